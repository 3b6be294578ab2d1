import type { Indicator } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import { issue, listEn, listZh, short } from "./issue.ts";

/** What is to be told of a table: what was found, where, and what to do. */

export function anotherTable(line: number): Issue {
  return issue(
    "second-table",
    "note",
    { line },
    () => `第 ${line} 行是另一张表的表头，以下各行按这张表读取。`,
    () => `Line ${line} is the header of another table; the rows below were read as that table.`,
  );
}

export function tableNotRead(line: number, found: string): Issue {
  return issue(
    "table-not-read",
    "error",
    { line, found },
    () =>
      `第 ${line} 行像是另一张表的表头（${short(found)}），但没有找到它的时间或数值列，以下各行没有采用。请在导入方案中指定，或把这张表另存为一个文件。`,
    () =>
      `Line ${line} looks like the header of another table (${short(found)}), but no periods or values were found for it, so the rows below are not used. Say in the import plan what its columns hold, or save the table as a file of its own.`,
  );
}

export function noRows(headerLine: number): Issue {
  return issue(
    "no-rows",
    "error",
    { line: headerLine },
    () => `第 ${headerLine} 行是表头，下面没有数据行。请检查导出是否完整。`,
    () =>
      `Line ${headerLine} is the header, and no row of data follows it. Check that the export is complete.`,
  );
}

export function noReadableRows(headerLine: number, rows: number): Issue {
  return issue(
    "no-readable-rows",
    "error",
    { line: headerLine },
    () =>
      `第 ${headerLine} 行是表头，其下 ${rows} 行没有一行可用：时间或情景都无法识别，原因见其他各条。请改正后重新导入。`,
    () =>
      `Line ${headerLine} is the header, but none of the ${rows} rows below can be used: their periods or scenarios were not understood, as the other issues say. Correct them and load the file again.`,
  );
}

export function periodGiven(period: string, line: number): Issue {
  return issue(
    "period-given",
    "note",
    { line, found: period },
    () => `第 ${line} 行的表没有写明时间，按给定的时间 ${period} 读取。用于另一年的文件时请先核对。`,
    () =>
      `The table on line ${line} does not say of what period it is; it was read as of ${period}, as given. Check that before using it on another year's file.`,
  );
}

export function regionFromDatabase(region: string, database: string): Issue {
  return issue(
    "region-assumed",
    "note",
    { found: database },
    () => `表中没有地区列；数据库「${database}」是全国数据，地区取「${region}」。`,
    () =>
      `The table has no column of regions; the database "${database}" is the national one, so the region is ${region}.`,
  );
}

export function regionFromTitle(region: string): Issue {
  return issue(
    "region-from-title",
    "note",
    { found: region },
    () => `表中没有地区一列，按标题以「${short(region)}」为地区。如不对，请在导入方案中改正。`,
    () =>
      `The table has no column of regions; "${short(region)}" was taken from its title. If that is wrong, change it in the import plan.`,
  );
}

export function regionNotStated(): Issue {
  return issue(
    "region-not-stated",
    "note",
    {},
    () => "文件没有写明地区，地区留空。如需区分，请加一列「地区」，或在表头上方加一行「地区：名称」。",
    () =>
      'The file does not say which region it is about, so the region is left without a name. Add a column "region", or a line "地区：name" above the header.',
  );
}

export function indicatorFromTitle({ name }: Indicator, title: string, line: number): Issue {
  return issue(
    "indicator-from-title",
    "note",
    { line, found: title },
    () =>
      `表中没有写指标名称，按第 ${line} 行的标题「${short(title)}」作为「${name.zh}」。如不对，请在导入方案中改正。`,
    () =>
      `The table names no indicator; it was taken to be "${name.en}" from the title "${short(title)}" on line ${line}. If that is wrong, change it in the import plan.`,
  );
}

export function dimensionFound(headers: readonly string[]): Issue {
  return issue(
    "dimension-found",
    "warning",
    { found: headers.join(" | ") },
    () => `${listZh(headers)}把其余各列相同的行区分开，作为分组读取。如不是分组，请在导入方案中改为不读。`,
    () =>
      `${listEn(headers)} tells rows apart that are otherwise the same, and was read as a dimension. If it is none, set it to be left out in the import plan.`,
  );
}
