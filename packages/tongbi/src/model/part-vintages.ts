import type { Concatenation } from "./concatenate.ts";
import type { Dataset } from "./dataset.ts";
import type { Issue } from "./issue.ts";
import { nameVintages } from "./name-vintages.ts";
import { withoutRows } from "./observation-columns.ts";
import { seriesNumbers } from "./series-order.ts";
import { type Span, Strand } from "./strand.ts";
import { joinedSeries, partedVintages, unprovenVintage } from "./trouble.ts";

/** Series of an indicator that were told apart: the first cells that differ, how many do, the vintage of the earlier. */
interface Parting {
  readonly earlier: number;
  readonly later: number;
  readonly vintage: number;
  cells: number;
}

/**
 * Joins the series of several sources that agree and tells apart those that don't, see `mergeDatasets`. The columns of
 * the concatenation are written to.
 */
export function partVintages({ dataset, starts }: Concatenation): { dataset: Dataset; issues: Issue[] } {
  const { series, seriesCount } = seriesNumbers(dataset);
  const { rows, ends } = rowsBySeries(series, seriesCount);
  const parter = new VintageParter(dataset, starts, rows);
  let start = 0;
  for (const end of ends) {
    parter.read(start, end);
    start = end;
  }
  return parter.finish();
}

/** The rows of each series in their order, one series after the other, and where each ends. */
function rowsBySeries(series: Int32Array, seriesCount: number): { rows: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(seriesCount + 1);
  for (const number of series) ends[number + 1] = (ends[number + 1] as number) + 1;
  for (let at = 1; at <= seriesCount; at++) ends[at] = (ends[at] as number) + (ends[at - 1] as number);
  // Filling in the rows moves each start to where the series ends.
  const rows = new Int32Array(series.length);
  for (let row = 0; row < series.length; row++) {
    const number = series[row] as number;
    const at = ends[number] as number;
    rows[at] = row;
    ends[number] = at + 1;
  }
  return { rows, ends: ends.subarray(0, seriesCount) };
}

class VintageParter {
  readonly #dataset: Dataset;
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #dropped: Uint8Array;
  /** Of the series at hand, the oldest first; those beyond `#count` wait to be used. */
  readonly #strands: Strand[] = [];
  #count = 0;
  readonly #partings: Map<number, Parting> = new Map();
  readonly #unproven: Map<number, { readonly files: readonly number[]; readonly indicators: Set<number> }> =
    new Map();
  readonly #joined: Map<number, { series: number; readonly files: Set<number> }> = new Map();

  /** @param rows of all series, one series after the other */
  constructor(dataset: Dataset, starts: Int32Array, rows: Int32Array) {
    this.#dataset = dataset;
    this.#starts = starts;
    this.#rows = rows;
    this.#dropped = new Uint8Array(dataset.length);
  }

  /** Reads the series whose rows stand from `start` to before `end`. */
  read(start: number, end: number): void {
    if (this.#sourceAt(start) === this.#sourceAt(end - 1)) return;
    for (let from = start; from < end;) {
      const source = this.#sourceAt(from);
      const next = this.#starts[source + 1] as number;
      let to = from + 1;
      while (to < end && (this.#rows[to] as number) < next) to++;
      const span = { source, from, to };
      this.#strandFor(span).add(span);
      from = to;
    }
    for (let at = 0; at < this.#count; at++)
      this.#settle(this.#strands[at] as Strand, at === this.#count - 1);
    this.#count = 0;
  }

  /** The dataset with its vintages, and what is to be said of them. */
  finish(): { dataset: Dataset; issues: Issue[] } {
    const { dataset, nameOf } = nameVintages(this.#dataset);
    const issues = [
      ...Array.from(this.#partings.values(), ({ earlier, later, vintage, cells }) =>
        partedVintages(dataset, earlier, later, { cells, vintage: nameOf(vintage) }),
      ),
      ...Array.from(this.#unproven.values(), ({ files, indicators }) =>
        unprovenVintage(dataset, files, indicators),
      ),
      ...Array.from(this.#joined, ([indicator, { series, files }]) =>
        joinedSeries(dataset, indicator, series, files),
      ),
    ];
    return { dataset: withoutRows(dataset, this.#dropped), issues };
  }

  /**
   * The newest strand that agrees in a figure with a span. Where none does, the newest of all if it has no figure in
   * common with it, and else a new one.
   */
  #strandFor(span: Span): Strand {
    const newest = this.#count - 1;
    for (let at = newest; at >= 0; at--) {
      const { common, different } = (this.#strands[at] as Strand).compare(span);
      if (common > 0 && different === 0) return this.#strands[at] as Strand;
    }
    const last = this.#strands[newest];
    if (last?.likeness.common === 0) return last;
    if (last) this.#keepParting(last);
    return this.#newStrand();
  }

  #newStrand(): Strand {
    const at = this.#count++;
    const { columns, periods } = this.#dataset;
    return (this.#strands[at] ??= new Strand(columns, this.#rows, periods.length, this.#dropped));
  }

  #keepParting({ spans, likeness }: Strand): void {
    const { earlier, later, different } = likeness;
    const { columns, files, indicators } = this.#dataset;
    const vintage = this.#vintageOf(spans[0] as Span);
    const key =
      (vintage * files.length + (columns.file[later] as number)) * indicators.length +
      (columns.indicator[later] as number);
    const known = this.#partings.get(key);
    if (known) known.cells += different;
    else this.#partings.set(key, { earlier, later, vintage, cells: different });
  }

  #settle(strand: Strand, isNewest: boolean): void {
    const { columns } = this.#dataset;
    const { spans } = strand;
    const first = spans[0] as Span;
    const indicator = columns.indicator[this.#rowOf(first)] as number;
    if (spans.length > 1) this.#keepJoined(indicator, spans);
    const [linked, ...unlinked] = strand.heads();
    for (const span of unlinked) this.#keepUnproven(indicator, linked as Span, span);
    if (!isNewest) {
      const vintage = this.#vintageOf(first);
      for (const { from, to } of spans)
        for (let at = from; at < to; at++) columns.vintage[this.#rows[at] as number] = vintage;
    }
    strand.clear();
  }

  #keepJoined(indicator: number, spans: readonly Span[]): void {
    let known = this.#joined.get(indicator);
    if (!known) this.#joined.set(indicator, (known = { series: 0, files: new Set() }));
    known.series++;
    const { file } = this.#dataset.columns;
    for (const { from, to } of spans)
      for (let at = from, last = -1; at < to; at++) {
        const code = file[this.#rows[at] as number] as number;
        if (code !== last) known.files.add((last = code));
      }
  }

  #keepUnproven(indicator: number, one: Span, other: Span): void {
    const { file } = this.#dataset.columns;
    const first = file[this.#rowOf(one)] as number;
    const second = file[this.#rowOf(other)] as number;
    const key = first * this.#dataset.files.length + second;
    const known = this.#unproven.get(key);
    if (known) known.indicators.add(indicator);
    else this.#unproven.set(key, { files: [first, second], indicators: new Set([indicator]) });
  }

  /** The code, until it has a name, of the vintage that begins with a span. */
  #vintageOf(span: Span): number {
    const { vintages, files, columns } = this.#dataset;
    return vintages.length + span.source * files.length + (columns.file[this.#rowOf(span)] as number);
  }

  #rowOf({ from }: Span): number {
    return this.#rows[from] as number;
  }

  /** The source of the row at a position. */
  #sourceAt(at: number): number {
    const row = this.#rows[at] as number;
    let [low, high] = [0, this.#starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= row) low = middle;
      else high = middle;
    }
    return low;
  }
}
