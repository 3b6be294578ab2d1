import { op, table } from "arquero";
import { databases } from "./bench-duckdb.js";
import { figureColumns, figureDataset, shapeOf } from "./bench-figures.js";
import { loadPolars } from "./bench-peers.js";
import { printMemory } from "./bench-memory.js";
import { medians, printTimes } from "./bench-rounds.js";

/** @typedef {import("./bench-figures.js").Shape} Shape */
/** @typedef {ReturnType<typeof figureColumns>} Figures */
/** @typedef {Record<string, () => unknown>} Programs */

const shapes = [
  shapeOf({ title: "1,000 rows", indicators: 5, counties: 10, rounds: 31 }),
  shapeOf({ title: "120,000 rows", counties: 100, rounds: 31 }),
  shapeOf({ title: "3.4 million", counties: 2850, rounds: 7 }),
  shapeOf({ title: "3.4 million", counties: 2850, rows: "shuffled", rounds: 7 }),
  shapeOf({ title: "3.4 million cells", counties: 2850, rows: "one tenth filled", rounds: 15 }),
  shapeOf({ title: "34 million", counties: 2375, periods: 240, each: "month", rounds: 5 }),
];

/** Year over year on tables of every size and shape, beside Arquero, DuckDB, Polars and a plain copy of the numbers. */
export async function benchYearOverYear() {
  for (const shape of shapes) {
    const figures = figureColumns(shape);
    await printBytes(shape, figures);
    const peers = await databases(shape);
    const kept = new Float64Array(figures.length);
    const times = await medians(
      {
        ...(await ownPrograms(shape, figures)),
        "plain copy of the numbers": () => figures.value.slice(),
        "plain copy in memory that is kept": () => kept.set(figures.value) ?? kept,
        ...arqueroPrograms(shape, figures),
        ...Object.assign(
          {},
          ...peers.flatMap(({ program }) =>
            Object.entries(growthQueries).map(([way, query]) => program(way, query)),
          ),
        ),
        ...polarsPrograms(shape, figures),
      },
      shape.rounds,
    );
    printTimes(`Year over year, ${shape.title} ${shape.rows}: ${figures.length} rows`, times, figures.length);
    for (const { close } of peers) close();
  }
}

/**
 * What the first result on a dataset holds, with the order of its series: as it is returned, and with the columns looked at that a
 * table shows.
 * @param {Shape} shape
 * @param {Figures} figures
 */
async function printBytes(shape, figures) {
  const { yearOverYear } = await import("tongbi");
  const dataset = await figureDataset(shape, figures);
  const title = `\nYear over year, ${shape.title} ${shape.rows}`;
  const looked = ["base_value", "change", "growth_rate", "gap", "status"];
  printMemory(title, figures.length, () => yearOverYear({ ...dataset }));
  printMemory(`${title}, ${looked.join(", ")} looked at`, figures.length, () => {
    const table = yearOverYear({ ...dataset });
    for (const name of looked) table.get(name, 0);
    return table;
  });
}

/**
 * On a dataset that nothing has been asked of yet, whose index is built within the time, and on one in use.
 * @param {Shape} shape
 * @param {Figures} figures
 * @returns {Promise<Programs>}
 */
async function ownPrograms(shape, figures) {
  const { yearOverYear } = await import("tongbi");
  const dataset = await figureDataset(shape, figures);
  let last = yearOverYear(dataset);
  return {
    "tongbi, first on a dataset": () => yearOverYear({ ...dataset }),
    "tongbi, later": () => yearOverYear(dataset),
    "tongbi, later, in the memory of the last": () => (last = yearOverYear(dataset, { reuse: last })),
  };
}

/**
 * Arquero takes the row before for the year before; it says nothing of gaps.
 * @param {Shape} shape
 * @param {Figures} figures
 * @returns {Programs}
 */
function arqueroPrograms(shape, { length, indicator, region, period, value }) {
  /** @type {Record<string, import("arquero").ColumnTable>} */
  const tables = { "integer keys": table({ indicator, region, year: period, value }) };
  if (length < 1e6)
    tables["text keys"] = table({
      indicator: Array.from(indicator, (code) => `i${code}`),
      region: Array.from(region, (code) => `c${code}`),
      year: period,
      value,
    });
  return Object.fromEntries(
    Object.entries(tables).map(([keys, rows]) => [
      `Arquero groupby, lag (${keys})`,
      () =>
        rows
          .groupby("indicator", "region")
          .orderby("year")
          .derive({ base: op.lag("value", 1) })
          .derive({
            change: (/** @type {any} */ d) => d.value - d.base,
            growth_rate: (/** @type {any} */ d) => (100 * (d.value - d.base)) / d.base,
          })
          .column("growth_rate"),
    ]),
  );
}

/** What a row says once value and gap, base and its gap are known, `found` whether there is a base. */
const growthColumns = (/** @type {string} */ found) => `value - base as change,
  case when gap = 0 and ${found} and base_gap = 0 and base > 0 then 100 * (value - base) / base end as growth_rate,
  (case when gap > 0 then gap when not ${found} then 7 when base_gap > 0 then 8 when base = 0 then 10 when base < 0 then 11 else 0 end)::utinyint as reason`;

/** @type {Record<string, string>} */
const growthQueries = {
  join: `select indicator, region, year, month, value, base, ${growthColumns("base_gap is not null")} from
    (select a.*, b.value as base, b.gap as base_gap from figures a left join figures b
      on a.indicator = b.indicator and a.region = b.region and a.month = b.month and a.year = b.year + 1)`,
  window: `select indicator, region, year, month, value, base, ${growthColumns("coalesce(base_year = year - 1, false)")} from
    (select *, lag(value) over w as base, lag(gap) over w as base_gap, lag(year) over w as base_year from figures
      window w as (partition by indicator, region, month order by year))`,
};

/**
 * @param {Shape} shape
 * @param {Figures} figures
 * @returns {Programs}
 */
function polarsPrograms(shape, { length, indicator, region, period, value }) {
  if (length > 1e7 || shape.each !== "year") return {};
  const { DataFrame, col, lit, Int32 } = loadPolars();
  const frame = DataFrame({ indicator, region, year: period, value });
  const base = () =>
    frame.select(
      col("indicator"),
      col("region"),
      col("year").add(lit(1)).cast(Int32).alias("year"),
      col("value").alias("base"),
    );
  return {
    "Polars join": () =>
      frame
        .join(base(), { on: ["indicator", "region", "year"], how: "left" })
        .withColumns(
          col("value").sub(col("base")).alias("change"),
          col("value").sub(col("base")).div(col("base")).mul(100).alias("growth_rate"),
        ),
  };
}
