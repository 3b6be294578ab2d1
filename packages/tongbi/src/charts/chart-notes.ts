import { type StatusCode, statusList, statusNames } from "../model/status.ts";
import type { Language } from "../model/words.ts";
import { type ChartSeries, isTentative, isWithheld } from "./chart-series.ts";

/** What the special marks of a chart mean, one sentence each, for the marks that it has. */
export function chartNotes(series: readonly ChartSeries[], language: Language): string[] {
  const points = series.flatMap(({ points }) => points);
  const tentative = new Set<StatusCode>(
    points.filter(isTentative).flatMap(({ status }) => statusList(status)),
  );
  const hollow = [...tentative].map((code) => statusNames[code][language]);
  const withheld = points.filter(isWithheld);
  const notes = [];
  if (hollow.length > 0)
    notes.push(language === "zh" ? `空心：${hollow.join("、")}` : `Hollow: ${hollow.join(", ")}`);
  if (withheld.length > 0) {
    const bounded = withheld.some(({ bounds }) => bounds);
    notes.push(
      language === "zh"
        ? `斜线：原文未公布${bounds(bounded, "，框内为可能的范围")}`
        : `Hatched: withheld by the source${bounds(bounded, ", within the range of the box")}`,
    );
  }
  return notes.length > 0 ? [notes.join(language === "zh" ? "；" : ". ")] : [];
}

const bounds = (known: boolean, text: string): string => (known ? text : "");
