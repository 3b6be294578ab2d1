import { regionIndex } from "./region-index.ts";

/** What a code says by its form alone. */
export interface RegionCode {
  readonly code: string;
  readonly kind: "prefecture" | "county" | "township" | "village" | "nuts1" | "nuts2" | "nuts3";
  readonly parent: string;
}

/**
 * The place that an administrative code of China names: six digits or the first four of them, nine for a township, twelve
 * for a village; zeros at the end stand for whole units (620100000000 is 620100). The first level is in the tables.
 * Source: GB/T 2260, and for nine and twelve digits the codes of the National Bureau of Statistics of China.
 */
export function readDivisionCode(text: string): RegionCode | undefined {
  if (!/^\d{4}(?:\d{2}(?:\d{3}){0,2})?$/.test(text)) return undefined;
  if (!regionIndex().byCode.has(text.slice(0, 2))) return undefined;
  const code = text.padEnd(6, "0").replace(/(?<=.{6})(?:000)+$/, "");
  const prefecture = `${code.slice(0, 4)}00`;
  if (code.length === 12) return { code, kind: "village", parent: code.slice(0, 9) };
  if (code.length === 9) return { code, kind: "township", parent: code.slice(0, 6) };
  if (code === prefecture) return { code, kind: "prefecture", parent: `${code.slice(0, 2)}0000` };
  return { code, kind: "county", parent: prefecture };
}

/**
 * NUTS codes: the country as Eurostat writes it and a sign for each level, the first a figure, where a country has several
 * regions of it from 1, or in five countries a letter as well; Z is for what lies in no region.
 */
const nuts =
  /^(?:(?:AL|CH|CY|CZ|DK|EE|HR|IE|IS|LI|LT|LU|LV|ME|MK|MT|NO|SI|SK)(?:0[\dA-Z]{0,2}|Z{1,3})|(?:AT|BE|BG|DE|EL|ES|FI|FR|HU|IT|NL|PL|PT|RO|RS|SE|TR|UK)(?:[1-9][\dA-Z]{0,2}|Z{1,3})|(?:DE[A-G]|FR[B-MY]|IT[C-I]|TR[A-C]|UK[C-N])(?:[\dZ][\dA-Z]?)?)$/;

/**
 * The statistical region that a NUTS code names: DE1 of the first level, DE11 of the second, DE111 of the third.
 * FRA is no such region: the code of ISO 3166-1 goes before.
 * Source: Eurostat, Nomenclature of territorial units for statistics, versions 2010 to 2024, and statistical regions of
 * EFTA and candidate countries.
 */
export function readNutsCode(text: string): RegionCode | undefined {
  if (!nuts.test(text)) return undefined;
  const kind = text.length === 3 ? "nuts1" : text.length === 4 ? "nuts2" : "nuts3";
  const above = text.slice(0, -1);
  return { code: text, kind, parent: regionIndex().byAlpha2.get(above) ?? above };
}
