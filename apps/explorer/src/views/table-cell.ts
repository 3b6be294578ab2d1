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
import { changeDecimals, hasSmallBase, seriesName, valueDecimals, type YearFacts } from "tongbi/report";
import type { Page } from "../explorer-app.ts";
import type { Label } from "../labels.ts";
import { changeView } from "./figures-cell.ts";

/** Reasons that the columns of the table already show. */
const evident: ReadonlySet<GapReason> = new Set(["none", "ratio_kind"]);

function remark(facts: YearFacts, page: Page): string {
  const { point, changeGap } = facts;
  const bounds = point.bounds ? ` (${point.bounds.lower}–${point.bounds.upper})` : "";
  const reasons = point.value === null ? [gapSentences[point.gap][page.language] + bounds] : [];
  if (point.value !== null && !evident.has(changeGap)) reasons.push(gapSentences[changeGap][page.language]);
  if (hasSmallBase(facts)) reasons.push(page.t("smallBase"));
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

/** More places than any statistic states: what lies beyond is the noise of a program that wrote the file. */
const mostPlaces = 6;

/** Places of the longest figure of a series: the numbers of a column have as many. */
function seriesPlaces(years: readonly YearFacts[]): number {
  const places = years.flatMap((facts) =>
    [facts.point.value, facts.base, facts.target].map((value) =>
      value === null ? 0 : (valueDecimals(facts).decimals ?? decimalPlaces(value)),
    ),
  );
  return Math.min(mostPlaces, Math.max(0, ...places));
}

function number(value: number | null, decimals: number): string {
  return value === null ? "—" : formatNumber(value, { decimals, grouping: true });
}

/** Which columns a series has use for. */
interface Columns {
  readonly places: number;
  /** A ratio has a change and no rate of it. */
  readonly rates: boolean;
  readonly targets: boolean;
}

function plainChange(facts: YearFacts, places: number): string {
  const { change } = facts;
  const decimals = changeDecimals(facts).decimals ?? places;
  return change === null ? "—" : formatNumber(change, { decimals, signed: true, grouping: true });
}

function rowView(facts: YearFacts, { places, rates, targets }: Columns, page: Page): TemplateResult {
  const { growthRate, target, completion } = facts;
  return html`
    <tr>
      <th scope="row">${periodLabel(facts.period, page.language)}</th>
      <td class="number strong">${number(facts.point.value, places)}</td>
      <td class="number">${number(facts.base, places)}</td>
      <td class="number">${rates ? plainChange(facts, places) : changeView(facts, page)}</td>
      ${rates ? html`<td class="number">${growthRate === null ? "—" : changeView(facts, page)}</td>` : nothing}
      ${
        targets
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

function captionText(facts: YearFacts, { language }: Page): string {
  const name = seriesName(facts, language);
  const unit = facts.indicator.unit[language];
  if (unit === "") return name;
  return language === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;
}

/** A series year by year, newest first: value, year-over-year, task, remark, and the cell it was read from. */
export function tableCell(years: readonly YearFacts[], page: Page): TemplateResult | typeof nothing {
  const [first] = years;
  if (!first) return nothing;
  const title = captionText(first, page);
  const columns: Columns = {
    places: seriesPlaces(years),
    rates: years.every(({ changeGap }) => changeGap !== "ratio_kind"),
    targets: years.some(({ target }) => target !== null),
  };
  const numbers: readonly Label[] = [
    "value",
    "base",
    "change",
    ...(columns.rates ? (["growth"] as const) : []),
    ...(columns.targets ? (["target", "completion"] as const) : []),
  ];
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${page.t("year")}</th>
            ${numbers.map((label) => html`<th scope="col" class="number">${page.t(label)}</th>`)}
            <th scope="col" class="text">${page.t("remark")}</th>
            <th scope="col">${page.t("source")}</th>
          </tr>
        </thead>
        <tbody>
          ${years.toReversed().map((facts) => rowView(facts, columns, page))}
        </tbody>
      </table>
    </div>
  `;
}
