import { describe, expect, test } from "vitest";
import { type ImportOptions, type ImportResult, readCsv } from "../../src/csv.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { observations } from "./observations.ts";

const codes = ({ report }: ImportResult): string[] => report.issues.map(({ code }) => code);
const read = (lines: readonly string[], options: ImportOptions = {}): ImportResult =>
  readCsv(lines.join("\n"), options);

describe("tidy long tables", () => {
  test("with Chinese headers: target, plan, level, stage and status", () => {
    const result = read([
      "指标,地区,年份,级别,阶段,数值,目标值,计划值,状态,单位",
      "众创空间,示例县,2017,国家级,备案,1,,,,个",
      "众创空间,示例县,2017,市级,认定,1,2,3,初步,个",
      "高新技术企业,示例县,2017,,,XX,5,,,家",
      "专利申请量,示例县,2017,,,1XX,100,,,件",
    ]);
    expect(observations(result)).toEqual([
      "mass_innovation_spaces 示例县 2017 national filed_for_record 1个",
      "mass_innovation_spaces 示例县 2017 municipal recognised 1个 [P]",
      "mass_innovation_spaces 示例县 2017 municipal recognised target 2个 [P]",
      "mass_innovation_spaces 示例县 2017 municipal recognised plan 3个 [P]",
      "high_tech_enterprises 示例县 2017 suppressed",
      "high_tech_enterprises 示例县 2017 target 5家",
      "patent_applications 示例县 2017 suppressed 100..199",
      "patent_applications 示例县 2017 target 100件",
    ]);
    expect(codes(result)).toEqual([]);
  });

  test("with English headers", () => {
    const result = read([
      "Region,Indicator,Period,Value,Target,Level,Stage,Status,Unit",
      "Shili,Patent applications,2024-Q1,12,20,county,applied,P,patents",
    ]);
    expect(observations(result)).toEqual([
      "patent_applications Shili 2024-Q1 county applied 12件 [P]",
      "patent_applications Shili 2024-Q1 county applied target 20件 [P]",
    ]);
  });

  test.each([
    ["2017", "2017"],
    ["2017年", "2017"],
    ["2017年1-6月", "2017-01/06"],
    ["2017年上半年", "2017-S1"],
    ["2017Q1", "2017-Q1"],
    ["2017-03", "2017-03"],
  ])("the period %s is %s", (text, period) => {
    expect(observations(read(["指标,时间,数值,单位", `专利申请量,${text},5,件`]))).toEqual([
      `patent_applications ${period} 5件`,
    ]);
  });

  test("year and month, or year and quarter, in two columns", () => {
    expect(observations(read(["指标,年份,月份,数值", "专利申请量,2024,3,5"]))).toEqual([
      "patent_applications 2024-03 5件",
    ]);
    expect(observations(read(["指标,年份,季度,数值", "专利申请量,2024年,一季度,5"]))).toEqual([
      "patent_applications 2024-Q1 5件",
    ]);
  });

  test("one column an indicator, columns of words left out", () => {
    const result = read([
      "地区,年份,专利申请量,专利授权量(件),负责人",
      "示例县,2020,30,12,张",
      "示例县,2021,,15,李",
    ]);
    expect(observations(result)).toEqual([
      "patent_applications 示例县 2020 30件",
      "patents_granted 示例县 2020 12件",
      "patent_applications 示例县 2021 missing",
      "patents_granted 示例县 2021 15件",
    ]);
    expect(codes(result)).toEqual(["unit-assumed", "columns-not-read"]);
    expect(result.report.issues[1]?.found).toBe("负责人");
  });

  test("Our World in Data: empty codes, and a name with commas", () => {
    const result = read([
      "Entity,Code,Year,Research and development expenditure (% of GDP)",
      "World,OWID_WRL,2018,2.2",
      '"High income, all",,2018,2.5',
    ]);
    expect(observations(result)).toEqual([
      "rd_intensity World 2018 2.2%",
      "rd_intensity High income, all 2018 2.5%",
    ]);
  });

  test("a column says which scenario a row is", () => {
    const result = read([
      "指标,年份,情景,数值,单位",
      "专利申请量,2024,实绩,5,件",
      "专利申请量,2024,目标,8,件",
      "专利申请量,2024,梦想,9,件",
    ]);
    expect(observations(result)).toEqual([
      "patent_applications 2024 5件",
      "patent_applications 2024 target 8件",
    ]);
    expect(codes(result)).toEqual(["region-not-stated", "unknown-scenario"]);
  });

  test("a status says why an empty cell is empty", () => {
    const result = read([
      "指标,年份,数值,状态,单位",
      "专利申请量,2022,,Q,件",
      "专利申请量,2023,,M,件",
      "专利申请量,2024,,,件",
    ]);
    expect(observations(result)).toEqual([
      "patent_applications 2022 suppressed [Q]",
      "patent_applications 2023 not_applicable [M]",
      "patent_applications 2024 missing",
    ]);
  });

  test("notes below the data are kept, and a repeated header is no data", () => {
    const result = read([
      "指标,年份,数值,单位",
      "专利申请量,2023,5,件",
      "指标,年份,数值,单位",
      "专利申请量,2024,6,件",
      "",
      "注：含外观设计",
      "　　续上行",
    ]);
    expect(result.report.observations).toBe(2);
    expect(result.report.rowsRead).toBe(2);
    expect(result.report.notes).toEqual([
      { line: 3, text: "指标 年份 数值 单位" },
      { line: 6, text: "注：含外观设计" },
      { line: 7, text: "续上行" },
    ]);
  });

  test.each(["\t", ";", "|"])("cells parted by %j", (delimiter) => {
    const lines = ["地区,指标,年份,数值,单位", "示例县,专利申请量,2024,5,件"];
    const result = read(lines.map((line) => line.replaceAll(",", delimiter)));
    expect(result.report.delimiter).toBe(delimiter);
    expect(observations(result)).toEqual(["patent_applications 示例县 2024 5件"]);
  });
});

