import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/csv.ts";
import { selectSeries } from "../../src/model/series.ts";
import { exportsFolder } from "../../../workbench/exports-folder.js";

interface Expected {
  readonly file: string;
  readonly observations_with_value: number;
  readonly cells_missing: number;
  readonly entities: number;
  readonly periods: string;
  readonly probes: Readonly<Record<string, number | string>>;
}

/** What each export says of itself: encoding, layout, indicators with units and kinds, region where rows are indicators. */
const readings: Readonly<Record<string, readonly string[]>> = {
  "01": ["utf-8", "long", "rd_intensity % ratio"],
  "12": ["gb18030", "wide", "resident_population 万人 stock"],
  "13": ["gb18030", "wide", "gdp 亿元 flow"],
  "17": ["gb18030", "wide", "固定资产投资_不含农户_实际到位资金_比上年增长 % growth_rate"],
  "20": ["utf-8", "wide", "unnamed  flow"],
  "22": ["utf-8", "wide", "unnamed  flow"],
  "23": ["utf-8", "wide", "国民总收入 亿元 flow", "gdp 亿元 flow"],
  "24": ["gb18030", "wide", "企业法人单位数 个 flow", "内资企业法人单位数 个 flow"],
};

const folder = exportsFolder ?? "";
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${file}`));

describe.runIf(exportsFolder)("real exports", () => {
  const expected: Expected[] = exportsFolder
    ? JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")).filter(({ file }: Expected) =>
        Object.hasOwn(readings, file.slice(0, 2)),
      )
    : [];

  test("all eight are there", () => {
    expect(expected).toHaveLength(8);
  });

  describe.each(expected)("$file", (truth) => {
    const { file } = truth;
    const isNational = /^2[34]/.test(file);

    test("has the observations, gaps, entities and periods that were counted by hand", () => {
      const { dataset, report } = readCsv(read(file), { file });
      const years = dataset.periods.map(({ year }) => year);
      expect({
        observations_with_value: report.observations,
        cells_missing: report.gaps.missing ?? 0,
        entities: isNational ? dataset.indicators.length : dataset.regions.length,
        periods: [years[0], years.at(-1)],
      }).toEqual({
        observations_with_value: truth.observations_with_value,
        cells_missing: truth.cells_missing,
        entities: truth.entities,
        periods: truth.periods.match(/\d{4}/g)?.map(Number),
      });
      expect(report.refused).toBe(false);
      expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    });

    test.each(Object.entries(truth.probes))("%s is %s", (probe, value) => {
      const { dataset } = readCsv(read(file));
      const [, name = "", year] = /^(.+) (\d{4})年?$/.exec(probe) ?? [];
      const series = isNational
        ? selectSeries(dataset, {}).filter(({ indicator }) =>
            [indicator.name.zh, ...indicator.aliases].some((text) => name.startsWith(text)),
          )
        : selectSeries(dataset, { region: name });
      const point = series[0]?.points.find(({ period }) => period.year === Number(year));
      expect(point?.value).toBe(Number(value));
    });

    test("is understood as it says itself", () => {
      const { dataset, report } = readCsv(read(file), { file });
      const [encoding, layout, ...indicators] = readings[file.slice(0, 2)] ?? [];
      expect([report.encoding, report.layout]).toEqual([encoding, layout]);
      expect(
        dataset.indicators
          .slice(0, indicators.length)
          .map(({ id, unit, kind }) => `${id} ${unit.zh} ${kind}`),
      ).toEqual(indicators);
    });
  });

  test("notes before and after the table are kept with their lines", () => {
    const { notes } = readCsv(read("24_nbs_nat_corporate_units_missing2018_gbk.csv")).report;
    expect(notes).toEqual([
      { line: 1, text: "数据库：年度数据" },
      { line: 2, text: "时间：最近10年" },
      { line: 15, text: "注：根据经济普查数据和相关统计资料对2013年各类型法人单位数进行了修订。" },
      { line: 16, text: "数据来源：国家统计局" },
    ]);
  });

  test("a file without an indicator says how to name it, and takes the name it is given", () => {
    const file = "20_nbs_prov_patent_applications_tabcomma_bom.csv";
    const unnamed = readCsv(read(file), { file });
    expect(unnamed.dataset.indicators[0]?.name).toEqual({ zh: "未命名指标", en: "Unnamed indicator" });
    expect(unnamed.report.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["unnamed-indicator", "warning"],
    ]);
    const named = readCsv(read(file), { indicator: "专利申请量" });
    expect(named.dataset.indicators[0]).toMatchObject({
      id: "patent_applications",
      unit: { zh: "件" },
      kind: "flow",
    });
    expect(named.report.issues.map(({ code }) => code)).toEqual(["unit-assumed"]);
    expect(
      readCsv(read(file), { indicator: "patent_applications", unit: "万件" }).dataset.indicators[0],
    ).toMatchObject({
      id: "patent_applications",
      unit: { zh: "万件" },
    });
  });

  test("rows of indicators are of the whole country where the database says so, and of nowhere where nothing does", () => {
    const stated = readCsv(read("24_nbs_nat_corporate_units_missing2018_gbk.csv"));
    expect([stated.dataset.regions, stated.report.issues[0]?.code]).toEqual([["全国"], "region-assumed"]);
    const silent = readCsv(read("23_nbs_nat_gdp_2015-2024_utf8.csv"));
    expect([silent.dataset.regions, silent.report.issues[0]?.code]).toEqual([[""], "region-not-stated"]);
  });

  test("a note on a change of classification is told", () => {
    const { issues } = readCsv(read("13_nbs_prov_gdp_1993-2017_gbk.csv")).report;
    expect(issues.map(({ code, line }) => [code, line])).toEqual([["break-announced", 36]]);
  });

  test.each([
    ["02_wdi_api_GB.XPD.RSDV.GD.ZS.csv", 3198, 14292],
    ["04_databank_wdi_gdp_percapita_YR.csv", 8123, 2577],
  ])("%s, a wide table of another publisher, has its counts too", (file, values, gaps) => {
    const { report } = readCsv(read(file));
    expect([report.observations, report.gaps.missing]).toEqual([values, gaps]);
  });

  test("a packed export is refused by name", () => {
    const { report } = readCsv(read("08_eurostat_nama_10r_3gdp_linear.csv.gz"));
    expect(report.issues.map(({ code }) => code)).toEqual(["archive-file"]);
  });
});
