import { html, nothing, type TemplateResult } from "lit";
import {
  changeUnit,
  decimalPlaces,
  type Direction,
  formatFigure,
  formatNumber,
  gapSentences,
  periodLabel,
  roundDecimal,
} from "tongbi";
import {
  changeDecimals,
  hasSmallBase,
  resultSentence,
  seriesName,
  valueDecimals,
  type YearFacts,
} from "tongbi/report";
import type { Page } from "../explorer-app.ts";

/** Whether a change is for the better, by the direction of its indicator. */
function tone(change: number, direction: Direction): "good" | "bad" | "flat" {
  if (direction === "neutral") return "flat";
  return change > 0 === (direction === "higher_better") ? "good" : "bad";
}

/** How a period compares with the same period last year, in a few characters; ▲ and ▼ say which way. */
export function changeView(facts: YearFacts, page: Page): TemplateResult {
  const { growthRate, change, indicator } = facts;
  const shown = growthRate ?? change;
  if (shown === null) return html`<span class="faint">—</span>`;
  const decimals = growthRate === null ? (changeDecimals(facts).decimals ?? decimalPlaces(shown)) : 1;
  if (roundDecimal(shown, decimals) === 0) return html`<span class="change">${page.t("flat")}</span>`;
  const text =
    growthRate === null
      ? formatFigure(shown, changeUnit(indicator), page.language, { ...changeDecimals(facts), signed: true })
      : `${formatNumber(growthRate, { decimals, signed: true })}%`;
  return html`<span class="change ${tone(shown, indicator.direction)}"
    ><span aria-hidden="true">${shown > 0 ? "▲" : "▼"}</span> ${text}</span
  >`;
}

/** The value with its unit set small; English has its power of ten in words (millions, not 10k). */
function valueView(value: number, facts: YearFacts, { language }: Page): TemplateResult {
  const { unit } = facts.indicator;
  const written = formatFigure(value, unit, language, { ...valueDecimals(facts), grouping: true });
  const [, number = written, name = ""] = /^([−\d.,]+)(.*)$/.exec(written) ?? [];
  return html`<p class="big">${number}<small>${name.trim()}</small></p>`;
}

function taskView(completion: number, page: Page): TemplateResult {
  const share = `${formatNumber(completion, { decimals: 1 })}%`;
  return html`<p class="under">
    ${page.language === "zh" ? `${page.t("task")} ${share}` : `${share} ${page.t("task")}`}
  </p>`;
}

function figureView(facts: YearFacts, page: Page): TemplateResult {
  const { language } = page;
  const { point, completion, period } = facts;
  return html`
    <div class="figure" title=${resultSentence(facts, language)}>
      <dt>${seriesName(facts, language)}</dt>
      <dd>
        ${
          point.value === null
            ? html`<p class="big gap">${gapSentences[point.gap][language]}</p>`
            : valueView(point.value, facts, page)
        }
        <p class="under">
          ${periodLabel(period, language)} ${changeView(facts, page)}
          ${hasSmallBase(facts) ? html`<span>${page.t("smallBase")}</span>` : nothing}
        </p>
        ${completion === null ? nothing : taskView(completion, page)}
      </dd>
    </div>
  `;
}

/** Key figures: the last period shown of each series. */
export function figuresCell(latest: readonly YearFacts[], page: Page): TemplateResult | typeof nothing {
  if (latest.length === 0) return nothing;
  return html`<dl class="figures">${latest.map((facts) => figureView(facts, page))}</dl>`;
}
