import type { Dataset } from "../model/dataset.ts";
import { gapSentences } from "../model/gap.ts";
import type { Words } from "../model/words.ts";
import { absenceLayers } from "./absence-layers.ts";
import { tickLabels, valueChannel, yearChannel, zeroLine } from "./axes.ts";
import { barLayer, barWidth } from "./bar-layer.ts";
import { barLabels } from "./bar-labels.ts";
import type { DrawnChart } from "./chart.ts";
import { chartNotes } from "./chart-notes.ts";
import { extent, type Selection, scaleSeries } from "./chart-series.ts";
import { growthPanelTitle, titleWords } from "./chart-words.ts";
import { clearLabels, strokesOf } from "./clear-labels.ts";
import { describeChart } from "./description.ts";
import { figureLabels } from "./figure-labels.ts";
import { type Growth, growthColour, growthNumber, growthOf, growthUnit } from "./growth-of.ts";
import { hitLayer } from "./hit-layer.ts";
import { groundLayer, type Layer, writingLayer } from "./layer.ts";
import { labelRoom, layOut, type Paper } from "./sheet.ts";
import { chartTitle } from "./title.ts";
import { tooltip } from "./tooltip.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";
import { edgeRoom, type YearAxis, yearAxis } from "./year-axis.ts";

/** The growth of one year, where it has one. */
interface GrowthPoint {
  readonly year: number;
  readonly value: number;
  readonly growth: Growth;
}

/**
 * Draws the values of one series as bars and, in a panel of its own below, their growth as a line about zero. Two
 * panels and not two axes on one: with a second axis the two cross wherever its scale happens to put them.
 */
export function drawGrowth(dataset: Dataset, selection: Selection, paper: Paper): DrawnChart | Words {
  const { language, palette, sizes, width, narrow } = paper;
  const scaled = scaleSeries(selection.series, language);
  if (!("series" in scaled)) return scaled;
  const { series, scale } = scaled;
  const growth = growthOf(dataset, series);
  const { indicator } = first(series);
  const { points } = first(series);
  const [bars, between, line] = narrow ? [150, 62, 100] : [190, 66, 120];
  const write = figureLabels(series);
  const y = valueAxis(points.flatMap(extent), { zero: true, range: [bars, 0], above: 20, below: 16 });
  const runs = growthRuns(points.map(({ year }) => ({ year, growth: growth(first(series), year) })));
  const rates = runs.flat().map(({ value }) => value);
  // A year alone that has no growth has no panel that would say so.
  const panelled = rates.length > 0 || points.length > 1;
  const height = panelled ? bars + between + line : bars;
  const rateAxis = valueAxis(rates.length > 0 ? rates : [0], {
    zero: true,
    range: [bars + between + line, bars + between],
    above: 20,
    below: 20,
    lines: 4,
  });
  const lower = rates.length > 0 ? rateAxis : { ...rateAxis, ticks: [0], decimals: 0 };
  const left = labelRoom([...tickLabels(y), ...(panelled ? tickLabels(lower) : [])], sizes);
  const ends = [write(points.at(-1)?.scaled ?? 0), growthNumber(growth(first(series), selection.years[1]))];
  const right = edgeRoom(ends, selection.years, width - left, sizes);
  const range = [0, width - left - right] as const;
  const x = yearAxis(selection.years, range);
  const measured = titleWords[growthUnit(indicator).zh === "%" ? "growth" : "change"][language];
  const title = chartTitle(selection, language, scale.unit[language], panelled ? measured : "");
  const description = describeChart(panelled ? "growth" : "bars", title.heading, selection, growth, language);
  const small = { size: sizes.axis, colour: palette.muted };
  const panel: Layer = {
    layer: [
      ...zeroLine("zero-growth", lower, range, palette),
      ...growthLayers(runs, x, lower, paper, (one) => growthColour(one, indicator, palette), right),
      ...(rates.length > 0 ? [] : [reasonLayer(growth(first(series), selection.years[1]), x, lower, paper)]),
    ],
  };
  return layOut(paper, {
    title,
    description,
    left,
    right,
    height,
    notes: chartNotes(series, language),
    resolve: { scale: { y: "independent" } },
    layers: [
      {
        layer: [
          barLayer("bars", points, { x, y, palette }),
          ...absenceLayers(series, { name: "", x, y, palette, sizes, language, width: barWidth(x.step) }),
          ...zeroLine("zero", y, range, palette),
          barLabels("values", points, x, y, write, palette, sizes),
        ],
      },
      ...(panelled ? [panel] : []),
      writingLayer(
        "unit",
        [
          { x: -left, y: -14, text: scale.unit[language] },
          ...(panelled
            ? [
                {
                  x: -left,
                  y: bars + between - 12,
                  text: growthPanelTitle(growthUnit(indicator), indicator, language),
                },
              ]
            : []),
        ],
        small,
      ),
      hitLayer(
        "hits",
        x,
        [-8, height + 24],
        tooltip(selection.series, [indicator.name[language]], growth, paper),
        palette.ink,
      ),
    ],
  });
}

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new RangeError("no series to draw");
  return one;
}

