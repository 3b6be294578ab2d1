// The level that a target given as growth asks for (增长28%): node examples/calculations/target-level.js
import { formatNumber, targetLevel } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up.
const { dataset } = readCsv(`地区,指标,单位,2023年,2024年
示例县,专利授权量,件,23,26`);
const level = targetLevel(dataset, { growth: 28, from: "2024" });
const [needed, value, shortfall] = ["level_needed", "value", "shortfall"].map((name) => level.get(name));
const rate = formatNumber(level.get("completion"), { decimals: 1 });
console.log(`增长28%，应达到${needed}件；已完成${value}件，占${rate}%，尚差${shortfall}件`);
