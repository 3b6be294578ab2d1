import type { TopLevelSpec } from "vega-lite";
import { textWidth } from "./text-width.ts";

/** A layer of a Vega-Lite specification: a mark, or several that share their axes. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** A text at a place of the drawing, in pixels from the upper left corner of the plot. */
export interface Writing {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Instead of the colour of the layer. */
  readonly colour?: string;
}

/** How a layer of texts looks. */
export interface WritingStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly baseline?: "top" | "middle" | "alphabetic";
}

/** A layer of texts at their places, outside every scale. */
export function writingLayer(name: string, writings: readonly Writing[], style: WritingStyle): Layer {
  return {
    name,
    data: {
      values: writings.map(({ x, y, text, colour = style.colour }) => ({
        c0: x,
        c1: y,
        c2: text,
        c3: colour,
      })),
    },
    mark: {
      type: "text",
      align: style.align ?? "left",
      baseline: style.baseline ?? "alphabetic",
      fontSize: style.size,
      fontWeight: style.bold ? 600 : 400,
    },
    encoding: {
      ...place,
      text: { field: "c2", type: "nominal" },
      color: { field: "c3", type: "nominal", scale: null, legend: null },
    },
  };
}

/** Boxes behind centred texts, which keep grid lines off them. */
export function groundLayer(
  name: string,
  writings: readonly Writing[],
  { size, colour }: Pick<WritingStyle, "size" | "colour">,
): Layer {
  return {
    name,
    data: {
      values: writings.map(({ x, y, text }) => {
        const half = textWidth(text, size) / 2;
        return { c0: x - half, c1: y - size * 0.85, c2: x + half, c3: y + size * 0.15 };
      }),
    },
    mark: { type: "rect", color: colour, opacity: 1 },
    encoding: { ...place, x2: { field: "c2" }, y2: { field: "c3" } },
  };
}

/** A straight line between two places. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** A layer of straight lines, outside every scale. */
export function strokeLayer(
  name: string,
  strokes: readonly Stroke[],
  style: { readonly colour: string; readonly width?: number; readonly dash?: readonly number[] },
): Layer {
  return {
    name,
    data: { values: strokes.map(({ x, y, x2, y2 }) => ({ c0: x, c1: y, c2: x2, c3: y2 })) },
    mark: {
      type: "rule",
      color: style.colour,
      strokeWidth: style.width ?? 1,
      ...(style.dash ? { strokeDash: [...style.dash] } : {}),
    },
    encoding: { ...place, x2: { field: "c2" }, y2: { field: "c3" } },
  };
}

/** Places a mark by the pixels in `c0` and `c1`. */
export const place = {
  x: { field: "c0", type: "quantitative", scale: null, axis: null },
  y: { field: "c1", type: "quantitative", scale: null, axis: null },
} as const;
