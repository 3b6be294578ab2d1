import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { keyed } from "lit/directives/keyed.js";
import { parsePeriod, periodLabel } from "tongbi";
import type { Completeness, Finding, FindingCell, FindingCount, QualityReport } from "tongbi/quality";
import type { Page } from "../explorer-app.ts";
import type { Source } from "../source.ts";
import type { Label } from "../labels.ts";
import { rowsInTurn } from "../in-turn.ts";
import { placeText } from "./column-words.ts";
import { severityMarks } from "./issue-list.ts";

/** What a square shows: figures by how far it is filled, else the one thing that stands in their place. */
type Shape = "value" | "zero" | "suppressed" | "missing" | "absent";

const shapeNames: Readonly<Record<Shape, Label>> = {
  value: "stateValue",
  zero: "stateZero",
  suppressed: "stateSuppressed",
  missing: "stateMissing",
  absent: "stateAbsent",
};

/** Outlines, in a square of 12. */
const outlines: Readonly<Record<Exclude<Shape, "value">, string>> = {
  zero: "M.5.5h11v11H.5zM3 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
  suppressed: "M.5.5h11v11H.5zM0 6 6 0M0 12 12 0M6 12 12 6",
  missing: "M.5.5h11v11H.5z",
  absent: "M4 6h4",
};

/** @param share of the square that is filled, where there are figures */
function outline(shape: Shape, share: number): string {
  if (shape !== "value") return outlines[shape];
  const filled = Math.max(1, Math.round(share * 10));
  return `M0 0h12v12H0zM1 1h10v10H1zM1 ${11 - filled}h10v${filled}H1z`;
}

/** @param words what is read out in its place; nothing where that stands beside it */
function square(shape: Shape, share = 1, words?: string): TemplateResult {
  return html`<svg
    class="square ${shape}"
    viewBox="0 0 12 12"
    width="12"
    height="12"
    role=${words === undefined ? nothing : "img"}
    aria-label=${words ?? nothing}
    aria-hidden=${words === undefined ? "true" : nothing}
  >
    <path d=${outline(shape, share)}></path>
  </svg>`;
}

/** What the squares are explained by. */
const keys: readonly (readonly [Shape, number, Label])[] = [
  ["value", 1, "stateValue"],
  ["value", 0.5, "statePart"],
  ["zero", 1, "stateZero"],
  ["suppressed", 1, "stateSuppressed"],
  ["missing", 1, "stateMissing"],
  ["absent", 1, "stateAbsent"],
];

interface Cell {
  readonly shape: Shape;
  readonly share: number;
  readonly counts: readonly (readonly [Label, number])[];
}

function cellOf(cells: Completeness, at: number): Cell | undefined {
  const count = (states: readonly (keyof Omit<Completeness, "indicators" | "periods">)[]): number =>
    states.reduce((sum, state) => sum + (cells[state][at] ?? 0), 0);
  const expected = count(["expected"]);
  if (expected === 0) return undefined;
  const numbers: Readonly<Record<Shape, number>> = {
    value: count(["value", "negligible"]),
    zero: count(["zero"]),
    suppressed: count(["suppressed"]),
    missing: count(["missing", "other"]),
    absent: count(["absent"]),
  };
  const shapes = Object.keys(numbers) as Shape[];
  const shape = shapes.find((each) => numbers[each] > 0) ?? "absent";
  return {
    shape,
    share: (numbers.value + numbers.zero) / expected,
    counts: shapes.filter((each) => numbers[each] > 0).map((each) => [shapeNames[each], numbers[each]]),
  };
}

/** Periods shown, the latest; indicators shown. */
const most = { periods: 40, indicators: 120 };
/** Rows that are drawn at once. */
const rowsAtOnce = 10;

