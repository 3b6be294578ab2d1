import type { Layer } from "./layer.ts";
import { place } from "./layer.ts";
import type { YearAxis } from "./year-axis.ts";

/** A line of a tooltip: what, and for each year the text; an empty one is left out. */
export interface TooltipLine {
  readonly title: string;
  readonly text: (year: number) => string;
}

/** Columns that cannot be seen, one a year over the whole height, that carry the tooltips. */
export function hitLayer(
  name: string,
  axis: YearAxis,
  [top, bottom]: readonly [number, number],
  lines: readonly TooltipLine[],
  colour: string,
): Layer {
  const [left, right] = axis.range;
  const half = axis.step / 2;
  const rows = axis.years.map((year) => {
    const middle = axis.pixel(year);
    const box = {
      c0: Math.max(left, middle - half),
      c1: top,
      c2: Math.min(right, middle + half),
      c3: bottom,
    };
    return Object.fromEntries([
      ...Object.entries(box),
      ...lines.map(({ text }, at) => [`c${at + 4}`, text(year)]),
    ]);
  });
  return {
    name,
    data: { values: rows },
    mark: { type: "rect", color: colour, opacity: 0 },
    encoding: {
      ...place,
      x2: { field: "c2" },
      y2: { field: "c3" },
      tooltip: lines.map(({ title }, at) => ({ field: `c${at + 4}`, type: "nominal" as const, title })),
    },
  };
}
