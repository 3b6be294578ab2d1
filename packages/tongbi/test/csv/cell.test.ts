import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inUnitOf, isWord, readCell } from "../../src/csv/cell.ts";
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
  ["'12", "12"],
  ["1'234'567", "1234567"],
  ["1’234", "1234"],
  ["1.2亿 元", "1.2 亿元"],
  ["12.3万", "12.3 e4"],
  ["5‰", "5 ‰"],
  ["0.5个百分点", "0.5 个百分点"],
  ["2017 年", "2017 年"],
  ["3台（套）", "3 台(套)"],
  ["7459.9012345678", "7459.9012345678"],
  ["1234567890123456", "1234567890123456"],
  ["137.946782875667", "137.946782875667"],
  ["¥1,000", "1000 元"],
  ["￥1,000", "1000 元"],
  ["-¥5", "-5 元"],
  ["¥-5", "-5 元"],
  ["$5", "5 美元"],
  ["US$ 5", "5 美元"],
  ["€1.2", "1.2 欧元"],
  ["100 EUR", "100 欧元"],
  ["100 USD", "100 美元"],
  ["¥1.2亿", "1.2 亿元"],
  ["¥3万元", "3 万元"],
  ["三", "3"],
  ["十二", "12"],
  ["两百", "200"],
  ["一百二十三", "123"],
  ["一百二十三万", "1230000"],
  ["一百二十三万元", "1230000 元"],
  ["两家", "2 家"],
  ["〇", "0"],
  ["-0.3", "-0.3"],
  ["0.5", "0.5"],
  ["约30", "30 [E] approximate"],
  ["近30家", "30 家 [E] approximate"],
  ["逾 1.2 万人", "1.2 万人 [E] approximate"],
  ["30左右", "30 [E] approximate"],
  ["30余家", "30 家 [E] approximate"],
  ["300多万元", "300 万元 [E] approximate"],
  ["1.2万余家", "1.2 万家 [E] approximate"],
  ["三十余项", "30 项 [E] approximate"],
  ["（123）", "-123 accounting"],
  ["(123)", "-123 accounting"],
  ["(1,234.5)", "-1234.5 accounting"],
  ["（5.2%）", "-5.2 % accounting"],
  ["($5)", "-5 美元 accounting"],
  ["(0)", "0 accounting"],
  ["1.23E+05", "123000 scientific"],
  ["1e3", "1000 scientific"],
  ["123①", "123 marked"],
  ["45.6*", "45.6 marked"],
  ["123[1]", "123 marked"],
  ["123(1)", "123 marked"],
  ["123（1）", "123 marked"],
  ["123 ①②", "123 marked"],
  ["5%①", "5 % marked"],
  ["896.3 p", "896.3 [P]"],
  ["2.94 e", "2.94 [E]"],
  ["109 be", "109 [EB]"],
  ["563 d", "563 [D]"],
  ["1,234 bd", "1234 [DB]"],
  ["12 r", "12"],
  [": d", "missing [D]"],
  [": c", "suppressed"],
  [": z", "not_applicable"],
  ["：d", "missing [D]"],
  [": de", "missing [ED]"],
  ["12 c", "suppressed"],
  ["12 z", "not_applicable"],
  ["2.94e", "2.94 [E]"],
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
  ["2X.X", "suppressed 20..29.9"],
  ["X.XX亿元", "suppressed 亿元"],
  ["约XX", "suppressed"],
  ["¥XX万", "suppressed 万元"],
  [">50", "suppressed bound"],
  ["≥50", "suppressed bound"],
  [">= 50", "suppressed bound"],
  ["＞50%", "suppressed % bound"],
  ["50以上", "suppressed bound"],
  ["50家及以上", "suppressed 家 bound"],
  ["50+", "suppressed bound"],
  ["超过1.2万", "suppressed e4 bound"],
  ["<5", "suppressed bound"],
  ["不足5", "suppressed bound"],
  ["5以内", "suppressed bound"],
  ["20~30", "suppressed 20..30 bound"],
  ["20～30万元", "suppressed 万元 20..30 bound"],
  ["20万元—30万元", "suppressed 万元 20..30 bound"],
  ["5%至10%", "suppressed % 5..10 bound"],
  ["0012", "unreadable leading-zero"],
  ["'0012", "unreadable leading-zero"],
  ["00123", "unreadable leading-zero"],
  ["00", "unreadable leading-zero"],
  ["-03", "unreadable leading-zero"],
  ["00.5", "unreadable leading-zero"],
  ["123456789012345678", "unreadable too-long"],
  ["1-2", "unreadable date"],
  ["3/4", "unreadable date"],
  ["2024/1/2", "unreadable date"],
  ["2024-01-02", "unreadable date"],
  ["1月2日", "unreadable date"],
  ["2-Jan", "unreadable date"],
  ["Jan-24", "unreadable date"],
  ["1:30", "unreadable date"],
  ["#DIV/0!", "unreadable error"],
  ["＃DIV/0！", "unreadable error"],
  ["#REF!", "unreadable error"],
  ["#N/A", "unreadable error"],
  ["#VALUE!", "unreadable error"],
  ["#NAME?", "unreadable error"],
  ["########", "unreadable error"],
  ["1,23", "unreadable other-format"],
  ["0,5", "unreadable other-format"],
  ["1.234,5", "unreadable other-format"],
  ["1,2345", "unreadable other-format"],
  ["12,34,567", "unreadable other-format"],
  ["1,234 567", "unreadable"],
  ["1 234,567", "unreadable other-format"],
  ["1.2.3", "unreadable"],
  ["1 2", "unreadable"],
  ["1 2 3 件", "unreadable"],
  ["+-5", "unreadable"],
  ["-¥-5", "unreadable"],
  ["¥5件", "unreadable"],
  ["(5家)", "unreadable"],
  ["(三)", "unreadable"],
  ["(-5)", "unreadable"],
  ["123(25)", "unreadable"],
  ["30~20", "unreadable"],
  ["20元~30家", "unreadable"],
  ["2016~2021", "unreadable"],
  ["廿", "unreadable"],
  ["一百二", "unreadable"],
  ["三四十", "unreadable"],
  ["二〇一七", "unreadable"],
  ["十万元", "unreadable"],
  ["千", "unreadable"],
  ["1X5", "unreadable"],
  ["1,X", "unreadable other-format"],
  ["0x10", "unreadable"],
  ["NAM", "unreadable"],
  ["NAN", "unreadable"],
  ["12 things", "unreadable"],
  ["1e999", "unreadable"],
  ["Infinity", "unreadable"],
  ["__proto__", "unreadable"],
  ["①", "unreadable"],
  ["#", "unreadable"],
  ["*", "unreadable"],
])("%j reads as %s", (text, expected) => {
  expect(describeReading(text)).toBe(expected);
});

