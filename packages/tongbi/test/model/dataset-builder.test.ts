import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bounds } from "../../src/model/dataset.ts";
import { DatasetBuilder, type ObservationEntry } from "../../src/model/dataset-builder.ts";
import { gapReason } from "../../src/model/gap.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { builtOf, datasetOf, type Given, indicatorOf } from "./dataset-of.ts";

const values = (observations: Parameters<typeof datasetOf>[0]): (number | string)[] => {
  const { columns } = datasetOf(observations);
  return Array.from(columns.value, (value, row) => {
    const reason = gapReason(columns.gap[row] ?? 0);
    return reason === "none" ? value : reason;
  });
};

test("rows keep the order of the file, periods are sorted", () => {
  const dataset = datasetOf([
    { period: "2018", value: 3 },
    { period: "2016", value: 1 },
    { period: "2017-Q1", value: 4 },
    { period: "2017", value: 2 },
  ]);
  expect([...dataset.columns.value]).toEqual([3, 1, 4, 2]);
  expect(dataset.periods.map(formatPeriod)).toEqual(["2016", "2017", "2018", "2017-Q1"]);
  expect([...dataset.columns.period]).toEqual([2, 0, 3, 1]);
});

test("one period out of order is enough", () => {
  const dataset = datasetOf(["2016", "2018", "2017"].map((period) => ({ period, value: Number(period) })));
  expect([...dataset.columns.period].map((code) => dataset.periods[code]?.year)).toEqual([2016, 2018, 2017]);
});

test("a gap has no number", () => {
  const { columns } = datasetOf([{ period: "2017", value: "suppressed" }]);
  expect(columns.value[0]).toBeNaN();
  expect(gapReason(columns.gap[0] ?? 0)).toBe("suppressed");
});

test("two figures on one key are an error naming both places, and no figure", () => {
  const twice = [
    { period: "2016", value: 9 },
    { period: "2017", value: 12 },
    { period: "2017", value: 15 },
  ];
  expect(values(twice)).toEqual([9, "conflicting"]);
  const { issues } = builtOf(twice);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({
    code: "duplicate-observation",
    severity: "error",
    file: "made-up.csv",
    line: 3,
    column: 5,
    found: "15",
  });
  expect(issues[0]?.message.zh).toContain("第 2 行第 5 列（12）和第 3 行第 5 列（15）");
  expect(issues[0]?.message.en).toContain("line 2, column 5 (12) and line 3, column 5 (15)");
});

test("the same figure twice counts once, with a warning", () => {
  const twice = [
    { period: "2017", value: 12 },
    { period: "2017", value: 12 },
  ];
  expect(values(twice)).toEqual([12]);
  expect(builtOf(twice).issues[0]).toMatchObject({ severity: "warning" });
});

test("of three figures on one key none is taken", () => {
  const thrice = [12, 12, 15].map((value) => ({ period: "2017", value }));
  expect(values(thrice)).toEqual(["conflicting"]);
});

test.each<[string, Given["value"], Given["value"], string, string | number]>([
  ["two gaps for one reason", "suppressed", "suppressed", "warning", "suppressed"],
  ["two gaps for two reasons", "suppressed", "missing", "error", "conflicting"],
  ["a gap and a figure", "missing", 12, "error", "conflicting"],
  ["a figure and a gap", 12, "missing", "error", "conflicting"],
])("%s on one key", (_, first, second, severity, kept) => {
  const twice = [first, second].map((value) => ({ period: "2017", value }));
  expect(values(twice)).toEqual([kept]);
  expect(builtOf(twice).issues).toMatchObject([{ severity }]);
});

test("of many duplicates two hundred are told one by one, and how many there are besides", () => {
  const twice = (times: number): Given[] =>
    Array.from({ length: times + 1 }, (_, at) => ({ period: "2017", value: at === 210 ? 13 : 12 }));
  expect(builtOf(twice(200)).issues.map(({ code }) => code)).toEqual(
    Array.from({ length: 200 }, () => "duplicate-observation"),
  );
  const { issues, dataset } = builtOf(twice(207));
  expect([issues.length, issues.at(-1)?.code, dataset.length]).toEqual([201, "more-of-the-same", 1]);
  expect(issues.at(-1)?.message.en).toMatch(/^7 more duplicates /);
  // The one that differs is not told, and still there is no figure.
  expect(values(twice(250))).toEqual(["conflicting"]);
});

