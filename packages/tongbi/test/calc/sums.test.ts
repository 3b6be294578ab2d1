import { expect, test } from "vitest";
import { sums } from "../../src/calc/sums.ts";
import { gapCode, gapReason } from "../../src/model/gap.ts";
import { statusText } from "../../src/model/status.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

const none = Number.NaN;
const rate = { indicator: "rd_intensity" };

test("figures of each set, of which some, all or none are there, or of a kind that is not added up", () => {
  const values: Partial<Given>[] = [
    { value: 0.1 },
    { value: 0.2, status: ["P"] },
    { value: 4 },
    { value: "missing", status: ["E"] },
    { value: "suppressed" },
    { value: 3, ...rate },
    { value: 5, ...rate },
  ];
  const { columns } = datasetOf(
    values.map((own, at) => ({ period: "2017", region: `第${at}县`, value: 0, ...own })),
  );
  const sets = {
    rows: Int32Array.from(values.keys()),
    starts: Int32Array.of(0, 2, 4, 5, 7),
    setOf: Int32Array.of(0, 0, 1, 1, 2, 3, 3),
  };
  const refusals = Uint8Array.of(0, gapCode("not_additive"));
  const { sum, sumThere, there, gap, status } = sums(columns, sets, Int32Array.of(2, 2, 1, 2), refusals);
  expect([...sum]).toEqual([0.3, none, none, none]);
  expect([...sumThere]).toEqual([0.3, 4, none, none]);
  expect([...there]).toEqual([2, 1, 0, 2]);
  expect(Array.from(gap, gapReason)).toEqual(["none", "part_missing", "part_missing", "not_additive"]);
  expect(Array.from(status, statusText)).toEqual(["P", "E", "A", "A"]);
});
