import fc from "fast-check";
import type { Bounds } from "../../src/model/dataset.ts";
import { Rational } from "../proof/rational.ts";

/** Bounds, and a figure within them. */
export interface BoundedFigure extends Bounds {
  readonly inside: number;
}

/** Decimals of up to six places, the ends among the figures often. */
export function boundedFigure(min: number, max: number): fc.Arbitrary<BoundedFigure> {
  return fc
    .tuple(fc.integer({ min, max }), fc.nat(max - min), fc.nat(max - min), fc.nat(6))
    .map(([from, width, at, places]) => {
      const scaled = (digits: number): number => Number(`${digits}e-${places}`);
      const offset = at % 4 === 0 ? 0 : at % 4 === 1 ? width : at % (width + 1);
      return { lower: scaled(from), upper: scaled(from + width), inside: scaled(from + offset) };
    });
}

/** Whether an exact figure lies between two doubles. */
export function isWithin(exact: Rational, { lower, upper }: Bounds): boolean {
  const isAbove = lower === -Infinity || exact.minus(Rational.of(lower)).sign >= 0;
  return isAbove && (upper === Infinity || Rational.of(upper).minus(exact).sign >= 0);
}
