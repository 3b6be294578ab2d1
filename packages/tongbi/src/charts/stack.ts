import type { Dataset } from "../model/dataset.ts";
import type { Words } from "../model/words.ts";
import { absenceLayers } from "./absence-layers.ts";
import { tickLabels, valueChannel, yearChannel, zeroLine } from "./axes.ts";
import { barWidth } from "./bar-layer.ts";
import type { DrawnChart } from "./chart.ts";
import { chartNotes } from "./chart-notes.ts";
import { type ChartSeries, isTentative, type Selection, scaleSeries } from "./chart-series.ts";
import { chartWords, partsAbsent, totalsKey } from "./chart-words.ts";
import { describeChart } from "./description.ts";
import { type EndLabel, endHeight, endLabelLayers, endRoom } from "./end-labels.ts";
import { figureLabels, writeAlike } from "./figure-labels.ts";
import { growthOf } from "./growth-of.ts";
import { hitLayer } from "./hit-layer.ts";
import { type Layer, type Writing, writingLayer } from "./layer.ts";
import { type Palette, seriesColour } from "./palette.ts";
import { seriesNames } from "./series-names.ts";
import { labelRoom, layOut, type Paper } from "./sheet.ts";
import type { TextSizes } from "./text-sizes.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { chartTitle } from "./title.ts";
import { tooltip } from "./tooltip.ts";
import { notAdditive, stagesOverlap } from "./trouble.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";
import { plotAside, type YearAxis, yearAxis } from "./year-axis.ts";
import { type Whole, wholeOf } from "./whole-of.ts";

/** Draws parts on top of one another, the first at the foot, each named and with its figure beside the last bar. */
export function drawStack(dataset: Dataset, selection: Selection, paper: Paper): DrawnChart | Words {
  const { language, palette, sizes, width, narrow } = paper;
  const trouble = obstacle(selection.series);
  if (trouble) return trouble;
  const plain = scaleSeries(selection.series, language, 0);
  if (!("series" in plain)) return plain;
  const scaled = scaleSeries(selection.series, language, Math.max(...tops(plain.series)));
  if (!("series" in scaled)) return scaled;
  const { series, scale } = scaled;
  const growth = growthOf(dataset, series);
  const names = seriesNames(series, language);
  const write = figureLabels(series);
  const room = narrow ? 84 : Math.min(170, width * 0.24);
  const lines = series.map(({ points }, at): EndLabel["lines"] => {
    const last = points.at(-1)?.scaled ?? null;
    const value = last === null ? chartWords.absent[language] : write(last);
    const name = wrapText(names[at] ?? "", sizes.label, room).slice(0, 3);
    return [
      ...name.map((text) => ({ text, colour: palette.ink })),
      { text: value, bold: true, colour: palette.ink },
    ];
  });
  const labelled = lines.map((own) => ({ lines: own }));
  const height = Math.max(narrow ? 230 : 270, endHeight(labelled, sizes));
  const y = valueAxis(tops(series), { zero: true, range: [height, 0], above: 16 });
  const left = labelRoom(tickLabels(y), sizes);
  const colours = series.map((_, at) => seriesColour(palette, at));
  const right = plotAside(selection.years, endRoom(labelled, sizes), width - left);
  const range = [0, width - left - right] as const;
  const x = yearAxis(selection.years, range);
  const edge = x.pixel(selection.years[1]) + barWidth(x.step) / 2;
  const middles = middlesOf(series, y);
  const title = chartTitle(selection, language, scale.unit[language]);
  const description = describeChart("stack", title.heading, selection, growth, language);
  const partial = incomplete(series, y, x);
  const whole = wholeOf(dataset, series, scaled.unit, scale.exponent);
  const totals = whole ? totalLabels(whole, series, x, y, sizes) : [];
  return layOut(paper, {
    title,
    description,
    left,
    right,
    height,
    notes: [
      ...chartNotes(series, language),
      ...(partial.length > 0 ? [partsAbsent[language]] : []),
      ...(whole && totals.length > 0 ? [totalsKey(whole.indicator, language)] : []),
    ],
    layers: [
      segments(series, x, y, colours, palette),
      ...absenceLayers(allAbsent(series), {
        name: "",
        x,
        y,
        palette,
        sizes,
        language,
        width: barWidth(x.step),
      }),
      ...zeroLine("zero", y, range, palette),
      writingLayer(
        "partial",
        partial.map((place) => ({ ...place, text: chartWords.absent[language] })),
        { size: sizes.axis, colour: palette.bad, align: "center" },
      ),
      writingLayer("totals", totals, { size: sizes.axis, colour: palette.ink, align: "center" }),
      ...endLabelLayers(
        lines.map((own, at) => ({ x: edge - 6, y: middles[at] ?? 0, colour: colours[at] ?? "", lines: own })),
        range[1],
        [0, height],
        palette,
        sizes,
      ),
      writingLayer("unit", [{ x: -left, y: -14, text: scale.unit[language] }], {
        size: sizes.axis,
        colour: palette.muted,
      }),
      hitLayer("hits", x, [-8, height + 24], tooltip(selection.series, names, growth, paper), palette.ink),
    ],
  });
}

