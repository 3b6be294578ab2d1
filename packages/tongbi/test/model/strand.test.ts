import { expect, test } from "vitest";
import { allocateColumns } from "../../src/model/observation-columns.ts";
import { type Span, Strand } from "../../src/model/strand.ts";

const gap = "gap";

/** A first year, and figures from it on. */
type Source = readonly [number, ...(number | typeof gap)[]];

/** A strand that the sources can be added to. */
function strandOf(...sources: readonly Source[]): {
  strand: Strand;
  spans: Span[];
  dropped: Uint8Array;
} {
  const entries = sources.flatMap(([first, ...figures], source) =>
    figures.map((figure, at) => ({ source, period: first + at, figure })),
  );
  const columns = allocateColumns(entries.length);
  entries.forEach(({ period, figure }, row) => {
    columns.period[row] = period;
    columns.value[row] = figure === gap ? Number.NaN : figure;
    columns.gap[row] = Number(figure === gap);
  });
  const spans = sources.map((_, source) => ({
    source,
    from: entries.findIndex((entry) => entry.source === source),
    to: entries.findLastIndex((entry) => entry.source === source) + 1,
  }));
  const dropped = new Uint8Array(entries.length);
  const rows = Int32Array.from(entries.keys());
  return { strand: new Strand(columns, rows, 10, dropped), spans, dropped };
}

function headsOf(...sources: readonly Source[]): number[] {
  const { strand, spans } = strandOf(...sources);
  for (const span of spans) strand.add(span);
  return strand.heads().map(({ source }) => source);
}

test("sources with a figure in common are linked, and the first of them stands for all", () => {
  expect(headsOf([0, 1, 2], [1, 2, 3])).toEqual([0]);
  expect(headsOf([0, 1, 2], [5, 6, 7], [6, 7, 8])).toEqual([0, 1]);
  expect(headsOf([0, 1, 2], [5, 6, 7], [1, 2, 3, 4, 5, 6])).toEqual([0]);
});

test("a gap links nothing, on either side, and a source of gaps alone stands for nothing", () => {
  expect(headsOf([0, 1, gap], [1, 5, 6])).toEqual([0, 1]);
  expect(headsOf([0, 1, 5], [1, gap, 6])).toEqual([0, 1]);
  expect(headsOf([0, 1], [1, gap, gap])).toEqual([0]);
});

test("of two rows for one period the one with a figure stays, else the later", () => {
  const { strand, spans, dropped } = strandOf([0, 1, gap, 3, gap], [0, 1, 2, gap, gap], [0, 8, 8, 8, 8]);
  const [first, second, third] = spans as [Span, Span, Span];
  strand.add(first);
  strand.add(second);
  expect([...dropped.subarray(0, 8)]).toEqual([1, 1, 0, 1, 0, 0, 1, 0]);
  expect({ ...strand.compare(third) }).toEqual({ common: 3, different: 3, earlier: 4, later: 8 });
});

test("figures in common are counted, and the first two that differ are named; another comparison begins anew", () => {
  const { strand, spans } = strandOf([0, 1, 2, 3, gap, 5], [0, 1, 9, 8, 4, gap, 6], [0, 1, 2]);
  const [first, other, alike] = spans as [Span, Span, Span];
  strand.add(first);
  expect({ ...strand.compare(other) }).toEqual({ common: 3, different: 2, earlier: 1, later: 6 });
  expect({ ...strand.compare(alike) }).toEqual({ common: 2, different: 0, earlier: -1, later: -1 });
});

test("what is forgotten is compared with no more", () => {
  const { strand, spans } = strandOf([0, 1, 2], [0, 5, 6]);
  strand.add(spans[0] as Span);
  strand.clear();
  expect(strand.spans).toEqual([]);
  expect(strand.compare(spans[1] as Span).common).toBe(0);
});
