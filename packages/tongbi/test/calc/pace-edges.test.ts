import { expect, test } from "vitest";
import { pace } from "../../src/calc/pace.ts";
import { type GapReason, gapReason } from "../../src/model/gap.ts";
import { datasetOf } from "../model/dataset-of.ts";

test.each<[number, number, GapReason]>([
  [120, 25, "none"],
  [0, Number.NaN, "zero_target"],
  [-120, Number.NaN, "not_applicable"],
])("of a target of %d the 30 due by March are %d per cent, never without end", (asked, share, reason) => {
  const { columns } = datasetOf([
    { period: "2017-Q1", value: 24 },
    { period: "2017", value: asked, scenario: "target" },
  ]);
  const due = { whole: 0, flow: Float64Array.of(30, 30), level: Float64Array.of(30, 30) };
  const targets = { targets: Int32Array.of(1), isOfYear: Uint8Array.of(1) };
  const { schedule, gap } = pace(columns, Int32Array.of(0), targets, due, Uint8Array.of(1));
  expect([schedule[0], gapReason(gap[0] as number)]).toEqual([share, reason]);
});
