import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { cellsOf, type Dialect, type QuoteTrouble, readRows } from "../../src/csv/rows.ts";
import { textPieces } from "../../src/csv/text-pieces.ts";

const comma: Dialect = { delimiter: ",", newline: "\n" };

type Told = Pick<QuoteTrouble, "line" | "open">;

function read(text: string, size = 1 << 16, dialect = comma): { rows: string[]; quotes: Told[] } {
  const rows: string[] = [];
  const quotes: Told[] = [];
  const tell = ({ line, open }: QuoteTrouble): void => void quotes.push({ line, open });
  for (const batch of readRows(textPieces(text, "text", size), dialect, tell))
    batch.rows.forEach((cells, at) => rows.push(`${batch.lines[at]}: ${cells.join("|")}`));
  return { rows, quotes };
}

test.each([
  ["a,b\n1,2\n", ["1: a|b", "2: 1|2"]],
  ["a,b\n1,2", ["1: a|b", "2: 1|2"]],
  ["a\n\n\nb\n", ["1: a", "2: ", "3: ", "4: b"]],
  ['"Korea, Rep.",1\nx,2\n', ["1: Korea, Rep.|1", "2: x|2"]],
  ['"two\nlines",1\nx,2\n', ["1: two\nlines|1", "3: x|2"]],
  ['"say ""hi""",1\n', ['1: say "hi"|1']],
  ['"",""\n', ["1: |"]],
  ["1,2,3\n4\n5,6,7,8\n", ["1: 1|2|3", "2: 4", "3: 5|6|7|8"]],
  ['"a"\r\n"b"\r\n', ["1: a", "2: b"]],
  ['"a" ,"b"  \n"c"\t', ["1: a|b", "2: c"]],
  ['a"b,c"d\n', ['1: a"b|c"d']],
  ['"a",\n"b",', ["1: a|", "2: b|"]],
])("%j", (text, expected) => {
  expect(read(text)).toEqual({ rows: expected, quotes: [] });
});

test("lone carriage returns part lines too", () => {
  expect(read("a,b\r1,2\r", 1 << 16, { delimiter: ",", newline: "\r" }).rows).toEqual(["1: a|b", "2: 1|2"]);
});

describe("a quote that is never closed", () => {
  test.each([
    ['a,b\n"x,1\ny,2\nz,3\n', ["1: a|b", '2: "x|1', "3: y|2", "4: z|3"], [{ line: 2, open: true }]],
    ['a,b\nx,"1', ["1: a|b", '2: x|"1'], [{ line: 2, open: true }]],
    ['"p\nq",1\nx,"2\ny,3\n', ["1: p\nq|1", '3: x|"2', "4: y|3"], [{ line: 3, open: true }]],
    ['"x,1\n"y",2\nz,3\n', ['1: "x|1', "2: y|2", "3: z|3"], [{ line: 1, open: true }]],
    [
      'a,"1\nb,"2\nc,3\n',
      ['1: a|"1', '2: b|"2', "3: c|3"],
      [
        { line: 1, open: true },
        { line: 2, open: true },
      ],
    ],
  ])("%j costs its own line only", (text, rows, quotes) => {
    expect(read(text)).toEqual({ rows, quotes });
  });

  test("however many there are, each costs its own line and no other is lost", () => {
    const { rows, quotes } = read(`${'a,"x\n'.repeat(3000)}b,"1,2"\n`);
    expect(rows).toHaveLength(3001);
    expect(rows.slice(-2)).toEqual(['3000: a|"x', "3001: b|1,2"]);
    expect(quotes).toHaveLength(3000);
  });

  test("lines that could each go on to the end of the file are not tried for ever", () => {
    const count = 800_000;
    const { rows, quotes } = read('x","\n'.repeat(count));
    expect(rows).toHaveLength(count);
    expect(quotes.length).toBeLessThan(20);
  });

  test.each([1 << 20, 1 << 16, 997])("ten thousand of them cost the same in pieces of %i", (size) => {
    const { rows, quotes } = read(`${'x,"a"b,\n'.repeat(10_000)}"a,b",1\n`, size);
    expect(rows.at(-1)).toBe("10001: a,b|1");
    expect(quotes).toHaveLength(10_000);
  });

  test.each([1 << 20, 1 << 16, 50_000])(
    "a cell of nearly a million characters is whole in pieces of %i",
    (size) => {
      const { rows, quotes } = read(`a,b\n"${"x\n".repeat(470_000)}",2\nc,3\n`, size);
      expect([rows.length, rows.at(-1), quotes]).toEqual([3, "470003: c|3", []]);
    },
  );

  test("a quote still open after a million characters is taken for a mistake", () => {
    const text = `a,"x\n${"b,2\n".repeat(300_000)}c,"3"\n`;
    expect(read(text).quotes).toEqual([{ line: 1, open: true }]);
    expect(read(text).rows.at(-1)).toBe("300002: c|3");
  });
});

test("a stray quote within one line is told, and the line kept", () => {
  expect(read('"5" pipe",1\nx,2\n')).toEqual({
    rows: ['1: 5" pipe|1', "2: x|2"],
    quotes: [{ line: 1, open: false }],
  });
});

test("pieces of any size give the same rows, whatever the quotes do", () => {
  const text = fc
    .array(
      fc.constantFrom("a", "1", ",", ",", "\n", "\n", "\r\n", '"', '"', '""', ',"', '",', '"\n', " ", "县"),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (content, size) => {
      expect(read(content, size)).toEqual(read(content));
    }),
    { numRuns: 1500 },
  );
});

test("every character outside quotes survives in its place", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "县", "1", " ", ",", "\n", '"'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
      const text = table
        .map((cells) => cells.map((content) => `"${content.replaceAll('"', '""')}"`).join(","))
        .join("\n");
      const rows = [...readRows(textPieces(text, "text", 7), comma, () => undefined)].flatMap(
        (batch) => batch.rows,
      );
      expect(rows).toEqual(table);
    }),
  );
});

test("rows whose quotes are in order are those that PapaParse makes", () => {
  const cell = fc
    .tuple(
      fc.constantFrom("", "a", "县 1", 'say ""hi""', "x,y", "two\nlines", "\r"),
      fc.constantFrom("", " ", "  "),
      fc.boolean(),
    )
    .map(([content, blanks, quoted]) =>
      quoted ? `"${content}"${blanks}` : content.replaceAll(/["\n,]/g, "") + blanks,
    );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (table) => {
        const text = table.map((cells) => `${cells.join(",")}\n`).join("");
        const { data } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" });
        const rows = [...readRows(textPieces(text, "text", 5), comma, () => undefined)];
        expect(rows.flatMap((batch) => batch.rows)).toEqual(data.slice(0, -1));
        expect(cellsOf(`${table[0]?.join(",")}\n`, comma)).toEqual(data[0]);
      },
    ),
  );
});
