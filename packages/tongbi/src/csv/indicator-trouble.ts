import { formatNumber } from "../model/figure.ts";
import type { Kind, PublishedMeasure } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import type { Unit } from "../model/unit.ts";
import type { Words } from "../model/words.ts";
import { issue, short, toldInOne } from "./issue.ts";

/** What is to be told of the indicators of a file: what was found, where, and what to do. */

const kinds: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
  flow: ["流量", "flow"],
  stock: ["存量", "stock"],
  ratio: ["比率", "ratio"],
  index: ["指数", "index"],
  growth_rate: ["增长率", "growth rate"],
};

export function unknownIndicators(
  indicators: readonly { readonly name: string; readonly kind: Kind; readonly line: number }[],
): Issue {
  const told = indicators.slice(0, toldInOne);
  const more = indicators.length - told.length;
  const zh = told.map(({ name, kind }) => `「${short(name)}」为${kinds[kind][0]}`).join("，");
  const en = told.map(({ name, kind }) => `"${short(name)}" for ${kinds[kind][1]}`).join(", ");
  return issue(
    "unknown-indicator",
    "note",
    { line: told[0]?.line ?? 0, found: told.map(({ name }) => name).join(" | ") },
    () =>
      `有 ${indicators.length} 个指标不在目录中，按名称和单位判断类别：${zh}${more > 0 ? "，等等" : ""}。如不符，请在目录中补充该指标。`,
    () =>
      `Indicators that are not in the catalogue: ${indicators.length}. By name and unit we take ${en}${more > 0 ? `, and ${more} more` : ""}. If that is wrong, add them to the catalogue.`,
  );
}

export function unnamed(): Issue {
  return issue(
    "unnamed-indicator",
    "warning",
    {},
    () =>
      "文件没有写明是什么指标，暂称「未命名指标」；文件名不作依据。请指定指标，或在表头上方加一行「指标：名称(单位)」。",
    () =>
      'The file does not say which indicator it holds, so it is called "Unnamed indicator"; the name of the file proves nothing. Choose the indicator, or add a line "指标：name(unit)" above the header.',
  );
}

const measures: Readonly<Partial<Record<PublishedMeasure, Words>>> = {
  growth_rate: { zh: "同比", en: "growth" },
  change: { zh: "增减", en: "change" },
  completion: { zh: "完成率", en: "completion" },
};

export function publishedDiffers(
  name: Words,
  measure: PublishedMeasure,
  own: number,
  computed: number,
  unit: Unit,
  line: number,
  column: number,
): Issue {
  const { zh, en } = measures[measure] ?? { zh: "", en: "" };
  const decimals = 2;
  return issue(
    "published-differs",
    "warning",
    { line, column, found: formatNumber(own) },
    () =>
      `第 ${line} 行第 ${column} 列公布的${zh}是 ${formatNumber(own)}${unit.zh}，按表中的数计算是 ${formatNumber(computed, { decimals })}${unit.zh}（${short(name.zh)}）。两个数都保留；请核对，或查看口径是否调整。`,
    () =>
      `The published ${en} on line ${line}, column ${column}, is ${formatNumber(own)} ${unit.en}, but the figures of the table give ${formatNumber(computed, { decimals })} ${unit.en} (${short(name.en)}). Both are kept; check them, or see whether the coverage was adjusted.`,
  );
}
