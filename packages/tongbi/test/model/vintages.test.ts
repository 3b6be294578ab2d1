import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { findDuplicates } from "../../src/model/series-index.ts";
import { annual, datasetOf, type Given, indicatorOf } from "./dataset-of.ts";

/** The figures of a dataset as `region period vintage value`, sorted; gaps as their code. */
function figures({ columns, regions, periods, vintages, indicators, length }: Dataset): string[] {
  const told = Array.from({ length }, (_, row) => {
    const [region, period] = [regions[columns.region[row] ?? -1], periods[columns.period[row] ?? -1]];
    return [
      indicators[columns.indicator[row] ?? -1]?.id,
      region,
      period && formatPeriod(period),
      vintages[columns.vintage[row] ?? -1] || "newest",
      columns.gap[row] === 0 ? columns.value[row] : `gap ${columns.gap[row]}`,
    ].join(" ");
  });
  return told.sort();
}

const codes = (issues: readonly { code: string; severity: string }[]): string[] =>
  issues.map(({ code, severity }) => `${code} ${severity}`);

const gdp = (region: string, from: number, values: Parameters<typeof annual>[1]): Given[] =>
  annual(from, values, { indicator: "gdp", region });

// In the shape of two exports of one portal table, a year apart: the later one was revised from 2016 on. Made up.
const older = datasetOf(
  [...gdp("甘肃省", 2015, [6790.3, 7200.4, 7459.9]), ...gdp("青海省", 2015, [2417, 2572])],
  "2018年导出.csv",
);
const newer = datasetOf(
  [...gdp("甘肃省", 2016, [7152, 7642.6, 8246.1]), ...gdp("青海省", 2016, [2572, 2624])],
  "2019年导出.csv",
);

describe("two exports that give different figures of one series", () => {
  const { dataset, issues } = mergeDatasets([older, newer]);

  test("are two vintages of it, and one series where they agree", () => {
    expect(dataset.vintages).toEqual(["", "2018年导出"]);
    expect(figures(dataset)).toEqual(
      [
        "gdp 甘肃省 2015 2018年导出 6790.3",
        "gdp 甘肃省 2016 2018年导出 7200.4",
        "gdp 甘肃省 2017 2018年导出 7459.9",
        "gdp 甘肃省 2016 newest 7152",
        "gdp 甘肃省 2017 newest 7642.6",
        "gdp 甘肃省 2018 newest 8246.1",
        "gdp 青海省 2015 newest 2417",
        "gdp 青海省 2016 newest 2572",
        "gdp 青海省 2017 newest 2624",
      ].sort(),
    );
  });

  test("are one warning naming both files, the cells and the first of them, and a note of what was joined", () => {
    expect(codes(issues)).toEqual(["parted-vintages warning", "joined-series note"]);
    expect(issues[0]).toMatchObject({ file: "2019年导出.csv", line: 1, column: 5, found: "7152" });
    expect(issues[0]?.message.zh).toContain(
      "「地区生产总值」在「2018年导出.csv」、「2019年导出.csv」中有 2 个数值不同，首处为「地区生产总值 · 甘肃省 · 2016年」：" +
        "「2018年导出.csv」第 2 行第 5 列（7200.4）和「2019年导出.csv」第 1 行第 5 列（7152）",
    );
    expect(issues[0]?.message.en).toContain(
      '2 figures of "Gross domestic product" differ between "2018年导出.csv" and "2019年导出.csv"',
    );
    expect(issues[0]?.message.en).toContain('the earlier is vintage "2018年导出"');
    expect(issues[1]?.message.zh).toContain("有 1 个序列由「2018年导出.csv」、「2019年导出.csv」合并而成");
  });

  test("the later one is the newest, whatever its name", () => {
    const { dataset } = mergeDatasets([newer, older]);
    expect(dataset.vintages).toEqual(["", "2019年导出"]);
    expect(figures(dataset)).toContain("gdp 甘肃省 2017 newest 7459.9");
    expect(figures(dataset)).toContain("gdp 甘肃省 2017 2019年导出 7642.6");
  });

  test("a third file joins the vintage that it agrees with", () => {
    const like = (given: Given[]): Dataset =>
      mergeDatasets([older, newer, datasetOf(given, "新.csv")]).dataset;
    expect(figures(like(gdp("甘肃省", 2014, [6518.4, 6790.3])))).toContain(
      "gdp 甘肃省 2014 2018年导出 6518.4",
    );
    expect(figures(like(gdp("甘肃省", 2018, [8246.1, 8718.3])))).toContain("gdp 甘肃省 2019 newest 8718.3");
    const third = like(gdp("甘肃省", 2017, [7336.7]));
    expect(third.vintages).toEqual(["", "2018年导出", "2019年导出"]);
    expect(figures(third)).toContain("gdp 甘肃省 2018 2019年导出 8246.1");
    expect(figures(third)).toContain("gdp 甘肃省 2017 newest 7336.7");
  });

  test("what was merged before is told apart once more", () => {
    const third = datasetOf(gdp("甘肃省", 2017, [7336.7]), "新.csv");
    const stepwise = mergeDatasets([dataset, third]).dataset;
    expect(figures(stepwise)).toEqual(figures(mergeDatasets([older, newer, third]).dataset));
  });
});

