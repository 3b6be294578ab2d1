import { expect, test } from "vitest";
import { readStatus } from "../../src/csv/status-words.ts";
import { statusText } from "../../src/model/status.ts";

test.each([
  ["A", "A", "missing"],
  ["P", "P", "missing"],
  ["p", "P", "missing"],
  ["PE", "PE", "missing"],
  ["E, B", "EB", "missing"],
  ["初步", "P", "missing"],
  ["初步数", "P", "missing"],
  ["估计", "E", "missing"],
  ["预计", "F", "missing"],
  ["provisional", "P", "missing"],
  ["Estimated", "E", "missing"],
  ["正式", "A", "missing"],
  ["s", "E", "missing"],
  ["S", "S", "missing"],
  ["Q", "Q", "suppressed"],
  ["M", "M", "not_applicable"],
  ["n", "N", "negligible"],
  ["be", "EB", "missing"],
  ["bd", "DB", "missing"],
  ["dp", "PD", "missing"],
  ["de", "ED", "missing"],
  ["c", "Q", "suppressed"],
  ["a", "A", "not_applicable"],
  ["+", "E", "missing"],
  ["‡", "E", "missing"],
  ["x", "K", "missing"],
  ["NIL", "A", "negligible"],
  ["NA", "A", "not_applicable"],
  ["SUPP", "Q", "suppressed"],
  ["LOWREL", "U", "missing"],
  ["INCLUDED", "K", "missing"],
  ["INCLUDES", "W", "missing"],
  ["NAT_EST", "E", "missing"],
  ["UIS_EST", "E", "missing"],
  ["Estimated value", "E", "missing"],
  ["Normal value", "A", "missing"],
  ["Time series break", "B", "missing"],
])("%s is %s, and an empty cell beside it %s", (text, status, emptyMeans) => {
  const reading = readStatus(text);
  expect([statusText(reading?.status ?? -1), reading?.emptyMeans]).toEqual([status, emptyMeans]);
});

test("a zero is no figure where the source says that there is none", () => {
  expect(readStatus("NA")?.zeroMeans).toBe("not_applicable");
  expect(readStatus("NIL")?.zeroMeans).toBe("negligible");
  expect(readStatus("P")?.zeroMeans).toBeUndefined();
});

test.each(["大概", "X", "yes", "constructor", "PPPPPPPPPP"])("%s is no status", (text) => {
  expect(readStatus(text)).toBeUndefined();
});
