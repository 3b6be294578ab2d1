import { defaultCatalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import { deriveRatio } from "./derive-ratio.ts";

/**
 * The dataset with every ratio of the built-in catalogue that its indicators allow: R&D intensity where it has R&D
 * expenditure and gross domestic product, patents per head where it has patents and population. Ratios that the file
 * has itself are left as they are; see {@link deriveRatio}.
 */
export function deriveCatalogueRatios(dataset: Dataset): Dataset {
  const ids = new Set(dataset.indicators.map(({ id }) => id));
  let derived = dataset;
  for (const { id, formula = "" } of defaultCatalogue()) {
    const operands = formula.split(" / ");
    if (operands.length === 2 && operands.every((operand) => ids.has(operand)))
      derived = deriveRatio(derived, { indicator: id });
  }
  return derived;
}
