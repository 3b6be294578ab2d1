import { expect, test } from "vitest";
import { Catalogue } from "../../src/model/catalogue.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { suggestIndicator } from "../../src/model/suggest-indicator.ts";
import { indicatorOf } from "./dataset-of.ts";

const named = (zh: string, aliases: readonly string[] = []): Indicator => ({
  ...indicatorOf("gdp"),
  id: zh,
  name: { zh, en: "-" },
  aliases,
});

/** How far a name is from the nearest of the names known, where it is near. */
const distance = (name: string, ...known: readonly string[]): number | undefined =>
  suggestIndicator(name, new Catalogue(known.map((zh) => named(zh))))?.distance;

test.each([
  "甲乙丙(全部)",
  "甲（上）乙丙（全部）",
  "[全部]甲乙丙",
  "甲乙丙【全部】",
  "1998甲乙丙",
  "2018年甲乙丙",
  "2018年度甲乙丙",
  "甲_乙-丙",
  "甲，乙、 丙：",
  "全国甲乙丙",
  "全区甲乙丙",
  "本省甲乙丙",
  "我市甲乙丙",
  "甲乙丙总数",
  "甲乙丙总量",
  "甲乙丙数量",
  "甲乙丙数",
  "甲乙丙量",
])("%s is 甲乙丙, but for what is not compared", (name) => {
  expect(distance(name, "甲乙丙")).toBe(0);
});

test.each(["1798甲乙丙", "甲全县乙丙", "全人甲乙丙", "甲数量乙丙", "甲总数乙丙"])("%s is not", (name) => {
  expect(distance(name, "甲乙丙")).toBeUndefined();
});

test("of a name nothing may be left to compare: it is near nothing, not even to another such", () => {
  expect(distance("2017年（件）", "（家）")).toBeUndefined();
});

test.each<[string, string, number | undefined]>([
  ["Maße", "Masse", undefined],
  ["甲乙子", "甲乙丙", undefined],
  ["甲乙丙子", "甲乙丙丁", 1],
  ["甲乙丙丁子", "甲乙丙丁", 1],
  ["甲乙丙丁戊己庚子丑", "甲乙丙丁戊己庚辛壬", undefined],
  ["甲乙丙丁戊己庚辛子丑", "甲乙丙丁戊己庚辛壬癸", 2],
  ["甲乙丙丁戊己庚子丑寅", "甲乙丙丁戊己庚辛壬癸", undefined],
])("a fifth of the characters may differ: %s and %s", (name, known, expected) => {
  expect(distance(name, known)).toBe(expected);
});

test("what is nothing but a word for a number is compared as it stands", () => {
  expect(distance("数量（件）", "数量")).toBe(0);
});

test("two names of one indicator that are as near are no tie, and the first is said", () => {
  const one = named("甲乙丙丁", ["甲乙丙戊"]);
  expect(suggestIndicator("甲乙丙子", new Catalogue([one]))).toEqual({
    indicator: one,
    name: "甲乙丙丁",
    distance: 1,
  });
  expect(suggestIndicator("甲乙丙戊", new Catalogue([one]))?.name).toBe("甲乙丙戊");
});

test("a third that is nearer than two equal ones is taken, one that is further is not", () => {
  const equal = ["甲乙丙丁戊己庚辛子丑", "甲乙丙丁戊己庚辛寅卯"];
  const name = "甲乙丙丁戊己庚辛壬癸";
  expect(distance(name, ...equal)).toBeUndefined();
  expect(distance(name, ...equal, "甲乙丙丁戊己庚辛壬子")).toBe(1);
  expect(distance(name, "甲乙丙丁戊己庚辛壬子", ...equal)).toBe(1);
});
