import { roundDecimal, shiftDecimal } from "../model/decimal.ts";

/** The axis of values of one panel, in scaled units, over a range of pixels. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Places that the tick labels need. */
  readonly decimals: number;
  /** Pixels of the lower and the upper end, from the top of the drawing. */
  readonly range: readonly [number, number];
  /** The pixel of a value. */
  readonly pixel: (value: number) => number;
}

/** What an axis must show. */
export interface ValueAxisOptions {
  /** Zero is on the axis: always for bars. */
  readonly zero: boolean;
  readonly range: readonly [number, number];
  /** Pixels kept free above the highest value and below the lowest, for labels. */
  readonly above?: number;
  readonly below?: number;
  /** Most grid lines, 5 unless given. */
  readonly lines?: number;
}

/**
 * An axis for `values` with round steps of 1, 2, 2.5, 4 or 5 times a power of ten, and no more lines than asked for.
 * Zero joins in where it is asked for, and where the values reach far enough down that cutting it off would mislead.
 */
export function valueAxis(values: readonly number[], options: ValueAxisOptions): ValueAxis {
  const { zero, range, above = 0, below = 0, lines = 5 } = options;
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const withZero = zero || (lowest > 0 ? lowest < highest * 0.6 : highest > lowest * 0.6);
  let low = withZero ? Math.min(0, lowest) : lowest;
  let high = withZero ? Math.max(0, highest) : highest;
  if (low === high)
    [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  const perPixel = (high - low) / Math.max(40, Math.abs(range[0] - range[1]) - above - below);
  if (low < 0 || !withZero) low -= below * perPixel;
  if (high > 0 || !withZero) high += above * perPixel;
  const { step, decimals } = roundStep(low, high, lines);
  const start = withZero && low === 0 ? 0 : low;
  const ticks: number[] = [];
  for (let at = Math.ceil(start / step); at * step <= high; at++)
    ticks.push(roundDecimal(at * step, decimals));
  return {
    domain: [low, high],
    ticks,
    decimals,
    range,
    pixel: (value) => range[0] + ((value - low) / (high - low)) * (range[1] - range[0]),
  };
}

interface Step {
  readonly step: number;
  readonly decimals: number;
  /** Lines that it gives. */
  readonly count: number;
}

/** The smallest step of 1, 2, 2.5 or 5 with few enough lines; one of 4 where that would leave fewer than four. */
function roundStep(low: number, high: number, lines: number): Step {
  const stepOf = (digit: number, exponent: number): Step => {
    const step = shiftDecimal(digit, exponent);
    const count = Math.floor(high / step) - Math.ceil(low / step) + 1;
    return { step, count, decimals: Math.max(0, (digit === 2.5 ? 1 : 0) - exponent) };
  };
  for (let exponent = Math.floor(Math.log10((high - low) / lines)) - 1; ; exponent++) {
    for (const digit of [1, 2, 2.5, 5]) {
      const fit = stepOf(digit, exponent);
      if (fit.count > lines) continue;
      const finer = stepOf(4, digit === 5 ? exponent : exponent - 1);
      return fit.count < 4 && finer.count > fit.count && finer.count <= lines ? finer : fit;
    }
  }
}
