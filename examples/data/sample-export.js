/**
 * Writes one indicator of the made-up counties as a statistics portal exports it, a row a county and a column a year,
 * to standard output: `node examples/data/sample-export.js 地区生产总值 > examples/data/sample-gdp-export.csv`.
 */
import { readFileSync } from "node:fs";

const [indicator = "地区生产总值"] = process.argv.slice(2);

/** @type {Map<string, Map<string, string>>} */
const counties = new Map();
let unit = "";
for (const file of ["sample-county.csv", "sample-neighbours.csv"]) {
  const [header = "", ...lines] = readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const unitAt = header.split(",").indexOf("单位");
  for (const line of lines) {
    const cells = line.split(",");
    const [county = "", name, year = "", value = ""] = cells;
    if (name !== indicator) continue;
    unit = cells[unitAt] ?? "";
    counties.set(county, (counties.get(county) ?? new Map()).set(year, value));
  }
}

const years = [...(counties.get("示例县")?.keys() ?? [])].sort().toReversed();
console.log("数据库：示例各县年度数据");
console.log(`指标：${indicator}(${unit})`);
console.log(`时间：${years.at(-1)}-${years[0]}`);
console.log(["地区", ...years.map((year) => `${year}年`)].join(","));
for (const [county, values] of counties)
  console.log([county, ...years.map((year) => values.get(year))].join(","));
console.log("注：示例各县均为虚构。");
