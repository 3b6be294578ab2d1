import type { Dataset } from "../model/dataset.ts";
import type { Words } from "../model/words.ts";
import { absenceLayers } from "./absence-layers.ts";
import { tickLabels, zeroLine } from "./axes.ts";
import type { DrawnChart } from "./chart.ts";
import { chartNotes } from "./chart-notes.ts";
import { type ChartSeries, extent, type ScaledSeries, type Selection, scaleSeries } from "./chart-series.ts";
import { describeChart } from "./description.ts";
import { figureLabels } from "./figure-labels.ts";
import { growthColour, growthNumber, type GrowthOf, growthOf, growthText } from "./growth-of.ts";
import { hitLayer } from "./hit-layer.ts";
import { type Layer, writingLayer } from "./layer.ts";
import { lineLayers } from "./line-layers.ts";
import { seriesNames } from "./series-names.ts";
import { labelRoom, layOut, type Paper } from "./sheet.ts";
import { clipText, textWidth } from "./text-width.ts";
import { chartTitle } from "./title.ts";
import { tooltip } from "./tooltip.ts";
import { valueAxis } from "./value-axis.ts";
import { yearAxis } from "./year-axis.ts";

/** Sizes of a small chart in pixels: head with name and figure, plot, year labels, and the space around. */
const panel = { head: 44, plot: 84, foot: 24, gap: 22, aside: 28, least: 190 } as const;

/** A small chart: one series on its own scale, at its place. */
interface Panel {
  readonly at: number;
  readonly name: string;
  readonly scaled: ScaledSeries;
  readonly series: ChartSeries;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/**
 * Draws a small chart for each series: its name, its last figure and growth, and its line. Series of one unit that are
 * the same indicator share the scale, so that regions compare; different indicators have one each.
 */
export function drawMultiples(dataset: Dataset, selection: Selection, paper: Paper): DrawnChart | Words {
  const { language, width } = paper;
  const alike = new Set(selection.series.map(({ indicator }) => indicator.id)).size === 1;
  const common = alike ? scaleSeries(selection.series, language) : undefined;
  if (common && !("series" in common)) return common;
  const names = seriesNames(selection.series, language);
  const columns = Math.max(
    1,
    Math.min(selection.series.length, Math.floor((width + panel.aside) / (panel.least + panel.aside))),
  );
  const room = (width - (columns - 1) * panel.aside) / columns;
  const step = panel.head + panel.plot + panel.foot + panel.gap;
  const panels: Panel[] = [];
  for (const [at, one] of selection.series.entries()) {
    const scaled = common ?? scaleSeries([one], language);
    if (!("series" in scaled)) return scaled;
    const series = common ? common.series[at] : scaled.series[0];
    if (!series) continue;
    const left = (at % columns) * (room + panel.aside);
    panels.push({
      at,
      name: names[at] ?? "",
      scaled,
      series,
      left,
      top: Math.floor(at / columns) * step,
      width: room,
    });
  }
  const growth = growthOf(dataset, selection.series);
  const height = Math.ceil(panels.length / columns) * step - panel.gap;
  const unit = common ? common.scale.unit[language] : "";
  const title = chartTitle(selection, language, unit);
  const description = describeChart("multiples", title.heading, selection, growth, language);
  return layOut(paper, {
    title,
    subheading: [title.years, unit].filter(Boolean).join(language === "zh" ? "，" : ", "),
    description,
    left: 0,
    right: 0,
    above: 18,
    below: 0,
    height,
    notes: chartNotes(selection.series, language),
    resolve: { scale: { x: "independent", y: "independent" } },
    layers: panels.flatMap((one) => panelLayers(one, selection, growth, height, paper)),
  });
}

function panelLayers(
  one: Panel,
  selection: Selection,
  growth: GrowthOf,
  height: number,
  paper: Paper,
): Layer[] {
  const { at, series, scaled, left, top, width } = one;
  const { language, palette, sizes } = paper;
  const foot = top + panel.head + panel.plot;
  const shared = scaled.series.flatMap(({ points }) => points.flatMap(extent));
  const y = valueAxis(shared.length > 0 ? shared : [0], {
    zero: false,
    range: [foot, top + panel.head],
    above: 8,
    lines: 3,
  });
  const labels = labelRoom(tickLabels(y), sizes);
  const range = [left + labels, left + width - 10] as const;
  const wide = yearAxis(selection.years, range, 0.4);
  const x = { ...wide, labels: [...new Set(selection.years)] };
  const name = `panel-${at}-`;
  return [
    {
      layer: [
        ...absenceLayers([series], {
          name,
          x,
          y,
          palette,
          sizes,
          language,
          width: Math.min(12, x.step * 0.6),
        }),
        ...zeroLine(`${name}zero`, y, range, palette),
        ...lineLayers(series, 0, palette.accent, {
          name,
          x,
          y,
          palette,
          wash: true,
          sparse: true,
          offsets: { x: foot - height, y: -range[0] },
        }),
      ],
    },
    ...headLayers(one, growth, paper),
    hitLayer(
      `${name}hits`,
      x,
      [top + panel.head - 6, foot + panel.foot],
      tooltip([selection.series[at] ?? series], [one.name], growth, paper),
      palette.ink,
    ),
  ];
}

/** Name, last figure, and its growth at the right. */
function headLayers(
  { at, name, series, scaled, left, top, width }: Panel,
  growth: GrowthOf,
  paper: Paper,
): Layer[] {
  const { language, palette } = paper;
  const last = series.points.findLast(({ scaled: value }) => value !== null);
  const unit = scaled.scale.unit[language];
  const blank = language === "en" && unit !== "%" ? " " : "";
  const figure = last?.scaled == null ? "" : `${figureLabels([series])(last.scaled)}${blank}${unit}`;
  const change = growth(series, last?.year ?? 0);
  const { label, axis } = paper.sizes;
  const full = growthText(change, language);
  const fits = textWidth(figure, label) + textWidth(full, axis) + 12 <= width;
  const growthShown = fits ? full : growthNumber(change);
  return [
    writingLayer(
      `panel-${at}-name`,
      [{ x: left, y: top + 12, text: clipText(name, label, width), colour: palette.ink }],
      { size: label, bold: true, colour: palette.ink },
    ),
    writingLayer(`panel-${at}-figure`, [{ x: left, y: top + 29, text: figure }], {
      size: label,
      colour: palette.ink,
    }),
    writingLayer(
      `panel-${at}-growth`,
      [
        {
          x: left + width,
          y: top + 29,
          text: growthShown,
          colour: growthColour(change, series.indicator, palette),
        },
      ],
      { size: axis, colour: palette.muted, align: "right" },
    ),
  ];
}