describe("wide tables", () => {
  test("as the portal writes them: tabs before commas, an empty last column, blank years", () => {
    const result = read([
      "\uFEFF数据库：分省年度数据 ",
      "指标：地区生产总值(亿元)",
      "地区\t,2025年\t,2024年\t,",
      "北京市\t,\t,49843.1\t,",
      "甘肃省\t,\t,13002.9\t,",
      "数据来源：国家统计局",
    ]);
    expect(observations(result)).toEqual([
      "gdp 北京市 2025 missing",
      "gdp 北京市 2024 49843.1亿元",
      "gdp 甘肃省 2025 missing",
      "gdp 甘肃省 2024 13002.9亿元",
    ]);
    expect(codes(result)).toEqual([]);
    expect(result.report).toMatchObject({
      layout: "wide",
      headerLine: 3,
      rowsRead: 2,
      observations: 2,
      gaps: { missing: 2 },
      gapCells: [
        { line: 4, column: 2, found: "", reason: "missing" },
        { line: 5, column: 2, found: "", reason: "missing" },
      ],
      indicators: [{ id: "gdp", unit: { zh: "亿元", en: "100m CNY" }, unitFrom: "name", known: true }],
    });
  });

  test.each([
    ["2016 [YR2016],2017 [YR2017]", ["2016", "2017"]],
    ["YR2016,YR2017", ["2016", "2017"]],
    ["2017年一季度,2017年二季度", ["2017-Q1", "2017-Q2"]],
    ["2017年1-2月,2017年1-3月", ["2017-01/02", "2017-01/03"]],
    ["2017-01,2017-02", ["2017-01", "2017-02"]],
    ["2017,2016 ", ["2016", "2017"]],
  ])("period headers %s", (headers, periods) => {
    const { dataset } = read([`地区,${headers}`, "甘肃省,1,2"], { indicator: "gdp" });
    expect(dataset.periods.map(formatPeriod)).toEqual(periods);
  });

  test("a unit column beside the indicators, and a region above", () => {
    const result = read([
      "地区：甘肃省",
      "指标,单位,2023年,2024年",
      "地区生产总值,万元,5,6",
      "专利申请量,件,7,8",
    ]);
    expect(observations(result)).toEqual([
      "gdp 甘肃省 2023 5万元",
      "gdp 甘肃省 2024 6万元",
      "patent_applications 甘肃省 2023 7件",
      "patent_applications 甘肃省 2024 8件",
    ]);
  });

  test("padded names are one name", () => {
    const { dataset } = read(["地区,2023年,2024年", "北 京,1,2", "全　　国,3,4", "Hong Kong,5,6"], {
      indicator: "gdp",
    });
    expect(dataset.regions).toEqual(["北京市", "全国", "Hong Kong"]);
  });

  test("a region without a single figure is data, a note padded with commas is not", () => {
    const result = read(
      ["地区,2023年,2024年", "西藏自治区,,", "注：不含港澳台,,", "数据来源：国家统计局,,"],
      { indicator: "gdp" },
    );
    expect([result.report.gaps, result.report.notes.length]).toEqual([{ missing: 2 }, 2]);
  });

  test("signs mean what the notes of the file say", () => {
    const result = read(["地区,2023年,2024年", "甲县,-,—", "注：“-”表示无该项，“—”表示数据不详。"], {
      indicator: "gdp",
    });
    expect(observations(result)).toEqual(["gdp 甲县 2023 not_applicable", "gdp 甲县 2024 missing"]);
  });

  test("flags after numbers become statuses", () => {
    expect(
      observations(read(["geo,2015,2016", "DE,2.92,2.94 e", "FR,: d,10 bp"], { indicator: "rd_intensity" })),
    ).toEqual([
      "rd_intensity DE 2015 2.92%",
      "rd_intensity DE 2016 2.94% [E]",
      "rd_intensity FR 2015 missing [D]",
      "rd_intensity FR 2016 10% [PB]",
    ]);
  });
});

