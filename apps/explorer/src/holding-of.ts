import type { Dataset } from "tongbi";
import type { Holding } from "./import-messages.ts";

/** What a dataset holds, in a few numbers. */
export function holdingOf({ indicators, regions, periods }: Dataset): Holding {
  return { indicators: indicators.length, regions: regions.filter(Boolean).length, periods };
}
