// Year-to-date figures of months (累计): node examples/calculations/cumulative.js
import { cumulative, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up; January and February are published as one.
const { dataset } = readCsv(`地区,指标,单位,2024年1-2月,2024年3月,2024年4月
示例县,专利授权量,件,30,22,26`);
const all = toTable(cumulative(dataset));
for (let row = dataset.length; row < all.numRows(); row++)
  console.log(`${all.get("period", row)}\t${all.get("value", row)}件`);
