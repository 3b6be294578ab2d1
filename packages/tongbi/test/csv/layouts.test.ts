import { describe, expect, test } from "vitest";
import { type ImportOptions, type ImportResult, readCsv } from "../../src/csv.ts";
import { readColumnHeader } from "../../src/csv/header-reading.ts";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { scenarioCodes } from "../../src/model/dataset.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { observations } from "./observations.ts";

/** Layouts of county spreadsheets and yearbooks saved as CSV. All samples are made up in the shape of such files. */

const read = (lines: string, options: ImportOptions = {}): ImportResult =>
  readCsv(
    lines
      .split("\n")
      .map((line) => line.trim())
      .join("\n"),
    options,
  );
const codes = ({ report }: ImportResult): string[] => report.issues.map(({ code }) => code);

describe("the progress table of a county", () => {
  const progress = `示例县2024年1—6月主要科技指标进展情况表
    序号,指标名称,单位,年度目标,本季完成,累计完成,,完成率(%),序时进度(%),超/欠(百分点),上年同期,同比(%),责任股室
    ,,,,,数量,占比,,,,,,
    1,专利申请量,件,120,30,66,55.0,55.0,50,5,60,10.0,知识产权股
    ,其中：发明,件,40,10,22,,55.0,50,5,20,10,
    2,R&D经费,万元,5000,1200,2600,,52.0,50,2,2500,4.0,规划股
    注：数据为快报数`;

  test("header in two rows: target of the year, quarter, year to date, the same period last year", () => {
    expect(observations(read(progress))).toEqual([
      "patent_applications 示例县 2024 target 120件",
      "patent_applications 示例县 2024-Q2 30件",
      "patent_applications 示例县 2024-01/06 66件",
      "patent_applications__share 示例县 2024-01/06 55%",
      "patent_applications__completion 示例县 2024-01/06 55%",
      "patent_applications 示例县 2023-01/06 60件",
      "patent_applications__growth_rate 示例县 2024-01/06 10%",
      "patent_applications__发明 示例县 2024 target 40件",
      "patent_applications__发明 示例县 2024-Q2 10件",
      "patent_applications__发明 示例县 2024-01/06 22件",
      "patent_applications__发明__completion 示例县 2024-01/06 55%",
      "patent_applications__发明 示例县 2023-01/06 20件",
      "patent_applications__发明__growth_rate 示例县 2024-01/06 10%",
      "rd_expenditure 示例县 2024 target 5000万元",
      "rd_expenditure 示例县 2024-Q2 1200万元",
      "rd_expenditure 示例县 2024-01/06 2600万元",
      "rd_expenditure__completion 示例县 2024-01/06 52%",
      "rd_expenditure 示例县 2023-01/06 2500万元",
      "rd_expenditure__growth_rate 示例县 2024-01/06 4%",
    ]);
  });

  test("what was taken from the title and what was not read is told", () => {
    const { report, plan } = read(progress);
    expect(report.issues.map(({ code, found }) => [code, found])).toEqual([
      ["region-from-title", "示例县"],
      ["columns-not-read", "序号 | 序时进度(%) | 超/欠(百分点) | 责任股室"],
    ]);
    expect(plan.tables[0]).toMatchObject({
      headerLine: 2,
      headerRows: 2,
      period: "2024-01/06",
      region: "示例县",
    });
    expect(report.notes.at(-1)).toEqual({ line: 7, text: "注：数据为快报数" });
  });

  test("published figures stay beside the levels, and name what they are of", () => {
    const { dataset } = read(progress);
    const growth = dataset.indicators.find(({ id }) => id === "patent_applications__growth_rate");
    expect(growth).toMatchObject({
      name: { zh: "专利申请量 同比（公布）", en: "Patent applications, growth as published" },
      kind: "growth_rate",
      publishes: { indicator: "patent_applications", measure: "growth_rate" },
    });
    expect(dataset.indicators.find(({ id }) => id === "patent_applications__发明")).toMatchObject({
      name: { zh: "专利申请量 · 发明" },
      kind: "flow",
      breakdown: [{ dimension: "其中", member: "发明" }],
    });
  });

  test.each([
    ["同比(%)", "12.0", "growth_rate", ["published-differs"]],
    ["同比(%)", "10.0", "growth_rate", []],
    ["同比(%)", "10", "growth_rate", []],
    ["同口径增长(%)", "12.0", "comparable__growth_rate", []],
    ["公布增速", "10.0", "growth_rate", []],
    ["公布的增速(%)", "11.0", "growth_rate", ["published-differs"]],
    ["比上年同期增减（件）", "6", "change", []],
    ["比上年同期增减（件）", "7", "change", ["published-differs"]],
    ["完成率(%)", "55.0", "completion", []],
    ["完成率(%)", "56.0", "completion", ["published-differs"]],
  ])("a published %s of %s is checked against the levels", (header, text, measure, expected) => {
    const result = read(`示例县2024年1—6月进展
      指标名称,单位,年度目标,累计完成,上年同期,${header}
      专利申请量,件,120,66,60,${text}`);
    expect(result.dataset.indicators.map(({ id }) => id)).toContain(`patent_applications__${measure}`);
    expect(codes(result).filter((code) => code === "published-differs")).toEqual(expected);
  });

  test.each([["公布增减百分点"], ["增减（个百分点）"], ["比上年提高百分点"], ["升降百分点"]])(
    "points of a rate under %s",
    (header) => {
      const result = read(`指标,地区,年份,数值,单位,${header}
      R&D经费占GDP比重,示例县,2023,1.20,%,
      R&D经费占GDP比重,示例县,2024,1.27,%,0.07`);
      const change = result.dataset.indicators.find(({ id }) => id === "rd_intensity__change");
      expect(change).toMatchObject({ unit: { zh: "个百分点" }, publishes: { measure: "change" } });
      expect(codes(result)).toEqual([]);
    },
  );

  test("公布 is a stage of its own, and part of a name", () => {
    expect(readColumnHeader(["高新技术企业", "公布"], defaultCatalogue())).toMatchObject({
      stage: "published",
    });
    const applications = read(`指标,地区,2023,2024
      公布发明专利申请量,示例县,5,6
      发明专利申请量,示例县,7,8`);
    expect(applications.dataset.indicators).toHaveLength(2);
  });

  test.each([
    ["目标", "target"],
    ["计划", "plan"],
  ])("rows of %s under any header are no results", (word, scenario) => {
    const { dataset } = read(`指标,地区,年份,单位,情形,数值
      专利申请量,示例县,2023,件,实绩,50
      专利申请量,示例县,2024,件,${word},60`);
    expect(Array.from(dataset.columns.scenario, (code) => scenarioCodes[code])).toEqual(["result", scenario]);
    const planned = read(`指标,地区,年份,单位,情形,数值
      专利申请量,示例县,2024,件,${word},60`).dataset;
    expect(scenarioCodes[planned.columns.scenario[0] as number]).toBe(scenario);
    expect(planned.stages).toEqual([""]);
  });

  test.each([
    ["2024年", ["2024 66件", "2023 60件"]],
    ["2024年度", ["2024 66件", "2023 60件"]],
    ["2024年上半年", ["2024-01/06 66件", "2023-01/06 60件"]],
    ["2024年第二季度", ["2024-01/06 66件", "2023-01/06 60件"]],
    ["2024年前三季度", ["2024-01/09 66件", "2023-01/09 60件"]],
    ["截至2024年8月", ["2024-01/08 66件", "2023-01/08 60件"]],
    ["2024年8月", ["2024-01/08 66件", "2023-01/08 60件"]],
  ])("累计完成 and 上年同期 in a table of %s", (title, expected) => {
    const result = read(`${title}科技指标完成情况
      指标名称,单位,累计完成,上年同期
      专利申请量,件,66,60`);
    expect(observations(result)).toEqual(expected.map((text) => `patent_applications ${text}`));
  });

  test("without a period in its title it asks for one, and takes the one it is given", () => {
    const lines = "指标名称,单位,累计完成,上年同期\n专利申请量,件,66,60";
    const { report } = read(lines);
    expect(report.issues.map(({ code, found }) => [code, found])).toEqual([
      ["no-year", "累计完成 | 上年同期"],
    ]);
    expect(observations(read(lines, { period: "2024-01/09" }))).toEqual([
      "patent_applications 2024-01/09 66件",
      "patent_applications 2023-01/09 60件",
    ]);
  });
});

