// How many counties a sum is of (覆盖): node examples/calculations/coverage.js
import { coverage, formatNumber, gapSentence } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up; a county withholds a figure.
const { dataset } = readCsv(`地区,指标,单位,2023年,2024年
示例甲县,技术合同成交额,亿元,1.1,1.3
示例乙县,技术合同成交额,亿元,0.4,XX
示例丙县,技术合同成交额,亿元,2.0,2.6`);
const sums = coverage(dataset, { regions: { as: "三县合计" } });
const columns = ["period", "sum", "parts", "parts_there", "gap"];
for (let row = 0; row < sums.numRows(); row++) {
  const [period, sum, parts, there, gap] = columns.map((name) => sums.get(name, row));
  const figure = gap === "none" ? `${formatNumber(sum)}亿元` : gapSentence(gap).zh;
  console.log(`${period}\t${there}/${parts}县\t${figure}`);
}