test.each([
  ["region", { region: "另一县" }],
  ["level", { level: "county" }],
  ["stage", { stage: "applied" }],
  ["scenario", { scenario: "target" as const }],
  ["vintage", { vintage: "2018年版" }],
  ["indicator", { indicator: "patents_granted" }],
])("another %s is another key", (_, rest) => {
  const { dataset, issues } = builtOf([
    { period: "2017", value: 12 },
    { period: "2017", value: 15, ...rest },
  ]);
  expect([dataset.length, issues]).toEqual([2, []]);
});

test("bounds stay with their row when a duplicate before it goes", () => {
  const dataset = datasetOf([
    { period: "2016", value: 1 },
    { period: "2016", value: 1 },
    { period: "2017", value: "suppressed", bounds: { lower: 100, upper: 199 } },
  ]);
  expect([...dataset.bounds]).toEqual([[1, { lower: 100, upper: 199 }]]);
});

test("takes more rows than it was told to expect", () => {
  const builder = new DatasetBuilder(1);
  const codes = {
    region: builder.region("示例县"),
    level: builder.level(""),
    stage: builder.stage(""),
    vintage: builder.vintage(""),
    file: builder.file("made-up.csv"),
  };
  const indicator =
    datasetOf([{ period: "2017", value: 1 }]).indicators.map((known) => builder.indicator(known))[0] ?? -1;
  for (let year = 1900; year < 2100; year++)
    builder.add({
      ...codes,
      indicator,
      period: builder.period({ frequency: "annual", year, part: 1 }),
      scenario: 0,
      value: year,
      gap: 0,
      status: 0,
      line: 1,
      column: 1,
    });
  const { dataset } = builder.build();
  expect([dataset.length, dataset.columns.value.length, dataset.columns.value[199]]).toEqual([
    200, 200, 2099,
  ]);
});

test("nothing added is an empty dataset", () => {
  expect(datasetOf([])).toMatchObject({ length: 0, periods: [], indicators: [] });
});

test("a dataset can be handed to another thread", () => {
  const dataset = datasetOf([{ period: "2017", value: "suppressed", bounds: { lower: 100, upper: 199 } }]);
  expect(structuredClone(dataset)).toEqual(dataset);
});

test("figures of a series added together are the same as added one by one, past the room there is too", () => {
  const figures = [3, 1, 4, 1, 5, 9, 2, 6];
  const make = (add: (builder: DatasetBuilder, entry: ObservationEntry, periods: Int32Array) => void) => {
    const builder = new DatasetBuilder(3);
    const base = {
      indicator: builder.indicator(indicatorOf("patent_applications")),
      region: builder.region("甲县"),
      vintage: 0,
    };
    const places = {
      level: builder.level(""),
      stage: builder.stage("申请"),
      scenario: 1,
      status: 4,
      file: 0,
    };
    const periods = Int32Array.from(figures, (_, at) =>
      builder.period({ frequency: "annual", year: 2010 + at, part: 1 }),
    );
    add(builder, { ...base, ...places, period: 0, value: 0, gap: 0, line: 7, column: 3 }, periods);
    return builder.build().dataset;
  };
  const together = make((builder, entry, periods) =>
    builder.addRun(entry, periods, Float64Array.from(figures), 0, figures.length),
  );
  const apart = make((builder, entry, periods) =>
    figures.forEach((value, at) =>
      builder.add({ ...entry, period: periods[at] ?? -1, value, line: entry.line + at }),
    ),
  );
  expect(together).toEqual(apart);
  expect([...together.columns.value]).toEqual(figures);
});

test("what a code was given to can be asked for; other codes are an error that quotes them", () => {
  const builder = new DatasetBuilder();
  const period = { frequency: "annual", year: 2017, part: 1 } as const;
  expect([builder.period(period), builder.indicator(indicatorOf("gdp"))]).toEqual([0, 0]);
  expect([builder.periodAt(0), builder.indicatorAt(0)]).toEqual([period, indicatorOf("gdp")]);
  expect(() => builder.periodAt(1)).toThrow("no period has the code 1");
  expect(() => builder.indicatorAt(7)).toThrow("no indicator has the code 7");
});

const code = fc.nat(2);
const entry = fc.record({
  indicator: code,
  region: code,
  level: code,
  stage: code,
  vintage: code,
  scenario: code,
  status: code,
  file: code,
  line: fc.nat(99),
  column: fc.nat(9),
});