test("files of one name give vintages of distinct names", () => {
  const files = [1, 2, 3].map((value) => datasetOf(annual(2017, [value]), "数据.csv.gz"));
  const { dataset } = mergeDatasets(files);
  expect(figures(dataset).map((text) => text.replace("patent_applications 示例县 2017 ", ""))).toEqual([
    "newest 3",
    "数据 (2) 2",
    "数据 1",
  ]);
});

test("a name from a file is not that of a vintage of another", () => {
  const named = datasetOf(annual(2016, [5], { vintage: "数据" }), "他.csv");
  const files = [named, datasetOf(annual(2017, [1]), "数据.csv"), datasetOf(annual(2017, [2]), "新.csv")];
  expect(mergeDatasets(files).dataset.vintages).toEqual(["", "数据", "数据 (2)"]);
});

test("vintages of one name are compared with each other, not with the newest", () => {
  const files = [
    datasetOf([...annual(2016, [1, 2]), ...annual(2016, [8], { vintage: "初步" })], "甲.csv"),
    datasetOf(annual(2016, [8, 9], { vintage: "初步" }), "乙.csv"),
  ];
  const { dataset } = mergeDatasets(files);
  expect(dataset.vintages).toEqual(["", "初步"]);
  expect(figures(dataset).filter((text) => text.includes("初步"))).toHaveLength(2);
});

test("without a figure in common they are joined, with one warning for the files", () => {
  const halves = [2015, 2017].map((from) =>
    datasetOf(
      [...annual(from, [1, 2]), ...annual(from, [3, 4], { indicator: "patents_granted" })],
      `${from}.csv`,
    ),
  );
  const { dataset, issues } = mergeDatasets(halves);
  expect([dataset.vintages, dataset.length]).toEqual([[""], 8]);
  expect(codes(issues)).toEqual(["unproven-vintage warning", "joined-series note", "joined-series note"]);
  expect(issues[0]?.message.zh).toContain("「2015.csv」、「2017.csv」各有「专利申请量」等 2 项指标的一段");
  const link = datasetOf(
    [...annual(2016, [2, 1]), ...annual(2016, [4, 3], { indicator: "patents_granted" })],
    "连.csv",
  );
  expect(codes(mergeDatasets([...halves, link]).issues)).toEqual([
    "joined-series note",
    "joined-series note",
  ]);
});

test.each<[string, Given[], Given[], string]>([
  ["a figure beats a gap before it", annual(2016, ["missing"]), annual(2016, [5]), "newest 5"],
  ["a figure beats a gap after it", annual(2016, [5]), annual(2016, ["suppressed"]), "newest 5"],
  [
    "a conflict within a file yields to a figure",
    [...annual(2016, [5]), ...annual(2016, [6])],
    annual(2016, [5]),
    "newest 5",
  ],
])("%s", (_, first, second, expected) => {
  const { dataset } = mergeDatasets([
    datasetOf([...annual(2015, [1]), ...first]),
    datasetOf(second, "后.csv"),
  ]);
  expect(figures(dataset).at(-1)).toBe(`patent_applications 示例县 2016 ${expected}`);
});

