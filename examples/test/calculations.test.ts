import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildLibrary, root, runExample } from "./run-example.ts";

const folder = "examples/calculations";
const files = readdirSync(join(root, folder)).toSorted();
const sourceOf = (file: string): string => readFileSync(join(root, folder, file), "utf8");

/** What each example prints. Figures are worked out by hand from the data, or stated by the source that is named. */
const printed: Readonly<Record<string, readonly string[]>> = {
  // 企业技术中心 of provincial and municipal level: 2 + 5 in 2021, 2 + 4, 3 + 4, 3 + 6; 6 / 7, 7 / 6, 9 / 7.
  "aggregate-levels.js": [
    "2022\t省、市两级认定6家\t同比−14.3%",
    "2023\t省、市两级认定7家\t同比+16.7%",
    "2024\t省、市两级认定9家\t同比+28.6%",
  ],
  // 18733.9 + 20962.4 + 4324.1 + 50426.3; 149.25 + 189.41 + 86.56 + 274.45; 9.44467 / 699.67 = 1.3499 %.
  "aggregate-regions.js": ["rd_expenditure\t94446.70万元", "gdp\t699.67亿元", "rd_intensity\t1.35%"],
  "aggregate-stages.js": ["2023\t在建和已认定共4个", "2024\t在建和已认定共5个"],
  // 20 + 14 + 26; in the second quarter May is missing. Valid patents are those of March and of June.
  "aggregate-time.js": [
    "patents_granted\t2024-Q1\t60件",
    "patents_granted\t2024-Q2\t组成部分不全",
    "valid_invention_patents\t2024-Q1\t84件",
    "valid_invention_patents\t2024-Q2\t90件",
  ],
  // 国家统计局, 2022-08-31, on the communiqué of 2021: 12.3 %. 1817.0 / 822.9 = 2.2080…, whose fifth root is 1.17166.
  "average-growth.js": ["R&D经费：2016—2021年年均增长12.3%", "基础研究经费：2016—2021年年均增长17.2%"],
  // 示例甲县 lies between the other two: 18733.9 / 20962.4 = 0.89369, 16651.3 / 19434.7 = 0.85678.
  "benchmark.js": [
    "2024\t其他县中位数20962.4万元\t本县为其89.4%\t最高：示例丙县",
    "2023\t其他县中位数19434.7万元\t本县为其85.7%\t最高：示例丙县",
  ],
  // 1.08 × 1.03 = 1.1124, × 1.05 = 1.16802.
  "chain-linked-index.js": [
    "2020\t100.0",
    "2021\t108.0",
    "2022\t111.2",
    "2023\t116.8",
    "2024\t缺失：文件中没有这个数",
    "2025\t组成部分不全",
  ],
  // 310 / 280 = 1.10714, 372 / 340 = 1.09412, 405 / 390 = 1.03846, 353 / 410 = 0.86098, 310 / 360 = 0.86111.
  "completion.js": [
    "2018\t目标280件\t完成310件\t110.7%",
    "2019\t目标340件\t完成372件\t109.4%",
    "2020\t目标390件\t完成405件\t103.8%",
    "2021\t目标410件\t完成353件\t86.1%",
    "2022\t目标360件\t完成310件\t86.1%",
  ],
  // 241.8, 644.0 and 2083.9 of 2969.7, and of 33357.1.
  "contribution.js": [
    "基础研究经费\t贡献率8.1%\t拉动0.7个百分点",
    "应用研究经费\t贡献率21.7%\t拉动1.9个百分点",
    "试验发展经费\t贡献率70.2%\t拉动6.2个百分点",
  ],
  // 1.1 + 0.4 + 2.0; one of the three is withheld in 2024.
  "coverage.js": ["2023\t3/3县\t3.5亿元", "2024\t2/3县\t组成部分不全"],
  // 30 + 22, 52 + 26.
  "cumulative.js": ["2024-01/03\t52件", "2024-01/04\t78件"],
  // 1.87339 / 149.25, 126 / 36.71, 22 / 252, 18 / 38, 2456 / 45.
  "derive-catalogue-ratios.js": [
    "R&D经费占GDP比重（研发投入强度）\t1.26%",
    "每万人口有效发明专利拥有量\t3.43件/万人",
    "发明专利占授权比重\t8.7%",
    "省列项目立项率\t47.4%",
    "每班次平均培训人次\t54.6人次/班次",
  ],
  // (103 − 8) / 103 = 0.92233, (153 − 10) / 153 = 0.93464; the invention patents of 2016 are not there.
  "derive-formula.js": ["2015\t92.2%", "2016\t缺失：文件中没有这个数", "2017\t93.5%"],
  // 27 / 38.62 = 0.6991, 33 / 38.54 = 0.8563.
  "derive-ratio.js": ["2012\t分母缺失", "2013\t0.70件/万人", "2014\t0.86件/万人"],
  // The communiqué of 2024 states 2.69 %, and restates 2023, by the GDP after the census, as 2.58 %.
  "evaluate-formula.js": ["2023\t2.58%", "2024\t2.69%"],
  // Lines 14 and 15 of the file: 36326.8 − 33357.1; the communiqué of 2024 states 8.9 %.
  "explain.js": [
    "全国2024年研究与试验发展（R&D）经费的同比：增减 = 本期数 − 上年同期数 = 2969.7亿元；" +
      "增速 = 100 × (本期数 − 上年同期数) ÷ 上年同期数 = 8.9%；" +
      "本期数2024年全国研究与试验发展（R&D）经费 36326.8亿元（national-rd.csv 第 15 行第 4 列），" +
      "上年同期数2023年全国研究与试验发展（R&D）经费 33357.1亿元（national-rd.csv 第 14 行第 4 列）；" +
      "显示时四舍五入，计算不取舍。",
    "Year over year of R&D expenditure, 全国, 2024: change = value − value of the same period last year = 296.97 billion CNY; " +
      "growth rate = 100 × (value − value of the same period last year) / value of the same period last year = 8.9%; " +
      "value R&D expenditure, 全国, 2024: 3,632.68 billion CNY (national-rd.csv, line 15, column 4), " +
      "value of the same period last year R&D expenditure, 全国, 2023: 3,335.71 billion CNY (national-rd.csv, line 14, column 4); " +
      "rounded half away from zero for display only.",
  ],
  // 13015.6, 15676.7, 17606.1, 19677.9, 22143.6 and 24393.1 over 14169.9.
  "fixed-base-index.js": [
    "2014\t91.9",
    "2015\t100.0",
    "2016\t110.6",
    "2017\t124.2",
    "2018\t138.9",
    "2019\t156.3",
    "2020\t172.1",
  ],
  // 60 / 3, 64 / 3, 77 / 3.
  "moving-average.js": [
    "2024-01\t20件\t组成部分不全",
    "2024-02\t14件\t组成部分不全",
    "2024-03\t26件\t20.0件",
    "2024-04\t24件\t21.3件",
    "2024-05\t27件\t25.7件",
  ],
  // The year almost without training that the sample was made with, and the one after it.
  "outliers.js": [
    "2018\t1914人次\t+6.2%\t正常",
    "2019\t2074人次\t+8.4%\t正常",
    "2020\t683人次\t−67.1%\t与其他年份的变动相差过大",
    "2021\t1569人次\t+129.7%\t与其他年份的变动相差过大",
    "2022\t1926人次\t+22.8%\t正常",
    "2023\t2118人次\t+10.0%\t正常",
    "2024\t2456人次\t+16.0%\t正常",
  ],
  // As the table itself states them under 超/欠; of the last it states nothing.
  "pace.js": [
    "全县专利申请量\t+5.0个百分点",
    "全县专利申请量 · 发明\t+3.3个百分点",
    "研究与试验发展（R&D）经费\t−1.0个百分点",
    "技术合同成交额\t+4.2个百分点",
    "科技特派员参训人次\t原文未公布",
  ],
  // 20 / 25, 14 / 20; April is not compared with February.
  "period-over-period.js": [
    "2024-01\t20件\t−20.0%",
    "2024-02\t14件\t−30.0%",
    "2024-04\t21件\t数据中没有上期",
  ],
  // 3 / 4, 4 / 7 = 0.57143, 6 / 7 = 0.85714.
  "pipeline-rate.js": [
    "省级\t2023\t申报4家\t认定3家\t75.0%",
    "省级\t2024\t申报4家\t认定3家\t75.0%",
    "市级\t2023\t申报7家\t认定4家\t57.1%",
    "市级\t2024\t申报7家\t认定6家\t85.7%",
  ],
  // 25 / 325 = 0.07692, 733.9 / 18733.9 = 0.03917.
  "plan-against-result.js": [
    "2025年计划350件，比上年实绩+25件（+7.7%）",
    "2025年计划18000万元，比上年实绩−733.9万元（−3.9%）",
  ],
  // 2.40 − 2.23, 2.44 − 2.40, 2.54 − 2.44, 2.65 − 2.54, 2.69 − 2.65: an error of 0.015 is rounding, of 0.06 where one of them is 2.4.
  // The communiqués compare with 2.24, 2.41, 2.43, 2.56 and 2.58.
  "published-against-computed.js": [
    "2020\t公布0.16\t计算0.17\t相符",
    "2021\t公布0.03\t计算0.04\t相符",
    "2022\t公布0.11\t计算0.10\t相符",
    "2023\t公布0.09\t计算0.11\t不符：上年数有修订",
    "2024\t公布0.11\t计算0.04\t不符：上年数有修订",
  ],
  // 31, 26, 18 and 18 were the first, the second and twice the third.
  "rank.js": [
    "第1位（并列）\t示例乙县\t29件\t升降0",
    "第1位（并列）\t示例丙县\t29件\t升降+1",
    "第3位\t示例甲县\t27件\t升降0",
    "第4位\t示例丁县\t15件\t升降−1",
  ],
  // Half of 320 − 176, 90 − 48, 19000 − 9310 and 2.4 − 1.3.
  "required-run-rate.js": [
    "全县专利申请量\t每季72件",
    "全县专利申请量 · 发明\t每季21件",
    "研究与试验发展（R&D）经费\t每季4845万元",
    "技术合同成交额\t每季0.55亿元",
    "科技特派员参训人次\t原文未公布",
  ],
  // As note 3 of the communiqués of 2022, 2023 and 2024 restates the year before.
  "revision.js": [
    "2024\t—\t2.69\t没有更早的版本",
    "2021\t2.44\t2.43\t−0.01个百分点",
    "2022\t2.54\t2.56\t+0.02个百分点",
    "2023\t2.65\t2.58\t−0.07个百分点",
  ],
  // 2500.9, 4305.5 and 29520.4 over 36326.8 are 6.884, 11.852 and 81.263 %; rounded they add up to 100.1.
  "share.js": ["基础研究经费占6.9%", "应用研究经费占11.9%", "试验发展经费占81.3%"],
  // 52 − 30, 78 − 52; of January and February only the sum is known.
  "single-periods.js": ["2024-02\t组成部分不全", "2024-03\t22件", "2024-04\t26件"],
  // 23 × 1.28 = 29.44, of which 26 is short by 4; 26 / 30 = 0.86667.
  "target-level.js": ["增长28%，应达到30件；已完成26件，占86.7%，尚差4件"],
  // 9 / 7, 8 / 9, 13 / 10, 14 / 13; there is no 2016.
  "year-over-year.js": [
    "2014\t9件\t+28.6%",
    "2015\t8件\t−11.1%",
    "2017\t10件\t数据中没有上年同期",
    "2018\t13件\t+30.0%",
    "2019\t14件\t+7.7%",
  ],
};

