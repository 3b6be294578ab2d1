import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { bigQuotient, commonPower, limit } from "./exact.ts";
import { exactFormula } from "./exact-formula.ts";
import { absolute, combine, divide, type Fractions, multiply, negate, shift } from "./fractions.ts";
import type { FormulaProgram, FormulaStep } from "./formula-program.ts";
import { fractionOf } from "./outward.ts";

/**
 * The figures of a formula (推算指标): + − × ÷, min, max and abs of the figures of several rows, in the unit asked for.
 *
 * Every result is the correctly rounded one of the decimal figures that it is computed from: the steps work on fractions of
 * integers, exactly, however many they are, and the division at the end rounds once (twice below 2.2e-308, where doubles run out
 * of digits). Fractions that outgrow doubles are computed again in big integers, row by row. An operand that is a gap takes the
 * result, with the reason of the first in the order of reading; a division by zero gives `zero_denominator`, a result beyond the
 * range of numbers `undefined_result`. Zero and negative figures are computed with like any other.
 */
export interface FormulaFigures {
  /** NaN where `gap` is not 0. */
  readonly value: Float64Array;
  /** Why the figure is absent, a gap code. */
  readonly gap: Uint8Array;
}

const zeroDenominator = gapCode("zero_denominator");
const undefinedResult = gapCode("undefined_result");

/** Rows computed at once: the stack of so many stays in the processor's cache. */
const blockLength = 1024;

interface Block {
  readonly stack: readonly Fractions[];
  /** 1 where a fraction of the row has outgrown doubles; what the stack holds of it means nothing. */
  readonly wide: Uint8Array;
  from: number;
  count: number;
}

/**
 * @param columns of the dataset
 * @param rows by operand the row of each result, or −1 where the gap says so
 * @param gap of each result, why an operand is absent; filled further and returned
 */
export function formulaFigures(
  { value }: Pick<ObservationColumns, "value">,
  rows: readonly Int32Array[],
  { steps, depth }: FormulaProgram,
  gap: Uint8Array,
): FormulaFigures {
  const result = new Float64Array(gap.length).fill(Number.NaN);
  const stack = Array.from({ length: depth }, () => ({
    top: new Float64Array(blockLength),
    bottom: new Float64Array(blockLength),
  }));
  const block: Block = { stack, wide: new Uint8Array(blockLength), from: 0, count: 0 };
  for (let from = 0; from < gap.length; from += blockLength) {
    block.from = from;
    block.count = Math.min(blockLength, gap.length - from);
    block.wide.fill(0);
    computeBlock(value, rows, steps, block, gap);
    finishBlock(value, rows, steps, block, gap, result);
  }
  return { value: result, gap };
}

function computeBlock(
  value: Float64Array,
  rows: readonly Int32Array[],
  steps: readonly FormulaStep[],
  block: Block,
  gap: Uint8Array,
): void {
  const { stack, wide, from, count } = block;
  let height = 0;
  for (const step of steps) {
    switch (step.kind) {
      case "figure":
        readFigures(value, rows[step.operand] as Int32Array, stack[height++] as Fractions, block, gap);
        break;
      case "number": {
        const { top, bottom } = stack[height++] as Fractions;
        top.fill(step.top, 0, count);
        bottom.fill(step.bottom, 0, count);
        break;
      }
      case "shift":
        shift(stack[height - 1] as Fractions, step.exponent, wide, count);
        break;
      case "negate":
        negate(stack[height - 1] as Fractions, count);
        break;
      case "abs":
        absolute(stack[height - 1] as Fractions, count);
        break;
      default: {
        const right = stack[--height] as Fractions;
        const left = stack[height - 1] as Fractions;
        if (step.kind === "multiply") multiply(left, right, wide, count);
        else if (step.kind === "divide") divide(left, right, wide, count, gap, from);
        else combine(step.kind, left, right, wide, count);
      }
    }
  }
}

function finishBlock(
  value: Float64Array,
  rows: readonly Int32Array[],
  steps: readonly FormulaStep[],
  { stack, wide, from, count }: Block,
  gap: Uint8Array,
  result: Float64Array,
): void {
  const { top, bottom } = stack[0] as Fractions;
  for (let at = 0; at < count; at++) {
    const place = from + at;
    if (gap[place] !== 0) continue;
    const figure =
      wide[at] === 1
        ? wideFigure(value, rows, steps, place)
        : (top[at] as number) / (bottom[at] as number) || 0;
    if (figure === undefined) gap[place] = zeroDenominator;
    else if (Number.isFinite(figure)) result[place] = figure;
    else gap[place] = undefinedResult;
  }
}

function readFigures(
  value: Float64Array,
  rows: Int32Array,
  { top, bottom }: Fractions,
  { wide, from, count }: Block,
  gap: Uint8Array,
): void {
  let power = 1;
  for (let at = 0; at < count; at++) {
    top[at] = 0;
    bottom[at] = 1;
    if (gap[from + at] !== 0) continue;
    const figure = value[rows[from + at] as number] as number;
    if (!Number.isFinite(figure)) {
      gap[from + at] = undefinedResult;
      continue;
    }
    let integer = Math.round(figure * power);
    if (integer / power !== figure || integer > limit || integer < -limit) {
      const other = commonPower(figure, 0);
      if (other === 0) {
        wide[at] = 1;
        continue;
      }
      power = other;
      integer = Math.round(figure * power);
    }
    top[at] = integer;
    bottom[at] = power;
  }
}

/** The figure of one row in big integers; undefined where it divides by zero. */
function wideFigure(
  value: Float64Array,
  rows: readonly Int32Array[],
  steps: readonly FormulaStep[],
  place: number,
): number | undefined {
  const figures = rows.map((operand) => {
    const figure = fractionOf(value[operand[place] as number] as number);
    return { lower: figure, upper: figure };
  });
  const exact = exactFormula(steps, figures);
  return exact && (bigQuotient(exact.lower.top, exact.lower.bottom) || 0);
}
