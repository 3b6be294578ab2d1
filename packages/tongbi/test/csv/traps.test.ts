import { readFileSync } from "node:fs";
import fc from "fast-check";
import { gzipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import { exportsFolder } from "../../../workbench/exports-folder.js";
import { type ImportOptions, type ImportResult, readCsv } from "../../src/csv.ts";
import { readInPieces } from "../../src/csv/read-csv.ts";
import { writeTidyCsv } from "../../src/exchange.ts";
import { unpackFile } from "../../src/files.ts";
import { type Dataset, formatPeriod, mergeDatasets, roundDecimal, yearOverYear } from "../../src/index.ts";
import { describeRegion } from "../../src/model/region.ts";
import { regionWholes, summableRegions } from "../../src/model/region-wholes.ts";
import { type FindingCode, qualityReport } from "../../src/quality.ts";
import { rowsOf } from "../table/rows-of.ts";
import { observations } from "./observations.ts";
import { labelledSamples, orientations } from "./trap-samples/exchange-samples.ts";
import { tableSamples } from "./trap-samples/table-samples.ts";

/**
 * The ways in which real exports break naive loaders, by their numbers in the list of them that the project was begun with. Samples
 * are made up in the shape of the publishers' files; figures that a publisher is named with are its own.
 */

/** Lines without the blanks that indent them here. */
const sample = (lines: string): string => lines.replace(/^ +/gm, "");
const read = (lines: string, options: ImportOptions = {}): ImportResult => readCsv(sample(lines), options);

/** Observations without their indicators: region, period, scenario, value with unit or gap, status, bounds. */
const figures = (result: Pick<ImportResult, "dataset">): string[] =>
  observations(result).map((text) => text.slice(text.indexOf(" ") + 1));

const codes = ({ report }: ImportResult): string[] => report.issues.map(({ code }) => code);
const named = ({ report }: ImportResult): string[] =>
  report.indicators.map(({ name, unit }) => `${name.zh} ${unit.zh}`.trim());
const found = (result: ImportResult, code: string): (string | undefined)[] =>
  result.report.issues.filter((issue) => issue.code === code).map((issue) => issue.found);

/** Growth on the year before, or why there is none: `甘肃省 2019 +16.5` with one decimal. */
function growth(dataset: Dataset): string[] {
  const names = ["region", "period", "change", "growth_rate", "gap", "change_unit", "status"];
  return rowsOf(yearOverYear(dataset), ...names).map(([region, period, change, rate, gap, unit, status]) =>
    [
      region,
      period,
      typeof rate === "number" ? `${roundDecimal(rate, 1).toFixed(1)}%` : gap,
      gap === "ratio_kind" && typeof change === "number" ? `${change}${String(unit)}` : "",
      status === "A" ? "" : `[${String(status)}]`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

const findings = (result: ImportResult, ...kinds: FindingCode[]): string[] =>
  qualityReport(result.dataset, { imports: [result.report] })
    .findings.filter(({ code }) => kinds.includes(code))
    .map(({ code, region = "", period = "" }) => [code, region, period].filter(Boolean).join(" "));

/** Text in GBK, found by decoding every pair of bytes. */
function gbk(text: string): Uint8Array {
  pairs ??= allPairs();
  return Uint8Array.from([...text].flatMap((char) => pairs?.get(char) ?? [char.charCodeAt(0)]));
}
let pairs: ReadonlyMap<string, readonly number[]> | undefined;
function allPairs(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const known = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return known;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const mark = "\uFEFF";

const gansu = sample(`数据库：分省年度数据
  指标：地区生产总值(亿元)
  时间：2015-2017
  地区,2017年,2016年,2015年
  甘肃省,7459.90,7200.37,6790.32
  青海省,2624.83,2572.49,2417.05
  数据来源：国家统计局
`);
const gansuFigures = [
  "甘肃省 2017 7459.9亿元",
  "甘肃省 2016 7200.37亿元",
  "甘肃省 2015 6790.32亿元",
  "青海省 2017 2624.83亿元",
  "青海省 2016 2572.49亿元",
  "青海省 2015 2417.05亿元",
];

describe("bytes", () => {
  test.each([
    ["1 GBK without a mark", gbk(gansu), "gb18030"],
    ["1 GBK whose first characters are ASCII", gbk(`${" ".repeat(5000)}\n${gansu}`), "gb18030"],
    ["2 UTF-8 without a mark", utf8(gansu), "utf-8"],
    ["2 UTF-8 whose Chinese comes after five thousand bytes", utf8(`${" ".repeat(5000)}\n${gansu}`), "utf-8"],
    ["3 UTF-8 with a mark", utf8(mark + gansu), "utf-8"],
    ["43 carriage returns and line feeds", utf8(gansu.replaceAll("\n", "\r\n")), "utf-8"],
    ["43 carriage returns alone", utf8(gansu.replaceAll("\n", "\r")), "utf-8"],
    ["43 no end of the last line", utf8(gansu.trimEnd()), "utf-8"],
  ])("%s", (_, bytes, encoding) => {
    const result = readCsv(bytes);
    expect(result.report.encoding).toBe(encoding);
    expect(figures(result)).toEqual(gansuFigures);
    expect(JSON.stringify(result)).not.toContain("\uFFFD");
  });

  test("1 the encoding is shown, and can be changed", () => {
    expect(readCsv(gbk(gansu)).plan.encoding).toBe("gb18030");
    expect(codes(readCsv(gbk(gansu), { encoding: "utf-8" }))).toEqual(["unknown-encoding"]);
  });

  test("2 a short file that could be GBK or UTF-8 is UTF-8", () => {
    expect(figures(readCsv(utf8("地区,2024年,2023年\n甘肃,1,2\n")))).toEqual([
      "甘肃省 2024 1",
      "甘肃省 2023 2",
    ]);
  });

  test.each([
    ["3 a mark before Entity", `${mark}Entity,Code,Year,R&D (% of GDP)\nChina,CHN,2018,2.14`],
    ["3 a mark before LOCATION", `${mark}LOCATION,INDICATOR,TIME,Value\nChina,R&D (% of GDP),2018,2.14`],
    [
      "4 a mark before a quoted field",
      `${mark}"LOCATION","INDICATOR","TIME","Value"\n"China","R&D (% of GDP)","2018","2.14"`,
    ],
    [
      "4 a mark before a quoted field, tabs",
      `${mark}"Country Name"\t"Series Name"\t"2018 [YR2018]"\n"China"\t"R&D (% of GDP)"\t"2.14"`,
    ],
  ])("%s", (_, text) => {
    expect(figures(readCsv(utf8(text)))).toEqual(["China 2018 2.14%"]);
  });

  test("3 the Unicode text of a spreadsheet: two bytes a character, tabs, a mark", () => {
    const text = `${mark}地区\t2024年\t2023年\r\n甘肃\t1\t2\r\n`;
    const bytes = Uint8Array.from(
      [...text].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]),
    );
    expect(figures(readCsv(bytes))).toEqual(["甘肃省 2024 1", "甘肃省 2023 2"]);
  });

  test("42 a packed file is unpacked whatever its name, and a scrambled workbook is refused by what it is", async () => {
    const packed = gzipSync(gbk(gansu), { mtime: 0 });
    for (const name of ["a.csv.gz", "a.csv"]) {
      const { parts, issues } = await unpackFile(packed, name);
      expect(issues).toEqual([]);
      expect(parts.map(({ input }) => figures(readCsv(input)))).toEqual([gansuFigures]);
    }
    expect(codes(readCsv(packed))).toEqual(["archive-file"]);
    const cut = await unpackFile(packed.subarray(0, -20), "a.csv.gz");
    expect([cut.parts, cut.issues.map(({ code }) => code)]).toEqual([[], ["corrupt-gzip"]]);

    const book = await unpackFile(scrambledWorkbook, "表.xls");
    expect([book.parts, book.issues.map(({ code }) => code)]).toEqual([[], ["encrypted-workbook"]]);
    const direct = readCsv(scrambledWorkbook);
    expect([direct.report.refused, direct.dataset.length]).toEqual([true, 0]);
  });

  test.each([
    [
      "42 a page of a login",
      "<!DOCTYPE html>\n<html><head><title>登录</title></head><body>,2024年,2023年</body></html>",
    ],
    [
      "42 a workbook saved as a page",
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>地区</td><td>2024年</td></tr></table></html>',
    ],
  ])("%s is refused", (_, text) => {
    expect(codes(readCsv(utf8(text)))).toEqual(["web-page"]);
  });

  test("43 NUL bytes make no figure", () => {
    expect(readCsv(utf8("地区,2024年,2023年\n甘肃,1\0,2\n")).report.refused).toBe(true);
  });
});

/** An old workbook with a record FILEPASS after its first, as far as it is looked at (MS-CFB 2.6.1, MS-XLS 2.4.117). */
const scrambledWorkbook = ((): Uint8Array => {
  const bytes = new Uint8Array(2048);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  [..."Workbook"].forEach((char, at) => view.setUint16(512 + at * 2, char.charCodeAt(0), true));
  view.setUint16(512 + 64, 18, true);
  view.setUint32(512 + 116, 1, true);
  bytes.set([0x09, 0x08, 0x04, 0x00, 0x00, 0x06, 0x05, 0x00, 0x2f, 0x00, 0x06, 0x00], 1024);
  return bytes;
})();

const readings = tableSamples.map(
  ([name, lines, expected, options = {}]) => [name, lines, expected, options] as const,
);

test.each(readings)("%s", (_, lines, expected, options) => {
  expect(figures(read(lines, options))).toEqual(expected.split(" | "));
});

test.each(labelledSamples)(
  "52 codes and labels side by side are one column: %s",
  (_, lines, expected, series) => {
    const result = read(lines);
    const places = new Set(figures(result).map((text) => /^(.+?) \d{4} /.exec(text)?.[1] ?? ""));
    expect(figures(result).map((text) => text.replace(/^.+? (?=\d{4} )/, ""))).toEqual(expected.split(" | "));
    expect(result.dataset.indicators).toHaveLength(series);
    for (const place of places) expect(describeRegion(place).kind).toBe("country");
    expect(codes(result)).not.toContain("duplicate-header");
  },
);

test.each(orientations)("54 the same table with %s", (_, lines) => {
  expect(figures(read(lines)).sort()).toEqual([
    "China 2017 2.12%",
    "China 2018 2.14%",
    "Namibia 2017 0.35%",
    "Namibia 2018 missing",
  ]);
});

/** Columns of names and codes under the headers that tidy panels have. */
test.each([
  ["province_code,province_name,year,patents", "620000,甘肃省,2023,5\n630000,青海省,2023,6"],
  ["year,province_name,province_code,patents", "2023,甘肃省,620000,5\n2023,青海省,630000,6"],
  ["area_code,area_name,year,patents", "620000,甘肃省,2023,5\n630000,青海省,2023,6"],
  ["省份,行政区划代码,年份,专利数", "甘肃省,620000,2023,5\n青海省,630000,2023,6"],
  ["地区代码,地区名称,年份,专利数", "620000,甘肃省,2023,5\n630000,青海省,2023,6"],
  ["adcode,name,year,patents", "620000,甘肃省,2023,5\n630000,青海省,2023,6"],
  ["Unnamed: 0,province,year,patents", "0,甘肃省,2023,5\n1,青海省,2023,6"],
  ["id,province,year,patents", "1,甘肃省,2023,5\n2,青海省,2023,6"],
  ["geo,geo_label,time,value", "620000,甘肃省,2023,5\n630000,青海省,2023,6"],
])("34 codes and running numbers are no figures, and names the region: %s", (header, rows) => {
  const result = read(`${header}\n${rows}`);
  expect(result.dataset.regions.map((region) => describeRegion(region).code)).toEqual(["620000", "630000"]);
  expect(Array.from(result.dataset.columns.value)).toEqual([5, 6]);
  expect(result.dataset.indicators).toHaveLength(1);
});

test("37 each trace of a spreadsheet is told by what it is", () => {
  const result = read(
    "地区,2019年,2020年,2021年,2022年,2023年,2024年\n甲县,1.23E+05,'0012,1-2,#DIV/0!,#REF!,########",
  );
  expect(codes(result).filter((code) => !code.startsWith("unnamed"))).toEqual([
    "scientific-number",
    "code-in-cell",
    "date-in-cell",
    "spreadsheet-error",
    "spreadsheet-error",
    "spreadsheet-error",
  ]);
});

describe("indicators and units", () => {
  test("9 name and unit of the line above are those of the series", () => {
    expect(named(read("指标：有效专利数(件)\n地区,2024年,2023年\n甲县,5,6"))).toEqual(["有效专利数 件"]);
    expect(named(read("指标：电话普及率(部/百人)\n地区,2024年,2023年\n甲县,5,6"))).toEqual([
      "电话普及率 部/百人",
    ]);
  });

  test("10 what names no indicator is unnamed, whatever the file is called, and asks", () => {
    const lines =
      "数据库：分省年度数据 \n时间：2011年-2025年 \n地区\t,2024年\t,2023年\t,\n甘肃省\t,38232\t,32916\t,";
    const result = read(lines, { file: "专利申请数(件).csv" });
    expect([named(result), codes(result)]).toEqual([["未命名指标"], ["unnamed-indicator"]]);
    expect(named(read(lines, { indicator: "专利申请量" }))).toEqual(["专利申请量 件"]);
  });

  test("11 files are the same by what they hold, not by their names", () => {
    const file = "分省年度数据 (1).csv";
    const patents = read("指标：专利申请量(件)\n地区,2024年,2023年\n甲县,5,6", { file }).dataset;
    const grants = read("指标：专利授权量(件)\n地区,2024年,2023年\n甲县,3,4", { file }).dataset;
    const both = mergeDatasets([patents, grants]);
    expect([both.dataset.length, both.issues]).toEqual([4, []]);
    const again = read("指标：专利申请量(件)\n地区,2024年,2023年\n甲县,5,6", { file: "另存.csv" }).dataset;
    const twice = mergeDatasets([patents, again]);
    expect([twice.dataset.length, twice.issues.map(({ code }) => code)]).toEqual([2, ["loaded-twice"]]);
  });

  test("20 a growth rate has no growth rate of its own but a change in points", () => {
    const result = read(
      "指标：固定资产投资(不含农户)实际到位资金_比上年增长(%)\n地区,2024年,2023年\n甘肃省,-2.9,4.9",
    );
    expect(result.dataset.indicators.map(({ kind }) => kind)).toEqual(["growth_rate"]);
    expect(growth(result.dataset)).toEqual([
      "甘肃省 2024 ratio_kind -7.8个百分点",
      "甘肃省 2023 no_base_period",
    ]);
  });

  test.each([
    ["地区生产总值增速(%)", "growth_rate"],
    ["规上工业增加值同比增长(%)", "growth_rate"],
    ["社会消费品零售总额_累计增长(%)", "growth_rate"],
    ["GDP growth (annual %)", "growth_rate"],
    ["R&D经费比上年增长%", "growth_rate"],
  ])("20 %s is a growth rate", (name, kind) => {
    const { dataset } = read(`地区,年份,指标,数值\n甲县,2023,"${name}",7.6\n甲县,2024,"${name}",-10.6`);
    expect(dataset.indicators.map((indicator) => indicator.kind)).toEqual([kind]);
    expect(Array.from(dataset.columns.value)).toEqual([7.6, -10.6]);
  });

  test.each([
    ["GDP指数_上年=100", "（上年=100）"],
    ["居民消费价格指数(上年=100)", "（上年=100）"],
    ["国内生产总值指数(1978=100)", "（1978=100）"],
    ["居民消费价格指数（上年同月=100）", "（上年同月=100）"],
    ["Consumer Price Index (preceding year=100)", "（上年=100）"],
    ["Consumer price index (2010 = 100)", "（2010=100）"],
  ])("21 %s is an index of that base", (name, unit) => {
    const { dataset } = read(`指标,2017年,2016年\n${name},107.7,101.3`);
    expect(dataset.indicators.map(({ kind, unit: own }) => [kind, own.zh])).toEqual([["index", unit]]);
  });

  test("21 the header Indicators of an English portal is one of indicators", () => {
    const result = read("Indicators,2017,2016\nGross Domestic Product (100 million yuan),832035.9,746395.1");
    expect(figures(result)).toEqual(["2017 832035.9亿元", "2016 746395.1亿元"]);
  });

  test("22 every dimension is part of the key, and what is left twice is told and no figure", () => {
    const result = read(`"LOCATION","INDICATOR","SUBJECT","MEASURE","FREQUENCY","TIME","Value","Flag Codes"
      "KOR","GDEXPRD","TOT","MLN_USD","A","2018",95461.7499941193,
      "KOR","GDEXPRD","TOT","PC_GDP","A","2018",4.52753369761642,`);
    expect(result.dataset.indicators).toHaveLength(2);
    expect(Array.from(result.dataset.columns.value)).toEqual([95461.7499941193, 4.52753369761642]);
    expect(result.dataset.indicators[1]?.kind).toBe("ratio");
    const bare = read("LOCATION,TIME,Value\nKOR,2018,95461.7\nKOR,2018,4.52");
    expect(figures(bare)).toEqual(["KOR 2018 conflicting"]);
    expect(bare.report.issues.find(({ code }) => code === "duplicate-observation")?.severity).toBe("error");
  });

  test("22 sectors and units in a first column of several parts are series of their own", () => {
    const result = read(
      "sectperf,unit,geo\\time\t2016 \t2015 \nTOTAL,PC_GDP,DE\t2.94 e\t2.92 \nTOTAL,MIO_EUR,DE\t92419 e\t88782 \nBES,PC_GDP,DE\t2 e\t2.01 \n",
    );
    expect([result.dataset.indicators.length, result.dataset.regions]).toEqual([3, ["DE"]]);
    expect(codes(result)).not.toContain("duplicate-observation");
  });

  test.each([
    ["a header against the line above", "单位：万元\n地区,年份,R&D经费(亿元)\n甲县,2023,5"],
    ["a name against the line above", "单位：万元\n指标,2023年,2024年\n地区生产总值(亿元),5,6"],
    ["a name against its column", "指标,单位,2023年,2024年\nR&D经费(亿元),万元,5,6"],
  ])("39 units of one quantity that contradict each other are told: %s", (_, lines) => {
    expect(
      codes(read(lines)).filter((code) => /^unit-(?:conflict|line|differ|mismatch)/.test(code)),
    ).not.toEqual([]);
  });

  test("46 a column that others of the file make is kept as it stands and labelled", () => {
    const result = read(
      "province,year,R&D经费(亿元),地区生产总值(亿元),R&D经费投入强度(%)\n甘肃,2017,88.4,7459.9,1.185\n甘肃,2018,97.1,8246.1,1.178\n甘肃,2019,110.2,8718.3,1.264",
    );
    const { dataset, report } = result;
    expect(figures(result).filter((text) => text.endsWith("%"))).toEqual([
      "甘肃省 2017 1.185%",
      "甘肃省 2018 1.178%",
      "甘肃省 2019 1.264%",
    ]);
    const told = [...report.issues, ...qualityReport(dataset).findings].map(({ message }) => message.en);
    expect(told.filter((text) => /derived|computed|calculated/i.test(text))).not.toEqual([]);
  });

  test("48 a stock is a stock, and what has accumulated is no flow of its month", () => {
    const { dataset } = read(
      "指标,2024年1月,2024年2月\n有效发明专利拥有量(件),100,110\n有效专利(件),300,310\n专利授权量累计(件),5,11",
    );
    expect(dataset.indicators.slice(0, 2).map(({ kind }) => kind)).toEqual(["stock", "stock"]);
    const last = figures({ dataset }).slice(-2);
    expect(last).toEqual(["2024-01/01 5件", "2024-01/02 11件"]);
  });

  test("50 blanks inside the Chinese words of a name are no part of it", () => {
    expect(named(read("指标,2023年,2024年\n科 技局培训班次(期),2,3"))).toEqual(["科技局培训班次 期"]);
    expect(named(read("指标,2023年,2024年\nR&D 人员 折合全时 当量(人年),2,3"))[0]).toMatch(
      /^R&D ?人员折合全时当量/,
    );
  });

  test("52 two halves of a table side by side give no figure to the regions of the other", () => {
    const result = read(
      "指标：专利申请量(件)\n地区,2023年,2022年,地区,2023年,2022年\n甘肃,,4,青海,6,5\n陕西,7,6,宁夏,7,6",
    );
    const right = new Set([
      "甘肃省 2022 4件",
      "青海省 2023 6件",
      "青海省 2022 5件",
      "陕西省 2023 7件",
      "陕西省 2022 6件",
      "宁夏回族自治区 2023 7件",
      "宁夏回族自治区 2022 6件",
    ]);
    expect(figures(result).filter((text) => text.endsWith("件") && !right.has(text))).toEqual([]);
    expect(
      figures(result).length === 8 || result.report.issues.some(({ severity }) => severity === "error"),
    ).toBe(true);
  });

  test("52 names that differ by case only are different columns, and no warning is due", () => {
    const result = read(
      "TIME,Time,LOCATION,Country,INDICATOR,Indicator,Value\n2018,2018,CHN,China,PAT,Patent applications,5",
    );
    expect(observations(result)).toEqual(["patent_applications China 2018 5件"]);
    expect(codes(result)).not.toContain("duplicate-header");
    const panel = read("地区,年份,abc,ABC,Abc\n甲县,2023,1,2,3");
    expect(Array.from(panel.dataset.columns.value)).toEqual([1, 2, 3]);
  });
});

describe("comparisons", () => {
  test("13 a table whose years go down is compared with the year before", () => {
    expect(growth(read("指标：专利申请量(件)\n地区,2017年,2016年\n甲县,110,100").dataset)).toEqual([
      "甲县 2017 10.0%",
      "甲县 2016 no_base_period",
    ]);
  });

  test("14 a year that is left out has no growth and is no base", () => {
    const result = read(
      "指标,2020年,2019年,2017年,2016年\n企业法人单位数(个),25055456,21091270,18097682,14618448",
    );
    expect(growth(result.dataset)).toEqual([
      "2020 18.8%",
      "2019 no_base_period",
      "2017 23.8%",
      "2016 no_base_period",
    ]);
    expect(findings(result, "absent-period")).toHaveLength(1);
  });

  test("15 a newest year without a figure has no growth, and none is minus one hundred per cent", () => {
    const result = read("指标：专利申请量(件)\n地区,2025年,2024年,2023年\n甲县,,110,100\n乙县,,55,50");
    expect(growth(result.dataset)).toEqual([
      "甲县 2025 missing",
      "甲县 2024 10.0%",
      "甲县 2023 no_base_period",
      "乙县 2025 missing",
      "乙县 2024 10.0%",
      "乙县 2023 no_base_period",
    ]);
    expect(findings(result, "empty-period")).toHaveLength(1);
  });

  test("16 a blank year is no base", () => {
    const { dataset } = read("指标：专利申请量(件)\n地区,2011年,2010年,2009年\n甲县,21,,20");
    expect(growth(dataset)).toEqual([
      "甲县 2011 base_missing",
      "甲县 2010 missing",
      "甲县 2009 no_base_period",
    ]);
  });

  test.each([
    ["注：2012年行业采用新的分类标准，与前期不可比。"],
    ["注：2015年为1%人口抽样调查样本数据，其余年份为1‰人口变动抽样调查样本数据。"],
    ['"注：1.自2013年起,统计口径调整为规上企业,与以前年度数据不可比。"'],
    ["Note: Break in series in 2012; data are not comparable with earlier years."],
  ])("18 a note on a break is told: %s", (note) => {
    const result = read(
      `指标：第三产业增加值(亿元)\n地区,2015年,2014年,2013年,2012年,2011年\n甲县,9,8,7,6,5\n${note}\n数据来源：国家统计局`,
    );
    expect([found(result, "break-announced").length, result.report.notes.length]).toEqual([1, 3]);
    expect(findings(result, "break-announced")).not.toEqual([]);
  });

  test.each([
    [
      "seven years of five regions",
      `地区,2018年,2017年,2016年,2015年,2014年,2013年,2012年
      甘肃省,21600,21590,21960,404863,21381,21253,21200
      青海,4933,4921,4900,92000,4801,4759,4712
      宁夏,5633,5600,5553,104000,5440,5389,5301
      西藏,2733,2700,2653,50400,2640,2589,2501
      新疆,19733,19700,19653,354400,18640,18589,18501`,
    ],
    [
      "five years of three regions",
      `地区,2017年,2016年,2015年,2014年,2013年
      甘肃省,21590,21960,404863,21381,21253
      青海省,4933,4900,92000,4801,4759
      宁夏,5600,5553,104000,5440,5389`,
    ],
    ["three years of one region", "地区,2016年,2015年,2014年\n甘肃省,21960,404863,21381"],
  ])("19 a year out of all proportion is compared, with a warning: %s", (_, lines) => {
    const result = read(`指标：人口抽样调查样本数(人)\n${lines}`);
    expect(growth(result.dataset)).toContain("甘肃省 2015 1793.6%");
    expect(
      findings(result, "spike", "jump", "unit-jump").filter((text) => text.endsWith("2015")),
    ).not.toEqual([]);
  });

  test("26 a break goes with every comparison across it", () => {
    const { dataset } = read(
      "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nDE,2017,100,\nDE,2018,110,b\nDE,2019,121,",
      { indicator: "专利申请量" },
    );
    expect(growth(dataset)).toEqual(["DE 2017 no_base_period", "DE 2018 10.0% [B]", "DE 2019 10.0%"]);
  });

  test("27 what is computed of an estimate or of provisional figures is that too", () => {
    const { dataset } = read(
      "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nDE,2017,100,e\nDE,2018,110,\nDE,2019,121,p",
      { indicator: "专利申请量" },
    );
    expect(growth(dataset)).toEqual(["DE 2017 no_base_period [E]", "DE 2018 10.0% [E]", "DE 2019 10.0% [P]"]);
  });

  test("44 long figures keep every decimal, and rounding goes by the decimals", () => {
    const result = read(
      "地区,年份,R&D经费(万元)\n甲县,2023,247444.0605\n甲县,2024,137.946782875667\n乙县,2024,12310409370892.81",
    );
    expect(Array.from(result.dataset.columns.value)).toEqual([
      247444.0605, 137.946782875667, 12310409370892.81,
    ]);
    expect([roundDecimal(2.675, 2), roundDecimal(1.005, 2), roundDecimal(0.1 + 0.2, 2)]).toEqual([
      2.68, 1.01, 0.3,
    ]);
    const { dataset } = read("地区,年份,R&D经费(万元)\n甲县,2023,0.1\n甲县,2024,0.3");
    expect(rowsOf(yearOverYear(dataset), "change")[1]).toEqual([0.2]);
  });

  test("45 figures of two releases are two vintages, and no comparison mixes them", () => {
    const older = read("指标：地区生产总值(亿元)\n地区,2017年,2016年\n甘肃省,7459.90,7200.37", {
      file: "旧.csv",
    }).dataset;
    const newer = read("指标：地区生产总值(亿元)\n地区,2018年,2017年\n甘肃省,8246.1,7642.6", {
      file: "新.csv",
    }).dataset;
    const { dataset, issues } = mergeDatasets([older, newer]);
    expect([dataset.vintages.length, issues.map(({ code }) => code)]).toEqual([2, ["parted-vintages"]]);
    expect(growth(dataset)).toEqual(["甘肃省 2018 7.9%", "甘肃省 2017 no_base_period"]);
  });

  test("47 two years with the same figures everywhere are told", () => {
    const result = read(
      "指标：R&D经费(亿元)\n地区,2019年,2018年,2017年\n安徽,754.0,754.0,564.9\n甘肃,110.2,110.2,88.4\n青海,20.6,20.6,17.9\n宁夏,54.5,54.5,38.9\n新疆,64.1,64.1,57.0",
    );
    expect(findings(result, "identical-periods")).toEqual(["identical-periods 2019"]);
    expect(growth(result.dataset)[0]).toBe("安徽省 2019 0.0%");
  });

  test("49 parts that do not make their whole are told, and neither is changed", () => {
    const result = read(
      "指标,2021年,2020年\nR&D经费(亿元),27956.3,24393.1\n#基础研究,1817.0,1467.0\n#应用研究,3145.4,2757.2\n#试验发展,22995.9,20168.9",
    );
    expect(findings(result, "breakdown-differs")).toEqual(["breakdown-differs 2021"]);
    expect(figures(result)[0]).toBe("2021 27956.3亿元");
  });

  test("55 growth from next to nothing is given, marked, and what is blank before is no zero", () => {
    const result = read(
      "指标：技术合同成交额(亿元)\n地区,2019年,2018年,2017年,2016年\n西藏自治区,0.96,0.04,,\n甘肃省,196.2,180.9,162.7,150.8",
    );
    expect(growth(result.dataset).slice(0, 4)).toEqual([
      "西藏自治区 2019 2300.0%",
      "西藏自治区 2018 base_missing",
      "西藏自治区 2017 missing",
      "西藏自治区 2016 missing",
    ]);
    expect(findings(result, "small-base")).toEqual(["small-base 西藏自治区 2019"]);
  });
});

describe("regions", () => {
  test("31 rows that begin with # are parts of the row above, and are not added to it", () => {
    const result = read(
      "指标,2024年\n专利申请量(件),120\n#发明,40\n# 实用新型,60\n＃外观设计,20\n其中：职务发明,30",
    );
    expect(figures(result)).toEqual(["2024 120件", "2024 40件", "2024 60件", "2024 20件", "2024 30件"]);
    expect(result.dataset.indicators.map(({ breakdown }) => breakdown?.length ?? 0)).toEqual([0, 1, 1, 1, 1]);
    const regions = read("地区,2024年\n甘肃省,120\n#兰州市,40\n 其中：天水市,20").dataset.regions;
    expect(summableRegions(regions)).toEqual(["甘肃省"]);
    expect(figures(read("#指标,2023年,2024年\n专利申请量(件),100,120"))).toEqual([
      "2023 100件",
      "2024 120件",
    ]);
  });

  test.each([
    ["全国 and its regions", "全国,东部地区,北京,河北,甘肃,合计", ["全国", "东部地区", "合计"]],
    [
      "the world and its parts",
      "World,OECD members,European Union,China,Germany,High income",
      ["World", "OECD members", "European Union", "High income"],
    ],
    ["codes of the world and its parts", "WLD,OECD,EU28,EA19,CHN,DEU", ["WLD", "OECD", "EU28", "EA19"]],
    [
      "names as the newest OECD files have them",
      "OECD - Total,European Union (27 countries from 01/02/2020),Euro area (19 countries),Germany",
      ["OECD - Total", "European Union (27 countries from 01/02/2020)", "Euro area (19 countries)"],
    ],
    ["the sums of a prefecture", "全市合计,市本级,甲县,乙区,小计", ["全市合计", "小计"]],
  ])("32 totals are known from their members: %s", (_, names, expected) => {
    const { regions } = read(
      `地区,2024年,2023年\n${names
        .split(",")
        .map((name) => `"${name}",5,6`)
        .join("\n")}`,
    ).dataset;
    const wholes = regions.filter((region) => describeRegion(region).isAggregate);
    expect(wholes).toEqual(expected);
    expect(regionWholes(regions).map(({ region }) => region)).toEqual(expect.arrayContaining(expected));
    const summed = summableRegions(regions);
    expect(summed.filter((region) => expected.includes(region))).toEqual([]);
    expect(summed.length).toBeGreaterThan(0);
  });

  test("33 two spellings are one region, and what was written is kept", () => {
    const result = read(
      "地区,年份,专利申请量(件)\n甘肃,2022,5\n甘肃省,2023,6\n甘  肃,2024,7\n内蒙古,2023,8\n内蒙古自治区,2024,9",
    );
    expect(result.dataset.regions).toEqual(["甘肃省", "内蒙古自治区"]);
    expect(result.report.respelled.map((pair) => `${pair.found}→${pair.region}`)).toEqual([
      "甘肃→甘肃省",
      "甘  肃→甘肃省",
      "内蒙古→内蒙古自治区",
    ]);
  });

  test.each([
    ["DE", "DEU"],
    ["DEU", "DEU"],
    ["EL", "GRC"],
    ["GR", "GRC"],
    ["UK", "GBR"],
    ["GB", "GBR"],
    ["NA", "NAM"],
    ["NAM", "NAM"],
    ["Korea, Rep.", "KOR"],
    ["Türkiye", "TUR"],
    ["Turkey", "TUR"],
    ["Côte d’Ivoire", "CIV"],
    ["Cote d'Ivoire", "CIV"],
    [" Gansu", "620000"],
    ["甘 肃", "620000"],
  ])("34 %s is %s", (text, code) => {
    expect(describeRegion(text).code).toBe(code);
  });

  test.each(["OWID_WRL", "WLD", "CN_X_HK"])("34 %s is known", (text) => {
    expect(describeRegion(text).kind).not.toBe("unknown");
  });

  test("41 two subtotals of one name contradict each other, and neither wins", () => {
    const result = read("地区,2023年\n兰州市,5\n小计,5\n武威市,9\n小计,9\n合计,14", {
      indicator: "专利申请量",
    });
    expect(figures(result).filter((text) => text.startsWith("小计"))).toEqual(["小计 2023 conflicting"]);
    expect(figures(result)).toContain("合计 2023 14件");
  });

  test("51 text that a spreadsheet would run is neutralised, a negative number is not", () => {
    const result = read(
      "地区,年份,R&D经费增长率(%)\n=1+1,2023,-5.8\n+甲县,2023,-5.8\n@乙县,2023,5\n－丙县,2023,5",
    );
    expect(result.dataset.regions).toEqual(["=1+1", "+甲县", "@乙县", "－丙县"]);
    const text = writeTidyCsv(result.dataset);
    const lines = (typeof text === "string" ? text : new TextDecoder().decode(text))
      .split(/\r?\n/)
      .slice(1, 5);
    expect(lines.map((line) => line.split(",")[0])).toEqual(["'=1+1", "'+甲县", "'@乙县", "'－丙县"]);
    expect(lines.slice(0, 2).every((line) => line.split(",").includes("-5.8"))).toBe(true);
  });

  test("53 a date in a column of periods is no year that is guessed", () => {
    const result = read("geo,date,value\nDE,21/02/23,5\nDE,12/22/2015,6\nDE,2019,7");
    expect(figures(result)).toEqual(["DE 2019 7"]);
    expect(found(result, "unreadable-period")).toEqual(["21/02/23", "12/22/2015"]);
  });
});

describe("more of the same publishers", () => {
  test("a browser's table of Eurostat: flags in nameless columns beside the years", () => {
    const result = read(`Data extracted on 01/02/2024 10:11:12 from [ESTAT]
      Dataset:,GERD by sector of performance [rd_e_gerdtot]
      Last updated:,21/02/2023 23:00

      Time frequency,Annual
      Unit of measure,Percentage of gross domestic product (GDP)

      TIME,2019,,2020,
      GEO (Labels),,,,
      Germany,3.17,,3.13,p
      Greece,1.28,,1.51,b
      Special value,,,,
      :,not available,,,`);
    expect(figures(result).map((text) => text.replace("%", ""))).toEqual([
      "Germany 2019 3.17",
      "Germany 2020 3.13 [P]",
      "Greece 2019 1.28",
      "Greece 2020 1.51 [B]",
    ]);
    expect(result.dataset.indicators.map(({ id }) => id)).not.toContain("gdp");
  });

  test("a world outlook: a column of scales", () => {
    const result = read(`"Country","Subject Descriptor","Units","Scale","2018","2019","Estimates Start After"
      "China","Gross domestic product, current prices","U.S. dollars","Billions","13,841.81","14,340.60",2018
      "Namibia","Gross domestic product, current prices","U.S. dollars","Billions","n/a","--",2018`);
    expect(result.dataset.regions).toEqual(["China", "Namibia"]);
    expect(result.dataset.indicators.map(({ name }) => name.en)).not.toContain("Unnamed indicator");
    const unit = result.dataset.indicators[0]?.unit;
    expect(Number(result.dataset.columns.value[0]) * 10 ** (unit?.exponent ?? 0)).toBeCloseTo(13841.81e9, -7);
  });

  test("a progress table with merged cells in front, a month in its header and redacted figures", () => {
    const result = read(`示例县2024年科技指标进展
      类别,指标名称,计量单位,目标任务,截至6月底完成情况,完成比例
      创新投入,R&D经费,万元,5000,2600,52%
      ,财政科技支出,万元,800,XX,1XX%
      创新产出,专利申请量,件,120,66,55%`);
    expect(observations(result)).toEqual([
      "rd_expenditure 示例县 2024 target 5000万元",
      "rd_expenditure 示例县 2024-01/06 2600万元",
      "rd_expenditure__completion 示例县 2024-01/06 52%",
      "财政科技支出 示例县 2024 target 800万元",
      "财政科技支出 示例县 2024-01/06 suppressed",
      "财政科技支出__completion 示例县 2024-01/06 suppressed 100..199",
      "patent_applications 示例县 2024 target 120件",
      "patent_applications 示例县 2024-01/06 66件",
      "patent_applications__completion 示例县 2024-01/06 55%",
    ]);
  });

  test("a progress table in two rows, with a form's head and foot", () => {
    const result = read(`示例县2024年1-9月科技创新主要指标完成情况
      填报单位：示例县科技局
      序号,指标,单位,全年目标,本月完成,本年累计,,上年同期累计
      ,,,,,实绩,同比增长(%),
      1,有效发明专利拥有量,件,300,,280,12.0,250
      2,技术合同成交额,亿元,1.2,0.1,0.9,-5.8,0.9554
      填表人：,,,联系电话：,,,,`);
    expect(figures(result)).toEqual([
      "示例县 2024 target 300件",
      "示例县 2024-09 missing",
      "示例县 2024-01/09 280件",
      "示例县 2024-01/09 12%",
      "示例县 2023-01/09 250件",
      "示例县 2024 target 1.2亿元",
      "示例县 2024-09 0.1亿元",
      "示例县 2024-01/09 0.9亿元",
      "示例县 2024-01/09 -5.8%",
      "示例县 2023-01/09 0.9554亿元",
    ]);
  });

  test("a table of classes of one year", () => {
    const result = read(
      "2021年各类R&D经费情况\n单位：亿元\n类别,R&D经费\n合计,27956.3\n基础研究,1817.0\n应用研究,3145.4",
    );
    expect(figures(result)).toEqual(["2021 27956.3亿元", "2021 1817亿元", "2021 3145.4亿元"]);
    expect(result.dataset.indicators.map(({ id }) => id)[0]).toBe("rd_expenditure");
  });

  test("a yearbook page in two languages", () => {
    const result = read(`11-3  各地区研究与试验发展(R&D)经费情况 (2017年)
      11-3  R&D Expenditure by Region (2017)
      单位：亿元,,(100 million yuan)
      "地  区
      Region","R&D经费
      R&D Expenditure","R&D经费投入强度(%)
      Intensity"
      全  国  National Total,17606.1,2.13
      北  京  Beijing,1579.7,5.64
      # 中关村  Zhongguancun,700.5,…`);
    expect(observations(result).slice(0, 4)).toEqual([
      "rd_expenditure 全国 2017 17606.1亿元",
      "rd_intensity 全国 2017 2.13%",
      "rd_expenditure 北京市 2017 1579.7亿元",
      "rd_intensity 北京市 2017 5.64%",
    ]);
    expect(figures(result)[5]).toMatch(/ 2017 negligible$/);
  });

  test("ranks and growth beside the figures that they are of", () => {
    const ranks = read(
      "地区,2023年R&D经费(亿元),排名,2022年R&D经费(亿元),排名\n甘肃,158.7,25,144.1,26\n青海,30,29,28.8,28",
    );
    expect(figures(ranks)).toEqual([
      "甘肃省 2023 158.7亿元",
      "甘肃省 2023 25位",
      "甘肃省 2022 144.1亿元",
      "甘肃省 2022 26位",
      "青海省 2023 30亿元",
      "青海省 2023 29位",
      "青海省 2022 28.8亿元",
      "青海省 2022 28位",
    ]);
    const growing = read(
      "2023年各县科技情况\n县区,R&D经费(万元),同比增长（%）\n甲县,500,10.5\n乙县,600,-2.3",
    );
    expect(observations(growing).filter((text) => text.endsWith("%"))).toEqual([
      "rd_expenditure__growth_rate 甲县 2023 10.5%",
      "rd_expenditure__growth_rate 乙县 2023 -2.3%",
    ]);
  });

  test("states of a federation are regions", () => {
    expect(figures(read('State,Year,Patents granted\nTexas,2020,"9,876"\nOhio,2020,"3,210"'))).toEqual([
      "Texas 2020 9876件",
      "Ohio 2020 3210件",
    ]);
  });

  test("cities of the portal", () => {
    const result = read(
      "数据库：主要城市年度数据\n指标：年末户籍人口(万人)\n时间：最近2年\n地区,2023年,2022年\n北京,1427,1428\n石家庄,1100,1102\n数据来源：国家统计局",
    );
    expect(figures(result)).toEqual([
      "北京市 2023 1427万人",
      "北京市 2022 1428万人",
      "石家庄 2023 1100万人",
      "石家庄 2022 1102万人",
    ]);
    expect(result.dataset.indicators.map(({ kind }) => kind)).toEqual(["stock"]);
  });
});

/** Of each family of files one, with what is cut most easily: quotes, line breaks, Chinese, carriage returns, notes at the foot. */
const pieceSamples: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["the portal in GBK", gbk(gansu.replaceAll("\n", "\r\n"))],
  [
    "the portal with tabs before commas",
    utf8(`${mark}数据库：分省年度数据 \n地区\t,2024年\t,2023年\t,\n甘肃省\t,38232\t,32916\t,\n`),
  ],
  [
    "a yearbook with line breaks in cells",
    utf8(sample(tableSamples.find(([name]) => name.startsWith("40 a header"))?.[1] ?? "")),
  ],
  [
    "a composite first column",
    utf8("sectperf,unit,geo\\time\t2016 \t2015 \t2014 \t2013 \nTOTAL,PC_GDP,DE\t2.94 e\t2.92 \t: d\t2.82 \n"),
  ],
  ["quoted names with commas", utf8(sample(tableSamples.find(([name]) => name.startsWith("35"))?.[1] ?? ""))],
  ["a semicolon file", utf8("geo;time;value\nDE;2018;3,11\nFR;2018;2,20\n")],
  [
    "notes with signs at the foot",
    utf8('地区,2023年,2024年\r\n甲县,-,—\r\n"注：“-”表示无该项，\r\n“—”表示数据不详。"\r\n'),
  ],
  [
    "an unclosed quote",
    utf8('指标,年份,数值,单位\n专利申请量,2022,5,件\n专利申请量,2023,"6,件\n专利申请量,2024,7,件\n'),
  ],
  ["an exchange file with labels", utf8(sample(labelledSamples[0]?.[1] ?? ""))],
  ["a unit that stands below", utf8("指标,年份,数值\nR&D经费,2022,0.5\nR&D经费,2023,0.6\n单位：亿元\n")],
  ["carriage returns alone", utf8(gansu.replaceAll("\n", "\r"))],
];

describe.each(["America/Los_Angeles", "Asia/Shanghai"])("in %s", (zone) => {
  afterEach(() => void vi.unstubAllEnvs());

  test.each(pieceSamples)("a file read in pieces of any size gives the same: %s", (_, bytes) => {
    vi.stubEnv("TZ", zone);
    const whole = readInPieces(bytes, {}, bytes.length + 1);
    expect(whole.report.refused).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (size) => {
        expect(readInPieces(bytes, {}, size)).toEqual(whole);
      }),
      { numRuns: 12, examples: [[1], [2], [3]] },
    );
  });

  test("13 a bare year is that year", () => {
    vi.stubEnv("TZ", zone);
    expect(read("Country,2017,2018\nChina,5,6").dataset.periods.map(formatPeriod)).toEqual(["2017", "2018"]);
  });
});

