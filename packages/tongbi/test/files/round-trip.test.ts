import fc from "fast-check";
import Papa from "papaparse";
import { expect, test, vi } from "vitest";
import { unpackFile } from "../../src/files.ts";
import { bookFile, escapeXml } from "./book-file.ts";

vi.setConfig({ testTimeout: 30_000 });

/** What Excel writes of a character that XML can't hold, and of what looks like that. */
const stored = (text: string): string =>
  escapeXml(text.replaceAll("_x", "_x005F_x").replaceAll("\r", "_x000D_"));

const text = fc.string({
  unit: fc.constantFrom("甘", "𠮷", "a", "_x", "0", ",", '"', "\r", "&", "<", ">", ";", "\t", " ", "=", "-"),
  minLength: 1,
  maxLength: 8,
});
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const cell = fc.option(fc.oneof(text, number));
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

/** Texts go into shared strings and into cells by turns; empty cells are written and left out by turns. */
function write(rows: readonly (readonly (string | number | null)[])[], left: number): Uint8Array {
  const shared: string[] = [];
  const xml = rows.map((row, r) => {
    const cells = row.map((value, c) => {
      const reference = `${columnName(c + left)}${r + 1}`;
      if (value === null) return c % 2 ? `<c r="${reference}" s="0"/>` : "";
      if (typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
      if ((r + c) % 2)
        return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${stored(value)}</t></is></c>`;
      shared.push(`<t xml:space="preserve">${stored(value)}</t>`);
      return `<c r="${reference}" t="s"><v>${shared.length - 1}</v></c>`;
    });
    return cells.length > 0 || r % 2 ? `<row r="${r + 1}">${cells.join("")}</row>` : "";
  });
  return bookFile({ sheets: [{ name: "s", rows: xml.join("") }], shared });
}

test("the cells of a workbook are those that were written, at their places", async () => {
  await fc.assert(
    fc.asyncProperty(grid, fc.constantFrom(0, 1, 25, 700), async (rows, left) => {
      const { parts, issues } = await unpackFile(write(rows, left), "b.xlsx");
      const input = String(parts[0]?.input ?? "");
      const { data } = Papa.parse<string[]>(input, { delimiter: ",", newline: "\n" });
      const found = data.flatMap((row, r) =>
        row.flatMap((value, c) => (value === "" ? [] : [[r, c, value] as const])),
      );
      const written = rows.flatMap((row, r) =>
        row.flatMap((value, c) => (value === null ? [] : [[r, c + left, value] as const])),
      );
      expect(found.map(([r, c]) => [r, c])).toEqual(written.map(([r, c]) => [r, c]));
      for (const [at, [, , value]] of written.entries()) {
        const shown = found[at]?.[2] ?? "";
        if (typeof value === "number") {
          expect(shown).toMatch(/^-?\d+(?:\.\d+)?$/);
          expect(Number(shown)).toBe(value + 0);
        } else expect(shown).toBe(value);
      }
      expect(issues.map(({ code }) => code)).toEqual(written.length === 0 ? ["empty-workbook"] : []);
    }),
    { numRuns: 100 },
  );
});

test("a damaged workbook gives issues or the same cells, and never throws", async () => {
  const rows = [
    ["地区", 2023, 2024],
    ["甲县", 1.5, null],
  ];
  const whole = write(rows, 0);
  const { parts } = await unpackFile(whole, "b.xlsx");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(whole.length),
      fc.boolean(),
      async (changes, cut, isCut) => {
        const file = whole.slice(0, isCut ? cut : whole.length);
        for (const [at, byte] of changes) if (at < file.length) file[at] = byte;
        const damaged = await unpackFile(file, "b.xlsx");
        for (const { name, input } of damaged.parts)
          if (name.includes("›") && damaged.issues.length === 0 && typeof input === "string")
            expect(input).toBe(parts[0]?.input);
      },
    ),
    { numRuns: 300 },
  );
});
