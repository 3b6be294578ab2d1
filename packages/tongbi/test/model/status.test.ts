import fc from "fast-check";
import { expect, test } from "vitest";
import {
  breakStatus,
  type StatusCode,
  statusCodes,
  statusList,
  statusNames,
  statusSet,
  statusText,
} from "../../src/model/status.ts";

test.each<[StatusCode[], string]>([
  [[], "A"],
  [["P"], "P"],
  [["E", "P"], "PE"],
  [["B", "B"], "B"],
  [["Q", "B", "P"], "PBQ"],
])("the set of %j is written %s", (codes, text) => {
  expect(statusText(statusSet(codes))).toBe(text);
});

test("every set leads back to its codes", () => {
  fc.assert(
    fc.property(fc.subarray([...statusCodes]), (codes) => {
      expect(statusList(statusSet(codes))).toEqual(codes);
    }),
  );
});

test("the union of sets is a bitwise or", () => {
  expect(statusText(statusSet(["P"]) | statusSet(["B"]))).toBe("PB");
  expect(statusText(breakStatus)).toBe("B");
});

test("an unknown letter is an error that quotes it", () => {
  expect(() => statusSet(["Z" as StatusCode])).toThrow(
    'unknown observation status "Z": expected one of P E I F G J K W S D V U N B H L M O Q',
  );
});

test("every status has a name in both languages", () => {
  for (const code of statusCodes) expect(Object.values(statusNames[code]).filter(Boolean)).toHaveLength(2);
});
