import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetOfBook {
  readonly name: string;
  /** What stands inside `<sheetData>`. */
  readonly rows: string;
  readonly state?: "hidden" | "veryHidden";
  /** What stands before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
}

export interface Book {
  readonly sheets: readonly SheetOfBook[];
  /** Texts of the shared strings, already XML: `<t>甲县</t>`. */
  readonly shared?: readonly string[];
  /** Number formats of the cell styles: a number of a built-in one, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly date1904?: boolean;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function sheetXml({ rows, before = "", after = "" }: Omit<SheetOfBook, "name">): string {
  return `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook as Excel names them, with no more in each than Excel needs to open it. */
export function bookParts({ sheets, shared = [], formats = [0], date1904 }: Book): Record<string, string> {
  const list = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
    )
    .join("");
  const relations = sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join("");
  const codes = formats
    .map((format, at) =>
      typeof format === "string" ? `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(format)}"/>` : "",
    )
    .join("");
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === "string" ? 164 + at : format}" xfId="0"/>`,
  );
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packages}/relationships">${relations}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><numFmts>${codes}</numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${shared.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)] as const),
    ),
  };
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
    { level },
  );
}

/** A workbook file with one sheet, or more. */
export function bookFile(book: Book): Uint8Array {
  return zipOf(bookParts(book));
}

/** A workbook with one sheet whose first row holds the cells given. */
export function rowFile(cells: string, book: Omit<Book, "sheets"> = {}): Uint8Array {
  return bookFile({ ...book, sheets: [{ name: "Sheet1", rows: `<row r="1">${cells}</row>` }] });
}
