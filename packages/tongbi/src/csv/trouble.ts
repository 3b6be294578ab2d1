import { formatNumber } from "../model/figure.ts";
import type { Indicator, Kind, PublishedMeasure } from "../model/indicator.ts";
import type { Issue, Severity } from "../model/issue.ts";
import type { Unit } from "../model/unit.ts";
import type { Words } from "../model/words.ts";

/** Every sentence about trouble in a file: what was found, where, and what to do. */

interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly found?: string;
}

/** One issue; what is quoted is cut where it is too long. */
export function issue(code: string, severity: Severity, place: Place, zh: string, en: string): Issue {
  const { line = 0, column = 0, found } = place;
  return {
    code,
    severity,
    ...(line > 0 ? { line } : {}),
    ...(column > 0 ? { column } : {}),
    ...(found === undefined ? {} : { found: short(found) }),
    message: { zh, en },
  };
}

/** A text of a file, cut where it is too long to be quoted. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const listZh = (texts: readonly string[]): string => texts.map((text) => `「${short(text)}」`).join("、");
const listEn = (texts: readonly string[]): string => texts.map((text) => `"${short(text)}"`).join(", ");

/** What a file turned out to be that is not a table in text. */
export type NotText =
  | "xlsx"
  | "xls"
  | "zip"
  | "gzip"
  | "pdf"
  | "picture"
  | "binary"
  | "html"
  | "xml"
  | "json"
  | "utf-16";

const saveZh = "请在原程序中打开，另存为「CSV UTF-8（逗号分隔）」后再导入。";
const saveEn = 'Open it in the program it comes from, save it as "CSV UTF-8", and load that file.';
const notText: Readonly<Record<NotText, readonly [code: string, zh: string, en: string]>> = {
  xlsx: [
    "spreadsheet-file",
    `这是 Excel 工作簿（xlsx），不是 CSV 文本。${saveZh}`,
    `This is an Excel workbook (xlsx), not CSV text. ${saveEn}`,
  ],
  xls: [
    "spreadsheet-file",
    `这是旧版 Excel 或 Office 文件（xls），不是 CSV 文本。${saveZh}`,
    `This is an old Excel or Office file (xls), not CSV text. ${saveEn}`,
  ],
  zip: [
    "archive-file",
    "这是 ZIP 压缩包。请先解压，再导入其中的 CSV 文件。",
    "This is a ZIP archive. Unpack it and load the CSV file inside.",
  ],
  gzip: [
    "archive-file",
    "这是 gzip 压缩文件。请先解压，再导入其中的 CSV 文件。",
    "This is a gzip file. Unpack it and load the CSV file inside.",
  ],
  pdf: [
    "document-file",
    "这是 PDF 文件，不是 CSV 文本。请从数据来源处下载 CSV 或 Excel 版本。",
    "This is a PDF document, not CSV text. Get the figures as CSV or as a spreadsheet from their source.",
  ],
  picture: [
    "picture-file",
    "这是图片文件，不是 CSV 文本。请选择数据文件。",
    "This is a picture, not CSV text. Choose the file with the figures.",
  ],
  binary: [
    "binary-file",
    `文件里有文本中不会出现的字节，它不是 CSV 文本。${saveZh}`,
    `The file holds bytes that no text has, so it is not CSV text. ${saveEn}`,
  ],
  html: [
    "web-page",
    "这是网页（HTML），可能是登录页或出错页，不是数据。请在网站上使用「下载」或「导出 CSV」，再导入下载的文件。",
    "This is a web page (HTML), perhaps a login or an error page, not data. Use the site's own download or CSV export and load that file.",
  ],
  xml: [
    "xml-file",
    `这是 XML 文件，不是 CSV 文本。${saveZh}`,
    `This is an XML file, not CSV text. ${saveEn}`,
  ],
  json: [
    "json-file",
    "这是 JSON 文件，不是 CSV 文本。请下载 CSV 格式的数据后再导入。",
    "This is a JSON file, not CSV text. Get the data in CSV form and load that file.",
  ],
  "utf-16": [
    "binary-file",
    `文件像是没有字节序标记的 UTF-16 文本，或二进制文件。${saveZh}`,
    `The file looks like UTF-16 text without a byte-order mark, or like a binary file. ${saveEn}`,
  ],
};

