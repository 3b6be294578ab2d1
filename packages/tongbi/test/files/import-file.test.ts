import { gzipSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { importFile } from "../../src/files.ts";
import { bookFile, rowFile, zipOf } from "./book-file.ts";

const csv = "地区,年份,指标,数值,单位\n示例县,2023,专利申请量,5,件\n示例县,2024,专利申请量,7,件\n";

async function valuesOf(file: Uint8Array, name: string): Promise<unknown[]> {
  const { imports } = await importFile(file, { file: name });
  return imports.map(({ part, result: { dataset } }) => [
    part.name,
    ...Array.from(dataset.columns.value, (value, row) => [
      dataset.periods[dataset.columns.period[row] ?? -1]?.year,
      value,
    ]),
  ]);
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

test("a CSV file, packed or not, gives the same values", async () => {
  const read = [
    [2023, 5],
    [2024, 7],
  ];
  const bytes = strToU8(csv);
  expect(await valuesOf(bytes, "a.csv")).toEqual([["a.csv", ...read]]);
  expect(await valuesOf(gzipSync(bytes), "a.csv.gz")).toEqual([["a.csv.gz", ...read]]);
  expect(await valuesOf(zipOf({ "一/a.csv": csv, "b.csv": csv }), "b.zip")).toEqual([
    ["b.zip › 一/a.csv", ...read],
    ["b.zip › b.csv", ...read],
  ]);
});

test("a workbook gives its percentages as percent, at the lines and columns of the sheet", async () => {
  const rows = `<row r="2">${text("地区")}${text("指标")}${text("年份")}${text("数值")}</row><row r="4">${text("示例县")}${text("R&amp;D经费投入强度")}<c s="1"><v>45292</v></c><c s="2"><v>1.6500000000000001E-2</v></c></row>`;
  const file = bookFile({ sheets: [{ name: "表1", rows }], formats: [0, 'yyyy"年"', 10] });
  const { imports, issues } = await importFile(file, { file: "book.xlsx" });
  expect(issues).toEqual([]);
  const [{ part, result } = { part: undefined, result: undefined }] = imports;
  expect(part?.name).toBe("book.xlsx › 表1");
  expect(result?.report.headerLine).toBe(2);
  const { columns, files, periods } = result?.dataset ?? {};
  expect([...(columns?.value ?? [])]).toEqual([1.65]);
  expect([columns?.line[0], columns?.column[0], files?.[0]]).toEqual([4, 4, "book.xlsx › 表1"]);
  expect(periods?.map(({ year, frequency }) => [year, frequency])).toEqual([[2024, "annual"]]);
});

test("a sheet that is no table is among the parts and says why", async () => {
  const { imports } = await importFile(rowFile(text("说明")), { file: "book.xlsx" });
  expect(imports.map(({ result }) => result.report.refused)).toEqual([true]);
});

test("progress runs over all parts, never back", async () => {
  const seen: number[] = [];
  await importFile(zipOf({ "a.csv": csv, "b.csv": csv, "c.csv": csv }), {
    file: "b.zip",
    onProgress: (fraction) => seen.push(fraction),
  });
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test("what is refused gives no parts and one sentence", async () => {
  const { imports, issues } = await importFile(gzipSync(strToU8(csv)).subarray(0, 20), { file: "a.gz" });
  expect(imports).toEqual([]);
  expect(issues.map(({ code, file }) => [code, file])).toEqual([["corrupt-gzip", "a.gz"]]);
});
