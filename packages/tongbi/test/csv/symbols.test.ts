import { expect, test } from "vitest";
import { foldWidth, symbolsOf } from "../../src/csv/symbols.ts";

test.each([
  ["", "-", "missing"],
  ["", "—", "not_applicable"],
  ["", "…", "negligible"],
  ["注：“-”表示无该项。", "-", "not_applicable"],
  ["注：“—”表示数据不详，空格表示无该项。", "—", "missing"],
  ["本表中“…”表示数据不足本表最小单位数", "…", "negligible"],
  ["Note: '-' means not applicable", "-", "not_applicable"],
  ['符号说明："--"为不足最小单位', "--", "negligible"],
  ["注：“..”表示保密。", "..", "suppressed"],
  ["2016-2020年增长率-为计算值", "-", "missing"],
])("with the note %j, %s means %s", (note, sign, meaning) => {
  expect(symbolsOf(note).get(sign)).toBe(meaning);
});

test.each([
  ["１２３，４５６．７％", "123,456.7%"],
  ["−5", "-5"],
  ["1\u00A02\u30003", "1 2 3"],
  ["5﹪", "5%"],
  ["12①", "12①"],
  ["5²", "5²"],
])("%j folds to %j", (text, folded) => {
  expect(foldWidth(text)).toBe(folded);
});
