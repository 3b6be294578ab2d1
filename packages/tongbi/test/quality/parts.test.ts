import { describe, expect, test } from "vitest";
import { breakdownGroups } from "../../src/quality/parts-of-indicators.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { annual, type Given, indicatorOf } from "../model/dataset-of.ts";
import { findingsOf } from "./findings-of.ts";

const gdp: Partial<Given> = { indicator: "gdp" };

describe("regions and their total", () => {
  const table = (total: number | "missing", second: number | "missing" = 20.4): Given[] => [
    ...annual(2020, [total], { ...gdp, region: "合计" }),
    ...annual(2020, [10.4], { ...gdp, region: "甲县" }),
    ...annual(2020, [second], { ...gdp, region: "乙县" }),
    ...annual(2020, [30.4], { ...gdp, region: "丙县" }),
  ];

  test.each<[string, Given[], number]>([
    ["exact", table(61.2), 0],
    ["within half a unit of the last place of each of four figures", table(61.4), 0],
    ["a tenth beyond", table(61.5), 1],
    ["a total in whole numbers explains half a unit more", table(61), 0],
    ["a total without a figure", table("missing"), 0],
    ["less than the total where a part is unknown", table(61.2, "missing"), 0],
    ["more than the total though a part is unknown", table(30.2, "missing"), 1],
  ])("%s", (_, observations, count) => {
    expect(findingsOf("total-differs", observations)).toHaveLength(count);
  });

  test("the finding names whole, sum, difference and what rounding explains, and changes nothing", () => {
    const [finding] = findingsOf("total-differs", table(71.3));
    expect(finding).toMatchObject({ indicator: "gdp", region: "合计", period: "2020" });
    expect(finding?.cells.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    for (const figure of ["71.3亿元", "61.2亿元", "少10.1亿元", "0.2 以内"])
      expect(finding?.message.zh).toContain(figure);
  });

  test("a total that its source has estimated is no sum of the others", () => {
    const [total, ...rest] = table(71.3);
    expect(
      findingsOf("total-differs", [
        { ...gdp, period: "2020", value: 71.3, ...total, status: ["E"] },
        ...rest,
      ]),
    ).toEqual([]);
  });

  test("amounts per head, which never add up, are not taken for parts", () => {
    const perHead = [2020, 2021, 2022].flatMap((year) =>
      table(20.4).map((given) => ({ ...given, period: String(year) })),
    );
    expect(findingsOf("total-differs", perHead)).toEqual([]);
  });

  test("ratios are never added", () => {
    const rates = table(3).map((given) => ({ ...given, indicator: "rd_intensity" }));
    expect(findingsOf("total-differs", rates)).toEqual([]);
  });

  test("a nation without all its provinces is not compared", () => {
    const provinces = annual(2020, [50], { ...gdp, region: "甘肃省" });
    const nation = annual(2020, [80], { ...gdp, region: "全国" });
    expect(
      findingsOf("total-differs", [
        ...nation,
        ...provinces,
        ...annual(2020, [40], { ...gdp, region: "青海省" }),
      ]),
    ).toEqual([]);
  });
});

describe("levels and the series without one", () => {
  const year = (period: string, all: number, national: number, provincial: number): Given[] => [
    { period, value: all },
    { period, value: national, level: "national" },
    { period, value: provincial, level: "provincial" },
  ];

  test("where they make the whole in most years, the year in which they do not is told", () => {
    const observations = [
      ...year("2020", 30, 10, 20),
      ...year("2021", 35, 12, 23),
      ...year("2022", 37, 12, 27),
    ];
    expect(findingsOf("levels-differ", observations).map(({ period }) => period)).toEqual(["2022"]);
  });

  test("where they never do, they are not all the levels", () => {
    const observations = [
      ...year("2020", 40, 10, 20),
      ...year("2021", 45, 12, 23),
      ...year("2022", 47, 12, 27),
    ];
    expect(findingsOf("levels-differ", observations)).toEqual([]);
  });
});

function part(name: string, dimension: string, member: string): Indicator {
  const whole = indicatorOf("patent_applications");
  return {
    ...whole,
    id: name,
    name: { zh: name, en: name },
    breakdown: [{ dimension, member }],
  };
}

describe("classes and their whole", () => {
  const whole = indicatorOf("patent_applications");
  const types = ["发明", "实用新型", "外观设计"].map((member) =>
    part(`${whole.name.zh}（${member}）`, "专利类型", member),
  );
  const year = (from: number, values: number[], of: Indicator = whole): Given[] =>
    [of, ...types].flatMap((indicator, at) => annual(from, [values[at] ?? 0], { indicator }));

  test("the whole is the indicator without the dimension, or the one with its total", () => {
    const codes = { whole: 0, parts: [1, 2, 3], dimension: "专利类型" };
    expect(breakdownGroups([whole, ...types])).toEqual([codes]);
    expect(breakdownGroups([part(`${whole.name.zh}_合计`, "专利类型", "合计"), ...types])).toEqual([codes]);
    expect(breakdownGroups([indicatorOf("gdp"), ...types])).toEqual([]);
  });

  test("parts that are named beside the rest are not added", () => {
    const within = part(`${whole.name.zh}（其中：职务发明）`, "专利类型", "其中：职务发明");
    expect(breakdownGroups([whole, ...types, within])[0]?.parts).toEqual([1, 2, 3]);
  });

  test("a year that is off by two is told", () => {
    const observations = [...year(2020, [60, 10, 20, 30]), ...year(2021, [27956, 9000, 9958, 9000])];
    const [finding, ...others] = findingsOf("breakdown-differs", observations);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ period: "2021", indicator: "patent_applications" });
    expect(finding?.message.zh).toContain("按「专利类型」");
    expect(finding?.message.zh).toContain("多2件");
  });
});
