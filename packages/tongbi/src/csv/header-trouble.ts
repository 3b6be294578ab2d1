import type { Issue } from "../model/issue.ts";
import { issue, listEn, listZh, short } from "./issue.ts";

/** What is wrong with the headers of a table: what was found, where, and what to do. */

export function noPeriodColumn(header: readonly string[]): Issue {
  return issue(
    "no-period-column",
    "error",
    { found: header.join(" | ") },
    () =>
      `没有找到年份：既没有「年份」「时间」一类的列，也没有以年份为表头的列。找到的表头：${listZh(header) || "无"}。请给时间列加上表头「年份」，或把各年份写在表头行。`,
    () =>
      `No years were found: no column is headed year or period, and no headers are years. Headers found: ${listEn(header) || "none"}. Head the column of periods "year", or put the years into the header row.`,
  );
}

export function noValueColumn(header: readonly string[]): Issue {
  return issue(
    "no-value-column",
    "error",
    { found: header.join(" | ") },
    () => `没有找到数值列。找到的表头：${listZh(header.filter(Boolean))}。请给数值列加上表头「数值」。`,
    () =>
      `No column of values was found. Headers found: ${listEn(header.filter(Boolean))}. Head the column of figures "value".`,
  );
}

export function timeWithoutYear(headers: readonly string[], line: number): Issue {
  return issue(
    "no-year",
    "error",
    { line, found: headers.join(" | ") },
    () =>
      `第 ${line} 行的表头${listZh(headers)}没有写明是哪一年，表题中也没有唯一的时间，因此没有读取。请指定这张表的时间（如 2024、2024-01/06），或把表头改为「2024年」「2024年1月」一类的形式。`,
    () =>
      `The headers ${listEn(headers)} on line ${line} do not say which year they are of, and the title names no single period, so nothing was read. Say which period the table is of (2024, 2024-01/06), or put the year into the headers: 2024, 2024-01.`,
  );
}

export function noResultColumn(headers: readonly string[], line: number): Issue {
  return issue(
    "no-result-column",
    "error",
    { line, found: headers.join(" | ") },
    () =>
      `表中有${listZh(headers)}，但没有找到完成数的列，只读取了目标或计划。如有完成数，请把该列的表头写成「完成数」。`,
    () =>
      `The table has ${listEn(headers)} but no column of results was found, so only targets or plans were read. If there are results, head their column "result".`,
  );
}

export function finerRegion(kept: string, other: string, line: number, column: number): Issue {
  return issue(
    "two-region-columns",
    "warning",
    { line, column, found: other },
    () =>
      `「${short(other)}」和「${short(kept)}」两列都是地区，以较细的「${short(kept)}」为地区，「${short(other)}」没有读取。不同上级下有同名地区时，请把两者合写在一列。`,
    () =>
      `"${short(other)}" and "${short(kept)}" are both columns of regions; the finer one, "${short(kept)}", is taken and "${short(other)}" was not read. If names occur under more than one of the latter, write both into one column.`,
  );
}

export function repeatedHeader(text: string, line: number, column: number): Issue {
  return issue(
    "duplicate-header",
    "warning",
    { line, column, found: text },
    () => `第 ${column} 列的表头「${short(text)}」与前面的列重复。请核对两列，改名或删去一列。`,
    () =>
      `The header "${short(text)}" of column ${column} occurs in an earlier column too. Check both, and rename or remove one.`,
  );
}

export function emptyHeader(line: number, column: number, found: string): Issue {
  return issue(
    "empty-header",
    "warning",
    { line, column, found },
    () => `第 ${column} 列没有表头，但有内容（如「${short(found)}」），没有读取。请补上表头。`,
    () =>
      `Column ${column} has no header but is not empty ("${short(found)}"), and was not read. Give it a header.`,
  );
}

export function markedHeader(found: string, line: number, column: number): Issue {
  return issue(
    "note-mark",
    "note",
    { line, column, found },
    () => `第 ${column} 列的表头「${short(found)}」带有注释标记，该列照读。请查看表下的注释。`,
    () =>
      `The header "${short(found)}" of column ${column} carries a mark for a note; the column was read. See the notes below the table.`,
  );
}

export function periodHeadersNotRead(headers: readonly string[], line: number): Issue {
  return issue(
    "columns-not-read",
    "warning",
    { line, found: headers.join(" | ") },
    () =>
      `以下带年份的列没有读取，因为表头无法识别：${listZh(headers)}。如需读取，请写成「2024年」「2024年目标」或「2024年(快报)」一类的形式。`,
    () =>
      `Columns with a year that were not read, because their headers were not understood: ${listEn(headers)}. Write 2024, 2024年目标 or 2024年(快报) if they are wanted.`,
  );
}

export function columnsNotRead(headers: readonly string[], line: number): Issue {
  return issue(
    "columns-not-read",
    "note",
    { line, found: headers.join(" | ") },
    () => `以下列没有读取：${listZh(headers)}。`,
    () => `Columns that were not read: ${listEn(headers)}.`,
  );
}

export function tooManyColumns(columns: number, most: number, line: number): Issue {
  return issue(
    "too-many-columns",
    "error",
    { line },
    () =>
      `第 ${line} 行有 ${columns} 列，超过 ${most} 列，没有读取。请检查分隔符和换行是否正确，或把表拆分、改为每行一期。`,
    () =>
      `Line ${line} has ${columns} columns, more than ${most}, and was not read. Check the delimiter and the line breaks, or split the table, or give each period a row.`,
  );
}

export function turnOfYear(before: string, found: string, line: number, column: number): Issue {
  return issue(
    "turn-of-year",
    "warning",
    { line, column, found },
    () =>
      `表头「${short(found)}」排在「${short(before)}」之后，时间却倒退，其间应已跨年；表头没有写明年份，两者都按表题的年份读取。请在表头写明年份，如「2025年1月」。`,
    () =>
      `The header "${short(found)}" comes after "${short(before)}" but goes back in time, so the year probably turns between them; neither states a year, and both are read as of the year of the table. Put the year into the headers: 2025-01.`,
  );
}
