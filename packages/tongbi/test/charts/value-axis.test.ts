import { expect, test } from "vitest";
import { valueAxis } from "../../src/charts/value-axis.ts";

test.each([
  { values: [96, 398], zero: true, ticks: [0, 100, 200, 300] },
  { values: [0.52, 1.02], zero: true, ticks: [0, 0.25, 0.5, 0.75, 1] },
  { values: [2550, 2590, 2600], zero: false, ticks: [2560, 2580, 2600] },
  { values: [-5.8, 12.3], zero: true, ticks: [-5, 0, 5, 10] },
  { values: [0], zero: true, ticks: [0, 0.25, 0.5, 0.75, 1] },
  { values: [14], zero: true, ticks: [0, 4, 8, 12] },
])("$values", ({ values, zero, ticks }) => {
  const axis = valueAxis(values, { zero, range: [200, 0] });
  expect(axis.ticks).toEqual(ticks);
  expect(axis.ticks.length).toBeLessThanOrEqual(5);
  expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
  expect(axis.pixel(axis.domain[0])).toBeCloseTo(200);
  expect(axis.pixel(axis.domain[1])).toBeCloseTo(0);
});

test("a line that moves little is not pressed flat by zero, bars always stand on it", () => {
  expect(valueAxis([2550, 2600], { zero: false, range: [200, 0] }).domain[0]).toBe(2550);
  expect(valueAxis([2550, 2600], { zero: true, range: [200, 0] }).domain[0]).toBe(0);
  expect(valueAxis([500, 2600], { zero: false, range: [200, 0] }).domain[0]).toBe(0);
});

test("room above is kept free of values", () => {
  const axis = valueAxis([0, 90], { zero: true, range: [200, 0], above: 20 });
  expect(axis.pixel(90)).toBeCloseTo(20, 0);
});