test("of one figure in two files the later row stays, with its status", () => {
  const { dataset } = mergeDatasets([
    datasetOf(annual(2016, [5, 6], { status: ["P"] }), "快报.csv"),
    datasetOf(annual(2016, [5]), "年报.csv"),
  ]);
  expect([...dataset.columns.status]).toEqual([1, 0]);
  expect(Array.from(dataset.columns.file, (code) => dataset.files[code])).toEqual(["快报.csv", "年报.csv"]);
});

test("a conflict within one file stays one", () => {
  const clash = datasetOf([...annual(2016, [5, 7]), ...annual(2016, [6])]);
  const { dataset, issues } = mergeDatasets([clash, datasetOf(annual(2017, [7, 8]), "后.csv")]);
  expect(figures(dataset)[0]).toBe("patent_applications 示例县 2016 newest gap 6");
  expect(codes(issues)).toEqual(["joined-series note"]);
});

test("a file that is loaded twice counts once", () => {
  const copy = datasetOf(
    [...gdp("甘肃省", 2015, [6790.3, 7200.4, 7459.9]), ...gdp("青海省", 2015, [2417, 2572])],
    "副本.csv",
  );
  const { dataset, issues } = mergeDatasets([older, newer, copy]);
  expect(dataset).toEqual(mergeDatasets([older, newer]).dataset);
  expect(issues[0]).toMatchObject({ code: "loaded-twice", severity: "note", file: "副本.csv" });
  expect(mergeDatasets([older, copy]).dataset).toBe(older);
});

test("figures are compared in one unit", () => {
  const inYuan = { ...indicatorOf("gdp"), unit: { quantity: "元", exponent: 4, zh: "万元", en: "10k CNY" } };
  const { dataset } = mergeDatasets([
    older,
    datasetOf(annual(2017, [74599000, 78000000], { indicator: inYuan, region: "甘肃省" }), "万元.csv"),
  ]);
  expect(dataset.vintages).toEqual([""]);
  expect(figures(dataset)).toContain("gdp 甘肃省 2018 newest 7800");
});

const regions = ["甲县", "乙县"];
const cell = fc.record({
  region: fc.constantFrom(...regions),
  year: fc.integer({ min: 2010, max: 2014 }),
  value: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 1, arbitrary: fc.constant("missing" as const) },
  ),
});
const rows = fc.uniqueArray(cell, {
  selector: ({ region, year }) => `${region}${year}`,
  minLength: 1,
  maxLength: 10,
});
const given = (
  cells: readonly { region: string; year: number; value: Given["value"] }[],
  file: string,
): Dataset =>
  datasetOf(
    cells.map(({ region, year, value }) => ({ region, period: String(year), value })),
    file,
  );

test("one dataset merged is itself", () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const dataset = given(cells, "a.csv");
      expect(mergeDatasets([dataset]).dataset).toBe(dataset);
      expect(mergeDatasets([dataset, dataset]).dataset).toBe(dataset);
    }),
  );
});

test("no series ever holds two values for one period", () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 2, maxLength: 5 }), (files) => {
      const { dataset } = mergeDatasets(files.map((cells, at) => given(cells, `${at}.csv`)));
      expect(findDuplicates({ ...dataset })).toEqual([]);
    }),
  );
});

