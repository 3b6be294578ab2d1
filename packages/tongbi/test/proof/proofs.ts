import { type ColumnTable, table } from "arquero";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { toTable } from "../../src/table/to-table.ts";
import { disagreements } from "./disagreements.ts";
import { type Expected, PlainTable } from "./plain-table.ts";
import {
  datasetOfTable,
  Dice,
  type Material,
  type Observation,
  randomTable,
  tables,
} from "./random-tables.ts";

/** One calculation done twice on a random table. */
export interface Trial {
  readonly found: ColumnTable;
  readonly expected: readonly Expected[];
}

/** What a calculation is proved on, and how. */
export interface Proof {
  readonly name: string;
  readonly material: Material;
  /** Gap reasons that random tables must have met, so that each is known to be compared. */
  readonly reasons: readonly string[];
  /** Units in the last place by column; 0 where none are stated. */
  readonly tolerance?: Readonly<Record<string, number>>;
  /**
   * @param rows of the table, one at least
   * @param dice for what is chosen of the options
   * @returns undefined where the table has nothing to compute
   */
  readonly trial: (
    table: PlainTable,
    dataset: Dataset,
    dice: Dice,
    rows: readonly Observation[],
  ) => Trial | undefined;
}

/** A test that does a calculation twice on each of the random tables, and agrees on every row of every one. */
export function prove({ name, material, reasons, tolerance = {}, trial }: Proof): void {
  test(`${name}: ${tables} random tables computed twice, no row differs`, () => {
    const met = new Set<string>();
    let compared = 0;
    for (let seed = 0; seed < tables; seed++) {
      const rows = randomTable(seed, material);
      if (rows.length === 0) continue;
      const dataset = datasetOfTable(rows, material.vintages);
      const tried = trial(new PlainTable(rows), dataset, new Dice(-1 - seed), rows);
      if (!tried) continue;
      const differing = disagreements(tried.found, tried.expected, tolerance);
      if (differing.length > 0) expect.fail(`table ${seed}: ${differing.slice(0, 3).join("; ")}`);
      compared += tried.expected.length;
      for (const { figures } of tried.expected) met.add(String(figures["gap"]));
    }
    expect(compared).toBeGreaterThan(tables);
    expect([...met]).toEqual(expect.arrayContaining([...reasons]));
  });
}

/** The observations that a verb has added behind those of a dataset, as a table. */
export function derivedTable(dataset: Dataset, withDerived: Dataset): ColumnTable {
  const all = toTable(withDerived);
  return table(
    Object.fromEntries(all.columnNames().map((name) => [name, all.array(name).slice(dataset.length)])),
  );
}
