import { expect, test } from "vitest";
import { readChineseNumber } from "../../src/csv/chinese-number.ts";

test.each([
  ["零", 0],
  ["〇", 0],
  ["三", 3],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["一十二", 12],
  ["二十", 20],
  ["九十九", 99],
  ["一百", 100],
  ["两百", 200],
  ["一百零五", 105],
  ["一百一十", 110],
  ["一百二十三", 123],
  ["一千零一", 1001],
  ["一千零五十", 1050],
  ["两千三百", 2300],
  ["一万", 10_000],
  ["十万", 100_000],
  ["十万零三百", 100_300],
  ["一百二十三万", 1_230_000],
  ["一百二十三万四千五百", 1_234_500],
  ["一亿二千万", 120_000_000],
  ["三亿零五万", 300_050_000],
  ["九千九百九十九亿九千九百九十九万九千九百九十九", 999_999_999_999],
])("%s is %d", (text, value) => {
  expect(readChineseNumber(text)).toEqual({ value, rest: "" });
});

test("what follows is given back", () => {
  expect(readChineseNumber("三家")).toEqual({ value: 3, rest: "家" });
  expect(readChineseNumber("一百二十三万元")).toEqual({ value: 1_230_000, rest: "元" });
});

test.each([
  "",
  "件",
  "廿",
  "百",
  "千",
  "万",
  "亿",
  "万元",
  "一百二",
  "一万二",
  "一百百",
  "一百五",
  "三四",
  "三四十",
  "一二三",
  "二〇一七",
  "零三",
  "十零",
  "一百零",
  "一百零零五",
  "一千五十",
  "十十",
  "一万亿",
  "万万",
  "三".repeat(1e6),
])("%.20j is left alone", (text) => {
  expect(readChineseNumber(text)).toBeUndefined();
});
