import fc from "fast-check";
import { expect, test } from "vitest";
import { readInPieces } from "../../src/csv/read-csv.ts";
import { readCsv } from "../../src/csv.ts";

interface Row {
  readonly region: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const write = (rows: readonly Row[]): string =>
  [
    "地区,指标,年份,数值,单位",
    ...rows.map(({ region, indicator, year, value }) =>
      [quote(region), quote(indicator), year, value, "件"].join(","),
    ),
  ].join("\n");

/** Names with everything that a CSV writer must quote; blanks at the ends are not part of a name. */
const name = fc
  .string({
    unit: fc.constantFrom("甘", "寿", "a", "B", "é", "𠮷", ",", '"', "\n", ";", "'", "=", "1"),
    minLength: 1,
    maxLength: 6,
  })
  .filter((text) => text === text.trim());
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((value) => !String(value).includes("e")),
);
const table = fc.uniqueArray(
  fc.record({
    // Names are one whatever their blanks.
    region: name.map((text) => text.replaceAll("\n", "")),
    indicator: name.map((text) => `指标${text.replaceAll("\n", "")}`),
    year: fc.integer({ min: 1949, max: 2030 }),
    value: number.map((value) => value + 0),
  }),
  {
    selector: ({ region, indicator, year }) => JSON.stringify([region, indicator, year]),
    minLength: 1,
    maxLength: 30,
  },
);

test("what is written as a tidy table reads back as it was", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const { dataset } = readCsv(write(rows));
      const { columns } = dataset;
      const read = Array.from({ length: dataset.length }, (_, row) => ({
        region: dataset.regions[columns.region[row] ?? -1],
        indicator: dataset.indicators[columns.indicator[row] ?? -1]?.name.zh,
        year: dataset.periods[columns.period[row] ?? -1]?.year,
        value: columns.value[row],
      }));
      expect(read).toEqual(rows);
    }),
  );
});

test("the size of the pieces that a file is read in never matters", () => {
  const cell = fc.constantFrom(
    "甘肃",
    "2020",
    "1",
    "1,2",
    '"1,234"',
    "XX",
    "1XX",
    "约3",
    "…",
    "",
    '"',
    '"a\nb"',
    "2.5 e",
    "万元",
    "件",
  );
  const lines = fc.array(
    fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(",")),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("\n", "\r\n"),
      (body, size, newline) => {
        const bytes = new TextEncoder().encode(["地区,年份,数值,目标值,单位", ...body].join(newline));
        expect(readInPieces(bytes, { file: "x" }, size)).toEqual(readInPieces(bytes, { file: "x" }, 1 << 16));
      },
    ),
    { numRuns: 300 },
  );
});

test("quotes never closed give the same result in pieces of any size", () => {
  const bytes = new TextEncoder().encode(
    `地区,年份,数值\n${'"甘肃,2020,1\n青海,2020,2\n"宁夏",2020,3\n'.repeat(20)}`,
  );
  const whole = readInPieces(bytes, {}, 1 << 16);
  expect(whole.report.issues.filter(({ code }) => code === "unclosed-quote")).toHaveLength(20);
  expect(whole.report.rowsRead).toBe(60);
  for (const size of [1, 5, 64, 333]) expect(readInPieces(bytes, {}, size)).toEqual(whole);
});
