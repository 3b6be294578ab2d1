import { IssueLog } from "../csv/issue-log.ts";
import type { Issue } from "../model/issue.ts";
import type { Budget } from "./budget.ts";
import { type CellContext, cellText } from "./cell-text.ts";
import { CsvSheet, mostColumns } from "./csv-sheet.ts";
import { Refusal } from "./refusal.ts";
import { corruptWorkbook, formulaWithoutValue, hiddenColumns, hiddenRows } from "./trouble.ts";
import { readXml } from "./xml.ts";

export interface SheetReading {
  /** CSV text whose lines and columns are those of the sheet; empty where no cell has a value. */
  readonly text: string;
  readonly issues: readonly Issue[];
}

/**
 * Reads the XML of a worksheet. What it says of its own size is not believed, only its cells count. Of merged cells the first has
 * the value; hidden rows and columns are read like others and told.
 * @param name what the sheet is called in issues
 * @throws Refusal where the sheet is damaged or too large
 */
export function readSheet(xml: Uint8Array, name: string, context: CellContext, budget: Budget): SheetReading {
  const sheet = new CsvSheet(name);
  const log = new IssueLog(name);
  const hidden: [first: number, last: number][] = [];
  let row = 0;
  let column = 0;
  let rowIsHidden = false;
  let hiddenCount = 0;
  let firstHidden = 0;
  let type = "n";
  let style = 0;
  let stored = "";
  let reading = false;
  let isPhonetic = false;
  let isFormula = false;

  function openCell(attribute: (name: string) => string | undefined): void {
    column = columnOf(attribute("r")) ?? column + 1;
    type = attribute("t") ?? "n";
    style = Number(attribute("s") ?? 0);
    stored = "";
    isFormula = false;
  }

  function closeCell(): void {
    if (isFormula && stored.trim() === "" && type !== "str") log.add(formulaWithoutValue(row, column));
    if (stored === "" || (type === "n" && stored.trim() === "")) return;
    const text = cellText({ type, style, stored }, context);
    if (text === undefined) throw new Refusal(corruptWorkbook());
    if (text === "") return;
    sheet.add(row, column, text);
    if (!rowIsHidden) return;
    rowIsHidden = false;
    firstHidden ||= row;
    hiddenCount++;
  }

  readXml(xml, {
    open(tag, attribute) {
      if (tag === "c") openCell(attribute);
      else if (tag === "v" || (tag === "t" && !isPhonetic)) reading = true;
      else if (tag === "f") isFormula = true;
      else if (tag === "rPh") isPhonetic = true;
      else if (tag === "row") {
        row = Number(attribute("r") ?? row + 1);
        column = 0;
        rowIsHidden = isTrue(attribute("hidden"));
      } else if (tag === "col" && isTrue(attribute("hidden")))
        hidden.push([Number(attribute("min")), Number(attribute("max"))]);
    },
    text(part) {
      if (reading) stored += part;
    },
    close(tag) {
      if (tag === "v" || tag === "t") reading = false;
      else if (tag === "c") closeCell();
      else if (tag === "rPh") isPhonetic = false;
    },
  });
  if (hiddenCount > 0) log.add(hiddenRows(hiddenCount, firstHidden));
  const columns = hidden.filter(([first]) => first <= sheet.width);
  const columnCount = columns.reduce(
    (sum, [first, last]) => sum + Math.min(last, sheet.width) - first + 1,
    0,
  );
  if (columnCount > 0) log.add(hiddenColumns(columnCount, columns[0]?.[0] ?? 0));
  return { text: sheet.width === 0 ? "" : sheet.text(budget), issues: log.list() };
}

function isTrue(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}

/** The column of a reference such as AB12, from 1; undefined where there is none. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < reference.length && column <= mostColumns; at++) {
    const code = reference.charCodeAt(at) & ~0x20;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column;
}
