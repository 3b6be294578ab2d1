/** Where a chart is looked at: on a light screen, a dark one, or black on white paper. */
export type Theme = "light" | "dark" | "print";

/** The colours of one theme, as `#rrggbb`. */
export interface Palette {
  /** What everything stands on. */
  readonly ground: string;
  /** Titles and figures. */
  readonly ink: string;
  /** Axis labels, notes, source. */
  readonly muted: string;
  /** Grid lines. */
  readonly hairline: string;
  /** The zero line, and marks for what is absent. */
  readonly rule: string;
  /** A single series, and what went well. */
  readonly accent: string;
  /** The accent laid thinly under a line. */
  readonly wash: string;
  /** What went badly; always beside a sign. */
  readonly bad: string;
  /** Series side by side, in the order in which they are given out. */
  readonly series: readonly string[];
}

/**
 * Colours are chosen by lightness first: no two series of a theme share a luminance, so that they stay apart on grey
 * paper and to readers who do not tell red from green or blue from yellow, and each stands out from the ground at 3:1
 * at least (WCAG 2.2, 1.4.11). Hues then follow one another far apart. Text colours reach 4.5:1 (WCAG 2.2, 1.4.3).
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: "#ffffff",
    ink: "#17262f",
    muted: "#5a6a74",
    hairline: "#e4e9ec",
    rule: "#8b9aa3",
    accent: "#02617f",
    wash: "#eaf2f5",
    bad: "#96650f",
    series: ["#02617f", "#b77d29", "#602b63", "#3a7d59", "#d37a7b", "#182b42"],
  },
  dark: {
    ground: "#12191e",
    ink: "#e8eef1",
    muted: "#9fadb6",
    hairline: "#26323a",
    rule: "#6d7d87",
    accent: "#52b1d0",
    wash: "#17282f",
    bad: "#d9a860",
    series: ["#52b1d0", "#f0bb65", "#a37ab0", "#a8ebc6", "#b05550", "#e9f5ff"],
  },
  print: {
    ground: "#ffffff",
    ink: "#000000",
    muted: "#444444",
    hairline: "#dddddd",
    rule: "#777777",
    accent: "#262626",
    wash: "#f3f3f3",
    bad: "#6b6b6b",
    series: ["#262626", "#8a8a8a", "#000000", "#707070", "#474747", "#5c5c5c"],
  },
};

/** The colour of series number `at`, from 0; after the last the first comes again, with another dash and mark. */
export function seriesColour(palette: Palette, at: number): string {
  return palette.series[at % palette.series.length] ?? palette.accent;
}