function matrixView(page: Page, source: Source, cells: Completeness): TemplateResult {
  const { language } = page;
  const { periods } = cells;
  const first = Math.max(0, periods.length - most.periods);
  const name = (at: number): string => source.dataset.indicators[at]?.name[language] ?? "";
  const labels = periods.map((iso) => {
    const period = parsePeriod(iso);
    return period ? periodLabel(period, language) : iso;
  });
  const cellView = (indicator: number, period: number): TemplateResult => {
    const cell = cellOf(cells, indicator * periods.length + period);
    if (!cell) return html`<td></td>`;
    const words = cell.counts.map(([state, count]) => `${page.t(state)} ${count}`).join(" ");
    return html`<td title=${`${labels[period]} ${words}`}>${square(cell.shape, cell.share, words)}</td>`;
  };
  const rowView = (_: string, indicator: number): TemplateResult =>
    html`<tr>
      <th scope="row" title=${name(indicator)}>${name(indicator)}</th>
      ${periods.slice(first).map((__, at) => cellView(indicator, first + at))}
    </tr>`;
  return html`
    <h3>${page.t("completeness")}</h3>
    <ul class="key">
      ${keys.map(([shape, share, words]) => html`<li>${square(shape, share)} ${page.t(words)}</li>`)}
    </ul>
    <div class="scroll" tabindex="0" role="region" aria-label=${page.t("completeness")}>
      <table class="matrix">
        <thead>
          <tr>
            <td></td>
            ${labels.slice(first).map((text) => html`<th scope="col"><span>${text}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rowsInTurn([cells, language], cells.indicators.slice(0, most.indicators), rowsAtOnce, rowView)}
        </tbody>
      </table>
    </div>
  `;
}

/** Places of a finding that are offered. */
const mostPlaces = 4;

function placesView(page: Page, { tables }: Source, cells: readonly FindingCell[]): unknown {
  return cells
    .filter(({ line }) => line > 0)
    .slice(0, mostPlaces)
    .map(({ file, line, column }) => {
      const table = tables.find(({ name }) => name === file);
      const text = placeText(page.language, line, column);
      const where = tables.length > 1 ? `${file} ${text}` : text;
      return table
        ? html`<button class="link" @click=${() => page.flow.reopen(table, { line, column })}>
            ${page.t("look")}${where}
          </button>`
        : html`<span class="faint">${where}</span>`;
    });
}

function findingsView(page: Page, source: Source, { findings, counts }: QualityReport): TemplateResult {
  if (counts.length === 0) return html`<p class="faint">${page.t("noFindings")}</p>`;
  const kindView = (count: FindingCount): TemplateResult => {
    const own = findings.filter(({ code }: Finding) => code === count.code);
    return html`<li>
      <details>
        <summary class=${count.severity}>
          <span aria-hidden="true">${severityMarks[count.severity]}</span> ${count[page.language]}
          <small>${count.found}</small>
        </summary>
        <ul class="findings">
          ${own.map(
            ({ message, cells }) =>
              html`<li>
                <p>${message[page.language]}</p>
                <p class="places">${placesView(page, source, cells)}</p>
              </li>`,
          )}
          ${
            count.found > own.length
              ? html`<li class="faint">${count.found - own.length} ${page.t("more")}</li>`
              : nothing
          }
        </ul>
      </details>
    </li>`;
  };
  return html`
    <h3>${page.t("findings")}</h3>
    <ul class="kinds">
      ${counts.map(kindView)}
    </ul>
  `;
}

/** How far the data at hand can be relied on: made when it is unfolded. */
export function qualityView(page: Page): TemplateResult | typeof nothing {
  const { source, quality } = page;
  if (!source) return nothing;
  const report = quality.of(source);
  const ask = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) void quality.ask(source);
  };
  return html`
    <section class="quality" aria-label=${page.t("quality")}>
      ${guard([source, report, quality.isBroken, page.language], () =>
        keyed(
          source,
          html`
            <details @toggle=${ask}>
              <summary>
                <h2>${page.t("quality")}</h2>
                <span class="hint">${page.t("qualityHint")}</span>
              </summary>
              ${
                report
                  ? html`${matrixView(page, source, report.completeness)}
                    ${findingsView(page, source, report)}`
                  : html`<p class="faint" role="status">
                      ${page.t(quality.isBroken ? "notChecked" : "checking")}
                    </p>`
              }
            </details>
          `,
        ),
      )}
    </section>
  `;
}
