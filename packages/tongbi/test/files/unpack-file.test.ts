import { gzipSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { unpackFile } from "../../src/files.ts";
import { bookFile, bookParts, rowFile, zipOf } from "./book-file.ts";

const csv = "地区,年份,数值\n甲县,2024,5\n";
const plain = strToU8(csv);
const gz = gzipSync(plain, { mtime: 0 });
const joined = (...pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]));

async function outcome(
  bytes: Uint8Array,
  name: string,
): Promise<{ parts: (readonly [string, string])[]; codes: string[] }> {
  const { parts, issues } = await unpackFile(bytes, name);
  for (const { message } of issues) {
    expect(message.zh).toMatch(/。$/);
    expect(message.en).toMatch(/\.$/);
  }
  return {
    parts: parts.map(({ name, input }) => [
      name,
      typeof input === "string" ? input : new TextDecoder().decode(input),
    ]),
    codes: issues.map(({ code }) => code),
  };
}

/** The bytes of a ZIP archive with one stored file, its name in bytes that the archive says nothing about. */
function zipWithName(name: readonly number[], flags = 0, method = 0): Uint8Array {
  const archive = zipOf({ ["x".repeat(name.length)]: csv }, 0);
  const text = String.fromCharCode(...archive);
  for (const [signature, flagAt, nameAt] of [
    ["PK\u0003\u0004", 6, 30],
    ["PK\u0001\u0002", 8, 46],
  ] as const) {
    const at = text.indexOf(signature);
    archive.set([flags, 0, method, 0], at + flagAt);
    archive.set(name, at + nameAt);
  }
  return archive;
}

/** What leads to the main part of an Office document. */
const document = (path: string): Record<string, string> => ({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/${path}"/></Relationships>`,
});

const gbkName = [0xbc, 0xd7, 0xcf, 0xd8, 0x2e, 0x63, 0x73, 0x76];
const utf8Name = [...strToU8("甲县.csv")];

