import { expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { chartSpec } from "../../src/charts/chart-spec.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { CountyBuilder, madeUpCounty } from "./made-up-county.ts";
import { textsOf } from "./svg-reader.ts";

const county = madeUpCounty();
const region = "示例县";

test.each<[Chart, string, string]>([
  [
    { type: "growth", indicator: "patent_applications", region },
    "专利申请量及同比 · 示例县，2014–2020，件",
    "Patent applications and year over year · 示例县, 2014–2020, patents",
  ],
  [
    { type: "growth", indicator: "rd_intensity", region },
    "R&D经费占GDP比重（研发投入强度）及增减 · 示例县，2014–2020，%",
    "R&D intensity and its change · 示例县, 2014–2020, %",
  ],
  [
    { type: "target", indicator: "patent_applications", region },
    "专利申请量与年度目标 · 示例县，2014–2020，件",
    "Patent applications against target · 示例县, 2014–2020, patents",
  ],
  [
    { type: "trend", indicators: ["patent_applications", "patents_granted"], region },
    "专利申请量、专利授权量 · 示例县，2014–2020，件",
    "Patent applications, Patents granted · 示例县, 2014–2020, patents",
  ],
])("%j", (chart, zh, en) => {
  expect(chartSpec(county, chart, { language: "zh" }).title).toBe(zh);
  expect(chartSpec(county, chart, { language: "en" }).title).toBe(en);
});

const funds = new CountyBuilder()
  .add("innovation_subsidy_provincial", 2018, [260, 310, 280])
  .add("innovation_subsidy_municipal", 2018, [44, 50, 52])
  .dataset();

test("names with commas of their own are parted by semicolons, and break onto a second line between names", async () => {
  const { spec, title } = chartSpec(
    funds,
    { type: "stack", indicators: ["innovation_subsidy_provincial", "innovation_subsidy_municipal"], region },
    { language: "en", width: 320 },
  );
  expect(title).toBe(
    "Innovation subsidy, provincial; Innovation subsidy, municipal · 示例县, 2018–2020, million CNY",
  );
  expect(textsOf(spec ? await renderSvg(spec) : "", "title")).toEqual([
    "Innovation subsidy, provincial;",
    "Innovation subsidy, municipal",
    "示例县",
  ]);
});

test.each([
  [6, "甲、乙、丙、丁、戊、己"],
  [7, "7个地区"],
])("%d regions", (count, named) => {
  const regions = [..."甲乙丙丁戊己庚"].slice(0, count);
  const dataset = regions
    .reduce(
      (builder, name) => builder.add("patents_granted", 2018, [1, 2], { region: name }),
      new CountyBuilder(),
    )
    .dataset();
  const { title } = chartSpec(dataset, { type: "trend", regions }, { language: "zh" });
  expect(title).toBe(`专利授权量 · ${named}，2018–2019，件`);
});
