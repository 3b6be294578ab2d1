import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Chart } from "tongbi/charts";
import { resultSentence, type YearFacts, yearFacts } from "tongbi/report";
import type { Page, Source } from "../explorer-app.ts";
import { type CellPlan, type SectionPlan, sections } from "../notebook.ts";
import { indicatorsIn, type Selection } from "../selection.ts";
import { figuresCell } from "./figures-cell.ts";
import { tableCell } from "./table-cell.ts";

/** What the cells of a notebook are drawn from. */
interface Context {
  readonly page: Page;
  readonly source: Source;
  readonly selection: Selection;
  /** Ids of the indicators that the region has. */
  readonly available: ReadonlySet<string>;
}

type Shown = TemplateResult | typeof nothing;

/** The first series of an indicator in the region chosen, over the years chosen. */
function factsOf(indicator: string, { source, selection }: Context): YearFacts[] {
  const { region, frequency, from, to } = selection;
  const chosen = indicator === selection.indicator ? { level: selection.level, stage: selection.stage } : {};
  return yearFacts(source.dataset, { indicator, region, frequency, from, to, ...chosen })[0] ?? [];
}

function chartCell(chart: Chart, { page, source }: Context): TemplateResult {
  return html`
    <figure class="chart">
      <tongbi-chart lang=${page.language} .data=${source.dataset} .chart=${chart}></tongbi-chart>
    </figure>
  `;
}

function plannedChart(
  plan: CellPlan & { kind: "chart" },
  present: readonly string[],
  context: Context,
): Shown {
  const { region, from, to } = context.selection;
  const [first] = present;
  if (first === undefined) return nothing;
  if (plan.chart === "growth" || plan.chart === "target") {
    if (plan.chart === "target" && factsOf(first, context).every(({ target }) => target === null))
      return nothing;
    return chartCell({ type: plan.chart, indicator: first, region, from, to }, context);
  }
  if (present.length < 2) return nothing;
  if (plan.chart === "stack")
    return chartCell({ type: "stack", indicators: present, region, from, to }, context);
  return chartCell({ type: plan.chart, indicators: present, regions: [region], from, to }, context);
}

/** What the data have of a cell's indicators; the one chosen has its chart and table at the top of the page. */
function presentIn(plan: CellPlan, { available, selection }: Context): readonly string[] {
  const present = plan.indicators.filter((id) => available.has(id));
  const single = plan.kind === "table" || (plan.kind === "chart" && plan.chart === "growth");
  return single ? present.filter((id) => id !== selection.indicator) : present;
}

function cellView(plan: CellPlan, context: Context): Shown {
  const present = presentIn(plan, context);
  if (plan.kind === "chart") return plannedChart(plan, present, context);
  if (plan.kind === "table") return tableCell(factsOf(present[0] ?? "", context), context.page);
  const latest = present.map((id) => factsOf(id, context).at(-1)).filter((facts) => facts !== undefined);
  return figuresCell(latest, context.page);
}

function sectionView(plan: SectionPlan, number: number, context: Context): TemplateResult {
  const { language } = context.page;
  const numeral = language === "zh" ? `${"一二三四五六七八九"[number - 1]}、` : `${number}  `;
  return html`
    <section id=${plan.id} class="cell">
      <h2>${numeral}${plan.heading[language]}</h2>
      <p>${plan.prose[language]}</p>
      ${plan.cells.map((cell) => cellView(cell, context))}
    </section>
  `;
}

function compareView(context: Context): Shown {
  const { page, source, selection } = context;
  const { regions } = source.dataset;
  const { indicator, region, compare, from, to } = selection;
  if (regions.length < 2) return nothing;
  const add = (event: Event): void => {
    const control = event.currentTarget as HTMLSelectElement;
    page.select({ compare: [...compare, control.value] });
    control.value = "";
  };
  const chart: Chart = { type: "trend", indicators: [indicator], regions: [region, ...compare], from, to };
  return html`
    <div class="compare">
      <label for="compare">${page.t("compare")}</label>
      ${compare.map(
        (name) =>
          html`<button
            class="chip"
            aria-label=${`${page.t("remove")} ${name}`}
            @click=${() => page.select({ compare: compare.filter((other) => other !== name) })}
          >
            ${name} <span aria-hidden="true">×</span>
          </button>`,
      )}
      ${
        compare.length < 5
          ? html`<select id="compare" @change=${add}>
              <option value="">${page.t("addRegion")}</option>
              ${regions
                .filter((name) => name !== region && !compare.includes(name))
                .map((name) => html`<option value=${name}>${name}</option>`)}
            </select>`
          : nothing
      }
    </div>
    ${compare.length > 0 ? chartCell(chart, context) : nothing}
  `;
}

/** The indicator that the reader picked. */
function selectedView(context: Context): TemplateResult {
  const { page, selection } = context;
  const { indicator, region, level, stage, from, to } = selection;
  const years = factsOf(indicator, context);
  const latest = years.at(-1);
  const name = latest?.indicator.name[page.language] ?? indicator;
  const chart: Chart = { type: "growth", indicator, region, level, stage, from, to };
  return html`
    <section id="selected" class="cell" aria-label=${page.t("selected")}>
      <h1>${name}${region ? html`<small>${region}</small>` : nothing}</h1>
      ${latest ? html`<p class="lead">${resultSentence(latest, page.language)}</p>` : nothing}
      ${context.source.isSample ? html`<p class="faint">${page.t("sampleNote")}</p>` : nothing}
      ${chartCell(chart, context)} ${compareView(context)} ${tableCell(years, page)}
    </section>
  `;
}

function columnView(context: Context): TemplateResult {
  const { page, source, available } = context;
  const present = sections.filter(({ cells }) =>
    cells.some(({ indicators }) => indicators.some((id) => available.has(id))),
  );
  const absent = sections.filter((section) => !present.includes(section));
  return html`
    ${selectedView(context)} ${present.map((section, at) => sectionView(section, at + 1, context))}
    <footer class="foot">
      ${
        absent.length > 0
          ? html`<p>
              ${page.t("noData")}${absent
                .map(({ heading }) => heading[page.language])
                .join(page.language === "zh" ? "、" : ", ")}${page.language === "zh" ? "。" : "."}
            </p>`
          : nothing
      }
      <p>${page.t("footnote")}</p>
      <p>${page.t("file")}${page.language === "zh" ? "：" : ": "}${source.name}</p>
    </footer>
  `;
}

/** The column of cells: the indicator chosen, then the four parts of the yearly report as far as the data go. */
export function notebookView(page: Page): unknown {
  const { source, selection, language } = page;
  if (!source || !selection) return nothing;
  if (selection.indicator === "") return html`<p class="faint">${page.t("nothing")}</p>`;
  return guard([source, selection, language], () =>
    columnView({ page, source, selection, available: indicatorsIn(source.dataset, selection.region) }),
  );
}
