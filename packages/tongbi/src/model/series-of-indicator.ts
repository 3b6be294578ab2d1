import type { Dataset } from "./dataset.ts";
import { firstRow, type SeriesIndex, seriesIndex } from "./series-index.ts";

interface Groups {
  /** Series numbers, indicator by indicator, and where each indicator begins. */
  readonly series: Int32Array;
  readonly starts: Int32Array;
}

const groups = new WeakMap<SeriesIndex, Groups>();

/** The numbers of the series of an indicator, ascending; none for a code of −1. */
export function seriesOfIndicator(dataset: Dataset, indicator: number): Int32Array {
  const index = seriesIndex(dataset);
  let known = groups.get(index);
  if (!known) groups.set(index, (known = grouped(dataset, index)));
  return known.series.subarray(known.starts[indicator], known.starts[indicator + 1]);
}

function grouped(dataset: Dataset, index: SeriesIndex): Groups {
  const { indicator } = dataset.columns;
  const codes = Int32Array.from(
    { length: index.seriesCount },
    (_, series) => indicator[firstRow(index.order, series)] as number,
  );
  const starts = new Int32Array(dataset.indicators.length + 1);
  for (const code of codes) (starts[code + 1] as number)++;
  for (let code = 0; code < dataset.indicators.length; code++)
    (starts[code + 1] as number) += starts[code] as number;
  const free = starts.slice();
  const series = new Int32Array(codes.length);
  for (let number = 0; number < codes.length; number++)
    series[(free[codes[number] as number] as number)++] = number;
  return { series, starts };
}
