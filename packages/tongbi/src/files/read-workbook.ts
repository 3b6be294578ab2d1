import type { Budget } from "./budget.ts";
import { type CellContext, unescapeText } from "./cell-text.ts";
import { builtInFormat, type NumberFormat, readNumberFormat } from "./number-format.ts";
import type { DateSystem } from "./sheet-date.ts";
import { Refusal } from "./refusal.ts";
import { corruptWorkbook, otherDocument } from "./trouble.ts";
import { readXml } from "./xml.ts";
import { type ZipEntry, zipContent } from "./zip.ts";

/** A worksheet of a workbook; its cells are not read yet. */
export interface Worksheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface Workbook {
  readonly sheets: readonly Worksheet[];
  readonly context: CellContext;
}

/** A part of the package that another refers to. */
interface Relation {
  /** The last word of its type: worksheet, styles, sharedStrings. */
  readonly kind: string;
  readonly target: string;
}

/**
 * Reads what the sheets of a workbook have in common, in the order in which one part leads to the next.
 * Source: ECMA-376 part 1, chapter 18, and part 2, chapters 6 and 9.
 * @throws Refusal where a part is missing or damaged, or the package is another kind of document
 */
export function readWorkbook(archive: Uint8Array, entries: readonly ZipEntry[], budget: Budget): Workbook {
  // Names of parts are the same whatever their case.
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const entryOf = (path: string): ZipEntry | undefined => parts.get(path.toLowerCase());
  const content = (path: string): Uint8Array => {
    const entry = entryOf(path);
    if (!entry) throw new Refusal(corruptWorkbook());
    return zipContent(archive, entry, budget);
  };
  const path = targetOf(readRelations(content("_rels/.rels"), ""), "officeDocument") ?? "";
  if (path.endsWith(".bin")) throw new Refusal(otherDocument("binary-workbook"));
  const { listed, dateSystem } = readSheetList(content(path));
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const relations = readRelations(content(`${folder}_rels/${path.slice(slash)}.rels`), folder);
  const shared = (kind: string): Uint8Array | undefined => {
    const target = targetOf(relations, kind);
    return target === undefined ? undefined : content(target);
  };
  const sheets = listed.flatMap(({ name, hidden, id }): Worksheet[] => {
    const relation = relations.get(id);
    if (relation && relation.kind !== "worksheet") return [];
    const entry = relation && entryOf(relation.target);
    if (!entry) throw new Refusal(corruptWorkbook());
    return [{ name, hidden, entry }];
  });
  const context = {
    strings: readStrings(shared("sharedStrings")),
    formats: readFormats(shared("styles")),
    dateSystem,
  };
  return { sheets, context };
}

function targetOf(relations: ReadonlyMap<string, Relation>, wanted: string): string | undefined {
  return [...relations.values()].find(({ kind }) => kind === wanted)?.target;
}

function readRelations(xml: Uint8Array, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  readXml(xml, {
    open(tag, attribute) {
      const target = attribute("Target");
      if (tag !== "Relationship" || target === undefined) return;
      const type = attribute("Type") ?? "";
      relations.set(attribute("Id") ?? "", {
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: resolve(target, folder),
      });
    },
  });
  return relations;
}

function resolve(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Id of its relation. */
  readonly id: string;
}

function readSheetList(xml: Uint8Array): { listed: ListedSheet[]; dateSystem: DateSystem } {
  const listed: ListedSheet[] = [];
  let dateSystem: DateSystem = 1900;
  let root = "";
  readXml(xml, {
    open(tag, attribute) {
      root ||= tag;
      if (tag === "workbookPr" && /^(?:1|true)$/.test(attribute("date1904") ?? "")) dateSystem = 1904;
      if (tag !== "sheet") return;
      const hidden = /hidden$/i.test(attribute("state") ?? "");
      listed.push({ name: attribute("name") ?? "", hidden, id: attribute(":id") ?? "" });
    },
  });
  if (root !== "workbook") throw new Refusal(otherDocument("office-document"));
  return { listed, dateSystem };
}

/** The texts that cells share, runs of one text joined, without the readings that stand above Japanese. */
function readStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let text = "";
  let reading = false;
  let isPhonetic = false;
  if (!xml) return strings;
  readXml(xml, {
    open(tag) {
      if (tag === "si") text = "";
      else if (tag === "rPh") isPhonetic = true;
      else if (tag === "t") reading = !isPhonetic;
    },
    text(part) {
      if (reading) text += part;
    },
    close(tag) {
      if (tag === "si") strings.push(unescapeText(text));
      else if (tag === "rPh") isPhonetic = false;
      else if (tag === "t") reading = false;
    },
  });
  return strings;
}

/** The number formats of the styles that cells refer to, in their order. */
function readFormats(xml: Uint8Array | undefined): NumberFormat[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCellStyle = false;
  if (!xml) return [];
  readXml(xml, {
    open(tag, attribute) {
      if (tag === "cellXfs") isCellStyle = true;
      else if (tag === "xf" && isCellStyle) ids.push(Number(attribute("numFmtId") ?? 0));
      else if (tag === "numFmt" && attribute("numFmtId") !== undefined)
        codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "General");
    },
    close(tag) {
      if (tag === "cellXfs") isCellStyle = false;
    },
  });
  const formats = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const known = formats.get(id) ?? readNumberFormat(codes.get(id) ?? builtInFormat(id));
    formats.set(id, known);
    return known;
  });
}