describe("units", () => {
  test("the unit column goes before the line above the table, and that before the catalogue", () => {
    const lines = ["单位：亿元", "指标,年份,数值,单位", "R&D经费,2023,5,万元", "技术合同成交额,2023,6,"];
    expect(observations(read(lines))).toEqual(["rd_expenditure 2023 5万元", "技术合同成交额 2023 6亿元"]);
  });

  test("another scale of the same quantity is converted exactly", () => {
    const lines = [
      "指标,年份,数值,单位",
      "R&D经费,2023,5700,元",
      "R&D经费,2024,0.57,万元",
      "R&D经费,2022,1XX,万元",
    ];
    expect(observations(read(lines))).toEqual([
      "rd_expenditure 2023 5700元",
      "rd_expenditure 2024 5700元",
      "rd_expenditure 2022 suppressed 1000000..1990000",
    ]);
  });

  test("another quantity is an error, and its cells are gaps", () => {
    const result = read(["指标,年份,数值,单位", "专利申请量,2023,5,件", "专利申请量,2024,6,万元"]);
    expect(observations(result)).toEqual([
      "patent_applications 2023 5件",
      "patent_applications 2024 unit_mismatch",
    ]);
    expect(result.report.issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "unit-conflict", line: 3, found: "万元" },
      { code: "unit-mismatch", line: 3, column: 3, found: "6" },
    ]);
  });

  test("a name and a unit column that contradict each other leave no figure", () => {
    const result = read(["指标,年份,数值,单位", "R&D经费(亿元),2023,5,万元"]);
    expect(observations(result)).toEqual(["rd_expenditure 2023 unit_mismatch"]);
    expect(codes(result)).toContain("unit-conflict");
  });

  test("a value header states the unit", () => {
    expect(observations(read(["指标,年份,数值（亿元）", "R&D经费,2023,5"]))).toEqual([
      "rd_expenditure 2023 5亿元",
    ]);
  });

  test("cells with units of their own", () => {
    const result = read([
      "指标,年份,数值",
      "R&D经费,2022,1.2亿元",
      "R&D经费,2023,1.2亿",
      "合格率,2023,98.5%",
      "合格率,2024,99",
      "登记数,2023,5",
      "登记数,2024,6件",
    ]);
    expect(observations(result)).toEqual([
      "rd_expenditure 2022 12000万元",
      "rd_expenditure 2023 12000万元",
      "合格率 2023 98.5%",
      "合格率 2024 unit_mismatch",
      "登记数 2023 5",
      "登记数 2024 unit_mismatch",
    ]);
    expect(codes(result).filter((code) => code.startsWith("unit"))).toEqual([
      "unit-not-stated",
      "unit-assumed",
      "unit-from-cells",
      "unit-mismatch",
      "unit-mismatch",
    ]);
  });

  test("a unit that is not known is kept as written", () => {
    const result = read(["指标,年份,数值,单位", "能耗,2023,5,吨标准煤"]);
    expect(observations(result)).toEqual(["能耗 2023 5吨标准煤"]);
    expect(codes(result)).toContain("unit-not-known");
  });

  test("a unit unlike the catalogue's is told", () => {
    expect(codes(read(["指标,年份,数值,单位", "专利申请量,2023,5,万元"]))).toContain("unit-unlike-catalogue");
    expect(codes(read(["指标,年份,数值,单位", "专利申请量,2023,5,项"]))).not.toContain(
      "unit-unlike-catalogue",
    );
  });
});

