import { nearestName } from "./nearest-name.ts";

/** The code of a name. @throws RangeError where it is none of those known */
export function knownName(what: string, names: readonly string[], name: string): number {
  const code = names.indexOf(name);
  if (code >= 0) return code;
  throw new RangeError(`unknown ${what} "${name}": ${nearestName(name, names)}`);
}
