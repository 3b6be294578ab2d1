import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Issue } from "tongbi";
import type { Page } from "../explorer-app.ts";
import { rowsByTable, tableOf } from "../preview-marks.ts";
import { type Busy, issuesOf, readable, type Review, type ReviewItem, standing } from "../review.ts";
import { columnForm } from "./column-form.ts";
import { delimiterField, encodingField, fileChoices, fileYearField } from "./file-choices.ts";
import { catalogueNames, indicatorMatches } from "./indicator-matches.ts";
import { issueList, severityMarks } from "./issue-list.ts";
import { packagedFiles } from "./packaged-files.ts";
import { previewTable } from "./preview-table.ts";
import { reviewActions } from "./review-actions.ts";
import { showPlace } from "./show-place.ts";
import { tableChoices } from "./table-choices.ts";
import { understoodText } from "./understood.ts";

type ReadItem = ReviewItem & { readonly reading: NonNullable<ReviewItem["reading"]> };

const standingMarks = { refused: "✕", error: "✕", warning: "△", clean: "✓" } as const;

/** The tables under review, where there are several. */
function itemTabs(page: Page, { items, at }: Review): TemplateResult | typeof nothing {
  if (items.length < 2) return nothing;
  const left = items.length - readable(items).length;
  return html`
    <nav class="items" aria-label=${page.t("tables")}>
      <ul>
        ${items.map((item, number) => {
          const now = standing(item);
          return html`<li>
            <button
              class=${`item ${now}`}
              aria-current=${number === at ? "true" : nothing}
              @click=${() => page.flow.look(number)}
            >
              <span aria-hidden="true">${standingMarks[now]}</span> ${item.name}
            </button>
          </li>`;
        })}
      </ul>
      ${left > 0 ? html`<p class="faint">${left} ${page.t("notUsed")}</p>` : nothing}
    </nav>
  `;
}

function troubleText(page: Page, { trouble }: Review): string | undefined {
  switch (trouble?.kind) {
    case "header":
      return `${page.t("headerNotUsed")} ${trouble.asked}${page.language === "zh" ? " 行" : ""}`;
    case "applied":
      return `${page.t("planApplied")}${trouble.name}`;
    case "notPlan":
      return `${page.t("notPlan")}${trouble.name}`;
    case "cancelled":
      return page.t(stoppedWords[trouble.was]);
    case undefined:
      return undefined;
  }
}

const stoppedWords = { change: "changeStopped", adopting: "adoptingStopped", reading: "cancelled" } as const;
const busyWords = { change: "applying", adopting: "adopting" } as const;

/** Adopting is told how far only where files must be read again. */
function busyText(page: Page, { with: what, fraction }: Busy): string {
  const text = page.t(busyWords[what]);
  return what === "change" || fraction > 0 ? `${text} · ${Math.round(fraction * 100)}%` : text;
}

function stateLine(page: Page, review: Review): TemplateResult {
  const { busy } = review;
  const text = troubleText(page, review);
  return html`
    <div class="review-state" role="status">
      ${
        busy === undefined
          ? text
            ? html`<p>${text}</p>`
            : nothing
          : html`<p>${busyText(page, busy)}</p>
              <button class="link" @click=${() => page.flow.cancel()}>${page.t("cancel")}</button>`
      }
    </div>
  `;
}

/** Shows the place of an issue, or the field that would settle it. */
function jumpTo(page: Page, { reading }: ReadItem): (issue: Issue) => void {
  return ({ line, column = 0 }) => {
    if (line === undefined) {
      document.querySelector<HTMLElement>(".choice.asked input")?.focus();
      return;
    }
    page.flow.point({ table: tableOf(reading, line), line, column });
    showPlace(line, column);
  };
}

function tableViews(page: Page, item: ReadItem): (TemplateResult | typeof nothing)[] {
  const all = rowsByTable(item.reading);
  return all.map((shown, number) => {
    const { table, rows } = shown;
    if (rows.length === 0) return nothing;
    const heading = all.length > 1 ? `${page.t("table")} ${number + 1}` : page.t("preview");
    return html`
      <section class="part" aria-label=${heading}>
        <h2>${heading}</h2>
        ${table ? tableChoices(page, item, table, number) : nothing}
        ${table ? columnForm(page, item, table, number) : nothing} ${previewTable(page, item, shown, number)}
      </section>
    `;
  });
}

/** Of a file that was refused: the choices that would help, beside what was found. */
function helpingChoices(page: Page, item: ReadItem): TemplateResult | typeof nothing {
  const codes = new Set(item.reading.report.issues.map(({ code }) => code));
  const lacksPeriod = codes.has("no-year") || codes.has("no-period-column");
  const fields = [encodingField(page, item), delimiterField(page, item)];
  if (!lacksPeriod && fields.every((field) => field === nothing)) return nothing;
  return html`
    <fieldset class="choices">
      <legend>${page.t("helps")}</legend>
      ${lacksPeriod ? fileYearField(page, item) : nothing} ${fields}
    </fieldset>
  `;
}

function issuesView(page: Page, item: ReviewItem): TemplateResult | typeof nothing {
  const issues = issuesOf(item);
  if (issues.length === 0) return nothing;
  const count = (severity: Issue["severity"]): number =>
    issues.filter((issue) => issue.severity === severity).length;
  const counted = (["error", "warning", "note"] as const).filter((severity) => count(severity) > 0);
  const { reading } = item;
  return html`
    <aside class="review-issues" aria-labelledby="issues-heading">
      <h2 id="issues-heading">
        ${page.t("issues")}
        ${counted.map(
          (severity) => html`<small class=${severity}>${severityMarks[severity]} ${count(severity)}</small>`,
        )}
      </h2>
      ${issueList(page, issues, reading ? jumpTo(page, { ...item, reading }) : undefined)}
    </aside>
  `;
}

function bodyView(page: Page, item: ReviewItem): TemplateResult | typeof nothing {
  const { reading } = item;
  if (!reading) return nothing;
  const read: ReadItem = { ...item, reading };
  if (reading.packaged) return packagedFiles(page, reading.packaged);
  const { refused } = reading.report;
  return html`
    ${refused ? helpingChoices(page, read) : fileChoices(page, read)} ${tableViews(page, read)}
    ${refused ? nothing : indicatorMatches(page, read)} ${catalogueNames(page)}
  `;
}

/** A table between reading and adopting: what was understood of it, what is in doubt, and the file as it stands. */
export function reviewView(page: Page): TemplateResult | typeof nothing {
  const { review } = page.flow;
  const item = review?.items[review.at];
  if (!review || !item) return nothing;
  const { reading } = item;
  const isRefused = !reading || reading.report.refused;
  const isBeside = !isRefused && issuesOf(item).length > 0;
  return html`
    <div class=${isBeside ? "review beside" : "review"}>
      <header class="review-head">
        ${itemTabs(page, review)}
        <h1 tabindex="-1">
          ${isRefused ? `${page.t("notRead")}${page.language === "zh" ? "：" : ": "}` : nothing}${item.name}
        </h1>
        ${reading && !isRefused ? html`<p class="lead">${understoodText(reading, page.language)}</p>` : nothing}
        ${isRefused && page.source ? html`<p class="faint">${page.t("kept")}</p>` : nothing}
        ${reviewActions(page, review, stateLine(page, review))}
      </header>
      ${guard([item, page.language], () => issuesView(page, item))}
      <div class="review-body" aria-busy=${review.busy ? "true" : "false"}>
        ${guard([item, review.column, review.cell, page.language], () => bodyView(page, item))}
      </div>
    </div>
  `;
}