describe("doubtful input is told, and costs no more than its own cells", () => {
  const header = "地区,指标,年份,数值,单位";
  const good = "甲县,专利申请量,2020,1,件";

  test.each([
    ["an unreadable cell", "乙县,专利申请量,2021,很多,件", "unreadable-cell", 3, 4, "很多"],
    ["an unreadable period", "乙县,专利申请量,去年,30,件", "unreadable-period", 3, 3, "去年"],
    [
      "a number in scientific form",
      "乙县,专利申请量,2021,1.23E+05,件",
      "scientific-number",
      3,
      4,
      "1.23E+05",
    ],
    ["a number with a note mark", "乙县,专利申请量,2021,123①,件", "note-mark", 3, 4, "123①"],
    ["a row too long", "乙县,专利申请量,2021,1,234,件", "ragged-row", 3, 6, "件"],
    ["a row too short", "乙县,专利申请量,2021", "ragged-row", 3, undefined, undefined],
    ["a quote never closed", '乙县,"专利申请量,2021,30,件', "unclosed-quote", 3, undefined, undefined],
    ["a region left out", ",专利申请量,2021,30,件", "blank-region", 3, 1, undefined],
    ["an indicator left out", "乙县,,2021,30,件", "blank-indicator", 3, 2, undefined],
  ])("%s", (_, line, code, at, column, found) => {
    const result = read([header, good, line, "丙县,专利申请量,2022,3,件"]);
    const issue = result.report.issues.find((candidate) => candidate.code === code);
    expect([issue?.line, issue?.column, issue?.found]).toEqual([at, column, found]);
    expect(observations(result)).toContain("patent_applications 甲县 2020 1件");
    expect(observations(result)).toContain("patent_applications 丙县 2022 3件");
    expect(result.report.refused).toBe(false);
  });

  test("no figure is taken from a row whose cells can't be told apart", () => {
    const result = read([header, good, "乙县,专利申请量,2021,1,234,件"]);
    expect(result.report.gaps).toEqual({ unreadable: 1 });
    expect(result.report.gapCells).toEqual([{ line: 3, column: 4, found: "1", reason: "unreadable" }]);
  });

  test("two figures on one key name both places", () => {
    const result = read([header, good, "甲县,专利申请量,2020,2,件"]);
    expect(observations(result)).toEqual(["patent_applications 甲县 2020 conflicting"]);
    const issue = result.report.issues.find(({ code }) => code === "duplicate-observation");
    expect(issue).toMatchObject({ severity: "error", line: 3, column: 4 });
    expect(issue?.message.zh).toContain("第 2 行第 4 列");
  });

  test("levels and stages that are not known are kept as written", () => {
    const result = read(["指标,年份,级别,阶段,数值,状态,单位", "众创空间,2020,村级,发呆,1,大概,个"]);
    expect(observations(result)).toEqual(["mass_innovation_spaces 2020 村级 发呆 1个"]);
    expect(codes(result)).toEqual(["region-not-stated", "unknown-level", "unknown-stage", "unknown-status"]);
  });

  test("trouble by the thousand is told fifty times, then counted", () => {
    const result = read([
      header,
      ...Array.from({ length: 2000 }, (_, at) => `县${at},专利申请量,2020,多${at},件`),
    ]);
    expect(codes(result).filter((code) => code === "unreadable-cell")).toHaveLength(50);
    expect(result.report.issues.at(-1)).toMatchObject({ code: "more-of-the-same", found: "unreadable-cell" });
    expect(result.report.issues.at(-1)?.message.en).toContain("1950");
    expect([result.report.gapCells.length, result.report.gapCellsTotal]).toEqual([1000, 2000]);
  });
});

