import { anyCell } from "./fuzz-cells.js";
import { periods, units } from "./fuzz-words.js";

/**
 * @typedef {import("./fuzz-random.js").Random} Random
 * @typedef {import("../tongbi/src/csv.ts").ImportPlan} ImportPlan
 * @typedef {import("../tongbi/src/csv.ts").ColumnPlan} ColumnPlan
 * @typedef {import("../tongbi/src/csv.ts").TablePlan} TablePlan
 */

const roles = /** @type {import("../tongbi/src/csv.ts").ColumnRole[]} */ (
  "region indicator period month quarter unit multiplier gap lower upper vintage level stage scenario status dimension measure composite value value value code note ignore".split(
    " ",
  )
);

/**
 * A plan as a user, or an older file, might have it: roles, header lines, signs, units and periods changed.
 * @param {Random} random
 * @param {ImportPlan} plan
 * @returns {ImportPlan}
 */
export function changedPlan(random, plan) {
  const tables = plan.tables.map((table) => changedTable(random, table));
  if (random.chance(0.1)) tables.push(...structuredClone(tables));
  if (random.chance(0.1)) tables.pop();
  return {
    ...plan,
    tables,
    ...(random.chance(0.1)
      ? { delimiter: random.pick([",", "\t", ";", "|", "", '"', "\n", "，", ",,", " "]) }
      : {}),
    ...(random.chance(0.1) ? { decimal: random.pick(/** @type {const} */ ([",", "."])) } : {}),
    ...(random.chance(0.1)
      ? { encoding: random.pick(/** @type {const} */ (["utf-8", "gb18030", "utf-16le", "utf-16be", "text"])) }
      : {}),
    ...(random.chance(0.2)
      ? {
          symbols: [
            {
              sign: random.pick(["", "-", "0", "1", "#", anyCell(random)]),
              gap: random.pick(
                /** @type {const} */ (["missing", "suppressed", "negligible", "not_applicable", "none"]),
              ),
            },
          ],
        }
      : {}),
    ...(random.chance(0.3)
      ? {
          indicators: [
            ...plan.indicators,
            {
              found: anyCell(random),
              id: random.pick(["", "gdp", "nonsense", "__proto__", "patent_applications"]),
              unit: random.pick(units),
            },
          ].map((each) =>
            random.chance(0.3)
              ? {
                  ...each,
                  unit: random.pick(units),
                  id: random.pick([each.id, "", "patent_applications", "constructor"]),
                }
              : each,
          ),
        }
      : {}),
  };
}

/**
 * @param {Random} random
 * @param {TablePlan} table
 * @returns {TablePlan}
 */
function changedTable(random, table) {
  const columns = random.chance(0.1)
    ? []
    : table.columns.map((column) => (random.chance(0.3) ? changedColumn(random, column) : column));
  return {
    ...table,
    columns,
    ...(random.chance(0.2)
      ? { headerLine: random.pick([0, 1, 2, 3, 10, -1, 1.5, table.headerLine + 1]) }
      : {}),
    ...(random.chance(0.2) ? { headerRows: random.pick([0, 1, 2, 4, 50, -1]) } : {}),
    ...(random.chance(0.2) ? { unit: random.pick(units) } : {}),
    ...(random.chance(0.2) ? { period: random.pick(periods) } : {}),
    ...(random.chance(0.2) ? { region: anyCell(random) } : {}),
    ...(random.chance(0.2) ? { indicator: anyCell(random) } : {}),
  };
}

/**
 * @param {Random} random
 * @param {ColumnPlan} column
 * @returns {ColumnPlan}
 */
function changedColumn(random, column) {
  return {
    ...column,
    role: random.pick(roles),
    ...(random.chance(0.2) ? { header: [anyCell(random)] } : {}),
    ...(random.chance(0.2) ? { period: random.pick(periods) } : {}),
    ...(random.chance(0.2) ? { unit: random.pick(units) } : {}),
    ...(random.chance(0.2) ? { indicator: anyCell(random) } : {}),
    ...(random.chance(0.1) ? { member: anyCell(random) } : {}),
    ...(random.chance(0.1) ? { region: anyCell(random) } : {}),
    ...(random.chance(0.1)
      ? { scenario: random.pick(/** @type {const} */ (["result", "target", "plan"])) }
      : {}),
    ...(random.chance(0.1)
      ? { publishes: random.pick(/** @type {const} */ (["growth_rate", "completion", "rank", "share"])) }
      : {}),
    ...(random.chance(0.1) ? { fillDown: true } : {}),
    ...(random.chance(0.1) ? { labelled: true } : {}),
    ...(random.chance(0.1) ? { toDate: true } : {}),
    ...(random.chance(0.1)
      ? {
          parts: random.list(random.between(0, 3), () => ({
            header: anyCell(random),
            role: random.pick(roles),
          })),
        }
      : {}),
  };
}
