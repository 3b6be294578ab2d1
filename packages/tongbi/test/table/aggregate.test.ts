import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { GapReason } from "../../src/model/gap.ts";
import { aggregateLevels, aggregateRegions, aggregateStages } from "../../src/table/aggregate.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { coverage } from "../../src/table/coverage.ts";
import { explain } from "../../src/table/explain.ts";
import type { Members } from "../../src/table/members.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

/** What a region, or a series, has in the dataset. */
function figuresOf(dataset: Dataset, names: readonly string[], region?: string): unknown[][] {
  return rowsOf(toTable(dataset, region === undefined ? {} : { region }), ...names);
}

function counties(figures: readonly (readonly (number | GapReason)[])[], rest: Partial<Given> = {}): Given[] {
  return figures.flatMap((own, at) => annual(2020, own, { region: `${"甲乙丙丁"[at]}县`, ...rest }));
}

const as = "三县合计";

describe("regions", () => {
  test("flows and stocks are added up exactly, beside what there is", () => {
    const given = [
      ...counties(
        [
          [0.1, 5],
          [0.2, 6],
          [0.3, 7],
        ],
        { indicator: "gdp" },
      ),
      ...counties([[10], [20], [30]], { indicator: "agri_tech_envoys" }),
    ];
    const before = datasetOf(given);
    const dataset = aggregateRegions(before, { as });
    expect(dataset.length).toBe(given.length + 3);
    expect(figuresOf(dataset, ["indicator", "period", "value", "gap", "line"], as)).toEqual([
      ["gdp", "2020", 0.6, "none", 0],
      ["gdp", "2021", 18, "none", 0],
      ["agri_tech_envoys", "2020", 60, "none", 0],
    ]);
    expect(figuresOf(dataset, ["region", "value"]).slice(0, 2)).toEqual([
      ["甲县", 0.1],
      ["甲县", 5],
    ]);
    expect(rowsOf(yearOverYear(dataset, { indicator: "gdp", region: as }), "growth_rate")).toEqual([
      [null],
      [2900],
    ]);
  });

  test("a hundred counties, after a year of two", () => {
    const numbers = Array.from({ length: 100 }, (_, at) => at + 1);
    const given = numbers.flatMap((number) => annual(2020, [number], { region: `第${number}县` }));
    const members = given.map(({ region }) => region ?? "");
    const before = given.slice(0, 2).map((own) => ({ ...own, period: "2019" }));
    const table = coverage(datasetOf([...before, ...given]), { regions: { as: "百县合计", members } });
    expect(rowsOf(table, "period", "parts_there", "sum_there", "gap")).toEqual([
      ["2019", 2, 3, "part_missing"],
      ["2020", 100, 5050, "none"],
    ]);
  });

  test("a member that is absent or a gap takes the sum", () => {
    const dataset = aggregateRegions(
      datasetOf(
        counties([
          [1, 2, 3],
          [4, "missing"],
          [5, 6, 7],
        ]),
      ),
      { as },
    );
    expect(figuresOf(dataset, ["period", "value", "gap"], as)).toEqual([
      ["2020", 10, "none"],
      ["2021", null, "part_missing"],
      ["2022", null, "part_missing"],
    ]);
  });

  test("how many are there, and what they add up to, told apart from the sum", () => {
    const dataset = datasetOf(
      counties([
        [1, 2, 3],
        [4, "missing"],
        [5, 6, "suppressed"],
      ]),
    );
    const names = ["region", "period", "sum", "parts", "parts_there", "sum_there", "gap"];
    expect(rowsOf(coverage(dataset, { regions: { as } }), ...names)).toEqual([
      [as, "2020", 10, 3, 3, 10, "none"],
      [as, "2021", null, 3, 2, 8, "part_missing"],
      [as, "2022", null, 3, 1, 3, "part_missing"],
    ]);
  });

  test("the status is of all members", () => {
    const given = [
      ...counties([[1], [2]], { status: ["P"] }),
      ...annual(2020, [3], { region: "丙县", status: ["E"] }),
    ];
    expect(figuresOf(aggregateRegions(datasetOf(given), { as }), ["status"], as)).toEqual([["PE"]]);
  });

  test("levels, stages, scenarios and vintages are added up apart", () => {
    const given = [
      ...counties([[1], [2]], { level: "county" }),
      ...counties([[3], [4]], { stage: "filed" }),
      ...counties([[5], [6]], { scenario: "target" }),
      ...counties([[7], [8]], { vintage: "old.csv" }),
    ];
    const names = ["level", "stage", "scenario", "vintage", "value"];
    expect(figuresOf(aggregateRegions(datasetOf(given), { as: "两县合计" }), names, "两县合计")).toEqual([
      ["county", "", "result", "", 3],
      ["", "filed", "result", "", 7],
      ["", "", "target", "", 11],
      ["", "", "result", "old.csv", 15],
    ]);
  });

  test("a whole is never added to its parts", () => {
    const given = [
      ...annual(2020, [100], { region: "全国" }),
      ...annual(2020, [10], { region: "甘肃省" }),
      ...annual(2020, [20], { region: "陕西省" }),
      ...annual(2020, [3], { region: "甘肃省示例县" }),
      ...annual(2020, [130], { region: "合计" }),
    ];
    expect(figuresOf(aggregateRegions(datasetOf(given), { as: "两省合计" }), ["value"], "两省合计")).toEqual([
      [30],
    ]);
  });

  test("a region whose name tells its parts is their sum, and keeps the figures that it has", () => {
    const given = [
      ...annual(2020, [10, 11], { region: "陕西省" }),
      ...annual(2020, [3, 4], { region: "甘肃省示例县" }),
      ...annual(2020, [5, 6], { region: "甘肃省试验县" }),
      ...annual(2020, [9], { region: "甘肃省" }),
    ];
    const dataset = aggregateRegions(datasetOf(given), { as: "甘肃省" });
    expect(figuresOf(dataset, ["period", "value", "line"], "甘肃省")).toEqual([
      ["2020", 9, 7],
      ["2021", 10, 0],
    ]);
  });

  test("members that are named, also where their names do not tell of what they are", () => {
    const given = [
      ...annual(2020, [1], { region: "示例市" }),
      ...annual(2020, [2], { region: "甲县" }),
      ...annual(2020, [4], { region: "乙县" }),
    ];
    const dataset = datasetOf(given);
    const named = aggregateRegions(dataset, { as: "市县合计", members: ["示例市", "甲县"] });
    expect(figuresOf(named, ["value"], "市县合计")).toEqual([[3]]);
    expect(() => aggregateRegions(dataset, { as: "全部地区" })).toThrow(
      'which regions may be added up is not certain of "甲县", "乙县": name them as members',
    );
  });
});