describe("headers of any kind are ordinary columns", () => {
  test("names of object properties", () => {
    const result = read(["地区,年份,__proto__,constructor,toString,123", "甲县,2020,1,2,3,4"]);
    expect(result.dataset.indicators.map(({ name }) => name.zh)).toEqual([
      "__proto__",
      "constructor",
      "toString",
      "123",
    ]);
    expect(Array.from(result.dataset.columns.value)).toEqual([1, 2, 3, 4]);
  });

  test("regions and levels of such names", () => {
    const result = read(["地区,指标,年份,级别,数值,单位", "__proto__,constructor,2020,__proto__,1,件"]);
    expect(observations(result)).toEqual(["constructor __proto__ 2020 __proto__ 1件"]);
  });

  test("twice the same header", () => {
    const long = read(["地区,年份,年份,专利申请量,单位", "甲县,2020,2021,1,件"]);
    expect([codes(long)[0], long.report.issues[0]?.column]).toEqual(["duplicate-header", 3]);
    const wide = read(["地区,2020年,2020", "甲县,1,2"], { indicator: "gdp" });
    expect(codes(wide)).toEqual(["unit-assumed", "duplicate-header", "duplicate-observation"]);
    expect(wide.report.gaps).toEqual({ conflicting: 1 });
  });

  test("no header over a column that is not empty", () => {
    const result = read(["地区,指标,年份,,数值,单位", "甲县,专利申请量,2020,秘密,1,件"]);
    expect(result.report.issues).toMatchObject([{ code: "empty-header", line: 1, column: 4, found: "秘密" }]);
  });
});

