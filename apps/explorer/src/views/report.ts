import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  type Dataset,
  defaultCatalogue,
  type GapReason,
  gapSentences,
  type Issue,
  periodAt,
  periodLabel,
  periodOrdinal,
} from "tongbi";
import type { Encoding, ImportReport } from "tongbi/csv";
import type { Page, Source } from "../explorer-app.ts";
import type { Label } from "../labels.ts";

const layoutNames: Readonly<Record<string, { zh: string; en: string }>> = {
  long: { zh: "长表：一行一个数", en: "Long: one figure a row" },
  wide: { zh: "宽表：一列一个年份", en: "Wide: one year a column" },
};

const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GB18030 (GBK)",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
};

const severityMarks: Readonly<Record<Issue["severity"], string>> = { error: "✕", warning: "△", note: "·" };

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

/** The encoding that was found, and the others to read the file in again. */
function encodingChoice(page: Page, { report, file, name, isSample }: Source): unknown {
  const found = report.encoding;
  if (found === "text" || found === "unknown") return found;
  if (isSample) return encodingNames[found];
  const encodings = Object.keys(encodingNames) as Encoding[];
  const read = (event: Event): void => {
    const wanted = (event.currentTarget as HTMLSelectElement).value;
    const encoding = encodings.find((known) => known === wanted);
    if (encoding) page.open(file, name, { encoding });
  };
  return html`
    <select aria-label=${page.t("encoding")} @change=${read}>
      ${encodings.map(
        (known) =>
          html`<option value=${known} .selected=${live(known === found)}>${encodingNames[known]}</option>`,
      )}
    </select>
  `;
}

/** Years between the first and the last that no row or column of the file is about. */
function absentPeriods(page: Page, { periods }: Dataset): string {
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

function issueView(page: Page, { severity, message }: Issue): TemplateResult {
  return html`<li class=${severity}>
    <span aria-hidden="true">${severityMarks[severity]}</span>${message[page.language]}
  </li>`;
}

/** Issues by code, the grave ones first; of many of a kind the first few, the others folded away. */
function issuesView(page: Page, issues: readonly Issue[]): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const order: readonly Issue["severity"][] = ["error", "warning", "note"];
  const kinds = new Map<string, Issue[]>();
  for (const severity of order)
    for (const issue of issues.filter((found) => found.severity === severity))
      kinds.set(issue.code, [...(kinds.get(issue.code) ?? []), issue]);
  const shown = 3;
  return html`
    <ul class="issues" aria-label=${page.t("issues")}>
      ${[...kinds.values()].map((kind) => [
        ...kind.slice(0, shown).map((issue) => issueView(page, issue)),
        kind.length > shown
          ? html`<li class="note">
              <details>
                <summary>${page.t("alike")} <small>${kind.length - shown}</small></summary>
                <ul>
                  ${kind.slice(shown, 200).map((issue) => issueView(page, issue))}
                </ul>
              </details>
            </li>`
          : nothing,
      ])}
    </ul>
  `;
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

function noteLines(page: Page, report: ImportReport): TemplateResult | typeof nothing {
  if (report.notes.length === 0) return nothing;
  return html`
    <details>
      <summary>${page.t("notes")} <small>${report.notes.length}</small></summary>
      <ul class="plain">
        ${report.notes.map(({ line, text }) => html`<li><small>${line}</small> ${text}</li>`)}
      </ul>
    </details>
  `;
}

/** Asks what a file that names no indicator is about, and reads it again with the answer. */
function nameChoice(page: Page, source: Source): TemplateResult | typeof nothing {
  if (!source.report.issues.some(({ code }) => code === "unnamed-indicator")) return nothing;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget as HTMLFormElement).get("indicator");
    if (typeof chosen === "string" && chosen.trim() !== "")
      page.open(source.file, source.name, { indicator: chosen.trim() });
  };
  return html`
    <form class="name-choice" @submit=${submit}>
      <label for="indicator-name">${page.t("nameIt")}</label>
      <input
        id="indicator-name"
        name="indicator"
        list="catalogue-names"
        required
        placeholder=${page.t("choose")}
      />
      <datalist id="catalogue-names">
        ${[...defaultCatalogue()].map(({ name }) => html`<option value=${name[page.language]}></option>`)}
      </datalist>
      <button class="button">${page.t("apply")}</button>
    </form>
  `;
}

/** What was understood of the file at hand; folded away for the sample. */
export function reportView(page: Page): TemplateResult | typeof nothing {
  const { source, language } = page;
  if (!source) return nothing;
  const { report } = source;
  const remarks = report.issues.filter(({ severity }) => severity !== "note");
  const gravest = remarks.some(({ severity }) => severity === "error") ? "error" : "warning";
  return html`
    <section class="report" aria-labelledby="report-heading">
      <details ?open=${!source.isSample && remarks.length > 0}>
        <summary>
          <h2 id="report-heading">${page.t("report")}</h2>
          <span class="file">${source.name}</span>
          ${remarks.length > 0 ? html`<span class="count">${severityMarks[gravest]} ${remarks.length}</span>` : nothing}
          ${source.isSample ? html`<span class="hint">${page.t("dropHint")}</span>` : nothing}
        </summary>
        <dl class="facts">
          ${fact(page, "encoding", encodingChoice(page, source))}
          ${fact(page, "layout", layoutNames[report.layout]?.[language] ?? report.layout)}
          ${fact(page, "unit", unitsText(page, report))} ${fact(page, "rowsRead", report.rowsRead)}
          ${fact(page, "values", report.observations)} ${fact(page, "gaps", gapCounts(page, report))}
          ${fact(page, "absentPeriods", absentPeriods(page, source.dataset))}
        </dl>
        ${page.oneOfSeveral ? html`<p>${page.t("oneFile")}</p>` : nothing} ${nameChoice(page, source)}
        ${issuesView(page, report.issues)} ${gapTable(page, report)} ${noteLines(page, report)}
      </details>
    </section>
  `;
}
