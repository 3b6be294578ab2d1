// Sums over stages of which everything is in one at a time (在建, 认定): node examples/calculations/aggregate-stages.js
import { aggregateStages, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up.
const { dataset } = readCsv(`地区,指标,阶段,单位,2023年,2024年
示例县,科技企业孵化器,在建,个,1,2
示例县,科技企业孵化器,认定,个,3,3`);
const all = aggregateStages(dataset, { members: ["under_construction", "recognised"] });
const sums = toTable(all, { stage: "" });
for (let row = 0; row < sums.numRows(); row++)
  console.log(`${sums.get("period", row)}\t在建和已认定共${sums.get("value", row)}个`);