describe("headers in several rows", () => {
  test.each([
    [
      "years over targets and results",
      "指标,2023年,,2024年,\n,目标,完成,目标,完成\n专利申请量,1,2,3,4",
      ["2023 target 1件", "2023 2件", "2024 target 3件", "2024 4件"],
    ],
    [
      "targets and results over years",
      "指标,目标,,完成,\n,2023年,2024年,2023年,2024年\n专利申请量,1,2,3,4",
      ["2023 target 1件", "2024 target 2件", "2023 3件", "2024 4件"],
    ],
    [
      "months under years",
      "指标,2023年,,2024年,\n,1月,2月,1月,2月\n专利申请量,1,2,3,4",
      ["2023-01 1件", "2023-02 2件", "2024-01 3件", "2024-02 4件"],
    ],
    [
      "bare years under indicators",
      "地区,专利申请量,,专利授权量,\n,2023,2024,2023,2024\n甲县,1,2,3,4",
      ["甲县 2023 1件", "甲县 2024 2件", "patents_granted 甲县 2023 3件", "patents_granted 甲县 2024 4件"],
    ],
    [
      "levels under a year",
      "指标,2023年,,\n,国家级,省级,市级\n众创空间,1,2,3",
      [
        "mass_innovation_spaces 2023 national 1个",
        "mass_innovation_spaces 2023 provincial 2个",
        "mass_innovation_spaces 2023 municipal 3个",
      ],
    ],
  ])("%s", (_, lines, expected) => {
    expect(observations(read(lines))).toEqual(
      expected.map((text) => (/^[a-z]/.test(text) ? text : `patent_applications ${text}`)),
    );
  });

  test("a yearbook: two languages in a cell, types of patent under a merged cell, regions padded", () => {
    const result = read(
      `各地区专利申请受理数和授权数
      Patent Applications Accepted and Granted by Region
      2017年,,,,单位：件
      "地 区\nRegion",专利申请量,,专利授权量,
      ,"合 计\nTotal","发 明\nInventions",合计,发明
      全　　国,3697845,1381594,1836434,420144
      甘    肃,24448,5000,9672,1340
      续表,,,,
      "地 区\nRegion",专利申请量,,专利授权量,
      ,"合 计\nTotal","发 明\nInventions",合计,发明
      青    海,3181,900,1580,200
      注：本表数据由主管部门提供。,,,,`.replaceAll("\\n", "\n"),
    );
    expect(observations(result)).toEqual([
      "patent_applications 全国 2017 3697845件",
      "patent_applications__发明 全国 2017 1381594件",
      "patents_granted 全国 2017 1836434件",
      "patents_granted__发明 全国 2017 420144件",
      "patent_applications 甘肃省 2017 24448件",
      "patent_applications__发明 甘肃省 2017 5000件",
      "patents_granted 甘肃省 2017 9672件",
      "patents_granted__发明 甘肃省 2017 1340件",
      "patent_applications 青海省 2017 3181件",
      "patent_applications__发明 青海省 2017 900件",
      "patents_granted 青海省 2017 1580件",
      "patents_granted__发明 青海省 2017 200件",
    ]);
    expect(codes(result)).toEqual([]);
  });
});

