// Average growth a year between two years (年均增长): node examples/calculations/average-growth.js
import { readFile } from "node:fs/promises";
import { averageGrowth, formatNumber } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/national-rd.csv", import.meta.url)));
for (const indicator of ["R&D经费", "基础研究经费"]) {
  const growth = averageGrowth(dataset, { indicator, from: "2016", to: "2021" });
  const rate = formatNumber(growth.get("average_growth"), { decimals: 1 });
  console.log(`${indicator}：2016—2021年年均增长${rate}%`);
}