describe("ratios", () => {
  const sums = [
    ...counties([[100], [300]], { indicator: "rd_expenditure" }),
    ...counties([[1], [1]], { indicator: "gdp" }),
  ];
  const rates = counties([[1], [3]], { indicator: "rd_intensity" });

  test("with a formula are those of the sums", () => {
    // 400万元 of 5亿元 is 0.8 %, where the mean of 1 and 0.75 % would be 0.875.
    const given = [
      ...counties([[100], [300]], { indicator: "rd_expenditure" }),
      ...counties([[1], [4]], { indicator: "gdp" }),
      ...counties([[1], [0.75]], { indicator: "rd_intensity" }),
    ];
    expect(figuresOf(aggregateRegions(datasetOf(given), { as }), ["indicator", "value", "gap"], as)).toEqual([
      ["rd_expenditure", 400, "none"],
      ["gdp", 5, "none"],
      ["rd_intensity", 0.8, "none"],
    ]);
  });

  test("without the sums of their formula, and growth rates, are never added up", () => {
    const growth = { ...indicatorOf("gdp"), id: "gdp_growth", kind: "growth_rate" as const };
    const given = [...rates, ...counties([[5], [6]], { indicator: growth })];
    expect(figuresOf(aggregateRegions(datasetOf(given), { as }), ["indicator", "value", "gap"], as)).toEqual([
      ["rd_intensity", null, "not_additive"],
      ["gdp_growth", null, "not_additive"],
    ]);
  });

  test("of years without the sums are told, too", () => {
    const given = [...sums, ...rates, ...annual(2019, [7], { region: "甲县", indicator: "rd_intensity" })];
    const dataset = aggregateRegions(datasetOf(given), { as });
    expect(
      rowsOf(toTable(dataset, { region: as, indicator: "rd_intensity" }), "period", "value", "gap"),
    ).toEqual([
      ["2020", 2, "none"],
      ["2019", null, "not_additive"],
    ]);
  });

  test("are not made where no member has them", () => {
    expect(figuresOf(aggregateRegions(datasetOf(sums), { as }), ["indicator"], as)).toEqual([
      ["rd_expenditure"],
      ["gdp"],
    ]);
  });

  test("of a whole that has its own denominator go by that", () => {
    const given = [...sums, ...rates, ...annual(2020, [8], { region: "两县", indicator: "gdp" })];
    const dataset = aggregateRegions(datasetOf(given), { as: "两县", members: ["甲县", "乙县"] });
    expect(rowsOf(toTable(dataset, { region: "两县" }), "indicator", "value")).toEqual([
      ["gdp", 8],
      ["rd_expenditure", 400],
      ["rd_intensity", 0.5],
    ]);
  });
});

