import type { Stroke, Writing } from "./layer.ts";
import { textWidth } from "./text-width.ts";

/** A mark on a line, and what is to be written beside it; pixels. */
export interface LabelledMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour?: string;
}

/** What labels stand among. */
export interface LabelSpace {
  readonly fontSize: number;
  /** Lines that no label may stand on. */
  readonly strokes: readonly Stroke[];
  /** Left, right, top and bottom of the room for labels. */
  readonly bounds: readonly [number, number, number, number];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between a mark and its label. */
const away = 7;

/**
 * Labels beside the marks of a line, centred and aligned to their place, where neither the line nor another label
 * touches them: above a mark, below where that is a dip of the line or a value under zero, else to either side. The
 * last come first; a label without a free place is left out.
 */
export function clearLabels(
  marks: readonly LabelledMark[],
  { fontSize, strokes, bounds }: LabelSpace,
): Writing[] {
  const kept: Box[] = [];
  const labels: Writing[] = [];
  const [left, right, top, bottom] = bounds;
  for (const mark of marks.toReversed()) {
    const half = textWidth(mark.text, fontSize) / 2;
    const place = placesOf(mark, half, fontSize, strokes).find(({ x, y }) => {
      const box = boxOf(x, y, half, fontSize);
      if (box.left < left || box.right > right || box.top < top || box.bottom > bottom) return false;
      return !strokes.some((stroke) => crosses(stroke, box)) && !kept.some((other) => touch(box, other));
    });
    if (!place) continue;
    kept.push(boxOf(place.x, place.y, half, fontSize));
    labels.unshift({ ...place, text: mark.text, ...(mark.colour ? { colour: mark.colour } : {}) });
  }
  return labels;
}

/** The pieces of a line from each place to the next. */
export function strokesOf(places: readonly { readonly x: number; readonly y: number }[]): Stroke[] {
  return places.slice(1).map((end, at) => {
    const { x, y } = places[at] ?? end;
    return { x, y, x2: end.x, y2: end.y };
  });
}

/** Baselines to try, the best first. */
function placesOf(
  { x, y }: LabelledMark,
  half: number,
  fontSize: number,
  strokes: readonly Stroke[],
): { x: number; y: number }[] {
  const above = y - away - 3;
  const below = y + away + fontSize * 0.8 + 3;
  const rows = isDip(x, y, strokes) ? [below, above] : [above, below];
  const aside = half + away;
  return [
    ...rows.map((row) => ({ x, y: row })),
    ...rows.flatMap((row) =>
      [0.6, 1].flatMap((part) => [-1, 1].map((to) => ({ x: x + to * aside * part, y: row }))),
    ),
    ...[-1, 1].map((to) => ({ x: x + to * (aside + 1), y: y + fontSize * 0.35 })),
    ...rows.map((row) => ({ x, y: row + Math.sign(row - y) * (fontSize + 2) })),
  ];
}

/** Whether the lines that meet at a mark lie above it, or level with it, on either side. */
function isDip(x: number, y: number, strokes: readonly Stroke[]): boolean {
  const ends = strokes.flatMap((stroke) =>
    stroke.x === x && stroke.y === y ? [stroke.y2] : stroke.x2 === x && stroke.y2 === y ? [stroke.y] : [],
  );
  return ends.length > 0 && ends.every((end) => end <= y) && ends.some((end) => end < y - 4);
}

function boxOf(x: number, y: number, half: number, fontSize: number): Box {
  return { left: x - half, right: x + half, top: y - fontSize * 0.85, bottom: y + fontSize * 0.15 };
}

function touch(one: Box, other: Box): boolean {
  return (
    one.left < other.right + 2 &&
    other.left < one.right + 2 &&
    one.top < other.bottom + 2 &&
    other.top < one.bottom + 2
  );
}

/** Whether a line comes within two pixels of a box: what the box's left, right, top and bottom leave of it. */
function crosses({ x, y, x2, y2 }: Stroke, { left, right, top, bottom }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [start, change, low, high] of [
    [x, x2 - x, left - 2, right + 2],
    [y, y2 - y, top - 2, bottom + 2],
  ] as const) {
    if (change === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / change, (high - start) / change];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to;
}
