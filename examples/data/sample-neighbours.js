/**
 * Writes three made-up counties that do not exist, to compare 示例县 with, to standard output:
 * `node examples/data/sample-neighbours.js > examples/data/sample-neighbours.csv`. The same bytes every time.
 */
import { placesOf, samplePath, seededSwing } from "./sample-path.js";

/** Indicator | unit | wobble in %, then a path for each county. */
const plan = `
地区生产总值|亿元|0.6|2012:82.4 2019:141.6 2020:142.9 2024:188.3|2012:41.2 2019:66.8 2020:67.1 2024:86.5|2012:118.6 2019:196.4 2020:201.2 2024:274.8
常住人口|万人|0|2012:46.31 2020:45.02 2024:44.17|2012:24.87 2020:22.96 2024:22.05|2012:58.4 2020:59.23 2024:59.61
研究与试验发展（R&D）经费|万元|3|2012:5610 2019:12420 2024:20650|2012:1480 2019:2960 2024:4410|2012:10320 2019:27500 2024:50560
专利申请量|件|6|2012:141 2020:498 2022:402 2024:451|2012:38 2020:152 2022:118 2024:109|2012:236 2020:861 2022:705 2024:782
专利授权量|件|6|2012:78 2021:402 2023:331 2024:346|2012:19 2021:112 2023:84 2024:80|2012:131 2021:689 2023:561 2024:598
有效发明专利拥有量（总量）|件|0|2012:34 2018:88 2024:171|2012:8 2018:19 2024:37|2012:61 2018:183 2024:402
国家高新技术企业|家|8|2012:2 2018:9 2024:19|2012:0 2014:1 2018:2 2024:5|2012:5 2018:21 2024:48
培训人次|人次|6|2012:1240 2019:2510 2020:880 2024:2790|2012:520 2019:980 2020:260 2024:1010|2012:1690 2019:3420 2020:1530 2024:4080
`;

const counties = ["示例甲县", "示例乙县", "示例丙县"];

console.log("地区,指标,年份,数值,单位,阶段");
for (const line of plan.split("\n").filter(Boolean)) {
  const [name = "", unit = "", wobble, ...paths] = line.split("|");
  const stage = name === "国家高新技术企业" ? "认定" : "";
  for (const [at, county] of counties.entries()) {
    const swing = seededSwing(`${county} ${name}`);
    for (const [year, value] of samplePath(paths[at] ?? "", Number(wobble), placesOf(unit), swing))
      console.log([county, name, year, value.toFixed(placesOf(unit)), unit, stage].join(","));
  }
}
