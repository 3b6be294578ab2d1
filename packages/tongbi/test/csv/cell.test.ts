import { describe, expect, test } from "vitest";
import { inUnitOf, readCell } from "../../src/csv/cell.ts";
import { defaultSymbols } from "../../src/csv/symbols.ts";
import { gapReasons } from "../../src/model/gap.ts";
import { statusText } from "../../src/model/status.ts";
import { parseUnit, type Unit } from "../../src/model/unit.ts";

/** Cells as they stand in yearbooks, portals and bureau tables, and what a reader of them would write down. */
test.each([
  ["1234", "1234"],
  ["1,234", "1234"],
  ["1,234,567.89", "1234567.89"],
  ["1，234", "1234"],
  ["1 234", "1234"],
  ["1\u00A0234\u00A0567", "1234567"],
  ["1\u3000234", "1234"],
  ["１２３", "123"],
  ["１２．５％", "12.5 %"],
  ["16.5%", "16.5 %"],
  ["77.4 %", "77.4 %"],
  ["3.2‰", "3.2 ‰"],
  ["0.3个百分点", "0.3 个百分点"],
  ["1215亿元", "1215 亿元"],
  ["38232件", "38232 件"],
  ["5 家", "5 家"],
  ["120人次", "120 人次"],
  ["1.2万", "1.2 e4"],
  ["3亿", "3 e8"],
  ["−5.8", "-5.8"],
  ["－5.8", "-5.8"],
  ["–5.8", "-5.8"],
  ["-5.8", "-5.8"],
  ["+5.8", "5.8"],
  ["-0", "0"],
  ["0", "0"],
  [".5", "0.5"],
  ["5.", "5"],
  ["80215.0", "80215"],
  ["247444.0605", "247444.0605"],
  ["1109428        ", "1109428"],
  ["38232\t", "38232"],
  ["'0012", "12"],
  ["123456789012345678", "123456789012345680"],
  ["1.23E+05", "123000 scientific"],
  ["1e3", "1000 scientific"],
  ["123①", "123 marked"],
  ["45.6*", "45.6 marked"],
  ["896.3 p", "896.3 [P]"],
  ["2.94 e", "2.94 [E]"],
  ["109 be", "109 [EB]"],
  ["563 d", "563 [D]"],
  ["1,234 bd", "1234 [DB]"],
  ["12 r", "12"],
  [": d", "missing [D]"],
  [": c", "suppressed"],
  [": z", "not_applicable"],
  ["", "missing"],
  ["   ", "missing"],
  ["\u3000", "missing"],
  ["-", "missing"],
  ["..", "missing"],
  [":", "missing"],
  ["：", "missing"],
  ["NA", "missing"],
  ["N/A", "missing"],
  ["—", "not_applicable"],
  ["——", "not_applicable"],
  ["--", "not_applicable"],
  ["…", "negligible"],
  ["……", "negligible"],
  ["...", "negligible"],
  ["X", "suppressed"],
  ["XX", "suppressed"],
  ["ＸＸ", "suppressed"],
  ["XX%", "suppressed %"],
  ["X 件", "suppressed 件"],
  ["XXX万元", "suppressed 万元"],
  ["1XX", "suppressed 100..199"],
  ["1XX%", "suppressed % 100..199"],
  ["2X", "suppressed 20..29"],
  ["1,XXX", "suppressed 1000..1999"],
  ["1.XX", "suppressed 1..1.99"],
  ["-1X", "suppressed -19..-10"],
  ["3X万", "suppressed e4 30..39"],
  ["约30", "unreadable"],
  [">5", "unreadable"],
  ["1,23", "unreadable"],
  ["1,2345", "unreadable"],
  ["1.2.3", "unreadable"],
  ["1 2", "unreadable"],
  ["(123)", "unreadable"],
  ["三十", "unreadable"],
  ["NAM", "unreadable"],
  ["#DIV/0!", "unreadable"],
  ["########", "unreadable"],
  ["12 things", "unreadable"],
  ["1e999", "unreadable"],
  ["__proto__", "unreadable"],
  ["①", "unreadable"],
])("%j reads as %s", (text, expected) => {
  expect(describeReading(text)).toBe(expected);
});

function describeReading(text: string): string {
  const { value, gap, status, unit, scale, bounds, remark } = readCell(text, defaultSymbols);
  const parts = [
    gap === "none" ? String(value) : gap,
    unit?.zh,
    scale === undefined ? "" : `e${scale}`,
    status === 0 ? "" : `[${statusText(status)}]`,
    bounds ? `${bounds.lower}..${bounds.upper}` : "",
    remark,
  ];
  return parts.filter(Boolean).join(" ");
}

test("a reading is either a finite number or a gap", () => {
  for (const text of ["", "1", "x", "9".repeat(400), "约30", "1XX"]) {
    const { value, gap } = readCell(text, defaultSymbols);
    expect(gapReasons).toContain(gap);
    expect(Number.isFinite(value)).toBe(gap === "none");
  }
});

describe("a number with its own unit in the unit of its column", () => {
  const unit = (text: string): Unit => parseUnit(text) ?? { quantity: text, exponent: 0, zh: text, en: text };
  test.each([
    ["0.57万元", "元", 5700],
    ["1.2亿元", "万元", 12000],
    ["1.2万", "件", 12000],
    ["1.2万", "万元", 1.2],
    ["1.2亿", "万元", 12000],
    ["3.5‰", "%", 0.35],
    ["5家", "件", undefined],
    ["5%", "件", undefined],
    ["1.2万", "%", undefined],
    ["12", "万元", 12],
  ])("%s in %s is %s", (text, target, expected) => {
    const reading = readCell(text, defaultSymbols);
    expect(inUnitOf(reading.value, reading, unit(target))).toBe(expected);
  });
});
