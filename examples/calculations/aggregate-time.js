// Quarters of months: flows are added up, of a stock the level at the end stands: node examples/calculations/aggregate-time.js
import { aggregateTime, gapSentence, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up; a month is missing.
const { dataset } = readCsv(`地区,指标,单位,2024年1月,2024年2月,2024年3月,2024年4月,2024年5月,2024年6月
示例县,专利授权量,件,20,14,26,24,,27
示例县,有效发明专利拥有量,件,80,81,84,86,,90`);
const all = toTable(aggregateTime(dataset, { to: "quarter" }));
const columns = ["indicator", "period", "value", "gap"];
for (let row = dataset.length; row < all.numRows(); row++) {
  const [indicator, period, value, gap] = columns.map((name) => all.get(name, row));
  console.log(`${indicator}\t${period}\t${gap === "none" ? `${value}件` : gapSentence(gap).zh}`);
}
