import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { type ByteColumn, type ByteColumnUse, ByteRows, type ByteTable } from "../../src/csv/byte-rows.ts";
import type { DecimalMark } from "../../src/csv/number-text.ts";
import { readPlainNumber } from "../../src/csv/plain-number.ts";

const uses: readonly ByteColumnUse[] = ["key", "number", "skip", "key"];
type Encoding = ByteTable["encoding"];
const encodings: readonly Encoding[] = ["utf-8", "gb18030"];

/** Characters whose bytes in GB18030 look like others: @ \\ | in second place, digits in a character of four; and a mark. */
const inGb18030: ReadonlyMap<string, Uint8Array> = new Map(
  ["cfd8", "8140", "815c", "817c", "81308436", "84319533"].map((hex) => {
    const bytes = Uint8Array.from(Buffer.from(hex, "hex"));
    return [new TextDecoder("gb18030", { ignoreBOM: true }).decode(bytes), bytes];
  }),
);

function encode(text: string, encoding: Encoding): Uint8Array {
  const utf8 = new TextEncoder();
  if (encoding === "utf-8") return utf8.encode(text);
  return Uint8Array.from(Array.from(text).flatMap((one) => [...(inGb18030.get(one) ?? utf8.encode(one))]));
}

const letter = fc.constantFrom(...inGb18030.keys(), "a", " ", "1");
const word = fc.oneof(fc.constantFrom("", "a", "2024"), fc.string({ unit: letter, maxLength: 4 }));
const number = fc.constantFrom(
  ..."1;-2.5; 12 ;12.;-0;0.5;XX;;1,234;16.5%;.5;007;-1,5;1234567890123456".split(";"),
);
const chaos = fc.string({
  unit: fc.constantFrom(...',,,;\t"" 1.-|\0\r\n\n', "\r\n", '","', ...inGb18030.keys()),
  maxLength: 12,
});

