// The rank of counties and its change (位次), sorted by a verb of Arquero: node examples/calculations/rank.js
import { formatNumber, rank } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up.
const { dataset } = readCsv(`指标：专利授权量(件)
地区,2023年,2024年
示例甲县,18,27
示例乙县,31,29
示例丙县,26,29
示例丁县,18,15`);
const ranked = rank(dataset, { from: "2024", compareWith: 1 }).orderby("rank");
const columns = ["region", "value", "rank", "ties", "change_of_rank"];
for (let row = 0; row < ranked.numRows(); row++) {
  const [region, value, place, ties, change] = columns.map((name) => ranked.get(name, row));
  const shared = ties > 0 ? "（并列）" : "";
  console.log(`第${place}位${shared}\t${region}\t${value}件\t升降${formatNumber(change, { signed: true })}`);
}
