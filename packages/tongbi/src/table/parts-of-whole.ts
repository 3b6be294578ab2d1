import { rowsWithCode } from "../calc/rows-with-code.ts";
import type { WholeCode } from "../calc/whole-rows.ts";
import { summandsOf } from "../formula/indicator-formula.ts";
import { defaultCatalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { regionWholes } from "../model/region-wholes.ts";
import { sameQuantity } from "../model/unit.ts";
import { type ExplainedInput, inputAt, type InputRole } from "./explain.ts";
import { knownName } from "./known-name.ts";
import { indicatorCode, withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/**
 * The whole, by the one name that sets it apart from its parts: the region that they lie in, the indicator that they add
 * up to, the level or stage that holds the others; the empty level or stage is the series without one.
 */
export type Whole =
  | { readonly indicator: string }
  | { readonly region: string }
  | { readonly level: string }
  | { readonly stage: string };

/** A whole, its parts, and which of them are shown. */
export interface PartsOfWhole extends ShownRows {
  readonly whole: Whole;
  /**
   * Names of the parts, of the kind that the whole is named by. Unless given, what the data know: the regions that lie in
   * the region, the indicators that the formula of the whole adds up, all other levels or stages; or the one part shown.
   */
  readonly parts?: readonly string[];
}

/** Parts found in a dataset. */
export interface FoundParts {
  readonly rows: Int32Array;
  readonly whole: WholeCode;
  /** Name or id of the whole. */
  readonly name: string;
  /** By indicator code of a part the power of ten that brings a figure of the whole to the unit of the part. */
  readonly exponents: Int32Array;
  /** By indicator code of a part why it is part of no whole, a gap code; 0 where it may be. */
  readonly refusals: Uint8Array;
}

const dimensions = ["indicator", "region", "level", "stage"] as const;

/** @throws RangeError where the whole or a part is unknown, or nothing says which the parts are */
export function partsOfWhole(dataset: Dataset, options: PartsOfWhole): FoundParts {
  const { whole: named, parts, ...shown } = options;
  const [dimension, ...others] = dimensions.filter((name) => Object.hasOwn(named, name));
  if (dimension === undefined || others.length > 0)
    throw new RangeError(`invalid whole ${JSON.stringify(named)}: expected one of ${dimensions.join(", ")}`);
  const name = (named as Readonly<Record<string, string>>)[dimension] as string;
  const whole = { dimension, code: codeOf(dataset, dimension, name) };
  const chosen = parts ?? (shown[dimension] === undefined ? knownParts(dataset, whole) : [shown[dimension]]);
  const codes = chosen.map((part) => codeOf(dataset, dimension, part));
  if (codes.includes(whole.code))
    throw new RangeError(`invalid part "${name}": it is the whole, expected what it is made of`);
  const isPart = new Uint8Array(dataset[`${dimension}s`].length);
  for (const code of codes) isPart[code] = 1;
  const fitting = shownRows(dataset, withShownDefaults(shown));
  const rows = rowsWithCode(fitting, dataset.columns[dimension], isPart);
  const wholeOf = (part: Indicator): Indicator =>
    dimension === "indicator" ? (dataset.indicators[whole.code] as Indicator) : part;
  return {
    rows,
    whole,
    name: dimension === "indicator" ? (dataset.indicators[whole.code] as Indicator).id : name,
    exponents: Int32Array.from(
      dataset.indicators,
      (part) => wholeOf(part).unit.exponent - part.unit.exponent,
    ),
    refusals: Uint8Array.from(dataset.indicators, (part) => refusal(part, wholeOf(part))),
  };
}

/** A row of the whole as an input of its part; of one that the data lack, what was looked for. */
export function wholeInput(
  dataset: Dataset,
  role: InputRole,
  row: number,
  part: number,
  { whole, name }: FoundParts,
  period?: string,
): ExplainedInput {
  const input = inputAt(dataset, role, row, { row: part, ...(period === undefined ? {} : { period }) });
  if (row >= 0) return input;
  const { dimension, code } = whole;
  return { ...input, [dimension]: dimension === "indicator" ? dataset.indicators[code] : name };
}

function codeOf(dataset: Dataset, dimension: WholeCode["dimension"], name: string): number {
  if (dimension === "indicator") return indicatorCode(dataset, name);
  const names = dataset[`${dimension}s`];
  // Where every series has a level, the one without is absent as any figure may be.
  return name === "" && dimension !== "region" ? names.indexOf("") : knownName(dimension, names, name);
}

function knownParts(dataset: Dataset, { dimension, code }: WholeCode): readonly string[] {
  if (dimension === "level" || dimension === "stage")
    return dataset[`${dimension}s`].filter((name, at) => name !== "" && at !== code);
  const { indicators, regions } = dataset;
  const name = dimension === "region" ? (regions[code] as string) : (indicators[code] as Indicator).id;
  const known =
    dimension === "region"
      ? (regionWholes(regions).find(({ region }) => region === name)?.parts ?? [])
      : summands(indicators, code);
  if (known.length > 0) return known;
  throw new RangeError(`the data do not say what the ${dimension} "${name}" is made of: name its parts`);
}

/** Indicators of the dataset that the formula of another adds up. */
function summands(indicators: readonly Indicator[], code: number): string[] {
  const ids = new Set(indicators.map(({ id }) => id));
  const terms = summandsOf(indicators[code] as Indicator, defaultCatalogue().extend(indicators));
  return terms.filter((term) => ids.has(term));
}

const additive = (kind: Indicator["kind"]): boolean => kind === "flow" || kind === "stock";

function refusal(part: Indicator, whole: Indicator): number {
  if (!additive(part.kind) || !additive(whole.kind)) return gapCode("not_additive");
  return sameQuantity(part.unit, whole.unit) ? 0 : gapCode("unit_mismatch");
}
