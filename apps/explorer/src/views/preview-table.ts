import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { live } from "lit/directives/live.js";
import { describeRegion, parsePeriod, periodLabel, scenarios } from "tongbi";
import { type ColumnPlan, columnRoles } from "tongbi/csv";
import type { Page } from "../explorer-app.ts";
import { rowsInTurn } from "../in-turn.ts";
import type { Reading } from "../import-messages.ts";
import { withColumn, withRole } from "../plan-changes.ts";
import { type Mark, marksOf, placeOf, type ShownRow, type TableRows } from "../preview-marks.ts";
import type { ReviewItem } from "../review.ts";
import { columnLetters, placeText, roleClass, roleGroups, roleNames } from "./column-words.ts";
import { severityMarks } from "./issue-list.ts";
import { moveAmongMarks } from "./move-among-marks.ts";

/** Columns shown; a file with more says so. */
const mostColumns = 60;
/** Characters of a cell that are shown. */
const longestCell = 200;

/** Rows and heads of columns that are drawn at once. */
const rowsAtOnce = 20;
const columnsAtOnce = 20;

type ReadItem = ReviewItem & { readonly reading: Reading };

function wordsOf(page: Page, { sentences }: Mark): string {
  return [...new Set(sentences.map((words) => words[page.language]))].join(
    page.language === "zh" ? "；" : "; ",
  );
}

function markView(page: Page, text: string, line: number, column: number, mark: Mark): TemplateResult {
  const sign = mark.kind === "gap" || mark.kind === "note" ? "" : severityMarks[mark.kind];
  const blank = text.trim() === "";
  const label = `${placeText(page.language, line, column)} ${blank ? page.t("blank") : text} ${wordsOf(page, mark)}`;
  return html`<button
    class="mark ${mark.kind}"
    tabindex="-1"
    data-line=${line}
    data-column=${column}
    aria-label=${label}
  >
    ${sign ? html`<span aria-hidden="true">${sign}</span>` : nothing}${blank ? " " : text}
  </button>`;
}

function cellView(
  page: Page,
  row: ShownRow,
  at: number,
  columns: readonly ColumnPlan[],
  marks: ReadonlyMap<string, Mark>,
): TemplateResult {
  const text = (row.cells[at] ?? "").trim().slice(0, longestCell);
  const mark = marks.get(placeOf(row.line, at + 1));
  const role = roleClass(columns[at]?.role ?? "ignore");
  const classes = `${role}${mark?.isGap ? " gap" : ""}`;
  return html`<td class=${classes}>${mark ? markView(page, text, row.line, at + 1, mark) : text}</td>`;
}

function rowView(
  page: Page,
  row: ShownRow,
  columns: readonly ColumnPlan[],
  width: number,
  marks: ReadonlyMap<string, Mark>,
): TemplateResult {
  const own = marks.get(placeOf(row.line));
  const kind =
    row.kind === "header" ? page.t("headerRow") : row.kind === "note" ? page.t("noteRow") : undefined;
  return html`
    ${
      row.isAfterGap
        ? html`<tr class="skipped">
            <th scope="row"><span aria-hidden="true">⋯</span></th>
            <td colspan=${width}>${page.t("skipped")}</td>
          </tr>`
        : nothing
    }
    <tr class=${isTotal(row, columns) ? "data total" : row.kind}>
      <th scope="row" data-line=${row.line} tabindex="-1">
        ${kind ? html`<span class="kind">${kind}</span>` : nothing}
        ${own ? markView(page, String(row.line), row.line, 0, own) : row.line}
      </th>
      ${
        row.kind === "note"
          ? noteCells(page, row, width, marks)
          : Array.from({ length: width }, (_, at) => cellView(page, row, at, columns, marks))
      }
    </tr>
  `;
}

/** Whether the figures of a row are made of those of others: 全国, 合计. */
function isTotal({ kind, cells }: ShownRow, columns: readonly ColumnPlan[]): boolean {
  const at = columns.findIndex(({ role }) => role === "region");
  return kind === "data" && at >= 0 && describeRegion(cells[at] ?? "").isAggregate;
}

/** A note is a sentence rather than cells. */
function noteCells(
  page: Page,
  row: ShownRow,
  width: number,
  marks: ReadonlyMap<string, Mark>,
): TemplateResult {
  const text = row.cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join("  ");
  const at = row.cells.findIndex((_, column) => marks.has(placeOf(row.line, column + 1)));
  const mark = marks.get(placeOf(row.line, at + 1));
  return html`<td colspan=${width}>
    ${at >= 0 && mark ? markView(page, text, row.line, at + 1, mark) : text}
  </td>`;
}

/** What a column of figures holds, in a few characters: 2024年 · 目标数 · 万元. */
function meaning(page: Page, { period, scenario, unit, indicator, region }: ColumnPlan): string {
  const time = period === undefined ? undefined : parsePeriod(period);
  const parts = [
    indicator,
    region,
    time ? periodLabel(time, page.language) : undefined,
    scenario === undefined || scenario === "result" ? undefined : scenarios[scenario][page.language],
    unit,
  ].filter((part) => part !== undefined && part !== "");
  return parts.join(" · ") || page.t("fromRows");
}

