import type { Dataset } from "../model/dataset.ts";
import { levelName, stageName } from "../model/dimension.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Series } from "../model/series.ts";
import type { Language, Words } from "../model/words.ts";
import type { FilledChart } from "./chart.ts";

/** Every sentence about a chart that has nothing to draw: what is missing, and what to do. */

/** No series fits what the chart asks for. */
export function nothingSelected(
  dataset: Dataset,
  chart: FilledChart,
  indicators: readonly string[],
  regions: readonly string[],
): Words {
  if (dataset.length === 0) return { zh: "数据中没有任何数值。", en: "The data hold no figures." };
  const known = new Set(dataset.indicators.map(({ id }) => id));
  const strange = indicators.find((id) => !known.has(id));
  if (strange !== undefined)
    return {
      zh: `数据中没有指标“${strange}”，请另选一个指标。`,
      en: `The data hold no indicator "${strange}": choose another one.`,
    };
  const place = regions.find((region) => !dataset.regions.includes(region));
  if (place !== undefined)
    return {
      zh: `数据中没有地区“${place}”，请另选一个地区。`,
      en: `The data hold no region "${place}": choose another one.`,
    };
  const what = nameOf(dataset, indicators[0] ?? "");
  const where = regions[0] ?? "";
  const narrowed = (language: Language): string[] =>
    [levelName(chart.level ?? "", language), stageName(chart.stage ?? "", language)].filter(Boolean);
  const zh = narrowed("zh").join("、");
  const en = narrowed("en").join(", ").toLowerCase();
  return {
    zh: `${where && `${where}的`}${what.zh}${zh ? `（${zh}）` : ""}没有年度数；图表只画年度数。`,
    en: `There are no annual figures of ${what.en}${en ? ` (${en})` : ""}${where && ` for ${where}`}; charts show annual figures only.`,
  };
}

function nameOf(dataset: Dataset, id: string): Words {
  return dataset.indicators.find((indicator) => indicator.id === id)?.name ?? { zh: id, en: id };
}

/** There are series, but no figure in the years shown. */
export function noFigures(series: readonly Series[], chart: FilledChart): Words {
  const { from, to } = chart;
  const first = series[0];
  const name = first?.indicator.name ?? { zh: "", en: "" };
  const span =
    from === undefined && to === undefined
      ? { zh: "", en: "" }
      : from !== undefined && to !== undefined
        ? { zh: `${from}—${to}年`, en: ` from ${from} to ${to}` }
        : from !== undefined
          ? { zh: `${from}年以来`, en: ` since ${from}` }
          : { zh: `${to}年以前`, en: ` up to ${to}` };
  return {
    zh: `${first?.region ?? ""}的${name.zh}${span.zh}没有数。`,
    en: `There are no figures of ${name.en} for ${first?.region ?? ""}${span.en}.`,
  };
}

/** Two units that measure different things cannot share an axis. */
export function unitsDiffer(one: Indicator, other: Indicator): Words {
  return {
    zh: `${one.name.zh}（${one.unit.zh}）与${other.name.zh}（${other.unit.zh}）计量单位不同，不能画在同一坐标上，请改用小图组。`,
    en: `${one.name.en} (${one.unit.en}) and ${other.name.en} (${other.unit.en}) have different units and cannot share an axis: use small multiples.`,
  };
}

/** No year has both a result and a target, or a target alone. */
export function noTargets(indicator: Indicator, region: string): Words {
  return {
    zh: `${region}的${indicator.name.zh}没有年度目标，无法与实绩对比。`,
    en: `There is no annual target for ${indicator.name.en} of ${region} to compare results with.`,
  };
}

/** Stages of a pipeline contain one another and do not add up. */
export function stagesOverlap(indicator: Indicator, found: readonly string[]): Words {
  return {
    zh: `${indicator.name.zh}有多个阶段（${found.map((id) => stageName(id, "zh")).join("、")}），不能相加，请选定一个阶段。`,
    en: `${indicator.name.en} come in several stages (${found.map((id) => stageName(id, "en")).join(", ")}), which do not add up: choose one.`,
  };
}

/** Ratios and rates do not add up. */
export function notAdditive(indicator: Indicator): Words {
  return {
    zh: `${indicator.name.zh}是比率或指数，不能堆叠，请改用趋势图。`,
    en: `${indicator.name.en} is a ratio or an index and cannot be stacked: use a trend.`,
  };
}
