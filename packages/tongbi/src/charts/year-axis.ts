import type { TextSizes } from "./text-sizes.ts";
import { textWidth } from "./text-width.ts";

/** The axis of years: whole numbers side by side, never moments in time. */
export interface YearAxis {
  readonly years: readonly number[];
  /** The years that are written out: as many as fit, counted back from the last. */
  readonly labels: readonly number[];
  /** Pixels from one year to the next. */
  readonly step: number;
  /** Left and right end in pixels. */
  readonly range: readonly [number, number];
  /** Steps kept free before the first year and after the last: one half for bars. */
  readonly padding: number;
  /** The pixel of the middle of a year. */
  readonly pixel: (year: number) => number;
}

const labelRoom = 38;

/** An axis of the years from `first` to `last` between two pixels. */
export function yearAxis(
  [first, last]: readonly [number, number],
  range: readonly [number, number],
  padding = 0.5,
): YearAxis {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const width = range[1] - range[0];
  const alone = years.length === 1;
  const step = alone ? width : width / (years.length - 1 + 2 * padding);
  const every = Math.max(1, Math.ceil(labelRoom / step));
  return {
    years,
    labels: years.filter((year) => (last - year) % every === 0),
    step,
    range,
    padding,
    pixel: (year) => range[0] + (alone ? width / 2 : (padding + year - first) * step),
  };
}

/**
 * Room right of bars for half of what is written over and under the last of them, where its year is narrower.
 * @param width of plot and room together, in pixels
 */
export function edgeRoom(
  texts: readonly string[],
  [first, last]: readonly [number, number],
  width: number,
  { axis }: TextSizes,
): number {
  const widest = Math.max(...[...texts, String(last)].map((text) => textWidth(text, axis)));
  return Math.max(4, Math.ceil(widest / 2 - width / (last - first + 1) / 2) + 4);
}

/** The width of a plot of one year, whose labels would otherwise stand far off. */
const alone = 160;

/** Room right of a plot of lines or parts: what the labels there need, and all that one year alone leaves. */
export function plotAside([first, last]: readonly [number, number], needed: number, width: number): number {
  return first === last ? Math.max(needed, width - alone) : needed;
}