export function notATable(kind: NotText): Issue {
  const [code, zh, en] = notText[kind];
  return issue(code, "error", {}, zh, en);
}

export function emptyFile(): Issue {
  return issue(
    "empty-file",
    "error",
    {},
    "文件是空的（0 字节）。请检查导出是否完成，再重新导出。",
    "The file is empty (0 bytes). Check that the export has finished, and export it again.",
  );
}

export function blankFile(): Issue {
  return issue(
    "blank-file",
    "error",
    {},
    "文件里只有空白，没有数据。请检查导出时所选的指标和时间。",
    "The file holds nothing but blanks. Check which indicators and periods were chosen for the export.",
  );
}

export function unknownEncoding(asked: string | undefined): Issue {
  return issue(
    "unknown-encoding",
    "error",
    asked === undefined ? {} : { found: asked },
    asked === undefined
      ? "文件既不是有效的 UTF-8，也不是有效的 GB18030，文字无法可靠识别。请另存为「CSV UTF-8」后再导入。"
      : `文件不是有效的 ${asked} 文本。请改选编码，或另存为「CSV UTF-8」后再导入。`,
    asked === undefined
      ? 'The file is valid neither as UTF-8 nor as GB18030, so its characters cannot be trusted. Save it as "CSV UTF-8" and load that file.'
      : `The file is not valid ${asked} text. Choose another encoding, or save the file as "CSV UTF-8".`,
  );
}

export function noPeriodColumn(header: readonly string[]): Issue {
  return issue(
    "no-period-column",
    "error",
    { found: header.join(" | ") },
    `没有找到年份：既没有「年份」「时间」一类的列，也没有以年份为表头的列。找到的表头：${listZh(header) || "无"}。请给时间列加上表头「年份」，或把各年份写在表头行。`,
    `No years were found: no column is headed year or period, and no headers are years. Headers found: ${listEn(header) || "none"}. Head the column of periods "year", or put the years into the header row.`,
  );
}

export function noValueColumn(header: readonly string[]): Issue {
  return issue(
    "no-value-column",
    "error",
    { found: header.join(" | ") },
    `没有找到数值列。找到的表头：${listZh(header.filter(Boolean))}。请给数值列加上表头「数值」。`,
    `No column of values was found. Headers found: ${listEn(header.filter(Boolean))}. Head the column of figures "value".`,
  );
}

export function timeWithoutYear(headers: readonly string[], line: number): Issue {
  return issue(
    "no-year",
    "error",
    { line, found: headers.join(" | ") },
    `第 ${line} 行的表头${listZh(headers)}没有写明是哪一年，表题中也没有唯一的时间，因此没有读取。请指定这张表的时间（如 2024、2024-01/06），或把表头改为「2024年」「2024年1月」一类的形式。`,
    `The headers ${listEn(headers)} on line ${line} do not say which year they are of, and the title names no single period, so nothing was read. Say which period the table is of (2024, 2024-01/06), or put the year into the headers: 2024, 2024-01.`,
  );
}

export function finerRegion(kept: string, other: string, line: number, column: number): Issue {
  return issue(
    "two-region-columns",
    "warning",
    { line, column, found: other },
    `「${short(other)}」和「${short(kept)}」两列都是地区，以较细的「${short(kept)}」为地区，「${short(other)}」没有读取。不同上级下有同名地区时，请把两者合写在一列。`,
    `"${short(other)}" and "${short(kept)}" are both columns of regions; the finer one, "${short(kept)}", is taken and "${short(other)}" was not read. If names occur under more than one of the latter, write both into one column.`,
  );
}

export function periodHeadersNotRead(headers: readonly string[], line: number): Issue {
  return issue(
    "columns-not-read",
    "warning",
    { line, found: headers.join(" | ") },
    `以下带年份的列没有读取，因为表头无法识别：${listZh(headers)}。如需读取，请写成「2024年」「2024年目标」或「2024年(快报)」一类的形式。`,
    `Columns with a year that were not read, because their headers were not understood: ${listEn(headers)}. Write 2024, 2024年目标 or 2024年(快报) if they are wanted.`,
  );
}

