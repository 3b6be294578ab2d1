import { html, nothing, type TemplateResult } from "lit";
import type { GapReason } from "tongbi";
import { encodings } from "tongbi/csv";
import type { Page } from "../explorer-app.ts";
import {
  hasPlan,
  type Understood,
  withDecimal,
  withDelimiter,
  withEncoding,
  withPeriod,
  withSymbol,
} from "../plan-changes.ts";
import { selectField, textField } from "./choice.ts";
import { signMeanings } from "./column-words.ts";
import { checkPeriod, isoPeriod } from "./period-text.ts";
import { delimiterNames, encodingNames } from "./understood.ts";

/** Longest text in place of a number that is taken for a sign. */
const longestSign = 6;

/** Signs that stand in the file in place of numbers, with what they mean now: known ones, and short texts that are no number. */
function signsIn({ reading }: Understood): ReadonlyMap<string, GapReason> {
  const { plan, report } = reading;
  const known = new Map(plan.symbols.map(({ sign, gap }) => [sign, gap]));
  const signs = new Map<string, GapReason>();
  for (const { found, reason } of report.gapCells) {
    const sign = found.trim();
    const meaning = known.get(sign);
    if (meaning !== undefined) signs.set(sign, meaning);
    else if (reason === "unreadable" && sign.length <= longestSign && !/\d/.test(sign))
      signs.set(sign, "unreadable");
  }
  return signs;
}

function signChoices(page: Page, item: Understood): TemplateResult | typeof nothing {
  const signs = signsIn(item);
  if (signs.size === 0) return nothing;
  const meanings = Object.entries(signMeanings).map(([value, words]) => ({
    value,
    text: words[page.language],
  }));
  const unknown = { value: "unreadable", text: page.t("signUnknown") };
  return html`
    <div class="signs" role="group" aria-label=${page.t("signs")}>
      ${[...signs].map(([sign, gap], at) =>
        selectField(
          `sign-${at}`,
          sign === "" ? page.t("blank") : page.language === "zh" ? `「${sign}」` : `“${sign}”`,
          gap === "unreadable" ? [unknown, ...meanings] : meanings,
          gap,
          (chosen) => page.flow.change(withSymbol(item, sign, chosen as GapReason)),
        ),
      )}
    </div>
  `;
}

export function encodingField(page: Page, item: Understood): TemplateResult | typeof nothing {
  const { report } = item.reading;
  const isUnknown = report.issues.some(({ code }) => code === "unknown-encoding");
  const found = isUnknown ? (item.wishes.encoding ?? "unknown") : report.encoding;
  if (found === "text" || (found === "unknown" && !isUnknown)) return nothing;
  return selectField(
    "choose-encoding",
    page.t("encoding"),
    encodings.map((known) => ({ value: known, text: encodingNames[known] })),
    found === "unknown" ? "" : found,
    (chosen) => {
      const encoding = encodings.find((known) => known === chosen);
      if (encoding) page.flow.change(withEncoding(item, encoding));
    },
  );
}

/** The period of a file whose times name no year. */
export function fileYearField(page: Page, item: Understood): TemplateResult {
  return textField({
    id: "choose-period",
    label: page.t("fileYear"),
    value: item.wishes.period ?? "",
    placeholder: page.t("periodHint"),
    size: "wide",
    check: checkPeriod(page),
    choose: (chosen) => page.flow.change(withPeriod(item, isoPeriod(chosen))),
  });
}

export function delimiterField(page: Page, item: Understood): TemplateResult | typeof nothing {
  const { plan, report } = item.reading;
  if (report.encoding === "text" || !hasPlan(item)) return nothing;
  return selectField(
    "choose-delimiter",
    page.t("delimiter"),
    Object.entries(delimiterNames).map(([value, words]) => ({ value, text: words[page.language] })),
    plan.delimiter,
    (chosen) => page.flow.change(withDelimiter(item, chosen)),
  );
}

/** What was understood of the file as a whole, each of it to be changed. */
export function fileChoices(page: Page, item: Understood): TemplateResult {
  const { plan } = item.reading;
  return html`
    <fieldset class="choices">
      <legend>${page.t("choices")}</legend>
      ${encodingField(page, item)} ${delimiterField(page, item)}
      ${selectField(
        "choose-decimal",
        page.t("decimal"),
        [
          { value: ".", text: "1,234.5" },
          { value: ",", text: "1.234,5" },
        ],
        plan.decimal,
        (chosen) => page.flow.change(withDecimal(item, chosen === "," ? "," : ".")),
      )}
      ${item.wishes.period === undefined ? nothing : fileYearField(page, item)} ${signChoices(page, item)}
    </fieldset>
  `;
}