/** The other number format: a comma before the fraction, points between thousands. */
test.each([
  ["1.234,5", "1234.5"],
  ["1.234.567", "1234567"],
  ["1,234", "1.234"],
  ["1 234,5", "1234.5"],
  ["0,5", "0.5"],
  [",5", "0.5"],
  ["12,5 %", "12.5 %"],
  ["896,3 p", "896.3 [P]"],
  ["1,23E+05", "123000 scientific"],
  ["(1.234,5)", "-1234.5 accounting"],
  ["1.XXX,X", "suppressed 1000..1999.9"],
  ["1,234.5", "unreadable other-format"],
  ["0.5", "unreadable other-format"],
  ["1.23", "unreadable other-format"],
  ["1.23E+05", "unreadable other-format"],
])("with a decimal comma %j reads as %s", (text, expected) => {
  expect(describeReading(text, ",")).toBe(expected);
});

function describeReading(text: string, decimal: "." | "," = "."): string {
  const { value, gap, status, unit, scale, bounds, remark } = readCell(text, defaultSymbols, decimal);
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
  fc.assert(
    fc.property(fc.oneof(fc.string(), hostileText), fc.constantFrom(".", ","), (text, decimal) => {
      const { value, gap, bounds } = readCell(text, defaultSymbols, decimal as "." | ",");
      expect(gapReasons).toContain(gap);
      expect(Number.isFinite(value)).toBe(gap === "none");
      if (bounds) expect(bounds.lower).toBeLessThanOrEqual(bounds.upper);
    }),
    { numRuns: 500 },
  );
});

/** A number written as the locale of a country has it reads as that number, and one in another locale is never another number. */
test.each([
  ["en-US", "."],
  ["de-DE", ","],
  ["de-CH", "."],
  ["fr-FR", ","],
  ["zh-CN", "."],
] as const)("reads back what %s writes", (locale, decimal) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: "always" });
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
      const value = thousandths / 1000;
      expect(readCell(format.format(value), defaultSymbols, decimal).value).toBe(value === 0 ? 0 : value);
    }),
  );
});

const pieces = [
  "1",
  "0",
  ",",
  ".",
  " ",
  "'",
  "-",
  "X",
  "万",
  "三",
  "①",
  "(",
  ")",
  "~",
  "约",
  "%",
  "e",
  "#",
  "￥",
  "年",
];
const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

test.each([...pieces, ",1", " 1", "1 ", "X,", "(1", "[1]", "1/", "①1", "一万", "余", "\t", "\u200B", "："])(
  "a million characters of %j are handled at once",
  (piece) => {
    const text = piece.repeat(Math.ceil(1e6 / piece.length));
    for (const hostile of [text, `1${text}`, `${text}1`, `1${text}!`, `约${text}左右`, `: ${text}`]) {
      const { value, gap } = readCell(hostile, defaultSymbols);
      const bare = hostile.trim();
      const short = new Map<string, unknown>([
        ["", "missing"],
        [":", "missing"],
        ["1", 1],
      ]);
      expect(gap === "none" ? value : gap).toBe(short.get(bare) ?? "unreadable");
    }
  },
);

test.each([
  ["指标", true],
  ["50人以上", true],
  ["10~20人", true],
  ["近20年", true],
  ["1-6月", true],
  ["一季度", true],
  ["九台区", true],
  ["2024", false],
  ["1,234", false],
  ["XX", false],
  ["—", false],
  ["", false],
])("%j names something: %s", (text, expected) => {
  expect(isWord(text)).toBe(expected);
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
