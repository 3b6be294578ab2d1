import { html, nothing, type TemplateResult } from "lit";
import {
  decimalPlaces,
  formatNumber,
  type GapReason,
  gapSentences,
  periodLabel,
  statusList,
  statusNames,
} from "tongbi";
import { changeDecimals, valueDecimals, type YearFacts } from "tongbi/report";
import type { Page } from "../explorer-app.ts";
import { changeView } from "./figures-cell.ts";

/** Reasons that the columns of the table already show. */
const evident: ReadonlySet<GapReason> = new Set(["none", "ratio_kind"]);

function remark(facts: YearFacts, page: Page): string {
  const { point, changeGap } = facts;
  const bounds = point.bounds ? ` (${point.bounds.lower}–${point.bounds.upper})` : "";
  const reasons = point.value === null ? [gapSentences[point.gap][page.language] + bounds] : [];
  if (point.value !== null && !evident.has(changeGap)) reasons.push(gapSentences[changeGap][page.language]);
  const doubts = statusList(point.status).map((code) => statusNames[code][page.language]);
  return [...reasons, ...doubts].join(page.language === "zh" ? "；" : "; ");
}

function sourceText(facts: YearFacts, page: Page): string {
  const { source, point } = facts;
  if (!source) return point.row < 0 ? "" : page.t("derived");
  return page.language === "zh"
    ? `第 ${source.line} 行第 ${source.column} 列`
    : `line ${source.line}, column ${source.column}`;
}

/** Places of the longest figure of a series: a column of numbers has one. */
function seriesPlaces(years: readonly YearFacts[]): number {
  const places = years.flatMap((facts) =>
    [facts.point.value, facts.base, facts.target].map((value) =>
      value === null ? 0 : (valueDecimals(facts).decimals ?? decimalPlaces(value)),
    ),
  );
  return Math.max(0, ...places);
}

function number(value: number | null, decimals: number): string {
  return value === null ? "—" : formatNumber(value, { decimals, grouping: true });
}

function rowView(facts: YearFacts, places: number, withTargets: boolean, page: Page): TemplateResult {
  const { change, growthRate, changeGap, target, completion } = facts;
  return html`
    <tr>
      <th scope="row">${periodLabel(facts.period, page.language)}</th>
      <td class="number strong">${number(facts.point.value, places)}</td>
      <td class="number">${number(facts.base, places)}</td>
      <td class="number">
        ${change === null ? "—" : formatNumber(change, { decimals: changeDecimals(facts).decimals ?? places, signed: true, grouping: true })}
      </td>
      <td class="number">
        ${growthRate === null && changeGap !== "ratio_kind" ? "—" : changeView(facts, page)}
      </td>
      ${
        withTargets
          ? html`<td class="number">${number(target, places)}</td>
              <td class="number">
                ${completion === null ? "—" : `${formatNumber(completion, { decimals: 1 })}%`}
              </td>`
          : nothing
      }
      <td class="faint text">${remark(facts, page)}</td>
      <td class="faint nowrap">${sourceText(facts, page)}</td>
    </tr>
  `;
}

function captionText(name: string, unit: string, page: Page): string {
  if (unit === "") return name;
  return page.language === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;
}

/** A series year by year, newest first: value, year-over-year, task, remark, and the cell it was read from. */
export function tableCell(years: readonly YearFacts[], page: Page): TemplateResult | typeof nothing {
  const [first] = years;
  if (!first) return nothing;
  const { name, unit } = first.indicator;
  const title = captionText(name[page.language], unit[page.language], page);
  const places = seriesPlaces(years);
  const withTargets = years.some(({ target }) => target !== null);
  const columns = [
    "year",
    "value",
    "base",
    "change",
    "growth",
    ...(withTargets ? (["target", "completion"] as const) : []),
  ] as const;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            ${columns.map((label) => html`<th scope="col" class=${label === "year" ? "" : "number"}>${page.t(label)}</th>`)}
            <th scope="col" class="text">${page.t("remark")}</th>
            <th scope="col">${page.t("source")}</th>
          </tr>
        </thead>
        <tbody>
          ${years.toReversed().map((facts) => rowView(facts, places, withTargets, page))}
        </tbody>
      </table>
    </div>
  `;
}
