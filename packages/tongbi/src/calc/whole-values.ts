import type { ObservationColumns } from "../model/dataset.ts";
import { shiftDecimal } from "../model/decimal.ts";

/**
 * The figures of wholes in the units of their parts; NaN where there is none, or none in such a unit.
 * @param columns of the dataset
 * @param parts rows
 * @param wholes row of the whole of each, or −1
 * @param exponents by indicator code of the part: power of ten that brings the whole to its unit
 * @param refusals by indicator code of the part: not 0 where it has no whole in its unit
 */
export function wholeValues(
  { indicator, value }: Pick<ObservationColumns, "indicator" | "value">,
  parts: Int32Array,
  wholes: Int32Array,
  exponents: Int32Array,
  refusals: Uint8Array,
): Float64Array {
  const values = new Float64Array(parts.length).fill(Number.NaN);
  for (let at = 0; at < parts.length; at++) {
    const whole = wholes[at] as number;
    const code = indicator[parts[at] as number] as number;
    if (whole < 0 || refusals[code] !== 0) continue;
    values[at] = shiftDecimal(value[whole] as number, exponents[code] as number);
  }
  return values;
}
