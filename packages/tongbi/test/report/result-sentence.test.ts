import { expect, test } from "vitest";
import type { GapReason } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { statusSet } from "../../src/model/status.ts";
import { resultSentence } from "../../src/report/result-sentence.ts";
import { indicatorOf } from "../model/dataset-of.ts";
import type { YearFacts } from "../../src/report/year-facts.ts";

/** An index of the year before, and a published growth rate, as a portal names them. */
const gdpIndex: Indicator = {
  ...indicatorOf("rd_intensity"),
  kind: "index",
  name: { zh: "地区生产总值指数（上年=100）", en: "GDP index (previous year = 100)" },
  unit: { quantity: "1", exponent: -2, zh: "", en: "" },
};
const investment: Indicator = {
  ...indicatorOf("rd_intensity"),
  kind: "growth_rate",
  decimals: 1,
  name: { zh: "固定资产投资_比上年增长", en: "Fixed-asset investment, growth" },
};

interface Case {
  indicator?: string | Indicator;
  stage?: string;
  base?: number;
  value?: number | null;
  gap?: GapReason;
  change?: number | null;
  growthRate?: number | null;
  changeGap?: GapReason;
  completion?: number | null;
  provisional?: boolean;
  bounds?: { lower: number; upper: number };
  derived?: boolean;
  part?: number;
}

function facts(given: Case): YearFacts {
  const { indicator: wanted = "patent_applications" } = given;
  const indicator = typeof wanted === "string" ? indicatorOf(wanted) : wanted;
  const period = given.part
    ? ({ frequency: "month", year: 2024, part: given.part } as const)
    : ({ frequency: "annual", year: 2024, part: 1 } as const);
  return {
    indicator,
    region: "示例县",
    level: "",
    stage: given.stage ?? "",
    period,
    point: {
      period,
      value: given.value ?? null,
      gap: given.gap ?? "none",
      status: given.provisional ? statusSet(["P"]) : 0,
      row: 0,
      ...(given.bounds ? { bounds: given.bounds } : {}),
    },
    base: given.base ?? null,
    change: given.change ?? null,
    growthRate: given.growthRate ?? null,
    changeGap: given.changeGap ?? "none",
    target: null,
    completion: given.completion ?? null,
    ...(given.derived ? {} : { source: { file: "a.csv", line: 2, column: 4 } }),
  };
}

