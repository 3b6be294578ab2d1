/** What a spreadsheet has left in place of a figure: an error of a formula, or a date that the figure was turned into. */
export type SpreadsheetTrace = "error" | "date";

const error =
  /^(?:#(?:DIV\/0|REF|N\/A|VALUE|NAME|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|BUSY|CONNECT|GETTING_DATA)[!?]?|#{3,}|Err:\d{3})$/i;

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const dates: readonly RegExp[] = [
  /^(?:1[0-2]|0?[1-9])[-/](?:3[01]|[12]\d|0?[1-9])$/,
  /^(?:3[01]|[12]\d|0?[1-9])[-/](?:1[0-2]|0?[1-9])$/,
  /^(?:19|20)\d\d[-/](?:1[0-2]|0?[1-9])$/,
  /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|(?:19|20)\d\d)$/,
  /^(?:\d{2,4} ?年 ?)?\d{1,2} ?月(?: ?\d{1,2} ?日?)?$/,
  new RegExp(String.raw`^\d{1,2}[- ]${month}(?:[- ]\d{2,4})?$`, "i"),
  new RegExp(String.raw`^${month}[- ]\d{2,4}$`, "i"),
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
];

/** Recognises `#DIV/0!`, `########`, `1-2`, `2024/1/2`, `1月2日`, `2-Jan`, `1:30` where no number was read. @param text folded and short */
export function spreadsheetTrace(text: string): SpreadsheetTrace | undefined {
  if (error.test(text)) return "error";
  return dates.some((form) => form.test(text)) ? "date" : undefined;
}
