import { expect, test } from "vitest";
import { spreadLabels } from "../../src/charts/spread-labels.ts";

test.each([
  { wanted: [10, 50, 90], gap: 20, placed: [10, 50, 90] },
  { wanted: [50, 50], gap: 20, placed: [50, 70] },
  { wanted: [95, 90], gap: 20, placed: [100, 80] },
  { wanted: [-5], gap: 20, placed: [0] },
])("$wanted, $gap apart", ({ wanted, gap, placed }) => {
  expect(spreadLabels(wanted, gap, [0, 100])).toEqual(placed);
});
