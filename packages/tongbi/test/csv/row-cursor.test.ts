import { expect, test } from "vitest";
import { ByteRows } from "../../src/csv/byte-rows.ts";
import { bytesInMemory } from "../../src/csv/byte-source.ts";
import { CheckedSource } from "../../src/csv/checked-source.ts";
import { RowCursor, type TextSource } from "../../src/csv/row-cursor.ts";
import type { QuoteTrouble } from "../../src/csv/rows.ts";

const dialect = { delimiter: ",", newline: "\n" } as const;
const source = (text: string, size = 1 << 16): TextSource => ({
  input: new CheckedSource(bytesInMemory(new TextEncoder().encode(text)), "utf-8"),
  encoding: "utf-8",
  size,
  dialect,
});
const twoColumns = (): ByteRows =>
  new ByteRows({ uses: ["key", "number"], delimiter: ",", encoding: "utf-8", decimal: "." });

/** Goes through a text: regular rows in batches, of which those with `?` are asked for as cells. */
function readAll(text: string, size?: number): string[] {
  const cursor = new RowCursor(source(text, size), ({ line }) => seen.push(`${line}: quote`));
  const rows = twoColumns();
  const [key] = rows.columns;
  const seen: string[] = [];
  for (;;) {
    const batch = cursor.nextBatch(rows);
    if (batch) {
      let { row } = batch;
      for (; row < rows.length; row++) {
        const word = key?.texts[key.codes[row] ?? 0] ?? "";
        if (word.includes("?")) break;
        seen.push(`${batch.line + row - batch.row}: ${word} in a batch`);
      }
      cursor.skip(row - batch.row);
      if (row === rows.length) continue;
    }
    if (!cursor.advance()) return seen;
    seen.push(
      `${cursor.line}: ${cursor.cells.join("|")}${cursor.batchRow < 0 ? "" : ` of row ${cursor.batchRow}`}`,
    );
  }
}

test.each([
  ["a,1\nb,2\n", ["1: a in a batch", "2: b in a batch"]],
  ["a,1\nb,2", ["1: a in a batch", "2: b|2"]],
  ["a,1\r\n?,2\r\nc,3\r\n", ["1: a in a batch", "2: ?|2\r of a batch", "3: c in a batch"]],
  ['a,1\n"x\ny",2\nc,3\n', ["1: a in a batch", "2: x\ny|2", "4: c in a batch"]],
  ['a,1\n"b,2\nc,3\n', ["1: a in a batch", "2: quote", '2: "b|2', "3: c in a batch"]],
  ["a,1\n\n\nb,2\n", ["1: a in a batch", "2: ", "3: ", "4: b in a batch"]],
  ["", []],
])("%j", (text, expected) => {
  for (const size of [1 << 16, 5, 1])
    expect(readAll(text, size).map((row) => row.replace(/ of row \d$/, " of a batch"))).toEqual(expected);
});

test("rows that were looked at or put back come again, and batches begin after them", () => {
  const cursor = new RowCursor(source("a,1\nb,2\nc,3\nd,4\n"));
  expect(cursor.peek(2).rows).toEqual(
    [
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
      ["d", "4"],
    ].slice(0, 2),
  );
  cursor.advance();
  cursor.advance();
  cursor.putBack([["b", "2"]], [2]);
  cursor.advance();
  expect([cursor.line, cursor.cells]).toEqual([2, ["b", "2"]]);
  const rows = twoColumns();
  expect(cursor.nextBatch(rows)).toEqual({ row: 0, line: 3 });
  expect(rows.length).toBe(2);
});

test("rows thick with irregular ones are read as text for a while", () => {
  const irregular = Array.from({ length: 2000 }, () => "x,1,\n").join("");
  const seen = readAll(`${irregular}${"a,1\n".repeat(2000)}`);
  expect(seen).toHaveLength(4000);
  expect(seen.slice(0, 2000).every((row) => !row.endsWith("batch"))).toBe(true);
  expect(seen.at(-1)).toBe("4000: a in a batch");
});

test("trouble with quotes is told when its row is read", () => {
  const told: QuoteTrouble[] = [];
  const cursor = new RowCursor(source('a,1\n"b" c",2\nd,3\n'), (trouble) => told.push(trouble));
  cursor.peek(3);
  cursor.advance();
  expect(told).toEqual([]);
  cursor.advance();
  expect(told).toMatchObject([{ line: 2, open: false }]);
});
