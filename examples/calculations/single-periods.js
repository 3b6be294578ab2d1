// The months of year-to-date figures (当月): node examples/calculations/single-periods.js
import { gapSentence, singlePeriods, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up.
const { dataset } = readCsv(`地区,指标,单位,2024年1-2月,2024年1-3月,2024年1-4月
示例县,专利授权量,件,30,52,78`);
const all = toTable(singlePeriods(dataset));
for (let row = dataset.length; row < all.numRows(); row++) {
  const [period, value, gap] = ["period", "value", "gap"].map((name) => all.get(name, row));
  console.log(`${period}\t${gap === "none" ? `${value}件` : gapSentence(gap).zh}`);
}
