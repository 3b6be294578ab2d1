import { type ColumnTable, table } from "arquero";
import { rowsOfPeriods } from "../calc/base-rows.ts";
import { baseRowsInVintage } from "../calc/base-rows-in-vintage.ts";
import { comparisonStatus } from "../calc/comparison-status.ts";
import { baseValues, changes, growthRates } from "../calc/year-over-year.ts";
import { codesOfPeriods } from "../model/period-codes.ts";
import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { inSeriesOrder } from "../model/in-series-order.ts";
import type { Indicator } from "../model/indicator.ts";
import { percent } from "../model/unit.ts";
import { changeBoundsColumns } from "./change-bounds-columns.ts";
import { changeUnit } from "./change-unit.ts";
import { Deferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { type CalculationName, explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { knownName } from "./known-name.ts";
import { NumberColumn } from "./number-column.ts";
import { pointDecimals, pointsOnly } from "./points-only.ts";
import { publishedFigures } from "./published-figures.ts";
import { qualityColumns } from "./quality-columns.ts";
import { resultMemory, type ReusedMemory } from "./result-memory.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** What the figures of a comparison are. */
export interface ComparisonOptions extends ReusedMemory {
  /** Gives a growth rate of ratios and growth rates too, beside their change in points. */
  readonly rateOfRatios?: boolean;
  /**
   * Takes bases from this vintage where it has them, for `""` from the newest revision that is known; unless given, a figure is
   * compared within its own. The newest says by how much 2024 exceeds what 2023 was revised to.
   */
  readonly baseVintage?: string;
}

const noBasePeriod = gapCode("no_base_period");
const differentSpan = gapCode("different_span");

/** Rows compared at once: their base rows stay in the processor's cache. */
const blockSize = 1 << 13;

/** What sets one comparison apart from another. */
export interface Comparison {
  readonly calculation: CalculationName;
  /** The period that one is compared with; undefined where none can be (`different_span`). */
  readonly basePeriod: (period: Period) => Period | undefined;
  /** Whether the source may publish the rate itself, which then stands beside the computed one. */
  readonly isPublished: boolean;
}

/** Observations beside those of another period of the same series; the table of `yearOverYear`. */
export function comparison(
  { calculation, basePeriod, isPublished }: Comparison,
  dataset: Dataset,
  { rateOfRatios = false, baseVintage, reuse, ...shown }: ShownRows & ComparisonOptions,
): ColumnTable {
  const codes = codesOfPeriods(dataset, basePeriod);
  const texts = dataset.periods.map((period) => {
    const base = basePeriod(period);
    return base ? formatPeriod(base) : "";
  });
  const rows = shownRows(dataset, withShownDefaults(shown));
  const { length } = rows;
  // Where all is shown the figures are computed in the order of the series, and looked up by their place in it.
  const { dataset: computed, places } =
    length === dataset.length ? inSeriesOrder(dataset) : { dataset, places: undefined };
  const { columns } = computed;
  const points = pointsOnly(dataset.indicators, rateOfRatios);
  const revised =
    baseVintage === undefined
      ? undefined
      : baseRowsInVintage(computed, rows, codes, knownName("vintage", dataset.vintages, baseVintage));
  const memory = resultMemory(length, reuse);
  const { figures: growthRate, gap } = memory;
  const block = new Int32Array(Math.min(blockSize, length));
  for (let from = 0; from < length; from += blockSize) {
    const some = rows.subarray(from, from + blockSize);
    const base =
      revised?.subarray(from, from + some.length) ??
      rowsOfPeriods(computed, some, codes, block).subarray(0, some.length);
    growthRates(columns, some, base, points, growthRate.subarray(from), gap.subarray(from));
  }
  if (texts.includes(""))
    for (let at = 0; at < length; at++)
      if (gap[at] === noBasePeriod && texts[columns.period[rows[at] as number] as number] === "")
        gap[at] = differentSpan;
  const base = new Deferred(
    length,
    () => revised ?? rowsOfPeriods(computed, rows, codes, new Int32Array(length)),
  );
  const decimals = Uint8Array.from(dataset.indicators, (indicator) => indicator.decimals);
  const isPoints = pointsOnly(dataset.indicators, false);
  const change = new Deferred(length, () => changes(columns, rows, base.get(), isPoints, decimals));
  const baseValue = new Deferred(length, () => baseValues(columns, base.get()));
  const status = new Deferred(length, () => comparisonStatus(computed, rows, base.get()));
  const published = publishedFigures(computed, rows, "growth_rate", places);
  const publishedColumns = isPublished
    ? { published_growth_rate: published.figure, published_basis: published.basis }
    : {};
  const names = { change: "change", rate: "growth_rate" } as const;
  const compared = memory.heldBy(
    table({
      ...keyColumns(dataset, rows),
      unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
      value: new NumberColumn(shownCodes(dataset.columns.value, rows)),
      base_period: new DictionaryColumn(
        shownCodes(dataset.columns.period, rows),
        (code) => texts[code] ?? "",
      ),
      base_value: new NumberColumn(baseValue, places),
      change: new NumberColumn(change, places),
      change_unit: indicatorColumn(dataset, rows, (indicator) => changeUnit(indicator).zh),
      growth_rate: new NumberColumn(memory.figureColumn, places),
      ...changeBoundsColumns(
        names,
        computed,
        rows,
        base,
        points,
        change,
        pointDecimals(dataset.indicators),
        places,
      ),
      ...publishedColumns,
      ...qualityColumns(memory.gapColumn, status, places),
    }),
  );
  return explainable(calculation, compared, (at) => {
    const row = places ? (places()[at] as number) : (rows[at] as number);
    const indicator = dataset.indicators[columns.indicator[row] as number] as Indicator;
    const period = texts[columns.period[row] as number] as string;
    const place = places ? row : at;
    const from = revised
      ? (revised[place] as number)
      : (rowsOfPeriods(computed, Int32Array.of(row), codes, new Int32Array(1))[0] as number);
    const number = (name: string): number | null => compared.column(name)?.at(at) as number | null;
    return {
      results: [
        {
          column: "change",
          formula: "value − base",
          value: number("change"),
          unit: changeUnit(indicator),
          decimals: indicator.decimals,
        },
        {
          column: "growth_rate",
          formula: "100 × (value − base) / base",
          value: number("growth_rate"),
          unit: percent,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(computed, "value", row, { row }),
        ...(period === "" ? [] : [inputAt(computed, "base", from, { row, period })]),
      ],
    };
  });
}
