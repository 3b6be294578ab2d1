import { describe, expect, test } from "vitest";
import type { GapReason } from "../../src/model/gap.ts";
import { explain } from "../../src/table/explain.ts";
import { pipelineRate, type PipelineRateOptions } from "../../src/table/pipeline-rate.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const stations = "grassroots_research_stations";

function rates(given: readonly Given[], options: PipelineRateOptions = {}): unknown[][] {
  return rowsOf(pipelineRate(datasetOf(given), options), "stage", "earlier_stage", "rate", "over_100", "gap");
}

const reached = (
  stage: string,
  values: readonly (number | GapReason)[],
  rest: Partial<Given> = {},
): Given[] => annual(2017, values, { indicator: stations, stage, ...rest });

// A county's work report of 2017: 征集上报基层科研工作站4家，已审核认定2家; of 5 enterprises applied for, 2 recognised.
test("2 of 4 filed are recognised: 50 %; 2 of 5 applied for: 40 %", () => {
  const given = [
    ...reached("filed", [4]),
    ...reached("recognised", [2]),
    ...reached("applied", [5], { indicator: "tech_innovative_enterprises", level: "provincial" }),
    ...reached("recognised", [2], { indicator: "tech_innovative_enterprises", level: "provincial" }),
  ];
  const table = pipelineRate(datasetOf(given));
  expect(table.columnNames().slice(7)).toEqual([
    "unit",
    "value",
    "earlier_stage",
    "earlier_period",
    "earlier_value",
    "rate",
    "rate_lower",
    "rate_upper",
    "over_100",
    "gap",
    "status",
  ]);
  expect(rowsOf(table, "indicator", "stage", "earlier_stage", "earlier_value", "rate", "over_100")).toEqual([
    [stations, "recognised", "filed", 4, 50, "no"],
    ["tech_innovative_enterprises", "recognised", "applied", 5, 40, "no"],
  ]);
});

test("each stage against the nearest before it that the data have", () => {
  const given = [...reached("established", [1]), ...reached("collected", [8]), ...reached("recognised", [2])];
  expect(rates(given)).toEqual([
    ["established", "recognised", 50, "no", "none"],
    ["recognised", "collected", 25, "no", "none"],
  ]);
});

test("both stages named", () => {
  const given = [...reached("collected", [8]), ...reached("filed", [4]), ...reached("recognised", [2])];
  const both = { earlierStage: "collected", laterStage: "recognised" };
  expect(rates(given, both)).toEqual([["recognised", "collected", 25, "no", "none"]]);
  expect(rates(given, { earlierStage: "collected" })).toEqual([
    ["filed", "collected", 50, "no", "none"],
    ["recognised", "collected", 25, "no", "none"],
  ]);
  expect(rates(given, { laterStage: "filed" })).toEqual([["filed", "collected", 50, "no", "none"]]);
});

test("more recognised than filed is over a hundred, and said to be; all is not", () => {
  const given = [...reached("filed", [4, 4]), ...reached("recognised", [6, 4])];
  expect(rates(given)).toEqual([
    ["recognised", "filed", 150, "yes", "none"],
    ["recognised", "filed", 100, "no", "none"],
  ]);
});

test("with a lag: filed last year, recognised this year", () => {
  const given = [...reached("filed", [4, 10]), ...reached("recognised", [3, 2])];
  const table = pipelineRate(datasetOf(given), { lag: 1 });
  expect(rowsOf(table, "period", "earlier_period", "earlier_value", "rate", "gap")).toEqual([
    ["2017", "2016", null, null, "denominator_missing"],
    ["2018", "2017", 4, 50, "none"],
  ]);
});

describe("no rate", () => {
  test.each<[number | GapReason, number | GapReason, GapReason]>([
    [0, 2, "zero_denominator"],
    ["missing", 2, "denominator_missing"],
    ["suppressed", 2, "suppressed"],
    [4, "suppressed", "suppressed"],
  ])("of %s, %s: %s", (earlier, later, reason) => {
    expect(rates([...reached("filed", [earlier]), ...reached("recognised", [later])])).toEqual([
      ["recognised", "filed", null, "", reason],
    ]);
  });

  test("of what is filed elsewhere, at another level, as a target", () => {
    const given = [
      ...reached("filed", [4], { region: "乙县" }),
      ...reached("filed", [4], { level: "county" }),
      ...reached("filed", [4], { scenario: "target" }),
      ...reached("recognised", [2]),
    ];
    expect(rates(given)).toEqual([["recognised", "filed", null, "", "denominator_missing"]]);
  });

  test("of percentages", () => {
    const indicator = { ...indicatorOf("rd_intensity"), stages: ["reported", "verified"] };
    const given = [...reached("reported", [2], { indicator }), ...reached("verified", [1], { indicator })];
    expect(rates(given)).toEqual([["verified", "reported", null, "", "not_applicable"]]);
  });

  test("where there is no stage, or only the first", () => {
    expect(rates([...reached("", [4]), ...reached("collected", [2])])).toEqual([]);
  });
});

test("an indicator that lists no stages has them in the usual order", () => {
  const indicator = { ...indicatorOf("gdp"), stages: [] };
  const given = [...reached("recognised", [1], { indicator }), ...reached("applied", [4], { indicator })];
  expect(rates(given)).toEqual([["recognised", "applied", 25, "no", "none"]]);
});

test("the status is of both; it explains itself by both", () => {
  const given = [
    ...reached("filed", [4], { status: ["P"] }),
    ...reached("recognised", [2, 3], { status: ["E"] }),
  ];
  const table = pipelineRate(datasetOf(given), { lag: 0 });
  expect(table.array("status")).toEqual(["PE", "E"]);
  expect(explain(table, 0).inputs.map(({ role, stage, value }) => [role, stage, value])).toEqual([
    ["value", "recognised", 2],
    ["earlier_stage", "filed", 4],
  ]);
  expect(explain(table, 1).inputs[1]).toMatchObject({ stage: "filed", period: "2018", value: null });
});

test.each<[PipelineRateOptions, string]>([
  [{ lag: -1 }, "invalid lag -1: expected a whole number of years from 0 on"],
  [{ earlierStage: "fild" }, 'unknown stage "fild": did you mean "filed"?'],
  [
    { earlierStage: "filed", laterStage: "filed" },
    'invalid stages "filed" and "filed": expected two different ones',
  ],
])("%j is refused", (options, sentence) => {
  expect(() => pipelineRate(datasetOf(reached("filed", [1])), options)).toThrow(sentence);
});
