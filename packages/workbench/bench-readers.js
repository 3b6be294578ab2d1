import { availableParallelism } from "node:os";
import { fileSource } from "./bench-file-source.js";
import { loadDuckDB, loadPolars, loadUdsv } from "./bench-peers.js";

/**
 * A program that reads a tidy file of indicator, unit, region, year and value.
 * @typedef {object} Reader
 * @property {string} gives
 * @property {boolean} [utf8Only]
 * @property {Record<string, string>} [env] set before its process begins
 * @property {() => Promise<(path: string, load: () => Uint8Array) => unknown>} start loads its code; what comes back reads the
 *   file and returns how many rows it has
 */

/** @type {Record<string, Reader>} */
const alone = {
  "tongbi readCsv": {
    gives: "dataset and report",
    start: async () => {
      const { readCsv } = await import("tongbi/csv");
      return (path) => {
        const source = fileSource(path);
        try {
          return readCsv(source, { file: path }).report.rowsRead;
        } finally {
          source.close();
        }
      };
    },
  },
  "PapaParse, bare row callback": {
    gives: "nothing is kept",
    start: async () => {
      const { default: papaparse } = await import("papaparse");
      return (_path, load) => {
        let rows = -1;
        papaparse.parse(decode(load()), { skipEmptyLines: true, step: () => void rows++ });
        return rows;
      };
    },
  },
  "PapaParse, header and types": {
    gives: "objects",
    start: async () => {
      const { default: papaparse } = await import("papaparse");
      const options = { header: true, dynamicTyping: true, skipEmptyLines: true };
      return (_path, load) => papaparse.parse(decode(load()), options).data.length;
    },
  },
  uDSV: {
    gives: "texts, numbers by column",
    start: async () => {
      const { inferSchema, initParser } = loadUdsv();
      return (_path, load) => {
        const text = decode(load());
        return initParser(inferSchema(text)).typedCols(text)[0]?.length;
      };
    },
  },
  "Arquero fromCSV": {
    gives: "texts, numbers by column",
    start: async () => {
      const { fromCSV } = await import("arquero");
      /** @param {string} text */
      const number = (text) => (text === "" ? Number.NaN : Number(text));
      return (_path, load) => fromCSV(decode(load()), { parse: { 数值: number } }).numRows();
    },
  },
};

/** DuckDB knows the types beforehand, which is its fastest way; ENUM columns take half as long again. */
const duckdbColumns =
  "{'指标': 'VARCHAR', '单位': 'VARCHAR', '地区': 'VARCHAR', '年份': 'INTEGER', '数值': 'DOUBLE'}";

/** @type {(threads: number) => Reader} */
const duckdb = (threads) => ({
  gives: "table of VARCHAR, DOUBLE",
  utf8Only: true,
  start: async () => {
    const { DuckDBInstance } = loadDuckDB();
    const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
    const connection = await instance.connect();
    return async (path) => {
      await connection.run(
        `create or replace table figures as from read_csv('${path.replaceAll("'", "''")}', header = true,
          delim = ',', quote = '"', nullstr = ['', 'XX'], columns = ${duckdbColumns})`,
      );
      const counted = await connection.runAndReadAll("select count(*) from figures");
      return Number(counted.value(0, 0));
    };
  },
});

/** @type {(threads: number) => Reader} */
const polars = (threads) => ({
  gives: "frame of String, Float64",
  utf8Only: true,
  env: { POLARS_MAX_THREADS: String(threads) },
  start: async () => {
    const { readCSV } = loadPolars();
    return (path) => readCSV(path, { nullValues: ["", "XX"] }).height;
  },
});

const threadCounts = [...new Set([1, availableParallelism()])];

/** Ours first: the others are compared with it. */
export const readers = new Map([
  ...Object.entries(alone),
  ...threadCounts.map((threads) => /** @type {const} */ ([`DuckDB, threads: ${threads}`, duckdb(threads)])),
  ...threadCounts.map((threads) => /** @type {const} */ ([`Polars, threads: ${threads}`, polars(threads)])),
]);

/** @param {Uint8Array} bytes */
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gbk").decode(bytes);
  }
}
