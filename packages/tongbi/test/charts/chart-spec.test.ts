import { compile } from "vega-lite";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { chartSpec } from "../../src/charts/chart-spec.ts";
import type { Theme } from "../../src/charts/palette.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import type { Language } from "../../src/model/words.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { CountyBuilder, madeUpCounty } from "./made-up-county.ts";
import { marksOf, textsOf } from "./svg-reader.ts";

const county = madeUpCounty();
const region = "示例县";

const charts: Record<string, Chart> = {
  "trend of one": { type: "trend", indicator: "patent_applications", region },
  "trend of two": { type: "trend", indicator: "rd_expenditure", regions: [region, "邻县"] },
  growth: { type: "growth", indicator: "patent_applications", region },
  "growth of a ratio": { type: "growth", indicator: "rd_intensity", region },
  target: { type: "target", indicator: "patent_applications", region },
  "stack of sources": {
    type: "stack",
    indicators: ["provincial_project_funds", "county_subsidy_funds"],
    region,
  },
  "stack of levels": { type: "stack", indicator: "mass_innovation_spaces", stage: "recognised", region },
  multiples: {
    type: "multiples",
    indicators: ["patent_applications", "rd_intensity", "rd_expenditure"],
    region,
  },
};

function warningsOf(chart: Chart, language: Language, theme: Theme): string[] {
  const warnings: string[] = [];
  const { spec } = chartSpec(county, chart, { language, theme, source: "made-up.csv" });
  if (!spec) return ["nothing drawn"];
  const take = (...texts: readonly unknown[]): typeof logger => {
    warnings.push(texts.join(" "));
    return logger;
  };
  const logger: NonNullable<NonNullable<Parameters<typeof compile>[1]>["logger"]> = {
    level: () => logger,
    error: take,
    warn: take,
    info: () => logger,
    debug: () => logger,
  };
  compile(spec, { logger });
  return warnings;
}

async function svgOf(chart: Chart, language: Language = "zh", width = 720): Promise<string> {
  const { spec } = chartSpec(county, chart, { language, width, source: "虚构数据" });
  return spec ? renderSvg(spec) : "";
}