describe("levels", () => {
  test("are added up to the series without one", () => {
    const given = [
      ...annual(2020, [3, 4], { level: "provincial" }),
      ...annual(2020, [1, "missing"], { level: "municipal" }),
      ...annual(2020, [9], { level: "in_province" }),
    ];
    expect(
      rowsOf(toTable(aggregateLevels(datasetOf(given)), { level: "" }), "period", "value", "gap"),
    ).toEqual([
      ["2020", 4, "none"],
      ["2021", null, "part_missing"],
    ]);
  });

  test("are those that a series has in any year, or those that are named", () => {
    const given = [
      ...annual(2020, [3, 4], { level: "provincial" }),
      ...annual(2020, [1], { level: "municipal" }),
      ...annual(2020, [8, 9], { level: "provincial", region: "乙县" }),
    ];
    const names = ["region", "value", "gap"];
    expect(rowsOf(toTable(aggregateLevels(datasetOf(given)), { level: "" }), ...names)).toEqual([
      ["示例县", 4, "none"],
      ["示例县", null, "part_missing"],
      ["乙县", 8, "none"],
      ["乙县", 9, "none"],
    ]);
    const named = aggregateLevels(datasetOf(given), { members: ["provincial", "municipal"] });
    expect(rowsOf(toTable(named, { level: "" }), "gap").flat()).toEqual([
      "none",
      "part_missing",
      "part_missing",
      "part_missing",
    ]);
  });

  test("of where partners are, where there is nothing else", () => {
    const given = [
      ...annual(2020, [3], { level: "in_province" }),
      ...annual(2020, [2], { level: "out_of_province" }),
    ];
    expect(rowsOf(toTable(aggregateLevels(datasetOf(given)), { level: "" }), "value")).toEqual([[5]]);
  });
});

test("stages of a stock are added up, those of a flow never", () => {
  const stages = (indicator: string): Given[] => [
    ...annual(2020, [2], { indicator, stage: "under_construction" }),
    ...annual(2020, [3], { indicator, stage: "recognised" }),
  ];
  const dataset = datasetOf([...stages("tech_incubators"), ...stages("mass_innovation_spaces")]);
  const added = aggregateStages(dataset, { members: ["under_construction", "recognised"] });
  expect(rowsOf(toTable(added, { stage: "" }), "indicator", "value", "gap")).toEqual([
    ["tech_incubators", 5, "none"],
    ["mass_innovation_spaces", null, "not_additive"],
  ]);
});

test("a sum explains itself by its parts", () => {
  const table = coverage(datasetOf(counties([[1], [2], ["missing"]])), { regions: { as } });
  const explained = explain(table, 0);
  expect(explained.inputs.map(({ role, region, value }) => [role, region, value])).toEqual([
    ["part", "甲县", 1],
    ["part", "乙县", 2],
    ["part", "丙县", null],
  ]);
  expect(explained).toMatchObject({ calculation: "coverage", gap: "part_missing", inputsTotal: 3 });
});

const mixed = datasetOf([
  ...annual(2020, [1], { region: "甘肃省" }),
  ...annual(2020, [1], { region: "甘肃省示例县", level: "county", stage: "filed" }),
  ...annual(2020, [1], { region: "平均水平" }),
]);

