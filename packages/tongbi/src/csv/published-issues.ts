import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { decimalPlaces, shiftDecimal } from "../model/decimal.ts";
import type { Indicator, PublishedMeasure } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import { formatPeriod, type Period, yearsBefore } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import type { Unit } from "../model/unit.ts";
import { publishedDiffers } from "./indicator-trouble.ts";

/** A figure and the most that it may be off by its rounding. */
interface Rounded {
  readonly value: number;
  readonly halfUnit: number;
}

const target = scenarioCodes.indexOf("target");

/**
 * A warning for each published growth, change or completion that does not follow from the levels beside it, with room for the rounding
 * of every figure. One on a comparable basis (同口径) need not follow; one whose levels are not there is not judged.
 */
export function publishedIssues(dataset: Dataset): Issue[] {
  const { columns, indicators, periods, length } = dataset;
  const codeOf = new Map(indicators.map(({ id }, code) => [id, code]));
  const bases = indicators.map(({ publishes }) =>
    publishes && !publishes.basis ? (codeOf.get(publishes.indicator) ?? -1) : -1,
  );
  if (bases.every((base) => base < 0)) return [];
  const index = seriesIndex(dataset);
  const periodCodes = new Map(periods.map((period, code) => [formatPeriod(period), code]));
  const codeAt = (period: Period): number => periodCodes.get(formatPeriod(period)) ?? -1;
  const issues: Issue[] = [];
  for (let row = 0; row < length; row++) {
    const indicator = columns.indicator[row] as number;
    const base = bases[indicator] as number;
    if (base < 0 || columns.gap[row] !== 0) continue;
    const key = {
      indicator: base,
      region: columns.region[row] as number,
      level: columns.level[row] as number,
      stage: columns.stage[row] as number,
      vintage: columns.vintage[row] as number,
      scenario: columns.scenario[row] as number,
    };
    const period = periods[columns.period[row] as number] as Period;
    const figure = (at: number): Rounded | undefined =>
      at >= 0 && columns.gap[at] === 0 ? rounded(dataset, at) : undefined;
    const level = figure(index.row(index.find(key), codeAt(period)));
    const measure = indicators[indicator]?.publishes?.measure as PublishedMeasure;
    const other =
      measure === "completion"
        ? figure(
            index.row(
              index.find({ ...key, scenario: target }),
              codeAt({ frequency: "annual", year: period.year, part: 1 }),
            ),
          )
        : figure(index.row(index.find(key), codeAt(yearsBefore(period, 1))));
    const own = rounded(dataset, row);
    const computed =
      level && other && compute(measure, level, other, indicators[indicator]?.unit, indicators[base]);
    if (!computed) continue;
    if (Math.abs(computed.value - own.value) <= own.halfUnit + computed.halfUnit + 1e-9 * Math.abs(own.value))
      continue;
    issues.push(
      publishedDiffers(
        indicators[base]?.name ?? { zh: "", en: "" },
        measure,
        own.value,
        computed.value,
        indicators[indicator]?.unit ?? { quantity: "", exponent: 0, zh: "", en: "" },
        columns.line[row] as number,
        columns.column[row] as number,
      ),
    );
  }
  return issues;
}

/** A figure with half a unit of its last place; a count is exact. */
function rounded({ columns, indicators }: Dataset, row: number): Rounded {
  const value = columns.value[row] as number;
  const unit = indicators[columns.indicator[row] as number]?.unit;
  const isCount = unit?.exponent === 0 && !unit.quantity.endsWith("元") && Number.isInteger(value);
  return { value, halfUnit: isCount ? 0 : 0.5 * 10 ** -decimalPlaces(value) };
}

function compute(
  measure: PublishedMeasure,
  level: Rounded,
  other: Rounded,
  unit: Unit | undefined,
  of: Indicator | undefined,
): Rounded | undefined {
  if (measure === "change") {
    const difference = level.value - other.value;
    const shift =
      unit && of && unit.quantity === of.unit.quantity ? of.unit.exponent - unit.exponent : Number.NaN;
    if (Number.isNaN(shift)) return undefined;
    return {
      value: shiftDecimal(difference, shift),
      halfUnit: (level.halfUnit + other.halfUnit) * 10 ** shift,
    };
  }
  if (measure !== "growth_rate" && measure !== "completion") return undefined;
  if (other.value <= 0 || unit?.quantity !== "1" || of?.kind === "ratio" || of?.kind === "growth_rate")
    return undefined;
  const quotient = level.value / other.value;
  const value = (measure === "growth_rate" ? quotient - 1 : quotient) * 10 ** -unit.exponent;
  const relative =
    level.halfUnit / Math.max(Math.abs(level.value), level.halfUnit * 2) + other.halfUnit / other.value;
  return { value, halfUnit: Math.abs(quotient) * relative * 10 ** -unit.exponent };
}
