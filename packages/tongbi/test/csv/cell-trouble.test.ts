import { expect, test } from "vitest";
import { readCell } from "../../src/csv/cell.ts";
import { cellTrouble } from "../../src/csv/cell-trouble.ts";
import { defaultSymbols } from "../../src/csv/symbols.ts";

function trouble(text: string, decimal: "." | "," = "."): ReturnType<typeof cellTrouble> {
  return cellTrouble(readCell(text, defaultSymbols, decimal), text, decimal, 3, 4);
}

test.each([
  ["1.23E+05", "scientific-number", "warning"],
  ["123①", "note-mark", "note"],
  ["约30", "approximate-number", "note"],
  ["(123)", "accounting-negative", "warning"],
  [">50", "bound-only", "warning"],
  ["20~30", "bound-only", "warning"],
  ["0012", "code-in-cell", "warning"],
  ["123456789012345678", "code-in-cell", "warning"],
  ["1-2", "date-in-cell", "warning"],
  ["#DIV/0!", "spreadsheet-error", "warning"],
  ["1.234,5", "other-number-format", "warning"],
  ["看表", "unreadable-cell", "warning"],
])("%s is told as %s, a %s", (text, code, severity) => {
  const issue = trouble(text);
  expect(issue).toMatchObject({ code, severity, line: 3, column: 4, found: text });
  for (const sentence of [issue?.message.zh, issue?.message.en]) expect(sentence).toContain(text);
  expect(issue?.message.zh).toMatch(/^第 3 行第 4 列的「.*。$/);
  expect(issue?.message.en).toMatch(/^".*" on line 3, column 4, .*\.$/);
});

test.each(["1,234", "12%", "", "-", "…", "XX", "1XX", "896.3 p", ": d", "三"])("%j is no trouble", (text) => {
  expect(trouble(text)).toBeUndefined();
});

test.each([
  ["#DIV/0!", "除数为零", "divided by zero"],
  ["＃REF！", "已被删除", "deleted"],
  ["#N/A", "没有查找到", "did not find"],
  ["#VALUE!", "用文字参加了计算", "with text"],
  ["#NAME?", "无法识别的名称", "name that is not known"],
  ["#NUM!", "超出了可计算的范围", "out of range"],
  ["#NULL!", "公式出错", "a formula failed"],
  ["########", "列太窄", "too narrow"],
])("%s says what happened in the spreadsheet", (text, zh, en) => {
  expect(trouble(text)?.message.zh).toContain(zh);
  expect(trouble(text)?.message.en).toContain(en);
});

test("another number format names the mark of the file", () => {
  expect(trouble("1.234,5")?.message.en).toContain('decimal mark "."');
  expect(trouble("1,234.5", ",")?.message.en).toContain('decimal mark ","');
});

test("a long text is cut where it is quoted", () => {
  const issue = trouble("约".repeat(1e6));
  expect([issue?.found?.length, issue?.code]).toEqual([61, "unreadable-cell"]);
});
