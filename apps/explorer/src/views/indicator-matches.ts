import { html, nothing, type TemplateResult } from "lit";
import { defaultCatalogue, suggestIndicator } from "tongbi";
import type { ImportedIndicator, IndicatorPlan } from "tongbi/csv";
import type { Page } from "../explorer-app.ts";
import { chosenIndicator, type Understood, withIndicator } from "../plan-changes.ts";
import { textInput } from "./choice.ts";
import { unitSources } from "./understood.ts";

/** Proposals for fields that take the name of an indicator. */
export function catalogueNames({ language }: Page): TemplateResult {
  return html`<datalist id="catalogue-names">
    ${[...defaultCatalogue()].map(({ name }) => html`<option value=${name[language]}></option>`)}
  </datalist>`;
}

/** The indicator of the report that a name led to. */
function reported({ reading }: Understood, { found, id }: IndicatorPlan): ImportedIndicator | undefined {
  const { indicators } = reading.report;
  return indicators.find((each) =>
    id === "" ? !each.known && found.includes(each.name.zh) : each.id === id || each.id.startsWith(`${id}__`),
  );
}

function rowView(page: Page, item: Understood, match: IndicatorPlan, at: number): TemplateResult {
  const { found, id, unit } = match;
  const { language } = page;
  const catalogue = defaultCatalogue();
  const chosen = chosenIndicator(item, match);
  const suggestion = id === "" && found !== "" ? suggestIndicator(found, catalogue) : undefined;
  const known = reported(item, match);
  const choose = (change: Partial<IndicatorPlan>): void =>
    page.flow.change(withIndicator(item, { ...chosen, ...change }));
  return html`
    <tr>
      <th scope="row">${found || page.t("unnamed")}</th>
      <td>
        ${textInput({
          id: `match-${at}`,
          label: `${page.t("catalogueName")} ${found}`,
          value: catalogue.get(id)?.name[language] ?? "",
          placeholder: page.t("ownIndicator"),
          list: "catalogue-names",
          check: (text) => (text === "" || catalogue.find(text) ? undefined : page.t("indicatorInvalid")),
          choose: (text) => choose({ id: catalogue.find(text)?.id ?? "" }),
        })}
        ${
          suggestion
            ? html`<button class="link" @click=${() => choose({ id: suggestion.indicator.id })}>
                ${page.t("maybe")}${suggestion.indicator.name[language]}
              </button>`
            : nothing
        }
      </td>
      <td>
        ${textInput({
          id: `match-unit-${at}`,
          label: `${page.t("unit")} ${found}`,
          value: unit,
          placeholder: known?.unit[language] || page.t("notStated"),
          choose: (text) => choose({ unit: text }),
        })}
      </td>
      <td class="faint">${known ? unitSources[known.unitFrom][language] : nothing}</td>
    </tr>
  `;
}

function tableView(
  page: Page,
  item: Understood,
  matches: readonly (readonly [IndicatorPlan, number])[],
): TemplateResult {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${page.t("matches")}>
      <table class="matches">
        <thead>
          <tr>
            <th scope="col">${page.t("foundName")}</th>
            <th scope="col">${page.t("catalogueName")}</th>
            <th scope="col">${page.t("unit")}</th>
            <th scope="col">${page.t("unitFrom")}</th>
          </tr>
        </thead>
        <tbody>
          ${matches.map(([match, at]) => rowView(page, item, match, at))}
        </tbody>
      </table>
    </div>
  `;
}

/** Names that are shown without being folded away. */
const shownOpen = 12;

/** Which indicator each name of the file is; those that the catalogue does not have come first. */
export function indicatorMatches(page: Page, item: Understood): TemplateResult | typeof nothing {
  const named = item.reading.plan.indicators.map((match, at) => [match, at] as const);
  // A file without a name for its figures is given one in the fields of its table.
  const all = named.filter(([{ found }]) => found !== "");
  if (all.length === 0) return nothing;
  const own = all.filter(([{ id }]) => id === "");
  const known = all.filter(([{ id }]) => id !== "");
  const isShort = all.length <= shownOpen;
  return html`
    <section class="part">
      <h2>${page.t("matches")}</h2>
      ${isShort ? tableView(page, item, [...own, ...known]) : nothing}
      ${!isShort && own.length > 0 ? tableView(page, item, own.slice(0, 200)) : nothing}
      ${
        !isShort && known.length > 0
          ? html`<details>
              <summary>${page.t("matched")} <small>${known.length}</small></summary>
              ${tableView(page, item, known)}
            </details>`
          : nothing
      }
    </section>
  `;
}
