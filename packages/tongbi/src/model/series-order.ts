import type { Dataset } from "./dataset.ts";
import { numbersFor, SeriesKeys } from "./series-keys.ts";
import type { KeyNumbers } from "./key-numbers.ts";

/** The rows of a dataset, series by series in the order of their first rows, those of a series by period. */
export interface SeriesOrder {
  readonly keys: SeriesKeys;
  /** Place of the first row of each series, and the number of rows at the end. */
  readonly starts: Int32Array;
  /** By place the row; undefined where the rows stand in this order themselves. */
  readonly rows: Int32Array | undefined;
  /** By place the code of its period. */
  readonly periods: Int32Array;
}

export function seriesOrder(dataset: Dataset): SeriesOrder {
  const keys = new SeriesKeys(dataset);
  const starts = startsInOrder(dataset, keys);
  if (starts) return { keys, starts, rows: undefined, periods: dataset.columns.period };
  return sortedByCell(dataset, keys) ?? sortedByCounting(dataset, keys);
}

/** Where series start in rows that are in order: each series in one piece, no period twice; undefined where they are not. */
function startsInOrder(dataset: Dataset, keys: SeriesKeys): Int32Array | undefined {
  const { length } = dataset;
  const { period } = dataset.columns;
  const starts = new Int32Array(length + 1);
  const [a, b = a, c = b, ...more] = keys.columns as [Int32Array, ...Int32Array[]];
  let count = 0;
  let last = -1;
  let met: KeyNumbers | undefined;
  for (let row = 0; row < length;) {
    const packed = keys.ofRow(row);
    // While keys ascend none can come again, and none has to be looked up.
    if (!met && packed <= last) {
      met = numbersFor(dataset, keys);
      for (let number = 0; number < count; number++) met.number(keys.ofRow(starts[number] as number));
    }
    if (met && met.number(packed) !== count) return undefined;
    last = packed;
    starts[count++] = row;
    let end = row + 1;
    for (const [codeA, codeB, codeC] = [a[row], b[row], c[row]]; end < length; end++)
      if (
        (period[end] as number) <= (period[end - 1] as number) ||
        a[end] !== codeA ||
        b[end] !== codeB ||
        c[end] !== codeC
      )
        break;
    for (const codes of more) {
      const code = codes[row];
      let at = row + 1;
      while (at < end && codes[at] === code) at++;
      end = at;
    }
    row = end;
  }
  starts[count] = length;
  return count * 2 > length ? starts.subarray(0, count + 1) : starts.slice(0, count + 1);
}

/** The number of the series of each row, in the order of their first rows. */
export function seriesNumbers(dataset: Dataset): { series: Int32Array; seriesCount: number } {
  const keys = new SeriesKeys(dataset);
  const numbers = numbersFor(dataset, keys);
  const series = new Int32Array(dataset.length);
  for (let row = 0; row < series.length; row++) series[row] = numbers.number(keys.ofRow(row));
  return { series, seriesCount: numbers.count };
}

/** Cells of series and periods that a row may cost. */
const cellsPerRow = 16;

/** Cells that are filled at once: so few that they stay in the processor's cache. */
const cellsAtOnce = 1 << 16;

/**
 * Puts each row into the cell of its series and period; undefined where cells are too many, or two rows have one cell. Rows are dealt out
 * to blocks of series first, and put in order block by block: cells all over memory would be slow to reach.
 */
function sortedByCell(dataset: Dataset, keys: SeriesKeys): SeriesOrder | undefined {
  const { length } = dataset;
  const { period } = dataset.columns;
  const span = dataset.periods.length;
  const most = Math.min(keys.most, length);
  const seriesAtOnce = Math.min(most, Math.floor(cellsAtOnce / Math.max(1, span)));
  if (seriesAtOnce === 0 || most * span > cellsPerRow * length + 4096) return undefined;
  const room = seriesAtOnce * span;
  const counts = new Int32Array(Math.ceil(most / seriesAtOnce));
  // Fresh arrays: untouched pages of them cost nothing.
  const dealtRows = new Int32Array(counts.length * room);
  const dealtCells = new Uint16Array(counts.length * room);
  const numbers = numbersFor(dataset, keys);
  for (let row = 0; row < length; row++) {
    const number = numbers.number(keys.ofRow(row));
    const block = Math.floor(number / seriesAtOnce);
    const count = counts[block] as number;
    if (count === room) return undefined;
    counts[block] = count + 1;
    dealtRows[block * room + count] = row;
    dealtCells[block * room + count] = (number - block * seriesAtOnce) * span + (period[row] as number);
  }
  const starts = new Int32Array(numbers.count + 1);
  const rows = new Int32Array(length);
  const periods = new Int32Array(length);
  // Rows plus one, 0 in an empty cell.
  const cells = new Int32Array(room);
  let place = 0;
  let number = 0;
  for (let block = 0; number < numbers.count; block++) {
    const from = block * room;
    const to = from + (counts[block] as number);
    if (block > 0) cells.fill(0);
    for (let at = from; at < to; at++) {
      const cell = dealtCells[at] as number;
      if (cells[cell] !== 0) return undefined;
      cells[cell] = (dealtRows[at] as number) + 1;
    }
    const end = Math.min(numbers.count, number + seriesAtOnce);
    for (let cell = 0; number < end; number++) {
      starts[number] = place;
      for (let code = 0; code < span; code++, cell++) {
        const row = cells[cell] as number;
        if (row === 0) continue;
        rows[place] = row - 1;
        periods[place++] = code;
      }
    }
  }
  starts[numbers.count] = length;
  return { keys, starts, rows, periods };
}

/** Sorts rows by period, then by series, both by counting: rows of one key stay in their order. */
function sortedByCounting(dataset: Dataset, keys: SeriesKeys): SeriesOrder {
  const { period } = dataset.columns;
  const { series, seriesCount } = seriesNumbers(dataset);
  const byPeriod = countingSort(undefined, period, dataset.periods.length).sorted;
  const { sorted: rows, starts } = countingSort(byPeriod, series, seriesCount);
  return { keys, starts, rows, periods: rows.map((row) => period[row] as number) };
}

/** @param rows to be sorted, all in their order unless given @param codes by row @returns them by code, and where each code starts */
function countingSort(
  rows: Int32Array | undefined,
  codes: Int32Array,
  codeCount: number,
): { sorted: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(codeCount + 1);
  for (let row = 0; row < codes.length; row++) {
    const next = (codes[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let code = 1; code < codeCount; code++)
    starts[code] = (starts[code] as number) + (starts[code - 1] as number);
  starts[codeCount] = codes.length;
  const free = starts.slice();
  const sorted = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const row = rows ? (rows[at] as number) : at;
    const code = codes[row] as number;
    const place = free[code] as number;
    free[code] = place + 1;
    sorted[place] = row;
  }
  return { sorted, starts };
}
