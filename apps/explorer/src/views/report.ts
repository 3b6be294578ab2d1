import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { type GapReason, gapSentences, periodAt, periodLabel, periodOrdinal } from "tongbi";
import type { ImportReport } from "tongbi/csv";
import type { Page } from "../explorer-app.ts";
import type { Holding } from "../import-messages.ts";
import type { Label } from "../labels.ts";
import { issuesOf, type OpenedTable } from "../review.ts";
import type { Source } from "../source.ts";
import { issueList, severityMarks } from "./issue-list.ts";
import { noteLines } from "./note-lines.ts";
import { packagedFiles } from "./packaged-files.ts";
import { encodingNames } from "./understood.ts";

const layoutNames: Readonly<Record<string, { zh: string; en: string }>> = {
  long: { zh: "长表：一行一个数", en: "Long: one figure a row" },
  wide: { zh: "宽表：一列一个年份", en: "Wide: one year a column" },
};

function fact(page: Page, label: Label, value: unknown): TemplateResult {
  return html`<div>
    <dt>${page.t(label)}</dt>
    <dd>${value}</dd>
  </div>`;
}

function unitsText({ language }: Page, { indicators }: ImportReport): string {
  const units = [...new Set(indicators.map(({ unit }) => unit[language]).filter(Boolean))];
  return units.join(language === "zh" ? "、" : ", ") || "—";
}

function encodingText({ encoding }: ImportReport): string {
  return encoding === "text" || encoding === "unknown" ? "—" : encodingNames[encoding];
}

/** Years between the first and the last that no row or column of the file is about. */
function absentPeriods(page: Page, { periods }: Holding): string {
  const [first] = periods;
  if (!first) return "—";
  const ordinals = new Set(
    periods.filter(({ frequency }) => frequency === first.frequency).map(periodOrdinal),
  );
  const absent: string[] = [];
  for (let ordinal = Math.min(...ordinals); ordinal < Math.max(...ordinals); ordinal++)
    if (!ordinals.has(ordinal)) absent.push(periodLabel(periodAt(first.frequency, ordinal), page.language));
  return absent.join(page.language === "zh" ? "、" : ", ") || page.t("noGaps");
}

function gapCounts(page: Page, report: ImportReport): string {
  const counts = Object.entries(report.gaps).filter(([, count]) => count > 0);
  if (counts.length === 0) return page.t("noGaps");
  const separator = page.language === "zh" ? "；" : "; ";
  return counts
    .map(([reason, count]) => `${count} · ${gapSentences[reason as GapReason][page.language]}`)
    .join(separator);
}

function gapTable(page: Page, report: ImportReport): TemplateResult | typeof nothing {
  if (report.gapCells.length === 0) return nothing;
  const shown = report.gapCells.slice(0, 200);
  const total = report.gapCellsTotal;
  return html`
    <details>
      <summary>${page.t("gapCells")} <small>${total}</small></summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${page.t("gapCells")}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">${page.t("line")}</th>
              <th scope="col" class="number">${page.t("column")}</th>
              <th scope="col">${page.t("found")}</th>
              <th scope="col">${page.t("reason")}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ line, column, found, reason }) => html`
                <tr>
                  <td class="number">${line}</td>
                  <td class="number">${column}</td>
                  <td>${found.trim() || page.t("blank")}</td>
                  <td>${gapSentences[reason][page.language]}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      ${total > shown.length ? html`<p class="faint">${total - shown.length} ${page.t("more")}</p>` : nothing}
    </details>
  `;
}

/** What was understood of one table that is on the page. */
function tableReport(page: Page, table: OpenedTable, isSample: boolean): TemplateResult {
  const { report, holds, packaged } = table.reading;
  const issues = issuesOf(table);
  const remarks = issues.filter(({ severity }) => severity !== "note");
  const gravest = remarks[0]?.severity ?? "warning";
  return html`
    <details>
      <summary>
        <h2>${page.t("report")}</h2>
        <span class="file">${table.name}</span>
        ${remarks.length > 0 ? html`<span class="count">${severityMarks[gravest]} ${remarks.length}</span>` : nothing}
        ${isSample ? html`<span class="hint">${page.t("dropHint")}</span>` : nothing}
      </summary>
      <dl class="facts">
        ${packaged ? nothing : fact(page, "encoding", encodingText(report))}
        ${packaged ? nothing : fact(page, "layout", layoutNames[report.layout]?.[page.language] ?? report.layout)}
        ${fact(page, "unit", unitsText(page, report))} ${fact(page, "rowsRead", report.rowsRead)}
        ${fact(page, "values", report.observations)} ${fact(page, "gaps", gapCounts(page, report))}
        ${fact(page, "absentPeriods", absentPeriods(page, holds))}
      </dl>
      ${
        packaged
          ? packagedFiles(page, packaged)
          : html`<p>
              <button class="button" @click=${() => page.flow.reopen(table)}>
                ${page.t("changeReading")}
              </button>
            </p>`
      }
      ${issueList(page, issues)} ${gapTable(page, report)} ${noteLines(page, report.notes)}
    </details>
  `;
}

/** What was understood of the tables at hand, folded away, and how they were put together. */
export function reportView(page: Page): unknown {
  const { source, language } = page;
  return source ? guard([source, language], () => tablesView(page, source)) : nothing;
}

function tablesView(page: Page, source: Source): TemplateResult {
  return html`
    <section class="report" aria-label=${page.t("report")}>
      ${
        source.issues.length > 0
          ? html`<div class="joined" role="status">
              <h2>${page.t("joined")}</h2>
              ${issueList(page, source.issues)}
            </div>`
          : nothing
      }
      ${source.tables.map((table) => tableReport(page, table, source.isSample))}
    </section>
  `;
}
