// What a source states beside what its own figures give: node examples/calculations/published-against-computed.js
import { readFile } from "node:fs/promises";
import { formatNumber, publishedAgainstComputed } from "tongbi";
import { readCsv } from "tongbi/csv";

const text = await readFile(new URL("../data/national-rd.csv", import.meta.url), "utf8");
// Under this header the reader takes the column for the change of the value beside it.
const { dataset } = readCsv(text.replace("公布增减百分点", "比上年增减(百分点)"));
const compared = publishedAgainstComputed(dataset, { indicator: "R&D经费投入强度", from: "2020" });
for (let row = 0; row < compared.numRows(); row++) {
  const [published, computed] = ["published", "computed"].map((name) =>
    formatNumber(compared.get(name, row), { decimals: 2 }),
  );
  const agrees = compared.get("agrees", row) === "yes" ? "相符" : "不符：上年数有修订";
  console.log(`${compared.get("period", row)}\t公布${published}\t计算${computed}\t${agrees}`);
}
