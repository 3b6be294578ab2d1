import type { Indicator } from "../../src/model/indicator.ts";
import { indicatorOf } from "../model/dataset-of.ts";

/** The growth rate of an indicator as its source states it. */
export function growthOf(of: string, basis?: "comparable", exponent = -2): Indicator {
  const unit = { quantity: "1", exponent, zh: "", en: "" };
  return {
    ...indicatorOf(of),
    id: `${of}__${basis ?? ""}growth_rate`,
    unit,
    kind: "growth_rate",
    publishes: { indicator: of, measure: "growth_rate", ...(basis ? { basis } : {}) },
  };
}
