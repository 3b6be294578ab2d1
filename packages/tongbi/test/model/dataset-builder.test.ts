import { expect, test } from "vitest";
import { DatasetBuilder, type ObservationEntry } from "../../src/model/dataset-builder.ts";
import { gapReason } from "../../src/model/gap.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { builtOf, datasetOf, indicatorOf } from "./dataset-of.ts";

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
