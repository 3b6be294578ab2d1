import type { Dataset } from "../model/dataset.ts";
import type { Direction } from "../model/indicator.ts";
import type { Words } from "../model/words.ts";
import { absenceLayers } from "./absence-layers.ts";
import { tickLabels, zeroLine } from "./axes.ts";
import { barLayer, barWidth } from "./bar-layer.ts";
import type { DrawnChart } from "./chart.ts";
import { chartNotes } from "./chart-notes.ts";
import { type ChartPoint, type ChartSeries, extent, type Selection, scaleSeries } from "./chart-series.ts";
import { chartWords, titleWords } from "./chart-words.ts";
import { type CompletionOf, completionOf, completionText } from "./completion-of.ts";
import { describeChart } from "./description.ts";
import { pointText } from "./figure-labels.ts";
import { growthOf } from "./growth-of.ts";
import { hitLayer } from "./hit-layer.ts";
import { keyLayers } from "./key-layers.ts";
import { type Layer, strokeLayer, writingLayer } from "./layer.ts";
import { labelRoom, layOut, type Paper } from "./sheet.ts";
import { textWidth } from "./text-width.ts";
import { chartTitle } from "./title.ts";
import { tooltip } from "./tooltip.ts";
import { noTargets } from "./trouble.ts";
import { valueAxis } from "./value-axis.ts";
import { edgeRoom, type YearAxis, yearAxis } from "./year-axis.ts";

/**
 * Draws results as bars and the target of each year as a line across its bar, so that a result over the target stands
 * out above it; the share completed is written over each. A target that was missed has a bar of the other colour.
 */
export function drawTarget(dataset: Dataset, selection: Selection, paper: Paper): DrawnChart | Words {
  const { language, palette, sizes, width, narrow } = paper;
  const [shown] = selection.series;
  if (!shown) throw new RangeError("no series to draw");
  const { indicator } = shown;
  if (!selection.target?.points.some(({ value }) => value !== null))
    return noTargets(indicator, shown.region);
  const scaled = scaleSeries([shown, selection.target], language);
  if (!("series" in scaled)) return scaled;
  const [result, target] = scaled.series as [ChartSeries, ChartSeries];
  const share = completionOf(dataset, shown);
  const height = narrow ? 210 : 240;
  const heights = scaled.series.flatMap(({ points }) => points.flatMap(extent));
  const y = valueAxis(heights, { zero: true, range: [height, 0], above: 24 });
  const left = labelRoom(tickLabels(y), sizes);
  const right = edgeRoom([completionText(share(selection.years[1]))], selection.years, width - left, sizes);
  const range = [0, width - left - right] as const;
  const x = yearAxis(selection.years, range);
  const unit = scaled.scale.unit[language];
  const title = chartTitle({ ...selection, series: [shown] }, language, unit, titleWords.target[language]);
  const growth = growthOf(dataset, [shown]);
  const description = describeChart(
    "target",
    title.heading,
    selection,
    growth,
    language,
    lastShare(share, paper),
  );
  const missed = (point: ChartPoint): boolean => isMissed(share(point.year), indicator.direction);
  return layOut(paper, {
    title,
    description,
    left,
    right,
    above: 60,
    height,
    notes: chartNotes([shown], language),
    layers: [
      barLayer("bars", result.points, { x, y, palette }, (point) =>
        missed(point) ? palette.bad : palette.accent,
      ),
      ...absenceLayers([result], { name: "", x, y, palette, sizes, language, width: barWidth(x.step) }),
      ...zeroLine("zero", y, range, palette),
      targetLayer(target, x, y.pixel, palette.ground, 4),
      targetLayer(target, x, y.pixel, palette.ink, 2),
      shareLayer(result, target, share, x, y.pixel, paper, missed),
      ...keyLayers(
        [
          { mark: "bar", colour: palette.accent, text: chartWords.met[language] },
          ...(result.points.some(missed)
            ? [{ mark: "bar" as const, colour: palette.bad, text: chartWords.missed[language] }]
            : []),
          { mark: "line", colour: palette.ink, text: chartWords.target[language] },
          { mark: "text", colour: palette.muted, text: chartWords.completionKey[language] },
        ],
        { x: -left, y: -40, width },
        palette,
        sizes,
      ),
      writingLayer("unit", [{ x: -left, y: -14, text: unit }], {
        size: sizes.axis,
        colour: palette.muted,
      }),
      hitLayer(
        "hits",
        x,
        [-8, height + 24],
        [
          ...tooltip([shown], [indicator.name[language]], growth, paper),
          { title: chartWords.target[language], text: (year) => targetText(selection.target, year, paper) },
          { title: chartWords.completion[language], text: (year) => completionText(share(year)) },
        ],
        palette.ink,
      ),
    ],
  });
}

/** Whether a target was missed, by the direction of the indicator; false where nothing is better or worse. */
function isMissed(share: number | null, direction: Direction): boolean {
  if (share === null || direction === "neutral") return false;
  return direction === "higher_better" ? share < 100 : share > 100;
}

function lastShare(share: CompletionOf, { language }: Paper): (series: ChartSeries) => string {
  return ({ points }) => {
    const text = completionText(share(points.findLast(({ value }) => value !== null)?.year ?? 0));
    if (text === "") return "";
    return language === "zh" ? `完成年度任务的${text}` : `${text} of the annual target`;
  };
}

function targetText(target: ChartSeries | undefined, year: number, { language }: Paper): string {
  const point = target?.points.find((candidate) => candidate.year === year);
  return target && point ? pointText(target, point, language) : "";
}

/** The target of each year as a line a little wider than its bar; a wider one below it parts it from the bar. */
function targetLayer(
  { points }: ChartSeries,
  x: YearAxis,
  pixel: (value: number) => number,
  colour: string,
  width: number,
): Layer {
  const half = barWidth(x.step) / 2 + Math.min(5, x.step * 0.12);
  const strokes = points.flatMap(({ year, scaled }) => {
    if (scaled === null) return [];
    const [middle, y] = [x.pixel(year), pixel(scaled)];
    return [{ x: middle - half, y, x2: middle + half, y2: y }];
  });
  return strokeLayer(width > 3 ? "target-halo" : "targets", strokes, { colour, width });
}

/** The share completed, above bar and target, where there is room for all; else that of the last year alone. */
function shareLayer(
  result: ChartSeries,
  target: ChartSeries,
  share: CompletionOf,
  x: YearAxis,
  pixel: (value: number) => number,
  { palette, sizes }: Paper,
  missed: (point: ChartPoint) => boolean,
): Layer {
  const done = result.points.filter(({ year }) => share(year) !== null);
  const widest = Math.max(0, ...done.map(({ year }) => textWidth(completionText(share(year)), sizes.axis)));
  const shown = widest + 2 <= x.step ? done : done.slice(-1);
  return writingLayer(
    "shares",
    shown.map((point) => {
      const asked = target.points.find(({ year }) => year === point.year)?.scaled ?? 0;
      return {
        x: x.pixel(point.year),
        y: pixel(Math.max(point.scaled ?? 0, asked)) - 8,
        text: completionText(share(point.year)),
        colour: missed(point) ? palette.bad : palette.accent,
      };
    }),
    { size: sizes.axis, colour: palette.ink, align: "center" },
  );
}
