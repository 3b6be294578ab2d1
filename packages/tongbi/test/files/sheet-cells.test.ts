import { expect, test } from "vitest";
import { unpackFile } from "../../src/files.ts";
import { bookFile, rowFile } from "./book-file.ts";

async function cellsOf(file: Uint8Array): Promise<string> {
  const { parts, issues } = await unpackFile(file, "b.xlsx");
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  return String(parts[0]?.input).trimEnd();
}

/** What Excel stores and shows; the shortest decimals by Python's repr, dates by a calendar. */
const numbers: readonly (readonly [stored: string, format: number | string, text: string])[] = [
  ["247444.06049999999", 0, "247444.0605"],
  ["0.30000000000000004", 0, "0.30000000000000004"],
  ["1E-7", 0, "0.0000001"],
  ["1.5E+21", 0, "1500000000000000000000"],
  ["-0", 0, "0"],
  ["-12.50", 0, "-12.5"],
  ["12345", "#,##0.00", "12345"],
  ["0.16500000000000001", 10, "16.5%"],
  ["0.16500000000000001", "0.0%", "16.5%"],
  ["0.07", 9, "7%"],
  ["-5.8000000000000003E-2", "0.0%;[Red]-0.0%", "-5.8%"],
  ["0", '0.0%;-0.0%;"-"', "0%"],
  ["1.107", "[$-804]0.0%", "110.7%"],
  ["0.33333333333333331", "0%", "33.33333333333333%"],
  ["16.5", '0.0"%"', "16.5"],
  ["16.5", "0.0\\%", "16.5"],
  ["12000", '0!.0,"万"', "12000"],
  ["12000", '0.0,"千元"', "12000"],
  ["123000", "0.00E+00", "123000"],
  ["12", '[Red]General"件"', "12"],
  ["11", "000000", "11"],
  ["45352", 14, "2024-03-01"],
  ["45352", 31, "2024-03-01"],
  ["45352", 57, "2024-03"],
  ["45352", 'yyyy"年"m"月"', "2024-03"],
  ["45352", '[$-F800]yyyy"年"', "2024"],
  ["45352", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "2024-03-01"],
  ["45352", 'm"月"d"日"', "2024-03-01"],
  ["45352", "aaaa", "2024-03-01"],
  ["45352.354166666664", 22, "2024-03-01T08:30:00"],
  ["45352.354166666664", "yyyy/m/d h:mm AM/PM", "2024-03-01T08:30:00"],
  ["0.35416666666666669", 20, "08:30:00"],
  ["0.35416666666666669", '上午/下午h"时"mm"分"', "08:30:00"],
  ["1.5", "[h]:mm", "36:00:00"],
  ["0.5", "mm:ss.0", "12:00:00"],
  ["1", 14, "1900-01-01"],
  ["59", 14, "1900-02-28"],
  ["60", 14, "1900-02-29"],
  ["61", 14, "1900-03-01"],
  ["36585", 14, "2000-02-29"],
  ["73109", 14, "2100-02-28"],
  ["73110", 14, "2100-03-01"],
  ["2958465", 14, "9999-12-31"],
  ["2958466", 14, "2958466"],
  ["-1", 14, "-1"],
];

test.each(numbers)("%s in the format %s is %s", async (stored, format, text) => {
  const file = rowFile(`<c r="A1" s="1"><v>${stored}</v></c>`, { formats: [0, format] });
  expect(await cellsOf(file)).toBe(text);
});

test.each([
  ["0", "1904-01-01"],
  ["43890", "2024-03-01"],
])("day %s of the 1904 system is %s", async (stored, text) => {
  const file = rowFile(`<c r="A1" s="1"><v>${stored}</v></c>`, { formats: [0, 14], date1904: true });
  expect(await cellsOf(file)).toBe(text);
});

const shared = [
  "<t>甲县</t>",
  '<r><t xml:space="preserve">研发 </t></r><r><rPr><b/></rPr><t>经费</t></r><rPh sb="0" eb="2"><t>けんきゅう</t></rPh>',
  "<t>a&amp;b &lt;c&gt; &#x20BB7;&#30007;</t>",
  "<t><![CDATA[x<y]]></t>",
  "<t>合 计_x000D_\n\nTotal</t>",
  "<t>_x005F_x000D_</t>",
];

