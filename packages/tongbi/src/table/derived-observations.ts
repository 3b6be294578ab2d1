import type { Dataset, ObservationColumns } from "../model/dataset.ts";
import { gathered } from "../model/gathered.ts";
import type { Indicator } from "../model/indicator.ts";
import { seriesCodes } from "../model/series-codes.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesOfIndicator } from "../model/series-of-indicator.ts";
import { rowsBetween } from "./rows-between.ts";

/**
 * The rows of results of an indicator, in their order.
 * @param derived code of the indicator to be derived: regions that have a result of it are left out; −1 for none
 * @param stage code; any unless given
 */
export function rowsToDerive(dataset: Dataset, first: number, derived: number, stage?: number): Int32Array {
  const { region } = dataset.columns;
  const rows = resultRows(dataset, first, stage);
  if (derived < 0) return rows;
  const has = new Uint8Array(dataset.regions.length);
  for (const row of resultRows(dataset, derived)) has[region[row] as number] = 1;
  return rows.filter((row) => has[region[row] as number] === 0);
}

/** Found series by series, of which there are far fewer than rows; none may write to them. */
function resultRows(dataset: Dataset, code: number, stage?: number): Int32Array {
  const { starts, rows } = seriesIndex(dataset).order;
  const codes = seriesCodes(dataset);
  const [scenario, stages] = [codes.of("scenario"), codes.of("stage")];
  const wanted = seriesOfIndicator(dataset, code).filter(
    (series) => scenario[series] === 0 && (stage === undefined || stages[series] === stage),
  );
  const [before = 0] = wanted;
  const after = before + wanted.length;
  // Series that follow each other hold rows that do.
  if (!rows && wanted.at(-1) === after - 1)
    return rowsBetween(starts[before] as number, starts[after] as number, dataset.length);
  let count = 0;
  for (const series of wanted) count += (starts[series + 1] as number) - (starts[series] as number);
  const all = new Int32Array(count);
  let at = 0;
  for (const series of wanted)
    for (let place = starts[series] as number; place < (starts[series + 1] as number); place++)
      all[at++] = rows ? (rows[place] as number) : place;
  return rows ? all.sort() : all;
}

/** Results of an indicator, one on the key of each of `rows`; each names the file of its row, and line 0. */
export function derivedObservations(
  dataset: Dataset,
  indicator: Indicator,
  rows: Int32Array,
  { value, gap, status }: Pick<ObservationColumns, "value" | "gap" | "status">,
): Dataset {
  const { columns } = dataset;
  const zeros = new Int32Array(rows.length);
  return {
    ...dataset,
    indicators: [indicator],
    length: rows.length,
    columns: {
      indicator: zeros,
      region: gathered(columns.region, rows),
      period: gathered(columns.period, rows),
      level: gathered(columns.level, rows),
      stage: gathered(columns.stage, rows),
      vintage: gathered(columns.vintage, rows),
      scenario: new Uint8Array(rows.length),
      value,
      gap,
      status,
      file: gathered(columns.file, rows),
      line: zeros,
      column: zeros,
    },
    bounds: new Map(),
  };
}
