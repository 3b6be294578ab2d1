import type { Dataset, ObservationColumns } from "./dataset.ts";
import { formatPeriod } from "./period.ts";

/** What an observation says; not where it stands. */
const said = [
  "indicator",
  "region",
  "period",
  "level",
  "stage",
  "vintage",
  "scenario",
  "value",
  "gap",
  "status",
] as const satisfies readonly (keyof ObservationColumns)[];

/** Whether two datasets hold the same observations in the same order, as those of a file that was loaded twice do. */
export function sameContent(a: Dataset, b: Dataset): boolean {
  return (
    a.length === b.length &&
    a.bounds.size === b.bounds.size &&
    names(a) === names(b) &&
    said.every((name) => sameNumbers(a.columns[name], b.columns[name])) &&
    [...a.bounds].every(([row, { lower, upper }]) => {
      const other = b.bounds.get(row);
      return other?.lower === lower && other.upper === upper;
    })
  );
}

/** All that the codes of a dataset stand for. */
function names({ indicators, regions, periods, levels, stages, vintages }: Dataset): string {
  const units = indicators.map(({ id, unit }) => [id, unit.quantity, unit.exponent]);
  return JSON.stringify([units, regions, periods.map(formatPeriod), levels, stages, vintages]);
}

type Numbers = Int32Array | Uint8Array | Float64Array;

/** NaN equals NaN here. */
function sameNumbers(a: Numbers, b: Numbers): boolean {
  for (let at = 0; at < a.length; at++) if (!Object.is(a[at], b[at])) return false;
  return true;
}