test.each([
  ['t="s"><v>0</v>', "甲县"],
  ['t="s"><v>1</v>', "研发 经费"],
  ['t="s"><v>2</v>', "a&b <c> 𠮷男"],
  ['t="s"><v>3</v>', "x<y"],
  ['t="s"><v>4</v>', '"合 计\r\rTotal"'],
  ['t="s"><v>5</v>', "_x000D_"],
  ['t="inlineStr"><is><t>0012</t></is>', "0012"],
  ['t="inlineStr"><is><r><t>甲</t></r><r><t>,"县"</t></r></is>', '"甲,""县"""'],
  ['t="str"><f>A2&amp;B2</f><v>16.5%</v>', "16.5%"],
  ['t="str" s="1"><v>0.165</v>', "0.165"],
  ['t="b"><v>1</v>', "TRUE"],
  ['t="b"><v>0</v>', "FALSE"],
  ['t="e"><v>#DIV/0!</v>', "#DIV/0!"],
  ['t="d"><v>2024-03-01</v>', "2024-03-01"],
  ["><f>1+1</f><v>2</v>", "2"],
])("a cell %s is %s", async (cell, text) => {
  expect(await cellsOf(rowFile(`<c r="A1" ${cell}</c>`, { shared, formats: [0, 9] }))).toBe(text);
});

test("rows and columns keep their numbers", async () => {
  const rows =
    '<row r="3"><c r="C3"><v>1</v></c><c r="D3" s="0"/><c r="E3"><v>2</v></c></row><row r="6" spans="1:1"><c r="A6"><v>3</v></c></row><row r="9"/>';
  const { parts } = await unpackFile(bookFile({ sheets: [{ name: "表", rows }] }), "b.xlsx");
  expect(parts).toEqual([{ name: "b.xlsx › 表", input: "\n\n,,1,,2\n\n\n3,,,,\n" }]);
});

test("rows and cells without references follow each other", async () => {
  const rows = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>";
  const { parts } = await unpackFile(bookFile({ sheets: [{ name: "s", rows }] }), "b.xlsx");
  expect(parts[0]?.input).toBe("1,,2\n3,,\n");
});

test("a line break in a cell ends no line", async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>地区&#10;Region</t></is></c></row><row r="2"><c r="A2"><v>7</v></c></row>';
  const { parts } = await unpackFile(bookFile({ sheets: [{ name: "s", rows }] }), "b.xlsx");
  expect(String(parts[0]?.input).split("\n")).toEqual(['"地区\rRegion"', "7", ""]);
});

test("cells without a text or a number are empty", async () => {
  const cells =
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is/></c><c r="C1"><v> </v></c><c r="D1"><v>7</v></c>';
  expect(await cellsOf(rowFile(cells, { shared: ["<t/>"] }))).toBe(",,,7");
});

test("of merged cells the first has the value", async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>2</v></c></row>';
  const after = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
  const { parts } = await unpackFile(bookFile({ sheets: [{ name: "s", rows, after }] }), "b.xlsx");
  expect(parts[0]?.input).toBe("1,,2\n");
});

test("a formula without a result is told by row and column and left empty", async () => {
  const rows =
    '<row r="2"><c r="A2"><v>5</v></c><c r="B2"><f>A2*2</f></c><c r="C2"><f>A2*3</f><v></v></c><c r="D2" t="str"><f>""</f><v></v></c><c r="E2"><v>6</v></c></row>';
  const { parts, issues } = await unpackFile(bookFile({ sheets: [{ name: "s", rows }] }), "b.xlsx");
  expect(parts[0]?.input).toBe("\n5,,,,6\n");
  expect(
    issues.map(({ code, severity, file, line, column }) => [code, severity, file, line, column]),
  ).toEqual([
    ["formula-without-value", "warning", "b.xlsx › s", 2, 2],
    ["formula-without-value", "warning", "b.xlsx › s", 2, 3],
  ]);
});

test("what is hidden is read and told", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row><row r="3" hidden="1"/>';
  const before = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>';
  const file = bookFile({ sheets: [{ name: "底稿", rows, before, state: "veryHidden" }] });
  const { parts, issues } = await unpackFile(file, "b.xlsx");
  expect(parts[0]?.input).toBe("1,,2\n3,4,\n");
  expect(issues.map(({ code, line, column, found }) => [code, line ?? column ?? found])).toEqual([
    ["hidden-sheet", "底稿"],
    ["hidden-columns", 2],
    ["hidden-rows", 2],
  ]);
  expect(issues.find(({ code }) => code === "hidden-columns")?.message.en).toContain("2 columns");
});

test("every sheet with cells is a part, in the order of the workbook", async () => {
  const one = (value: number): string => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
  const file = bookFile({
    sheets: [
      { name: "2023 & 2024", rows: one(1) },
      { name: "空表", rows: '<row r="1"><c r="A1" s="0"/></row>' },
      { name: "Sheet3", rows: one(3) },
    ],
  });
  const { parts, issues } = await unpackFile(file, "b.xlsx");
  expect(parts.map(({ name, input }) => [name, input])).toEqual([
    ["b.xlsx › 2023 & 2024", "1\n"],
    ["b.xlsx › Sheet3", "3\n"],
  ]);
  expect(issues).toEqual([]);
});
