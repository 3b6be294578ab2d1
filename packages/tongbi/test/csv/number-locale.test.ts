import { expect, test } from "vitest";
import { findDecimal } from "../../src/csv/number-locale.ts";

test.each([
  ["1,5", ";", ","],
  ["1.234,5", ";", ","],
  ["20123,5", "\t", ","],
  ["1.234.567", ";", ","],
  ["1,5 p", ";", ","],
  ["1.5", ";", "."],
  ["1,234", ";", "."],
  ["1.234", ";", "."],
  ["甲县", ";", "."],
  ["1,5", ",", "."],
])("%s parted by %j has the decimal mark %s", (cell, delimiter, expected) => {
  expect(findDecimal([["a", cell]], delimiter)).toBe(expected);
});

test("a single point before one or two digits decides against the comma", () => {
  expect(findDecimal([["1,5"], ["2.5"]], ";")).toBe(".");
});
