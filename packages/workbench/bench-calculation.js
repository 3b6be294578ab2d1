import { op, table } from "arquero";
import { cells, countyCount, countyName, indicatorCount, yearCount } from "./bench-county-data.js";

/**
 * Year over year: ours on a dataset that nothing has been asked of yet (its index is built within the time) and on one
 * in use, Arquero's lag within groups, on text keys as `fromCSV` gives them and on numeric ones, and Arquero's join.
 * @returns {Promise<Record<string, () => unknown>>}
 */
export async function calculationPrograms() {
  const { DatasetBuilder, defaultCatalogue, yearOverYear } = await import("tongbi");
  const builder = new DatasetBuilder(indicatorCount * countyCount * yearCount);
  const indicators = Array.from(defaultCatalogue())
    .filter(({ kind }) => kind === "flow" || kind === "stock")
    .slice(0, indicatorCount);
  for (const { indicator, county, year, text, value } of cells())
    builder.add({
      indicator: builder.indicator(/** @type {import("tongbi").Indicator} */ (indicators[indicator])),
      region: builder.region(countyName(county)),
      period: builder.period({ frequency: "annual", year, part: 1 }),
      level: builder.level(""),
      stage: builder.stage(""),
      vintage: builder.vintage(""),
      scenario: 0,
      value,
      gap: text === "" ? 1 : text === "XX" ? 2 : 0,
      status: 0,
      file: builder.file("bench.csv"),
      line: 0,
      column: 0,
    });
  const { dataset } = builder.build();
  const all = [...cells()];
  const value = Float64Array.from(all, (cell) => cell.value);
  const year = Int32Array.from(all, (cell) => cell.year);
  const texts = table({
    indicator: all.map((cell) => indicators[cell.indicator]?.id),
    region: all.map((cell) => countyName(cell.county)),
    year,
    value,
  });
  const numbers = table({
    indicator: Int32Array.from(all, (cell) => cell.indicator),
    region: Int32Array.from(all, (cell) => cell.county),
    year,
    value,
  });
  /** @param {typeof texts} rows */
  const lag = (rows) =>
    rows
      .groupby("indicator", "region")
      .orderby("year")
      .derive({ base: op.lag("value", 1) })
      .derive({ change: (d) => d.value - d.base, growth_rate: (d) => (100 * (d.value - d.base)) / d.base });
  const keys = ["indicator", "region", "year"];
  // A lag takes the row before for the year before; only a join on the year says what yearOverYear says.
  const join = () =>
    texts
      .join_left(texts.derive({ year: (d) => d.year + 1 }).rename({ value: "base" }), [keys, keys])
      .derive({ change: (d) => d.value - d.base, growth_rate: (d) => (100 * (d.value - d.base)) / d.base });
  return {
    "tongbi yearOverYear, first on a dataset": () => yearOverYear({ ...dataset }).column("growth_rate"),
    "tongbi yearOverYear, later": () => yearOverYear(dataset).column("growth_rate"),
    "Arquero groupby + orderby + lag, text keys": () => lag(texts).column("growth_rate"),
    "Arquero groupby + orderby + lag, integer keys": () => lag(numbers).column("growth_rate"),
    "Arquero join on the year before": () => join().column("growth_rate"),
  };
}
