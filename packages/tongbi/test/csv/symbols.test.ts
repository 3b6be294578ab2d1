import { expect, test } from "vitest";
import { foldWidth, symbolsOf, symbolsOfSource } from "../../src/csv/symbols.ts";

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
  ["注：数据不详用“-”表示。", "-", "missing"],
  ["注：凡不足本表最小单位的以“-”表示。", "-", "negligible"],
  ["注：“*”表示保密数据。", "*", "suppressed"],
  ["注：空格表示无该项。", "", "not_applicable"],
  ["空格表示该项统计指标数据不详或无该项数据", "", "missing"],
  ["“#”表示其中的主要项", "#", undefined],
])("with the note %j, %s means %s", (note, sign, meaning) => {
  expect(symbolsOf(note).get(sign)).toBe(meaning);
});

test.each([
  ["eurostat", "-", "not_applicable"],
  ["eurostat", ":", "missing"],
  ["uis", "n", "negligible"],
  ["uis", "a", "not_applicable"],
  ["uis", "x", "missing"],
  ["uis", "...", "missing"],
  ["oecd", "c", "suppressed"],
  ["world_bank", "..", "missing"],
  ["world_bank", "NA", "missing"],
  ["chinese_yearbook", "…", "negligible"],
  ["chinese_yearbook", "n", undefined],
] as const)("of %s, %s means %s", (source, sign, meaning) => {
  expect(symbolsOfSource(source).get(sign)).toBe(meaning);
});

test("the notes of a file count more than its publisher", () => {
  const symbols = symbolsOf("Note: '-' means confidential", symbolsOfSource("eurostat"));
  expect([symbols.get("-"), symbols.get(":")]).toEqual(["suppressed", "missing"]);
});

test.each(["-", "“", "…", "空格", "以", "以-", "- ", "-表示"])(
  "notes of a million %j are read at once",
  (piece) => {
    expect(symbolsOf(piece.repeat(1e6 / piece.length)).get("..")).toBe("missing");
  },
);

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