export function markedHeader(found: string, line: number, column: number): Issue {
  return issue(
    "note-mark",
    "note",
    { line, column, found },
    `第 ${column} 列的表头「${short(found)}」带有注释标记，该列照读。请查看表下的注释。`,
    `The header "${short(found)}" of column ${column} carries a mark for a note; the column was read. See the notes below the table.`,
  );
}

export function noResultColumn(headers: readonly string[], line: number): Issue {
  return issue(
    "no-result-column",
    "error",
    { line, found: headers.join(" | ") },
    `表中有${listZh(headers)}，但没有找到完成数的列，只读取了目标或计划。如有完成数，请把该列的表头写成「完成数」。`,
    `The table has ${listEn(headers)} but no column of results was found, so only targets or plans were read. If there are results, head their column "result".`,
  );
}

export function thousandsComma(found: string, line: number, column: number): Issue {
  return issue(
    "thousands-comma",
    "warning",
    { line, column, found },
    `第 ${line} 行第 ${column} 列的「${short(found)}」像是被千分位逗号截开的后半个数，该行的数不采用。请去掉千分位逗号，或给数字加上引号。`,
    `"${short(found)}" on line ${line}, column ${column}, looks like the rest of a number cut at its thousands comma, so the figures of the row are not used. Remove the comma, or put the number in quotes.`,
  );
}

export function anotherTable(line: number): Issue {
  return issue(
    "second-table",
    "note",
    { line },
    `第 ${line} 行是另一张表的表头，以下各行按这张表读取。`,
    `Line ${line} is the header of another table; the rows below were read as that table.`,
  );
}

export function tableNotRead(line: number, found: string): Issue {
  return issue(
    "table-not-read",
    "error",
    { line, found },
    `第 ${line} 行像是另一张表的表头（${short(found)}），但没有找到它的时间或数值列，以下各行没有采用。请在导入方案中指定，或把这张表另存为一个文件。`,
    `Line ${line} looks like the header of another table (${short(found)}), but no periods or values were found for it, so the rows below are not used. Say in the import plan what its columns hold, or save the table as a file of its own.`,
  );
}

export function tooManyTables(line: number, most: number): Issue {
  return issue(
    "too-many-tables",
    "error",
    { line },
    `文件中的表超过 ${most} 张，从第 ${line} 行起没有读取。请拆分文件。`,
    `The file holds more than ${most} tables; nothing was read from line ${line} on. Split the file.`,
  );
}

export function unitLineUnclear(text: string, line: number): Issue {
  return issue(
    "unit-line-unclear",
    "warning",
    { line, found: text },
    `第 ${line} 行「${short(text)}」没有给出唯一的单位，不作为各指标的单位。请在指标名后用括号注明，或加一列「单位」。`,
    `Line ${line}, "${short(text)}", does not give one unit, so it is not taken for that of the figures. Put units in parentheses after the names, or add a column "unit".`,
  );
}

export function blankPart(line: number, column: number): Issue {
  return issue(
    "unreadable-period",
    "error",
    { line, column },
    `第 ${line} 行第 ${column} 列没有写月份或季度，不能当作全年，该行没有采用。请补上；全年数请写「全年」。`,
    `Line ${line}, column ${column}, names no month or quarter and can't be taken for the whole year, so the row is not used. Fill it in; write 全年 for the whole year.`,
  );
}

export function noRows(headerLine: number): Issue {
  return issue(
    "no-rows",
    "error",
    { line: headerLine },
    `第 ${headerLine} 行是表头，下面没有数据行。请检查导出是否完整。`,
    `Line ${headerLine} is the header, and no row of data follows it. Check that the export is complete.`,
  );
}

export function noReadableRows(headerLine: number, rows: number): Issue {
  return issue(
    "no-readable-rows",
    "error",
    { line: headerLine },
    `第 ${headerLine} 行是表头，其下 ${rows} 行没有一行可用：时间或情景都无法识别，原因见其他各条。请改正后重新导入。`,
    `Line ${headerLine} is the header, but none of the ${rows} rows below can be used: their periods or scenarios were not understood, as the other issues say. Correct them and load the file again.`,
  );
}

