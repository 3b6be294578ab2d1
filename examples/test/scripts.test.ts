import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildLibrary, root, type Run, runExample } from "./run-example.ts";

const data = join(root, "examples/data");
const scratch = mkdtempSync(join(tmpdir(), "tongbi-examples-"));

/** A digest of every file that the scripts may read. */
const digests = (): string[] =>
  readdirSync(data).map(
    (name) =>
      `${name} ${createHash("sha256")
        .update(readFileSync(join(data, name)))
        .digest("hex")}`,
  );
const before = digests();

beforeAll(buildLibrary, 120_000);
afterAll(() => rmSync(scratch, { recursive: true }));

/** What a script printed, having ended well and warned of nothing. */
function printed(run: Run): string[] {
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
  return run.stdout.trimEnd().split("\n");
}

describe.each([
  ["as it is", false],
  ["with code generation from strings disallowed", true],
])("%s", (_, strict) => {
  const examples = (script: string, ...args: string[]): string[] =>
    printed(runExample(`examples/${script}`, args, strict));

  test("year-over-year.js prints growth, and why there is none", () => {
    const lines = examples("year-over-year.js");
    expect(lines).toHaveLength(13);
    // 123 / 97 = 1.2680…, 353 / 405 = 0.8716…
    expect(lines[0]).toBe("示例县\t2012\t97件\t数据中没有上年同期");
    expect(lines[1]).toBe("示例县\t2013\t123件\t+26.8%");
    expect(lines[9]).toBe("示例县\t2021\t353件\t−12.8%");
  });

  test.each([
    ["落实县级补助资金", "2017", "—\t原文未公布"],
    ["落实县级补助资金", "2018", "170万元\t上年同期未公布"],
    ["发明专利授权量", "2017", "10件\t数据中没有上年同期"],
    ["科技特派员参训人次", "2016", /^\d+人\(?次\)?\t上年同期缺失$/],
    ["award_for_subsidy_funds", "2014", "75万元\t基期为零，只计净增"],
    ["外派学习科技特派员", "2020", "0名\t−100.0%"],
    ["外派学习科技特派员", "2021", "9名\t基期为零，只计净增"],
  ])("year-over-year.js says of %s in %s: %s", (indicator, year, expected) => {
    const lines = examples("year-over-year.js", "examples/data/sample-county.csv", indicator);
    const line = lines.find((each) => each.startsWith(`示例县\t${year}\t`)) ?? "";
    expect(line.slice(`示例县\t${year}\t`.length)).toEqual(
      expected instanceof RegExp ? expect.stringMatching(expected) : expected,
    );
  });

  test("year-over-year.js names levels and stages", () => {
    const lines = examples("year-over-year.js", "examples/data/sample-county.csv", "企业技术中心");
    expect(lines).toHaveLength(52);
    // 4 / 3 = 1.333…
    expect(lines).toContain("示例县\t省级\t申报\t2023\t4家\t+33.3%");
  });

  test("year-over-year.js gives percentage points for a ratio", () => {
    const lines = examples("year-over-year.js", "examples/data/national-rd.csv", "rd_intensity");
    expect(lines).toContain("全国\t2020\t2.4%\t+0.17个百分点");
  });

  test("trend-svg.js writes a picture that names what it shows", () => {
    const picture = join(scratch, `trend-${strict}.svg`);
    const [line] = examples("trend-svg.js", picture);
    expect(line).toContain("专利申请量");
    const svg = readFileSync(picture, "utf8");
    expect(svg).toMatch(/^<svg [^]*<\/svg>\s*$/);
    for (const text of ["专利申请量", "示例县", "2012", "2024", "件", "325"]) expect(svg).toContain(text);
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

describe.each([
  ["as it is", false],
  ["with code generation from strings disallowed", true],
])("reading and keeping, %s", (_, strict) => {
  const examples = (script: string, ...args: string[]): string[] =>
    printed(runExample(`examples/${script}`, args, strict));

  test("import-plan.js shows how a progress table was understood, and uses it again", () => {
    const lines = examples("import-plan.js");
    expect(lines).toContain("累计完成 数量\tvalue\t2024-01/06\tresult");
    expect(lines).toContain("上年同期\tvalue\t2023-01/06\tresult");
    expect(lines).toContain("全县专利申请量 → 专利申请量");
    expect(lines.at(-1)).toBe("专利申请量：2025、2025-Q2、2024-01/06、2025-01/06");
  });

  test("data-quality.js finds the year almost without training, and the years left out", () => {
    const lines = examples("data-quality.js");
    expect(lines.slice(0, 3)).toEqual(["单期突变：3", "有目标、无实绩：1", "中间缺整期：1"]);
    expect(lines.find((line) => line.includes("科技特派员参训人次 · 示例县"))).toContain("26.0%");
    expect(lines.join("\n")).toContain("「发明专利授权量」：文件中没有2016年");
  });

  test("data-package.js writes a package that holds every row", () => {
    const written = join(scratch, `package-${strict}.zip`);
    const [line = ""] = examples("data-package.js", "examples/data/sample-county.csv", written);
    expect(line).toMatch(/^sample-county\.csv\t(\d+) → \1\t/);
    expect(readFileSync(written).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("rd-intensity.js", () => {
  test("joins two exports of several counties, and takes the years in order", () => {
    const lines = printed(runExample("examples/rd-intensity.js"));
    expect(lines).toHaveLength(14);
    // 3680.0 万元 of 60.69 亿元 is 0.6064 %, 4259.3 of 66.48 is 0.6407 %, 18733.9 of 149.25 is 1.2552 %,
    // 16651.3 of 139.34 is 1.1950 %.
    expect(lines[0]).toBe("示例县 R&D经费投入强度");
    expect(lines[1]).toBe("2012\t0.61%\t—个百分点");
    expect(lines[2]).toBe("2013\t0.64%\t+0.03个百分点");
    expect(lines[13]).toBe("2024\t1.26%\t+0.06个百分点");
  });

  test("takes another region", () => {
    const files = ["sample-rd-export.csv", "sample-gdp-export.csv"].map((name) => `examples/data/${name}`);
    // 4324.1 万元 of 86.56 亿元 is 0.4995 %, 4132.2 of 81.18 is 0.5090 %.
    expect(printed(runExample("examples/rd-intensity.js", [...files, "示例乙县"])).at(-1)).toBe(
      "2024\t0.50%\t−0.01个百分点",
    );
  });
});

describe("formula.js", () => {
  test("computes a figure by a formula of last year's product, and says why one is absent", () => {
    const lines = printed(runExample("examples/formula.js"));
    // Four counties, thirteen years. 18733.9 万元 of 139.34 亿元, the product of 2023, is 1.3445 %.
    expect(lines).toHaveLength(52);
    expect(lines[0]).toBe("示例县\t2024\t1.34%");
    expect(lines).toContain("示例县\t2012\t—（分母缺失）");
  });

  test("says where a formula can't be read", () => {
    const { stderr, stdout } = runExample("examples/formula.js", ["研发经费 / 窗口"]);
    expect(stdout + stderr).toContain("窗口");
  });
});

test("a file that is not there is a sentence on standard error, not a picture", () => {
  const { status, stderr } = runExample("examples/trend-svg.js", [join(scratch, "none.svg"), "nothing.csv"]);
  expect(status).toBe(1);
  expect(stderr).toContain("nothing.csv");
  expect(readdirSync(scratch)).not.toContain("none.svg");
});

test("none of them touches its input", () => expect(digests()).toEqual(before));
