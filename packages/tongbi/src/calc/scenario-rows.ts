import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import type { Scenario } from "../model/dimension.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import { seriesInVintage } from "./series-in-vintage.ts";

/**
 * Finds the series that goes with that of a row: the same key but for the scenario, and for the indicator where another
 * is given. Of a scenario that comes in one vintage only, that one goes with all. −1 where there is none.
 * @param indicator by indicator code, the one whose series is looked for, or −1; its own unless given
 */
export function seriesOfScenario(
  dataset: Dataset,
  scenario: Scenario,
  indicator?: Int32Array,
): (row: number) => number {
  const { columns } = dataset;
  const { series, seriesCount } = seriesIndex(dataset);
  const code = scenarioCodes.indexOf(scenario);
  const unknown = -2;
  const found = new Int32Array(seriesCount).fill(unknown);
  return (row) => {
    const number = series[row] as number;
    if (found[number] === unknown) {
      const own = columns.indicator[row] as number;
      found[number] = seriesInVintage(dataset, {
        ...seriesKeyOf(columns, row),
        indicator: indicator ? (indicator[own] as number) : own,
        scenario: code,
      });
    }
    return found[number] as number;
  };
}