test.each<[string, Case, string, string]>([
  [
    "growth and task",
    { value: 310, change: 34, growthRate: 12.318, completion: 110.714 },
    "2024年，示例县专利申请量310件，比上年增长12.3%，完成年度任务的110.7%。",
    "Patent applications, 示例县, 2024: 310 patents, up 12.3% on 2023, 110.7% of the annual target.",
  ],
  [
    "a fall is worded as a fall",
    { value: 10095, change: -622, growthRate: -5.8 },
    "2024年，示例县专利申请量10095件，比上年下降5.8%。",
    "Patent applications, 示例县, 2024: 10,095 patents, down 5.8% on 2023.",
  ],
  [
    "a rate that rounds to zero",
    { value: 10001, change: 1, growthRate: 0.01 },
    "2024年，示例县专利申请量10001件，与上年持平。",
    "Patent applications, 示例县, 2024: 10,001 patents, unchanged on 2023.",
  ],
  [
    "a month has the same month last year",
    { value: 59, change: 15, growthRate: 34.2, part: 10 },
    "2024年10月，示例县专利申请量59件，同比增长34.2%。",
    "Patent applications, 示例县, Oct 2024: 59 patents, up 34.2% on Oct 2023.",
  ],
  [
    "percentage points have the places of the rate",
    { indicator: "rd_intensity", value: 2.69, change: 0.11, changeGap: "ratio_kind" },
    "2024年，示例县R&D经费占GDP比重（研发投入强度）2.69%，比上年提高0.11个百分点。",
    "R&D intensity, 示例县, 2024: 2.69%, up 0.11 percentage points on 2023.",
  ],
  [
    "a ratio that is no percentage changes in its own unit",
    { indicator: "valid_invention_patents_per_10k", value: 3.43, change: 0.32, changeGap: "ratio_kind" },
    "2024年，示例县每万人口有效发明专利拥有量3.43件/万人，比上年增加0.32件/万人。",
    "Valid invention patents per 10,000 population, 示例县, 2024: 3.43 per 10k persons, up 0.32 per 10k persons on 2023.",
  ],
  [
    "a derived value is rounded, half away from zero",
    { indicator: "rd_intensity", value: 1.005, changeGap: "no_base_period", derived: true },
    "2024年，示例县R&D经费占GDP比重（研发投入强度）1.01%，数据中没有上年同期。",
    "R&D intensity, 示例县, 2024: 1.01%, the same period last year is not in the data.",
  ],
  [
    "zero base",
    { value: 5, change: 5, changeGap: "zero_base" },
    "2024年，示例县专利申请量5件，上年为零，净增5件。",
    "Patent applications, 示例县, 2024: 5 patents, up 5 patents from zero.",
  ],
  [
    "a part is not passed off as the whole",
    {
      indicator: "high_tech_enterprises",
      stage: "recognised",
      value: 15,
      base: 14,
      change: 1,
      growthRate: 7.14,
    },
    "2024年，示例县国家高新技术企业（认定）15家，比上年增长7.1%。",
    "National high- and new-technology enterprises (HNTE) (recognised), 示例县, 2024: 15 enterprises, up 7.1% on 2023.",
  ],
  [
    "a small base is noted",
    { value: 3, base: 2, change: 1, growthRate: 50 },
    "2024年，示例县专利申请量3件，比上年增长50.0%（基数小）。",
    "Patent applications, 示例县, 2024: 3 patents, up 50.0% on 2023 (small base).",
  ],
  [
    "zero after zero",
    { value: 0, base: 0, change: 0, changeGap: "zero_base" },
    "2024年，示例县专利申请量0件，与上年持平。",
    "Patent applications, 示例县, 2024: 0 patents, unchanged on 2023.",
  ],
  [
    "from plus to minus",
    { indicator: "rd_expenditure", value: -1, base: 2.1, change: -3.1, growthRate: -147.6 },
    "2024年，示例县研究与试验发展（R&D）经费-1万元，由正转负，比上年减少3.1万元。".replace("-", "−"),
    "R&D expenditure, 示例县, 2024: −10 thousand CNY, turned negative, down 31 thousand CNY on 2023.",
  ],
  [
    "gross domestic product grows at current prices",
    { indicator: "gdp", value: 149.25, base: 139.3, change: 9.95, growthRate: 7.143 },
    "2024年，示例县地区生产总值149.25亿元，按现价计算比上年增长7.1%。",
    "Gross domestic product, 示例县, 2024: 14.925 billion CNY, up 7.1% at current prices on 2023.",
  ],
  [
    "a link of a chain states a growth",
    { indicator: gdpIndex, value: 107, base: 108, change: -1, changeGap: "ratio_kind" },
    "2024年，示例县地区生产总值指数（上年=100）107，即比上年增长7.0%，增速比上年回落1.0个百分点。",
    "GDP index (previous year = 100), 示例县, 2024: 107, that is up 7.0% on the year before, growth down 1.0 percentage points on 2023.",
  ],
  [
    "a negative growth rate is a fall, and rates speed up and slow down",
    { indicator: investment, value: -4.7, base: 4, change: -8.7, changeGap: "ratio_kind" },
    "2024年，示例县固定资产投资比上年下降4.7%，比上年回落8.7个百分点。",
    "Fixed-asset investment, growth, 示例县, 2024: −4.7%, down 8.7 percentage points on 2023.",
  ],
  [
    "suppressed with bounds",
    { gap: "suppressed", bounds: { lower: 100, upper: 199 } },
    "2024年，示例县专利申请量：原文未公布（在100—199件之间）。",
    "Patent applications, 示例县, 2024: withheld by the source (between 100 patents and 199 patents).",
  ],
  [
    "provisional money, in English brought to millions exactly",
    { indicator: "rd_expenditure", value: 12345.6, change: 345.6, growthRate: 2.88, provisional: true },
    "2024年，示例县研究与试验发展（R&D）经费12345.6万元（初步数），比上年增长2.9%。",
    "R&D expenditure, 示例县, 2024: 123.456 million CNY (provisional), up 2.9% on 2023.",
  ],
])("%s", (_, given, zh, en) => {
  expect(resultSentence(facts(given), "zh")).toBe(zh);
  expect(resultSentence(facts(given), "en")).toBe(en);
});