test("two files: a series is told apart just where a figure differs, and then wholly", () => {
  fc.assert(
    fc.property(rows, rows, (one, two) => {
      const { dataset, issues } = mergeDatasets([given(one, "a.csv"), given(two, "b.csv")]);
      const expected = regions.flatMap((region) => {
        const [a, b] = [one, two].map((cells) => cells.filter((known) => known.region === region));
        const clash = (a ?? []).some((x) =>
          (b ?? []).some(
            (y) =>
              x.year === y.year &&
              typeof x.value === "number" &&
              typeof y.value === "number" &&
              x.value !== y.value,
          ),
        );
        const line =
          (vintage: string) =>
          ({ year, value }: { year: number; value: Given["value"] }) =>
            `patent_applications ${region} ${year} ${vintage} ${value === "missing" ? "gap 1" : value}`;
        if (clash) return [...(a ?? []).map(line("a")), ...(b ?? []).map(line("newest"))];
        const isGap = ({ value }: { value: Given["value"] }): boolean => value === "missing";
        const years = new Map(
          [...(a ?? []), ...(b ?? [])]
            .sort((x, y) => Number(isGap(y)) - Number(isGap(x)))
            .map((known) => [known.year, known]),
        );
        return [...years.values()].map(line("newest"));
      });
      expect(figures(dataset)).toEqual(expected.sort());
      expect(issues.some(({ code }) => code === "parted-vintages")).toBe(dataset.vintages.length > 1);
    }),
  );
});

test("the order of rows within files plays no part", () => {
  const shuffled = fc
    .array(rows, { minLength: 2, maxLength: 4 })
    .chain((files) =>
      fc.tuple(
        fc.constant(files),
        fc.tuple(...files.map((cells) => fc.shuffledSubarray(cells, { minLength: cells.length }))),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([files, others]) => {
      const merged = (all: typeof files): string[] =>
        figures(mergeDatasets(all.map((cells, at) => given(cells, `${at}.csv`))).dataset);
      expect(merged(others)).toEqual(merged(files));
    }),
  );
});

test("where nothing differs merging is associative", () => {
  const parts = rows.chain((cells) => fc.tuple(...[0, 1, 2].map(() => fc.subarray(cells))));
  fc.assert(
    fc.property(parts, (files) => {
      const [a, b, c] = files.map((cells, at) => given(cells, `${at}.csv`)) as [Dataset, Dataset, Dataset];
      const merged = (...all: Dataset[]): Dataset => mergeDatasets(all).dataset;
      expect(merged(a, b, c).vintages).toEqual([""]);
      expect(figures(merged(merged(a, b), c))).toEqual(figures(merged(a, b, c)));
      expect(figures(merged(a, merged(b, c)))).toEqual(figures(merged(a, b, c)));
    }),
  );
});

test("200,000 rows: one series in two was revised, the other is joined", () => {
  const counties = Array.from({ length: 5000 }, (_, at) => `县${at}`);
  const file = (from: number, revision: number, name: string): Dataset =>
    datasetOf(
      counties.flatMap((region, at) =>
        Array.from({ length: 20 }, (_, step): Given => {
          const year = from + step;
          return { region, period: String(year), value: at * 100 + (year - 1990) + (at % 2) * revision };
        }),
      ),
      name,
    );
  const { dataset, issues } = mergeDatasets([file(2000, 0, "old.csv"), file(2010, 0.5, "new.csv")]);
  const { columns } = dataset;
  expect(dataset.length).toBe(2500 * 30 + 2500 * 40);
  let wrong = 0;
  const rows: Record<string, number> = {};
  for (let row = 0; row < dataset.length; row++) {
    const at = Number(dataset.regions[columns.region[row] ?? -1]?.slice(1));
    const vintage = dataset.vintages[columns.vintage[row] ?? -1] ?? "?";
    const year = dataset.periods[columns.period[row] ?? -1]?.year ?? 0;
    const revised = at % 2 === 1 && vintage === "" ? 0.5 : 0;
    if (columns.value[row] !== at * 100 + (year - 1990) + revised) wrong++;
    const kind = `${at % 2 === 1 ? "revised" : "same"} ${vintage}`;
    rows[kind] = (rows[kind] ?? 0) + 1;
  }
  expect([wrong, rows]).toEqual([0, { "same ": 75_000, "revised ": 50_000, "revised old": 50_000 }]);
  expect(findDuplicates({ ...dataset })).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(["parted-vintages", "joined-series"]);
  expect(issues[0]?.message.zh).toContain("有 25000 个数值不同");
});
