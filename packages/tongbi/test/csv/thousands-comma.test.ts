import { expect, test } from "vitest";
import { isCutNumber } from "../../src/csv/thousands-comma.ts";

test.each([
  ["1", "234", true],
  ["-12", "345.6", true],
  [" 999 ", " 000 ", true],
  ["1", "23", false],
  ["1", "2345", false],
  ["1234", "567", false],
  ["1.5", "234", false],
  ["", "234", false],
  ["件", "234", false],
  ["1", "件", false],
])("%j beside %j: %s", (head, tail, expected) => {
  expect(isCutNumber(head, tail)).toBe(expected);
});

test("a million blanks are handled at once", () => {
  expect(isCutNumber("1", `234${" ".repeat(1e6)}x`)).toBe(false);
  expect(isCutNumber(`${" ".repeat(1e6)}x`, "234")).toBe(false);
});
