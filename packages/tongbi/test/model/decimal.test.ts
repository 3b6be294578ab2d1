import { expect, test } from "vitest";
import { decimalPlaces, roundDecimal, roundOutward, shiftDecimal } from "../../src/model/decimal.ts";

test.each([
  [0.57, 4, 5700],
  [1.2, 8, 120000000],
  [13020.5, 4, 130205000],
  [36326.8, -4, 3.63268],
  [1e-7, 7, 1],
  [0, 4, 0],
  [5, 0, 5],
  [Number.POSITIVE_INFINITY, 4, Number.POSITIVE_INFINITY],
  [Number.NEGATIVE_INFINITY, -4, Number.NEGATIVE_INFINITY],
  [Number.NaN, 4, Number.NaN],
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
  [4503599627370495.5, 0, 4503599627370496],
  // Shifted they are doubles of a half, though their digits are less.
  [1.4649999999999999, 2, 1.46],
  [-1.4649999999999999, 2, -1.46],
  [0.024999999999999998, 2, 0.02],
  [1.0254999999999999e-7, 10, 1.025e-7],
  [-1.0254999999999999e-7, 10, -1.025e-7],
  [1.0255e-7, 10, 1.026e-7],
  // Its digits as an integer are no double.
  [7.669175572302049, 19, 7.669175572302049],
  [Number.NEGATIVE_INFINITY, 1, Number.NEGATIVE_INFINITY],
  [Number.NaN, 1, Number.NaN],
])("%d rounded to %d places is %d", (value, decimals, expected) => {
  expect(roundDecimal(value, decimals)).toBe(expected);
});

test.each([
  [38232, 0],
  [2.1, 1],
  [7459.9, 1],
  [1e-7, 7],
  [1.5e-7, 8],
  [-0.25, 2],
  [1e21, 0],
  [Number.POSITIVE_INFINITY, 0],
  [Number.NaN, 0],
])("%d has %d decimal places", (value, places) => {
  expect(decimalPlaces(value)).toBe(places);
});

test.each<[number, number, "lower" | "upper", number]>([
  [0.9900990099009901, 2, "upper", 1],
  [0.9900990099009901, 2, "lower", 0.99],
  [-0.991, 2, "lower", -1],
  [-0.991, 2, "upper", -0.99],
  [199, 0, "upper", 199],
  [0.29, 2, "lower", 0.29],
  [Infinity, 2, "upper", Infinity],
])("%d to %d places, as the %s end of an interval, is %d", (value, places, end, expected) => {
  expect(roundOutward(value, places, end)).toBe(expected);
});