export function openQuote(line: number): Issue {
  return issue(
    "unclosed-quote",
    "error",
    { line },
    `第 ${line} 行有一个引号没有配对，该行按普通字符读取，其后各行照常读取。请在文件中补上或删去这个引号。`,
    `A quote opened on line ${line} is never closed. That line was read with the quote as an ordinary character, and the lines after it as usual. Close or remove the quote in the file.`,
  );
}

export function malformedQuote(line: number): Issue {
  return issue(
    "malformed-quote",
    "warning",
    { line },
    `第 ${line} 行的单元格里有未成对书写的引号。请核对该行；单元格中的引号应写成两个。`,
    `A cell on line ${line} has a quote inside that is not doubled. Check that line; a quote within a cell is written twice.`,
  );
}

export function rowTooLong(cells: number, width: number, line: number, column: number, found: string): Issue {
  return issue(
    "ragged-row",
    "error",
    { line, column, found },
    `第 ${line} 行有 ${cells} 格，表头只有 ${width} 格，无法确定各格属于哪一列，该行的数不采用。多半是数字里的千分位逗号没有加引号，请改正后重新导入。`,
    `Line ${line} has ${cells} cells but the header has ${width}, so which cell belongs where is not known and its figures are not used. A thousands comma without quotes is the usual cause; correct the line and load the file again.`,
  );
}

export function rowTooShort(cells: number, width: number, line: number): Issue {
  return issue(
    "ragged-row",
    "warning",
    { line },
    `第 ${line} 行只有 ${cells} 格，表头有 ${width} 格，缺少的格按缺失处理。请核对该行。`,
    `Line ${line} has ${cells} cells but the header has ${width}; the cells that are not there count as missing. Check that line.`,
  );
}

export function repeatedHeader(text: string, line: number, column: number): Issue {
  return issue(
    "duplicate-header",
    "warning",
    { line, column, found: text },
    `第 ${column} 列的表头「${short(text)}」与前面的列重复。请核对两列，改名或删去一列。`,
    `The header "${short(text)}" of column ${column} occurs in an earlier column too. Check both, and rename or remove one.`,
  );
}

export function emptyHeader(line: number, column: number, found: string): Issue {
  return issue(
    "empty-header",
    "warning",
    { line, column, found },
    `第 ${column} 列没有表头，但有内容（如「${short(found)}」），没有读取。请补上表头。`,
    `Column ${column} has no header but is not empty ("${short(found)}"), and was not read. Give it a header.`,
  );
}

export function columnsNotRead(headers: readonly string[], line: number): Issue {
  return issue(
    "columns-not-read",
    "note",
    { line, found: headers.join(" | ") },
    `以下列没有读取：${listZh(headers)}。`,
    `Columns that were not read: ${listEn(headers)}.`,
  );
}

export function unreadablePeriod(found: string, line: number, column: number): Issue {
  return issue(
    "unreadable-period",
    "error",
    { line, column, found },
    `第 ${line} 行第 ${column} 列的时间「${short(found)}」无法识别，该行没有采用。请写成 2024、2024年、2024Q1、2024-03 一类的形式。`,
    `The period "${short(found)}" on line ${line}, column ${column}, was not understood, and the row is not used. Write it as 2024, 2024Q1 or 2024-03.`,
  );
}

export function unitConflict(name: string, kept: Unit, other: Unit, line: number): Issue {
  return issue(
    "unit-conflict",
    "error",
    { line, found: other.zh },
    `指标「${short(name)}」先以「${kept.zh || "未注明单位"}」计，第 ${line} 行起又以「${other.zh || "未注明单位"}」计，二者不能换算，后者不显示数字。请分成两个指标或统一单位。`,
    `"${short(name)}" is in ${kept.en || "no stated unit"} first and in ${other.en || "no stated unit"} from line ${line}; the two do not convert, so the latter figures are not shown. Make two indicators of it, or use one unit.`,
  );
}

export function contradictingUnits(name: string, one: Unit, other: Unit, line: number): Issue {
  return issue(
    "unit-conflict",
    "error",
    { line, found: other.zh },
    `第 ${line} 行「${short(name)}」的单位写了两种：「${one.zh}」和「${other.zh}」（见单位列、数值列的表头和指标名），无法确定以哪个为准，不显示数字。请改正其中之一。`,
    `On line ${line} "${short(name)}" has two units, ${one.en} and ${other.en} (see the unit column, the header of the figures and the name of the indicator); which is right is not known, so no figure is shown. Correct one of them.`,
  );
}

