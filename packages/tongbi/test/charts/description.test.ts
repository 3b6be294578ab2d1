import { expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { chartSpec } from "../../src/charts/chart-spec.ts";
import { singular } from "../../src/charts/description.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { CountyBuilder, madeUpCounty } from "./made-up-county.ts";
import { textsOf } from "./svg-reader.ts";

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
    "柱线图：R&D经费占GDP比重（研发投入强度）及增减 · 示例县，2014—2020年。2014年为0.58%，2020年为0.76%，比上年下降0.02个百分点。",
    "Bars of values above a line of growth: R&D intensity and its change · 示例县, 2014 to 2020. 0.58% in 2014, 0.76% in 2020, down 0.02 percentage points on 2019.",
  ],
  [
    { type: "target", indicator: "patent_applications", region },
    "实绩与目标对比图：专利申请量与年度目标 · 示例县，2014—2020年。2014年为143件，2020年为310件，有2年没有数（2016、2019），完成年度任务的110.7%。",
    "Bars of results against targets: Patent applications against target · 示例县, 2014 to 2020. 143 patents in 2014, 310 patents in 2020, 2 years without a figure (2016, 2019), 110.7% of the annual target.",
  ],
  [
    { type: "stack", indicator: "mass_innovation_spaces", stage: "recognised", region },
    "堆叠柱形图：众创空间（认定） · 示例县，2018—2020年。国家级2018年为1个，2020年为2个，比上年增长100.0%；省级2018年为4个，2020年为5个，与上年持平。",
    "Stacked bars: Mass-innovation (maker) spaces (recognised) · 示例县, 2018 to 2020. National: 1 space in 2018, 2 spaces in 2020, up 100.0% on 2019; Provincial: 4 spaces in 2018, 5 spaces in 2020, unchanged on 2019.",
  ],
  [
    { type: "trend", indicator: "patents_granted", region, from: 2020 },
    "折线图：专利授权量 · 示例县，2020年。2020年为190件，比上年增长11.8%。",
    "Line chart: Patents granted · 示例县, 2020. 190 patents in 2020, up 11.8% on 2019.",
  ],
  [
    { type: "growth", indicator: "patents_granted", region: "邻县", from: 2020 },
    "柱形图：专利授权量 · 邻县，2020年。2020年为12件。",
    "Bars of values: Patents granted · 邻县, 2020. 12 patents in 2020.",
  ],
])("%j", (chart, zh, en) => {
  expect(chartSpec(county, chart, { language: "zh" }).description).toBe(zh);
  expect(chartSpec(county, chart, { language: "en" }).description).toBe(en);
});

test.each([
  ["patents", "patent"],
  ["technologies", "technology"],
  ["person-times", "person-time"],
  ["10k persons", "10k persons"],
  ["per 10k persons", "per 10k persons"],
  ["km", "km"],
])("one of %s", (unit, one) => {
  expect(singular(unit)).toBe(one);
});

test("growth of what is counted at current prices says so", async () => {
  const dataset = new CountyBuilder().add("gdp", 2019, [200, 210]).dataset();
  const drawn = (language: "zh" | "en"): ReturnType<typeof chartSpec> =>
    chartSpec(dataset, { type: "growth" }, { language });
  expect(drawn("zh").description).toMatch(/，按现价计算比上年增长5\.0%。$/);
  expect(drawn("en").description).toMatch(/, up 5\.0% at current prices on 2019\.$/);
  const units = async (language: "zh" | "en"): Promise<string[]> => {
    const { spec } = drawn(language);
    return textsOf(spec ? await renderSvg(spec) : "", "unit");
  };
  expect((await units("zh"))[1]).toBe("同比增速（现价），%");
  expect((await units("en"))[1]).toBe("Year over year at current prices, %");
});
