import { headerKey } from "./header.ts";
import type { SymbolSource } from "./symbols.ts";

/** Headers that the files of a publisher have together, whatever their names; compared by {@link headerKey}. */
const marks: readonly (readonly [SymbolSource, readonly string[]])[] = [
  ["uis", ["magnitude", "qualifier"]],
  ["uis", ["natmonind", "flagcodes"]],
  ["oecd", ["location", "time", "flagcodes"]],
  ["oecd", ["refarea", "obsstatus", "structureid"]],
  ["eurostat", ["geo", "timeperiod", "obsflag"]],
  ["world_bank", ["countrycode", "indicatorcode"]],
  ["world_bank", ["countrycode", "seriescode"]],
];

/** The publisher whose signs a file follows, by its headers; undefined where they show none. */
export function symbolSource(header: readonly string[]): SymbolSource | undefined {
  const keys = new Set(header.map(headerKey));
  const found = marks.find(([, names]) => names.every((name) => keys.has(name)));
  if (found) return found[0];
  if (/[\\]time/i.test(header[0] ?? "")) return "eurostat";
  return header.some((text) => /\p{Script=Han}/u.test(text)) ? "chinese_yearbook" : undefined;
}
