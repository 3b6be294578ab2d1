// Next year's plan on the result of this year (下年计划): node examples/calculations/plan-against-result.js
import { formatNumber, planAgainstResult } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up.
const { dataset } = readCsv(`地区,指标,单位,2024年,2025年计划
示例县,专利申请量,件,325,350
示例县,R&D经费,万元,18733.9,18000`);
const planned = planAgainstResult(dataset);
const columns = ["plan", "unit", "difference", "growth_rate"];
for (let row = 0; row < planned.numRows(); row++) {
  const [plan, unit, change, rate] = columns.map((name) => planned.get(name, row));
  const more = [formatNumber(change, { signed: true }), formatNumber(rate, { decimals: 1, signed: true })];
  console.log(`2025年计划${formatNumber(plan)}${unit}，比上年实绩${more[0]}${unit}（${more[1]}%）`);
}
