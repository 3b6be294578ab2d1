import { expect, test } from "vitest";
import { parseUnit } from "../../src/model/unit.ts";
import { contribution } from "../../src/table/contribution.ts";
import { datasetOf, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const columns = [
  "contribution",
  "contribution_lower",
  "contribution_upper",
  "pull",
  "pull_lower",
  "pull_upper",
  "opposed",
];

const changes = [
  "change",
  "change_lower",
  "change_upper",
  "whole_change",
  "whole_change_lower",
  "whole_change_upper",
];

/** Of a part and its whole, each before and now. */
function contributed(
  part: readonly [Figure, Figure],
  whole: readonly [Figure, Figure],
  names: readonly string[] = columns,
): unknown[] {
  const given = [part, whole].flatMap((figures, at) =>
    figures.map((figure, step) =>
      observation(figure, { period: String(2016 + step), level: at === 0 ? "county" : "" }),
    ),
  );
  const table = contribution(datasetOf(given), { whole: { level: "" }, parts: ["county"], from: "2017" });
  return rowsOf(table, ...names)[0] as unknown[];
}

const none = [null, null, null];

test.each<[string, readonly [Figure, Figure], readonly [Figure, Figure], unknown[]]>([
  ["50 to 1XX, of 400 to 600", [50, hundreds], [400, 600], [null, 25, 74.5, null, 12.5, 37.25, "no"]],
  ["1XX to 50, of 400 to 600", [hundreds, 50], [400, 600], [null, -74.5, -25, null, -37.25, -12.5, "yes"]],
  ["150 to 1XX, of 400 to 600", [150, hundreds], [400, 600], [null, -25, 24.5, null, -12.5, 12.25, ""]],
  ["199 to 1XX, of 600 to 400", [199, hundreds], [600, 400], [null, 0, 49.5, null, -16.5, 0, "no"]],
  ["10 to 60, of 100 to 1XX and no growth", [10, 60], [100, hundreds], [...none, 50, null, null, "no"]],
  [
    "10 to 60, of 50 to 150 to 250",
    [10, 60],
    [50, { lower: 150, upper: 250 }],
    [null, 25, 50, 100, null, null, "no"],
  ],
  [
    "10 to 60, of 100 to 200 to 300",
    [10, 60],
    [{ lower: 100, upper: 200 }, 300],
    [null, 25, 50, null, 25, 50, "no"],
  ],
  [
    "10 to 60, of 300 to 350 to 250",
    [10, 60],
    [{ lower: 300, upper: 350 }, 250],
    [null, -100, -50, null, 14.285714285714285, 16.666666666666668, "yes"],
  ],
  [
    "10 to 60, of a base that may be zero",
    [10, 60],
    [{ lower: 0, upper: 50 }, 100],
    [null, 50, 100, ...none, "no"],
  ],
  [
    "50 to 1XX, of a loss that has become a gain",
    [50, hundreds],
    [-100, 100],
    [null, 25, 74.5, ...none, "no"],
  ],
  ["no change, of a whole unknown", [10, 10], [{ lower: 100, upper: 200 }, 150], [...none, null, 0, 0, "no"]],
  [
    "of a whole withheld without bounds",
    [50, hundreds],
    [400, "suppressed"],
    [...none, null, 12.5, 37.25, ""],
  ],
  ["a part withheld without bounds", [50, "suppressed"], [hundreds, 600], [...none, ...none, ""]],
  ["all known", [50, 100], [400, 600], [25, null, null, 12.5, null, null, "no"]],
  ["all known but a whole without bounds", [50, 100], [400, "suppressed"], [...none, 12.5, null, null, ""]],
])("%s", (_, part, whole, expected) => {
  expect(contributed(part, whole)).toEqual(expected);
});

test.each<[string, readonly [Figure, Figure], readonly [Figure, Figure], unknown[]]>([
  ["50 to 1XX, of 400 to 600", [50, hundreds], [400, 600], [null, 50, 149, null, 200, 200]],
  ["1XX to 50, of 400 to 600", [hundreds, 50], [400, 600], [null, -149, -50, null, 200, 200]],
  ["1XX to 1XX, of 300 to 1XX", [hundreds, hundreds], [300, hundreds], [null, -99, 99, null, -200, -101]],
  ["10 to 60, of 1XX to 300", [10, 60], [hundreds, 300], [50, null, null, null, 101, 200]],
  [
    "a part and a whole that are open",
    [50, { lower: 80, upper: Infinity }],
    [{ lower: -Infinity, upper: 100 }, 400],
    [null, 30, null, null, 300, null],
  ],
  [
    "a part withheld without bounds has no change, and none beside it",
    [50, "suppressed"],
    [hundreds, 300],
    [...none, ...none],
  ],
  [
    "a whole withheld without bounds takes nothing of the part",
    [50, hundreds],
    [400, "suppressed"],
    [null, 50, 149, ...none],
  ],
  ["all known", [50, 100], [400, 600], [50, null, null, 200, null, null]],
])("the changes of part and whole: %s", (_, part, whole, expected) => {
  expect(contributed(part, whole, changes)).toEqual(expected);
});

test("scales of units are converted", () => {
  const unit = parseUnit("亿元");
  if (!unit) throw new Error("亿元");
  const own = { ...indicatorOf("rd_expenditure"), id: "own" };
  const whole = { ...indicatorOf("rd_expenditure"), unit };
  const given = datasetOf([
    observation(1000, { indicator: own, period: "2016" }),
    observation({ lower: 1500, upper: 2000 }, { indicator: own }),
    observation(1, { indicator: whole, period: "2016" }),
    observation(1.2, { indicator: whole }),
  ]);
  const options = { whole: { indicator: "rd_expenditure" }, parts: ["own"], from: "2017" };
  expect(rowsOf(contribution(given, options), ...columns)).toEqual([[null, 25, 50, null, 5, 10, "no"]]);
  expect(rowsOf(contribution(given, options), ...changes)).toEqual([[null, 500, 1000, null, 2000, 2000]]);
  const turned = { whole: { indicator: "own" }, parts: ["rd_expenditure"], from: "2017" };
  expect(rowsOf(contribution(given, turned), ...changes)[0]?.slice(3)).toEqual([null, 0.05, 0.1]);
});

test("a ratio contributes nothing, also within bounds", () => {
  const of = { indicator: "rd_intensity" };
  const given = datasetOf([
    observation(1, { ...of, level: "county", period: "2016" }),
    observation({ lower: 2, upper: 3 }, { ...of, level: "county" }),
    observation(1, { ...of, period: "2016" }),
    observation(2, of),
  ]);
  const table = contribution(given, { whole: { level: "" }, parts: ["county"], from: "2017" });
  expect(rowsOf(table, ...columns)).toEqual([[...none, ...none, ""]]);
  expect(rowsOf(table, ...changes)).toEqual([[...none, ...none]]);
});
