import { from } from "arquero";
import { databases } from "./bench-duckdb.js";
import { figureColumns, figureDataset, shapeOf } from "./bench-figures.js";
import { loadPolars } from "./bench-peers.js";
import { medians, printTimes } from "./bench-rounds.js";

/** @typedef {{ indicator: string, region: string, period: string, value: number | null }} Row */

const shape = shapeOf({ title: "120,000", counties: 100, rounds: 11 });

/** Rows in: from objects of JavaScript to what each program computes with. Rows out: back to objects. */
export async function benchRows() {
  const { fromTable, toTable } = await import("tongbi");
  const dataset = await figureDataset(shape, figureColumns(shape));
  const objects = /** @type {Row[]} */ (
    toTable(dataset).select("indicator", "region", "period", "value").objects()
  );
  const arquero = from(objects);
  const polars = loadPolars();
  const frame = polars.readRecords(objects);
  const [database, ...others] = await databases(shape);
  if (!database) throw new Error("no database");
  const { connection } = database;

  const rowsIn = await medians(
    {
      "tongbi fromTable, of Arquero from": () => fromTable(from(objects)),
      "Arquero from": () => from(objects),
      "DuckDB appender": () => append(connection, objects),
      "Polars readRecords": () => polars.readRecords(objects),
    },
    shape.rounds,
  );
  printTimes(`Rows in, ${shape.title} objects`, rowsIn, objects.length);

  const rowsOut = await medians(
    {
      "tongbi toTable, objects": () =>
        toTable(dataset).select("indicator", "region", "period", "value").objects(),
      "Arquero objects": () => arquero.objects(),
      "DuckDB getRowObjectsJS": async () =>
        (await connection.runAndReadAll("select * from taken")).getRowObjectsJS(),
      "Polars toRecords": () => frame.toRecords(),
    },
    shape.rounds,
  );
  printTimes(`Rows out, ${shape.title} objects`, rowsOut, objects.length);
  for (const { close } of [database, ...others]) close();
}

/**
 * @param {import("./bench-peers.js").DuckDBConnection} connection
 * @param {readonly Row[]} objects
 */
async function append(connection, objects) {
  await connection.run(
    "create or replace table taken (indicator varchar, region varchar, period varchar, value double)",
  );
  const appender = await connection.createAppender("taken");
  for (const { indicator, region, period, value } of objects) {
    appender.appendVarchar(indicator);
    appender.appendVarchar(region);
    appender.appendVarchar(period);
    if (value === null) appender.appendNull();
    else appender.appendDouble(value);
    appender.endRow();
  }
  appender.closeSync();
  return objects.length;
}
