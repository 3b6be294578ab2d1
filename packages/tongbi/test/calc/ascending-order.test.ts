import fc from "fast-check";
import { expect, test } from "vitest";
import { AscendingOrder } from "../../src/calc/ascending-order.ts";

/** The places of the figures in ascending order. */
function placesOf(figures: readonly number[]): number[] {
  const order = new AscendingOrder(figures.length);
  order.figures.set(figures);
  order.sort(figures.length);
  return [...order.places];
}

test.each([
  ["of either sign", [3, -1, 0, -20.5, 7], [3, 1, 2, 0, 4]],
  ["two", [2, 1], [1, 0]],
  ["one", [5], [0]],
  ["none", [], []],
])("figures %s", (_, figures, expected) => {
  expect(placesOf(figures)).toEqual(expected);
});

test("figures that differ in the last bits only, of either sign", () => {
  const count = 300;
  const figures = Array.from({ length: count }, (_, at) => 1 + ((at * 7) % count) * Number.EPSILON);
  const inverse = Array.from({ length: count }, (_, rank) => figures.indexOf(1 + rank * Number.EPSILON));
  expect(placesOf(figures)).toEqual(inverse);
  expect(placesOf(figures.map((figure) => -figure))).toEqual(inverse.toReversed());
});

const doubles = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(0, -0, 5e-324, -5e-324),
);

test("every figure has a place, and none stands before a lesser one", () => {
  fc.assert(
    fc.property(fc.array(doubles, { maxLength: 200, size: "max" }), (figures) => {
      const places = placesOf(figures);
      expect(places.toSorted((a, b) => a - b)).toEqual([...figures.keys()]);
      const sorted = places.map((place) => figures[place] as number);
      sorted.forEach((figure, at) => expect(figure >= (sorted[at - 1] ?? -Infinity)).toBe(true));
    }),
  );
});

test("fewer figures after many are sorted alone", () => {
  const order = new AscendingOrder(40);
  order.figures.fill(1);
  order.sort(40);
  order.figures.set([3, 2]);
  order.sort(2);
  expect([...order.places.subarray(0, 2)]).toEqual([1, 0]);
  expect([...order.figures.subarray(0, 3)]).toEqual([3, 2, 1]);
});
