// Growth on the month before (环比): node examples/calculations/period-over-period.js
import { formatNumber, gapSentence, periodOverPeriod } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up; March is not there.
const { dataset } = readCsv(`地区,指标,单位,2023年12月,2024年1月,2024年2月,2024年4月
示例县,专利授权量,件,25,20,14,21`);
const growth = periodOverPeriod(dataset, { from: "2024" });
const columns = ["period", "value", "growth_rate", "gap"];
for (let row = 0; row < growth.numRows(); row++) {
  const [period, value, rate, gap] = columns.map((name) => growth.get(name, row));
  const reason = gapSentence(gap, { zh: "上期", en: "the period before" }).zh;
  const change = gap === "none" ? `${formatNumber(rate, { decimals: 1, signed: true })}%` : reason;
  console.log(`${period}\t${value}件\t${change}`);
}
