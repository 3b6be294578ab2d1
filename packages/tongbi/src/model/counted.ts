import type { Indicator } from "./indicator.ts";
import type { Unit } from "./unit.ts";

/** Quantities without a power of ten that are measured and not counted. */
const measured: ReadonlySet<string> = new Set(
  "1 人年 年 天 小时 吨 吨标准煤 千克 公斤 克 公里 米 度 千瓦 升 平方米 立方米 平方公里 公顷 亩 千瓦时 本国货币 购买力标准".split(
    " ",
  ),
);

/** Whether a unit counts things one by one: 件, 家, 人次; not 万人, 元, %, 人年 or 件/万人. */
export function isCountUnit({ exponent, quantity }: Unit): boolean {
  const isMoney = quantity.endsWith("元");
  return exponent === 0 && quantity !== "" && !isMoney && !quantity.includes("/") && !measured.has(quantity);
}

/** Whether the values of an indicator are counted one by one, so that there is no half of one. */
export function isWholeCount({ kind, unit }: Indicator): boolean {
  return (kind === "flow" || kind === "stock") && isCountUnit(unit);
}
