import type { Dataset } from "./dataset.ts";

/**
 * Gives vintages that are codes only their names: that of their file without its ending, with a number where another
 * vintage has that name already.
 * @param dataset its codes past those of its vintages stand for a file of a source: vintages + source × files + file
 * @returns the dataset, and the name of each such code
 */
export function nameVintages(dataset: Dataset): { dataset: Dataset; nameOf: (code: number) => string } {
  const { columns, files } = dataset;
  const first = dataset.vintages.length;
  const unnamed = new Set<number>();
  for (const code of columns.vintage) if (code >= first) unnamed.add(code);
  const vintages = [...dataset.vintages];
  const codes = new Map<number, number>();
  for (const code of [...unnamed].sort((a, b) => a - b)) {
    const name = stem(files[(code - first) % files.length] as string) || "#";
    codes.set(code, vintages.push(distinctFrom(vintages, name)) - 1);
  }
  if (unnamed.size > 0)
    for (let row = 0; row < dataset.length; row++) {
      const code = columns.vintage[row] as number;
      if (code >= first) columns.vintage[row] = codes.get(code) as number;
    }
  return {
    dataset: { ...dataset, vintages },
    nameOf: (code) => vintages[codes.get(code) as number] as string,
  };
}

/** The name of a file without its ending: `2018年.csv.gz` is 2018年. */
function stem(file: string): string {
  return file.replace(/(?<=.)\.[a-z]{1,5}(?:\.gz)?$/i, "");
}

function distinctFrom(taken: readonly string[], name: string): string {
  let distinct = name;
  for (let number = 2; taken.includes(distinct); number++) distinct = `${name} (${number})`;
  return distinct;
}
