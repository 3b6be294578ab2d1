import type { Bounds } from "../../src/model/dataset.ts";
import type { Given } from "../model/dataset-of.ts";

/** A figure, the reason why there is none, or bounds of one that is withheld. */
export type Figure = Given["value"] | Bounds;

/** 1XX. */
export const hundreds: Bounds = { lower: 100, upper: 199 };

/** An observation of 2017 unless said otherwise. */
export function observation(figure: Figure, rest: Partial<Given> = {}): Given {
  if (typeof figure !== "object") return { period: "2017", ...rest, value: figure };
  return { period: "2017", ...rest, value: "suppressed", bounds: figure };
}
