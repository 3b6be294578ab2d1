import type { Dataset } from "../model/dataset.ts";
import { levelName, stageName } from "../model/dimension.ts";
import { formatFigure, formatNumber } from "../model/figure.ts";
import type { Indicator } from "../model/indicator.ts";
import { type Period, periodLabel } from "../model/period.ts";
import type { Language, Words } from "../model/words.ts";
import type { Comparison } from "./totals.ts";

/** Every sentence of the quality report: what was found, where, and what to do. Nothing is repaired. */

function indicatorAt(dataset: Dataset, row: number): Indicator | undefined {
  return dataset.indicators[dataset.columns.indicator[row] ?? -1];
}

/** 「专利申请量 · 甘肃省」, with level and stage where there are any. */
function seriesText(dataset: Dataset, row: number, language: Language): string {
  const { columns } = dataset;
  const level = dataset.levels[columns.level[row] ?? -1];
  const stage = dataset.stages[columns.stage[row] ?? -1];
  const parts = [
    indicatorAt(dataset, row)?.name[language],
    dataset.regions[columns.region[row] ?? -1],
    level && levelName(level, language),
    stage && stageName(stage, language),
  ];
  return quoted(parts.filter(Boolean).join(" · "), language);
}

const quoted = (text: string, language: Language): string =>
  language === "zh" ? `「${text}」` : `"${text}"`;

function nameText(dataset: Dataset, indicator: number, language: Language): string {
  const name = dataset.indicators[indicator]?.name[language];
  if (name !== undefined) return quoted(name, language);
  return language === "zh" ? "全部指标" : "All indicators";
}

const periodOf = ({ periods }: Dataset, code: number, language: Language): string => {
  const period = periods[code];
  return period ? periodLabel(period, language) : "";
};

const periodText = (dataset: Dataset, row: number, language: Language): string =>
  periodOf(dataset, dataset.columns.period[row] ?? -1, language);

function figure(value: number, indicator: Indicator | undefined, language: Language): string {
  return indicator ? formatFigure(value, indicator.unit, language).trim() : formatNumber(value);
}

/** The period and value of a row: 「2015年404863件」. */
function pointText(dataset: Dataset, row: number, language: Language): string {
  const value = figure(dataset.columns.value[row] ?? Number.NaN, indicatorAt(dataset, row), language);
  const period = periodText(dataset, row, language);
  return language === "zh" ? `${period}${value}` : `${value} in ${period}`;
}

const pointsText = (dataset: Dataset, rows: readonly number[], language: Language): string =>
  rows.map((row) => pointText(dataset, row, language)).join(language === "zh" ? "，" : ", ");

/** How many times one value is the other, to two digits or whole: 18.9, 10000. */
function timesText(times: number): string {
  return formatNumber(times, { decimals: times >= 100 ? 0 : 1 });
}

const ratioOf = ({ columns }: Dataset, row: number, base: number): number =>
  (columns.value[row] ?? Number.NaN) / (columns.value[base] ?? Number.NaN);

/** 「是上年的18.9倍」, or for a fall 「只有上年的5.4%」. */
function factor(ratio: number): Words {
  return ratio >= 1
    ? { zh: `是上年的 ${timesText(ratio)} 倍`, en: `${timesText(ratio)} times the year before` }
    : {
        zh: `只有上年的 ${formatNumber(ratio * 100, { decimals: ratio < 0.01 ? 3 : 1 })}%`,
        en: `${formatNumber(ratio * 100, { decimals: ratio < 0.01 ? 3 : 1 })}% of the year before`,
      };
}

const step = (power: number): string => formatNumber(10 ** Math.abs(power), { grouping: true });

/** What such a factor comes from: 万 taken for 1. */
const unitPairs: ReadonlyMap<number, Words> = new Map([
  [2, { zh: "百分数与小数", en: "percentages and shares" }],
  [3, { zh: "千与个", en: "thousands and ones" }],
  [4, { zh: "万与个，或亿与万", en: "ten thousands (万) and ones, or 亿 and 万" }],
  [8, { zh: "亿与个", en: "hundred millions (亿) and ones" }],
]);

/**
 * @param move rows of the base, of the figure in doubt and, where the series comes back, of the one after
 * @param power of ten that it is off by; 0 where it is near none
 */
