import { html, nothing, type TemplateResult } from "lit";
import { type Scenario, scenarios } from "tongbi";
import type { ColumnPlan, TablePlan } from "tongbi/csv";
import type { Page } from "../explorer-app.ts";
import { type Understood, withColumn } from "../plan-changes.ts";
import { selectField, textField } from "./choice.ts";
import { columnLetters } from "./column-words.ts";
import { checkPeriod, isoPeriod } from "./period-text.ts";

/** The column with one of its texts changed; an empty one is left to the rows. */
function changed(
  plan: ColumnPlan,
  key: "indicator" | "unit" | "period" | "region",
  text: string,
): ColumnPlan {
  const { [key]: _, ...others } = plan;
  return text === "" ? others : { ...others, [key]: text };
}

/** What the figures of a column are about, for changing it; shown above its table. */
export function columnForm(
  page: Page,
  item: Understood,
  table: TablePlan,
  number: number,
): TemplateResult | typeof nothing {
  const open = page.flow.review?.column;
  const plan = open?.table === number ? table.columns[open.column] : undefined;
  if (!open || plan?.role !== "value") return nothing;
  const { column } = open;
  const change = (next: ColumnPlan): void => page.flow.change(withColumn(item, number, column, next));
  const close = (): void => {
    page.flow.edit(undefined);
    document.querySelector<HTMLElement>(`[data-column-button="${number}:${column}"]`)?.focus();
  };
  const text = (key: "indicator" | "unit" | "region"): TemplateResult =>
    textField({
      id: `column-${key}`,
      label: page.t(key),
      value: plan[key] ?? "",
      placeholder: page.t("fromRows"),
      ...(key === "indicator" ? { list: "catalogue-names", size: "wide" as const } : {}),
      choose: (chosen) => change(changed(plan, key, chosen)),
    });
  const heading = `${column + 1} ${columnLetters(column + 1)} ${plan.header.join(" ")}`;
  return html`
    <fieldset
      id=${`column-form-${number}`}
      class="column-form choices"
      @keydown=${({ key }: KeyboardEvent) => {
        if (key === "Escape") close();
      }}
    >
      <legend>${page.t("columnForm")} <small>${heading}</small></legend>
      ${textField({
        id: "column-period",
        label: page.t("period"),
        value: plan.period ?? "",
        placeholder: page.t("fromRows"),
        check: checkPeriod(page),
        choose: (chosen) => change(changed(plan, "period", isoPeriod(chosen))),
      })}
      ${selectField(
        "column-scenario",
        page.t("scenario"),
        Object.entries(scenarios).map(([value, words]) => ({ value, text: words[page.language] })),
        plan.scenario ?? "result",
        (chosen) => change({ ...plan, scenario: chosen as Scenario }),
      )}
      ${text("indicator")} ${text("unit")} ${text("region")}
      <button class="quiet" @click=${close}>${page.t("close")}</button>
    </fieldset>
  `;
}
