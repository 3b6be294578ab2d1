// The mean of the last three months (移动平均): node examples/calculations/moving-average.js
import { formatNumber, gapSentence, movingAverage } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up.
const { dataset } = readCsv(`地区,指标,单位,2024年1月,2024年2月,2024年3月,2024年4月,2024年5月
示例县,专利授权量,件,20,14,26,24,27`);
const averaged = movingAverage(dataset, { window: 3 });
const columns = ["period", "value", "moving_average", "gap"];
for (let row = 0; row < averaged.numRows(); row++) {
  const [period, value, mean, gap] = columns.map((name) => averaged.get(name, row));
  const average = gap === "none" ? `${formatNumber(mean, { decimals: 1 })}件` : gapSentence(gap).zh;
  console.log(`${period}\t${value}件\t${average}`);
}
