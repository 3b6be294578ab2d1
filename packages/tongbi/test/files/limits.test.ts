import { gzipSync, strToU8 } from "fflate";
import { expect, test, vi } from "vitest";
import { unpackFile } from "../../src/files.ts";
import { bookFile, bookParts, rowFile, sheetXml, zipOf } from "./book-file.ts";

async function codes(file: Uint8Array): Promise<string[]> {
  return (await unpackFile(file, "b")).issues.map(({ code }) => code);
}

const csv = "地区,2024\n甲县,1\n";

vi.setConfig({ testTimeout: 30_000 });

/** A hundred members, each a million zeros in a thousand bytes. */
const bomb = new Uint8Array(Buffer.concat(Array.from({ length: 100 }, () => gzipSync(new Uint8Array(1e6)))));

test("a gzip file that unpacks to a thousand times its size is stopped", async () => {
  expect(await codes(bomb)).toEqual(["unpacks-too-far"]);
});

test("a ZIP archive that unpacks to a thousand times its size is stopped before it is unpacked", async () => {
  const file = zipOf({ "a.csv": "", "b.csv": csv });
  const view = new DataView(file.buffer);
  view.setUint32(String.fromCharCode(...file).indexOf("PK\u0001\u0002") + 24, 80_000_000, true);
  expect(await codes(file)).toEqual(["unpacks-too-far"]);
});

test("a size that an archive claims is not believed", async () => {
  const file = zipOf({ "a.csv": csv });
  const text = String.fromCharCode(...file);
  const view = new DataView(file.buffer);
  view.setUint32(text.indexOf("PK\u0001\u0002") + 24, 0xfffffff0, true);
  expect(await codes(file)).toEqual(["too-much-unpacked"]);
  view.setUint32(text.indexOf("PK\u0001\u0002") + 24, 3, true);
  expect(await codes(file)).toEqual(["corrupt-archive"]);
});

test("entities that would grow without end are not read", async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
  const file = zipOf({
    ...bookParts({ sheets: [{ name: "s", rows: "" }] }),
    "xl/worksheets/sheet1.xml": bomb,
  });
  expect(await codes(file)).toEqual(["corrupt-workbook"]);
});

test("the size that a sheet claims is not believed", async () => {
  const before = '<dimension ref="A1:XFD1048576"/>';
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>';
  const { parts } = await unpackFile(bookFile({ sheets: [{ name: "s", rows, before }] }), "b.xlsx");
  expect(parts[0]?.input).toBe("1\n");
});

test("a cell in the last row is read where it stands", async () => {
  const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const { parts } = await unpackFile(bookFile({ sheets: [{ name: "s", rows }] }), "b.xlsx");
  expect(String(parts[0]?.input).length).toBe(1_048_575 + 16_383 + 2);
});

test("cells far off that would make a table of thousands of millions are refused", async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  );
  rows.push('<row r="20001"><c r="XFD20001"><v>1</v></c></row>');
  expect(await codes(bookFile({ sheets: [{ name: "s", rows: rows.join("") }] }))).toEqual([
    "sheet-too-large",
  ]);
});

test("one long text that many cells share is refused before it fills the memory", async () => {
  const long = `<t>${"专利".repeat(16_000)}</t>`;
  const cells = Array.from({ length: 10_000 }, () => '<c t="s"><v>0</v></c>').join("");
  expect(await codes(rowFile(cells, { shared: [long] }))).toEqual(["sheet-too-large"]);
});

test("a table of 5,000 columns is read", async () => {
  const cells = Array.from({ length: 5000 }, (_, at) => `<c><v>${at}</v></c>`).join("");
  const { parts } = await unpackFile(rowFile(cells), "b.xlsx");
  expect(String(parts[0]?.input).split(",")).toHaveLength(5000);
});

test("a sheet named many times counts each time, and the file ends there", async () => {
  const many = Array.from({ length: 400 }, (_, at) => ({ name: `s${at}`, rows: "" }));
  const files = bookParts({ sheets: many });
  const relations = String(files["xl/_rels/workbook.xml.rels"]).replaceAll(/sheet\d+\.xml/g, "sheet1.xml");
  const rows = `<row><c t="inlineStr"><is><t>${"a".repeat(30_000)}</t></is></c></row>`.repeat(100);
  const file = zipOf({
    ...files,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/worksheets/sheet1.xml": sheetXml({ rows }),
  });
  expect(await codes(file)).toEqual(["unpacks-too-far"]);
});

test.each([
  [
    "a text of 8 million characters",
    (size: number) => `<row><c t="str"><v>${"x".repeat(size)}</v></c></row>`,
  ],
  [
    "a tag of 8 million characters",
    (size: number) => `<row><c r="A1" y="${"x".repeat(size)}"><v>1</v></c></row>`,
  ],
  ["a tag never closed", (size: number) => `<row ${"x ".repeat(size / 2)}`],
  ["ampersands", (size: number) => `<row><c t="str"><v>${"&".repeat(size)}</v></c></row>`],
  ["tags inside tags", (size: number) => "<r>".repeat(size / 3)],
])(
  "%s takes seconds, not hours",
  async (_, rows) => {
    const start = performance.now();
    await unpackFile(
      zipOf({ ...bookParts({ sheets: [{ name: "s", rows: rows(8_000_000) }] }) }, 0),
      "b.xlsx",
    );
    expect(performance.now() - start).toBeLessThan(10_000);
  },
  30_000,
);

test("a gzip file of many small members is read", async () => {
  const one = gzipSync(strToU8("1\n"), { mtime: 0 });
  const file = new Uint8Array(one.length * 20_000);
  for (let at = 0; at < file.length; at += one.length) file.set(one, at);
  const { parts, issues } = await unpackFile(file, "a.gz");
  expect(issues).toEqual([]);
  expect(parts[0]?.input).toHaveLength(40_000);
});
