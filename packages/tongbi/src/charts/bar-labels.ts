import type { ChartPoint } from "./chart-series.ts";
import { type Layer, writingLayer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import type { TextSizes } from "./text-sizes.ts";
import { textWidth } from "./text-width.ts";
import type { ValueAxis } from "./value-axis.ts";
import type { YearAxis } from "./year-axis.ts";

/** The value at the end of each bar where there is room for all, else of the last alone, which is in bold. */
export function barLabels(
  name: string,
  points: readonly ChartPoint[],
  x: YearAxis,
  y: ValueAxis,
  write: (value: number) => string,
  palette: Palette,
  { axis }: TextSizes,
): Layer {
  const valued = points.filter(({ scaled }) => scaled !== null);
  const widest = Math.max(0, ...valued.map(({ scaled }) => textWidth(write(scaled ?? 0), axis)));
  const last = valued.at(-1);
  const shown = widest + 4 <= x.step ? valued : valued.slice(-1);
  return writingLayer(
    name,
    shown.map((point) => {
      const value = point.scaled ?? 0;
      return {
        x: x.pixel(point.year),
        y: y.pixel(value) + (value < 0 ? 14 : -6),
        text: write(value),
        colour: point === last ? palette.ink : palette.muted,
      };
    }),
    { size: axis, colour: palette.muted, align: "center" },
  );
}