describe("the same table in any encoding", () => {
  const text =
    "地区,指标,年份,数值,单位\r\n甘肃省,专利申请量,2024,38232,件\r\n青海省,专利申请量,2024,10047,件\r\n";
  const utf8 = new TextEncoder().encode(text);
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
    [..."\uFEFF", ...text].forEach((char, at) => view.setUint16(at * 2, char.charCodeAt(0), !bigEndian));
    return new Uint8Array(view.buffer);
  };
  /** Written by Python: text.encode("gb18030").hex(). */
  const gb18030 = Uint8Array.from(
    Buffer.from(
      "b5d8c7f82cd6b8b1ea2cc4eab7dd2ccafdd6b52cb5a5cebb0d0ab8cacbe0caa12cd7a8c0fbc9eac7ebc1bf2c323032342c33383233322cbcfe0d0ac7e0baa3caa12cd7a8c0fbc9eac7ebc1bf2c323032342c31303034372cbcfe0d0a",
      "hex",
    ),
  );

  test.each([
    ["utf-8", utf8],
    ["utf-8", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ["utf-16le", utf16(false)],
    ["utf-16be", utf16(true)],
    ["gb18030", gb18030],
  ])("%s", (encoding, bytes) => {
    const result = readCsv(bytes);
    expect(result.report.encoding).toBe(encoding);
    expect(result.report.bytes).toBe(bytes.length);
    expect(result.dataset).toEqual(readCsv(text).dataset);
  });

  test("bytes in an ArrayBuffer, or in the middle of one", () => {
    expect(readCsv(Uint8Array.from(utf8).buffer).dataset).toEqual(readCsv(utf8).dataset);
    expect(readCsv(Uint8Array.from([1, 2, ...utf8, 3]).subarray(2, -1)).dataset).toEqual(
      readCsv(utf8).dataset,
    );
  });

  test("an encoding that is asked for goes before the one found", () => {
    const bytes = new TextEncoder().encode("Entity,Year,gdp\n甘肃,2020,1\n");
    const { report, dataset } = readCsv(bytes, { encoding: "gb18030" });
    // The six bytes of 甘肃 in UTF-8 taken in pairs; Python: "甘肃".encode().decode("gb18030").
    expect([report.encoding, dataset.regions]).toEqual(["gb18030", ["鐢樿們"]]);
  });
});

test("progress grows to 1, and can be handed between threads with all else", () => {
  const fractions: number[] = [];
  const lines = Array.from({ length: 20_000 }, (_, at) => `县${at},专利申请量,2020,${at},件`);
  const result = read(["地区,指标,年份,数值,单位", ...lines], {
    onProgress: (fraction) => fractions.push(fraction),
  });
  expect(fractions.length).toBeGreaterThan(3);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(structuredClone(result)).toEqual(result);
});

test("a caller's mistake throws", () => {
  expect(() => readCsv("a", { encoding: "latin1" as "utf-8" })).toThrow(
    'unknown encoding "latin1": expected one of utf-8',
  );
  expect(() => readCsv(42 as unknown as string)).toThrow(TypeError);
});

