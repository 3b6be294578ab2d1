import { expect, test } from "vitest";
import { type Palette, palettes } from "../../src/charts/palette.ts";

/** Relative luminance as in WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(colour: string): number[] {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE lightness, in which equal steps look equal. */
function lightness(colour: string): number {
  return 116 * Math.cbrt(luminance(colour)) - 16;
}

const themes: [string, Palette][] = Object.entries(palettes);

test.each(themes)("%s: series stand out from the ground at 3:1", (_, { series, ground, accent, bad }) => {
  for (const colour of [...series, accent, bad]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
});

test.each(themes)("%s: text reads at 4.5:1", (_, { ground, ink, muted, accent, bad }) => {
  for (const colour of [ink, muted, accent, bad])
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)("%s: no two series are alike in grey", (_, { series }) => {
  const grey = series.map(lightness).sort((a, b) => a - b);
  const steps = grey.slice(1).map((step, at) => step - (grey[at] ?? 0));
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(3.5);
});

test.each(themes.filter(([name]) => name !== "print"))(
  "%s: neighbours are far apart in grey",
  (_, { series }) => {
    for (const [at, colour] of series.slice(1).entries())
      expect(Math.abs(lightness(colour) - lightness(series[at] ?? ""))).toBeGreaterThanOrEqual(9);
  },
);

test.each(themes)("%s: good and bad differ in grey as well", (_, { accent, bad }) => {
  expect(Math.abs(lightness(accent) - lightness(bad))).toBeGreaterThanOrEqual(3);
});
