import type { Dataset } from "../model/dataset.ts";
import { nearestName } from "./nearest-name.ts";

/** The code of a vintage. @throws RangeError where the dataset has none of that name */
export function vintageCode({ vintages }: Dataset, name: string): number {
  const code = vintages.indexOf(name);
  if (code >= 0) return code;
  throw new RangeError(`unknown vintage "${name}": ${nearestName(name, vintages)}`);
}
