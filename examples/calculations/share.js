// Parts of a whole (占比): node examples/calculations/share.js
import { readFile } from "node:fs/promises";
import { formatNumber, share } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/national-rd.csv", import.meta.url)));
for (const indicator of ["基础研究经费", "应用研究经费", "试验发展经费"]) {
  const shares = share(dataset, { whole: { indicator: "R&D经费" }, parts: [indicator], from: "2024" });
  console.log(`${indicator}占${formatNumber(shares.get("share"), { decimals: 1 })}%`);
}
