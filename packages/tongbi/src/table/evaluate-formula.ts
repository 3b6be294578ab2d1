import { type ColumnTable, table } from "arquero";
import { noBounds, type ResultBounds } from "../calc/result-bounds.ts";
import type { Bounds, Dataset } from "../model/dataset.ts";
import { gathered } from "../model/gathered.ts";
import { formatPeriod, type Period, yearsBefore } from "../model/period.ts";
import { type FormulaOptions, formulaPlan } from "./derive-formula.ts";
import { formulaResults } from "./derive-tree.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { constantColumn } from "./constant-column.ts";
import { Deferred } from "./deferred.ts";
import { explainable, inputAt } from "./explain.ts";
import { keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { type ShownRows, shownRows } from "./shown-rows.ts";

/** What is computed, and which rows are shown. */
export interface EvaluateFormulaOptions extends FormulaOptions, Omit<ShownRows, "indicator" | "scenario"> {}

/**
 * The figures of a formula as a table, such as R&D expenditure over gross domestic product: what `deriveFormula` adds to a dataset,
 * also for regions whose file states the indicator itself, and each row explains itself.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; indicator is the one computed, the rest is of the first operand |
 * | unit | of value, that of the indicator, in Chinese: % |
 * | value | the figure, correctly rounded; null where there is a gap |
 * | value_lower, value_upper | where operands are withheld within bounds: between what the figure lies; else null |
 * | gap | why it is null: `denominator_missing`, `zero_denominator`, `unit_mismatch`, the reason of the first operand that is absent …; else `none` |
 * | status | of all operands together, SDMX text |
 *
 * An indicator that comes twice is taken to vary apart from itself: the interval may be wider than need be, never too narrow.
 * @throws RangeError where the formula can't be read or its units do not fit, naming the character, or an option names what the
 * dataset has not
 */
export function evaluateFormula(dataset: Dataset, options: EvaluateFormulaOptions): ColumnTable {
  const { indicator: wanted, formula: text, lag: _lag, of: _of, catalogue: _catalogue, ...others } = options;
  const { vintage = "", ...shown } = others;
  const { indicator, formula, source } = formulaPlan(dataset, options);
  const results = formulaResults(source, indicator, formula, -1);
  // The rows are of results, whatever else the dataset holds.
  const places = placesShown(source, results.rows, { ...shown, vintage });
  const rows = taken(results.rows, places);
  const { value, gap } = results.figures;
  const status = new Deferred(rows.length, () => taken(results.status(), places));
  const { indicator: _, ...keys } = keyColumns(source, rows);
  const figures = table({
    indicator: constantColumn(rows.length, wanted.id),
    ...keys,
    unit: constantColumn(rows.length, indicator.unit.zh),
    value: new NumberColumn(taken(value, places)),
    ...boundsColumns("value", rows.length, () => endsOf(results.bounds(), rows.length, places)),
    ...qualityColumns(taken(gap, places), status),
  });
  const formulaText = text ?? wanted.formula ?? "";
  return explainable("evaluateFormula", figures, (at) => ({
    results: [
      {
        column: "value",
        formula: formulaText.replaceAll("*", "×"),
        value: figures.column("value")?.at(at) as number | null,
        unit: indicator.unit,
        decimals: indicator.decimals,
      },
    ],
    inputs: results.operands.map((operand, number) => {
      const row = rows[at] as number;
      const place = places ? (places[at] as number) : at;
      const own = source.indicators.find(({ id }) => id === operand.indicator);
      const period = source.periods[source.columns.period[row] as number] as Period;
      return inputAt(source, "operand", results.found[number]?.[place] ?? -1, {
        row,
        ...(own ? { indicator: own } : {}),
        ...(operand.stage === undefined ? {} : { stage: operand.stage }),
        scenario: operand.scenario,
        period: formatPeriod(yearsBefore(period, operand.lag)),
      });
    }),
  }));
}

/** Positions of the rows that are shown; undefined where all are. */
function placesShown(dataset: Dataset, rows: Int32Array, shown: ShownRows): Int32Array | undefined {
  const all = shownRows(dataset, shown);
  if (all.length === dataset.length) return undefined;
  const isShown = new Uint8Array(dataset.length);
  for (const row of all) isShown[row] = 1;
  return Int32Array.from(rows.keys()).filter((at) => isShown[rows[at] as number] === 1);
}

/** Ends of intervals that are known by position, as columns of the rows that are shown. */
function endsOf(
  bounds: ReadonlyMap<number, Bounds>,
  length: number,
  places: Int32Array | undefined,
): ResultBounds {
  const found = noBounds(length);
  if (bounds.size === 0) return found;
  for (let at = 0; at < length; at++) {
    const own = bounds.get(places ? (places[at] as number) : at);
    if (!own) continue;
    found.lower[at] = own.lower;
    found.upper[at] = own.upper;
  }
  return found;
}

function taken<T extends Int32Array | Float64Array | Uint8Array>(
  entries: T,
  places: Int32Array | undefined,
): T {
  return places ? gathered(entries, places) : entries;
}