/** Files of four columns, and files that something has happened to. */
function files(delimiter: string): fc.Arbitrary<string> {
  const cell = (content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(content, fc.boolean()).map(([text, isQuoted]) => (isQuoted ? `"${text}"` : text));
  const row = fc
    .tuple(fc.tuple(cell(word), cell(number), cell(word), cell(word)), fc.constantFrom("\n", "\r\n"))
    .map(([cells, end]) => cells.join(delimiter) + end);
  const struck = fc.tuple(row, fc.nat(), chaos).map(([text, pick, inserted]) => {
    const at = pick % text.length;
    return text.slice(0, at) + inserted + text.slice(at + (pick % 3));
  });
  const parts = fc.oneof(
    { weight: 8, arbitrary: row },
    { weight: 1, arbitrary: chaos },
    { weight: 1, arbitrary: struck },
  );
  return fc.array(parts, { maxLength: 12 }).map((all) => all.join(""));
}

/** The cells of the columns that are read; the number where a cell is one. */
type Row = (string | number)[];

/** PapaParse's rows of a text, the carriage return of a CRLF left out, and where each ends. */
function parsed(text: string, delimiter: string, preview = 0): { cells: string[][]; cursor: number } {
  const { data, meta } = new Papa.Parser({ delimiter, newline: "\n", fastMode: false, preview }).parse(
    text,
    0,
    false,
  );
  const cells = (data as string[][]).map((row) => [
    ...row.slice(0, -1),
    (row.at(-1) ?? "").replace(/\r$/, ""),
  ]);
  return { cells, cursor: meta.cursor };
}

function asRead(cells: readonly string[], decimal: DecimalMark): Row {
  const [first = "", second = "", , fourth = ""] = cells;
  const value = readPlainNumber(second, decimal);
  return [first, Number.isNaN(value) ? second : value, fourth];
}

function textOf(column: ByteColumn | undefined, row: number): string {
  return column?.texts[column.codes[row] ?? -1] ?? "no text";
}

/** All rows of a file: regular ones by the scanner, which pauses after some of the lines, others by PapaParse. */
function readAll(text: string, table: ByteTable, pauses: readonly number[]): Row[] {
  const scanner = new ByteRows(table);
  const [first, second, , fourth] = scanner.columns;
  const bytes = encode(text, table.encoding);
  const rows: Row[] = [];
  let read = 0;
  for (const pause of [...pauses, text.lastIndexOf("\n") + 1, text.length]) {
    const to = encode(text.slice(0, pause), table.encoding).length;
    while (read < pause) {
      let at = encode(text.slice(0, read), table.encoding).length;
      if (text[pause - 1] === "\n") {
        at = scanner.read(bytes.slice(0, to), at, to);
        for (let row = 0; row < scanner.length; row++) {
          const value = second?.values[row] ?? Number.NaN;
          rows.push([
            textOf(first, row),
            Number.isNaN(value) ? textOf(second, row) : value,
            textOf(fourth, row),
          ]);
        }
        read = new TextDecoder(table.encoding, { ignoreBOM: true }).decode(bytes.subarray(0, at)).length;
      }
      if (at === to) break;
      const { cells, cursor } = parsed(text.slice(read), table.delimiter, 1);
      rows.push(asRead(cells[0] ?? [], table.decimal));
      read += cursor;
    }
  }
  return rows;
}

const delimiters = [",", "\t", ";"] as const;

test.each(encodings.flatMap((encoding) => delimiters.map((delimiter) => [encoding, delimiter] as const)))(
  "in %s with %j for a delimiter, rows are those that PapaParse finds, wherever reading pauses",
  (encoding, delimiter) => {
    const property = (text: string, decimal: DecimalMark, picks: number[]): void => {
      const { cells } = parsed(text, delimiter);
      if (text.endsWith("\n") && cells.at(-1)?.join("") === "") cells.pop();
      const ends = Array.from(text.matchAll(/\n/g), ({ index }) => index + 1);
      const pauses = picks.map((pick) => ends[pick % ends.length] ?? 0).toSorted((a, b) => a - b);
      const rows = readAll(text, { uses, delimiter, encoding, decimal }, pauses);
      expect(rows).toEqual(cells.map((row) => asRead(row, decimal)));
    };
    const decimals = fc.constantFrom<DecimalMark>(".", ",");
    fc.assert(fc.property(files(delimiter), decimals, fc.array(fc.nat()), property), { numRuns: 500 });
  },
);

const twoColumns: ByteTable = { uses: ["key", "number"], delimiter: ",", encoding: "utf-8", decimal: "." };

/** A scanner of two columns, and what it says of a text. */
function scan(text: string): { stopped: number; rows: string[]; starts: number[] } {
  const scanner = new ByteRows(twoColumns);
  const bytes = new TextEncoder().encode(text);
  const stopped = scanner.read(bytes, 0, bytes.length);
  const [key, number] = scanner.columns;
  const rows = Array.from(
    { length: scanner.length },
    (_, row) => `${textOf(key, row)}: ${number?.values[row]}`,
  );
  return { stopped, rows, starts: Array.from(scanner.starts.subarray(0, scanner.length + 1)) };
}

test.each([
  ["a,1\nb,2\n", ["a: 1", "b: 2"], [0, 4, 8]],
  ['"a",1\r\n"b","2"\r\n', ["a: 1", "b: 2"], [0, 7, 16]],
  ["a,1\nb,2", undefined, undefined],
  ["", [], [0]],
  ["a,1\n\nb,2\n", ["a: 1"], [0, 4]],
  ["a,1\nb,2,\n", ["a: 1"], [0, 4]],
  ["a,1\nb\n", ["a: 1"], [0, 4]],
  ['a,1\n"b\n",2\n', ["a: 1"], [0, 4]],
  ["a,1\rb,2\n", [], [0]],
])("%j has the regular rows %j", (text, rows, starts) => {
  if (rows === undefined) expect(() => scan(text)).toThrow("invalid end of rows 7");
  else expect(scan(text)).toEqual({ stopped: starts?.at(-1), rows, starts });
});

test("a batch is full after 4096 rows, and the next goes on", () => {
  const bytes = new TextEncoder().encode("a,1\n".repeat(5000));
  const scanner = new ByteRows(twoColumns);
  const next = scanner.read(bytes, 0, bytes.length);
  expect([scanner.length, next]).toEqual([4096, 4096 * 4]);
  expect([scanner.read(bytes, next, bytes.length), scanner.length]).toEqual([20000, 904]);
});

test("quotes around whole cells, blanks around numbers, and words among them make no row irregular", () => {
  const bytes = encode('"a, b", 12 ,x,\r\n"","XX","y",县\n', "utf-8");
  const scanner = new ByteRows({ ...twoColumns, uses });
  expect([scanner.read(bytes, 0, bytes.length), scanner.length]).toEqual([bytes.length, 2]);
});

test("a delimiter that is a part of other characters is refused", () => {
  expect(() => new ByteRows({ ...twoColumns, delimiter: "|", encoding: "gb18030" })).toThrow('"|"');
});
