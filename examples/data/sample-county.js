/**
 * Writes the made-up 示例县 (a county of some 380,000 people that does not exist) to standard output:
 * `node examples/data/sample-county.js > examples/data/sample-county.csv`. The same bytes every time.
 */
import { placesOf, samplePath, seededSwing, years } from "./sample-path.js";

/**
 * One series a line: indicator | unit | level | stage | path through the years | wobble in % | 目标 where it has an
 * annual target. A path may be a sum of other indicators. `≤` keeps a series at or below the one on the line above it.
 */
const plan = `
基层科研工作站|家|市级|上报|2012:2 2018:4 2024:6|25|
≤基层科研工作站|家|市级|认定|2012:1 2018:2 2024:4|25|目标
众创空间|个|市级|申报|2015:1 2017:2 2024:3|20|
≤众创空间|个|市级|认定|2015:1 2017:1 2024:3|20|目标
众创空间|个|省级|推荐|2015:0 2017:1 2024:2|0|
≤众创空间|个|省级|认定|2015:0 2018:0 2019:1 2024:1|0|
万创空间|个||备案|2012:0 2015:1 2024:1|0|
科技企业孵化器|个|市级|认定|2012:0 2015:0 2016:1 2020:2 2024:3|0|目标
科技企业孵化器|个|省级|认定|2012:0 2019:0 2020:1 2024:1|0|
科技成果发布平台|个|县级||2012:0 2016:0 2017:1 2024:2|0|目标
出台科技政策实施方案|份|||2012:2 2018:4 2024:3|30|
落实“黄金XX条”政策条款|条|省级||2012:8 2018:22 2024:26|8|目标
落实“黄金XX条”政策条款|条|市级||2012:6 2018:15 2024:19|8|目标

企业技术中心|家|省级|申报|2012:1 2018:2 2024:4|20|
≤企业技术中心|家|省级|认定|2012:0 2014:1 2018:1 2024:3|20|目标
企业技术中心|家|市级|申报|2012:3 2018:5 2024:7|15|
≤企业技术中心|家|市级|认定|2012:2 2018:4 2024:5|15|目标
国家高新技术企业|家||培育|2012:4 2018:14 2024:24|10|
≤国家高新技术企业|家||申报|2012:3 2018:9 2024:18|10|
≤国家高新技术企业|家||认定|2012:1 2018:6 2024:14|10|目标
省级科技创新型企业|家||申报|2012:3 2018:7 2024:16|12|
≤省级科技创新型企业|家||认定|2012:1 2018:4 2024:11|12|目标
省级技术转移示范机构|家||申报|2012:0 2015:1 2024:2|0|
≤省级技术转移示范机构|家||认定|2012:0 2016:0 2017:1 2024:2|0|目标
省知识产权优势企业|家||申报|2012:2 2018:3 2024:6|20|
≤省知识产权优势企业|家||认定|2012:1 2018:2 2024:4|20|目标
扶持引导重点中小微企业|家|||2012:12 2018:26 2024:38|8|

列入R&D填报范围规上企业|家|||2012:38 2018:52 2024:67|4|
列入R&D填报范围重点服务业企业|家|||2012:5 2018:9 2024:14|6|
填报R&D项目数|项|||2012:31 2018:66 2024:118|6|
研究与试验发展（R&D）经费|万元|||2012:3720 2016:6210 2019:9870 2020:10230 2024:18640|2|目标
地区生产总值|亿元|||2012:60.84 2015:78.3 2019:107.2 2020:109.1 2024:149.6|0.6|
县列科技计划项目立项数|项|||2012:9 2018:15 2024:22|10|
县列科技计划项目拨付资金|万元|||2012:86 2018:168 2024:260|5|
企业技术中心认定培育资金|万元|省级||2012:20 2018:60 2024:110|8|
企业技术中心认定培育资金|万元|市级||2012:15 2018:40 2024:65|8|
知识产权优势企业培育资金|万元|省级||2012:10 2018:20 2024:40|8|
知识产权优势企业培育资金|万元|县级||2012:5 2018:12 2024:24|8|
企业研发资金|万元|||2012:60 2018:145 2024:310|6|
省市兑现科技创新资金|万元|||科技创新省级补助资金 + 科技创新市级补助资金||
科技创新省级补助资金|万元|||2012:118 2016:196 2020:342 2024:486|7|
科技创新市级补助资金|万元|||2012:64 2016:118 2020:176 2024:231|7|
争取省厅下拨项目经费|万元|||2012:96 2018:210 2024:335|9|
省厅下拨经费项目数|个|||2012:4 2018:7 2024:11|12|
省级引导科技创新发展以奖代补专项资金|万元|||2012:0 2013:0 2014:80 2024:240|7|
落实县级补助资金|万元|||2012:82 2017:152 2024:226|5|
兑现科技奖励、补助资金|万元|||2012:45 2018:96 2024:172|7|
中小微企业扶持资金|万元|||2012:30 2018:75 2024:140|7|

专利申请量|件|||2012:96 2016:214 2020:412 2022:318 2024:336|4|目标
专利授权量|件|||2012:52 2016:118 2021:306 2023:238 2024:251|4|目标
≤发明专利授权量|件|||2012:6 2018:12 2024:21|8|
有效发明专利拥有量（总量）|件|||2012:21 2018:58 2024:126|0|
常住人口|万人|||2012:38.62 2019:38.05 2020:37.48 2024:36.71|0|
发明专利年费补助|件|||2012:8 2018:30 2024:64|8|
知识产权侵权打击行动|次|||2012:4 2018:9 2024:7|15|

已验收国家、省级科技项目|项|国家级||2012:1 2018:2 2024:2|0|
已验收国家、省级科技项目|项|省级||2012:2 2018:4 2024:7|15|
验收项目取得授权发明专利|项|省级||2012:0 2014:0 2016:2 2024:5|12|
登记省级科技成果|项|||2012:5 2018:9 2024:14|10|
转化科技成果|项|||2012:3 2018:8 2024:13|10|目标
科技成果转化登记资料库|个|||2012:0 2017:0 2018:1 2024:1|0|目标
专利产品示范推广|项|||2012:2 2018:5 2024:9|12|

新建立科技合作关系（高校、科研院所）|家|省内||2012:2 2018:4 2024:5|15|目标
新建立科技合作关系（高校、科研院所）|家|省外||2012:1 2018:2 2024:3|15|目标
征集企业科技需求|项||征集|2012:18 2018:34 2024:52|8|
≤征集企业科技需求|项||对接|2012:6 2018:17 2024:31|8|
科学技术发明奖|项|省级||2012:0 2018:1 2024:1|0|
科学技术发明奖|项|市级||2012:1 2018:1 2024:2|0|
科技进步奖|项|省级||2012:1 2018:1 2024:2|0|
科技进步奖|项|市级||2012:3 2018:5 2024:6|12|
企业科技创新示范奖|项|市级||2012:1 2018:2 2024:3|0|

在建科技项目（已批复）|项|国家级|实施|2012:3 2018:4 2024:3|0|
在建科技项目（已批复）|项|省级|实施|2012:8 2018:14 2024:19|8|
在建科技项目（已批复）|项|市级|实施|2012:6 2018:11 2024:15|8|
申报省列科技项目|项|||2012:14 2018:26 2024:38|8|目标
≤省列科技项目批准数|项|||2012:6 2018:12 2024:19|8|
省列科技项目下达资金|万元|||2012:130 2018:285 2024:460|6|
申报下年度国家、省、市科技项目|项|国家级||2012:2 2018:3 2024:3|0|
申报下年度国家、省、市科技项目|项|省级||2012:15 2018:28 2024:40|7|
申报下年度国家、省、市科技项目|项|市级||2012:10 2018:18 2024:24|7|
申报市院地科技合作项目|项|||2012:3 2018:6 2024:8|12|

举办培训班次（外派、引入）|班次|||科技特派员培训班 + 外派考察学习 + 知识产权培训 + 科技创新培训 + 创新创业培训||
培训人次|人次|||2012:960 2016:1580 2019:2140 2020:690 2021:1620 2024:2460|4|
科技特派员培训班|期|||2012:6 2019:12 2020:4 2021:10 2024:14|6|目标
科技特派员参训人次|人(次)|||2012:260 2019:540 2020:150 2021:430 2024:640|5|目标
外派考察学习|期|||2012:1 2019:3 2020:0 2021:1 2024:3|0|目标
外派学习科技特派员|名|||2012:8 2019:24 2020:0 2021:9 2024:26|8|
知识产权培训|期|||2012:3 2019:7 2020:2 2021:6 2024:9|8|目标
科技创新培训|期|||2012:4 2019:9 2020:3 2021:7 2024:10|8|目标
创新创业培训|期|||2012:3 2019:8 2020:2 2021:6 2024:9|8|目标
统计人员填报培训|次|||2012:2 2018:4 2024:5|0|
科普宣传活动（科技活动周、科技下乡）|场|||2012:12 2019:26 2020:9 2024:30|6|

农业科技特派员|名|||2012:84 2018:132 2024:98|2|目标
工业科技特派员|名||选聘|2012:6 2018:14 2024:22|5|目标
科技示范点|个||确定|2012:7 2018:14 2024:18|8|
≤科技示范点|个||建成|2012:5 2018:11 2024:15|8|目标
引进试验、示范、推广新品种|个||引进|2012:18 2018:31 2024:44|7|目标
≤引进试验、示范、推广新品种|个||推广|2012:9 2018:17 2024:26|7|
引进新技术|项||引进|2012:8 2018:15 2024:21|8|目标
≤引进新技术|项||推广|2012:4 2018:9 2024:13|8|
`;

