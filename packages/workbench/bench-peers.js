import { createRequire } from "node:module";

const load = createRequire(new URL("peers/package.json", import.meta.url));

/*
 * What the benchmark calls of each peer. The types are written down here: they are checked where no peer is installed.
 */

/**
 * @typedef {object} Udsv
 * @property {(text: string) => object} inferSchema
 * @property {(schema: object) => { typedCols: (text: string) => unknown[][] }} initParser
 */

/** @returns {Udsv} */
export const loadUdsv = () => load("udsv");

/**
 * @typedef {object} DuckDBConnection
 * @property {(sql: string) => Promise<unknown>} run
 * @property {(sql: string) => Promise<{ value: (column: number, row: number) => unknown, getRowObjectsJS: () => object[] }>} runAndReadAll
 * @property {(table: string) => Promise<DuckDBAppender>} createAppender
 * @property {() => void} closeSync
 */

/**
 * @typedef {object} DuckDBAppender
 * @property {(text: string) => void} appendVarchar
 * @property {(number: number) => void} appendDouble
 * @property {() => void} appendNull
 * @property {() => void} endRow
 * @property {() => void} closeSync
 */

/**
 * @typedef {object} DuckDBInstance
 * @property {() => Promise<DuckDBConnection>} connect
 */

/**
 * @typedef {object} DuckDB
 * @property {{ create: (path: string, options: Record<string, string>) => Promise<DuckDBInstance> }} DuckDBInstance
 */

/** @returns {DuckDB} */
export const loadDuckDB = () => load("@duckdb/node-api");

/**
 * @typedef {object} PolarsColumn
 * @property {(other: PolarsColumn | number) => PolarsColumn} add
 * @property {(other: PolarsColumn | number) => PolarsColumn} sub
 * @property {(other: PolarsColumn | number) => PolarsColumn} mul
 * @property {(other: PolarsColumn | number) => PolarsColumn} div
 * @property {(name: string) => PolarsColumn} alias
 * @property {(type: object) => PolarsColumn} cast
 */

/**
 * @typedef {object} PolarsFrame
 * @property {number} height
 * @property {() => object[]} toRecords
 * @property {(...columns: PolarsColumn[]) => PolarsFrame} select
 * @property {(...columns: PolarsColumn[]) => PolarsFrame} withColumns
 * @property {(other: PolarsFrame, options: { on: string[], how: "left" }) => PolarsFrame} join
 */

/**
 * @typedef {object} Polars
 * @property {(path: string, options: { nullValues: string[] }) => { height: number }} readCSV
 * @property {(columns: Record<string, Int32Array | Float64Array>) => PolarsFrame} DataFrame
 * @property {(rows: readonly object[]) => PolarsFrame} readRecords
 * @property {(name: string) => PolarsColumn} col
 * @property {(value: number) => PolarsColumn} lit
 * @property {object} Int32
 */

/** @returns {Polars} */
export const loadPolars = () => load("nodejs-polars");
