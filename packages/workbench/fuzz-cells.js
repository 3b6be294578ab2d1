import * as words from "./fuzz-words.js";

/** @typedef {import("./fuzz-random.js").Random} Random */

/**
 * A number in one of its usual forms.
 * @param {Random} random
 */
function number(random) {
  const size = 10 ** random.between(0, random.chance(0.1) ? 14 : 6);
  const value = random.next() * size;
  const text = value.toFixed(random.pick([0, 0, 0, 1, 2, 4]));
  return random.chance(0.1) ? `-${text}` : text;
}

/**
 * A cell of a column of values: mostly a number, else a gap, or anything that stands in such cells.
 * @param {Random} random
 * @param {number} odd share of cells that are no plain number
 */
export function valueCell(random, odd) {
  if (!random.chance(odd)) return number(random);
  if (random.chance(0.5)) return random.pick(words.gapCells);
  if (random.chance(0.8)) return random.pick(words.oddCells);
  return number(random) + random.pick([...words.units, ...words.flags, "①", "*", " p", "余", "左右"]);
}

/** Every text that stands anywhere. */
const anything = [
  ...words.names,
  ...words.regions,
  ...words.units,
  ...words.periodHeaders,
  ...words.relativeTimes,
  ...words.gapCells,
  ...words.oddCells,
  ...words.preambles,
  ...words.notes,
  ...words.strangeHeaders,
  ...Object.values(words.headers).flat(),
];

/** @param {Random} random */
export function anyCell(random) {
  const text = random.pick(anything);
  if (random.chance(0.97)) return text;
  if (random.chance(0.5))
    return `${text}${random.pick(["", " ", "\n", "(", "_", "，"])}${random.pick(anything)}`;
  return text.repeat(random.between(2, random.chance(0.02) ? 2000 : 30));
}

/** @type {Readonly<Record<string, readonly string[]>>} */
const byRole = {
  region: words.regions,
  indicator: words.names,
  period: words.periods,
  month: ["1", "2", "12", "3月", "13", "0", "", "一月", "1-6月", "全年", "2024年3月"],
  quarter: ["1", "4", "一季度", "Q2", "5", "", "全年", "前三季度"],
  unit: words.units,
  multiplier: ["0", "3", "6", "-2", "", "x", "1000000", "300", "6: Millions"],
  gap: [
    "",
    "missing",
    "suppressed",
    "不适用",
    "not_applicable",
    "unit_mismatch",
    "none",
    "?",
    "negative_base",
  ],
  lower: ["", "1", "-5", "x", "100", "1e400"],
  upper: ["", "9", "0", "x", "199", "NaN"],
  vintage: ["", "快报", "年报", "2024-03", "constructor"],
  level: words.levels,
  stage: words.stages,
  status: words.flags,
  scenario: words.scenarios,
  dataflow: ["ESTAT:RD_E_GERDTOT(1.0)", "a", "", "ESTAT:A(1.0): GERD"],
  measure: ["PC_GDP", "MLN_USD", "", "A", "专利"],
  code: ["1", "2", "一", "甲", "620000", "DE", ""],
  note: ["", "", "见注", "快报", "8"],
  dimension: ["发明", "实用新型", "合计", "T", "_T", "", "BES: Business", "constructor", "a\u0001b"],
};

/**
 * A cell of a column with a role.
 * @param {Random} random
 * @param {string} role
 * @param {number} odd
 */
export function cellOf(random, role, odd) {
  const list = byRole[role];
  return list ? random.pick(list) : valueCell(random, odd);
}
