import { expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { chartSpec } from "../../src/charts/chart-spec.ts";
import { madeUpCounty } from "./made-up-county.ts";

const county = madeUpCounty();
const region = "示例县";

test.each<[Chart, string, string]>([
  [
    { type: "trend", indicator: "patents_granted", region },
    "折线图：专利授权量 · 示例县，2014—2020年。2014年为80件，2020年为190件，比上年增长11.8%。",
    "Line chart: Patents granted · 示例县, 2014 to 2020. 80 patents in 2014, 190 patents in 2020, up 11.8% on 2019.",
  ],
  [
    { type: "growth", indicator: "rd_intensity", region },
    "柱线图：R&D经费占GDP比重（研发投入强度） · 示例县，2014—2020年。2014年为0.58%，2020年为0.76%，比上年下降0.02个百分点。",
    "Bars of values above a line of growth: R&D intensity · 示例县, 2014 to 2020. 0.58% in 2014, 0.76% in 2020, down 0.02 percentage points on 2019.",
  ],
  [
    { type: "target", indicator: "patent_applications", region },
    "实绩与目标对比图：专利申请量 · 示例县，2014—2020年。2014年为143件，2020年为310件，有2年没有数（2016、2019），完成年度任务的110.7%。",
    "Bars of results against targets: Patent applications · 示例县, 2014 to 2020. 143 patents in 2014, 310 patents in 2020, 2 years without a figure (2016, 2019), 110.7% of the annual target.",
  ],
  [
    { type: "stack", indicator: "mass_innovation_spaces", stage: "recognised", region },
    "堆叠柱形图：众创空间（认定） · 示例县，2018—2020年。国家级2018年为1个，2020年为2个，比上年增长100.0%；省级2018年为4个，2020年为5个，与上年持平。",
    "Stacked bars: Mass-innovation (maker) spaces (recognised) · 示例县, 2018 to 2020. National: 1 spaces in 2018, 2 spaces in 2020, up 100.0% on 2019; Provincial: 4 spaces in 2018, 5 spaces in 2020, unchanged on 2019.",
  ],
  [
    { type: "trend", indicator: "patents_granted", region, from: 2020 },
    "折线图：专利授权量 · 示例县，2020年。2020年为190件，比上年增长11.8%。",
    "Line chart: Patents granted · 示例县, 2020. 190 patents in 2020, up 11.8% on 2019.",
  ],
])("%j", (chart, zh, en) => {
  expect(chartSpec(county, chart, { language: "zh" }).description).toBe(zh);
  expect(chartSpec(county, chart, { language: "en" }).description).toBe(en);
});
