import { expect, test } from "vitest";
import { readCsv } from "../../src/csv.ts";

const bytes = (...start: number[]): Uint8Array => Uint8Array.from([...start, 0, 0, 0, 0, 1, 2]);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const joined = (start: Uint8Array, content: string): Uint8Array =>
  Uint8Array.from([...start, ...text(content)]);

/** First bytes from the published file format descriptions. */
const refused: readonly (readonly [name: string, input: Uint8Array | string, code: string])[] = [
  ["a workbook (xlsx)", joined(bytes(0x50, 0x4b, 0x03, 0x04), "[Content_Types].xml"), "spreadsheet-file"],
  ["an old workbook (xls)", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "spreadsheet-file"],
  ["a ZIP archive", joined(bytes(0x50, 0x4b, 0x03, 0x04), "data.csv"), "archive-file"],
  ["a gzip file", bytes(0x1f, 0x8b, 0x08), "archive-file"],
  ["a PDF", text("%PDF-1.7\n1 0 obj"), "document-file"],
  ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "picture-file"],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "picture-file"],
  ["bytes with NULs", text("a,b\n1,\0\n"), "binary-file"],
  [
    "UTF-16 without a mark",
    Uint8Array.from([..."a,2020\n"].flatMap((char) => [char.charCodeAt(0), 0])),
    "binary-file",
  ],
  ["an empty file", new Uint8Array(), "empty-file"],
  ["an empty text", "", "empty-file"],
  ["blanks", text(" \n\t\r\n  \n"), "blank-file"],
  ["delimiters only", text(",,,\n,,,\n"), "blank-file"],
  ["nothing but a byte-order mark", Uint8Array.from([0xef, 0xbb, 0xbf]), "blank-file"],
  ["a web page", text("\n<!DOCTYPE html>\n<html><body>登录</body></html>"), "web-page"],
  ["a table in HTML called xls", text("<table><tr><td>2020</td></tr></table>"), "web-page"],
  ["XML", text('<?xml version="1.0"?><data year="2020"/>'), "xml-file"],
  ["JSON, an object", text('{"year": 2020, "value": 1}'), "json-file"],
  ["JSON, a list", text('[{"year": 2020}]'), "json-file"],
  ["bytes in no known encoding", Uint8Array.from([0x61, 0xff, 0xff, 0x2c, 0x62]), "unknown-encoding"],
  ["a table without periods", text("姓名,职务\n甲,局长\n乙,科员\n"), "no-period-column"],
  ["prose", text("本报告由科技局编写。\n谢谢。\n"), "no-period-column"],
  ["a table without values", text("地区,年份,备注\n甘肃省,2020,无\n"), "no-value-column"],
  ["data taken for years", text("县名,专利申请量,专利授权量\n甲县,1985,2012\n乙县,300,400\n"), "no-year"],
  ["figures far apart without a header", text("甲县,1985,2012\n乙县,300,400\n"), "no-period-column"],
  ["this year and last", text("指标,单位,本年,上年\n专利申请量,件,1985,1986\n"), "no-year"],
  ["months of no year", text("地区,1月,2月\n甲县,1985,1986\n"), "no-year"],
  ["months beside a year", text("年份,1月,2月\n2023,5,6\n"), "no-year"],
  ["an indicator column without values", text("指标,年份,现状\n专利申请量,2023,5\n"), "no-value-column"],
  ["a header alone", text("地区,2019年,2020年\n"), "no-rows"],
];

test.each(refused)("%s is refused", (_, input, code) => {
  const { dataset, report } = readCsv(input, { file: "x.csv" });
  expect(report.issues.map((issue) => [issue.code, issue.severity, issue.file])).toEqual([
    [code, "error", "x.csv"],
  ]);
  expect(report.refused).toBe(true);
  expect(dataset.length).toBe(0);
  const { zh, en } = report.issues[0]?.message ?? { zh: "", en: "" };
  expect(zh).toMatch(/。$/);
  expect(en).toMatch(/\.$/);
});

test("a table without periods says which headers it has", () => {
  const { issues } = readCsv("姓名,职务\n甲,局长\n").report;
  expect(issues[0]?.message.zh).toContain("「姓名」、「职务」");
  expect(issues[0]?.message.en).toContain('"姓名", "职务"');
});

test("an encoding that is asked for and does not fit is refused by name", () => {
  const { report } = readCsv(Uint8Array.from([0xb8, 0xca, 0x2c, 0x32]), { encoding: "utf-8" });
  expect(report.issues.map(({ code, found }) => [code, found])).toEqual([["unknown-encoding", "utf-8"]]);
});

test("rows without a readable period are told apart from no rows", () => {
  const { report } = readCsv("指标,年份,数值\n专利申请量,去年,5\n");
  expect(report.issues.map(({ code }) => code)).toEqual([
    "region-not-stated",
    "no-readable-rows",
    "unreadable-period",
  ]);
  expect(report.refused).toBe(true);
});

test("a header of more columns than a spreadsheet has", () => {
  const years = Array.from({ length: 16_384 }, () => "2020年").join(",");
  const { report } = readCsv(`地区,${years}\n甲县,1\n`);
  expect(report.refused).toBe(true);
  expect(report.issues.map(({ code, line }) => `${code} ${line}`)).toEqual(["too-many-columns 1"]);
  expect(report.issues[0]?.message.zh).toContain("16385");
});

test("where quotes are given up is told once, and the lines after it are kept", () => {
  const open = `地区,指标,年份,数值\n${'x","\n'.repeat(800_000)}`;
  const { dataset, report } = readCsv(`${open}甲县,专利申请量,2020,"1,5"\n`);
  const given = report.issues.filter(({ code }) => code === "quotes-not-read");
  expect(given).toHaveLength(1);
  const [last] = report.issues.filter(({ code }) => code === "unclosed-quote").slice(-1);
  expect(given[0]?.line).toBe(last?.line);
  expect(dataset.length).toBe(1);
  expect(dataset.columns.gap[0]).not.toBe(0);
});