export function moved(dataset: Dataset, move: readonly (number | undefined)[], power: number): Words {
  const rows = move.filter((row) => row !== undefined);
  const [base = -1, row = -1, next] = rows;
  const zh = `${seriesText(dataset, row, "zh")}：${pointsText(dataset, rows, "zh")}`;
  const en = `${seriesText(dataset, row, "en")}: ${pointsText(dataset, rows, "en")}`;
  const period = { zh: periodText(dataset, row, "zh"), en: periodText(dataset, row, "en") };
  if (power !== 0) {
    const pair = unitPairs.get(Math.abs(power)) ?? { zh: "", en: "" };
    const what = {
      zh: `约为 ${step(Math.abs(power))} ${power > 0 ? "倍" : "分之一"}，像是单位混用（${pair.zh}）`,
      en: `about ${power > 0 ? `${step(power)} times` : `one ${step(power)}th of`}`,
    };
    const where =
      next === undefined
        ? { zh: "与上年相比", en: "the year before" }
        : { zh: "与前后两年相比", en: "the years beside it" };
    return {
      zh: `${zh}。${period.zh}${where.zh}${what.zh}。请核对单位。`,
      en: `${en}. ${period.en} is ${what.en} ${where.en}, which looks like mixed units (${pair.en}). Check the units.`,
    };
  }
  const times = factor(ratioOf(dataset, row, base));
  return next === undefined
    ? {
        zh: `${zh}，${times.zh}，远超该指标通常的变动。请核实数字，或说明口径是否改变。`,
        en: `${en}, ${times.en}, far beyond what this indicator usually does. Check the figure, or whether its coverage changed.`,
      }
    : {
        zh: `${zh}。${period.zh}${times.zh}，次年又回到原来水平，与该指标通常的变动不符。请对照原始资料核实。`,
        en: `${en}. ${period.en} is ${times.en} and the next year is back near the old level, unlike what this indicator usually does. Check it against the source.`,
      };
}

/** @param ratio natural logarithm of the median ratio to the year before */
export function periodJump(
  dataset: Dataset,
  indicator: number,
  period: number,
  regions: number,
  ratio: number,
  power: number,
): Words {
  const times = factor(Math.exp(ratio));
  const pair = unitPairs.get(Math.abs(power));
  const zh = `${nameText(dataset, indicator, "zh")}：${periodOf(dataset, period, "zh")}各地区整体突变，${regions} 个数的中位数${times.zh}`;
  const en = `${nameText(dataset, indicator, "en")}: in ${periodOf(dataset, period, "en")} all regions move together; the median of ${regions} figures is ${times.en}`;
  return pair === undefined
    ? {
        zh: `${zh}。可能是口径或指标改变，请核实后再作同比。`,
        en: `${en}. Its coverage or the indicator itself may have changed; check before comparing.`,
      }
    : {
        zh: `${zh}，像是该期单位不同（${pair.zh}）。请核对该列的单位。`,
        en: `${en}, which looks like another unit in that period (${pair.en}). Check the unit of that column.`,
      };
}

export function smallBase(dataset: Dataset, base: number, row: number): Words {
  return {
    zh: `${seriesText(dataset, row, "zh")}：${pointsText(dataset, [base, row], "zh")}。基数小，增速不宜单独引用，请同时写出数量。`,
    en: `${seriesText(dataset, row, "en")}: ${pointsText(dataset, [base, row], "en")}. The base is small: state the figures beside the rate.`,
  };
}

export function zeroBetween(dataset: Dataset, base: number, row: number, next: number): Words {
  return {
    zh: `${seriesText(dataset, row, "zh")}：${pointsText(dataset, [base, row, next], "zh")}。前后都有数而中间为零，可能是缺报记成了 0。请核实；没有数时应留空。`,
    en: `${seriesText(dataset, row, "en")}: ${pointsText(dataset, [base, row, next], "en")}. A zero between figures may be a missing one entered as 0. Check it; where there is no figure, leave the cell empty.`,
  };
}

