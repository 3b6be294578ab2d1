import type { Words } from "tongbi";
import type { Chart } from "tongbi/charts";

/** A cell of the notebook as it is planned; what it shows depends on the data at hand. */
export type CellPlan =
  | { readonly kind: "figures"; readonly indicators: readonly string[] }
  | { readonly kind: "chart"; readonly chart: "growth" | "target"; readonly indicators: readonly string[] }
  | {
      readonly kind: "chart";
      readonly chart: "trend" | "stack" | "multiples";
      readonly indicators: readonly string[];
    }
  | { readonly kind: "table"; readonly indicators: readonly string[] };

/** A part of the notebook: heading, prose, and cells. */
export interface SectionPlan {
  readonly id: string;
  readonly heading: Words;
  readonly prose: Words;
  readonly cells: readonly CellPlan[];
}

/** The type of a chart that a cell may ask for. */
export type ChartType = Chart["type"];

/**
 * The four parts that every county is asked about. Of the indicators of a `growth`, `target` or `table` cell the first
 * that the data have is shown; `trend`, `stack`, `multiples` and `figures` show all that are there.
 */
export const sections: readonly SectionPlan[] = [
  {
    id: "patents",
    heading: { zh: "专利", en: "Patents" },
    prose: {
      zh: "申请量与授权量是当年发生数；有效发明专利是年末存量，年费到期未缴即减少，不能按月相加。",
      en: "Applications and grants are counted over the year; invention patents in force are a stock at year end, which falls when annuities lapse and is never summed over months.",
    },
    cells: [
      {
        kind: "figures",
        indicators: [
          "patent_applications",
          "patents_granted",
          "valid_invention_patents",
          "valid_invention_patents_per_10k",
        ],
      },
      { kind: "chart", chart: "growth", indicators: ["patent_applications", "patents_granted"] },
      { kind: "chart", chart: "target", indicators: ["patent_applications", "patents_granted"] },
      {
        kind: "chart",
        chart: "trend",
        indicators: ["patent_applications", "patents_granted", "invention_patents_granted"],
      },
      { kind: "table", indicators: ["patent_applications", "patents_granted"] },
    ],
  },
  {
    id: "funding",
    heading: { zh: "科技经费", en: "Funding" },
    prose: {
      zh: "省市兑现资金由省级、市级两部分组成；其余各项口径可能重叠，不相加。",
      en: "Innovation funds honoured are the sum of a provincial and a municipal part; other funds may overlap and are not added up.",
    },
    cells: [
      {
        kind: "figures",
        indicators: [
          "innovation_funds_honoured",
          "provincial_project_funds",
          "county_plan_project_funds",
          "county_subsidy_funds",
          "fiscal_st_expenditure",
        ],
      },
      {
        kind: "chart",
        chart: "stack",
        indicators: ["innovation_subsidy_provincial", "innovation_subsidy_municipal"],
      },
      { kind: "chart", chart: "stack", indicators: ["rd_basic", "rd_applied", "rd_experimental"] },
      {
        kind: "chart",
        chart: "growth",
        indicators: ["innovation_funds_honoured", "fiscal_st_expenditure", "provincial_project_funds"],
      },
      {
        kind: "table",
        indicators: ["innovation_funds_honoured", "fiscal_st_expenditure", "provincial_project_funds"],
      },
    ],
  },
  {
    id: "intensity",
    heading: { zh: "研发投入强度", en: "R&D intensity" },
    prose: {
      zh: "强度＝R&D经费内部支出÷地区生产总值×100%，保留两位小数，与上年相比以百分点计。",
      en: "Intensity = intramural R&D expenditure ÷ gross domestic product × 100 %, to two decimals; its change is stated in percentage points.",
    },
    cells: [
      { kind: "figures", indicators: ["rd_intensity", "rd_expenditure", "gdp"] },
      { kind: "chart", chart: "growth", indicators: ["rd_intensity"] },
      { kind: "chart", chart: "growth", indicators: ["rd_expenditure"] },
      { kind: "table", indicators: ["rd_intensity", "rd_expenditure"] },
    ],
  },
  {
    id: "training",
    heading: { zh: "培训", en: "Training" },
    prose: {
      zh: "人次按参训次数计，同一人参加两次计两人次。",
      en: "Participation is counted in person-times: someone who attends twice counts twice.",
    },
    cells: [
      {
        kind: "figures",
        indicators: ["training_participants", "training_sessions", "participants_per_session"],
      },
      { kind: "chart", chart: "growth", indicators: ["training_participants", "training_sessions"] },
      {
        kind: "chart",
        chart: "multiples",
        indicators: [
          "envoy_training_sessions",
          "ip_training_sessions",
          "innovation_training_sessions",
          "startup_training_sessions",
        ],
      },
      { kind: "table", indicators: ["training_participants", "training_sessions"] },
    ],
  },
];
