import type { Language } from "../model/words.ts";
import { type ChartPoint, type ChartSeries, isWithheld } from "./chart-series.ts";
import { chartWords } from "./chart-words.ts";
import { knownBounds } from "./figure-labels.ts";
import { hatchPath } from "./hatch-path.ts";
import { type Layer, place, type Writing, writingLayer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import type { TextSizes } from "./text-sizes.ts";
import { textWidth } from "./text-width.ts";
import type { ValueAxis } from "./value-axis.ts";
import type { YearAxis } from "./year-axis.ts";

/** Where absent figures are shown, and how. */
export interface AbsencePanel {
  /** Begins the names of the layers. */
  readonly name: string;
  readonly x: YearAxis;
  readonly y: ValueAxis;
  readonly palette: Palette;
  readonly sizes: TextSizes;
  readonly language: Language;
  /** Width of a hatched box in pixels. */
  readonly width: number;
}

/**
 * Marks for figures that are not there: a withheld one is a hatched box over the range that it may lie in, the whole
 * height where nothing is known of it; years in which no series has a figure say so at the foot of the plot.
 */
export function absenceLayers(series: readonly ChartSeries[], panel: AbsencePanel): Layer[] {
  const withheld = series.flatMap(({ points }) => points.filter(isWithheld));
  const absent = (series[0]?.points ?? []).filter((_, at) =>
    series.every(({ points }) => points[at]?.value === null && !isWithheld(points[at])),
  );
  const layers: Layer[] = [];
  if (withheld.length > 0) layers.push(hatchLayer(withheld, panel), boundsLayer(withheld, panel));
  if (absent.length > 0)
    layers.push(
      absentLayer(
        absent.map(({ year }) => year),
        panel,
      ),
    );
  return layers;
}

function box({ bounds }: ChartPoint, { y }: AbsencePanel): { top: number; height: number } {
  const [foot, head] = y.range;
  if (!bounds) return { top: head, height: foot - head };
  const top = y.pixel(bounds.upper);
  return { top, height: Math.max(8, y.pixel(bounds.lower) - top) };
}

function hatchLayer(points: readonly ChartPoint[], panel: AbsencePanel): Layer {
  const { name, x, width, palette } = panel;
  return {
    name: `${name}withheld`,
    data: {
      values: points.map((point) => {
        const { top, height } = box(point, panel);
        return { c0: x.pixel(point.year), c1: top + height / 2, c2: hatchPath(width, height) };
      }),
    },
    mark: { type: "point", filled: false, color: palette.rule, strokeWidth: 1, opacity: 1 },
    encoding: {
      ...place,
      shape: { field: "c2", type: "nominal", scale: null },
      // A path is drawn at half the root of the size: at 4, one unit is one pixel.
      size: { value: 4 },
    },
  };
}

function boundsLayer(points: readonly ChartPoint[], panel: AbsencePanel): Layer {
  const { name, x, palette, sizes } = panel;
  const writings = points.flatMap((point): Writing[] => {
    const text = knownBounds(point);
    if (text === "" || textWidth(text, sizes.axis) > x.step + 2) return [];
    return [{ x: x.pixel(point.year), y: box(point, panel).top - 6, text }];
  });
  return writingLayer(`${name}bounds`, writings, {
    size: sizes.axis,
    colour: palette.muted,
    align: "center",
  });
}

function absentLayer(
  years: readonly number[],
  { name, x, y, palette, sizes, language }: AbsencePanel,
): Layer {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  const writings = runs.map((run) => ({
    x: (x.pixel(run[0] ?? 0) + x.pixel(run.at(-1) ?? 0)) / 2,
    y: y.range[0] - 6,
    text: chartWords.absent[language],
  }));
  return writingLayer(`${name}absent`, writings, {
    size: sizes.axis,
    colour: palette.muted,
    align: "center",
  });
}