/** Why parts cannot stand on one another: ratios, or stages that contain each other. */
function obstacle(series: readonly ChartSeries[]): Words | undefined {
  const ratio = series.find(({ indicator: { kind } }) => kind !== "flow" && kind !== "stock");
  if (ratio) return notAdditive(ratio.indicator);
  for (const { indicator, region, level } of series) {
    const alike = series.filter(
      (other) => other.indicator.id === indicator.id && other.region === region && other.level === level,
    );
    if (alike.length > 1)
      return stagesOverlap(
        indicator,
        alike.map(({ stage }) => stage),
      );
  }
  return undefined;
}

/** How high the parts of each year reach together: a length on the page, not a figure to be read. */
function tops(series: readonly ChartSeries[]): number[] {
  return (series[0]?.points ?? []).map((_, at) =>
    series.reduce((height, { points }) => height + Math.max(0, points[at]?.scaled ?? 0), 0),
  );
}

/** The pixel of the middle of each part in the last year. */
function middlesOf(series: readonly ChartSeries[], y: ValueAxis): number[] {
  let foot = 0;
  return series.map(({ points }) => {
    const part = Math.max(0, points.at(-1)?.scaled ?? 0);
    const middle = foot + part / 2;
    foot += part;
    return y.pixel(middle);
  });
}

/** Places above the bars of years in which some part has no figure, and another has. */
function incomplete(series: readonly ChartSeries[], y: ValueAxis, x: YearAxis): { x: number; y: number }[] {
  return tops(series).flatMap((top, at) => {
    const points = series.flatMap((one) => one.points[at] ?? []);
    const missing = points.some(({ scaled }) => scaled === null);
    const year = points[0]?.year;
    if (!missing || year === undefined || points.every(({ scaled }) => scaled === null)) return [];
    return [{ x: x.pixel(year), y: y.pixel(top) - 6 }];
  });
}

/** The whole above each bar that has all its parts, where there is room for all, else above the last alone. */
function totalLabels(
  { scaled }: Whole,
  series: readonly ChartSeries[],
  x: YearAxis,
  y: ValueAxis,
  { axis }: TextSizes,
): Writing[] {
  const totals = tops(series).flatMap((top, at) => {
    const points = series.flatMap((one) => one.points[at] ?? []);
    const year = points[0]?.year ?? 0;
    const total = scaled(year);
    if (total === null || points.some((point) => point.scaled === null)) return [];
    return [{ x: x.pixel(year), y: y.pixel(top) - 6, total }];
  });
  const write = writeAlike(totals.map(({ total }) => total));
  const labels = totals.map(({ total, ...place }) => ({ ...place, text: write(total) }));
  const widest = Math.max(0, ...labels.map(({ text }) => textWidth(text, axis)));
  return widest + 4 <= x.step ? labels : labels.slice(-1);
}

/** The series with every point that stands beside a figure of the same year taken for present. */
function allAbsent(series: readonly ChartSeries[]): ChartSeries[] {
  const some = (series[0]?.points ?? []).map((_, at) =>
    series.some(({ points }) => points[at]?.scaled !== null),
  );
  return series.map((one) => ({
    ...one,
    points: one.points.filter((_, at) => !some[at]),
  }));
}

function segments(
  series: readonly ChartSeries[],
  x: YearAxis,
  y: ValueAxis,
  colours: readonly string[],
  palette: Palette,
): Layer {
  return {
    name: "parts",
    data: {
      values: series.flatMap(({ points }, at) =>
        points
          .filter(({ scaled }) => scaled !== null)
          .map((point) => ({
            c0: point.year,
            c1: point.scaled,
            c2: at,
            c3: isTentative(point) ? palette.wash : (colours[at] ?? ""),
            c4: isTentative(point) ? (colours[at] ?? "") : palette.ground,
          })),
      ),
    },
    mark: { type: "bar", size: barWidth(x.step), strokeWidth: 1.25 },
    encoding: {
      x: yearChannel(x),
      y: { ...valueChannel(y, "c1"), stack: "zero" },
      order: { field: "c2", type: "quantitative" },
      detail: { field: "c2", type: "nominal" },
      fill: { field: "c3", type: "nominal", scale: null, legend: null },
      stroke: { field: "c4", type: "nominal", scale: null, legend: null },
    },
  };
}