describe("tables of one period", () => {
  test("monthly patents: the month, the year to date with its growth, and all since the beginning", () => {
    const result = read(
      `2012年10月各地区专利申请状况
      单位:件
      地区,当月累计,当年累计,同比增长,总累计
      全  国,1000,10000,15.2%,90000
      甘肃,59,592,34.20%,3034`,
      { indicator: "patent_applications" },
    );
    expect(observations(result)).toEqual([
      "patent_applications 全国 2012-10 1000件",
      "patent_applications 全国 2012-01/10 10000件",
      "patent_applications__growth_rate 全国 2012-01/10 15.2%",
      "patent_applications__总累计 全国 2012-01/10 90000件",
      "patent_applications 甘肃省 2012-10 59件",
      "patent_applications 甘肃省 2012-01/10 592件",
      "patent_applications__growth_rate 甘肃省 2012-01/10 34.2%",
      "patent_applications__总累计 甘肃省 2012-01/10 3034件",
    ]);
    const everSince = result.dataset.indicators.find(({ id }) => id.endsWith("总累计"));
    expect(everSince?.kind).toBe("stock");
  });

  test("the annex of a communiqué: expenditure, intensity, and the intensity of last year as revised", () => {
    const result = read(`2024年各地区R&D经费情况
      地区,2024年R&D经费（亿元）,强度（%）,修订后2023年强度（%）
      全国,36326.8,2.69,2.58
      甘肃,180.1,1.38,1.31`);
    expect(observations(result)).toEqual([
      "rd_expenditure 全国 2024 36326.8亿元",
      "rd_intensity 全国 2024 2.69%",
      "rd_intensity 全国 2023 2.58%",
      "rd_expenditure 甘肃省 2024 180.1亿元",
      "rd_intensity 甘肃省 2024 1.38%",
      "rd_intensity 甘肃省 2023 1.31%",
    ]);
  });

  test("a ranking, whose title names the indicator", () => {
    const result = read(`2024年各市州R&D经费投入强度排名
      地区,指标值(%),位次,上年位次,升降,比上年增减（个百分点）
      兰州市,2.31,1,1,—,0.11
      天水市,1.2,2,3,↑1,0.2`);
    expect(observations(result)).toEqual([
      "rd_intensity 兰州市 2024 2.31%",
      "rd_intensity__rank 兰州市 2024 1位",
      "rd_intensity__rank 兰州市 2023 1位",
      "rd_intensity__change 兰州市 2024 0.11个百分点",
      "rd_intensity 天水市 2024 1.2%",
      "rd_intensity__rank 天水市 2024 2位",
      "rd_intensity__rank 天水市 2023 3位",
      "rd_intensity__change 天水市 2024 0.2个百分点",
    ]);
    expect(codes(result)).toEqual(["indicator-from-title", "columns-not-read"]);
  });

  test("months down the rows, under a title with the year or under years", () => {
    expect(observations(read("甲县2024年专利情况\n月份,专利申请量\n1月,5\n2月,6\n1-2月,11"))).toEqual([
      "patent_applications 甲县 2024-01 5件",
      "patent_applications 甲县 2024-02 6件",
      "patent_applications 甲县 2024-01/02 11件",
    ]);
    expect(observations(read("月份,2023年,2024年\n1月,5,6\n2月,7,8", { indicator: "专利申请量" }))).toEqual([
      "patent_applications 2023-01 5件",
      "patent_applications 2024-01 6件",
      "patent_applications 2023-02 7件",
      "patent_applications 2024-02 8件",
    ]);
  });
});