export function identicalPeriods(
  dataset: Dataset,
  indicator: number,
  earlier: number,
  period: number,
  alike: number,
  compared: number,
): Words {
  return {
    zh: `${nameText(dataset, indicator, "zh")}：${periodOf(dataset, period, "zh")}与${periodOf(dataset, earlier, "zh")}在 ${compared} 个可比的数中有 ${alike} 个完全相同，可能是其中一列的年份标错或整列照抄。请对照原始资料核实。`,
    en: `${nameText(dataset, indicator, "en")}: ${alike} of ${compared} figures are exactly the same in ${periodOf(dataset, period, "en")} as in ${periodOf(dataset, earlier, "en")}. One of the columns may carry the wrong year or be a copy. Check them against the source.`,
  };
}

export function constantRun(dataset: Dataset, first: number, last: number, periods: number): Words {
  const value = dataset.columns.value[first] ?? Number.NaN;
  const indicator = indicatorAt(dataset, first);
  return {
    zh: `${seriesText(dataset, first, "zh")}：${periodText(dataset, first, "zh")}至${periodText(dataset, last, "zh")}连续 ${periods} 期都是${figure(value, indicator, "zh")}，像是照抄上期。请核实。`,
    en: `${seriesText(dataset, first, "en")}: ${figure(value, indicator, "en")} in each of ${periods} periods from ${periodText(dataset, first, "en")} to ${periodText(dataset, last, "en")}, as if copied from the one before. Check them.`,
  };
}

/** @param dimension header of the dimension whose members are the parts; empty for regions and levels */
export function partsDiffer(dataset: Dataset, comparison: Comparison, dimension: string): Words {
  const { whole, parts, sum, difference, tolerance, unknown } = comparison;
  const indicator = indicatorAt(dataset, whole);
  const say = (value: number, language: Language): string => figure(value, indicator, language);
  const value = dataset.columns.value[whole] ?? Number.NaN;
  const by = dimension === "" ? { zh: "", en: "" } : { zh: `按「${dimension}」`, en: ` by "${dimension}"` };
  const zh = `${seriesText(dataset, whole, "zh")}${periodText(dataset, whole, "zh")}：总数${say(value, "zh")}，${by.zh}${parts.length} 个分项合计${say(sum, "zh")}，${difference > 0 ? "多" : "少"}${say(Math.abs(difference), "zh")}`;
  const en = `${seriesText(dataset, whole, "en")}, ${periodText(dataset, whole, "en")}: the whole is ${say(value, "en")}, its ${parts.length} parts${by.en} add up to ${say(sum, "en")}, ${say(Math.abs(difference), "en")} ${difference > 0 ? "more" : "less"}`;
  const missing = {
    zh: unknown === 0 ? "" : `（另有 ${unknown} 个分项无数）`,
    en: unknown === 0 ? "" : ` (${unknown} more have no figure)`,
  };
  return {
    zh: `${zh}${missing.zh}；四舍五入只能解释 ${formatNumber(tolerance)} 以内。数字照原样保留，请核实是否有遗漏或口径不同。`,
    en: `${en}${missing.en}; rounding explains up to ${formatNumber(tolerance)}. The figures stay as published; check for a part left out or another coverage.`,
  };
}

export function scientificForm(dataset: Dataset, first: number, cells: number): Words {
  return {
    zh: `${nameText(dataset, dataset.columns.indicator[first] ?? -1, "zh")}${periodText(dataset, first, "zh")}有 ${cells} 个单元格是科学记数法（如 1.23E+05），后面的位数已丢失。请把该列设为数值格式后重新导出。`,
    en: `${nameText(dataset, dataset.columns.indicator[first] ?? -1, "en")}, ${periodText(dataset, first, "en")}: ${cells} ${cells === 1 ? "cell is" : "cells are"} in scientific form (such as 1.23E+05) and ${cells === 1 ? "has" : "have"} lost digits. Give the column a number format and export it again.`,
  };
}

export function roundedValue(dataset: Dataset, row: number, zeros: number): Words {
  return {
    zh: `${seriesText(dataset, row, "zh")}：${pointText(dataset, row, "zh")}，末尾 ${zeros} 位是零，其他各期都没有这样整，像是估计数或取整数。请核实。`,
    en: `${seriesText(dataset, row, "en")}: ${pointText(dataset, row, "en")} ends in ${zeros} zeros, unlike the other periods, as estimated or rounded figures do. Check it.`,
  };
}

