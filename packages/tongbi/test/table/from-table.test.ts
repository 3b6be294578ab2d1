import { table } from "arquero";
import { expect, test } from "vitest";
import { Catalogue } from "../../src/model/catalogue.ts";
import { type FromTableOptions, fromTable } from "../../src/table/from-table.ts";
import { toTable } from "../../src/table/to-table.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

test("there and back is the same dataset", () => {
  const dataset = datasetOf([
    ...annual(2016, [100, "suppressed"], {
      level: "county",
      stage: "applied",
      bounds: { lower: 100, upper: 199 },
    }),
    ...annual(2017, [0.57], { indicator: "gdp", region: "另一县", status: ["P", "E"] }),
    { period: "2017-01/06", value: "missing", scenario: "target" },
  ]);
  expect(fromTable(toTable(dataset))).toEqual({ dataset, issues: [] });
});

const plain = {
  指标: ["R&D经费", "R&D经费", "常住人口"],
  地区: ["甘肃省", "甘肃省", "甘肃省"],
  年份: [2016, "2017年", "2017"],
  数值: [0.57, 6000, null],
  单位: ["亿元", "万元", ""],
};
const columns = { indicator: "指标", region: "地区", period: "年份", value: "数值", unit: "单位" };

test("takes columns of other names, names of indicators, years as numbers, and units", () => {
  const read = fromTable(table(plain), { columns });
  expect(
    rowsOf(toTable(read.dataset), "indicator", "period", "unit", "value", "gap", "line", "column"),
  ).toEqual([
    ["rd_expenditure", "2016", "亿元", 0.57, "none", 1, 4],
    ["rd_expenditure", "2017", "亿元", 0.6, "none", 2, 4],
    ["resident_population", "2017", "万人", null, "missing", 3, 4],
  ]);
});

test("takes indicators of one's own catalogue", () => {
  const own = [{ ...indicatorOf("gdp"), id: "own", name: { zh: "自定", en: "Own" } }];
  const rows = table({ indicator: ["自定"], region: ["甲县"], period: ["2017"], value: [1] });
  expect(() => fromTable(rows)).toThrow('unknown indicator "自定" in row 1');
  const { dataset } = fromTable(rows, { catalogue: new Catalogue(own) });
  expect(dataset.indicators.map(({ id }) => id)).toEqual(["own"]);
});

test("two figures on one key are an issue naming the rows", () => {
  const rows = table({
    indicator: ["gdp", "gdp"],
    region: ["甲", "甲"],
    period: ["2017", "2017"],
    value: [1, 2],
  });
  expect(fromTable(rows).issues).toMatchObject([{ code: "duplicate-observation", line: 2 }]);
});

test.each<[string, Record<string, unknown[]>, FromTableOptions, string]>([
  ["a column that is not there", { region: ["甲"] }, {}, 'no column "indicator" in the table'],
  [
    "a column of another name",
    plain,
    { columns: { ...columns, value: "数直" } },
    'no column "数直" in the table: did you mean "数值"?',
  ],
  ["an unknown indicator", { ...one(), indicator: ["gpd2"] }, {}, 'unknown indicator "gpd2" in row 1'],
  ["a period that is none", { ...one(), period: ["2020-13"] }, {}, 'invalid period in row 1 "2020-13"'],
  [
    "a text for a number",
    { ...one(), value: ["12"] },
    {},
    'invalid value "12" in row 1: expected a number or null',
  ],
  ["infinity", { ...one(), value: [Infinity] }, {}, 'invalid value "Infinity" in row 1'],
  ["an unknown unit", { ...one(), unit: ["块"] }, {}, 'unknown unit "块" in row 1'],
  [
    "a unit of something else",
    { ...one(), unit: ["件"] },
    {},
    'unit "件" in row 1 is not one of "gdp", which is in 亿元',
  ],
  ["an unknown scenario", { ...one(), scenario: ["goal"] }, {}, 'unknown scenario "goal" in row 1'],
  ["an unknown gap", { ...one(), value: [null], gap: ["lost"] }, {}, 'unknown gap "lost" in row 1'],
  ["an unknown status", { ...one(), status: ["Z"] }, {}, 'unknown observation status "Z"'],
])("refuses %s", (_, columns, options, sentence) => {
  expect(() => fromTable(table(columns), options)).toThrow(sentence);
});

function one(): Record<string, unknown[]> {
  return { indicator: ["gdp"], region: ["甲县"], period: ["2017"], value: [1] };
}
