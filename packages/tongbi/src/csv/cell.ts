import { shiftDecimal } from "../model/decimal.ts";
import type { Bounds } from "../model/dataset.ts";
import type { GapReason } from "../model/gap.ts";
import { type StatusCode, type StatusSet, statusSet } from "../model/status.ts";
import { parseUnit, type Unit } from "../model/unit.ts";
import { foldWidth, type Symbols } from "./symbols.ts";

/** What a value cell says. */
export interface CellReading {
  /** As written, in `unit` or times ten to `scale` where one of them is there; NaN where `gap` is not `none`. */
  readonly value: number;
  readonly gap: GapReason;
  readonly status: StatusSet;
  /** A unit written after the number: 1215亿元, 16.5%. */
  readonly unit?: Unit;
  /** A power of ten written after the number without a unit: 1.2万 has 4. */
  readonly scale?: number;
  /** Of a withheld number, in the unit of the cell: 1XX is 100 to 199. */
  readonly bounds?: Bounds;
  /** `scientific`: digits may be lost; `marked`: a sign for a note follows the number. */
  readonly remark?: "scientific" | "marked";
}

const scales: ReadonlyMap<string, number> = new Map([
  ["千", 3],
  ["万", 4],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["亿", 8],
  ["万亿", 12],
]);

/**
 * Flags of Eurostat (lower case, glued to the number or parted by a blank) as SDMX statuses; `r`, revised, is none.
 * Source: Eurostat, statistical data, observation flags.
 */
const flags: ReadonlyMap<string, StatusCode | undefined> = new Map([
  ["b", "B"],
  ["d", "D"],
  ["e", "E"],
  ["f", "F"],
  ["i", "I"],
  ["n", "N"],
  ["p", "P"],
  ["r", undefined],
  ["s", "E"],
  ["u", "U"],
]);

const whole = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+`;
const number = new RegExp(String.raw`^'?([-+]?)(?:(${whole})(\.\d*)?|(\.\d+))(.*)$`);
const scientific = /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d{1,3}$/;
const withheld = /^([-+]?)((?:\d[\d,]*(?:\.\d*)?)?[Xx×]+(?:[.,][Xx×]+)*)\s*(.*)$/;
const flaggedGap = /^:\s*([a-z]{1,3})$/;
const noteMarks = /[①-⑳*†‡]+$/;

const gapOf = (gap: GapReason, status: StatusSet = 0): CellReading => ({ value: Number.NaN, gap, status });

/**
 * What the text of a value cell means; never a guess. A number may have thousands separators (comma or blank, in threes),
 * full-width digits, any minus sign, a unit, a power of ten (万, 亿), flags (`896.3 p`) and marks for notes after it.
 * @param text the cell, decoded
 * @returns the gap `unreadable` for anything that is neither a number nor a known sign
 */
export function readCell(text: string, symbols: Symbols): CellReading {
  const bare = foldWidth(text);
  const gap = symbols.get(bare);
  if (gap !== undefined) return gapOf(gap);
  const flagged = flaggedGap.exec(bare);
  if (flagged) return readFlaggedGap(flagged[1] ?? "");
  if (scientific.test(bare)) return withRemark(plain(Number(bare)), "scientific");
  const hidden = withheld.exec(bare);
  if (hidden) return readWithheld(hidden[1] ?? "", hidden[2] ?? "", hidden[3] ?? "");
  const match = number.exec(bare);
  if (!match) return gapOf("unreadable");
  const [, sign = "", integer = "0", fraction = "", onlyFraction = "", rest = ""] = match;
  const value = Number(`${sign}${integer.replace(/[ ,]/g, "")}${onlyFraction || fraction}`);
  const reading = plain(value === 0 ? 0 : value);
  return readRest(reading, rest);
}

function plain(value: number): CellReading {
  return Number.isFinite(value) ? { value, gap: "none", status: 0 } : gapOf("unreadable");
}

/** What follows the digits: nothing, a note mark, flags, a unit or a power of ten. */
function readRest(reading: CellReading, rest: string): CellReading {
  const marked = rest.replace(noteMarks, "");
  if (marked !== rest) return withRemark(readRest(reading, marked.trim()), "marked");
  const suffix = rest.trim();
  if (suffix === "") return reading;
  const status = readFlags(suffix);
  if (status !== undefined) return { ...reading, status };
  if (suffix === "c" || suffix === "z") return gapOf(suffix === "c" ? "suppressed" : "not_applicable");
  const scale = scales.get(suffix);
  if (scale !== undefined) return { ...reading, scale };
  const unit = parseUnit(suffix);
  return unit ? { ...reading, unit } : gapOf("unreadable");
}

function withRemark(reading: CellReading, remark: "scientific" | "marked"): CellReading {
  return reading.gap === "none" ? { ...reading, remark } : reading;
}

/** The statuses of one to three flags, or undefined where a letter is no flag. */
function readFlags(text: string): StatusSet | undefined {
  if (text.length > 3) return undefined;
  const letters = [...text.toLowerCase()];
  if (!letters.every((letter) => flags.has(letter))) return undefined;
  return statusSet(letters.flatMap((letter) => flags.get(letter) ?? []));
}

function readFlaggedGap(letters: string): CellReading {
  if (letters.includes("c")) return gapOf("suppressed");
  if (letters.includes("z")) return gapOf("not_applicable");
  const status = readFlags(letters);
  return status === undefined ? gapOf("unreadable") : gapOf("missing", status);
}

/** A number whose digits are withheld in part or whole. Bounds come from the digits that are there: X is 0 to 9. */
function readWithheld(sign: string, digits: string, suffix: string): CellReading {
  const reading = readRest({ value: 0, gap: "none", status: 0 }, suffix);
  const bare = digits.replaceAll(",", "");
  if (reading.gap !== "none" || bare.split(".").length > 2) return gapOf("unreadable");
  const { unit, scale } = reading;
  const inUnit = {
    ...gapOf("suppressed"),
    ...(unit ? { unit } : {}),
    ...(scale === undefined ? {} : { scale }),
  };
  if (!/^\d/.test(bare)) return inUnit;
  const low = Number(bare.replace(/[Xx×]/g, "0"));
  const high = Number(bare.replace(/[Xx×]/g, "9"));
  return { ...inUnit, bounds: sign === "-" ? { lower: -high, upper: -low } : { lower: low, upper: high } };
}

/** `value` of a reading brought to `target`, or undefined where its unit measures something else. */
export function inUnitOf(
  value: number,
  { unit, scale }: Pick<CellReading, "unit" | "scale">,
  target: Unit,
): number | undefined {
  if (unit)
    return unit.quantity === target.quantity
      ? shiftDecimal(value, unit.exponent - target.exponent)
      : undefined;
  if (scale === undefined) return value;
  return target.quantity === "1" || target.quantity.includes("/")
    ? undefined
    : shiftDecimal(value, scale - target.exponent);
}