/** What a draft does to figures: redacts, leaves blank, forgets a year (no text), or says that there was nothing. */
const drafts = new Map([
  ["发明专利授权量 2016", undefined],
  ["科技特派员参训人次 2015", ""],
  ["列入R&D填报范围规上企业 2017", "XX"],
  ["落实县级补助资金 2017", "1XX"],
  ["引进试验、示范、推广新品种 2017", "XX"],
  ["扶持引导重点中小微企业 2019", "X"],
  ["万创空间 2012", "—"],
  ["万创空间 2013", "—"],
  ["万创空间 2014", "—"],
]);

const provisional = new Set(["研究与试验发展（R&D）经费 2024", "地区生产总值 2024"]);

/** @typedef {{name: string, unit: string, level: string, stage: string, path: string, wobble: number, target: boolean, capped: boolean}} Line */

/** @type {Line[]} */
const lines = plan
  .split("\n")
  .filter(Boolean)
  .map((line) => {
    const [head = "", unit = "", level = "", stage = "", path = "", wobble = "", target = ""] =
      line.split("|");
    const name = head.replace("≤", "");
    return {
      name,
      unit,
      level,
      stage,
      path,
      wobble: Number(wobble),
      target: target === "目标",
      capped: head !== name,
    };
  });

/** @param {Line} line */
const swingOf = ({ name, level, stage }) => seededSwing(`${name} ${level} ${stage}`);