export function decimalsStop(
  dataset: Dataset,
  indicator: number,
  period: number,
  places: number,
  values: number,
): Words {
  return {
    zh: `${nameText(dataset, indicator, "zh")}：${periodOf(dataset, period, "zh")}的 ${values} 个数比上一期少 ${places} 位，像是导出前被取整。计算增速前请找到完整的数字。`,
    en: `${nameText(dataset, indicator, "en")}: the ${values} figures of ${periodOf(dataset, period, "en")} have ${places} ${places === 1 ? "place" : "places"} less than those before, as if rounded before the export. Find the full figures before computing growth.`,
  };
}

export function longDigits(dataset: Dataset, indicator: number, cells: number, values: number): Words {
  return {
    zh: `${nameText(dataset, indicator, "zh")}：${values} 个数中有 ${cells} 个有 15 位以上数字，是换算或计算所得，不是公布的数；末位没有意义，引用时请取舍。`,
    en: `${nameText(dataset, indicator, "en")}: ${cells} of ${values} figures have 15 digits or more. They were converted or computed, not published so; round them where they are quoted.`,
  };
}

export function breakAnnounced(
  dataset: Dataset,
  indicator: number,
  year: number,
  line: number,
  text: string,
): Words {
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return {
    zh: `${nameText(dataset, indicator, "zh")}：第 ${line} 行的注释说明口径或分类有变，${year} 年起与以前可能不可比：「${short}」。跨越该年的同比请注明。`,
    en: `${nameText(dataset, indicator, "en")}: the note on line ${line} tells of a change in classification or coverage; figures from ${year} on may not be comparable with those before: "${short}". Say so wherever growth crosses that year.`,
  };
}

/** Periods in a row put together: 「2006年至2017年、2025年」. */
function periodList(periods: readonly Period[], language: Language): string {
  const runs: Period[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last?.frequency === period.frequency && last.part === period.part && last.year + 1 === period.year;
    if (run && goesOn) run.push(period);
    else runs.push([period]);
  }
  return runs
    .map(([first, ...rest]) => {
      const last = rest.at(-1);
      const from = first ? periodLabel(first, language) : "";
      if (!last) return from;
      return language === "zh"
        ? `${from}至${periodLabel(last, "zh")}`
        : `${from} to ${periodLabel(last, "en")}`;
    })
    .join(language === "zh" ? "、" : ", ");
}

export function emptyPeriods(dataset: Dataset, indicator: number, periods: readonly Period[]): Words {
  return {
    zh: `${nameText(dataset, indicator, "zh")}：${periodList(periods, "zh")}在文件中有这一期而没有一个数。这不是零；说到最新一期时，以有数的为准。`,
    en: `${nameText(dataset, indicator, "en")}: the file has ${periodList(periods, "en")} without a single figure. That is not zero; take the newest period with figures for the newest.`,
  };
}

export function absentPeriods(dataset: Dataset, indicator: number, periods: readonly Period[]): Words {
  return {
    zh: `${nameText(dataset, indicator, "zh")}：文件中没有${periodList(periods, "zh")}，其后一期没有上年可比，不计算同比。请补充数据。`,
    en: `${nameText(dataset, indicator, "en")}: ${periodList(periods, "en")} ${periods.length === 1 ? "is" : "are"} not in the file, so what follows has no year before it to be compared with. Add the figures.`,
  };
}

export function derivedFigures(of: Words, above: Words, below: Words): Words {
  return {
    zh: `「${of.zh}」的每个数都等于「${above.zh}」除以「${below.zh}」，是推算数，不是另外公布的数。引用时请说明。`,
    en: `Every figure of "${of.en}" equals "${above.en}" divided by "${below.en}": it is derived from them and not a figure published on its own. Say so where it is cited.`,
  };
}

export function targetAlone(dataset: Dataset, row: number): Words {
  return {
    zh: `${seriesText(dataset, row, "zh")}有目标（${pointText(dataset, row, "zh")}），没有实绩。请补上实绩，或核对两处的指标、地区和级别是否写得一致。`,
    en: `${seriesText(dataset, row, "en")} has a target (${pointText(dataset, row, "en")}) and no result. Add the result, or see whether indicator, region and level are written alike in both.`,
  };
}
