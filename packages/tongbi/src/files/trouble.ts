import type { Issue, Severity } from "../model/issue.ts";

/** Every sentence about trouble with what a file is packed in: what was found, where, and what to do. */

interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly found?: string;
}

function issue(code: string, severity: Severity, zh: string, en: string, place: Place = {}): Issue {
  return { code, severity, ...place, message: { zh, en } };
}

/** The first of many names, cut where they are long. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => (name.length > 60 ? `…${name.slice(-60)}` : name));
  return shown.join(", ") + (names.length > shown.length ? " …" : "");
}

const againZh = "请重新下载，或请发送者重新发送。";
const againEn = "Download it again, or ask the sender for it again.";
const asXlsxZh = "请用 Excel 或 WPS 打开，另存为「Excel 工作簿（*.xlsx）」后再导入。";
const asXlsxEn = 'Open it in Excel or WPS, save it as "Excel Workbook (*.xlsx)", and load that file.';

export function encryptedWorkbook(): Issue {
  return issue(
    "encrypted-workbook",
    "error",
    "这是加了密码的 Excel 文件，无法读取。请用 Excel 或 WPS 打开，去掉打开密码，另存为「Excel 工作簿（*.xlsx）」后再导入。",
    'This Excel file is protected by a password and cannot be read. Open it in Excel or WPS, remove the password, save it as "Excel Workbook (*.xlsx)", and load that file.',
  );
}

/** Formats of documents that are known by their content and not read. */
export type OtherDocument =
  | "old-spreadsheet"
  | "binary-workbook"
  | "open-document"
  | "numbers-document"
  | "office-document";

const otherDocuments: Readonly<Record<OtherDocument, readonly [zh: string, en: string]>> = {
  "old-spreadsheet": [
    `这是旧版 Excel 工作簿（xls，Excel 97-2003），不能直接读取。${asXlsxZh}`,
    `This is an old Excel workbook (xls, Excel 97-2003), which is not read. ${asXlsxEn}`,
  ],
  "binary-workbook": [
    `这是 Excel 二进制工作簿（xlsb），不能直接读取。${asXlsxZh}`,
    `This is a binary Excel workbook (xlsb), which is not read. ${asXlsxEn}`,
  ],
  "open-document": [
    `这是 OpenDocument 文件（ods 等），不能直接读取。${asXlsxZh.replace("Excel 或 WPS", "LibreOffice 或 Excel")}`,
    `This is an OpenDocument file (ods or the like), which is not read. ${asXlsxEn.replace("Excel or WPS", "LibreOffice or Excel")}`,
  ],
  "numbers-document": [
    "这是苹果 Numbers 表格，不能直接读取。请在 Numbers 中选择「文件 › 导出为 › Excel」，再导入导出的文件。",
    "This is an Apple Numbers spreadsheet, which is not read. In Numbers choose File › Export To › Excel, and load the exported file.",
  ],
  "office-document": [
    "这是 Word、PowerPoint 或其他 Office 文件，不是表格文件。请把其中的表格复制到 Excel，另存为「Excel 工作簿（*.xlsx）」后再导入。",
    'This is a Word, PowerPoint or other Office document, not a spreadsheet. Copy its table into Excel, save it as "Excel Workbook (*.xlsx)", and load that file.',
  ],
};

export function otherDocument(code: OtherDocument): Issue {
  return issue(code, "error", ...otherDocuments[code]);
}

export function corruptWorkbook(): Issue {
  return issue(
    "corrupt-workbook",
    "error",
    "Excel 工作簿已损坏，或不符合 xlsx 格式，无法可靠读取。请用 Excel 或 WPS 打开（必要时选择修复），另存为「Excel 工作簿（*.xlsx）」后再导入。",
    'The workbook is damaged or is not as xlsx prescribes, so it cannot be read reliably. Open it in Excel or WPS, let it be repaired if asked, save it as "Excel Workbook (*.xlsx)", and load that file.',
  );
}

export function emptyWorkbook(): Issue {
  return issue(
    "empty-workbook",
    "error",
    "工作簿里没有数据：所有工作表都是空的，或者只有图表。请检查导出是否完成。",
    "The workbook holds no data: every sheet is empty or a chart. Check that the export has finished.",
  );
}

export function sheetTooLarge(sheet: string, rows: number, columns: number): Issue {
  return issue(
    "sheet-too-large",
    "error",
    `工作表「${sheet}」太大（读到第 ${rows} 行，宽 ${columns} 列），没有读取。若远处有零星的单元格，请删除后再导入；否则请拆成几个文件，或另存为 CSV。`,
    `The sheet "${sheet}" is too large (row ${rows} was reached, ${columns} columns wide) and was not read. If single cells stand far off, delete them and load the file again; else split it, or save it as CSV.`,
    { found: `${rows} x ${columns}` },
  );
}

