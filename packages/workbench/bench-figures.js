/**
 * The figures that calculations are measured on: indicators × counties × periods, every value made by one rule that
 * JavaScript and SQL both can follow: counts and money with two places in turn; every 97th is missing, every 41st withheld.
 */

/**
 * @typedef {object} Shape
 * @property {string} title
 * @property {number} indicators
 * @property {number} counties
 * @property {number} periods years, or months
 * @property {"year" | "month"} each
 * @property {"in order" | "shuffled" | "one tenth filled"} rows
 * @property {number} rounds
 */

const firstYear = 2005;

/**
 * The figures of counties: sixty indicators over twenty years, in order, unless said otherwise.
 * @param {Pick<Shape, "title" | "counties" | "rounds"> & Partial<Shape>} shape
 * @returns {Shape}
 */
export function shapeOf(shape) {
  return { indicators: 60, periods: 20, each: "year", rows: "in order", ...shape };
}

/** How the figures of a row are made, of its indicator i, county c and period p. */
const mixed = {
  /** @type {(i: number, c: number, p: number) => number} */
  js: (i, c, p) => (i * 7919 + c * 104729 + p * 15485863) % 900001,
  sql: "(i * 7919::bigint + c * 104729 + p * 15485863) % 900001",
};

/** Whether a row of a sparse table is there. */
const kept = {
  /** @type {(n: number) => boolean} */
  js: (n) => n % 10 === 3,
  sql: "n % 10 = 3",
};

/** @param {Shape} shape @param {number} p */
const yearOf = ({ each }, p) => firstYear + (each === "year" ? p : Math.floor(p / 12));

/**
 * Columns of codes, values and gaps (1 missing, 2 suppressed).
 * @param {Shape} shape
 */
export function figureColumns(shape) {
  const { indicators, counties, periods, rows } = shape;
  const most = indicators * counties * periods;
  const columns = {
    indicator: new Int32Array(most),
    region: new Int32Array(most),
    period: new Int32Array(most),
    value: new Float64Array(most),
    gap: new Uint8Array(most),
  };
  let length = 0;
  for (let i = 0; i < indicators; i++)
    for (let c = 0; c < counties; c++)
      for (let p = 0; p < periods; p++) {
        const n = mixed.js(i, c, p);
        if (rows === "one tenth filled" && !kept.js(n)) continue;
        columns.indicator[length] = i;
        columns.region[length] = c;
        columns.period[length] = p;
        const gap = n % 97 === 0 ? 1 : n % 41 === 0 ? 2 : 0;
        columns.gap[length] = gap;
        columns.value[length] = gap > 0 ? Number.NaN : i % 2 === 0 ? 100 + (n % 9000) : (n + 1) / 100;
        length++;
      }
  const order = rows === "shuffled" ? shuffled(length) : undefined;
  return {
    length,
    indicator: arranged(columns.indicator, length, order),
    region: arranged(columns.region, length, order),
    period: arranged(columns.period, length, order),
    value: arranged(columns.value, length, order),
    gap: arranged(columns.gap, length, order),
  };
}

/**
 * The dataset of such figures.
 * @param {Shape} shape
 * @param {ReturnType<typeof figureColumns>} figures
 * @param {readonly string[]} [first] ids of indicators that are among them
 * @returns {Promise<import("tongbi").Dataset>}
 */
export async function figureDataset(shape, { length, indicator, region, period, value, gap }, first = []) {
  const { defaultCatalogue } = await import("tongbi");
  const able = Array.from(defaultCatalogue()).filter(({ kind }) => kind === "flow" || kind === "stock");
  const isFirst = (/** @type {{ id: string }} */ { id }) => first.includes(id);
  const zeros = new Int32Array(length);
  return {
    indicators: [...able.filter(isFirst), ...able.filter((indicator) => !isFirst(indicator))].slice(
      0,
      shape.indicators,
    ),
    regions: Array.from({ length: shape.counties }, (_, at) => `示例县${at + 1}`),
    periods: Array.from({ length: shape.periods }, (_, at) =>
      shape.each === "year"
        ? { frequency: "annual", year: yearOf(shape, at), part: 1 }
        : { frequency: "month", year: yearOf(shape, at), part: (at % 12) + 1 },
    ),
    levels: [""],
    stages: [""],
    vintages: [""],
    files: ["bench.csv"],
    length,
    columns: {
      indicator,
      region,
      period,
      level: zeros,
      stage: zeros,
      vintage: zeros,
      scenario: new Uint8Array(length),
      value,
      gap,
      status: zeros,
      file: zeros,
      line: Int32Array.from({ length }, (_, row) => row + 2),
      column: new Int32Array(length).fill(5),
    },
    bounds: new Map(),
  };
}

/** The same rows as a DuckDB query that makes a table of them. @param {Shape} shape */
export function figureQuery({ indicators, counties, periods, each, rows }) {
  const year = each === "year" ? `${firstYear} + p` : `${firstYear} + p // 12`;
  const month = each === "year" ? "1" : "p % 12 + 1";
  return `create table figures as select ('i' || i)::indicator as indicator, ('c' || c)::region as region,
      (${year})::integer as year, (${month})::integer as month,
      case when gap > 0 then null when i % 2 = 0 then 100 + n % 9000 else (n + 1) / 100.0::double end as value, gap
    from (select i, c, p, n, (case when n % 97 = 0 then 1 when n % 41 = 0 then 2 else 0 end)::utinyint as gap
      from (select i, c, p, ${mixed.sql} as n from range(${indicators}) a(i), range(${counties}) b(c),
        range(${periods}) d(p)))
    ${rows === "one tenth filled" ? `where ${kept.sql}` : ""}
    order by ${rows === "shuffled" ? "hash(i * 100003 + c * 1009 + p)" : "i, c, p"}`;
}

/** @param {number} length */
function shuffled(length) {
  const order = new Int32Array(length);
  for (let at = 0; at < length; at++) order[at] = at;
  let state = 20170101;
  for (let at = length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const held = /** @type {number} */ (order[at]);
    order[at] = /** @type {number} */ (order[other]);
    order[other] = held;
  }
  return order;
}

/**
 * @template {Int32Array | Uint8Array | Float64Array} T
 * @param {T} column
 * @param {number} length
 * @param {Int32Array | undefined} order
 * @returns {T}
 */
function arranged(column, length, order) {
  const result = /** @type {T} */ (column.slice(0, length));
  if (order) for (let at = 0; at < length; at++) result[at] = column[order[at] ?? 0] ?? 0;
  return result;
}
