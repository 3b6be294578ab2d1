import { expect, test } from "vitest";
import { explanationSentence } from "../../src/report/explanation-sentence.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { explain } from "../../src/table/explain.ts";
import { revision } from "../../src/table/revision.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const ends = ["revision_lower", "revision_upper", "relative_revision_lower", "relative_revision_upper"];

function releases(earlier: Figure, later: Figure, rest: Partial<Given> = {}): Given[] {
  return [observation(earlier, { ...rest, vintage: "快报" }), observation(later, rest)];
}

test.each<[string, Figure, Figure, unknown[]]>([
  ["80 became 1XX", 80, hundreds, [20, 119, 25, 148.75, "up"]],
  ["150 became 1XX", 150, hundreds, [-50, 49, -33.333333333333336, 32.66666666666667, ""]],
  ["1XX became 50", hundreds, 50, [-149, -50, -74.87437185929649, -50, "down"]],
  ["1XX became 1XX", hundreds, hundreds, [-99, 99, -49.74874371859297, 99, ""]],
  ["what may have been zero became 12", { lower: 0, upper: 9 }, 12, [3, 12, null, null, "up"]],
  ["8 became at least 20", 8, { lower: 20, upper: Infinity }, [12, null, 150, null, "up"]],
  ["at least 20 became 8", { lower: 20, upper: Infinity }, 8, [null, -12, -100, -60, "down"]],
  ["5 stayed 5 for certain", 5, { lower: 5, upper: 5 }, [0, 0, 0, 0, "same"]],
  ["8 became 7", 8, 7, [null, null, null, null, "down"]],
  ["8 stayed 8", 8, 8, [null, null, null, null, "same"]],
  ["zero became 7", 0, 7, [null, null, null, null, "up"]],
  ["8 was withheld without bounds", 8, "suppressed", [null, null, null, null, ""]],
  ["withheld without bounds became 1XX", "suppressed", hundreds, [null, null, null, null, ""]],
  ["1XX was withdrawn", hundreds, "missing", [null, null, null, null, ""]],
])("%s", (_, earlier, later, expected) => {
  expect(rowsOf(revision(datasetOf(releases(earlier, later))), ...ends, "sign")).toEqual([expected]);
});

test("of a rate there are points, and a relative revision only where it is asked for", () => {
  const dataset = datasetOf(releases(1, { lower: 1.2, upper: 1.3 }, { indicator: "rd_intensity" }));
  expect(rowsOf(revision(dataset), ...ends, "sign")).toEqual([[0.2, 0.3, null, null, "up"]]);
  expect(rowsOf(revision(dataset, { rateOfRatios: true }), ...ends)).toEqual([[0.2, 0.3, 20, 30]]);
});

test("points of a derived rate are those of both as published, of one that stands in a file as it stands", () => {
  const dataset = datasetOf([
    ...releases(112.5, { lower: 120, upper: 130 }, { indicator: "rd_expenditure" }),
    observation(1, { indicator: "gdp" }),
    ...releases(1.125, { lower: 1.2, upper: 1.3 }, { indicator: "rd_intensity", region: "另一县" }),
  ]);
  const derived = deriveRatio(dataset, { indicator: "rd_intensity" });
  const table = revision(derived, { indicator: "rd_intensity" });
  expect(rowsOf(table, "region", "revision_lower", "revision_upper").toSorted()).toEqual([
    ["另一县", 0.075, 0.175],
    ["示例县", 0.07, 0.17],
  ]);
});

test("nothing is said of a figure that no earlier vintage has, nor of another vintage than is asked for", () => {
  const alone = datasetOf([observation(hundreds), ...annual(2016, [5])]);
  expect(rowsOf(revision(alone), ...ends, "sign")).toEqual([
    [null, null, null, null, ""],
    [null, null, null, null, ""],
  ]);
  const three = datasetOf([
    observation(80, { vintage: "2018年" }),
    observation(hundreds, { vintage: "2019年" }),
    observation(120),
  ]);
  expect(rowsOf(revision(three), ...ends, "sign")).toEqual([[null, null, null, null, "up"]]);
  expect(rowsOf(revision(three, { earlier: "2019年" }), ...ends.slice(0, 2), "sign")).toEqual([
    [-79, 20, ""],
  ]);
});

test("its explanation says between what both lie", () => {
  const explanation = explain(revision(datasetOf(releases(80, hundreds))), 0);
  expect(explanation.results.map(({ bounds }) => bounds)).toEqual([
    { lower: 20, upper: 119 },
    { lower: 25, upper: 148.75 },
  ]);
  expect(explanationSentence(explanation, "zh")).toMatch(/在20—119件之间；.*在25—148.8%之间；/);
  expect(explanationSentence(explanation, "en")).toMatch(
    /, between 20 patents and 119 patents; .*, between 25% and 148.8%; /,
  );
});
