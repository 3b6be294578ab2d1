import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import {
  categories,
  type Category,
  indicatorsOf,
  narrowDataset,
  periodAt,
  periodLabel,
  periodOrdinal,
  selectSeries,
  vintagesOf,
} from "tongbi";
import { variantName } from "tongbi/report";
import { type Choice, type ChoiceGroup, choices } from "../choices.ts";
import type { Page } from "../explorer-app.ts";
import { periodRange, type Selection } from "../selection.ts";
import type { Source } from "../source.ts";

function field(
  id: string,
  label: string,
  chosen: string,
  key: readonly unknown[],
  groups: () => readonly ChoiceGroup[],
  choose: (value: string) => void,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        ${choices(key, groups, chosen)}
        @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}
      ></select>
    </div>
  `;
}

function indicatorGroups({ source, selection, language }: Page): ChoiceGroup[] {
  const available = source && selection ? indicatorsOf(source.dataset, selection.region) : new Set<string>();
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

function periodsFrom(page: Page, first: number, last: number): Choice[] {
  const { source, selection, language } = page;
  const { frequency = "annual" } = selection ?? {};
  const parts = new Set(source?.dataset.periods.map(({ part }) => part));
  return Array.from({ length: last - first + 1 }, (_, step) => periodAt(frequency, first + step))
    .filter(({ part }) => parts.has(part))
    .map((period) => ({ value: String(periodOrdinal(period)), text: periodLabel(period, language) }));
}

function pickerFields(page: Page, { dataset }: Source, selection: Selection): TemplateResult {
  const { language } = page;
  const { indicator, region, level, stage, vintage, frequency, from, to } = selection;
  const { first, last } = periodRange(dataset, frequency);
  const own = narrowDataset(dataset, { regions: [region], indicators: [indicator] });
  const variants = selectSeries(own, { indicator, region, frequency }).map((series) => ({
    value: `${series.level}|${series.stage}`,
    text: variantName(series, language) || "—",
  }));
  const vintages = vintagesOf(own, { indicator, region });
  return html`
    <form class="picker" @submit=${(event: Event) => event.preventDefault()}>
      ${field(
        "pick-indicator",
        page.t("indicator"),
        indicator,
        [dataset, region, language],
        () => indicatorGroups(page),
        (chosen) => page.select({ indicator: chosen, level: "", stage: "" }),
      )}
      ${field(
        "pick-region",
        page.t("region"),
        region,
        [dataset],
        () => [{ choices: dataset.regions.map((name) => ({ value: name, text: name || "—" })) }],
        (chosen) => page.select({ region: chosen }),
      )}
      ${
        variants.length > 1
          ? field(
              "pick-series",
              page.t("series"),
              `${level}|${stage}`,
              [selection, language],
              () => [{ choices: variants }],
              (chosen) => {
                const [chosenLevel = "", chosenStage = ""] = chosen.split("|");
                page.select({ level: chosenLevel, stage: chosenStage });
              },
            )
          : nothing
      }
      ${
        vintages.length > 1
          ? field(
              "pick-vintage",
              page.t("vintage"),
              vintage,
              [selection, language],
              () => [{ choices: vintages.map((name) => ({ value: name, text: name || page.t("newest") })) }],
              (chosen) => page.select({ vintage: chosen }),
            )
          : nothing
      }
      ${field(
        "pick-from",
        page.t("from"),
        String(from),
        [dataset, frequency, to, language],
        () => [{ choices: periodsFrom(page, first, to) }],
        (chosen) => page.select({ from: Number(chosen) }),
      )}
      ${field(
        "pick-to",
        page.t("to"),
        String(to),
        [dataset, frequency, from, language],
        () => [{ choices: periodsFrom(page, from, last) }],
        (chosen) => page.select({ to: Number(chosen) }),
      )}
    </form>
  `;
}

/** Which indicator, region and years the notebook shows. */
export function pickerView(page: Page): unknown {
  const { source, selection, language } = page;
  if (!source || !selection || selection.indicator === "") return nothing;
  return guard([source, selection, language], () => pickerFields(page, source, selection));
}