describe.each(Object.entries(charts))("%s", (_, chart) => {
  test.each(["zh", "en"] as const)("compiles without a warning in %s", (language) => {
    for (const theme of ["light", "dark", "print"] as const)
      expect(warningsOf(chart, language, theme)).toEqual([]);
  });

  test.each(["zh", "en"] as const)("is the same picture in every time zone in %s", async (language) => {
    const zone = process.env.TZ;
    const pictures = [];
    for (const place of ["Asia/Shanghai", "America/Los_Angeles"]) {
      process.env.TZ = place;
      pictures.push(await svgOf(chart, language));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(pictures[0]).toBe(pictures[1]);
    expect(pictures[0]).toContain("<svg");
  });

  test("names fields by number and leaves the dataset alone", () => {
    const before = structuredClone(county);
    const { spec } = chartSpec(county, chart, { language: "zh" });
    const fields = [...JSON.stringify(spec).matchAll(/"field":"([^"]*)"/g)].map(([, field]) => field);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).toMatch(/^c\d+$/);
    expect(county).toEqual(before);
  });
});

describe("marks", () => {
  test("a gap and a withheld figure break the line into three paths", async () => {
    const svg = await svgOf(charts["trend of one"] as Chart);
    expect(marksOf(svg, "line-0")).toHaveLength(3);
    expect(marksOf(svg, "points-0")).toHaveLength(5);
    expect(marksOf(svg, "withheld")).toHaveLength(1);
    expect(textsOf(svg, "bounds")).toEqual(["200–299"]);
    expect(textsOf(svg, "absent")).toEqual(["缺"]);
  });

  test("a figure computed from withheld ones is a box as well, and between what it lies is written in few places", async () => {
    const ratio = datasetOf([
      ...annual(2020, [2.5], { indicator: "rd_intensity" }),
      {
        indicator: "rd_intensity",
        period: "2021",
        value: "part_missing",
        bounds: { lower: 1.2, upper: 2.3456 },
      },
      ...annual(2022, [2.75], { indicator: "rd_intensity" }),
    ]);
    const trend: Chart = { type: "trend", indicator: "rd_intensity", region };
    const { spec } = chartSpec(ratio, trend, { language: "zh", width: 720 });
    const svg = spec ? await renderSvg(spec) : "";
    expect(marksOf(svg, "withheld")).toHaveLength(1);
    expect(textsOf(svg, "bounds")).toEqual(["1.2–2.35"]);
    expect(textsOf(svg, "absent")).toEqual([]);
  });

  test("a provisional figure is hollow, every other one filled", async () => {
    const fills = marksOf(await svgOf(charts["trend of one"] as Chart), "points-0").map(({ fill }) => fill);
    expect(fills).toEqual(["#02617f", "#02617f", "#02617f", "#02617f", "#ffffff"]);
  });

  test("bars stand for figures, and growth only where there is a year before", async () => {
    const svg = await svgOf(charts.growth as Chart);
    expect(marksOf(svg, "bars")).toHaveLength(5);
    expect(textsOf(svg, "growth-values")).toEqual(["▲+19.6", "▲+15.0"]);
    expect(marksOf(svg, "zero")).toHaveLength(1);
    expect(marksOf(svg, "zero-growth")).toHaveLength(1);
  });

  test("ratios change by percentage points", async () => {
    const svg = await svgOf(charts["growth of a ratio"] as Chart);
    expect(textsOf(svg, "unit")).toEqual(["%", "同比增减，个百分点"]);
    expect(textsOf(svg, "growth-values")).toEqual([
      "▲+0.02",
      "▲+0.01",
      "▲+0.05",
      "▲+0.06",
      "▲+0.06",
      "▼−0.02",
    ]);
  });

  test("completion is written over each bar, over 100 % too, and a target without a result remains", async () => {
    const svg = await svgOf(charts.target as Chart);
    expect(textsOf(svg, "shares")).toEqual(["95.3%", "95.0%", "97.3%", "102.5%", "110.7%"]);
    expect(marksOf(svg, "bars")).toHaveLength(5);
    expect(marksOf(svg, "targets")).toHaveLength(7);
  });

  test("a stack with a part missing says so", async () => {
    const svg = await svgOf(charts["stack of sources"] as Chart);
    expect(marksOf(svg, "parts")).toHaveLength(5);
    expect(textsOf(svg, "partial")).toEqual(["缺"]);
    expect(textsOf(svg, "ends-bold")).toEqual(["280", "52"]);
  });

  test("each small chart has its name, figure and growth", async () => {
    const svg = await svgOf(charts.multiples as Chart);
    expect(textsOf(svg, "panel-2-name")).toEqual(["研究与试验发展（R&D）经费"]);
    expect(textsOf(svg, "panel-2-figure")).toEqual(["1.34亿元"]);
    expect(textsOf(svg, "panel-2-growth")).toEqual(["▲+92.3%"]);
    expect(textsOf(svg, "panel-1-growth")).toEqual(["▼−0.02个百分点"]);
  });
});

test.each([
  ["zh", "trend of one", ["2014", "2015", "2016", "2017", "2018", "2019", "2020", "0", "100", "200", "300"]],
  [
    "zh",
    "trend of two",
    ["2014", "2015", "2016", "2017", "2018", "2019", "2020", "0.0", "0.5", "1.0", "1.5"],
  ],
  ["en", "trend of two", ["2014", "2015", "2016", "2017", "2018", "2019", "2020", "0", "50", "100", "150"]],
] as const)("axis labels in %s of %s", async (language, name, labels) => {
  expect(textsOf(await svgOf(charts[name] as Chart, language), "role-axis-label").toSorted()).toEqual(
    labels.toSorted(),
  );
});

test.each([
  ["zh", "trend of one", "专利申请量 · 示例县，2014–2020，件"],
  ["en", "trend of one", "Patent applications · 示例县, 2014–2020, patents"],
  ["zh", "trend of two", "研究与试验发展（R&D）经费 · 示例县、邻县，2014–2020，亿元"],
  ["zh", "stack of levels", "众创空间（认定） · 示例县，2018–2020，个"],
  [
    "zh",
    "multiples",
    "专利申请量、R&D经费占GDP比重（研发投入强度）、研究与试验发展（R&D）经费 · 示例县，2014–2020",
  ],
] as const)("title in %s of %s", (language, name, title) => {
  expect(chartSpec(county, charts[name] as Chart, { language }).title).toBe(title);
});

test("years shown never take away what a figure is compared with", async () => {
  const svg = await svgOf({ type: "growth", indicator: "rd_intensity", region, from: 2020, to: 2020 });
  expect(textsOf(svg, "growth-values")).toEqual(["▼−0.02"]);
});

test("a total above a bar is a figure of the data, in its own unit, and stands where every part has a figure", async () => {
  const parts = ["innovation_subsidy_provincial", "innovation_subsidy_municipal"];
  const data = new CountyBuilder()
    .add("innovation_subsidy_provincial", 2018, [260, 310, 280])
    .add("innovation_subsidy_municipal", 2018, [44, null, 52])
    .add("innovation_funds_honoured", 2018, [304.5, 350, 332])
    .dataset();
  const drawn = async (chart: Partial<Chart>): Promise<string> => {
    const { spec } = chartSpec(data, { type: "stack", ...chart }, { language: "zh" });
    return spec ? renderSvg(spec) : "";
  };
  const svg = await drawn({ indicators: parts });
  expect(textsOf(svg, "totals")).toEqual(["304.5", "332.0"]);
  expect(textsOf(svg, "foot")).toContain("柱上：合计（省市兑现科技创新资金）");
  expect(textsOf(await drawn({ indicators: parts.slice(1) }), "totals")).toEqual([]);
});

test("one year without growth has no panel for it", async () => {
  const svg = await svgOf({ type: "growth", indicator: "patent_applications", region, from: 2014, to: 2014 });
  expect(textsOf(svg, "unit")).toEqual(["件"]);
  expect(textsOf(svg, "no-growth")).toEqual([]);
  expect(marksOf(svg, "zero-growth")).toEqual([]);
});

test.each([
  ["trend", { type: "trend", indicators: ["patent_applications", "patents_granted"], region, from: 2020 }],
  ["stack", { ...charts["stack of levels"], from: 2020 }],
] as const)("one year of a %s is labelled close by", async (_, chart) => {
  const leads = marksOf(await svgOf(chart as Chart), "lead-0");
  expect(leads.length).toBeGreaterThan(0);
  for (const { x2 } of leads) expect(Math.abs(Number(x2))).toBeLessThan(100);
});

test.each([
  [720, "11px", "12px"],
  [900, "12px", "13px"],
])("a picture %d wide has axis labels of %s and names of %s", async (width, axis, label) => {
  const svg = await svgOf(charts["trend of two"] as Chart, "zh", width);
  const sizes = (layer: string): string[] => [
    ...new Set(marksOf(svg, layer).map((mark) => mark["font-size"] ?? "")),
  ];
  expect(sizes("role-axis-label")).toEqual([axis]);
  expect(sizes("foot")).toEqual([axis]);
  expect(sizes("ends-bold")).toEqual([label]);
});

test("years without figures at either end are left out unless asked for", () => {
  const dataset = new CountyBuilder()
    .add("patents_granted", 2010, [1, 2, 3, 4, 5])
    .add("patent_applications", 2011, [7, 8, null, null])
    .add("rd_expenditure", 2009, [null, null, "XX", 5, null], { region: "邻县" })
    .dataset();
  const title = (chart: Partial<Chart>): string =>
    chartSpec(dataset, { type: "trend", indicator: "patent_applications", ...chart }, { language: "zh" })
      .title;
  expect(title({})).toBe("专利申请量 · 示例县，2011–2012，件");
  expect(title({ from: 2010, to: 2014 })).toBe("专利申请量 · 示例县，2010–2014，件");
  expect(title({ from: 2010 })).toBe("专利申请量 · 示例县，2010–2012，件");
  // A withheld figure is one that is there.
  expect(title({ indicator: "rd_expenditure", region: "邻县" })).toContain("2011–2012");
});

test.each([
  [{ indicator: "gdp" }, "数据中没有指标“gdp”，请另选一个指标。"],
  [{ indicator: "rd_intensity", region: "外县" }, "数据中没有地区“外县”，请另选一个地区。"],
  [
    { indicator: "rd_intensity", region, level: "national" },
    "示例县的R&D经费占GDP比重（研发投入强度）（国家级）没有年度数；图表只画年度数。",
  ],
  [
    { indicator: "rd_intensity", region, from: 2030 },
    "示例县的R&D经费占GDP比重（研发投入强度）2030年以来没有数。",
  ],
  [
    { indicators: ["patents_granted", "rd_expenditure"], region },
    "专利授权量（件）与研究与试验发展（R&D）经费（万元）计量单位不同，不能画在同一坐标上，请改用小图组。",
  ],
  [
    { type: "target", indicator: "rd_intensity", region },
    "示例县的R&D经费占GDP比重（研发投入强度）没有年度目标，无法与实绩对比。",
  ],
  [
    { type: "stack", indicator: "rd_intensity", region },
    "R&D经费占GDP比重（研发投入强度）是比率或指数，不能堆叠，请改用趋势图。",
  ],
  [
    { type: "stack", indicator: "mass_innovation_spaces", region },
    "众创空间有多个阶段（认定、申报），不能相加，请选定一个阶段。",
  ],
] as const)("nothing to draw: %j", (chart, sentence) => {
  const result = chartSpec(county, { type: "trend", ...chart }, { language: "zh" });
  expect(result.spec).toBeUndefined();
  expect(result.empty?.zh).toBe(sentence);
  expect(result.empty?.en).toMatch(/\.$/);
});

test("an empty dataset has nothing to draw", () => {
  const result = chartSpec(new CountyBuilder().dataset(), { type: "trend" }, { language: "en" });
  expect(result.empty?.en).toBe("The data hold no figures.");
});

test.each([
  [{ type: "pie" }, 'unknown chart type "pie": expected one of trend, growth, target, stack, multiples'],
  [{ type: "trend", from: 2020.5 }, 'invalid year "2020.5": expected a whole number such as 2020'],
  [{ type: "trend", from: 2021, to: 2020 }, "invalid years 2021 to 2020: the first is after the last"],
])("a caller's mistake: %j", (chart, message) => {
  expect(() => chartSpec(county, chart as Chart, { language: "zh" })).toThrow(message);
});
