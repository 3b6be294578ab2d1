import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { type Dataset, indicatorsOf, inVintage, narrowDataset, periodAt, selectSeries } from "tongbi";
import type { Chart } from "tongbi/charts";
import { resultSentence, seriesName, type YearFacts, yearFacts } from "tongbi/report";
import type { Page } from "../explorer-app.ts";
import { type ChoiceGroup, choices } from "../choices.ts";
import { inTurn } from "../in-turn.ts";
import { drawnInTurn } from "../drawn-in-turn.ts";
import type { Source } from "../source.ts";
import { type CellPlan, type SectionPlan, sections } from "../notebook.ts";
import { mainSeries, type Selection } from "../selection.ts";
import { figuresCell } from "./figures-cell.ts";
import { tableCell } from "./table-cell.ts";

/** What the cells of a notebook are drawn from. */
interface Context {
  readonly page: Page;
  readonly source: Source;
  /** The figures of it that cells are about, as the chosen vintage has them. */
  readonly dataset: Dataset;
  readonly selection: Selection;
  /** Ids of the indicators that the region has. */
  readonly available: ReadonlySet<string>;
}

type Shown = TemplateResult | typeof nothing;

/** The series of an indicator that is shown for it, over the years chosen. */
function factsOf(indicator: string, { dataset, selection }: Context): YearFacts[] {
  const { region, frequency, from, to } = selection;
  const chosen = indicator === selection.indicator ? { level: selection.level, stage: selection.stage } : {};
  const found = yearFacts(dataset, { indicator, region, frequency, from, to, ...chosen });
  const main = mainSeries(found.flatMap(([first]) => first ?? []));
  return found.find(([first]) => first === main) ?? [];
}

/** The last period that has a figure, or says why not where none has. */
function latestOf(years: readonly YearFacts[]): YearFacts | undefined {
  return years.findLast(({ point }) => point.value !== null) ?? years.findLast(({ point }) => point.row >= 0);
}

/** The years from the first to the last that the series has something on. */
function withinData(years: readonly YearFacts[]): readonly YearFacts[] {
  const known = ({ point }: YearFacts): boolean => point.row >= 0 && point.gap !== "missing";
  const first = years.findIndex(known);
  return first < 0 ? years : years.slice(first, years.findLastIndex(known) + 1);
}

/** The years shown: charts are of years, also where the periods shown are parts of them. */
function yearsOf({ frequency, from, to }: Selection): { from: number; to: number } {
  return { from: periodAt(frequency, from).year, to: periodAt(frequency, to).year };
}

/** The indicators that have yearly figures to draw. */
function drawable(indicators: readonly string[], { dataset, selection }: Context): readonly string[] {
  const { region } = selection;
  const years = yearsOf(selection);
  const hasFigure = (indicator: string): boolean =>
    selectSeries(dataset, { indicator, region, ...years }).some(({ points }) =>
      points.some(({ gap }) => gap === "none" || gap === "suppressed"),
    );
  return indicators.filter(hasFigure);
}

function chartCell(chart: Chart, { page, dataset }: Context): TemplateResult {
  return html`
    <figure class="chart">
      <tongbi-chart ${drawnInTurn(dataset, chart, page.language)}></tongbi-chart>
    </figure>
  `;
}