test.each<readonly [string, Uint8Array, string, (readonly [string, string])[], string[]]>([
  ["a text", plain, "a.csv", [["a.csv", csv]], []],
  ["a text that is called xlsx", plain, "a.xlsx", [["a.xlsx", csv]], []],
  ["an empty file", new Uint8Array(), "a.csv", [["a.csv", ""]], []],
  ["gzip", gz, "a.csv.gz", [["a.csv.gz", csv]], []],
  ["gzip that is called csv", gz, "a.csv", [["a.csv", csv]], []],
  ["gzip of nothing", gzipSync(new Uint8Array(), { mtime: 0 }), "a.gz", [["a.gz", ""]], []],
  ["gzip with a name inside", gzipSync(plain, { filename: "内.csv" }), "a.gz", [["a.gz", csv]], []],
  ["gzip in two members", joined(gz, gz), "a.gz", [["a.gz", csv + csv]], []],
  ["gzip padded with zeros", joined(gz, new Uint8Array(512)), "a.gz", [["a.gz", csv]], ["trailing-bytes"]],
  ["gzip with a word after it", joined(gz, strToU8("ok")), "a.gz", [["a.gz", csv]], ["trailing-bytes"]],
  ["gzip with a page after it", joined(gz, plain), "a.gz", [["a.gz", csv]], ["trailing-bytes"]],
  ["gzip in gzip", gzipSync(gz), "a.gz", [["a.gz", csv]], []],
  ["gzip cut in its data", gz.subarray(0, 30), "a.gz", [], ["corrupt-gzip"]],
  ["gzip cut in its checksum", gz.subarray(0, -3), "a.gz", [], ["corrupt-gzip"]],
  ["gzip cut in its header", gz.subarray(0, 6), "a.gz", [], ["corrupt-gzip"]],
  ["gzip whose second member is cut", joined(gz, gz.subarray(0, 25)), "a.gz", [], ["corrupt-gzip"]],
  [
    "gzip with a wrong first checksum",
    joined(
      gz.map((byte, at) => (at === gz.length - 5 ? byte ^ 1 : byte)),
      gz,
    ),
    "a.gz",
    [],
    ["corrupt-gzip"],
  ],
  ["four archives in each other", gzipSync(gzipSync(gzipSync(gz))), "a.gz", [], ["nested-archive"]],
  ["a ZIP archive", zipOf({ "a.csv": csv }), "b.zip", [["b.zip › a.csv", csv]], []],
  [
    "a ZIP archive with folders",
    zipOf({ "2024/甲/a.csv": csv, "2024/b.TSV": "a\tb" }),
    "b.zip",
    [
      ["b.zip › 2024/甲/a.csv", csv],
      ["b.zip › 2024/b.TSV", "a\tb"],
    ],
    [],
  ],
  [
    "a ZIP archive from a Mac",
    zipOf({ "a.csv": csv, "__MACOSX/._a.csv": "x", ".DS_Store": "x", "d/._b.csv": "x", "d/": "" }),
    "b.zip",
    [["b.zip › a.csv", csv]],
    [],
  ],
  [
    "a ZIP archive with a letter",
    zipOf({ "说明.docx": "x", "a.csv": csv }),
    "b.zip",
    [["b.zip › a.csv", csv]],
    ["entries-not-read"],
  ],
  ["gzip in a ZIP archive", zipOf({ "a.csv.gz": gz }), "b.zip", [["b.zip › a.csv.gz", csv]], []],
  [
    "a workbook in a ZIP archive",
    zipOf({ "a.xlsx": rowFile('<c r="A1"><v>1</v></c>') }),
    "b.zip",
    [["b.zip › a.xlsx › Sheet1", "1\n"]],
    [],
  ],
  [
    "a ZIP archive of which one file is damaged",
    zipOf({ "a.csv.gz": gz.subarray(0, 30), "b.csv": csv }),
    "b.zip",
    [["b.zip › b.csv", csv]],
    ["corrupt-gzip"],
  ],
  ["a GBK name", zipWithName(gbkName), "b.zip", [["b.zip › 甲县.csv", csv]], []],
  ["a UTF-8 name that is not marked", zipWithName(utf8Name), "b.zip", [["b.zip › 甲县.csv", csv]], []],
  ["an encrypted ZIP archive", zipWithName(gbkName, 1), "b.zip", [], ["encrypted-archive"]],
  ["a ZIP archive packed with Zstandard", zipWithName(gbkName, 0, 93), "b.zip", [], ["unknown-compression"]],
  [
    "a ZIP archive without a table",
    zipOf({ "a.pdf": "x" }),
    "b.zip",
    [],
    ["entries-not-read", "empty-archive"],
  ],
  ["an empty ZIP archive", zipOf({}), "b.zip", [], ["empty-archive"]],
  ["a ZIP archive cut off", zipOf({ "a.csv": csv }).subarray(0, -30), "b.zip", [], ["corrupt-archive"]],
  [
    "a binary workbook",
    zipOf({ ...document("xl/workbook.bin"), "xl/workbook.bin": "" }),
    "b.xlsx",
    [],
    ["binary-workbook"],
  ],
  [
    "an OpenDocument spreadsheet",
    zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }),
    "b.ods",
    [],
    ["open-document"],
  ],
  ["a Numbers document", zipOf({ "Index/Document.iwa": "" }), "b.numbers", [], ["numbers-document"]],
  [
    "a Word document",
    zipOf({ ...document("word/document.xml"), "word/document.xml": "<w:document/>" }),
    "b.docx",
    [],
    ["office-document"],
  ],
])("%s", async (_, bytes, name, parts, codes) => {
  expect(await outcome(bytes, name)).toEqual({ parts, codes });
});

/** An OLE container as far as it is looked at: header, directory entries, and a first sector of the stream. */
function ole(streams: readonly string[], records: readonly number[] = []): Uint8Array {
  const file = new Uint8Array(512 * 4);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    [...name].forEach((char, offset) => view.setUint16(at + offset * 2, char.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint32(at + 116, 2, true);
  });
  file.set(records, 512 * 3);
  return file;
}

const bof = [0x09, 0x08, 2, 0, 0, 6];
const writeProtect = [0x86, 0, 0, 0];
const filePass = [0x2f, 0, 2, 0, 1, 0];

test.each([
  ["an encrypted workbook", ole(["DataSpaces", "EncryptionInfo", "EncryptedPackage"]), "encrypted-workbook"],
  ["an old workbook", ole(["Workbook"], [...bof, 0xe1, 0, 0, 0]), "old-spreadsheet"],
  ["a workbook of Excel 95", ole(["Book"], bof), "old-spreadsheet"],
  ["an old workbook, encrypted", ole(["Workbook"], [...bof, ...filePass]), "encrypted-workbook"],
  [
    "an old workbook, protected twice",
    ole(["Workbook"], [...bof, ...writeProtect, ...filePass]),
    "encrypted-workbook",
  ],
  ["an old Word document", ole(["WordDocument"]), "office-document"],
  ["an OLE container cut off", ole(["Workbook"]).subarray(0, 600), "office-document"],
  ["BIFF without a container", Uint8Array.from([...bof, 5, 0]), "old-spreadsheet"],
])("%s is refused", async (_, bytes, code) => {
  expect(await outcome(bytes, "b.xls")).toEqual({ parts: [], codes: [code] });
});

const good = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const parts = bookParts({ sheets: [{ name: "s", rows: good }], shared: ["<t>甲</t>"] });
const sheet = "xl/worksheets/sheet1.xml";
const { [sheet]: _, ...withoutSheet } = parts;
const { "xl/styles.xml": __, ...withoutStyles } = parts;