/** Examples of a verb that has more than one. */
const further = ["chain-linked-index.js"];

/** What the door exports of the room of tables that is asked of a dataset, or of a table that a calculation has made. */
function verbs(): string[] {
  const source = (file: string): string => readFileSync(join(root, "packages/tongbi/src", file), "utf8");
  const groups = source("index.ts").split(/^\/\/ /m);
  const calculations = groups.filter((group) => !group.startsWith("Datasets and Arquero tables.")).join("");
  const exports = [...calculations.matchAll(/^export \{([^}]+)\} from "\.\/(table\/[^"]+)"/gm)];
  return exports.flatMap(([, names = "", file = ""]) => {
    const verb = /^export function (\w+)\(\s*(?:dataset: Dataset|table: ColumnTable)\b/gm;
    const own = new Set([...source(file).matchAll(verb)].map(([, name]) => name));
    return names
      .split(/,\s*/)
      .map((name) => name.trim())
      .filter((name) => own.has(name));
  });
}

const fileOf = (verb: string): string =>
  `${verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.js`;

describe("every calculation has an example", () => {
  test("and every example its lines here", () => expect(Object.keys(printed).toSorted()).toEqual(files));

  test("of a name that the door exports", () =>
    expect([...verbs().map(fileOf), ...further].toSorted()).toEqual(files));

  test("that the README links to", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    const links = [...readme.matchAll(/\[`?(\w+)`?\]\(examples\/calculations\/([\w-]+\.js)\)/g)];
    expect(links.map(([, , file]) => file).toSorted()).toEqual(files);
    expect(links.map(([, name]) => name)).toEqual(expect.arrayContaining(verbs()));
  });

  test.each(verbs())("%s, which it imports", (verb) =>
    expect(sourceOf(fileOf(verb))).toMatch(new RegExp(`import \\{[^}]*\\b${verb}\\b[^}]*\\} from "tongbi"`)),
  );
});

describe("what they import", () => {
  test.each(files)("%s: public doors only", (file) => {
    const doors = [...sourceOf(file).matchAll(/ from "([^"]+)"/g)].map(([, door]) => door);
    expect(["node:fs/promises", "tongbi", "tongbi/csv", "tongbi/report"]).toEqual(
      expect.arrayContaining(doors),
    );
  });
});

describe("what they print", () => {
  beforeAll(buildLibrary, 120_000);

  // Verbs of Arquero make code of their own, which a strict page forbids; without them everything works there.
  test.each(files.map((file) => [file, !/\.(?:orderby|filter|derive)\(/.test(sourceOf(file))] as const))(
    "%s, code generation disallowed: %s",
    (file, strict) => {
      const { stdout, stderr, status } = runExample(`${folder}/${file}`, [], strict);
      expect(stderr).toBe("");
      expect(status).toBe(0);
      expect(stdout.trimEnd().split("\n")).toEqual(printed[file]);
    },
  );
});
