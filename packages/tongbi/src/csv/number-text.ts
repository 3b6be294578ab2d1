/** What parts a whole number from its fraction: `1,234.5` or `1.234,5`. */
export type DecimalMark = "." | ",";

/** Digits at the start of a text. */
export interface NumberText {
  readonly value: number;
  /** What follows them. */
  readonly rest: string;
  /** Why they are no number after all: 0012 is a code, and more digits than a double holds are one as well. */
  readonly refused?: "leading-zero" | "too-long";
}

/** Thousands in threes, parted by one sign throughout; else plain digits; then a fraction. Anchored, and no part can match in two ways. */
function numberForm(separators: string, mark: string): RegExp {
  const grouped = [...separators, " ", "'", "’"].map((sign) => String.raw`\d{1,3}(?:[${sign}]\d{3})+`);
  return new RegExp(String.raw`^(?:(${grouped.join("|")}|\d+)([${mark}]\d*)?|([${mark}]\d+))`);
}

const forms: Readonly<Record<DecimalMark, RegExp>> = { ".": numberForm(",", "."), ",": numberForm(".", ",") };

/**
 * The digits that a text begins with, without a sign, in one number format: thousands by comma (or point, where the comma is
 * the decimal mark), blank or apostrophe, in threes only.
 * @param text with full-width forms folded
 */
export function readNumberText(text: string, decimal: DecimalMark): NumberText | undefined {
  const match = forms[decimal].exec(text);
  if (!match) return undefined;
  const [all, whole = "0", fraction = "", bare = ""] = match;
  const integer = whole.replace(/\D/g, "");
  const value = Number(`${integer}.${(fraction || bare).slice(1)}`);
  const rest = text.slice(all.length);
  if (integer.length > 1 && integer.startsWith("0")) return { value, rest, refused: "leading-zero" };
  const isExact =
    Number.isSafeInteger(value) || integer.length <= 15 || BigInt(integer) === BigInt(Math.trunc(value));
  return isExact ? { value, rest } : { value, rest, refused: "too-long" };
}

/** Whether a text that is no number in this format begins with one in the other: `1.234,5`, `0,5`, or `1,234.5`. */
export function isOtherFormat(text: string, decimal: DecimalMark): boolean {
  const bare = text.replace(/^[-+]/, "");
  const own = readNumberText(bare, decimal);
  const other = readNumberText(bare, decimal === "." ? "," : ".");
  return other !== undefined && other.rest.length < (own?.rest.length ?? bare.length);
}