export function corruptGzip(): Issue {
  return issue(
    "corrupt-gzip",
    "error",
    `gzip 压缩文件不完整或已损坏：解压后的内容与文件中的校验值不符，没有读取。${againZh}`,
    `The gzip file is cut off or damaged: what it unpacks to does not match the checksum in it, so nothing was read. ${againEn}`,
  );
}

export function trailingBytes(count: number): Issue {
  return issue(
    "trailing-bytes",
    "note",
    `gzip 数据之后还有 ${count} 个多余的字节，没有读取；数据本身完整。`,
    `${count} bytes follow the gzip data and were not read; the data themselves are whole.`,
    { found: String(count) },
  );
}

export function corruptArchive(): Issue {
  return issue(
    "corrupt-archive",
    "error",
    `ZIP 压缩包不完整或已损坏，没有读取。${againZh}`,
    `The ZIP archive is cut off or damaged and was not read. ${againEn}`,
  );
}

export function encryptedArchive(): Issue {
  return issue(
    "encrypted-archive",
    "error",
    "ZIP 压缩包里的文件加了密码，无法读取。请先用密码解压，再导入其中的文件。",
    "The file in the ZIP archive is protected by a password and cannot be read. Unpack the archive with its password, and load the file inside.",
  );
}

export function unknownCompression(method: number): Issue {
  return issue(
    "unknown-compression",
    "error",
    `ZIP 压缩包用了不支持的压缩方法（编号 ${method}）。请先解压，再导入其中的文件。`,
    `The ZIP archive uses a way of compression that is not supported (number ${method}). Unpack it, and load the file inside.`,
    { found: String(method) },
  );
}

export function emptyArchive(): Issue {
  return issue(
    "empty-archive",
    "error",
    "压缩包里没有表格文件（csv、tsv、txt、xlsx）。请检查下载时的选择，或解压后查看其中的文件。",
    "The archive holds no table (csv, tsv, txt, xlsx). Check what was chosen for the download, or unpack it and look at the files inside.",
  );
}

export function entriesNotRead(names: readonly string[]): Issue {
  return issue(
    "entries-not-read",
    "note",
    `压缩包里有 ${names.length} 个文件不是表格，没有读取：${some(names)}。`,
    `${names.length} files in the archive are no tables and were not read: ${some(names)}.`,
    { found: some(names) },
  );
}

export function nestedTooDeep(): Issue {
  return issue(
    "nested-archive",
    "error",
    "压缩包套得太深（压缩包里的压缩包超过三层），没有读取。请先解压外层，再导入里面的文件。",
    "Archives are nested more than three deep; what is inside was not read. Unpack the outer ones, and load the file inside.",
  );
}

export function tooMuchUnpacked(): Issue {
  return issue(
    "too-much-unpacked",
    "error",
    "文件解压后超过 1 GB，没有全部读取。请把数据拆成几个文件，分别导入。",
    "The file unpacks to more than 1 GB and was not read to its end. Split the data into several files and load each.",
  );
}

export function unpacksTooFar(ratio: number): Issue {
  return issue(
    "unpacks-too-far",
    "error",
    `文件解压后会膨胀到原来的 ${ratio} 倍以上，可能是恶意文件，没有全部读取。若确信来源可靠，请先解压，再导入其中的文件。`,
    `The file unpacks to more than ${ratio} times its size, as files do that are made to do harm, and was not read to its end. If you trust its source, unpack it and load the file inside.`,
  );
}

export function hiddenSheet(sheet: string): Issue {
  return issue(
    "hidden-sheet",
    "note",
    `工作表「${sheet}」在工作簿中是隐藏的，也已读取。不需要时请忽略它的数据。`,
    `The sheet "${sheet}" is hidden in the workbook and was read all the same. Leave its data aside if they are not wanted.`,
    { found: sheet },
  );
}

export function hiddenRows(count: number, first: number): Issue {
  return issue(
    "hidden-rows",
    "note",
    `有 ${count} 行在工作表中是隐藏或被筛选掉的（第一处为第 ${first} 行），也已读取。不需要时请在工作表中删除后再导入。`,
    `${count} rows are hidden or filtered out in the sheet (the first is row ${first}) and were read all the same. Delete them in the sheet if they are not wanted.`,
    { line: first },
  );
}

export function hiddenColumns(count: number, first: number): Issue {
  return issue(
    "hidden-columns",
    "note",
    `有 ${count} 列在工作表中是隐藏的（第一处为第 ${first} 列），也已读取。不需要时请在工作表中删除后再导入。`,
    `${count} columns are hidden in the sheet (the first is column ${first}) and were read all the same. Delete them in the sheet if they are not wanted.`,
    { column: first },
  );
}

export function formulaWithoutValue(line: number, column: number): Issue {
  return issue(
    "formula-without-value",
    "warning",
    `第 ${line} 行第 ${column} 列是公式，但文件中没有存它的结果，按空缺处理。请用 Excel 或 WPS 打开文件，保存后再导入。`,
    `Line ${line}, column ${column} holds a formula whose result is not stored in the file; it counts as missing. Open the file in Excel or WPS, save it, and load it again.`,
    { line, column },
  );
}
