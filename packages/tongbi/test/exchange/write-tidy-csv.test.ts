import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { tidyCsvPieces, writeTidyCsv } from "../../src/exchange/write-tidy-csv.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { type Given, datasetOf, indicatorOf } from "../model/dataset-of.ts";

const observations: readonly Given[] = [
  { region: "示例县", period: "2024", level: "provincial", stage: "recognised", value: 12 },
  { region: "示例县", period: "2024", scenario: "target", value: 0.1, status: ["P", "E"] },
  {
    region: "示例县",
    period: "2024-01/06",
    indicator: "rd_expenditure",
    value: "suppressed",
    bounds: { lower: 100, upper: 199 },
  },
];

/** The cells of a CSV text, as another program reads them. */
function cells(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test("a tidy table in Chinese", () => {
  expect(writeTidyCsv(datasetOf(observations), { byteOrderMark: false }).split("\r\n")).toEqual([
    "地区,指标,时期,级别,阶段,情景,版本,单位,数值,状态,缺数原因,下限,上限",
    "示例县,专利申请量,2024,省级,认定,实绩,,件,12,A,,,",
    "示例县,专利申请量,2024,,,年度目标,,件,0.1,PE,,,",
    "示例县,研究与试验发展（R&D）经费,2024-01/06,,,实绩,,万元,,A,原文未公布,100,199",
    "",
  ]);
});

test("a tidy table in English, with the cells that it was read from", () => {
  const options = { language: "en", byteOrderMark: false, origin: true } as const;
  const [header, first, , last] = cells(writeTidyCsv(datasetOf(observations), options));
  expect(header).toEqual([
    "Region",
    "Indicator",
    "Period",
    "Level",
    "Stage",
    "Scenario",
    "Vintage",
    "Unit",
    "Value",
    "Status",
    "Gap reason",
    "Lower bound",
    "Upper bound",
    "Source file",
    "Source line",
    "Source column",
  ]);
  expect(first?.slice(1, 10)).toEqual([
    "Patent applications",
    "2024",
    "Provincial",
    "recognised",
    "Result",
    "",
    "patents",
    "12",
    "A",
  ]);
  expect(first?.slice(-3)).toEqual(["made-up.csv", "1", "5"]);
  expect(last?.[10]).toBe("Withheld by the source");
});

test("a byte-order mark comes first unless it is not wanted", () => {
  const dataset = datasetOf(observations);
  expect(writeTidyCsv(dataset).startsWith("\uFEFF地区,")).toBe(true);
  expect(writeTidyCsv(dataset, { byteOrderMark: false }).startsWith("地区,")).toBe(true);
});

const nasty = [
  'a "quoted" name',
  "commas, two, of them",
  "two\nlines",
  "two\r\nlines",
  "semi;colon",
  "tab\tin it",
  "  blanks  ",
  '"',
  ",",
  "𠮷野",
];

test.each(nasty)("%j stands in one cell, as another program reads it", (region) => {
  const text = writeTidyCsv(datasetOf([{ region, period: "2024", value: 1 }]));
  expect(cells(text)[1]?.[0]).toBe(region);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "－1", "'=1"])(
  "a region %j is neutralised in the safe mode, and numbers are left alone",
  (region) => {
    const dataset = datasetOf([{ region, period: "2024", value: -5.8 }]);
    const safe = cells(writeTidyCsv(dataset))[1];
    expect([safe?.[0], safe?.[8]]).toEqual([`'${region}`, "-5.8"]);
    const plain = cells(writeTidyCsv(dataset, { safe: false }))[1];
    expect(plain?.[0]).toBe(region.startsWith("'") ? `'${region}` : region);
  },
);

test("a part stands under the name of the whole, its members in columns of their own", () => {
  const whole = indicatorOf("rd_expenditure");
  const name = (text: string) => ({ zh: text, en: text });
  const parts: readonly Indicator[] = [
    { ...whole, id: "a", name: name("研发经费 · 企业"), breakdown: [{ dimension: "=部门", member: "企业" }] },
    {
      ...whole,
      id: "b",
      name: name("研发经费 · 高校 · 日常"),
      breakdown: [
        { dimension: "=部门", member: "高校" },
        { dimension: "用途", member: "日常" },
      ],
    },
    { ...whole, id: "c", name: name("院所研发经费"), breakdown: [{ dimension: "=部门", member: "院所" }] },
    whole,
  ];
  const dataset = datasetOf(parts.map((indicator) => ({ indicator, period: "2024", value: 1 })));
  expect(cells(writeTidyCsv(dataset)).map((row) => row.slice(1, 4))).toEqual([
    ["指标", "'=部门", "用途"],
    ["研发经费", "企业", ""],
    ["研发经费", "高校", "日常"],
    ["院所研发经费", "院所", ""],
    [whole.name.zh, "", ""],
  ]);
});

test.each([
  [0.1, "0.1"],
  [-5.75, "-5.75"],
  [1e-7, "0.0000001"],
  [-1.25e-9, "-0.00000000125"],
  [1e21, "1000000000000000000000"],
  [-0, "0"],
  [1.2e25, "11999999999999999798673408"],
  [2 ** 53, "9007199254740992"],
])("the number %d is written %s", (value, text) => {
  expect(cells(writeTidyCsv(datasetOf([{ period: "2024", value }])))[1]?.[8]).toBe(text);
});

test("every number is plain digits that another program reads as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (values) => {
      const dataset = datasetOf(values.map((value, at) => ({ region: `第${at}乡`, period: "2024", value })));
      const written = cells(writeTidyCsv(dataset))
        .slice(1)
        .map((row) => row[8] ?? "");
      for (const text of written) expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(written.map(Number)).toEqual(values.map((value) => value + 0));
    }),
  );
});

test("many rows come in pieces that each end with a line", () => {
  const dataset = datasetOf(
    Array.from({ length: 20_000 }, (_, at) => ({ region: `第${at}乡`, period: "2024", value: at / 8 })),
  );
  const pieces = [...tidyCsvPieces(dataset)];
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.slice(1).every((piece) => piece.endsWith("\r\n") && piece.length < 70_000)).toBe(true);
  expect(pieces.join("")).toBe(writeTidyCsv(dataset));
  expect(cells(pieces.join(""))).toHaveLength(20_001);
});