function roleSelect(page: Page, item: ReadItem, table: number, at: number, plan: ColumnPlan): TemplateResult {
  const change = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    const role = columnRoles.find((known) => known === value);
    if (role) page.flow.change(withColumn(item, table, at, withRole(plan, role)));
  };
  const isOffered = roleGroups.some(({ roles }) => roles.includes(plan.role));
  const option = (role: ColumnPlan["role"]): TemplateResult =>
    html`<option value=${role} .selected=${live(role === plan.role)}>
      ${roleNames[role][page.language]}
    </option>`;
  const label = `${page.t("role")} ${at + 1} ${columnLetters(at + 1)} ${plan.header.join(" ")}`;
  return html`<select aria-label=${label} @change=${change}>
    ${isOffered ? nothing : option(plan.role)}
    ${roleGroups.map(
      (group) => html`<optgroup label=${group[page.language]}>${group.roles.map(option)}</optgroup>`,
    )}
  </select>`;
}

function headView(
  page: Page,
  item: ReadItem,
  table: number,
  at: number,
  plan: ColumnPlan | undefined,
): TemplateResult {
  const open = page.flow.review?.column;
  const isOpen = open?.table === table && open.column === at;
  return html`<th scope="col" class=${roleClass(plan?.role ?? "ignore")}>
    <span class="place">${at + 1} <small>${columnLetters(at + 1)}</small></span>
    ${plan ? roleSelect(page, item, table, at, plan) : nothing}
    ${
      plan?.role === "value"
        ? html`<button
            class="link meaning"
            aria-expanded=${isOpen ? "true" : "false"}
            aria-controls=${`column-form-${table}`}
            aria-label=${`${page.t("columnForm")} ${at + 1} ${meaning(page, plan)}`}
            data-column-button=${`${table}:${at}`}
            @click=${() => {
              page.flow.edit(isOpen ? undefined : { table, column: at });
              if (!isOpen)
                void page.updateComplete.then(() => document.getElementById("column-period")?.focus());
            }}
          >
            ${meaning(page, plan)}
          </button>`
        : nothing
    }
  </th>`;
}

const columnNumbers = (width: number): number[] => Array.from({ length: width }, (_, at) => at);

/** A table of a file as it stands there, with what each column was understood to hold and the cells in doubt marked. */
export function previewTable(page: Page, item: ReadItem, shown: TableRows, number: number): TemplateResult {
  const { rows, table } = shown;
  const columns = table?.columns ?? [];
  const all = Math.max(
    columns.length,
    ...rows.map(({ kind, cells }) => (kind === "note" ? 1 : cells.length)),
    1,
  );
  const width = Math.min(all, mostColumns);
  const cell = page.flow.review?.cell;
  const marks = marksOf(item.reading.report);
  const isHere = cell?.table === number;
  const told = isHere ? marks.get(placeOf(cell.line, cell.column)) : undefined;
  const stands = isHere
    ? rows.find(({ line }) => line === cell.line)?.cells[cell.column - 1]?.trim()
    : undefined;
  const point = (event: Event): void => {
    const mark = (event.target as HTMLElement).closest<HTMLElement>(".mark");
    if (!mark) return;
    const { line, column } = mark.dataset;
    page.flow.point({ table: number, line: Number(line), column: Number(column) });
  };
  const { column: open } = page.flow.review ?? {};
  return html`
    <div
      class="preview"
      role="region"
      aria-label=${`${page.t("preview")} ${number + 1}`}
      tabindex="0"
      @focusin=${point}
      @mouseover=${point}
      @click=${point}
      @keydown=${moveAmongMarks}
    >
      ${guard(
        [item, page.language, open?.table === number ? open.column : -1],
        () => html`
          <table class=${columns.length > 0 ? "" : "plain-lines"}>
            <thead>
              <tr>
                <th scope="col" class="corner">${page.t("lineNumber")}</th>
                ${rowsInTurn([item, page.language, open], columnNumbers(width), columnsAtOnce, (at) => headView(page, item, number, at, columns[at]))}
              </tr>
            </thead>
            <tbody>
              ${rowsInTurn([item, page.language], rows, rowsAtOnce, (row) => rowView(page, row, columns, width, marks))}
            </tbody>
          </table>
        `,
      )}
    </div>
    <p class="told">
      ${
        isHere
          ? html`<strong>${placeText(page.language, cell.line, cell.column)}</strong>
              ${told ? wordsOf(page, told) : stands}`
          : html`<span class="faint"
              >${page.t("previewPart")}${marks.size > 0 ? html`${page.language === "zh" ? "。" : ". "}${page.t("previewHint")}` : nothing}</span
            >`
      }
      ${all > width ? html`<span class="faint">${page.t("columnsCut")}${all - width}</span>` : nothing}
    </p>
  `;
}