export function unitUnlikeLine(name: string, unit: Unit, whole: Unit, line: number): Issue {
  return issue(
    "unit-line-differs",
    "warning",
    { line, found: unit.zh },
    `「${short(name)}」自己写的单位是${unit.zh}，表上写的是${whole.zh}，按${unit.zh}读取。两者相差 10 的 ${Math.abs(unit.exponent - whole.exponent)} 次方倍，请核对。`,
    `"${short(name)}" says that it is in ${unit.en}, the line of the table says ${whole.en}; it was read in ${unit.en}. The two differ by 10 to the power of ${Math.abs(unit.exponent - whole.exponent)}: check which is right.`,
  );
}

export function unitCarried(name: string, unit: Unit, line: number): Issue {
  return issue(
    "unit-carried",
    "warning",
    { line, found: name },
    `第 ${line} 行「${short(name)}」没有写单位，按文件中该指标别处所写的「${unit.zh}」读取。请核对并补上单位。`,
    `Line ${line} states no unit for "${short(name)}"; the one that the file states for it elsewhere is taken: ${unit.en}. Check it, and fill the unit in.`,
  );
}

export function unitUncertain(name: string, unit: Unit, line: number): Issue {
  return issue(
    "unit-uncertain",
    "error",
    { line, found: name },
    `第 ${line} 行「${short(name)}」没有写单位，从文件别处也无法确定（不能断定是「${unit.zh}」），不显示数字。请补上单位。`,
    `Line ${line} states no unit for "${short(name)}", and the rest of the file does not settle it (it need not be ${unit.en}), so no figure is shown. Fill the unit in.`,
  );
}

export function unitKeptAsWritten(text: string, line: number): Issue {
  return issue(
    "unit-not-known",
    "note",
    { line, found: text },
    `单位「${short(text)}」不在已知单位之列，照原样保留，不作换算。`,
    `The unit "${short(text)}" is not among the known ones; it is kept as written and never converted.`,
  );
}

/** Names of a list told in one sentence; the others are counted. */
const toldInOne = 5;

export function unitAssumed(indicators: readonly Indicator[]): Issue {
  const told = indicators.slice(0, toldInOne);
  const more = indicators.length - told.length;
  const zh = told.map(({ name, unit }) => `「${name.zh}」取「${unit.zh}」`).join("，");
  const en = told.map(({ name, unit }) => `"${name.en}" in ${unit.en}`).join(", ");
  return issue(
    "unit-assumed",
    "note",
    { found: told.map(({ name }) => name.zh).join(" | ") },
    `文件没有注明单位，按指标目录：${zh}${more > 0 ? `，等 ${indicators.length} 个指标` : ""}。如不符，请在指标名后注明单位，如「${told[0]?.name.zh}(${told[0]?.unit.zh})」。`,
    `The file does not state the unit; the catalogue's is taken: ${en}${more > 0 ? `, and ${more} more` : ""}. If that is wrong, state the unit in parentheses after the name.`,
  );
}

export function unitFromCells({ name, unit }: Indicator, line: number): Issue {
  return issue(
    "unit-from-cells",
    "note",
    { line, found: name.zh },
    `「${name.zh}」的单位「${unit.zh}」取自单元格；没有写单位的格不显示数字。`,
    `The unit of "${name.en}", ${unit.en}, is taken from its cells; cells without a unit show no figure.`,
  );
}

export function unitNotStated({ name }: Indicator): Issue {
  return issue(
    "unit-not-stated",
    "warning",
    { found: name.zh },
    `文件没有注明「${name.zh}」的单位。请在指标名后用括号注明，如「${name.zh}(万元)」，或加一列「单位」。`,
    `The file does not state the unit of "${name.en}". Put it in parentheses after the name, or add a column "unit".`,
  );
}

