import { previewRows, readCsv } from "tongbi/csv";
import { describe, expect, it } from "vitest";
import type { Reading } from "../src/import-messages.ts";
import { linesToShow } from "../src/lines-to-show.ts";
import { firstRows, marksOf, placeOf, rowsByTable, tableOf } from "../src/preview-marks.ts";

function read(text: string, asked: readonly number[] = []): Reading {
  const { report, plan } = readCsv(text, { file: "a.csv" });
  const preview = previewRows(text, plan, firstRows, linesToShow(report, plan, asked));
  return { holds: { indicators: 0, regions: 0, periods: [] }, report, plan, preview };
}

const two = [
  "甲县科技统计",
  "地区,指标,2022年,2023年",
  "甲县,专利申请量,10,12",
  "注：县内口径",
  "",
  "单位：万元",
  "地区,项目,2023年,2024年",
  "甲县,R&D经费支出,100,—",
].join("\n");

describe("the rows of a file by table", () => {
  const tables = rowsByTable(read(two));

  it("has each row once, in the order of the file", () => {
    expect(tables.flatMap(({ rows }) => rows.map(({ line }) => line))).toEqual([1, 2, 3, 4, 6, 7, 8]);
  });

  it("tells headers and notes from figures", () => {
    expect(tables.map(({ rows }) => rows.map(({ kind }) => kind))).toEqual([
      ["note", "header", "data", "note"],
      ["note", "header", "data"],
    ]);
  });

  it("knows the table that a line is shown in", () => {
    expect([1, 3, 7, 8].map((line) => tableOf(read(two), line))).toEqual([0, 0, 1, 1]);
  });
});

describe("marks", () => {
  it("name the gap and the doubt of one cell together", () => {
    const { report } = read("地区,指标,年份,数值\n甲县,专利授权量,2022,3O\n甲县,专利授权量,2023,—\n");
    const marks = marksOf(report);
    expect(marks.get(placeOf(2, 4))).toMatchObject({ kind: "warning", isGap: true });
    expect(marks.get(placeOf(2, 4))?.sentences).toHaveLength(2);
    expect(marks.get(placeOf(3, 4))).toMatchObject({ kind: "gap", isGap: true });
    expect(marks.get(placeOf(3, 1))).toBeUndefined();
  });
});

describe("lines of a long file", () => {
  const lines = Array.from(
    { length: 500 },
    (_, row) => `县${row},专利授权量,2023,${row === 444 ? "约x" : row}`,
  );
  const long = `地区,指标,年份,数值\n${lines.join("\n")}\n`;

  it("hold the first rows and those with trouble, with a break between", () => {
    const [table] = rowsByTable(read(long));
    const rows = table?.rows ?? [];
    expect(rows).toHaveLength(firstRows + 1);
    expect(rows.at(-1)).toMatchObject({ line: 446, isAfterGap: true, kind: "data" });
    expect(rows.slice(0, firstRows).every(({ isAfterGap }) => !isAfterGap)).toBe(true);
  });

  it("hold those that are asked for", () => {
    expect(rowsByTable(read(long, [300]))[0]?.rows.map(({ line }) => line)).toContain(300);
  });
});