/** A builder that has given out three codes of each kind. */
function builderOf(capacity: number): DatasetBuilder {
  const builder = new DatasetBuilder(capacity);
  for (const id of ["gdp", "rd_expenditure", "rd_intensity"]) builder.indicator(indicatorOf(id));
  for (const name of ["", "甲", "乙"]) {
    builder.region(name);
    builder.level(name);
    builder.stage(name);
    builder.vintage(name);
    builder.file(name);
  }
  return builder;
}

test("rows come out as they were added, one by one or in runs", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(entry, fc.nat(4), fc.nat(3), fc.constantFrom(0, 0, 2)), { maxLength: 8 }),
      fc.constantFrom(0, 1, 5, 1024),
      (pieces, capacity) => {
        const builder = builderOf(capacity);
        const expected: Record<string, number>[] = [];
        pieces.forEach(([given, length, from, gap], piece) => {
          // A year of its own for each row, so that none has the key of another.
          const years = Int32Array.from({ length: 8 }, (_, at) =>
            builder.period({ frequency: "annual", year: 1900 + 8 * piece + at, part: 1 }),
          );
          const figures = Float64Array.from(years, (_, at) => 10 * piece + at);
          const row = (at: number): ObservationEntry => ({
            ...given,
            period: years[at] ?? -1,
            value: figures[at] ?? -1,
            gap: length === 0 ? gap : 0,
            line: given.line + at - from,
          });
          if (length === 0) builder.add(row(from));
          else builder.addRun(row(from), years, figures, from, from + length);
          for (let at = from; at < from + Math.max(1, length); at++)
            expected.push({
              ...row(at),
              value: length === 0 && gap !== 0 ? Number.NaN : (figures[at] ?? -1),
            });
          expect(builder.length).toBe(expected.length);
        });
        const { dataset, issues } = builder.build();
        expect([dataset.length, issues]).toEqual([expected.length, []]);
        const { columns, periods } = dataset;
        const added = expected.map((_, at) =>
          Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[at]])),
        );
        const year = ({ period = -1 }: Record<string, number>): number => periods[period]?.year ?? -1;
        expect(added.map((row) => ({ ...row, period: year(row) }))).toEqual(
          expected.map((row) => ({ ...row, period: 1900 + (row["period"] ?? -1) })),
        );
      },
    ),
  );
});

test.each([
  [3000, 3000],
  // For the row behind the 1024th and half as many again, then for the row behind the 1537th.
  [0, 1538 * 1.5],
])("of %d rows that are expected, 2200 come: there is room for %d", (expected, room) => {
  const builder = builderOf(0);
  builder.expect(expected);
  const rest = { indicator: 0, level: 0, stage: 0, vintage: 0, scenario: 0, value: 1, gap: 0, status: 0 };
  for (let year = 0; year < 2200; year++) {
    const period = builder.period({ frequency: "annual", year, part: 1 });
    builder.add({ ...rest, region: 0, period, file: 0, line: year, column: 1 });
  }
  const { line, value } = builder.build().dataset.columns;
  expect([value.buffer.byteLength, value.length, line.at(-1)]).toEqual([8 * room, 2200, 2199]);
});

test("what contradicts itself keeps no bounds; withheld figures of different digits do", () => {
  const hundreds = { lower: 100, upper: 199 };
  const of = (...given: Given[]): unknown => {
    const { dataset, issues } = builtOf(given);
    return [
      gapReason(dataset.columns.gap[0] as number),
      dataset.bounds.get(0),
      issues.map(({ code }) => code),
    ];
  };
  const withheld = (bounds: Bounds): Given => ({ period: "2017", value: "suppressed", bounds });
  expect(of(withheld(hundreds), { period: "2017", value: 50 })).toEqual([
    "conflicting",
    undefined,
    ["duplicate-observation"],
  ]);
  expect(of(withheld(hundreds), withheld({ lower: 10, upper: 19 }))).toMatchObject([
    "conflicting",
    undefined,
    {},
  ]);
  for (const other of [
    { lower: 100, upper: 150 },
    { lower: 150, upper: 199 },
  ])
    expect(of(withheld(hundreds), withheld(other))).toMatchObject(["conflicting", undefined, {}]);
  expect(of(withheld(hundreds), withheld({ ...hundreds }))).toMatchObject(["suppressed", hundreds, {}]);
});
