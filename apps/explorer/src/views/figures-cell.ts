import { html, nothing, type TemplateResult } from "lit";
import { changeUnit, type Direction, formatFigure, formatNumber, gapSentences, periodLabel } from "tongbi";
import { changeDecimals, resultSentence, valueDecimals, type YearFacts } from "tongbi/report";
import type { Page } from "../explorer-app.ts";

/** ▲ and ▼ say which way, the class whether that is the better one. */
function trendMark(change: number, direction: Direction): { mark: string; tone: string } {
  if (change === 0) return { mark: "―", tone: "flat" };
  const better =
    direction === "neutral" ? "flat" : change > 0 === (direction === "higher_better") ? "good" : "bad";
  return { mark: change > 0 ? "▲" : "▼", tone: better };
}

/** How a period compares with the same period last year, in a few characters. */
export function changeView(facts: YearFacts, page: Page): TemplateResult {
  const { growthRate, change, indicator } = facts;
  const shown = growthRate ?? change;
  if (shown === null) return html`<span class="faint">—</span>`;
  const { mark, tone } = trendMark(shown, indicator.direction);
  const text =
    growthRate === null
      ? formatFigure(shown, changeUnit(indicator), page.language, { ...changeDecimals(facts), signed: true })
      : `${formatNumber(growthRate, { decimals: 1, signed: true })}%`;
  return html`<span class="change ${tone}"><span aria-hidden="true">${mark}</span> ${text}</span>`;
}

function figureView(facts: YearFacts, page: Page): TemplateResult {
  const { language } = page;
  const { indicator, point, completion, period } = facts;
  return html`
    <div class="figure" title=${resultSentence(facts, language)}>
      <dt>${indicator.name[language]}</dt>
      <dd>
        ${
          point.value === null
            ? html`<p class="big gap">${gapSentences[point.gap][language]}</p>`
            : html`<p class="big">
                ${formatNumber(point.value, { ...valueDecimals(facts), grouping: true })}<small
                  >${indicator.unit[language]}</small
                >
              </p>`
        }
        <p class="under">${periodLabel(period, language)} ${changeView(facts, page)}</p>
        ${
          completion === null
            ? nothing
            : html`<p class="under">
                ${
                  language === "zh"
                    ? html`${page.t("task")} ${formatNumber(completion, { decimals: 1 })}%`
                    : html`${formatNumber(completion, { decimals: 1 })}% ${page.t("task")}`
                }
              </p>`
        }
      </dd>
    </div>
  `;
}

/** Key figures: the last period shown of each series. */
export function figuresCell(latest: readonly YearFacts[], page: Page): TemplateResult | typeof nothing {
  if (latest.length === 0) return nothing;
  return html`<dl class="figures">${latest.map((facts) => figureView(facts, page))}</dl>`;
}
