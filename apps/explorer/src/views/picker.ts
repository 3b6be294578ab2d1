import { html, nothing, type TemplateResult } from "lit";
import { categories, type Category, levels, periodAt, periodLabel, selectSeries, stages } from "tongbi";
import type { Page } from "../explorer-app.ts";
import { indicatorsIn, periodRange } from "../selection.ts";

interface Choice {
  readonly value: string;
  readonly text: string;
}

function option({ value, text }: Choice, chosen: string): TemplateResult {
  return html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
}

function field(
  id: string,
  label: string,
  chosen: string,
  options: unknown,
  choose: (value: string) => void,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        .value=${chosen}
        @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}
      >
        ${options}
      </select>
    </div>
  `;
}

/** A series among several of one indicator, by its level and stage. */
function variantText(level: string, stage: string, page: Page): string {
  const { language } = page;
  const words = [levels[level]?.[language] ?? level, stages[stage]?.[language] ?? stage].filter(Boolean);
  return words.length > 0 ? words.join(language === "zh" ? "" : ", ") : "—";
}

/** Which indicator, region and years the notebook shows. */
export function pickerView(page: Page): TemplateResult | typeof nothing {
  const { source, selection, language } = page;
  if (!source || !selection || selection.indicator === "") return nothing;
  const { dataset } = source;
  const available = indicatorsIn(dataset, selection.region);
  const byCategory = (Object.keys(categories) as Category[])
    .map((category) => ({
      category,
      members: dataset.indicators.filter((found) => found.category === category && available.has(found.id)),
    }))
    .filter(({ members }) => members.length > 0);
  const { first, last } = periodRange(dataset, selection.frequency);
  const periods = Array.from({ length: last - first + 1 }, (_, step) => ({
    value: String(first + step),
    text: periodLabel(periodAt(selection.frequency, first + step), language),
  }));
  const variants = selectSeries(dataset, {
    indicator: selection.indicator,
    region: selection.region,
    frequency: selection.frequency,
  }).map(({ level, stage }) => ({ value: `${level}|${stage}`, text: variantText(level, stage, page) }));
  return html`
    <form class="picker" @submit=${(event: Event) => event.preventDefault()}>
      ${field(
        "pick-indicator",
        page.t("indicator"),
        selection.indicator,
        byCategory.map(
          ({ category, members }) => html`
            <optgroup label=${categories[category][language]}>
              ${members.map(({ id, name }) => option({ value: id, text: name[language] }, selection.indicator))}
            </optgroup>
          `,
        ),
        (indicator) => page.select({ indicator, level: "\u0000" }),
      )}
      ${field(
        "pick-region",
        page.t("region"),
        selection.region,
        dataset.regions.map((name) => option({ value: name, text: name || "—" }, selection.region)),
        (region) => page.select({ region }),
      )}
      ${
        variants.length > 1
          ? field(
              "pick-series",
              page.t("series"),
              `${selection.level}|${selection.stage}`,
              variants.map((choice) => option(choice, `${selection.level}|${selection.stage}`)),
              (value) => {
                const [level = "", stage = ""] = value.split("|");
                page.select({ level, stage });
              },
            )
          : nothing
      }
      ${field(
        "pick-from",
        page.t("from"),
        String(selection.from),
        periods
          .filter(({ value }) => Number(value) <= selection.to)
          .map((choice) => option(choice, String(selection.from))),
        (from) => page.select({ from: Number(from) }),
      )}
      ${field(
        "pick-to",
        page.t("to"),
        String(selection.to),
        periods
          .filter(({ value }) => Number(value) >= selection.from)
          .map((choice) => option(choice, String(selection.to))),
        (to) => page.select({ to: Number(to) }),
      )}
    </form>
  `;
}
