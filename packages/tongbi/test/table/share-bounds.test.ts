import { expect, test } from "vitest";
import { parseUnit } from "../../src/model/unit.ts";
import { share } from "../../src/table/share.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const ofLevel = (level: string, figure: Figure, rest: Partial<Given> = {}): Given =>
  observation(figure, { ...rest, level });
const columns = ["share", "share_lower", "share_upper", "gap"];

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX of 400", hundreds, 400, [null, 25, 49.75, "suppressed"]],
  ["50 of 1XX", 50, hundreds, [null, 25.125628140703515, 50, "suppressed"]],
  ["50 of a loss of 100 to 200", 50, { lower: -200, upper: -100 }, [null, -50, -25, "suppressed"]],
  ["5 of what may be zero", 5, { lower: 0, upper: 9 }, [null, null, null, "suppressed"]],
  ["1XX of zero", hundreds, 0, [null, null, null, "suppressed"]],
  ["1XX of one withheld without bounds", hundreds, "suppressed", [null, null, null, "suppressed"]],
  ["both known", 5, 10, [50, null, null, "none"]],
])("%s", (_, part, whole, expected) => {
  const given = datasetOf([ofLevel("county", part), ofLevel("", whole)]);
  expect(rowsOf(share(given, { whole: { level: "" } }), ...columns)).toEqual([expected]);
});

test("a known part beside a withheld one has no bounds", () => {
  const given = datasetOf([ofLevel("county", 100), ofLevel("municipal", hundreds), ofLevel("", 400)]);
  expect(rowsOf(share(given, { whole: { level: "" } }), ...columns)).toEqual([
    [25, null, null, "none"],
    [null, 25, 49.75, "suppressed"],
  ]);
});

test("scales of units are converted", () => {
  const unit = parseUnit("亿元");
  if (!unit) throw new Error("亿元");
  const given = datasetOf([
    ofLevel("", { lower: 1000, upper: 1999 }, { indicator: { ...indicatorOf("rd_expenditure"), id: "own" } }),
    ofLevel("", 1, { indicator: { ...indicatorOf("rd_expenditure"), unit } }),
  ]);
  const table = share(given, {
    whole: { indicator: "rd_expenditure" },
    parts: ["own"],
  });
  expect(rowsOf(table, ...columns)).toEqual([[null, 10, 19.99, "suppressed"]]);
});

test("a ratio is part of nothing, also within bounds", () => {
  const rest = { indicator: "rd_intensity" };
  const given = datasetOf([ofLevel("county", { lower: 1, upper: 1.9 }, rest), ofLevel("", 2, rest)]);
  expect(rowsOf(share(given, { whole: { level: "" } }), ...columns)).toEqual([
    [null, null, null, "suppressed"],
  ]);
});
