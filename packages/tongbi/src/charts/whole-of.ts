import { shiftDecimal } from "../model/decimal.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { selectSeries } from "../model/series.ts";
import { convertUnit, sameQuantity, type Unit } from "../model/unit.ts";
import type { ChartSeries } from "./chart-series.ts";

/** What parts add up to, by the figures of the data: nothing is summed here. */
export interface Whole {
  readonly indicator: Indicator;
  /** The figure of a year, on the axis; null where the data have none. */
  readonly scaled: (year: number) => number | null;
}

/**
 * The indicator of the data that is, by its formula, the sum of just the indicators shown, for the one region shown;
 * undefined where there is none or more than one series of it.
 * @param exponent of the axis over `unit`
 */
export function wholeOf(
  dataset: Dataset,
  series: readonly ChartSeries[],
  unit: Unit,
  exponent: number,
): Whole | undefined {
  const parts = series.map(({ indicator }) => indicator.id).toSorted();
  const region = series[0]?.region;
  if (region === undefined || series.some((one) => one.region !== region)) return undefined;
  const indicator = dataset.indicators.find(
    ({ formula = "" }) => parts.length > 1 && formula.split(" + ").toSorted().join() === parts.join(),
  );
  if (!indicator || !sameQuantity(indicator.unit, unit)) return undefined;
  const [found, ...others] = selectSeries(dataset, { indicator: indicator.id, region });
  if (!found || others.length > 0) return undefined;
  const values = new Map(found.points.map(({ period, value }) => [period.year, value]));
  return {
    indicator,
    scaled: (year) => {
      const value = values.get(year) ?? null;
      return value === null ? null : shiftDecimal(convertUnit(value, indicator.unit, unit), -exponent);
    },
  };
}
