import type { Issue } from "../model/issue.ts";
import { issue, short } from "./issue.ts";

/** What is wrong with a row or its key: what was found, where, and what to do. */

export function thousandsComma(found: string, line: number, column: number): Issue {
  return issue(
    "thousands-comma",
    "warning",
    { line, column, found },
    () =>
      `第 ${line} 行第 ${column} 列的「${short(found)}」像是被千分位逗号截开的后半个数，该行的数不采用。请去掉千分位逗号，或给数字加上引号。`,
    () =>
      `"${short(found)}" on line ${line}, column ${column}, looks like the rest of a number cut at its thousands comma, so the figures of the row are not used. Remove the comma, or put the number in quotes.`,
  );
}

export function rowTooLong(cells: number, width: number, line: number, column: number, found: string): Issue {
  return issue(
    "ragged-row",
    "error",
    { line, column, found },
    () =>
      `第 ${line} 行有 ${cells} 格，表头只有 ${width} 格，无法确定各格属于哪一列，该行的数不采用。多半是数字里的千分位逗号没有加引号，请改正后重新导入。`,
    () =>
      `Line ${line} has ${cells} cells but the header has ${width}, so which cell belongs where is not known and its figures are not used. A thousands comma without quotes is the usual cause; correct the line and load the file again.`,
  );
}

export function rowTooShort(cells: number, width: number, line: number): Issue {
  return issue(
    "ragged-row",
    "warning",
    { line },
    () => `第 ${line} 行只有 ${cells} 格，表头有 ${width} 格，缺少的格按缺失处理。请核对该行。`,
    () =>
      `Line ${line} has ${cells} cells but the header has ${width}; the cells that are not there count as missing. Check that line.`,
  );
}

export function unreadablePeriod(found: string, line: number, column: number): Issue {
  return issue(
    "unreadable-period",
    "error",
    { line, column, found },
    () =>
      `第 ${line} 行第 ${column} 列的时间「${short(found)}」无法识别，该行没有采用。请写成 2024、2024年、2024Q1、2024-03 一类的形式。`,
    () =>
      `The period "${short(found)}" on line ${line}, column ${column}, was not understood, and the row is not used. Write it as 2024, 2024Q1 or 2024-03.`,
  );
}

export function blankPart(line: number, column: number): Issue {
  return issue(
    "unreadable-period",
    "error",
    { line, column },
    () =>
      `第 ${line} 行第 ${column} 列没有写月份或季度，不能当作全年，该行没有采用。请补上；全年数请写「全年」。`,
    () =>
      `Line ${line}, column ${column}, names no month or quarter and can't be taken for the whole year, so the row is not used. Fill it in; write 全年 for the whole year.`,
  );
}

export function blankIndicator(line: number, column: number): Issue {
  return issue(
    "blank-indicator",
    "warning",
    { line, column },
    () => `第 ${line} 行第 ${column} 列没有写指标名。若是合并单元格，请逐行填上后重新导入。`,
    () =>
      `Line ${line}, column ${column}, names no indicator. If cells were merged there, fill each of them and load the file again.`,
  );
}

export function blankRegion(line: number, column: number): Issue {
  return issue(
    "blank-region",
    "warning",
    { line, column },
    () => `第 ${line} 行第 ${column} 列没有写地区，地区按空名处理。若是合并单元格，请逐行填上后重新导入。`,
    () =>
      `Line ${line}, column ${column}, names no region, so the region is left without a name. If cells were merged there, fill each of them and load the file again.`,
  );
}

export function unknownWord(role: "level" | "stage", found: string, line: number, column: number): Issue {
  return issue(
    `unknown-${role}`,
    "warning",
    { line, column, found },
    () =>
      `第 ${line} 行第 ${column} 列的${role === "level" ? "级别" : "阶段"}「${short(found)}」不在已知之列，照原样保留。请核对写法。`,
    () =>
      `The ${role} "${short(found)}" on line ${line}, column ${column}, is not a known one and is kept as written. Check its spelling.`,
  );
}

export function unknownStatus(found: string, line: number, column: number): Issue {
  return issue(
    "unknown-status",
    "warning",
    { line, column, found },
    () =>
      `第 ${line} 行第 ${column} 列的状态「${short(found)}」无法识别，数字照读，不加标记。可用「初步」「估计」或 SDMX 代码（P、E 等）。`,
    () =>
      `The status "${short(found)}" on line ${line}, column ${column}, was not understood; the figure is read without it. Use "provisional", "estimated" or SDMX codes such as P and E.`,
  );
}

export function unknownScenario(found: string, line: number, column: number): Issue {
  return issue(
    "unknown-scenario",
    "error",
    { line, column, found },
    () =>
      `第 ${line} 行第 ${column} 列的「${short(found)}」既不是实绩，也不是目标或计划，该行没有采用。请改为这三者之一。`,
    () =>
      `"${short(found)}" on line ${line}, column ${column}, is none of result, target and plan, so the row is not used. Write one of the three.`,
  );
}
