import { expect, test } from "vitest";
import { spanTotals } from "../../src/calc/span-totals.ts";
import { gapCode } from "../../src/model/gap.ts";
import { statusText } from "../../src/model/status.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";

test("spans one after the other, one without a total, one broken", () => {
  const { columns } = datasetOf(
    annual(2000, [0.1, 0.2, 0.3, 40]).map((given, at) => ({
      ...given,
      status: at === 1 ? ["P", "B"] : at === 3 ? ["E"] : [],
    })),
  );
  const { value, status } = spanTotals(columns, {
    rows: Int32Array.of(0, 0, 3),
    span: Int32Array.of(0, 1, 2),
    parts: Int32Array.of(0, 1, 2, 3),
    starts: Int32Array.of(0, 3, 3, 4),
    gap: Uint8Array.of(0, gapCode("part_missing"), 0),
    isBroken: Uint8Array.of(0, 0, 1),
  });
  expect([...value]).toEqual([0.6, Number.NaN, 40]);
  // The break of the first is not taken over: it may lie before the span.
  expect(Array.from(status, statusText)).toEqual(["P", "A", "EB"]);
});
