import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import { seriesInVintage } from "./series-in-vintage.ts";

/** The series of the later stage beside that of the earlier one. */
export interface PipelineRows {
  /** Of the rows given, those of a later stage. */
  readonly rows: Int32Array;
  /** By position of those, code of the earlier stage. */
  readonly earlierStage: Int32Array;
  /** Row of the earlier stage, `lag` years before, or −1. */
  readonly earlier: Int32Array;
}

/**
 * For each row the one of the same key at the stage before it; rows whose stage has none before it are left out.
 * @param before by indicator code and stage code (indicator × stages + stage) the codes of the stages before it, the nearest first; of these
 * the first is taken that the data have a series of, or the nearest where they have none
 * @param lag years by which the earlier stage lies back
 */
export function pipelineRows(
  dataset: Dataset,
  rows: Int32Array,
  before: readonly Int32Array[],
  lag: number,
): PipelineRows {
  const { series, seriesCount, row: rowAt } = seriesIndex(dataset);
  const { indicator, stage, period } = dataset.columns;
  const periods = earlierPeriods(dataset, lag);
  const unknown = -2;
  const seriesOf = new Int32Array(seriesCount).fill(unknown);
  const stageOf = new Int32Array(seriesCount).fill(-1);
  const place = (row: number): Int32Array =>
    before[(indicator[row] as number) * dataset.stages.length + (stage[row] as number)] as Int32Array;
  const later = rows.filter((row) => place(row).length > 0);
  for (const row of later) {
    const own = series[row] as number;
    if (seriesOf[own] !== unknown) continue;
    const key = seriesKeyOf(dataset.columns, row);
    const stages = [...place(row)];
    const found = stages.map((code) => seriesInVintage(dataset, { ...key, stage: code }));
    const at = Math.max(
      0,
      found.findIndex((number) => number >= 0),
    );
    seriesOf[own] = found[at] as number;
    stageOf[own] = stages[at] as number;
  }
  return {
    rows: later,
    earlierStage: later.map((row) => stageOf[series[row] as number] as number),
    earlier: later.map((row) =>
      rowAt(seriesOf[series[row] as number] as number, periods[period[row] as number] as number),
    ),
  };
}
