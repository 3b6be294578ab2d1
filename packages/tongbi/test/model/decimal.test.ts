import { expect, test } from "vitest";
import { decimalPlaces, roundDecimal, shiftDecimal } from "../../src/model/decimal.ts";

test.each([
  [0.57, 4, 5700],
  [1.2, 8, 120000000],
  [13020.5, 4, 130205000],
  [36326.8, -4, 3.63268],
  [1e-7, 7, 1],
  [0, 4, 0],
])("%d shifted by %d is %d", (value, exponent, expected) => {
  expect(shiftDecimal(value, exponent)).toBe(expected);
});

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-2.675, 2, -2.68],
  [0.05, 1, 0.1],
  [-0.04, 1, 0],
  [12.265, 1, 12.3],
  [1e21, 2, 1e21],
])("%d rounded to %d places is %d", (value, decimals, expected) => {
  expect(roundDecimal(value, decimals)).toBe(expected);
});

test.each([
  [38232, 0],
  [2.1, 1],
  [7459.9, 1],
  [1e-7, 7],
  [1.5e-7, 8],
])("%d has %d decimal places", (value, places) => {
  expect(decimalPlaces(value)).toBe(places);
});