describe("figures without a time or a name of their own follow the right column", () => {
  test.each([
    [
      "last year's figure is of the figure before it, and a named column of the table's own period",
      "2024年1-6月\n地区,R&D经费(万元),上年同期,专利授权量(件),上年同期\n甲县,100,90,7,6",
      [
        "rd_expenditure 甲县 2024-01/06 100万元",
        "rd_expenditure 甲县 2023-01/06 90万元",
        "patents_granted 甲县 2024-01/06 7件",
        "patents_granted 甲县 2023-01/06 6件",
      ],
    ],
    [
      "the same period last year is that of the column before it",
      "2024年6月\n指标,本月,上年同期,累计,上年同期\n专利申请量,1,2,3,4",
      [
        "patent_applications 2024-06 1件",
        "patent_applications 2023-06 2件",
        "patent_applications 2024-01/06 3件",
        "patent_applications 2023-01/06 4件",
      ],
    ],
    [
      "a plan for next year is of next year",
      "2024年某县科技指标完成情况\n指标,单位,累计完成,下年计划\n专利申请量,件,325,350",
      ["patent_applications 2024 325件", "patent_applications 2025 plan 350件"],
    ],
    [
      "a plan for next year beside rows of years is not taken for one of the row's own",
      "指标,年份,完成数,下年计划,单位\n专利申请量,2023,334,340,件\n专利申请量,2024,325,350,件",
      ["patent_applications 2023 334件", "patent_applications 2024 325件"],
    ],
    [
      "a quarter that is accumulated",
      "某县2025年一季度\n指标,单位,一季度累计,全年目标\n专利申请量,件,12,50",
      ["patent_applications 某县 2025-01/03 12件", "patent_applications 某县 2025 target 50件"],
    ],
    [
      "a difference beside a rate",
      "单位：万元\n指标,2024年1-6月,上年同期,增减,增速\nR&D经费,100,80,20,25",
      [
        "rd_expenditure 2024-01/06 100万元",
        "rd_expenditure 2023-01/06 80万元",
        "rd_expenditure__change 2024-01/06 20万元",
        "rd_expenditure__growth_rate 2024-01/06 25%",
      ],
    ],
    [
      "growth of a percentage, in percentage points",
      "指标,2024年,2023年,增长\nR&D经费投入强度,2.5,2.3,0.2个百分点",
      ["rd_intensity 2024 2.5%", "rd_intensity 2023 2.3%", "rd_intensity__change 2024 0.2个百分点"],
    ],
    [
      "其中 before a region",
      "2024年\n地区,R&D经费(万元)\n全市,10\n其中：甲县,4",
      ["rd_expenditure 全市 2024 10万元", "rd_expenditure 甲县 2024 4万元"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(observations(read(lines))).toEqual(expected);
  });
});

test("a column of months in six digits", () => {
  const { dataset, report } = readCsv(
    "年月,地区,指标,数值\n202411,甲县,专利申请量,5\n202501,甲县,专利申请量,202402\n202413,甲县,专利申请量,7\n",
  );
  expect(dataset.periods.map(formatPeriod)).toEqual(["2024-11", "2025-01"]);
  expect(Array.from(dataset.columns.value)).toEqual([5, 202402]);
  expect(report.issues.map(({ code, line }) => `${code} ${line}`)).toContain("unreadable-period 4");
});

describe("months in the header that state no year", () => {
  test.each([
    ["11月,12月,1月", [4]],
    ["四季度,一季度", []],
    ["三季度,四季度,一季度", [4]],
    ["1月,2月,3月", []],
    ["3月,2月,1月", []],
    ["2024年11月,2024年12月,2025年1月", []],
  ])("%s turn the year before columns %j", (header, columns) => {
    const { report } = readCsv(`2024年\n地区,${header}\n甲县,1,2,3\n`);
    const turns = report.issues.filter(({ code }) => code === "turn-of-year");
    expect(turns.map(({ column }) => column)).toEqual(columns);
  });
});

describe("other orientations", () => {
  test("regions across, years down", () => {
    const result = read("年份,甘肃,青海,宁夏\n2023,5,6,7\n2024,8,9,10", { indicator: "专利申请量" });
    expect(observations(result)).toEqual([
      "patent_applications 甘肃省 2023 5件",
      "patent_applications 青海省 2023 6件",
      "patent_applications 宁夏回族自治区 2023 7件",
      "patent_applications 甘肃省 2024 8件",
      "patent_applications 青海省 2024 9件",
      "patent_applications 宁夏回族自治区 2024 10件",
    ]);
  });

  test("a series a column beside time and country, with codes in brackets", () => {
    const result =
      read(`Time,Time Code,Country Name,Country Code,"Patent applications, residents [IP.PAT.RESD]",R&D expenditure [GB.XPD.RSDV]
      2023,YR2023,China,CHN,5,6
      2024,YR2024,China,CHN,..,8`);
    expect(observations(result)).toEqual([
      "patent_applications_residents China 2023 5",
      "rd_expenditure China 2023 6万元",
      "patent_applications_residents China 2024 missing",
      "rd_expenditure China 2024 8万元",
    ]);
  });

  test("a column of periods without a header", () => {
    expect(observations(read(",专利申请量,专利授权量\n2023年,5,6\n2024年,7,8"))).toEqual([
      "patent_applications 2023 5件",
      "patents_granted 2023 6件",
      "patent_applications 2024 7件",
      "patents_granted 2024 8件",
    ]);
  });
});

describe("every dimension is part of the key", () => {
  test("a column of types that tells rows apart; its total is the indicator itself", () => {
    const result = read(`地区,年份,专利类型,责任股室,专利申请量
      甲县,2023,发明,一股,5
      甲县,2023,实用新型,一股,6
      甲县,2023,合计,一股,11`);
    expect(observations(result)).toEqual([
      "patent_applications__发明 甲县 2023 5件",
      "patent_applications__实用新型 甲县 2023 6件",
      "patent_applications 甲县 2023 11件",
    ]);
    expect(result.report.issues.find(({ code }) => code === "dimension-found")?.found).toBe("专利类型");
  });

  test("who filled a row in, and when, sets no figure apart", () => {
    const result = read(
      "地区,年份,专利申请量,填报日期,负责人\n甲县,2023,10,2024-01-05,某甲\n甲县,2023,12,2024-03-01,某乙",
    );
    expect(observations(result)).toEqual(["patent_applications 甲县 2023 conflicting"]);
  });

  test("a column of words that tells nothing apart is left out, and told", () => {
    const result = read("地区,年份,批次,专利申请量\n甲县,2023,一批,5\n甲县,2024,二批,6");
    expect(observations(result)).toEqual([
      "patent_applications 甲县 2023 5件",
      "patent_applications 甲县 2024 6件",
    ]);
    expect(result.report.issues.find(({ code }) => code === "columns-not-read")?.found).toBe("批次");
  });

  test("an exchange file: measures, a power of ten, flags, labels beside codes", () => {
    const result =
      read(`DATAFLOW,LAST UPDATE,freq,sector,UNIT_MEASURE,UNIT_MULT,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
      X:RD(1.0),21/02/23 23:00:00,A,BES,元,8,DE1,2019,5,
      X:RD(1.0),21/02/23 23:00:00,A,BES,%,0,DE1,2019,2.5,e
      X:RD(1.0),21/02/23 23:00:00,A,TOTAL,元,8,DE1,2019,7,p`);
    expect(observations(result)).toEqual([
      "x_rd_1_0__bes__元 DE1 2019 5亿元",
      "x_rd_1_0__bes__percent DE1 2019 2.5% [E]",
      "x_rd_1_0 DE1 2019 7亿元 [P]",
    ]);
  });

  test("codes and labels whose headers differ by case only", () => {
    const result = read(`LOCATION,Country,INDICATOR,Indicator,TIME,Time,Value,Flag Codes
      CHN,China,PAT,Patent applications,2018,2018,5,
      IND,India,PAT,Patent applications,2018,2018,6,E`);
    expect(observations(result)).toEqual([
      "patent_applications China 2018 5件",
      "patent_applications India 2018 6件 [E]",
    ]);
  });
});

describe("several tables in one file", () => {
  test("each with its title, unit and period", () => {
    const result = read(`示例县2023年指标
      单位：件
      指标,数值
      专利申请量,5

      示例县2024年指标
      单位：万件
      指标,数值
      专利申请量,7`);
    expect(observations(result)).toEqual([
      "patent_applications 示例县 2023 5件",
      "patent_applications 示例县 2024 70000件",
    ]);
    expect(result.plan.tables.map(({ headerLine, period, unit }) => [headerLine, period, unit])).toEqual([
      [3, "2023", "件"],
      [8, "2024", "万件"],
    ]);
  });

  test("of different layouts", () => {
    const result = read(
      `地区,2023年,2024年
      甲县,5,6
      ,,
      年份,指标,数值,地区
      2023,众创空间,1,甲县`,
      { indicator: "专利申请量" },
    );
    expect(observations(result)).toEqual([
      "patent_applications 甲县 2023 5件",
      "patent_applications 甲县 2024 6件",
      "mass_innovation_spaces 甲县 2023 1个",
    ]);
    expect(codes(result)).toContain("second-table");
  });

  test("two places of one file that do not agree are both named", () => {
    const result = read("指标,2024年,2023年\n专利申请量,5,6\n\n指标,2023年,2022年\n专利申请量,7,8");
    expect(observations(result)).toEqual([
      "patent_applications 2024 5件",
      "patent_applications 2023 conflicting",
      "patent_applications 2022 8件",
    ]);
    expect(result.report.issues.find(({ code }) => code === "duplicate-observation")?.message.en).toMatch(
      /line 2.*|line 5.*/,
    );
  });
});

describe("rows", () => {
  test("merged cells down a column, numbers of a list, parts by # and by indentation, levels of a whole", () => {
    const result = read(`地区,指标,2024年
      甲县,一、专利申请量,11
      ,#发明,5
      ,　　实用新型,6
      ,（二）众创空间,6
      ,其中：国家级,2
      乙县,1.专利申请量,3
      ,#发明,1`);
    expect(observations(result)).toEqual([
      "patent_applications 甲县 2024 11件",
      "patent_applications__发明 甲县 2024 5件",
      "patent_applications__实用新型 甲县 2024 6件",
      "mass_innovation_spaces 甲县 2024 6个",
      "mass_innovation_spaces 甲县 2024 national 2个",
      "patent_applications 乙县 2024 3件",
      "patent_applications__发明 乙县 2024 1件",
    ]);
  });
});
