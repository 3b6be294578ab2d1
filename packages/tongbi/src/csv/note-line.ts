import type { RowBatch } from "./rows.ts";

/** A line of a file that is no data: the block before the header, notes and sources after the table. */
export interface NoteLine {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** What the lines before the header say of the whole table. */
export interface Preamble {
  readonly database?: string;
  readonly indicator?: string;
  readonly region?: string;
  readonly unit?: string;
  readonly lines: readonly NoteLine[];
}

const noteStart =
  /^(?:[(（\s]*(?:附?注|备注|说明|数据来源|资料来源|来源|notes?|sources?)\s*\d*\s*[)）]?\s*[:：]|last updated|data from database)/i;
const chineseUnit = /单位\s*[:：]\s*([^\s,，;；()（）]+(?:[(（][^)）]*[)）])?)/;
const englishUnit = /\bunits?\s*[:：]\s*([^,;()]+)/i;
const comparability =
  /不可比|不具可比|口径|分类标准|行业分类|break in (?:the )?(?:time )?series|not comparable/i;

/** Whether a first cell begins a note: 注：…, 数据来源：国家统计局, Last Updated: …. */
export function startsNote(text: string): boolean {
  return noteStart.test(text.trim());
}

/** Whether a note says that figures of different periods may not be compared. */
export function warnsOfBreak(text: string): boolean {
  return comparability.test(text);
}

/** The text of a row that is a note, its empty cells left out. */
export function noteText(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(" ");
}

/** Reads 数据库：…, 指标：…, 地区：…, 单位：… from the rows before the header; all are kept as notes. */
export function readPreamble(rows: RowBatch["rows"], lines: readonly number[]): Preamble {
  const kept: NoteLine[] = [];
  const stated = new Map<string, string>();
  rows.forEach((cells, at) => {
    const text = noteText(cells);
    if (text === "") return;
    kept.push({ line: lines[at] ?? 0, text });
    const match = /^(数据库|指标|地区|database|indicator|region)\s*[:：]\s*(\S.*)$/i.exec(text);
    if (match) stated.set((match[1] ?? "").toLowerCase(), (match[2] ?? "").trim());
    const unit = chineseUnit.exec(text) ?? englishUnit.exec(text);
    if (unit) stated.set("unit", (unit[1] ?? "").trim());
  });
  const database = stated.get("数据库") ?? stated.get("database");
  const indicator = stated.get("指标") ?? stated.get("indicator");
  const region = stated.get("地区") ?? stated.get("region");
  const unit = stated.get("unit");
  return {
    lines: kept,
    ...(database ? { database } : {}),
    ...(indicator ? { indicator } : {}),
    ...(region ? { region } : {}),
    ...(unit ? { unit } : {}),
  };
}
