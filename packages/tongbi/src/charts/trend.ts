import type { Dataset } from "../model/dataset.ts";
import type { Words } from "../model/words.ts";
import { absenceLayers } from "./absence-layers.ts";
import { tickLabels, zeroLine } from "./axes.ts";
import type { DrawnChart } from "./chart.ts";
import { chartNotes } from "./chart-notes.ts";
import {
  type ChartPoint,
  type ChartSeries,
  extent,
  runsOf,
  type Selection,
  scaleSeries,
} from "./chart-series.ts";
import { clearLabels, strokesOf } from "./clear-labels.ts";
import { describeChart } from "./description.ts";
import { type EndLabel, endHeight, endLabelLayers, endRoom } from "./end-labels.ts";
import { figureLabels } from "./figure-labels.ts";
import { growthColour, type GrowthOf, growthOf, growthText } from "./growth-of.ts";
import { hitLayer } from "./hit-layer.ts";
import { type Layer, writingLayer } from "./layer.ts";
import { lineLayers } from "./line-layers.ts";
import { seriesColour } from "./palette.ts";
import { seriesNames } from "./series-names.ts";
import { labelRoom, layOut, type Paper } from "./sheet.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { chartTitle } from "./title.ts";
import { tooltip } from "./tooltip.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";
import { plotAside, type YearAxis, yearAxis } from "./year-axis.ts";

/** Draws a trend: a line for each series, labelled where it ends. */
export function drawTrend(dataset: Dataset, selection: Selection, paper: Paper): DrawnChart | Words {
  const { language, palette, sizes, width, narrow } = paper;
  const scaled = scaleSeries(selection.series, language);
  if (!("series" in scaled)) return scaled;
  const { series, scale } = scaled;
  const growth = growthOf(dataset, series);
  const single = series.length === 1;
  const names = seriesNames(series, language);
  const write = figureLabels(series);
  const ends = series.map((one, at) => endLines(one, names[at] ?? "", growth, write, paper, single));
  const labelled = ends.map((lines) => ({ lines }));
  const height = Math.max(narrow ? 220 : 260, endHeight(labelled, sizes));
  const values = series.flatMap(({ points }) => points.flatMap(extent));
  const y = valueAxis(values, { zero: false, range: [height, 0], above: 24, below: single ? 18 : 0 });
  const left = labelRoom(tickLabels(y), sizes);
  const right = plotAside(selection.years, endRoom(labelled, sizes), width - left);
  const range = [0, width - left - right] as const;
  const x = yearAxis(selection.years, range, 0.25);
  const colours = series.map((_, at) => (single ? palette.accent : seriesColour(palette, at)));
  const title = chartTitle(selection, language, scale.unit[language]);
  const description = describeChart("trend", title.heading, selection, growth, language);
  const labels: EndLabel[] = series.flatMap((one, at) => {
    const last = one.points.findLast(({ scaled }) => scaled !== null);
    if (!last) return [];
    return [
      {
        x: x.pixel(last.year),
        y: y.pixel(last.scaled ?? 0),
        colour: colours[at] ?? "",
        lines: ends[at] ?? [],
      },
    ];
  });
  return layOut(paper, {
    title,
    description,
    left,
    right,
    height,
    notes: chartNotes(series, language),
    layers: [
      ...absenceLayers(series, {
        name: "",
        x,
        y,
        palette,
        sizes,
        language,
        width: Math.min(22, x.step * 0.6),
      }),
      ...zeroLine("zero", y, range, palette),
      ...series.flatMap((one, at) =>
        lineLayers(one, at, colours[at] ?? "", { name: "", x, y, palette, wash: single }),
      ),
      ...(single && series[0] ? [valueLabels(series[0], x, y, write, paper)] : []),
      ...endLabelLayers(labels, range[1], [0, height], palette, sizes),
      writingLayer("unit", [{ x: -left, y: -14, text: scale.unit[language] }], {
        size: sizes.axis,
        colour: palette.muted,
      }),
      hitLayer("hits", x, [-8, height + 24], tooltip(selection.series, names, growth, paper), palette.ink),
    ],
  });
}

/** What stands at the end of a line: its name among several, its last value, alone also its growth. */
function endLines(
  series: ChartSeries,
  name: string,
  growth: GrowthOf,
  write: (value: number) => string,
  { language, palette, sizes, width, narrow }: Paper,
  single: boolean,
): EndLabel["lines"] {
  const { indicator, points } = series;
  const last = points.findLast(({ scaled }) => scaled !== null);
  if (!last || last.scaled === null) return [];
  const late = last === points.at(-1) ? "" : language === "zh" ? `（${last.year}年）` : ` (${last.year})`;
  const value = { text: write(last.scaled) + late, bold: true, colour: palette.ink };
  if (!single) {
    const room = narrow ? 84 : Math.min(170, width * 0.24);
    const lines = wrapText(name, sizes.label, room).slice(0, 3);
    return [...lines.map((text) => ({ text, colour: palette.ink })), value];
  }
  const change = growth(series, last.year);
  const text = growthText(change, language);
  return text === "" ? [value] : [value, { text, colour: growthColour(change, indicator, palette) }];
}

/** The value beside each mark where there is room for all, else beside the first alone; the last has its own label. */
function valueLabels(
  { points }: ChartSeries,
  x: YearAxis,
  y: ValueAxis,
  write: (value: number) => string,
  { palette, sizes }: Paper,
): Layer {
  const valued = points.filter(({ scaled }) => scaled !== null);
  const widest = Math.max(...valued.map(({ scaled }) => textWidth(write(scaled ?? 0), sizes.axis)));
  const shown = widest + 8 <= x.step ? valued.slice(0, -1) : valued.slice(0, Math.min(1, valued.length - 1));
  const placeOf = (point: ChartPoint): { x: number; y: number } => ({
    x: x.pixel(point.year),
    y: y.pixel(point.scaled ?? 0),
  });
  const labels = clearLabels(
    shown.map((point) => ({ ...placeOf(point), text: write(point.scaled ?? 0) })),
    {
      fontSize: sizes.axis,
      strokes: runsOf(points).flatMap((run) => strokesOf(run.map(placeOf))),
      bounds: [x.range[0] - 8, x.range[1] + 4, -8, y.range[0] + 4],
    },
  );
  return writingLayer("values", labels, { size: sizes.axis, colour: palette.muted, align: "center" });
}
