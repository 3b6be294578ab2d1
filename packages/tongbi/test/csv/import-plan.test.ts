import { describe, expect, test } from "vitest";
import { type ImportPlan, type ImportResult, readCsv, type TablePlan } from "../../src/csv.ts";
import { observations } from "./observations.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const saved = (plan: ImportPlan): ImportPlan => JSON.parse(JSON.stringify(plan)) as ImportPlan;

const withTable = (plan: ImportPlan, change: Partial<TablePlan>): ImportPlan => ({
  ...plan,
  tables: plan.tables.map((table, at) => (at === 0 ? { ...table, ...change } : table)),
});

const portal =
  "数据库：分省年度数据\n地区,2023年,2024年\n甘肃省,32916,38232\n青海省,8000,10047\n数据来源：国家统计局\n";

describe("the plan of an import", () => {
  test("says what was detected", () => {
    const { plan } = readCsv(encode(portal));
    expect(plan).toMatchObject({
      version: 1,
      encoding: "utf-8",
      delimiter: ",",
      decimal: ".",
      indicators: [{ found: "", id: "", unit: "" }],
      tables: [
        {
          headerLine: 2,
          headerRows: 1,
          indicator: "",
          columns: [
            { header: ["地区"], role: "region" },
            { header: ["2023年"], role: "value", period: "2023", scenario: "result" },
            { header: ["2024年"], role: "value", period: "2024", scenario: "result" },
          ],
        },
      ],
    });
  });

  test.each([
    ["a portal file", portal],
    [
      "a progress table",
      "示例县2024年1—6月\n指标,单位,年度目标,累计完成,,同比(%)\n,,,数量,占比,\n专利申请量,件,9,5,50,1\n",
    ],
    ["two tables", "指标,2023年\n专利申请量,5\n\n年份,指标,数值\n2024,专利授权量,6\n"],
    ["a decimal comma", "geo;2023;2024\nDE;1,25;3\n"],
    [
      "dimensions that a second reading finds",
      "地区,年份,类型,专利申请量\n甲县,2023,发明,5\n甲县,2023,其他,6\n",
    ],
    ["a unit below the table", "指标,年份,数值\nR&D经费,2022,0.5\n单位：亿元\n"],
    ["columns of one header, and a unit below them", "geo,城市,geo,2023年\n,5,x\n5,\n单位：件"],
  ])("read again with its own plan, from JSON, %s gives the same", (_, text) => {
    const first = readCsv(encode(text));
    const again = readCsv(encode(text), { plan: saved(first.plan) });
    expect(again.dataset).toEqual(first.dataset);
    expect(again.plan).toEqual(first.plan);
  });

  const read = (change: Partial<TablePlan>): ImportResult => {
    const { plan } = readCsv(encode(portal));
    return readCsv(encode(portal), { plan: withTable(plan, change) });
  };

  test("an indicator, a unit and a period that a caller puts in are followed", () => {
    expect(observations(read({ indicator: "专利申请量", unit: "万件" }))[0]).toBe(
      "patent_applications 甘肃省 2023 32916万件",
    );
  });

  test("a column that a caller leaves out is left out, and one may be a target", () => {
    const { plan } = readCsv(encode(portal), { indicator: "专利申请量" });
    const columns = plan.tables[0]?.columns ?? [];
    const changed = columns.map((column, at) =>
      at === 1
        ? { ...column, role: "ignore" as const }
        : at === 2
          ? { ...column, scenario: "target" as const }
          : column,
    );
    const result = readCsv(encode(portal), {
      plan: withTable(plan, { columns: changed, indicator: "专利申请量" }),
    });
    expect(observations(result)).toEqual([
      "patent_applications 甘肃省 2024 target 38232件",
      "patent_applications 青海省 2024 target 10047件",
    ]);
  });

  test("another line for the header is looked at anew", () => {
    const text = "年份,数值,指标\n地区,2023年,2024年\n甘肃省,1,2\n";
    const wrong = readCsv(encode(text));
    expect(wrong.plan.tables[0]?.headerLine).toBe(1);
    const right = readCsv(encode(text), {
      plan: withTable(wrong.plan, { headerLine: 2, headerRows: 1, columns: [], indicator: "gdp" }),
    });
    expect(observations(right)).toEqual(["gdp 甘肃省 2023 1亿元", "gdp 甘肃省 2024 2亿元"]);
  });

  test("a name that the catalogue does not have can be matched, and its unit set", () => {
    const text = "指标,年份,数值\n专利数,2024,5\n";
    const { plan } = readCsv(encode(text));
    expect(plan.indicators).toEqual([{ found: "专利数", id: "", unit: "" }]);
    const matched = { ...plan, indicators: [{ found: "专利数", id: "patent_applications", unit: "万件" }] };
    expect(observations(readCsv(encode(text), { plan: matched }))).toEqual([
      "patent_applications 2024 5万件",
    ]);
  });

  test("a file without a year gives a plan to complete", () => {
    const text = "科技局\n指标,单位,累计完成,上年同期\n专利申请量,件,5,4\n";
    const { report, plan } = readCsv(encode(text));
    expect([report.refused, plan.delimiter, plan.tables[0]?.headerLine]).toEqual([true, ",", 2]);
    expect(observations(readCsv(encode(text), { plan: withTable(plan, { period: "2024-01/06" }) }))).toEqual([
      "patent_applications 2024-01/06 5件",
      "patent_applications 2023-01/06 4件",
    ]);
  });

  test("another period for the table moves the columns that are seen from it, and no other choice", () => {
    const text = "2024年1—6月进展\n指标,单位,年度目标,累计完成,上年同期,2020年\n专利申请量,件,9,5,4,3\n";
    const { plan } = readCsv(encode(text));
    const columns = plan.tables[0]?.columns.map((column, at) =>
      at === 5 ? { header: column.header, role: "ignore" as const } : column,
    );
    const changed = withTable(plan, { period: "2023-01/09", columns: columns ?? [] });
    expect(observations(readCsv(encode(text), { plan: changed }))).toEqual([
      "patent_applications 2023 target 9件",
      "patent_applications 2023-01/09 5件",
      "patent_applications 2022-01/09 4件",
    ]);
  });

  test("a name that the catalogue has may be the file's own", () => {
    const text = "指标,年份,数值,单位\n专利申请量,2024,5,件\n";
    const { plan } = readCsv(encode(text));
    const own = { ...plan, indicators: [{ found: "专利申请量", id: "", unit: "" }] };
    const { dataset } = readCsv(encode(text), { plan: own });
    expect(dataset.indicators.map(({ category, kind }) => [category, kind])).toEqual([["other", "flow"]]);
  });

  test("signs mean what a caller says", () => {
    const text = "地区,2023年,2024年\n甘肃省,—,2\n";
    const { plan } = readCsv(encode(text), { indicator: "gdp" });
    const symbols = plan.symbols.map((symbol) =>
      symbol.sign === "—" ? { ...symbol, gap: "missing" as const } : symbol,
    );
    const gaps = (changed: ImportPlan): unknown => readCsv(encode(text), { plan: changed }).report.gaps;
    expect([gaps(plan), gaps({ ...plan, symbols })]).toEqual([{ not_applicable: 1 }, { missing: 1 }]);
  });
});

