import type { Words } from "../model/words.ts";

/** A column of `data.csv` in a data package, as its table schema describes it. */
export interface PackagedColumn {
  readonly name: string;
  readonly type: "string" | "number" | "integer";
  readonly title: Words;
}

/**
 * The columns of `data.csv`, named as those of the table that `toTable` makes: ids where we have ids, so that nothing depends on a
 * language.
 */
export const packagedColumns: readonly PackagedColumn[] = [
  { name: "region", type: "string", title: { zh: "地区", en: "Region" } },
  {
    name: "indicator",
    type: "string",
    title: { zh: "指标（catalogue.json 中的 id）", en: "Indicator, an id of catalogue.json" },
  },
  {
    name: "period",
    type: "string",
    title: { zh: "时期，累计为 2017-01/06", en: "Period; cumulative is 2017-01/06" },
  },
  { name: "level", type: "string", title: { zh: "级别", en: "Awarding level" } },
  { name: "stage", type: "string", title: { zh: "阶段", en: "Stage" } },
  {
    name: "scenario",
    type: "string",
    title: { zh: "实绩、目标或计划", en: "Result, target or plan" },
  },
  { name: "vintage", type: "string", title: { zh: "版本", en: "Vintage" } },
  { name: "unit", type: "string", title: { zh: "单位", en: "Unit, in Chinese" } },
  { name: "value", type: "number", title: { zh: "数值", en: "Value" } },
  { name: "gap", type: "string", title: { zh: "缺数原因", en: "Why there is no value" } },
  {
    name: "status",
    type: "string",
    title: { zh: "观测状态（SDMX CL_OBS_STATUS）", en: "Observation status, SDMX CL_OBS_STATUS" },
  },
  {
    name: "lower",
    type: "number",
    title: { zh: "未公布数的下限", en: "Lower bound of a suppressed value" },
  },
  {
    name: "upper",
    type: "number",
    title: { zh: "未公布数的上限", en: "Upper bound of a suppressed value" },
  },
  { name: "file", type: "string", title: { zh: "来源文件", en: "Source file" } },
  { name: "line", type: "integer", title: { zh: "来源行", en: "Line of the source" } },
  { name: "column", type: "integer", title: { zh: "来源列", en: "Column of the source" } },
];
