/**
 * Text is measured here and not by Vega, which without a canvas takes every character for a Latin one and gives a
 * Chinese label about half its width. One measure everywhere also gives one picture everywhere.
 */

/** Widths in ems of Latin characters in the system's sans fonts, on the generous side. */
const narrow = new Set("iljtfrI.,:;'|!()[] ·");
const wide = new Set("mwMW%@—…▲▼○");

/** Width of a line of text in pixels, within a few per cent: Chinese characters and full-width forms are one em. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize;
}

function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (narrow.has(character)) return 0.34;
  if (wide.has(character)) return 0.94;
  return code >= 0x41 && code <= 0x5a ? 0.7 : 0.63;
}

const noLineStart = new Set("，。、；：）》」』！？,.;:)%");

/** The text in lines no wider than `width` pixels: Latin breaks at blanks, Chinese anywhere but before punctuation. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const words = text.match(/[⺀-￿]|[^⺀-￿\s]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const fits = textWidth(line + word, fontSize) <= width;
    if (fits || line === "" || noLineStart.has(word)) {
      line += word;
      continue;
    }
    lines.push(line.trimEnd());
    line = word.trimStart();
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** A heading in lines no wider than `width` pixels, broken between the names that it lists where they fit. */
export function wrapHeading(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const name of text.split(/(?<=[、；;,])\s*(?=\S)/)) {
    const last = lines.at(-1) ?? "";
    const joined = `${last}${/[;,]$/.test(last) ? " " : ""}${name}`;
    if (last !== "" && textWidth(joined, fontSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(name, fontSize, width));
  }
  return lines;
}

/** The text, cut to `width` pixels with an ellipsis where it is wider. */
export function clipText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, fontSize) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
