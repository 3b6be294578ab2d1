import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/model/edit-distance.ts";

test.each([
  ["", "", 0],
  ["", "专利", 2],
  ["专利申请数", "专利申请量", 1],
  ["kitten", "sitting", 3],
  ["flaw", "lawn", 2],
  ["gdp", "gpd", 2],
  ["众创空间", "空间", 2],
  ["𠮷", "吉", 1],
])("from %j to %j: %d", (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

const texts = fc.string({ unit: fc.constantFrom(..."专利申请授权ab𠮷"), maxLength: 12 });

test("it is a distance: none to itself, the same both ways, never longer by way of a third", () => {
  fc.assert(
    fc.property(texts, texts, texts, (one, other, third) => {
      expect(editDistance(one, one)).toBe(0);
      expect(editDistance(one, other)).toBe(editDistance(other, one));
      expect(editDistance(one, other) === 0).toBe(one === other);
      expect(editDistance(one, third)).toBeLessThanOrEqual(
        editDistance(one, other) + editDistance(other, third),
      );
    }),
  );
});

test("it lies between the difference of the lengths and the greater of them", () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [a, b] = [[...one].length, [...other].length];
      expect(editDistance(one, other)).toBeGreaterThanOrEqual(Math.abs(a - b));
      expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(a, b));
    }),
  );
});
