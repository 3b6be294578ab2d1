import { expect, test } from "vitest";
import { clearLabels, strokesOf } from "../../src/charts/clear-labels.ts";
import { textWidth } from "../../src/charts/text-width.ts";

const fontSize = 11;
const bounds = [-20, 320, -20, 220] as const;

function labelsOf(places: readonly (readonly [number, number])[]): (string | undefined)[] {
  const marks = places.map(([x, y], at) => ({ x, y, text: `▲+${at}.5` }));
  const labels = clearLabels(marks, { fontSize, strokes: strokesOf(marks), bounds });
  return marks.map(({ x, y, text }) => {
    const label = labels.find((one) => one.text === text);
    if (!label) return undefined;
    const row = label.y < y ? "above" : "below";
    return label.x === x ? row : `${row}, ${label.x < x ? "left" : "right"}`;
  });
}

test.each([
  {
    line: "level",
    places: [
      [0, 100],
      [100, 100],
      [200, 100],
    ],
    at: 1,
    place: "above",
  },
  {
    line: "a peak",
    places: [
      [0, 150],
      [100, 50],
      [200, 150],
    ],
    at: 1,
    place: "above",
  },
  {
    line: "a dip",
    places: [
      [0, 50],
      [100, 150],
      [200, 50],
    ],
    at: 1,
    place: "below",
  },
  {
    line: "a gentle rise",
    places: [
      [0, 104],
      [100, 100],
      [200, 96],
    ],
    at: 1,
    place: "above",
  },
  {
    line: "a steep rise",
    places: [
      [60, 200],
      [100, 100],
      [140, 0],
    ],
    at: 1,
    place: "above, left",
  },
  {
    line: "a steep fall",
    places: [
      [60, 0],
      [100, 100],
      [140, 200],
    ],
    at: 1,
    place: "above, right",
  },
  {
    line: "a rise out of a first year",
    places: [
      [100, 180],
      [130, 0],
    ],
    at: 0,
    place: "below",
  },
] as const)("beside $line: $place", ({ places, at, place }) => {
  expect(labelsOf(places)[at]).toBe(place);
});

test("no label of a line that jumps about is struck by it or touches another", () => {
  const marks = Array.from({ length: 13 }, (_, at) => ({
    x: 20 + at * 40,
    y: 100 + 90 * Math.sin(at * at),
    text: "▼−12.3",
  }));
  const strokes = strokesOf(marks);
  const labels = clearLabels(marks, { fontSize, strokes, bounds: [0, 560, -20, 220] });
  expect(labels.length).toBeGreaterThan(10);
  const half = textWidth("▼−12.3", fontSize) / 2;
  for (const [at, { x, y }] of labels.entries()) {
    // Walk along the line: no step of it may fall into the label.
    for (const stroke of strokes)
      for (let part = 0; part <= 1; part += 0.005) {
        const [across, down] = [
          stroke.x + part * (stroke.x2 - stroke.x),
          stroke.y + part * (stroke.y2 - stroke.y),
        ];
        expect(Math.abs(across - x) < half && down > y - 9 && down < y).toBe(false);
      }
    for (const other of labels.slice(at + 1))
      expect(Math.abs(other.x - x) >= 2 * half || Math.abs(other.y - y) >= fontSize).toBe(true);
  }
});
