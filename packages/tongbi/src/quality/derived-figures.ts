import { decimalPlaces } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import type { FindingLog } from "./finding-log.ts";
import { rowsOfIndicator, type Survey } from "./survey.ts";
import { cellAt } from "./tell.ts";
import * as trouble from "./trouble.ts";

/** Figures that have to agree, all of them, before one is called derived. */
const fewestFigures = 3;

/** Indicators that are looked at as numerator or denominator; more would take long and find little. */
const mostLevels = 40;

/** Tells ratios that the file itself has computed: each figure is the quotient of two others within its own rounding. */
export function findDerivedFigures(survey: Survey, log: FindingLog): void {
  const { indicators } = survey.dataset;
  const codes = indicators.map((_, code) => code);
  const levels = codes.filter((code) => isLevel(indicators[code])).slice(0, mostLevels);
  for (const ratio of codes) {
    if (indicators[ratio]?.kind !== "ratio" || indicators[ratio]?.publishes) continue;
    for (const above of levels)
      for (const below of levels)
        if (above !== below && isQuotient(survey, ratio, above, below)) {
          const [of, one, other] = [ratio, above, below].map((code) => indicators[code]) as [
            Indicator,
            Indicator,
            Indicator,
          ];
          const [row = 0] = rowsOfIndicator(survey, ratio);
          log.add("derived-figures", {
            weight: rowsOfIndicator(survey, ratio).length,
            place: `${of.id} ${one.id} ${other.id}`,
            tell: () => ({
              indicator: of.id,
              cells: [cellAt(survey.dataset, row)],
              message: trouble.derivedFigures(of.name, one.name, other.name),
            }),
          });
        }
  }
}

function isLevel(indicator: Indicator | undefined): boolean {
  return (indicator?.kind === "flow" || indicator?.kind === "stock") && !indicator.publishes;
}

/** Whether every figure of a ratio is the quotient of the two others in its place. */
function isQuotient(survey: Survey, ratio: number, above: number, below: number): boolean {
  const { dataset, index } = survey;
  const { columns, indicators } = dataset;
  const units = [ratio, above, below].map((code) => indicators[code]?.unit);
  const [own, one, other] = units;
  if (!own || !one || !other) return false;
  const quantity = one.quantity === other.quantity ? "1" : `${one.quantity}/${other.quantity}`;
  if (own.quantity !== quantity) return false;
  const scale = 10 ** (one.exponent - other.exponent - own.exponent);
  let agreeing = 0;
  for (const row of rowsOfIndicator(survey, ratio)) {
    const key = { ...seriesKeyOf(columns, row), indicator: above };
    const period = columns.period[row] as number;
    const top = index.row(index.find(key), period);
    const bottom = index.row(index.find({ ...key, indicator: below }), period);
    if (top < 0 || bottom < 0 || columns.gap[top] !== 0 || columns.gap[bottom] !== 0) continue;
    const value = columns.value[row] as number;
    const computed = ((columns.value[top] as number) / (columns.value[bottom] as number)) * scale;
    if (!(Math.abs(computed - value) <= 0.5001 * 10 ** -decimalPlaces(value))) return false;
    agreeing++;
  }
  return agreeing >= fewestFigures;
}
