import { html, nothing, type TemplateResult } from "lit";
import { defaultCatalogue } from "tongbi";
import type { TablePlan } from "tongbi/csv";
import type { Page } from "../explorer-app.ts";
import { type Understood, withTable } from "../plan-changes.ts";
import { textField } from "./choice.ts";
import { checkPeriod, isoPeriod } from "./period-text.ts";

/** What was understood of a table as a whole, each of it to be changed; of one that could not be read, where its header is. */
export function tableChoices(page: Page, item: Understood, table: TablePlan, number: number): TemplateResult {
  return html`<div class="choices">
    ${headerFields(page, item, table, number)}
    ${item.reading.report.refused ? nothing : factFields(page, item, table, number)}
  </div>`;
}

function headerFields(
  page: Page,
  item: Understood,
  { headerLine, headerRows }: TablePlan,
  number: number,
): TemplateResult {
  const count = (text: string): number => Math.max(1, Math.round(Number(text)) || 1);
  return html`
    ${textField({
      id: `table-${number}-header-line`,
      label: page.t("headerLine"),
      value: String(headerLine),
      isNumber: true,
      size: "narrow",
      choose: (text) => {
        const line = count(text);
        page.flow.change(withTable(item, number, { headerLine: line }), {
          kind: "header",
          table: number,
          asked: line,
        });
      },
    })}
    ${textField({
      id: `table-${number}-header-rows`,
      label: page.t("headerRows"),
      value: String(headerRows),
      isNumber: true,
      size: "narrow",
      choose: (text) => page.flow.change(withTable(item, number, { headerRows: Math.min(4, count(text)) })),
    })}
  `;
}

function factFields(page: Page, item: Understood, table: TablePlan, number: number): TemplateResult {
  const { columns } = table;
  const change = (part: Partial<TablePlan>): void => page.flow.change(withTable(item, number, part));
  const by = (role: string): string =>
    page.t(columns.some((column) => column.role === role) ? "perColumn" : "notStated");
  const hasUnits = item.reading.report.indicators.every(({ unitFrom }) => unitFrom !== "none");
  const isUnnamed =
    item.reading.plan.indicators.some(({ found }) => found === "") &&
    table.indicator === "" &&
    !columns.some(({ role, indicator }) => role === "indicator" || indicator !== undefined);
  const id = (name: string): string => `table-${number}-${name}`;
  return html`
    ${textField({
      id: id("indicator"),
      label: page.t("tableIndicator"),
      value: defaultCatalogue().get(table.indicator)?.name[page.language] ?? table.indicator,
      placeholder: isUnnamed ? page.t("askIndicator") : by("indicator"),
      isAsked: isUnnamed,
      list: "catalogue-names",
      size: "wide",
      choose: (indicator) => change({ indicator }),
    })}
    ${textField({
      id: id("unit"),
      label: page.t("tableUnit"),
      value: table.unit,
      placeholder: hasUnits ? page.t("elsewhere") : by("unit"),
      choose: (unit) => change({ unit }),
    })}
    ${textField({
      id: id("region"),
      label: page.t("tableRegion"),
      value: table.region,
      placeholder: by("region"),
      choose: (region) => change({ region }),
    })}
    ${textField({
      id: id("period"),
      label: page.t("tablePeriod"),
      value: table.period,
      placeholder: columns.some((column) => column.role === "period" || column.period !== undefined)
        ? page.t("perColumn")
        : page.t("notStated"),
      check: checkPeriod(page),
      choose: (text) => change({ period: isoPeriod(text) }),
    })}
  `;
}
