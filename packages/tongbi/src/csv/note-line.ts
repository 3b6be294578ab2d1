import type { Unit } from "../model/unit.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { periodsIn } from "./relative-time.ts";
import type { RowBatch } from "./rows.ts";
import { readUnitLine } from "./unit-line.ts";

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
  /** The place that the title begins with. */
  readonly place?: string;
  /** The one period that the lines name, if it is one. */
  readonly period?: Period;
  /** Units that a line offers without saying which is whose (单位：万元、件), none where what it says is not known. */
  readonly unitChoices?: readonly Unit[];
  /** That line. */
  readonly unclearUnit?: NoteLine;
  readonly lines: readonly NoteLine[];
}

const noteStart =
  /^(?:[(（\s]*(?:附?注|备注|说明|数据来源|资料来源|来源|notes?|sources?)\s*\d*\s*[)）]?\s*[:：]|last updated|data from database|special values?\s*$|(?:available )?flags?\s*$)/i;
/** What forms print around a table: who filled it in, when, by what source. Blanks within the words are left out first. */
const footer =
  /^[(（]?(?:续(?:上)?表[)）]?$|(?:(?:单位|统计|科室|部门)?负责人|(?:填报|填表|制表|编制|审核|复核|审批|报送|经办|联系|统计)(?:人员?|单位|日期|时间|电话|科室|部门|机构)?|(?:联系)?电话|报出日期|日期|(?:计量)?单位|(?:资料|数据)?来源)[:：])/;
const comparability =
  /1%.{0,60}1‰|1‰.{0,60}1%|不可比|不具可比|口径|分类标准|行业分类|break in (?:the )?(?:time )?series|not comparable/i;

/** Whether a first cell begins a note: 注：…, 数据来源：国家统计局, Last Updated: …. */
export function startsNote(text: string): boolean {
  return noteStart.test(text.trim());
}

/** Whether a first cell is of a form's foot (填表人：…) or says that the table goes on (续表). */
export function isFooter(text: string): boolean {
  return footer.test(text.replace(/\s+/g, ""));
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

/** The place that a title begins with: 某县 of 某县2024年1-6月主要指标完成情况. */
function placeIn(text: string): string | undefined {
  const bare = text.slice(0, 200).normalize("NFKC").replace(/\s+/g, "");
  const found = /^(\p{Script=Han}{1,12}?(?:自治区|[省市县区旗州盟]))(?=(?:1[89]|20)\d\d年)/u.exec(bare)?.[1];
  return found && !/^[全各分]|[各分]/.test(found) ? found : undefined;
}

/** Reads 数据库：…, 指标：…, 地区：…, 单位：… from the rows before the header; all are kept as notes. */
export function readPreamble(rows: RowBatch["rows"], lines: readonly number[]): Preamble {
  const kept: NoteLine[] = [];
  const stated = new Map<string, string>();
  const units: Unit[] = [];
  const unitTexts: string[] = [];
  const periods = new Map<string, Period>();
  let place: string | undefined;
  let unclearUnit: NoteLine | undefined;
  rows.forEach((cells, at) => {
    const text = noteText(cells);
    if (text === "") return;
    kept.push({ line: lines[at] ?? 0, text });
    if (!startsNote(text) && !isFooter(text))
      for (const period of periodsIn(text)) periods.set(formatPeriod(period), period);
    place ??= placeIn(text);
    const match = /^(数据库|指标|地区|database|indicator|region)\s*[:：]\s*(\S.*)$/i.exec(text);
    if (match) stated.set((match[1] ?? "").toLowerCase(), (match[2] ?? "").trim());
    const line = readUnitLine(text);
    line.units.forEach((unit, place) => {
      if (units.some((known) => known.zh === unit.zh)) return;
      units.push(unit);
      unitTexts.push(line.texts[place] ?? unit.zh);
    });
    if (line.isUnclear || units.length > 1) unclearUnit ??= { line: lines[at] ?? 0, text };
  });
  const database = stated.get("数据库") ?? stated.get("database");
  const indicator = stated.get("指标") ?? stated.get("indicator");
  const region = stated.get("地区") ?? stated.get("region");
  const [period, another] = periods.values();
  const [unit] = unitTexts;
  return {
    lines: kept,
    ...(database ? { database } : {}),
    ...(indicator ? { indicator } : {}),
    ...(region ? { region } : {}),
    ...(place === undefined ? {} : { place }),
    ...(period && !another ? { period } : {}),
    ...(unclearUnit ? { unclearUnit, unitChoices: units } : unit ? { unit } : {}),
  };
}
