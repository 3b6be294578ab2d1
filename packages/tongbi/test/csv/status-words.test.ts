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
])("%s is %s, and an empty cell beside it %s", (text, status, emptyMeans) => {
  const reading = readStatus(text);
  expect([statusText(reading?.status ?? -1), reading?.emptyMeans]).toEqual([status, emptyMeans]);
});

test.each(["大概", "X", "yes", "constructor", "PPPPPPPPPP"])("%s is no status", (text) => {
  expect(readStatus(text)).toBeUndefined();
});
