import { Parser } from "saxen";
import { Refusal } from "./refusal.ts";
import { corruptWorkbook } from "./trouble.ts";

/**
 * What is told while an XML document is read. Names of elements come without their namespace prefixes; `attribute` gives the
 * attribute of a name, or of `:name` with any prefix.
 */
export interface XmlEvents {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Bytes decoded in one go. A piece of text that is cut is read again with the next, so they are not small. */
const pieceSize = 1 << 24;

/**
 * Reads the bytes of an XML document. Only the five entities of XML and character numbers are known: a document with a DTD,
 * which could define others that grow without end, is refused, as the workbook format demands.
 * @throws Refusal where it is not well-formed
 */
export function readXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new Parser();
  parser.on("openTag", (name, attributes) =>
    events.open?.(localName(name), (wanted) => attributeOf(attributes(), wanted)),
  );
  parser.on("closeTag", (name) => events.close?.(localName(name)));
  parser.on("text", (text) => events.text?.(decodeEntities(text)));
  parser.on("cdata", (text) => events.text?.(text));
  parser.on("attention", () => {
    throw new Refusal(corruptWorkbook());
  });
  try {
    for (const piece of pieces(bytes)) parser.write(piece);
    parser.end();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(corruptWorkbook());
  }
}

/** The text of a document, cut between characters: decoding is several times faster where no state is kept between pieces. */
function* pieces(bytes: Uint8Array): Generator<string> {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    yield new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be", { fatal: true }).decode(bytes);
    return;
  }
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let at = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  while (at < bytes.length) {
    let end = Math.min(bytes.length, at + pieceSize);
    while (end < bytes.length && end > at + 1 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    yield decoder.decode(bytes.subarray(at, end));
    at = end;
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const name = wanted.startsWith(":") ? Object.keys(attributes).find((key) => key.endsWith(wanted)) : wanted;
  const value = name !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value === undefined ? undefined : decodeEntities(value);
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, number, name) => {
      if (name) return entities.get(String(name)) ?? whole;
      const code = hex ? Number.parseInt(String(hex), 16) : Number(number);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
