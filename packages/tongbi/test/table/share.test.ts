import { describe, expect, test } from "vitest";
import { formatNumber } from "../../src/model/figure.ts";
import { parseUnit, type Unit } from "../../src/model/unit.ts";
import { explain } from "../../src/table/explain.ts";
import { share } from "../../src/table/share.ts";
import type { PartsOfWhole } from "../../src/table/parts-of-whole.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { datasetOfFigures, exampleData, exampleNames, readFigures } from "../published/published-figures.ts";
import { rowsOf } from "./rows-of.ts";

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (!found) throw new Error(text);
  return found;
}

const inUnit = (id: string, text: string) => ({ ...indicatorOf(id), unit: unit(text) });

function shares(given: readonly Given[], options: PartsOfWhole): unknown[][] {
  return rowsOf(share(datasetOf(given), options), "region", "period", "whole_value", "share", "gap");
}

test("its columns, in their order", () => {
  const table = share(datasetOf(annual(2020, [1], { region: "甲县", level: "county" })), {
    whole: { level: "" },
  });
  expect(table.columnNames().slice(7)).toEqual([
    "unit",
    "value",
    "whole",
    "whole_value",
    "share",
    "share_lower",
    "share_upper",
    "gap",
    "status",
  ]);
});

// 全国科技经费投入统计公报 of each year; of 2018 the shares add up to 99.9, of 2021 to 100.1. For applied research of 2014 the publisher prints 10.8,
// while 1398.5 of 13015.6 is 10.745.
test.each([
  ["2014", ["4.7", "10.7", "84.5"]],
  ["2018", ["5.5", "11.1", "83.3"]],
  ["2021", ["6.5", "11.3", "82.3"]],
])("basic, applied and experimental research of %s, as published", (year, expected) => {
  const dataset = datasetOfFigures(
    readFigures(exampleData("national-rd.csv"), exampleNames).filter(
      ({ indicator }) => !/财政/.test(indicator),
    ),
  );
  const table = share(dataset, {
    whole: { indicator: "rd_expenditure" },
    parts: ["rd_basic", "rd_applied", "rd_experimental"],
    from: year,
    to: year,
  });
  expect(Array.from(table.array("share"), (value) => formatNumber(value as number, { decimals: 1 }))).toEqual(
    expected,
  );
  expect(new Set(table.array("whole"))).toEqual(new Set(["rd_expenditure"]));
});

test("万元 of 亿元 is converted exactly; 件 of 万元 is refused; a ratio is part of nothing", () => {
  const given = [
    ...annual(2020, [13020.3], { indicator: "rd_expenditure" }),
    ...annual(2020, [1302.03], { indicator: "gdp" }),
    ...annual(2020, [7], { indicator: "patents_granted" }),
    ...annual(2020, [1.2], { indicator: "rd_intensity" }),
  ];
  const whole = { indicator: "gdp" };
  const parts = ["rd_expenditure", "patents_granted", "rd_intensity"];
  expect(
    rowsOf(share(datasetOf(given), { whole, parts }), "value", "unit", "whole_value", "share", "gap"),
  ).toEqual([
    [13020.3, "万元", 13020300, 0.1, "none"],
    [7, "件", null, null, "unit_mismatch"],
    [1.2, "%", null, null, "not_additive"],
  ]);
});

describe("members of a region", () => {
  const given = [
    ...annual(2020, [200, 0, 300], { region: "甘肃省" }),
    ...annual(2020, [1000, 1000, 1000], { region: "全国" }),
    ...annual(2020, [50, 5, "suppressed", 7], { region: "甘肃省示例县" }),
    ...annual(2020, [20], { region: "陕西省" }),
  ];

  test("its counties, year by year", () => {
    expect(shares(given, { whole: { region: "甘肃省" } })).toEqual([
      ["甘肃省示例县", "2020", 200, 25, "none"],
      ["甘肃省示例县", "2021", 0, null, "zero_denominator"],
      ["甘肃省示例县", "2022", 300, null, "suppressed"],
      ["甘肃省示例县", "2023", null, null, "denominator_missing"],
    ]);
  });

  test("of the nation its provinces, or the regions that are named", () => {
    const ofNation = { whole: { region: "全国" } } as const;
    expect(shares(given, { ...ofNation, from: "2020", to: "2020" })).toEqual([
      ["甘肃省", "2020", 1000, 20, "none"],
      ["陕西省", "2020", 1000, 2, "none"],
    ]);
    expect(shares(given, { ...ofNation, parts: ["甘肃省示例县"], to: "2020" })).toEqual([
      ["甘肃省示例县", "2020", 1000, 5, "none"],
    ]);
    expect(shares(given, { ...ofNation, region: "甘肃省示例县", to: "2020" })).toEqual([
      ["甘肃省示例县", "2020", 1000, 5, "none"],
    ]);
  });
});

