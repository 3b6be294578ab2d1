import { isCountUnit } from "../model/counted.ts";
import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { baseRows } from "./base-rows.ts";
import {
  comparedMeasures,
  type PublishedAgainstComputed,
  publishedAgainstComputed,
  type PublishedMeasures,
} from "./published-against-computed.ts";
import { levelRows } from "./published-rows.ts";
import { targetRows } from "./target-rows.ts";

/** Rows of published figures, each with the rows that it follows from and what these give. */
export interface PublishedComparison extends PublishedAgainstComputed {
  /** Row of the result that each is of, or −1. */
  readonly levels: Int32Array;
  /** Row of the base or the target of each, or −1. */
  readonly others: Int32Array;
}

/** Whether an indicator holds figures of its source that can be computed from levels. */
export function isCompared({ publishes }: Indicator): boolean {
  return publishes !== undefined && (comparedMeasures as readonly string[]).includes(publishes.measure);
}

/** Computes what the source has published from its levels. @param rows of indicators that {@link isCompared} holds of */
export function comparePublished(dataset: Dataset, rows: Int32Array): PublishedComparison {
  const { columns, indicators } = dataset;
  const measures = measuresOf(indicators);
  const levels = levelRows(dataset, rows);
  const others = new Int32Array(rows.length).fill(-1);
  const known = Int32Array.from(rows.keys()).filter((at) => (levels[at] as number) >= 0);
  const knownLevels = known.map((at) => levels[at] as number);
  const bases = baseRows(dataset, knownLevels, 1);
  const targets = targetRows(dataset, knownLevels);
  known.forEach((at, position) => {
    const measure = measures.measure[columns.indicator[rows[at] as number] as number] as number;
    const found = comparedMeasures[measure] === "completion" ? targets : bases;
    others[at] = found[position] as number;
  });
  return { ...publishedAgainstComputed(columns, rows, levels, others, measures), levels, others };
}

function measuresOf(indicators: readonly Indicator[]): PublishedMeasures {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const measure = new Uint8Array(indicators.length);
  const shift = new Int32Array(indicators.length);
  const gap = new Uint8Array(indicators.length);
  indicators.forEach(({ unit, publishes }, code) => {
    if (!publishes) return;
    const of = byId.get(publishes.indicator);
    if (!of) return;
    measure[code] = Math.max(0, (comparedMeasures as readonly string[]).indexOf(publishes.measure));
    if (publishes.measure === "change") {
      shift[code] = of.unit.exponent - unit.exponent;
      if (unit.quantity !== of.unit.quantity) gap[code] = gapCode("unit_mismatch");
    } else {
      shift[code] = -unit.exponent;
      const isRatio = of.kind === "ratio" || of.kind === "growth_rate";
      if (isRatio && publishes.measure === "growth_rate") gap[code] = gapCode("ratio_kind");
      else if (unit.quantity !== "1") gap[code] = gapCode("unit_mismatch");
    }
  });
  const isCount = Uint8Array.from(indicators, ({ unit }) => Number(isCountUnit(unit)));
  return { measure, shift, gap, isCount };
}
