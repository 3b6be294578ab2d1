import { parseUnit, sameQuantity, type Unit } from "../model/unit.ts";

/** What a line says of the unit of a whole table. */
export interface UnitLine {
  /** The known units in it, no two the same, as they are written. */
  readonly texts: readonly string[];
  readonly units: readonly Unit[];
  /** Whether it begins like a unit that is not known: 亿元人民币. */
  readonly isUnclear: boolean;
}

const chinese = /(?<![\p{L}\p{N}])(?:计量)?单位\s*([:：]|\s)\s*/gu;
const english = /(?<![\p{L}\p{N}])units?\s*[:：]\s*/giu;

/** Characters of a line that a unit is looked for in. */
const longestLine = 1000;

/** Reads 单位：万元, （单位 亿元）, Unit: 10k CNY. A word before it (填报单位：…) makes it something else. */
export function readUnitLine(line: string): UnitLine {
  const text = line.slice(0, longestLine);
  const found: { text: string; unit: Unit }[] = [];
  let isUnclear = false;
  const learn = (part: string, unit: Unit): void => {
    const isNew = !found.some(
      (known) => sameQuantity(known.unit, unit) && known.unit.exponent === unit.exponent,
    );
    if (isNew) found.push({ text: part, unit });
  };
  for (const match of text.matchAll(chinese)) {
    const before = found.length;
    const rest = text.slice(match.index + match[0].length);
    for (const part of rest.split(/[\s,，、;；]+/)) {
      const unit = partUnit(part);
      if (!unit) {
        isUnclear ||= found.length === before && /[:：]/.test(match[1] ?? "") && beginsWithUnit(part);
        break;
      }
      learn(...unit);
    }
  }
  for (const match of text.matchAll(english)) {
    const rest = text.slice(match.index + match[0].length).trim();
    const whole = parseUnit(rest.replace(/\).*$/, ""));
    for (const part of whole ? [rest.replace(/\).*$/, "")] : rest.split(/[,;()]+/)) {
      const unit = parseUnit(part);
      if (unit) learn(part.trim(), unit);
    }
  }
  return { texts: found.map((each) => each.text), units: found.map(({ unit }) => unit), isUnclear };
}

/** The unit in a part of a line, with or without brackets around or behind it. */
function partUnit(part: string): [text: string, unit: Unit] | undefined {
  const bare = part.replace(/^[(（[【]/, "");
  for (const text of [bare, bare.replace(/[)）\]】]。?$/, ""), bare.split(/[(（[【)）\]】。]/)[0] ?? ""]) {
    const unit = parseUnit(text);
    if (unit) return [text, unit];
  }
  return undefined;
}

function beginsWithUnit(part: string): boolean {
  return Array.from(part, (_, at) => part.slice(0, at)).some((start) => parseUnit(start) !== undefined);
}