test("levels of the series without one; where that is not in the data, the whole is missing", () => {
  const levels = [
    ...annual(2020, [3], { level: "provincial" }),
    ...annual(2020, [1], { level: "municipal", status: ["P"] }),
  ];
  const given = [...levels, ...annual(2020, [4], { status: ["E"] })];
  const table = share(datasetOf(given), { whole: { level: "" } });
  expect(rowsOf(table, "level", "share", "status")).toEqual([
    ["provincial", 75, "E"],
    ["municipal", 25, "PE"],
  ]);
  expect(share(datasetOf(levels), { whole: { level: "" } }).array("gap")).toEqual([
    "denominator_missing",
    "denominator_missing",
  ]);
});

test("a stage of another", () => {
  const given = [...annual(2020, [8], { stage: "filed" }), ...annual(2020, [2], { stage: "recognised" })];
  expect(shares(given, { whole: { stage: "filed" } })).toEqual([["示例县", "2020", 8, 25, "none"]]);
});

test("an indicator without a series of the part's stage: the one without, or the only one", () => {
  const part = annual(2020, [5], { indicator: "invention_patents_granted", stage: "granted" });
  const whole = { indicator: "patents_granted" };
  const parts = ["invention_patents_granted"];
  const plain = annual(2020, [50], { indicator: "patents_granted" });
  const county = annual(2020, [40], { indicator: "patents_granted", level: "county" });
  const own = annual(2020, [20], { indicator: "patents_granted", stage: "granted" });
  expect(shares([...part, ...county, ...plain, ...own], { whole, parts })[0]?.[3]).toBe(25);
  expect(shares([...part, ...county, ...plain], { whole, parts })[0]?.[3]).toBe(10);
  expect(shares([...part, ...county], { whole, parts })[0]?.[3]).toBe(12.5);
  const other = annual(2020, [4], { indicator: "patents_granted", level: "municipal" });
  expect(shares([...part, ...county, ...other], { whole, parts })[0]?.[4]).toBe("denominator_missing");
});

test("summands of a formula are its parts", () => {
  const given = [
    ...annual(2020, [60], { indicator: "innovation_subsidy_provincial" }),
    ...annual(2020, [40], { indicator: "innovation_subsidy_municipal" }),
    ...annual(2020, [80], { indicator: inUnit("innovation_funds_honoured", "万元") }),
  ];
  // The parts are more than the whole that is published: nothing is mended.
  expect(shares(given, { whole: { indicator: "科技创新资金" } }).map((row) => row[3])).toEqual([75, 50]);
});

test("a share explains itself, and what was looked for in vain", () => {
  const given = [...annual(2020, [3, 4], { level: "provincial" }), ...annual(2020, [4])];
  const table = share(datasetOf(given), { whole: { level: "" } });
  const [first, second] = [explain(table, 0), explain(table, 1)];
  expect(first.results).toMatchObject([{ column: "share", formula: "100 × part / whole", value: 75 }]);
  expect(first.inputs.map(({ role, value, level, cell }) => [role, value, level, cell?.line])).toEqual([
    ["part", 3, "provincial", 1],
    ["whole", 4, "", 3],
  ]);
  expect(second.gap).toBe("denominator_missing");
  expect(second.inputs[1]).toMatchObject({ role: "whole", period: "2021", level: "", value: null });
});

const some = [
  ...annual(2020, [3], { region: "甲县" }),
  ...annual(2020, [3], { region: "示例市" }),
  ...annual(2020, [3], { region: "甲县", indicator: "gdp" }),
];

test.each<[PartsOfWhole, string]>([
  [{ whole: { region: "示例" } }, 'unknown region "示例": did you mean "示例市"?'],
  [{ whole: { region: "甲县" } }, 'the data do not say what the region "甲县" is made of: name its parts'],
  [
    { whole: { indicator: "gdp" } },
    'the data do not say what the indicator "gdp" is made of: name its parts',
  ],
  [{ whole: { indicator: "gpd" }, parts: [] }, 'unknown indicator "gpd"'],
  [{ whole: { region: "示例市" }, parts: ["乙县"] }, 'unknown region "乙县"'],
  [{ whole: { region: "示例市" }, parts: ["示例市"] }, 'invalid part "示例市": it is the whole'],
  [{ whole: { level: "county" } }, 'unknown level "county"'],
  [{ whole: {} as { level: string } }, "invalid whole {}: expected one of indicator, region, level, stage"],
  [
    { whole: { region: "示例市", level: "" } as { level: string } },
    'invalid whole {"region":"示例市","level":""}: expected one of',
  ],
])("%j is refused", (options, sentence) => {
  expect(() => share(datasetOf(some), options)).toThrow(sentence);
});
