import type { ChartPoint } from "./chart-series.ts";
import { isTentative } from "./chart-series.ts";
import { valueChannel, yearChannel } from "./axes.ts";
import type { Layer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import type { ValueAxis } from "./value-axis.ts";
import type { YearAxis } from "./year-axis.ts";

/** The width of bars over years that stand `step` pixels apart. */
export function barWidth(step: number): number {
  return Math.max(2, Math.min(34, Math.round(step * 0.62)));
}

/** Bars from zero, one a year that has a figure; hollow where it is provisional or estimated. */
export function barLayer(
  name: string,
  points: readonly ChartPoint[],
  {
    x,
    y,
    palette,
    offset = 0,
  }: { readonly x: YearAxis; readonly y: ValueAxis; readonly palette: Palette; readonly offset?: number },
  colourOf: (point: ChartPoint) => string = () => palette.accent,
): Layer {
  return {
    name,
    data: {
      values: points
        .filter(({ scaled }) => scaled !== null)
        .map((point) => ({
          c0: point.year,
          c1: point.scaled,
          c2: isTentative(point) ? palette.wash : colourOf(point),
          c3: colourOf(point),
        })),
    },
    mark: { type: "bar", size: barWidth(x.step), strokeWidth: 1.5, cornerRadiusEnd: 1 },
    encoding: {
      x: yearChannel(x, offset),
      y: valueChannel(y, "c1"),
      fill: { field: "c2", type: "nominal", scale: null, legend: null },
      stroke: { field: "c3", type: "nominal", scale: null, legend: null },
    },
  };
}