test.each([
  ["a cut sheet", { ...parts, [sheet]: String(parts[sheet]).slice(0, -20) }],
  ["a sheet that is missing", withoutSheet],
  ["a part with formats that is missing", withoutStyles],
  ["a package that leads nowhere", { ...parts, "_rels/.rels": "<Relationships/>" }],
  ["a sheet with tags crossed", { ...parts, [sheet]: "<a><b></a></b>" }],
  ["a shared string that is missing", { ...parts, "xl/sharedStrings.xml": "<sst/>" }],
  ["bytes that are no UTF-8", { ...parts, [sheet]: Uint8Array.from([0x3c, 0xff, 0x3e]) }],
  ["an empty sheet file", { ...parts, [sheet]: "" }],
  [
    "rows out of order",
    {
      ...parts,
      [sheet]: '<w><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></w>',
    },
  ],
  [
    "a cell twice",
    { ...parts, [sheet]: '<w><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></w>' },
  ],
  [
    "a row beyond the sheet",
    { ...parts, [sheet]: '<w><row r="1048577"><c r="A1048577"><v>1</v></c></row></w>' },
  ],
  ["a column beyond the sheet", { ...parts, [sheet]: '<w><row r="1"><c r="XFE1"><v>1</v></c></row></w>' }],
  ["a row that is no number", { ...parts, [sheet]: '<w><row r="x"><c r="A1"><v>1</v></c></row></w>' }],
  [
    "an endless column",
    { ...parts, [sheet]: `<w><row r="1"><c r="${"Z".repeat(1e5)}1"><v>1</v></c></row></w>` },
  ],
])("%s is refused", async (_, files) => {
  expect(await outcome(zipOf(files), "b.xlsx")).toEqual({ parts: [], codes: ["corrupt-workbook"] });
});

test("a damaged byte never gives another figure", async () => {
  const file = zipOf(bookParts({ sheets: [{ name: "s", rows: "<row><c><v>1234567</v></c></row>" }] }), 0);
  file.set([0x39], String.fromCharCode(...file).indexOf("1234567"));
  expect(await outcome(file, "b.xlsx")).toEqual({ parts: [], codes: ["corrupt-archive"] });
});

test("a damaged sheet leaves the others", async () => {
  const file = zipOf({
    ...bookParts({
      sheets: [
        { name: "s", rows: good },
        { name: "t", rows: good },
      ],
      shared: ["<t>甲</t>"],
    }),
    [sheet]: "<worksheet>",
  });
  const { parts, issues } = await unpackFile(file, "b.xlsx");
  expect(parts).toEqual([{ name: "b.xlsx › t", input: "甲\n" }]);
  expect(issues.map(({ code, file }) => [code, file])).toEqual([["corrupt-workbook", "b.xlsx › s"]]);
});

test("a workbook written with prefixes, back-slashes and parts elsewhere is read", async () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const file = zipOf({
    ...document("xl/workbook.xml"),
    "xl\\Workbook.xml": `<x:workbook xmlns:x="${main}" xmlns:rel="${rel}"><x:sheets><x:sheet name='s' sheetId='7' rel:id='a'/><x:sheet name="图" sheetId="8" rel:id="b"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="${rel}/worksheet" Target="../data/one.xml"/><Relationship Id="b" Type="${rel}/chartsheet" Target="chart.xml"/></Relationships>`,
    "data/one.xml": `\uFEFF<?xml version="1.0"?><!-- made up --><x:worksheet xmlns:x="${main}"><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  expect(await outcome(file, "b.xlsx")).toEqual({ parts: [["b.xlsx › s", "甲\n"]], codes: [] });
});

test("a workbook without a value in any cell says so", async () => {
  const file = bookFile({ sheets: [{ name: "s", rows: "" }] });
  expect(await outcome(file, "b.xlsx")).toEqual({ parts: [], codes: ["empty-workbook"] });
});

test.each([
  ["gzip", gz, "a"],
  ["a ZIP archive", zipOf({ "a.csv": csv }), "a › a.csv"],
  ["a workbook", rowFile('<c r="A1"><v>1</v></c>'), "a › Sheet1"],
])("%s may lie in the middle of a larger buffer", async (_, bytes, part) => {
  const larger = new Uint8Array(bytes.length + 20);
  larger.set(bytes, 7);
  const { parts, issues } = await unpackFile(Buffer.from(larger.buffer, 7, bytes.length), "a");
  expect(parts.map(({ name }) => name)).toEqual([part]);
  expect(issues).toEqual([]);
});

test("what is no bytes is the caller's mistake", async () => {
  await expect(unpackFile(csv as unknown as Uint8Array, "a.csv")).rejects.toThrow(TypeError);
});