function plannedChart(
  plan: CellPlan & { kind: "chart" },
  present: readonly string[],
  context: Context,
): Shown {
  const { region } = context.selection;
  const { from, to } = yearsOf(context.selection);
  const [first] = present;
  if (first === undefined) return nothing;
  if (plan.chart === "growth" || plan.chart === "target") {
    if (plan.chart === "target" && factsOf(first, context).every(({ target }) => target === null))
      return nothing;
    const { level, stage } = factsOf(first, context)[0] ?? { level: "", stage: "" };
    return chartCell({ type: plan.chart, indicator: first, region, level, stage, from, to }, context);
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
  if (plan.kind === "chart") return plannedChart(plan, drawable(present, context), context);
  if (plan.kind === "table") return tableCell(withinData(factsOf(present[0] ?? "", context)), context.page);
  const latest = present.map((id) => latestOf(factsOf(id, context))).filter((facts) => facts !== undefined);
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

/** Lines that a chart can hold apart, less the region itself. */
const mostCompared = 5;

function compareView(context: Context): Shown {
  const { page, source, selection } = context;
  const { regions } = source.dataset;
  const { indicator, region, level, stage, compare } = selection;
  const { from, to } = yearsOf(selection);
  if (regions.length < 2) return nothing;
  const add = (event: Event): void => {
    const control = event.currentTarget as HTMLSelectElement;
    page.select({ compare: [...compare, control.value] });
    control.value = "";
  };
  const others = (): ChoiceGroup[] => {
    const names = regions.filter((name) => name !== region && !compare.includes(name));
    const offered = names.map((name) => ({ value: name, text: name }));
    return [{ choices: [{ value: "", text: page.t("addRegion") }, ...offered] }];
  };
  const chart: Chart = {
    type: "trend",
    indicators: [indicator],
    regions: [region, ...compare],
    level,
    stage,
    from,
    to,
  };
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
        compare.length < mostCompared
          ? inTurn(
              [context],
              () =>
                html`<select
                  id="compare"
                  @change=${add}
                  ${choices([regions, region, compare, page.language], others, "")}
                ></select>`,
            )
          : html`<span class="faint">${page.t("full")}</span>`
      }
    </div>
    ${compare.length > 0 ? chartCell(chart, context) : nothing}
  `;
}

/** The indicator that the reader picked. */
function selectedView(context: Context): TemplateResult {
  const { page, selection } = context;
  const { indicator, region, level, stage } = selection;
  const { from, to } = yearsOf(selection);
  const years = factsOf(indicator, context);
  const latest = latestOf(years);
  const name = latest ? seriesName(latest, page.language) : indicator;
  const silent = years.at(-1) !== latest && latest !== undefined;
  const chart: Chart = { type: "growth", indicator, region, level, stage, from, to };
  return html`
    <section id="selected" class="cell" aria-label=${page.t("selected")}>
      <h1 tabindex="-1">${name}${region ? html`<small>${region}</small>` : nothing}</h1>
      ${
        latest
          ? html`<p class="lead">
              ${resultSentence(latest, page.language)}${silent ? html` <span class="faint">${page.t("silent")}</span>` : nothing}
            </p>`
          : nothing
      }
      ${context.source.isSample ? html`<p class="faint">${page.t("sampleNote")}</p>` : nothing}
      ${
        selection.frequency === "annual" || drawable([indicator], context).length > 0
          ? html`${chartCell(chart, context)} ${compareView(context)}`
          : html`<p class="faint">${page.t("yearsOnly")}</p>`
      }
      ${tableCell(withinData(years), page)}
    </section>
  `;
}

function columnView(context: Context): TemplateResult {
  const { page, source, available } = context;
  const present = sections.filter(({ cells }) =>
    cells.some(({ kind, indicators }) => kind !== "figures" && indicators.some((id) => available.has(id))),
  );
  const absent = sections.filter((section) => !present.includes(section));
  return html`
    ${selectedView(context)}
    ${present.map((section, at) => inTurn([section, at, context], () => sectionView(section, at + 1, context)))}
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

const planned = sections.flatMap(({ cells }) => cells.flatMap(({ indicators }) => indicators));

/** The figures that the cells of a selection are about: few, however large the file. */
function figuresFor({ dataset }: Source, { indicator, region, compare, vintage }: Selection): Dataset {
  const own = narrowDataset(dataset, { regions: [region, ...compare], indicators: [indicator, ...planned] });
  return inVintage(own, vintage);
}

/** The column of cells: the indicator chosen, then the four parts of the yearly report as far as the data go. */
export function notebookView(page: Page): unknown {
  const { source, selection, language } = page;
  if (!source || !selection) return nothing;
  if (selection.indicator === "") return html`<p class="faint">${page.t("nothing")}</p>`;
  return guard([source, selection, language], () =>
    columnView({
      page,
      source,
      dataset: figuresFor(source, selection),
      selection,
      available: indicatorsOf(source.dataset, selection.region),
    }),
  );
}