describe("last year's plan on this year's file", () => {
  test("columns are known by their headers, periods are those of the file", () => {
    const before = readCsv(encode("科室,2023年目标,2023年完成\n专利申请量,5,6\n"));
    const plan = saved({
      ...withTable(before.plan, { indicator: "", unit: "件" }),
      indicators: [{ found: "专利申请量", id: "patents_granted", unit: "件" }],
    });
    const after = readCsv(encode("某县科技局\n科室,2024年目标,2024年完成\n专利申请量,7,8\n"), { plan });
    expect(observations(after)).toEqual(["patents_granted 2024 target 7件", "patents_granted 2024 8件"]);
  });

  test("a column that was left out stays left out, a new one is read", () => {
    const before = readCsv(encode("地区,年份,专利申请量,内部编号\n甲县,2023,5,1\n"));
    const columns = before.plan.tables[0]?.columns.map((column) =>
      column.header[0] === "内部编号" ? { header: column.header, role: "ignore" as const } : column,
    );
    const plan = withTable(before.plan, { columns: columns ?? [] });
    const after = readCsv(encode("地区,年份,专利授权量,内部编号,专利申请量\n甲县,2024,3,2,7\n"), { plan });
    expect(observations(after)).toEqual([
      "patents_granted 甲县 2024 3件",
      "patent_applications 甲县 2024 7件",
    ]);
  });

  test("a unit below the table, and the period of a file that states none, are those of the new file", () => {
    const file = (unit: string): Uint8Array =>
      encode(`地区,年份,R&D经费\n甲县,2024,2\n乙县,2024,3\n单位：${unit}\n`);
    const { plan } = readCsv(file("万元"));
    expect(observations(readCsv(file("亿元"), { plan: saved(plan) }))[0]).toBe(
      "rd_expenditure 甲县 2024 2亿元",
    );
    const silent = encode("指标,累计,上年同期\n专利申请量,2,3\n");
    const before = readCsv(silent, { period: "2024-01/06" });
    expect(observations(readCsv(silent, { plan: saved(before.plan), period: "2025-01/06" }))).toEqual([
      "patent_applications 2025-01/06 2件",
      "patent_applications 2024-01/06 3件",
    ]);
    expect(before.report.issues.map(({ code }) => code)).toContain("period-given");
  });

  test("a plan for other bytes than these says so", () => {
    const { plan } = readCsv(encode(portal));
    const { report } = readCsv(Uint8Array.from([0xb5, 0xd8, 0x2c, 0x32]), { plan });
    expect(report.issues.map(({ code }) => code)).toEqual(["unknown-encoding"]);
  });
});
