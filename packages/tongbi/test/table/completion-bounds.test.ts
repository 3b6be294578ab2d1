import { expect, test } from "vitest";
import { completion } from "../../src/table/completion.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX of 80", hundreds, 80, [null, 125, 248.75, "yes", "suppressed"]],
  ["1XX of 150", hundreds, 150, [null, 66.66666666666666, 132.66666666666669, "", "suppressed"]],
  ["1XX of 250", hundreds, 250, [null, 40, 79.6, "no", "suppressed"]],
  ["50 of 1XX", 50, hundreds, [null, 25.125628140703515, 50, "no", "suppressed"]],
  ["1XX of 1XX", hundreds, hundreds, [null, 50.25125628140703, 199, "", "suppressed"]],
  ["a loss of 10 to 20 of 40", { lower: -20, upper: -10 }, 40, [null, -50, -25, "no", "suppressed"]],
  ["5 of a target that may be zero", 5, { lower: 0, upper: 4 }, [null, null, null, "yes", "suppressed"]],
  ["5 of a target below zero", 5, { lower: -9, upper: -1 }, [null, null, null, "yes", "suppressed"]],
  ["1XX of zero", hundreds, 0, [null, null, null, "yes", "suppressed"]],
  ["1XX of no target", hundreds, "missing", [null, null, null, "", "suppressed"]],
  ["withheld without bounds", "suppressed", 80, [null, null, null, "", "suppressed"]],
  ["both known", 100, 80, [125, null, null, "yes", "none"]],
  ["at least 20 of 8", { lower: 20, upper: Infinity }, 8, [null, 250, null, "yes", "suppressed"]],
])("%s", (_, value, target, expected) => {
  const given = datasetOf([observation(value), observation(target, { scenario: "target" })]);
  const columns = ["completion", "completion_lower", "completion_upper", "target_met", "gap"];
  expect(rowsOf(completion(given), ...columns)).toEqual([expected]);
});

test("of no withheld figure there are bounds where the data have none", () => {
  const given = datasetOf([...annual(2016, ["suppressed"]), ...annual(2016, [280], { scenario: "target" })]);
  expect(rowsOf(completion(given), "completion_lower", "completion_upper", "target_met")).toEqual([
    [null, null, ""],
  ]);
});
