import type { Issue } from "../model/issue.ts";
import type { Unit } from "../model/unit.ts";
import type { CellReading, CellRemark } from "./cell-reading.ts";
import type { DecimalMark } from "./number-text.ts";
import { issue, short } from "./issue.ts";

/** Every sentence about trouble in a value cell: what was found, where, and what to do. */

/** What is to be told of a cell, or undefined where it is a plain number or a known sign. */
export function cellTrouble(
  { gap, remark }: CellReading,
  found: string,
  decimal: DecimalMark,
  line: number,
  column: number,
): Issue | undefined {
  if (remark === undefined && gap !== "unreadable") return undefined;
  const [code, severity, restZh, restEn] = sentence(remark, found, decimal);
  return issue(
    code,
    severity,
    { line, column, found },
    () => `第 ${line} 行第 ${column} 列的「${short(found)}」${restZh}`,
    () => `"${short(found)}" on line ${line}, column ${column}, ${restEn}`,
  );
}

type Sentence = readonly [code: string, severity: "warning" | "note", zh: string, en: string];

function sentence(remark: CellRemark | undefined, found: string, decimal: DecimalMark): Sentence {
  if (remark === "error") return spreadsheetError(found);
  return remark === undefined ? plain : remark === "other-format" ? otherFormat(decimal) : sentences[remark];
}

const plain: Sentence = [
  "unreadable-cell",
  "warning",
  "不是数字，此处不显示数字。请在文件中改正。",
  "is not a number, so no figure is shown there. Correct it in the file.",
];

const sentences: Readonly<Record<Exclude<CellRemark, "error" | "other-format">, Sentence>> = {
  scientific: [
    "scientific-number",
    "warning",
    "是电子表格的科学计数，可能已丢失末尾数字。请把该列设为常规格式后重新导出。",
    "is in a spreadsheet's scientific form and may have lost digits. Give the column a plain number format and export again.",
  ],
  marked: [
    "note-mark",
    "note",
    "带有注释标记，数字照读。请查看表下的注释。",
    "carries a mark for a note; the number was read. See the notes below the table.",
  ],
  approximate: [
    "approximate-number",
    "note",
    "是约数，数字照读，标为估计数。如有确数，请在文件中改正。",
    "is approximate; the number was read and marked as an estimate. If the exact figure is known, put it into the file.",
  ],
  accounting: [
    "accounting-negative",
    "warning",
    "带括号，按会计写法读作负数。如括号另有含义，请在文件中去掉。",
    "stands in parentheses and was read as a negative number, as accountants write it. If they mean something else, remove them from the file.",
  ],
  bound: [
    "bound-only",
    "warning",
    "只给出范围，没有给出数，此处不显示数字。如有确数，请在文件中改正。",
    "gives a bound and not the figure itself, so no figure is shown there. If the exact figure is known, put it into the file.",
  ],
  "leading-zero": [
    "code-in-cell",
    "warning",
    "以零开头，像是代码而不是数，此处不显示数字。如果是数，请在文件中去掉开头的零。",
    "begins with a zero, like a code and unlike a number, so no figure is shown there. If it is a number, remove the zeros in front.",
  ],
  "too-long": [
    "code-in-cell",
    "warning",
    "位数太多，无法准确表示，像是代码而不是数，此处不显示数字。如果是数，请改用较大的单位，如万元。",
    "has more digits than can be kept exactly, like a code and unlike a number, so no figure is shown there. If it is a number, give it in a larger unit.",
  ],
  date: [
    "date-in-cell",
    "warning",
    "像是日期或时间。电子表格会把「1-2」「3/4」一类的内容自动变成日期，此处不显示数字。请在原表中把该列设为文本或数值，重新填写后导出。",
    'looks like a date or a time. Spreadsheets turn entries such as "1-2" and "3/4" into dates, so no figure is shown there. Give the column a text or number format in the spreadsheet, enter the figure again and export.',
  ],
};

function otherFormat(decimal: DecimalMark): Sentence {
  const [own, other] = decimal === "." ? [".", ","] : [",", "."];
  return [
    "other-number-format",
    "warning",
    `不合本文件的数字写法（小数点为「${own}」，千分位为三位一组的「${other}」），此处不显示数字。请核对；如果整个文件都以「${other}」为小数点，请在导入时选择。`,
    `does not fit the number format of this file (decimal mark "${own}", "${other}" only between groups of three digits), so no figure is shown there. Check it; if the whole file uses "${other}" as its decimal mark, choose that when loading it.`,
  ];
}

const errors: readonly (readonly [begins: string, zh: string, en: string])[] = [
  ["#DIV/0", "公式的除数为零或为空", "a formula divided by zero or by an empty cell"],
  ["#REF", "公式引用的单元格已被删除", "a formula refers to cells that were deleted"],
  ["#N/A", "公式没有查找到对应的值", "a formula did not find what it looked up"],
  ["#VALUE", "公式用文字参加了计算", "a formula computed with text"],
  ["#NAME", "公式中有无法识别的名称", "a formula holds a name that is not known"],
  ["#NUM", "公式的结果超出了可计算的范围", "the result of a formula is out of range"],
  ["##", "列太窄，数字没有显示出来", "the column was too narrow to show the number"],
];

function spreadsheetError(found: string): Sentence {
  const text = found.normalize("NFKC").toUpperCase();
  const [, zh, en] = errors.find(([begins]) => text.startsWith(begins)) ?? [
    "",
    "公式出错",
    "a formula failed",
  ];
  return [
    "spreadsheet-error",
    "warning",
    `是电子表格留下的：${zh}，此处不显示数字。请在原表中改正后重新导出。`,
    `was left by a spreadsheet: ${en}. No figure is shown there. Correct it in the spreadsheet and export again.`,
  ];
}

/** @param own whether the cell has a unit of its own */
export function cellUnitMismatch(
  found: string,
  unit: Unit,
  own: boolean,
  line: number,
  column: number,
): Issue {
  return issue(
    "unit-mismatch",
    "error",
    { line, column, found },
    () =>
      own
        ? `第 ${line} 行第 ${column} 列的「${short(found)}」与该指标的单位「${unit.zh || "未注明"}」不一致，此处不显示数字。请统一单位。`
        : `第 ${line} 行第 ${column} 列的「${short(found)}」没有可用的单位，该指标为「${unit.zh || "未注明"}」，此处不显示数字。请统一单位。`,
    () =>
      own
        ? `"${short(found)}" on line ${line}, column ${column}, does not fit the indicator's unit (${unit.en || "not stated"}), so no figure is shown there. Use one unit.`
        : `"${short(found)}" on line ${line}, column ${column}, has no unit that can be used; the indicator is in ${unit.en || "no stated unit"}. No figure is shown there. Use one unit.`,
  );
}