export function unitUnlikeCatalogue({ name, unit }: Indicator, found: Unit, line: number): Issue {
  return issue(
    "unit-unlike-catalogue",
    "warning",
    { line, found: found.zh },
    `文件中「${name.zh}」以「${found.zh}」计，指标目录中为「${unit.zh}」，二者不能换算。请核对是否同一指标。`,
    `The file gives "${name.en}" in ${found.en}, the catalogue in ${unit.en}, and the two do not convert. Check that it is the same indicator.`,
  );
}

const kinds: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
  flow: ["流量", "flow"],
  stock: ["存量", "stock"],
  ratio: ["比率", "ratio"],
  index: ["指数", "index"],
  growth_rate: ["增长率", "growth rate"],
};

export function unknownIndicators(
  indicators: readonly { readonly name: string; readonly kind: Kind; readonly line: number }[],
): Issue {
  const told = indicators.slice(0, toldInOne);
  const more = indicators.length - told.length;
  const zh = told.map(({ name, kind }) => `「${short(name)}」为${kinds[kind][0]}`).join("，");
  const en = told.map(({ name, kind }) => `"${short(name)}" for ${kinds[kind][1]}`).join(", ");
  return issue(
    "unknown-indicator",
    "note",
    { line: told[0]?.line ?? 0, found: told.map(({ name }) => name).join(" | ") },
    `有 ${indicators.length} 个指标不在目录中，按名称和单位判断类别：${zh}${more > 0 ? "，等等" : ""}。如不符，请在目录中补充该指标。`,
    `Indicators that are not in the catalogue: ${indicators.length}. By name and unit we take ${en}${more > 0 ? `, and ${more} more` : ""}. If that is wrong, add them to the catalogue.`,
  );
}

export function unnamed(): Issue {
  return issue(
    "unnamed-indicator",
    "warning",
    {},
    "文件没有写明是什么指标，暂称「未命名指标」；文件名不作依据。请指定指标，或在表头上方加一行「指标：名称(单位)」。",
    'The file does not say which indicator it holds, so it is called "Unnamed indicator"; the name of the file proves nothing. Choose the indicator, or add a line "指标：name(unit)" above the header.',
  );
}

export function blankIndicator(line: number, column: number): Issue {
  return issue(
    "blank-indicator",
    "warning",
    { line, column },
    `第 ${line} 行第 ${column} 列没有写指标名。若是合并单元格，请逐行填上后重新导入。`,
    `Line ${line}, column ${column}, names no indicator. If cells were merged there, fill each of them and load the file again.`,
  );
}

export function blankRegion(line: number, column: number): Issue {
  return issue(
    "blank-region",
    "warning",
    { line, column },
    `第 ${line} 行第 ${column} 列没有写地区，地区按空名处理。若是合并单元格，请逐行填上后重新导入。`,
    `Line ${line}, column ${column}, names no region, so the region is left without a name. If cells were merged there, fill each of them and load the file again.`,
  );
}

export function regionFromDatabase(region: string, database: string): Issue {
  return issue(
    "region-assumed",
    "note",
    { found: database },
    `表中没有地区列；数据库「${database}」是全国数据，地区取「${region}」。`,
    `The table has no column of regions; the database "${database}" is the national one, so the region is ${region}.`,
  );
}

export function regionFromTitle(region: string): Issue {
  return issue(
    "region-from-title",
    "note",
    { found: region },
    `表中没有地区一列，按标题以「${short(region)}」为地区。如不对，请在导入方案中改正。`,
    `The table has no column of regions; "${short(region)}" was taken from its title. If that is wrong, change it in the import plan.`,
  );
}

export function indicatorFromTitle({ name }: Indicator, title: string, line: number): Issue {
  return issue(
    "indicator-from-title",
    "note",
    { line, found: title },
    `表中没有写指标名称，按第 ${line} 行的标题「${short(title)}」作为「${name.zh}」。如不对，请在导入方案中改正。`,
    `The table names no indicator; it was taken to be "${name.en}" from the title "${short(title)}" on line ${line}. If that is wrong, change it in the import plan.`,
  );
}

export function periodGiven(period: string, line: number): Issue {
  return issue(
    "period-given",
    "note",
    { line, found: period },
    `第 ${line} 行的表没有写明时间，按给定的时间 ${period} 读取。用于另一年的文件时请先核对。`,
    `The table on line ${line} does not say of what period it is; it was read as of ${period}, as given. Check that before using it on another year's file.`,
  );
}