test.each<[Members, string]>([
  [{ regions: { as: " " } }, 'invalid name " ": expected what the sum of the regions is called'],
  [{ regions: { as, members: [] } }, "no regions to add up: name them as members"],
  [{ regions: { as, members: ["甘肃"] } }, 'unknown region "甘肃": did you mean "甘肃省"?'],
  [
    { regions: { as, members: ["甘肃省", "甘肃省示例县"] } },
    'invalid members "甘肃省" and "甘肃省示例县": the second lies in the first, and would be counted twice',
  ],
  [
    { regions: { as: "甘肃省", members: ["甘肃省"] } },
    'invalid member "甘肃省": it is what the sum is called',
  ],
  [{ regions: { as, members: ["平均水平"] } }, 'invalid member "平均水平": it is an average'],
  [
    { levels: { members: ["county", "county"] } },
    'invalid members "county", "county": one of them comes twice',
  ],
  [{ levels: { members: ["countty"] } }, 'unknown level "countty": did you mean "county"?'],
  [{ stages: { members: [] } }, "no stages to add up"],
])("%j is refused", (members, sentence) => {
  expect(() => coverage(mixed, members)).toThrow(sentence);
});

test("the dataset is left as it was, and one without members too", () => {
  const dataset = datasetOf(counties([[1], [2]]));
  const before = structuredClone(dataset);
  aggregateRegions(dataset, { as });
  expect(dataset).toEqual(before);
  expect(aggregateLevels(dataset).length).toBe(dataset.length);
});

test("the order of members never matters, and sums of sums are the sum", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 9 }), (figures) => {
      const given = figures.flatMap((units, at) => annual(2020, [units / 1000], { region: `第${at}县` }));
      const names = given.map(({ region }) => region ?? "");
      const total = figures.reduce((sum, units) => sum + units, 0) / 1000;
      const sumOf = (members: readonly string[], from = datasetOf(given), name = as): Dataset =>
        aggregateRegions(from, { as: name, members });
      const value = (dataset: Dataset): unknown => figuresOf(dataset, ["value"], as)[0]?.[0];
      expect(value(sumOf(names))).toBe(total);
      expect(value(sumOf(names.toReversed()))).toBe(total);
      const [first = "", ...rest] = names;
      expect(value(sumOf([first, "其余地区"], sumOf(rest, datasetOf(given), "其余地区")))).toBe(total);
    }),
  );
});

test("a ratio whose denominator lies years back is that of sums which lie as far apart", () => {
  const of = (region: string, [patents, before, now]: readonly [number, number, number]): Given[] => [
    { indicator: "valid_invention_patents", region, period: "2018", value: patents },
    { indicator: "resident_population", region, period: "2017", value: before },
    { indicator: "resident_population", region, period: "2018", value: now },
  ];
  const dataset = deriveRatio(datasetOf([...of("甲县", [30, 10, 11]), ...of("乙县", [50, 30, 33])]), {
    indicator: "valid_invention_patents_per_10k",
    lag: 1,
  });
  const sums = aggregateRegions(dataset, { as: "两县合计", members: ["甲县", "乙县"] });
  const indicator = "valid_invention_patents_per_10k";
  expect(rowsOf(toTable(sums, { region: "两县合计", indicator }), "period", "value")).toEqual([["2018", 2]]);
});

test.each(["valid_invention_patents/resident_population", "有效发明专利 ÷ 常住人口"])(
  "the formula of one's own indicator is read as any other: %s",
  (formula) => {
    const indicator = { ...indicatorOf("valid_invention_patents_per_10k"), formula };
    const of = (region: string, patents: number, people: number): Given[] => [
      { indicator: "valid_invention_patents", region, period: "2018", value: patents },
      { indicator: "resident_population", region, period: "2018", value: people },
      { indicator, region, period: "2018", value: patents / people },
    ];
    const dataset = datasetOf([...of("甲县", 30, 10), ...of("乙县", 50, 30)]);
    const sums = aggregateRegions(dataset, { as: "两县合计", members: ["甲县", "乙县"] });
    const ratio = toTable(sums, { region: "两县合计", indicator: indicator.id });
    expect(rowsOf(ratio, "value", "gap")).toEqual([[2, "none"]]);
  },
);