/** @type {Map<string, Map<number, number>>} results of indicators that are not sums, the last series of each */
const known = new Map();
/** @type {Map<Line, Map<number, number>>} */
const results = new Map();
for (const line of lines.filter(({ path }) => !path.includes(" + "))) {
  const result = samplePath(line.path, line.wobble, placesOf(line.unit), swingOf(line));
  const above = results.get(lines[lines.indexOf(line) - 1] ?? line);
  if (line.capped)
    for (const [year, value] of result) result.set(year, Math.min(value, above?.get(year) ?? value));
  results.set(line, result);
  known.set(line.name, result);
}
for (const line of lines.filter(({ path }) => path.includes(" + "))) {
  const parts = line.path.split(" + ").map((name) => known.get(name));
  /** @param {number} year */
  const sum = (year) => parts.reduce((total, part) => total + (part?.get(year) ?? 0), 0);
  results.set(line, new Map(years.map((year) => [year, Number(sum(year).toFixed(placesOf(line.unit)))])));
}

/**
 * A target as a bureau sets it: last year's result and a bit more, in a round number, not too far from what came out.
 * @param {Map<number, number>} result
 * @param {number} year
 * @param {number} growth
 */
function targetOf(result, year, growth) {
  const value = result.get(year);
  if (!value) return "";
  const wanted = (result.get(year - 1) || value) * growth;
  const step = [500, 100, 50, 10, 5].find((round) => wanted >= round * 10) ?? 1;
  const lowest = Math.ceil(value / 1.28 / step) * step;
  const highest = Math.floor(value / 0.72 / step) * step;
  return String(Math.min(highest, Math.max(lowest, Math.round(wanted / step) * step)));
}

console.log("地区,指标,年份,数值,目标值,单位,级别,阶段,状态");
for (const line of lines) {
  const { name, unit, level, stage } = line;
  const result = results.get(line) ?? new Map();
  const swing = swingOf(line);
  for (const [year, value] of result) {
    const key = `${name} ${year}`;
    const target = line.target ? targetOf(result, year, 1.06 + 0.06 * swing()) : "";
    const cell = drafts.has(key) ? drafts.get(key) : value.toFixed(placesOf(unit));
    const status = provisional.has(key) ? "初步" : "";
    if (cell !== undefined)
      console.log(["示例县", name, year, cell, target, unit, level, stage, status].join(","));
  }
}