/** Tables that a careless reader reads wrongly without a word: lines, what may be read, the issue that must be there. */
const traps: readonly (readonly [name: string, lines: string, read: readonly string[], code: string])[] = [
  [
    "a blank unit cell below one that is filled",
    "指标,年份,数值,单位/R&D经费,2022,0.5,亿元/R&D经费,2023,0.6,",
    ["rd_expenditure 2022 0.5亿元", "rd_expenditure 2023 0.6亿元"],
    "unit-carried",
  ],
  [
    "a blank unit cell above one that is filled",
    "指标,年份,数值,单位/R&D经费,2022,0.5,/R&D经费,2023,0.6,亿元",
    ["rd_expenditure 2022 0.5亿元", "rd_expenditure 2023 0.6亿元"],
    "unit-carried",
  ],
  [
    "a blank unit cell between two units",
    "指标,年份,数值,单位/R&D经费,2021,0.5,亿元/R&D经费,2022,0.6,/R&D经费,2023,7000,万元",
    ["rd_expenditure 2021 0.5亿元", "rd_expenditure 2022 unit_mismatch", "rd_expenditure 2023 0.7亿元"],
    "unit-uncertain",
  ],
  [
    "a blank unit cell of an indicator that has no other",
    "指标,年份,数值,单位/地区生产总值,2022,5,万元/R&D经费,2022,0.6,",
    ["gdp 2022 5万元", "rd_expenditure 2022 unit_mismatch"],
    "unit-uncertain",
  ],
  [
    "a unit in one name of an indicator only",
    "指标,年份,数值/R&D经费(亿元),2022,0.5/R&D经费,2023,0.6",
    ["rd_expenditure 2022 0.5亿元", "rd_expenditure 2023 0.6亿元"],
    "unit-carried",
  ],
  [
    "a unit over the results and none over the targets",
    "指标,年份,数值(亿元),目标值/R&D经费,2022,0.5,0.6",
    ["rd_expenditure 2022 0.5亿元", "rd_expenditure 2022 target 0.6亿元"],
    "unit-carried",
  ],
  [
    "a header and a name that contradict each other",
    "地区,指标,年份,数值(万元)/甲县,地区生产总值(亿元),2023,50",
    ["gdp 甲县 2023 unit_mismatch"],
    "unit-conflict",
  ],
  [
    "a unit in parentheses in its cell",
    "指标,年份,数值,单位/R&D经费,2022,0.5,（亿元）",
    ["rd_expenditure 2022 0.5亿元"],
    "region-not-stated",
  ],
  [
    "a unit in square brackets in the header",
    "指标,年份,数值[亿元]/R&D经费,2022,0.5",
    ["rd_expenditure 2022 0.5亿元"],
    "region-not-stated",
  ],
  [
    "who fills the form in, above the unit",
    "填报单位：示例县科技局/单位：亿元/指标,年份,数值/R&D经费,2022,0.5",
    ["rd_expenditure 2022 0.5亿元"],
    "region-not-stated",
  ],
  [
    "who fills the form in, and no unit",
    "填报单位：示例县科技局/指标,年份,数值/专利申请量,2022,5",
    ["patent_applications 2022 5件"],
    "unit-assumed",
  ],
  [
    "several units in one line, one of them the catalogue's",
    "单位：亿元、件/指标,年份,数值/R&D经费,2022,0.5/专利申请量,2022,5",
    ["rd_expenditure 2022 unit_mismatch", "patent_applications 2022 5件"],
    "unit-line-unclear",
  ],
  [
    "a unit line that is not understood",
    "单位：亿元人民币/指标,年份,数值/R&D经费,2022,0.5",
    ["rd_expenditure 2022 unit_mismatch"],
    "unit-line-unclear",
  ],
  [
    "a unit in a cell of its own above the table",
    "单位,亿元/指标,年份,数值/R&D经费,2022,0.5",
    ["rd_expenditure 2022 0.5亿元"],
    "region-not-stated",
  ],
  [
    "a unit below the table",
    "指标,年份,数值/R&D经费,2022,0.5/单位：亿元",
    ["rd_expenditure 2022 0.5亿元"],
    "region-not-stated",
  ],
  [
    "thousands commas where the header has an empty cell to spare",
    "地区,指标,2022年,2023年,/甲县,专利申请量,1,234,567,/乙县,专利申请量,5,6,",
    [
      "patent_applications 甲县 2022 unreadable",
      "patent_applications 甲县 2023 unreadable",
      "patent_applications 乙县 2022 5件",
      "patent_applications 乙县 2023 6件",
    ],
    "ragged-row",
  ],
  [
    "a thousands comma before the notes",
    "年份,专利申请量,备注/2023,1,234/2024,5,",
    ["patent_applications 2023 unreadable", "patent_applications 2024 5件"],
    "thousands-comma",
  ],
  [
    "a row longer than the header and the other rows, by an empty cell",
    "地区,指标,2022年,2023年/甲县,专利申请量,1,234,/乙县,专利申请量,5,6",
    [
      "patent_applications 甲县 2022 unreadable",
      "patent_applications 甲县 2023 unreadable",
      "patent_applications 乙县 2022 5件",
      "patent_applications 乙县 2023 6件",
    ],
    "ragged-row",
  ],
  [
    "the header over again with a blank in a word",
    "地区,指标,2022年,2023年/甲县,专利申请量,1,2/地 区,指标,2022年,2023年/乙县,专利申请量,3,4",
    [
      "patent_applications 甲县 2022 1件",
      "patent_applications 甲县 2023 2件",
      "patent_applications 乙县 2022 3件",
      "patent_applications 乙县 2023 4件",
    ],
    "unit-assumed",
  ],
  [
    "a second header with other periods",
    "地区,指标,2022年,2023年/甲县,专利申请量,1,2/地 区,指标,2020年,2021年/甲县,专利申请量,3,4",
    [
      "patent_applications 甲县 2022 1件",
      "patent_applications 甲县 2023 2件",
      "patent_applications 甲县 2020 3件",
      "patent_applications 甲县 2021 4件",
    ],
    "second-table",
  ],
  [
    "a second header with other columns in a long table",
    "地区,指标,年份,数值/甲县,专利申请量,2022,1/地区,指标,年份,目标值/甲县,专利申请量,2023,3",
    ["patent_applications 甲县 2022 1件", "patent_applications 甲县 2023 target 3件"],
    "second-table",
  ],
  [
    "numbers before the names of the regions",
    "排列,名称,2022年,2023年/1,甲县,5,6/2,乙县,7,8",
    ["unnamed 甲县 2022 5", "unnamed 甲县 2023 6", "unnamed 乙县 2022 7", "unnamed 乙县 2023 8"],
    "unnamed-indicator",
  ],
  [
    "cities and their counties",
    "城市,县区,指标,年份,数值/甲市,乙区,专利申请量,2022,5/甲市,丙县,专利申请量,2022,6",
    ["patent_applications 乙区 2022 5件", "patent_applications 丙县 2022 6件"],
    "two-region-columns",
  ],
  [
    "a quarter where the month is left out, and neither",
    "指标,年份,季度,月份,数值/专利申请量,2024,2,,5/专利申请量,2024,,7,6/专利申请量,2024,,,7",
    ["patent_applications 2024-Q2 5件", "patent_applications 2024-07 6件"],
    "unreadable-period",
  ],
  [
    "targets without results",
    "指标,年份,目标值,现状/专利申请量,2024,5,6",
    ["patent_applications 2024 target 5件"],
    "no-result-column",
  ],
  [
    "the result under another word",
    "指标,年份,目标值,累计完成/专利申请量,2024,5,6",
    ["patent_applications 2024 target 5件", "patent_applications 2024 6件"],
    "unit-assumed",
  ],
  [
    "targets, flash figures and marks in wide headers",
    "指标,2024年目标,2024年*,2023年(快报),2023年增速/专利申请量,5,6,7,8",
    [
      "patent_applications 2024 target 5件",
      "patent_applications 2024 6件",
      "patent_applications 2023 7件 [P]",
      "patent_applications__growth_rate 2023 8%",
    ],
    "note-mark",
  ],
  [
    "the foot of a form",
    "地区,指标,2022年,2023年/合计,专利申请量,1,2/填表人：张三,审核：李四,,/联系电话：,,,0931/（续表）,,,",
    ["patent_applications 合计 2022 1件", "patent_applications 合计 2023 2件"],
    "unit-assumed",
  ],
  [
    "the foot of a form in a long table",
    "指标,年份,数值/专利申请量,2022,1/制表：张三,2024年,/填报单位：示例县科技局,,",
    ["patent_applications 2022 1件"],
    "unit-assumed",
  ],
];

test.each(traps)("no figure is silently wrong: %s", (_, lines, expected, code) => {
  const result = read(lines.split("/"));
  expect(observations(result)).toEqual(expected);
  expect(codes(result)).toContain(code);
});

test("an unclosed quote is told with its line, and costs that line only", () => {
  const result = read([
    "指标,年份,数值,单位",
    "专利申请量,2022,5,件",
    '专利申请量,2023,"6,件',
    "专利申请量,2024,7,件",
  ]);
  expect(result.report.issues.filter(({ code }) => code === "unclosed-quote")).toMatchObject([{ line: 3 }]);
  expect(observations(result)).toContain("patent_applications 2024 7件");
});

test("many unknown indicators and assumed units are two issues, and do not take for ever", () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `指标${at},2024,1,件`);
  const result = read(["指标,年份,数值,单位", ...names]);
  expect(result.dataset.indicators).toHaveLength(20_000);
  expect(codes(result)).toEqual(["region-not-stated", "unknown-indicator"]);
  expect(result.report.issues[1]?.message.zh).toContain("20000 个指标");
});
