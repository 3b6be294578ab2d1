import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Given } from "../model/dataset-of.ts";
import { annual } from "../model/dataset-of.ts";
import { changed, findingsOf, steadyCounties, toldOf } from "./findings-of.ts";

const gansu = annual(2010, [15030, 16201, 17544, 19067, 21381, 404863, 21960, 23911, 25520], {
  region: "甘肃省",
});

test("404863 between 21381 and 21960 is a spike, with the three cells", () => {
  expect(toldOf(gansu)).toEqual(["spike 甘肃省 2015"]);
  const [finding] = findingsOf("spike", gansu);
  expect(finding?.cells.map(({ line, value }) => [line, value])).toEqual([
    [6, 404863],
    [5, 21381],
    [7, 21960],
  ]);
  expect(finding?.message.zh).toContain("2014年21381件，2015年404863件，2016年21960件");
  expect(finding?.message.en).toContain("18.9 times the year before");
});

test("three years are enough for it", () => {
  expect(toldOf(gansu.slice(4, 7))).toEqual(["spike 甘肃省 2015"]);
});

const counties = steadyCounties(8, 10);

test("figures that grow steadily give no finding", () => {
  expect(toldOf(counties)).toEqual([]);
});

describe("one figure of one county", () => {
  test.each([
    ["spike", 3, "2014"],
    ["spike", 1 / 3, "2014"],
    ["unit-jump", 1e3, "2014"],
    ["unit-jump", 1e4, "2014"],
    ["unit-jump", 1e-4, "2014"],
    ["unit-jump", 1e8, "2014"],
    ["jump", 3, "2019"],
    ["unit-jump", 1e4, "2019"],
  ])("%s: times %d in %s", (code, factor, period) => {
    const wrong = changed(counties, { region: "丙县", period }, (value) =>
      Number((value * factor).toPrecision(7)),
    );
    expect(toldOf(wrong).filter((told) => !told.startsWith("rounded"))).toEqual([`${code} 丙县 ${period}`]);
  });

  test("of a ratio, a share in place of a percentage", () => {
    const rates = annual(2012, [2.01, 2.12, 2.25, 0.0237, 2.44, 2.51], { indicator: "rd_intensity" });
    expect(toldOf(rates)).toEqual(["unit-jump 示例县 2015"]);
    expect(findingsOf("unit-jump", rates)[0]?.message.zh).toContain("与前后两年相比约为 100 分之一");
  });
});

test("a new level that stays is a jump, told once", () => {
  const higher = changed(counties, { region: "丙县" }, (value) => value).map((given) =>
    given.region === "丙县" && given.period >= "2015"
      ? { ...given, value: 4.07 * Number(given.value) }
      : given,
  );
  expect(toldOf(higher).filter((told) => told.startsWith("jump"))).toEqual(["jump 丙县 2015"]);
});

test("a break in the series explains it", () => {
  const broken = changed(counties, { region: "丙县", period: "2019" }, (value) => value * 3).map((given) =>
    given.region === "丙县" && given.period === "2019" ? { ...given, status: ["B"] as const } : given,
  );
  expect(toldOf(broken)).toEqual([]);
});

test("a year that all counties have in another unit is told once, with the column", () => {
  const [finding, ...others] = findingsOf(
    "unit-jump",
    changed(counties, { period: "2014" }, (value) => value * 1e4),
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ indicator: "patent_applications", period: "2014" });
  expect(finding?.region).toBeUndefined();
  expect(finding?.cells).toHaveLength(8);
});

test("a year in which all counties fall together is no finding", () => {
  expect(toldOf(changed(counties, { period: "2014" }, (value) => Math.round(value * 0.7)))).toEqual([]);
});

test.each<[string, number[], string[]]>([
  ["a handful that multiplies is a small base", [3, 4, 3, 4, 90, 95], ["small-base 示例县 2014"]],
  ["handfuls are nothing", [1, 3, 1, 4, 2, 7, 1], []],
  ["zero between figures is rather missing", [210, 223, 0, 241, 252], ["zero-between 示例县 2012"]],
  ["zero between handfuls is a figure", [2, 1, 0, 3, 2], []],
  ["zero before the first figure is a figure", [0, 0, 120, 127, 131], []],
])("%s: %j", (_, values, told) => {
  expect(toldOf(annual(2010, values))).toEqual(told);
});

test("small is measured in the last place of the series: 0.04 亿元 is four units, 95.2 not small", () => {
  const indicator = "gdp";
  expect(toldOf(annual(2018, [0.04, 0.96, 1.03], { indicator }))).toEqual(["small-base 示例县 2019"]);
  expect(toldOf(annual(2018, [9.52, 96.13, 99.71], { indicator }))).toEqual(["jump 示例县 2019"]);
});

test("growth rates and indices have no ratios", () => {
  expect(toldOf(annual(2010, [1.2, 80.3, 0.9, 55.1, 2.2], { indicator: { ...growth } }))).toEqual([]);
});

const growth = {
  id: "growth",
  name: { zh: "增速", en: "Growth" },
  aliases: [],
  unit: { quantity: "1", exponent: -2, zh: "%", en: "%" },
  category: "other",
  kind: "growth_rate",
  direction: "neutral",
  decimals: 1,
  levels: [],
  stages: [],
  target: "none",
} as const satisfies Given["indicator"];

test("a line is no finding, and one year of it in another unit always is", () => {
  const line = fc.record({
    start: fc.integer({ min: 401, max: 90_000 }),
    slope: fc.double({ min: 0.01, max: 0.25, noNaN: true }),
    years: fc.integer({ min: 3, max: 30 }),
    regions: fc.integer({ min: 1, max: 8 }),
    at: fc.nat(),
    power: fc.constantFrom(3, 4, 8),
  });
  fc.assert(
    fc.property(line, ({ start, slope, years, regions, at, power }) => {
      const step = Math.max(1, Math.round(start * slope));
      const given = Array.from({ length: regions }, (_, region) =>
        annual(
          1990,
          Array.from({ length: years }, (__, year) => (start + step * year) * (region + 1)),
          { region: `${region}县` },
        ),
      ).flat();
      const moves = (all: readonly Given[]): string[] =>
        toldOf(all).filter((told) => /^(?:spike|jump|unit-jump|zero|small)/.test(told));
      expect(moves(given)).toEqual([]);
      const year = String(1991 + (at % (years - 2)));
      const one = changed(given, { region: "0县", period: year }, (value) => value * 10 ** power);
      expect(moves(one)).toEqual([`unit-jump 0县 ${year}`]);
      const all = changed(given, { period: year }, (value) => value * 10 ** power);
      expect(moves(all).filter((told) => told.startsWith("unit-jump")).length).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});