describe.runIf(exportsFolder)("real exports", () => {
  const file = (name: string): Uint8Array => new Uint8Array(readFileSync(`${exportsFolder}/${name}`));

  test("06 the composite file: series, flags, and what is missing with a flag", () => {
    const { dataset, report } = readCsv(file("06_eurostat_rd_e_gerdtot.tsv"));
    expect([report.observations, dataset.length - report.observations]).toEqual([31250, 21670]);
    const { status, gap } = dataset.columns;
    expect(status.filter((flags) => flags !== 0).length).toBe(7401 + 217);
    expect(status.filter((flags, row) => flags !== 0 && gap[row] !== 0).length).toBe(217);
    expect(report.issues.map(({ code }) => code)).not.toContain("duplicate-observation");
  });

  test("08 the packed file: values, flags, regions", async () => {
    const { parts } = await unpackFile(file("08_eurostat_nama_10r_3gdp_linear.csv.gz"), "08.csv.gz");
    const { dataset, report } = readCsv(parts[0]?.input ?? "");
    expect([report.observations, dataset.regions.length]).toEqual([9744, 464]);
    expect(dataset.columns.status.filter((status) => status !== 0).length).toBe(1203);
    expect(dataset.columns.value[0]).toBe(35273.89);
  });

  test("10 the two measures are two series a country", () => {
    const { dataset, report } = readCsv(file("10_oecd_DP_LIVE_gdexprd.csv"));
    expect([report.observations, dataset.regions.length, dataset.indicators.length]).toEqual([2666, 46, 2]);
    expect(report.issues.map(({ code }) => code)).not.toContain("duplicate-observation");
  });
});
