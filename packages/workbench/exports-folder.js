import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** @param {string} name */
function beside(name) {
  const path = shared + name;
  if (existsSync(path)) return path;
  console.log(`not tested: ${name} is not beside this checkout`);
  return undefined;
}

/** The folder with real exports of statistics portals, which are for testing only, where it stands beside the checkout. */
export const exportsFolder = beside("exports");

/** The table of published figures, likewise. */
export const publishedTruth = beside("published-truth.csv");

/** The list of indicators that the catalogue was made from, likewise. */
export const indicatorList = beside("indicators.csv");
