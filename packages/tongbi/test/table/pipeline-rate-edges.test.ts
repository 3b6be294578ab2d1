import { expect, test } from "vitest";
import { pipelineRate } from "../../src/table/pipeline-rate.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const reached = (region: string, stage: string, value: number): Given => ({
  indicator: "grassroots_research_stations",
  period: "2017",
  region,
  stage,
  value,
});

test("of a stage that only another county reports, the one before it is taken", () => {
  const given = [
    reached("甲县", "collected", 8),
    reached("甲县", "recognised", 2),
    reached("乙县", "collected", 10),
    reached("乙县", "filed", 4),
    reached("乙县", "recognised", 2),
    reached("丙县", "recognised", 2),
  ];
  const of = (order: readonly Given[]): unknown[][] =>
    rowsOf(
      pipelineRate(datasetOf(order), { laterStage: "recognised" }),
      "region",
      "earlier_stage",
      "rate",
    ).toSorted();
  const expected = [
    ["甲县", "collected", 25],
    ["乙县", "filed", 50],
    ["丙县", "filed", null],
  ].toSorted();
  expect(of(given)).toEqual(expected);
  expect(of(given.toReversed())).toEqual(expected);
});
