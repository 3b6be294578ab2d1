const commaFraction = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+),(?:\d{1,2}|\d{4,})(?:\s*[%‰a-z]{1,3})?$/;
/** A second point shows that points part thousands. */
const dotGroups = /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/;
const dotFraction = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)\.(?:\d{1,2}|\d{4,})(?:\s*[%‰a-z]{1,3})?$/;

/** What parts the whole number from its fraction in a file: the comma where cells show that it does, and none that the point does. */
export function findDecimal(rows: readonly (readonly string[])[], delimiter: string): "." | "," {
  if (delimiter === ",") return ".";
  let commas = 0;
  for (const cells of rows)
    for (const cell of cells) {
      if (dotFraction.test(cell.trim())) return ".";
      if (commaFraction.test(cell.trim()) || dotGroups.test(cell.trim())) commas++;
    }
  return commas > 0 ? "," : ".";
}
