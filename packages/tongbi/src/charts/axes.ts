import { roundDecimal } from "../model/decimal.ts";
import { formatNumber } from "../model/figure.ts";
import { type Layer, strokeLayer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import type { ValueAxis } from "./value-axis.ts";
import type { YearAxis } from "./year-axis.ts";

/** The `x` channel of a specification. */
export interface YearChannel {
  field: string;
  type: "ordinal";
  scale: { type: "point"; domain: number[]; range: number[]; padding: number };
  axis: {
    values: number[];
    orient: "bottom";
    labelAngle: number;
    labelPadding: number;
    offset: number;
    grid: boolean;
  };
}

/** The `y` channel of a specification. */
export interface ValueChannel {
  field: string;
  type: "quantitative";
  scale: { domain: number[]; range: number[]; nice: boolean; zero: boolean };
  axis: {
    values: number[];
    format: string;
    grid: boolean;
    orient: "left";
    labelPadding: number;
    offset: number;
  };
  stack: null;
}

/**
 * The `x` channel of marks that stand over the year in `c0`.
 * @param offset pixels that the labels stand below the foot of the plot
 */
export function yearChannel(axis: YearAxis, offset = 0): YearChannel {
  const { years, labels, range, padding } = axis;
  return {
    field: "c0",
    type: "ordinal",
    scale: { type: "point", domain: [...years], range: [...range], padding },
    axis: { values: [...labels], orient: "bottom", labelAngle: 0, labelPadding: 8, offset, grid: false },
  };
}

/**
 * The `y` channel of marks whose height is the value in a field.
 * @param offset pixels that the labels stand left of the left end of the plot
 */
export function valueChannel(axis: ValueAxis, field: string, offset = 0): ValueChannel {
  const { domain, ticks, decimals, range } = axis;
  return {
    field,
    type: "quantitative",
    scale: { domain: [...domain], range: [...range], nice: false, zero: false },
    axis: {
      values: [...ticks],
      format: `,.${decimals}f`,
      grid: true,
      orient: "left",
      labelPadding: 8,
      offset,
    },
    stack: null,
  };
}

/** The labels of a value axis as Vega writes them. */
export function tickLabels({ ticks, decimals }: ValueAxis): string[] {
  return ticks.map((tick) => formatNumber(tick, { decimals, grouping: true }));
}

/** The zero line of a panel, where it has one; else nothing. */
export function zeroLine(
  name: string,
  axis: ValueAxis,
  [left, right]: readonly [number, number],
  palette: Palette,
): Layer[] {
  const [low, high] = axis.domain;
  if (low > 0 || high < 0) return [];
  const y = roundDecimal(axis.pixel(0), 1);
  return [strokeLayer(name, [{ x: left, y, x2: right, y2: y }], { colour: palette.rule })];
}
