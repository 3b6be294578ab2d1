import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { categories, type Category, periodAt, periodLabel, selectSeries } from "tongbi";
import { variantName } from "tongbi/report";
import type { Page } from "../explorer-app.ts";
import { indicatorsIn, periodRange } from "../selection.ts";

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Choices under a heading, or without one. */
interface Group {
  readonly heading?: string;
  readonly choices: readonly Choice[];
}

/** `live`, since a select whose options change falls back on its first. */
function option({ value, text }: Choice, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`;
}

function field(
  id: string,
  label: string,
  chosen: string,
  groups: readonly Group[],
  choose: (value: string) => void,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
        ${groups.map(({ heading, choices }) => {
          const options = choices.map((choice) => option(choice, chosen));
          return heading === undefined ? options : html`<optgroup label=${heading}>${options}</optgroup>`;
        })}
      </select>
    </div>
  `;
}

function indicatorGroups({ source, selection, language }: Page): Group[] {
  const available = source && selection ? indicatorsIn(source.dataset, selection.region) : new Set<string>();
  const shown = (source?.dataset.indicators ?? []).filter(({ id }) => available.has(id));
  return (Object.keys(categories) as Category[])
    .map((category) => ({
      heading: categories[category][language],
      choices: shown
        .filter((indicator) => indicator.category === category)
        .map(({ id, name }) => ({ value: id, text: name[language] })),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** Which indicator, region and years the notebook shows. */
export function pickerView(page: Page): TemplateResult | typeof nothing {
  const { source, selection, language } = page;
  if (!source || !selection || selection.indicator === "") return nothing;
  const { dataset } = source;
  const { indicator, region, level, stage, frequency, from, to } = selection;
  const { first, last } = periodRange(dataset, frequency);
  const parts = new Set(dataset.periods.map((period) => period.part));
  const periods = Array.from({ length: last - first + 1 }, (_, step) => first + step)
    .filter((ordinal) => parts.has(periodAt(frequency, ordinal).part))
    .map((ordinal) => ({
      value: String(ordinal),
      text: periodLabel(periodAt(frequency, ordinal), language),
    }));
  const variants = selectSeries(dataset, { indicator, region, frequency }).map((series) => ({
    value: `${series.level}|${series.stage}`,
    text: variantName(series, language) || "—",
  }));
  const regions = dataset.regions.map((name) => ({ value: name, text: name || "—" }));
  return html`
    <form class="picker" @submit=${(event: Event) => event.preventDefault()}>
      ${field("pick-indicator", page.t("indicator"), indicator, indicatorGroups(page), (chosen) =>
        page.select({ indicator: chosen, level: "", stage: "" }),
      )}
      ${field("pick-region", page.t("region"), region, [{ choices: regions }], (chosen) =>
        page.select({ region: chosen }),
      )}
      ${
        variants.length > 1
          ? field("pick-series", page.t("series"), `${level}|${stage}`, [{ choices: variants }], (chosen) => {
              const [chosenLevel = "", chosenStage = ""] = chosen.split("|");
              page.select({ level: chosenLevel, stage: chosenStage });
            })
          : nothing
      }
      ${field(
        "pick-from",
        page.t("from"),
        String(from),
        [{ choices: periods.filter(({ value }) => Number(value) <= to) }],
        (chosen) => page.select({ from: Number(chosen) }),
      )}
      ${field(
        "pick-to",
        page.t("to"),
        String(to),
        [{ choices: periods.filter(({ value }) => Number(value) >= from) }],
        (chosen) => page.select({ to: Number(chosen) }),
      )}
    </form>
  `;
}
