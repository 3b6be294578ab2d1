import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultCatalogue } from "tongbi";
import { readCsv } from "tongbi/csv";

const folder = new URL("../data/", import.meta.url);

type Row = Readonly<Record<string, string>>;

/** The files hold no quotes, so a comma is a comma. */
function rowsOf(name: string): Row[] {
  const [header = "", ...lines] = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? String(at), cell])),
  );
}

const county = rowsOf("sample-county.csv");

/** Numbers of one series by year; what is no number is left out. */
function series(name: string, level = "", stage = ""): Map<number, number> {
  const rows = county.filter((row) => row["指标"] === name && row["级别"] === level && row["阶段"] === stage);
  expect(rows, `${name} ${level} ${stage}`).not.toHaveLength(0);
  return new Map(
    rows
      .filter((row) => /^\d+(?:\.\d+)?$/.test(row["数值"] ?? ""))
      .map((row) => [Number(row["年份"]), Number(row["数值"])]),
  );
}

test.each([
  ["sample-county.csv", ["sample-county.js"]],
  ["sample-neighbours.csv", ["sample-neighbours.js"]],
  ["sample-rd-export.csv", ["sample-export.js", "研究与试验发展（R&D）经费"]],
  ["sample-gdp-export.csv", ["sample-export.js", "地区生产总值"]],
])("%s is written again, byte for byte", (name, script) => {
  const written = execFileSync(process.execPath, script, { cwd: folder });
  expect(written.equals(readFileSync(new URL(name, folder)))).toBe(true);
});

