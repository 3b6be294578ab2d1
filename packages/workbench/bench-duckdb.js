import { availableParallelism } from "node:os";
import { figureQuery } from "./bench-figures.js";
import { loadDuckDB } from "./bench-peers.js";

/**
 * A DuckDB with the figures of a shape in memory, keys as enumerations.
 * @typedef {object} Database
 * @property {number} threads
 * @property {import("./bench-peers.js").DuckDBConnection} connection
 * @property {(name: string, query: string) => Record<string, () => unknown>} program a program of this name that makes a table of a query
 * @property {() => void} close
 */

/**
 * One with one thread and one with all.
 * @param {import("./bench-figures.js").Shape} shape
 * @param {readonly string[]} [more] statements that make further tables
 * @returns {Promise<Database[]>}
 */
export function databases(shape, more = []) {
  const { DuckDBInstance } = loadDuckDB();
  return Promise.all(
    [...new Set([1, availableParallelism()])].map(async (threads) => {
      const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
      const connection = await instance.connect();
      await connection.run(`create type indicator as enum (${names("i", shape.indicators)})`);
      await connection.run(`create type region as enum (${names("c", shape.counties)})`);
      for (const statement of [figureQuery(shape), ...more]) await connection.run(statement);
      return {
        threads,
        connection,
        program: (name, query) => ({
          [`DuckDB ${name}, threads: ${threads}`]: () =>
            connection.run(`create or replace temp table result as ${query}`),
        }),
        close: () => connection.closeSync(),
      };
    }),
  );
}

/** @param {string} letter @param {number} count */
function names(letter, count) {
  return Array.from({ length: count }, (_, at) => `'${letter}${at}'`).join(", ");
}
