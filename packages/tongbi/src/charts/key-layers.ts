import { type Layer, place, type Stroke, strokeLayer, type Writing, writingLayer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import type { TextSizes } from "./text-sizes.ts";
import { textWidth } from "./text-width.ts";

/** One entry of the key above a plot: a small picture of the mark, and what it stands for. */
export interface KeyEntry {
  readonly mark: "bar" | "line" | "text";
  readonly colour: string;
  readonly text: string;
}

/** The key in one row, from `x` on; what does not fit into `width` any more is left to the tooltips. */
export function keyLayers(
  entries: readonly KeyEntry[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  palette: Palette,
  { axis }: TextSizes,
): Layer[] {
  const writings: Writing[] = [];
  const lines: { readonly stroke: Stroke; readonly colour: string }[] = [];
  const boxes: { c0: number; c1: number; c2: string }[] = [];
  let at = x;
  for (const { mark, colour, text } of entries) {
    const swatch = mark === "text" ? 0 : 18;
    const wide = swatch + textWidth(text, axis);
    if (at + wide > x + width) break;
    if (mark === "bar") boxes.push({ c0: at + 6, c1: y - 4, c2: colour });
    if (mark === "line") lines.push({ stroke: { x: at, y: y - 4, x2: at + 13, y2: y - 4 }, colour });
    writings.push({ x: at + swatch, y, text });
    at += wide + 16;
  }
  return [
    {
      name: "key-bars",
      data: { values: boxes },
      mark: { type: "point", shape: "square", filled: true, size: 100, opacity: 1 },
      encoding: { ...place, fill: { field: "c2", type: "nominal", scale: null, legend: null } },
    },
    ...lines.map(({ stroke, colour }, number) =>
      strokeLayer(`key-line-${number}`, [stroke], { colour, width: 2 }),
    ),
    writingLayer("key", writings, { size: axis, colour: palette.muted }),
  ];
}