export function dimensionFound(headers: readonly string[]): Issue {
  return issue(
    "dimension-found",
    "warning",
    { found: headers.join(" | ") },
    `${listZh(headers)}把其余各列相同的行区分开，作为分组读取。如不是分组，请在导入方案中改为不读。`,
    `${listEn(headers)} tells rows apart that are otherwise the same, and was read as a dimension. If it is none, set it to be left out in the import plan.`,
  );
}

const measures: Readonly<Partial<Record<PublishedMeasure, Words>>> = {
  growth_rate: { zh: "同比", en: "growth" },
  change: { zh: "增减", en: "change" },
  completion: { zh: "完成率", en: "completion" },
};

export function publishedDiffers(
  name: Words,
  measure: PublishedMeasure,
  own: number,
  computed: number,
  unit: Unit,
  line: number,
  column: number,
): Issue {
  const { zh, en } = measures[measure] ?? { zh: "", en: "" };
  const decimals = 2;
  return issue(
    "published-differs",
    "warning",
    { line, column, found: formatNumber(own) },
    `第 ${line} 行第 ${column} 列公布的${zh}是 ${formatNumber(own)}${unit.zh}，按表中的数计算是 ${formatNumber(computed, { decimals })}${unit.zh}（${short(name.zh)}）。两个数都保留；请核对，或查看口径是否调整。`,
    `The published ${en} on line ${line}, column ${column}, is ${formatNumber(own)} ${unit.en}, but the figures of the table give ${formatNumber(computed, { decimals })} ${unit.en} (${short(name.en)}). Both are kept; check them, or see whether the coverage was adjusted.`,
  );
}

export function regionNotStated(): Issue {
  return issue(
    "region-not-stated",
    "note",
    {},
    "文件没有写明地区，地区留空。如需区分，请加一列「地区」，或在表头上方加一行「地区：名称」。",
    'The file does not say which region it is about, so the region is left without a name. Add a column "region", or a line "地区：name" above the header.',
  );
}

export function unknownWord(role: "level" | "stage", found: string, line: number, column: number): Issue {
  return issue(
    `unknown-${role}`,
    "warning",
    { line, column, found },
    `第 ${line} 行第 ${column} 列的${role === "level" ? "级别" : "阶段"}「${short(found)}」不在已知之列，照原样保留。请核对写法。`,
    `The ${role} "${short(found)}" on line ${line}, column ${column}, is not a known one and is kept as written. Check its spelling.`,
  );
}

export function unknownStatus(found: string, line: number, column: number): Issue {
  return issue(
    "unknown-status",
    "warning",
    { line, column, found },
    `第 ${line} 行第 ${column} 列的状态「${short(found)}」无法识别，数字照读，不加标记。可用「初步」「估计」或 SDMX 代码（P、E 等）。`,
    `The status "${short(found)}" on line ${line}, column ${column}, was not understood; the figure is read without it. Use "provisional", "estimated" or SDMX codes such as P and E.`,
  );
}

export function unknownScenario(found: string, line: number, column: number): Issue {
  return issue(
    "unknown-scenario",
    "error",
    { line, column, found },
    `第 ${line} 行第 ${column} 列的「${short(found)}」既不是实绩，也不是目标或计划，该行没有采用。请改为这三者之一。`,
    `"${short(found)}" on line ${line}, column ${column}, is none of result, target and plan, so the row is not used. Write one of the three.`,
  );
}

export function breakAnnounced(text: string, line: number): Issue {
  return issue(
    "break-announced",
    "warning",
    { line, found: text },
    `第 ${line} 行的注释提到口径或分类变化，各期数字可能不可比：「${short(text)}」。请先看注释，再作比较。`,
    `The note on line ${line} speaks of a change in definition or classification, so figures may not be comparable over time: "${short(text)}". Read it before comparing.`,
  );
}

export function moreOfTheSame(code: string, count: number): Issue {
  return issue(
    "more-of-the-same",
    "note",
    { found: code },
    `另有 ${count} 处同类问题（${code}）没有逐一列出。`,
    `${count} more of the same kind (${code}) are not listed one by one.`,
  );
}