/** The years with growth, in runs of consecutive ones. */
function growthRuns(years: readonly { readonly year: number; readonly growth: Growth }[]): GrowthPoint[][] {
  const runs: GrowthPoint[][] = [];
  for (const { year, growth } of years) {
    if (growth.value === null) continue;
    const run = runs.at(-1);
    const point = { year, value: growth.value, growth };
    if (run?.at(-1)?.year === year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Why no year has growth, in the middle of the empty panel. */
function reasonLayer({ gap }: Growth, x: YearAxis, y: ValueAxis, { language, palette, sizes }: Paper): Layer {
  const place = { x: (x.range[0] + x.range[1]) / 2, y: (y.range[0] + y.range[1]) / 2 };
  return writingLayer("no-growth", [{ ...place, text: gapSentences[gap][language] }], {
    size: sizes.label,
    colour: palette.muted,
    align: "center",
  });
}

/** A line through the growth of each year, its marks coloured by good and bad, labelled with arrow and sign. */
function growthLayers(
  runs: readonly (readonly GrowthPoint[])[],
  x: YearAxis,
  y: ValueAxis,
  { palette, sizes }: Paper,
  colourOf: (growth: Growth) => string,
  right: number,
): Layer[] {
  const rows = runs.flatMap((run, number) =>
    run.map(({ year, value }) => ({ c0: year, c1: value, c2: number })),
  );
  const points = runs.flat();
  const channels = { x: yearChannel(x), y: valueChannel(y, "c1") };
  const marks = points.map(({ year, value, growth }) => ({
    x: x.pixel(year),
    y: y.pixel(value),
    text: growthNumber(growth),
    colour: colourOf(growth),
  }));
  const zero = y.pixel(0);
  const labels = clearLabels(x.step < 34 ? marks.slice(-1) : marks, {
    fontSize: sizes.axis,
    strokes: [
      ...runs.flatMap((run) =>
        strokesOf(run.map(({ year, value }) => ({ x: x.pixel(year), y: y.pixel(value) }))),
      ),
      { x: x.range[0], y: zero, x2: x.range[1], y2: zero },
    ],
    bounds: [x.range[0] - 8, x.range[1] + right, y.range[1] - 4, y.range[0] + 4],
  });
  return [
    {
      name: "growth-line",
      data: { values: rows },
      mark: { type: "line", color: palette.rule, strokeWidth: 1.5, strokeJoin: "round" },
      encoding: { ...channels, detail: { field: "c2", type: "nominal" } },
    },
    {
      name: "growth-points",
      data: {
        values: points.map(({ year, value, growth }) => ({ c0: year, c1: value, c2: colourOf(growth) })),
      },
      mark: { type: "point", filled: true, size: x.step < 14 ? 16 : 40, opacity: 1 },
      encoding: { ...channels, fill: { field: "c2", type: "nominal", scale: null, legend: null } },
    },
    groundLayer("growth-ground", labels, { size: sizes.axis, colour: palette.ground }),
    writingLayer("growth-values", labels, {
      size: sizes.axis,
      colour: palette.muted,
      align: "center",
    }),
  ];
}
