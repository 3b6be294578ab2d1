// What the parts add to the growth of a whole (贡献率, 拉动): node examples/calculations/contribution.js
import { readFile } from "node:fs/promises";
import { contribution, formatNumber } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/national-rd.csv", import.meta.url)));
for (const indicator of ["基础研究经费", "应用研究经费", "试验发展经费"]) {
  const added = contribution(dataset, { whole: { indicator: "R&D经费" }, parts: [indicator], from: "2024" });
  const [rate, points] = ["contribution", "pull"].map((name) =>
    formatNumber(added.get(name), { decimals: 1 }),
  );
  console.log(`${indicator}\t贡献率${rate}%\t拉动${points}个百分点`);
}