describe("every file", () => {
  test.each([
    ["sample-county.csv", 5],
    ["sample-neighbours.csv", 0],
    ["national-rd.csv", 0],
    ["national-rd-revised.csv", 0],
    ["national-gdp.csv", 0],
  ])("%s is read without an error, every row of it, with %i redacted cells", (name, suppressed) => {
    const { dataset, report } = readCsv(readFileSync(new URL(name, folder)), { file: name });
    expect(report.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const results = dataset.columns.scenario.filter((scenario) => scenario === 0);
    const published = rowsOf(name).flatMap((row) => [row["公布增速"], row["公布增减百分点"]].filter(Boolean));
    expect(results).toHaveLength(rowsOf(name).length + published.length);
    expect(rowsOf(name).filter((row) => /^\d*X+$/.test(row["数值"] ?? ""))).toHaveLength(suppressed);
  });
});

describe("the sample county", () => {
  const names = new Set(county.map((row) => row["指标"]));
  const national = new Set([
    "rd_basic",
    "rd_applied",
    "rd_experimental",
    "rd_per_fte",
    "fiscal_st_expenditure",
  ]);
  const own = [...defaultCatalogue()].filter(({ id }) => !national.has(id));

  test.each(own.filter(({ kind }) => kind !== "ratio").map(({ id, name, unit }) => [id, name.zh, unit.zh]))(
    "holds %s, by its name and in its unit",
    (_, name, unit) => {
      expect(names).toContain(name);
      for (const row of county.filter((row) => row["指标"] === name)) expect(row["单位"]).toBe(unit);
    },
  );

  test("leaves the ratios to be computed", () => {
    for (const { name } of own.filter(({ kind }) => kind === "ratio")) expect(names).not.toContain(name.zh);
  });

  test("has no key twice", () => {
    const keys = county.map((row) => ["指标", "年份", "级别", "阶段"].map((name) => row[name]).join("|"));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("has levels and stages only of those that the catalogue lists", () => {
    const catalogue = defaultCatalogue();
    const { dataset } = readCsv(readFileSync(new URL("sample-county.csv", folder)));
    const { columns } = dataset;
    for (let row = 0; row < dataset.length; row++) {
      const indicator = catalogue.get(dataset.indicators[columns.indicator[row] ?? -1]?.id ?? "");
      expect(["", ...(indicator?.levels ?? [])]).toContain(dataset.levels[columns.level[row] ?? -1]);
      expect(["", ...(indicator?.stages ?? [])]).toContain(dataset.stages[columns.stage[row] ?? -1]);
    }
  });

  test.each([
    ["省市兑现科技创新资金", ["科技创新省级补助资金", "科技创新市级补助资金"]],
    [
      "举办培训班次（外派、引入）",
      ["科技特派员培训班", "外派考察学习", "知识产权培训", "科技创新培训", "创新创业培训"],
    ],
  ])("%s is the sum of its parts", (total, parts) => {
    for (const [year, value] of series(total)) {
      const sum = parts.reduce((so_far, part) => so_far + (series(part).get(year) ?? Number.NaN), 0);
      expect(sum).toBeCloseTo(value, 6);
    }
  });

  test.each([
    [
      ["基层科研工作站", "市级", "认定"],
      ["基层科研工作站", "市级", "上报"],
    ],
    [
      ["企业技术中心", "省级", "认定"],
      ["企业技术中心", "省级", "申报"],
    ],
    [
      ["企业技术中心", "市级", "认定"],
      ["企业技术中心", "市级", "申报"],
    ],
    [
      ["国家高新技术企业", "", "认定"],
      ["国家高新技术企业", "", "申报"],
    ],
    [
      ["国家高新技术企业", "", "申报"],
      ["国家高新技术企业", "", "培育"],
    ],
    [
      ["省级科技创新型企业", "", "认定"],
      ["省级科技创新型企业", "", "申报"],
    ],
    [["发明专利授权量"], ["专利授权量"]],
    [["省列科技项目批准数"], ["申报省列科技项目"]],
    [
      ["征集企业科技需求", "", "对接"],
      ["征集企业科技需求", "", "征集"],
    ],
    [["科技特派员参训人次"], ["培训人次"]],
    [["验收项目取得授权发明专利", "省级"], ["发明专利授权量"]],
  ] as [[string, string?, string?], [string, string?, string?]][])(
    "%j is never more than %j",
    (part, whole) => {
      const all = series(...whole);
      for (const [year, value] of series(...part))
        expect(value, String(year)).toBeLessThanOrEqual(all.get(year) ?? Infinity);
    },
  );

  test("valid invention patents never rise by more than were granted", () => {
    const granted = series("发明专利授权量");
    const valid = series("有效发明专利拥有量（总量）");
    for (const [year, value] of valid)
      if (valid.has(year - 1) && granted.has(year))
        expect(value - (valid.get(year - 1) ?? 0), String(year)).toBeLessThanOrEqual(granted.get(year) ?? 0);
  });

  test("R&D expenditure is 0.6 to 1.3 % of GDP", () => {
    const gdp = series("地区生产总值");
    for (const [year, value] of series("研究与试验发展（R&D）经费")) {
      const intensity = (value / 10_000 / (gdp.get(year) ?? 0)) * 100;
      expect(intensity).toBeGreaterThan(0.6);
      expect(intensity).toBeLessThan(1.3);
    }
  });

  test("targets stand at indicators that have them, and are met by 70 to 130 %", () => {
    const catalogue = defaultCatalogue();
    const withTarget = county.filter((row) => row["目标值"] !== "");
    expect(withTarget.length).toBeGreaterThan(250);
    for (const row of withTarget) {
      expect(catalogue.find(row["指标"] ?? "")?.target).toMatch(/^(?:explicit|plan|implied_plan)$/);
      if (/X/.test(row["数值"] ?? "") || row["数值"] === "") continue;
      const completion = Number(row["数值"]) / Number(row["目标值"]);
      expect(completion, `${row["指标"]} ${row["年份"]}`).toBeGreaterThanOrEqual(0.7);
      expect(completion, `${row["指标"]} ${row["年份"]}`).toBeLessThanOrEqual(1.3);
    }
  });

  test.each([
    ["发明专利授权量", "2016", undefined],
    ["科技特派员参训人次", "2015", ""],
    ["列入R&D填报范围规上企业", "2017", "XX"],
    ["落实县级补助资金", "2017", "1XX"],
    ["扶持引导重点中小微企业", "2019", "X"],
    ["万创空间", "2014", "—"],
    ["省级引导科技创新发展以奖代补专项资金", "2013", "0.0"],
    ["外派学习科技特派员", "2020", "0"],
  ])("%s of %s reads %j, as a draft does", (name, year, found) => {
    expect(county.find((row) => row["指标"] === name && row["年份"] === year)?.["数值"]).toBe(found);
  });
});
