import { parseUnit, type Unit } from "../model/unit.ts";
import type { Language } from "../model/words.ts";

/**
 * The name of a unit in the language where it can be read back from that, else in Chinese: "10k CNY" is 万元, but "stations" is
 * nothing to anybody who does not have the catalogue.
 */
export function unitText(unit: Unit, language: Language): string {
  const read = parseUnit(unit[language]);
  return read?.quantity === unit.quantity && read.exponent === unit.exponent ? unit[language] : unit.zh;
}
