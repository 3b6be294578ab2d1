import type { Issue } from "../model/issue.ts";
import { issue, short } from "./issue.ts";

/** What is wrong with a file as a whole: what was found, where, and what to do. */

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
  return issue(
    code,
    "error",
    {},
    () => zh,
    () => en,
  );
}

export function emptyFile(): Issue {
  return issue(
    "empty-file",
    "error",
    {},
    () => "文件是空的（0 字节）。请检查导出是否完成，再重新导出。",
    () => "The file is empty (0 bytes). Check that the export has finished, and export it again.",
  );
}

export function blankFile(): Issue {
  return issue(
    "blank-file",
    "error",
    {},
    () => "文件里只有空白，没有数据。请检查导出时所选的指标和时间。",
    () => "The file holds nothing but blanks. Check which indicators and periods were chosen for the export.",
  );
}

export function unknownEncoding(asked: string | undefined): Issue {
  return issue(
    "unknown-encoding",
    "error",
    asked === undefined ? {} : { found: asked },
    () =>
      asked === undefined
        ? "文件既不是有效的 UTF-8，也不是有效的 GB18030，文字无法可靠识别。请另存为「CSV UTF-8」后再导入。"
        : `文件不是有效的 ${asked} 文本。请改选编码，或另存为「CSV UTF-8」后再导入。`,
    () =>
      asked === undefined
        ? 'The file is valid neither as UTF-8 nor as GB18030, so its characters cannot be trusted. Save it as "CSV UTF-8" and load that file.'
        : `The file is not valid ${asked} text. Choose another encoding, or save the file as "CSV UTF-8".`,
  );
}

export function openQuote(line: number): Issue {
  return issue(
    "unclosed-quote",
    "error",
    { line },
    () =>
      `第 ${line} 行有一个引号没有配对，该行按普通字符读取，其后各行照常读取。请在文件中补上或删去这个引号。`,
    () =>
      `A quote opened on line ${line} is never closed. That line was read with the quote as an ordinary character, and the lines after it as usual. Close or remove the quote in the file.`,
  );
}

/** After too many quotes that are never closed. @param line the last of them */
export function quotesNotRead(line: number): Issue {
  return issue(
    "quotes-not-read",
    "error",
    { line },
    () =>
      `到第 ${line} 行为止，没有配对的引号过多，其后各行的引号一律按普通字符读取：引号内有分隔符或换行的单元格会被拆开。请先改正前面列出的引号，再重新导入。`,
    () =>
      `Up to line ${line} too many quotes are never closed, so that in all lines after it quotes are ordinary characters: cells with separators or line breaks in quotes fall apart. Mend the quotes listed before and load the file again.`,
  );
}

export function malformedQuote(line: number): Issue {
  return issue(
    "malformed-quote",
    "warning",
    { line },
    () => `第 ${line} 行的单元格里有未成对书写的引号。请核对该行；单元格中的引号应写成两个。`,
    () =>
      `A cell on line ${line} has a quote inside that is not doubled. Check that line; a quote within a cell is written twice.`,
  );
}

export function tooManyTables(line: number, most: number): Issue {
  return issue(
    "too-many-tables",
    "error",
    { line },
    () => `文件中的表超过 ${most} 张，从第 ${line} 行起没有读取。请拆分文件。`,
    () => `The file holds more than ${most} tables; nothing was read from line ${line} on. Split the file.`,
  );
}

export function breakAnnounced(text: string, line: number): Issue {
  return issue(
    "break-announced",
    "warning",
    { line, found: text },
    () =>
      `第 ${line} 行的注释提到口径或分类变化，各期数字可能不可比：「${short(text)}」。请先看注释，再作比较。`,
    () =>
      `The note on line ${line} speaks of a change in definition or classification, so figures may not be comparable over time: "${short(text)}". Read it before comparing.`,
  );
}

export function moreOfTheSame(code: string, count: number): Issue {
  return issue(
    "more-of-the-same",
    "note",
    { found: code },
    () => `另有 ${count} 处同类问题（${code}）没有逐一列出。`,
    () => `${count} more of the same kind (${code}) are not listed one by one.`,
  );
}
