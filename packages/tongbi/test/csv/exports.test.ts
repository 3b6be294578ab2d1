import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ImportResult, readCsv } from "../../src/csv.ts";
import { unpackFile } from "../../src/files.ts";
import { selectSeries, type SeriesPoint } from "../../src/model/series.ts";
import { statusText } from "../../src/model/status.ts";
import { exportsFolder } from "../../../workbench/exports-folder.js";

interface Expected {
  readonly file: string;
  readonly observations_with_value: number;
  readonly cells_missing: number;
  readonly entities: number;
  readonly periods: string;
  readonly probes: Readonly<Record<string, number | string>>;
}

/** What each export says of itself: encoding, layout, the first indicators with units and kinds. */
const readings: Readonly<Record<string, readonly string[]>> = {
  "01": ["utf-8", "long", "rd_intensity % ratio"],
  "02": ["utf-8", "wide", "rd_intensity % ratio"],
  "04": ["utf-8", "wide", "gdp_per_capita 美元 ratio"],
  "06": ["utf-8", "wide", "unnamed__bes__eur_hab 欧元/人 ratio"],
  "08": ["utf-8", "long", "estat_nama_10r_3gdp_1_0 百万欧元 flow"],
  "10": ["utf-8", "long", "gdexprd__mln_usd 百万美元 flow", "gdexprd__pc_gdp % ratio"],
  "12": ["gb18030", "wide", "resident_population 万人 stock"],
  "13": ["gb18030", "wide", "gdp 亿元 flow"],
  "17": ["gb18030", "wide", "固定资产投资_不含农户_实际到位资金_比上年增长 % growth_rate"],
  "20": ["utf-8", "wide", "unnamed  flow"],
  "22": ["utf-8", "wide", "unnamed  flow"],
  "23": ["utf-8", "wide", "国民总收入 亿元 flow", "gdp 亿元 flow"],
  "24": ["gb18030", "wide", "企业法人单位数 个 flow", "内资企业法人单位数 个 flow"],
};

/** Codes by which some probes name what the file has a name for. */
const named: Readonly<Record<string, string>> = { CHN: "China" };

/** What a probe asks for: an indicator by the start of its name, or region, measure and year. */
function probed({ dataset }: ImportResult, file: string, probe: string): SeriesPoint | undefined {
  const words = probe.replace(/年$/, "").split(/[ ,]/);
  const year = Number(words.pop());
  const [first = "", ...more] = words;
  const series = /^2[34]/.test(file)
    ? selectSeries(dataset, {}).filter(({ indicator }) =>
        [indicator.name.zh, ...indicator.aliases].some((text) => probe.startsWith(text)),
      )
    : selectSeries(dataset, {}).filter(({ region, indicator: { id, breakdown = [] } }) =>
        file.startsWith("06")
          ? region === more[1] && id.endsWith(`__${more[0]?.toLowerCase()}`) && breakdown.length === 1
          : region === (file.startsWith("02") ? named[first] : first) &&
            more.every((measure) => id.endsWith(`__${measure.toLowerCase()}`)),
      );
  return series.length === 1 ? series[0]?.points.find(({ period }) => period.year === year) : undefined;
}

const folder = exportsFolder ?? "";

/** The text or bytes of an export, unpacked where it is packed. */
async function input(file: string): Promise<Uint8Array | string> {
  const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
  const { parts, issues } = await unpackFile(bytes, file);
  expect([parts.length, issues]).toEqual([1, []]);
  return parts[0]?.input ?? "";
}
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${file}`));

describe.runIf(exportsFolder)("real exports", () => {
  const expected: Expected[] = exportsFolder
    ? JSON.parse(readFileSync(`${folder}/expected.json`, "utf8"))
    : [];

  test("all thirteen are there", () => {
    expect(expected.map(({ file }) => file.slice(0, 2)).sort()).toEqual(Object.keys(readings).sort());
  });

  describe.each(expected)("$file", (truth) => {
    const { file } = truth;

    test("has the observations, gaps, entities and periods that were counted by hand", async () => {
      const { dataset, report } = readCsv(await input(file), { file });
      const years = dataset.periods.map(({ year }) => year);
      const entities = /^2[34]/.test(file)
        ? dataset.indicators.length
        : file.startsWith("06")
          ? report.rowsRead
          : dataset.regions.length;
      expect({
        observations_with_value: report.observations,
        cells_missing: report.gaps.missing ?? 0,
        entities,
        periods: [years[0], years.at(-1)],
      }).toEqual({
        observations_with_value: truth.observations_with_value,
        cells_missing: truth.cells_missing,
        entities: truth.entities,
        periods: truth.periods.match(/(?<!YR)\d{4}/g)?.map(Number),
      });
      expect(report.refused).toBe(false);
      expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    });

    test.each(Object.entries(truth.probes))("%s is %s", async (probe, value) => {
      expect(probed(readCsv(await input(file)), file, probe)?.value).toBe(Number.parseFloat(String(value)));
    });

    test("is understood as it says itself", async () => {
      const { dataset, report } = readCsv(await input(file), { file });
      const [encoding, layout, ...indicators] = readings[file.slice(0, 2)] ?? [];
      expect([report.encoding, report.layout]).toEqual([encoding, layout]);
      expect(
        dataset.indicators
          .slice(0, indicators.length)
          .map(({ id, unit, kind }) => `${id} ${unit.zh} ${kind}`),
      ).toEqual(indicators);
    });
  });

  test("flags become statuses, as often as they were counted", async () => {
    const { dataset } = readCsv(await input("06_eurostat_rd_e_gerdtot.tsv"));
    const counts = new Map<string, number>();
    dataset.columns.status.forEach((status) => {
      if (status !== 0) counts.set(statusText(status), (counts.get(statusText(status)) ?? 0) + 1);
    });
    expect(Object.fromEntries(counts)).toEqual({
      P: 571,
      E: 2550,
      D: 2733,
      B: 1360,
      EB: 115,
      DB: 111,
      PD: 28,
      ED: 150,
    });
    const linear = readCsv(await input("08_eurostat_nama_10r_3gdp_linear.csv.gz"));
    expect(linear.dataset.columns.status.filter((status) => status !== 0)).toHaveLength(1203);
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

  test("a packed export is refused by name", () => {
    const { report } = readCsv(read("08_eurostat_nama_10r_3gdp_linear.csv.gz"));
    expect(report.issues.map(({ code }) => code)).toEqual(["archive-file"]);
  });
});
