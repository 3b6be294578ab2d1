import { describe, expect, test } from "vitest";
import { englishToChinese } from "../../src/model/unit-english.ts";

describe("every word for a power of ten", () => {
  test.each([
    [2, "百", ["hundred"]],
    [3, "千", ["thousand", "thousands", "000", "'000", "1,000", "1000", "1 000"]],
    [4, "万", ["10k", "10,000", "10 000"]],
    [5, "十万", ["100k", "100,000", "100 000"]],
    [6, "百万", ["million", "millions", "mln", "mio", "m"]],
    [7, "千万", ["10m", "10 million"]],
    [8, "亿", ["100m", "100 million"]],
    [9, "十亿", ["billion", "billions", "bn"]],
    [12, "万亿", ["trillion", "trn"]],
  ])("ten to the %d is %s: %j", (_, scale, words) => {
    for (const word of words) {
      expect([word, englishToChinese(`${word} euro`)]).toEqual([word, `${scale}欧元`]);
      expect([word, englishToChinese(`euro ${word}`)]).toEqual([word, `${scale}欧元`]);
      expect([word, englishToChinese(`in ${word} of current euro`)]).toEqual([word, `${scale}欧元`]);
      expect([word, englishToChinese(`tonnes per ${word} inhabitants`)]).toEqual([word, undefined]);
      expect([word, englishToChinese(`patents per ${word} inhabitants`)]).toEqual([word, `件/${scale}人`]);
    }
  });
});

test.each([
  ["元", ["rmb", "cny", "yuan"]],
  ["美元", ["us$", "usd", "us dollars", "current us$", "in us dollars", "in  us dollars"]],
  ["欧元", ["eur", "euro", "euros", "current euros"]],
  ["国际元", ["international $", "international dollars", "current international $"]],
  ["购买力标准", ["pps"]],
  ["本国货币", ["national currency"]],
  ["人", ["persons", "people"]],
  ["人年", ["person-years"]],
  ["人次", ["person-times"]],
  ["件", ["piece", "pieces", "patents"]],
  ["%", ["percent", "per cent"]],
])("%s alone: %j", (unit, texts) => {
  for (const text of texts) expect([text, englishToChinese(text)]).toEqual([text, unit]);
});

test.each([
  ["人", ["person", "capita", "inhabitant", "inhabitants", "population", "employees", "researchers"]],
  ["户", ["households"]],
  ["家", ["enterprises"]],
  ["篇", ["papers", "articles"]],
  ["吨", ["tonnes"]],
  ["小时", ["hours"]],
])("%s beside a scale or after per, never alone: %j", (unit, nouns) => {
  for (const noun of nouns) {
    expect([noun, englishToChinese(noun)]).toEqual([noun, undefined]);
    expect([noun, englishToChinese(`thousand ${noun}`)]).toEqual([noun, `千${unit}`]);
    expect([noun, englishToChinese(`us$ per ${noun}`)]).toEqual([noun, `美元/${unit}`]);
  }
});

test.each([
  ["thousand", "千个"],
  ["thousands", "千个"],
  ["million", "百万个"],
  ["millions", "百万个"],
  ["billions", "十亿个"],
  ["billion", undefined],
  ["hundred", undefined],
  ["1,000", undefined],
  ["m", undefined],
  ["trillion", undefined],
])("%s alone: %s", (text, unit) => {
  expect(englishToChinese(text)).toBe(unit);
});

test.each([
  ["us$  per   capita", "美元/人"],
  ["us$ million per capita", "百万美元/人"],
  ["million us$ per thousand researchers", "百万美元/千人"],
  ["per million people", "个/百万人"],
  ["per 10k persons", "件/万人"],
  ["current us$ million", "百万美元"],
  ["million current euro", "百万欧元"],
  ["persons per household", undefined],
])("%s: %s", (text, unit) => {
  expect(englishToChinese(text)).toBe(unit);
});

test.each([
  "per capita",
  "per person",
  "percent per capita",
  "us$ per percent",
  "thousand percent",
  "percent of gdp",
  "million apples",
  "apples per capita",
  "us$ per apple",
  "constant 2015 us$",
  "million constant us$",
  "(euro)",
  "% of gdp",
  "-euro",
  "inmillion euro",
  "us$ per in capita",
  "thousand in persons",
  "us current dollars",
  "10 current million euro",
  "",
])("%j is no unit", (text) => {
  expect(englishToChinese(text)).toBeUndefined();
});
