import { expect, test } from "vitest";
import { Catalogue, defaultCatalogue } from "../../src/model/catalogue.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { indicatorOf } from "./dataset-of.ts";

const gdp = indicatorOf("gdp");
const intensity = indicatorOf("rd_intensity");

const named = (id: string, zh: string, aliases: readonly string[] = []): Indicator => ({
  ...gdp,
  id,
  name: { zh, en: `the ${id}` },
  aliases,
});

test("a name goes before an alias, of two names or two aliases the first", () => {
  const catalogue = new Catalogue([
    named("one", "甲", ["乙", "丁"]),
    named("two", "乙", ["丁"]),
    named("three", "乙", ["丁"]),
  ]);
  expect(["甲", "乙", "丁", "three", "THE Three"].map((name) => catalogue.find(name)?.id)).toEqual([
    "one",
    "two",
    "one",
    "three",
    "three",
  ]);
});

test("an id goes before the name of another, in whatever case only where there is none", () => {
  const catalogue = new Catalogue([named("one", "two"), named("two", "TWO ")]);
  expect([catalogue.find("two")?.id, catalogue.find("Two")?.id]).toEqual(["two", "one"]);
});

test("ß is not ss: measures are no mass", () => {
  const catalogue = new Catalogue([named("one", "Maße"), named("two", "Masse")]);
  expect(["MASSE", "maße"].map((name) => catalogue.find(name)?.id)).toEqual(["two", "one"]);
});

test("a blank alias names nothing", () => {
  const catalogue = new Catalogue([named("one", "甲", [" ", ""])]);
  expect([catalogue.find(""), catalogue.find("　")]).toEqual([undefined, undefined]);
});

test("indicators come in their order, those of an extension behind, in the place of what they replace", () => {
  const catalogue = new Catalogue([named("one", "甲"), named("two", "乙")]);
  const extended = catalogue.extend([named("three", "丙"), named("one", "丁")]);
  expect([...extended].map(({ id, name }) => `${id} ${name.zh}`)).toEqual(["one 丁", "two 乙", "three 丙"]);
  expect([...catalogue].map(({ name }) => name.zh)).toEqual(["甲", "乙"]);
});

test("the built-in one is made once", () => {
  expect(defaultCatalogue()).toBe(defaultCatalogue());
});

// As the State writes it: 地区生产总值, 亿元, at current prices, without a target; a ratio of two others with two places.
test("an indicator has what its line says, and nothing that it does not", () => {
  expect(gdp).toEqual({
    id: "gdp",
    name: { zh: "地区生产总值", en: "Gross domestic product" },
    aliases: [
      "国内生产总值",
      "GDP",
      "地区生产总值(GDP)",
      "国内生产总值(GDP)",
      "生产总值",
      "Gross domestic product (GDP)",
    ],
    unit: { quantity: "元", exponent: 8, zh: "亿元", en: "100m CNY" },
    category: "rd_input",
    kind: "flow",
    direction: "neutral",
    decimals: 2,
    levels: ["county"],
    stages: ["published", "preliminary"],
    target: "none",
    prices: "current",
  });
  expect(intensity.formula).toMatch(/^rd_expenditure\b.*\bgdp$/);
  expect(intensity).not.toHaveProperty("prices");
  expect(intensity.kind).toBe("ratio");
});

test("none of the built-in indicators has an empty alias, level or stage", () => {
  for (const { aliases, levels, stages } of defaultCatalogue())
    for (const text of [...aliases, ...levels, ...stages]) expect(text.trim()).not.toBe("");
});
