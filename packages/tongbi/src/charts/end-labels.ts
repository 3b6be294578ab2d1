import type { Layer, Stroke, Writing } from "./layer.ts";
import { strokeLayer, writingLayer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import { spreadLabels } from "./spread-labels.ts";
import type { TextSizes } from "./text-sizes.ts";
import { textWidth } from "./text-width.ts";

/** A label at the right end of a series: lines of text beside the place where the series ends. */
export interface EndLabel {
  /** Where the series ends. */
  readonly x: number;
  readonly y: number;
  /** The colour of the stroke that leads from there to the text. */
  readonly colour: string;
  readonly lines: readonly { readonly text: string; readonly bold?: boolean; readonly colour: string }[];
}

/** From one line of a label to the next. */
const lineHeight = ({ label }: TextSizes): number => label + 3;
const lead = 12;

/** Room that labels take up right of the plot's edge. */
export function endRoom(labels: readonly Pick<EndLabel, "lines">[], { label }: TextSizes): number {
  const widths = labels.flatMap(({ lines }) => lines.map(({ text }) => textWidth(text, label)));
  return Math.ceil(Math.max(0, ...widths)) + lead + 6;
}

/** Height that labels need so that each has its place. */
export function endHeight(labels: readonly Pick<EndLabel, "lines">[], sizes: TextSizes): number {
  return labels.length * (tallestOf(labels, sizes) + 4);
}

function tallestOf(labels: readonly Pick<EndLabel, "lines">[], sizes: TextSizes): number {
  return Math.max(0, ...labels.map(({ lines }) => lines.length)) * lineHeight(sizes);
}

/** Labels beside the right edge, one under the other without touching, each tied to the end of its series. */
export function endLabelLayers(
  labels: readonly EndLabel[],
  edge: number,
  [top, bottom]: readonly [number, number],
  palette: Palette,
  sizes: TextSizes,
): Layer[] {
  const tallest = tallestOf(labels, sizes);
  const places = spreadLabels(
    labels.map(({ y }) => y),
    tallest + 4,
    [top + tallest / 2 - 8, bottom - tallest / 2 + 8],
  );
  const bold: Writing[] = [];
  const plain: Writing[] = [];
  const leads: Layer[] = [];
  labels.forEach(({ x, y, lines, colour }, at) => {
    const middle = places[at] ?? y;
    lines.forEach(({ text, colour, bold: strong }, number) => {
      const down = middle + (number - (lines.length - 1) / 2) * lineHeight(sizes);
      (strong ? bold : plain).push({ x: edge + lead, y: down, text, colour });
    });
    if (labels.length > 1) leads.push(strokeLayer(`lead-${at}`, leadTo(x, y, edge, middle), { colour }));
  });
  const style = { size: sizes.label, baseline: "middle" as const };
  return [
    ...leads,
    writingLayer("ends-bold", bold, { ...style, bold: true, colour: palette.ink }),
    writingLayer("ends", plain, { ...style, colour: palette.muted }),
  ];
}

/** Level from the end of the series to the edge of the plot, then slanting to the label. */
function leadTo(x: number, y: number, edge: number, middle: number): Stroke[] {
  const start = x + 6;
  const knee = Math.max(start, edge);
  const slant = { x: knee, y, x2: edge + lead - 3, y2: middle };
  return knee > start ? [{ x: start, y, x2: knee, y2: y }, slant] : [slant];
}
