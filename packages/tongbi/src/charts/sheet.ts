import type { TopLevelSpec } from "vega-lite";
import type { Language } from "../model/words.ts";
import type { DrawnChart } from "./chart.ts";
import { chartWords } from "./chart-words.ts";
import { type Layer, type Writing, writingLayer } from "./layer.ts";
import { type Palette, palettes, type Theme } from "./palette.ts";
import { type TextSizes, textSizes } from "./text-sizes.ts";
import type { ChartTitle } from "./title.ts";
import { textWidth, wrapHeading, wrapText } from "./text-width.ts";

/** The system's own sans fonts, Latin beside Chinese; nothing is loaded. */
const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif';

/** The paper that a chart is drawn on, before anything stands on it. */
export interface Paper {
  readonly language: Language;
  readonly palette: Palette;
  readonly sizes: TextSizes;
  /** Of the whole picture. */
  readonly width: number;
  readonly narrow: boolean;
  readonly source: string;
}

export function paper(options: {
  readonly language: Language;
  readonly theme?: Theme | undefined;
  readonly width?: number | undefined;
  readonly source?: string | undefined;
}): Paper {
  const { language, theme = "light", width = 720, source = "" } = options;
  const palette = palettes[theme];
  if (palette === undefined) throw new RangeError(`unknown theme "${theme}": expected light, dark or print`);
  const whole = Math.max(280, Math.round(width));
  return { language, palette, sizes: textSizes(whole), width: whole, narrow: whole < 480, source };
}

/** What stands on the paper: the plot, with room around it for labels. */
export interface Plot {
  readonly title: ChartTitle;
  /** The line below the heading; the years unless given. */
  readonly subheading?: string;
  readonly description: string;
  /** Room for labels beside the plot, in pixels. */
  readonly left: number;
  readonly right: number;
  /** Room between the title and the plot for the unit of its axis, 38 pixels unless given. */
  readonly above?: number;
  /** Room below the plot for the years, down to the notes, 26 pixels unless given. */
  readonly below?: number;
  readonly height: number;
  /** What marks mean, below the plot. */
  readonly notes: readonly string[];
  readonly layers: readonly Layer[];
  readonly resolve?: NonNullable<Extract<TopLevelSpec, { layer: unknown }>["resolve"]>;
}

/** Line heights of title, subtitle and the lines below. */
const lineHeights = { title: 24, label: 20, axis: 17 } as const;

/** A whole picture: title above, source and notes below, and no room left to chance. */
export function layOut({ language, palette, sizes, width, source }: Paper, plot: Plot): DrawnChart {
  const { title, label, axis } = sizes;
  const { description, subheading = plot.title.years, above = 38, below = 26 } = plot;
  const heading = headingLines(plot.title.heading, title, width);
  const feet = [...plot.notes, ...(source ? [`${chartWords.source[language]}${source}`] : [])].flatMap(
    (line) => wrapText(line, axis, width),
  );
  const subheadings = subheading ? wrapText(subheading, label, width) : [];
  const head = heading.length * lineHeights.title + subheadings.length * lineHeights.label;
  const top = head + above;
  const bottom = below + (feet.length > 0 ? 8 + feet.length * lineHeights.axis : 0);
  const down = (lines: readonly string[], from: number, step: number): Writing[] =>
    lines.map((text, at) => ({ x: -plot.left, y: from + at * step, text }));
  const foot = plot.height + below + 8;
  const layers = [
    ...plot.layers,
    writingLayer("title", down(heading, 19 - top, lineHeights.title), {
      size: title,
      bold: true,
      colour: palette.ink,
    }),
    writingLayer(
      "subtitle",
      down(subheadings, heading.length * lineHeights.title + 14 - top, lineHeights.label),
      { size: label, colour: palette.muted },
    ),
    writingLayer("foot", down(feet, foot + 10, lineHeights.axis), { size: axis, colour: palette.muted }),
  ];
  const height = top + plot.height + bottom;
  const spec: TopLevelSpec = {
    description,
    width: width - plot.left - plot.right,
    height: plot.height,
    autosize: "none",
    padding: { left: plot.left, right: plot.right, top, bottom },
    background: palette.ground,
    layer: layers,
    ...(plot.resolve ? { resolve: plot.resolve } : {}),
    config: {
      font: fontFamily,
      aria: false,
      view: { stroke: null, fill: null },
      axis: {
        labelColor: palette.muted,
        labelFontSize: axis,
        labelFontWeight: 400,
        gridColor: palette.hairline,
        gridWidth: 1,
        domain: false,
        ticks: false,
        labelLimit: 0,
        labelOverlap: false,
        title: null,
      },
      text: { font: fontFamily, color: palette.ink },
    },
  };
  return { spec, title: plot.title.line, description, width, height };
}

/** How much wider bold Latin letters are than plain ones. */
const boldness = 1.14;

/** A heading that is too long for one line has what is shown and where on lines of their own. */
function headingLines(heading: string, size: number, whole: number): string[] {
  const width = whole / boldness;
  if (textWidth(heading, size) <= width) return [heading];
  return heading.split(" · ").flatMap((part) => wrapHeading(part, size, width));
}

/** Room that the tick labels of an axis take up at its left, with the space before the plot. */
export function labelRoom(labels: readonly string[], { axis }: TextSizes): number {
  return Math.ceil(Math.max(0, ...labels.map((text) => textWidth(text, axis)))) + 10;
}
