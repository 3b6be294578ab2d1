import { databases } from "./bench-duckdb.js";
import { figureColumns, figureDataset, shapeOf } from "./bench-figures.js";
import { medians, printTimes } from "./bench-rounds.js";

/** @typedef {import("./bench-figures.js").Shape} Shape */

const shapes = [
  shapeOf({ title: "120,000", counties: 100, rounds: 201 }),
  shapeOf({ title: "3.4 million", counties: 2850, rounds: 21 }),
];

/** Targets are the figures of the later half of the indicators, for those of the earlier half. */
const targets = 30;

/**
 * What a calculation is in SQL, on `figures`, where it says the same: key, figure and reason of a gap.
 * @param {(id: string) => string} code of an indicator, as DuckDB has it
 * @returns {Record<string, string>}
 */
const queries = (code) => ({
  "R&D intensity": quotients(code("rd_expenditure"), code("gdp"), "b.year = a.year", "0.01"),
  "patents per 10,000": quotients(
    code("valid_invention_patents"),
    code("resident_population"),
    "b.year = a.year - 1",
    "1",
  ),
  "fixed base": `select a.indicator, a.region, a.year, a.value,
      case when a.gap = 0 and b.gap = 0 and b.value > 0 then 100 * a.value / b.value end as figure,
      ${reason("b.value < 0")} from figures a left join figures b
      on a.indicator = b.indicator and a.region = b.region and b.year = 2010`,
  "average growth": `select a.indicator, a.region, a.value,
      case when a.gap = 0 and b.gap = 0 and b.value > 0 then 100 * (pow(a.value / b.value, 1 / 19.0) - 1) end as figure,
      ${reason("b.value < 0")} from figures a left join figures b
      on a.indicator = b.indicator and a.region = b.region and b.year = 2005 where a.year = 2024`,
  rank: `select indicator, region, year, value, gap,
      case when gap = 0 then rank() over (partition by indicator, year, gap = 0 order by value desc) end as figure
      from figures`,
  completion: `select a.indicator, a.region, a.year, a.value,
      case when a.gap = 0 and b.gap = 0 and b.value > 0 then 100 * a.value / b.value end as figure,
      ${reason("b.value < 0")} from results a left join targets b
      on a.indicator = b.indicator and a.region = b.region and a.year = b.year`,
});

const reason = (/** @type {string} */ negative) =>
  `(case when a.gap > 0 then a.gap when b.gap is null then 7 when b.gap > 0 then 8 when b.value = 0 then 10
    when ${negative} then 11 else 0 end)::utinyint as reason`;

/** @type {(top: string, bottom: string, when: string, scale: string) => string} */
const quotients = (top, bottom, when, scale) => `select a.region, a.year, a.value, b.value as under,
    case when a.gap = 0 and b.gap = 0 and b.value <> 0 then a.value / b.value * ${scale} end as figure,
    ${reason("false")} from (select * from figures where indicator = '${top}') a
    left join (select * from figures where indicator = '${bottom}') b on a.region = b.region and ${when}`;

const halves = [
  `create table results as select enum_code(indicator) as indicator, region, year, value, gap from figures
    where enum_code(indicator) < ${targets}`,
  `create table targets as select enum_code(indicator) - ${targets} as indicator, region, year, value, gap from figures
    where enum_code(indicator) >= ${targets}`,
];

/** The calculations beside year over year, on a dataset in use, beside DuckDB. */
export async function benchOtherCalculations() {
  const tongbi = await import("tongbi");
  for (const shape of shapes) {
    const figures = figureColumns(shape);
    const dataset = await figureDataset(shape, figures, [
      "rd_expenditure",
      "gdp",
      "valid_invention_patents",
      "resident_population",
    ]);
    const withTargets = targetDataset(dataset);
    const peers = await databases(shape, halves);
    let last = tongbi.fixedBaseIndex(dataset, { base: "2010" });
    /** @type {Record<string, () => unknown>} */
    const own = {
      "R&D intensity": () => tongbi.evaluateFormula(dataset, { indicator: known("rd_intensity") }),
      "patents per 10,000": () =>
        tongbi.evaluateFormula(dataset, { indicator: known("valid_invention_patents_per_10k"), lag: 1 }),
      "fixed base": () => tongbi.fixedBaseIndex(dataset, { base: "2010" }),
      "average growth": () => tongbi.averageGrowth(dataset, { from: "2005", to: "2024" }),
      rank: () => tongbi.rank(dataset),
      completion: () => tongbi.completion(withTargets),
    };
    /** @type {Record<string, () => unknown>} */
    const again = {
      "fixed base": () => (last = tongbi.fixedBaseIndex(dataset, { base: "2010", reuse: last })),
    };
    const sql = queries((id) => `i${dataset.indicators.findIndex((indicator) => indicator.id === id)}`);
    for (const [name, run] of Object.entries(own)) {
      const times = await medians(
        {
          [`tongbi ${name}`]: run,
          ...(again[name] && { [`tongbi ${name}, in the memory of the last`]: again[name] }),
          ...Object.assign({}, ...peers.map(({ program }) => program(name, sql[name] ?? ""))),
        },
        shape.rounds,
      );
      printTimes(`${name}, on ${shape.title} rows ${shape.rows}`, times, figures.length);
    }
    for (const { close } of peers) close();
  }

  /** @param {string} id */
  function known(id) {
    return /** @type {import("tongbi").Indicator} */ (tongbi.defaultCatalogue().get(id));
  }
}

/**
 * The same figures, those of the later half of the indicators being targets of the earlier.
 * @param {import("tongbi").Dataset} dataset
 * @returns {import("tongbi").Dataset}
 */
function targetDataset({ columns, ...dataset }) {
  return {
    ...dataset,
    columns: {
      ...columns,
      indicator: columns.indicator.map((code) => code % targets),
      scenario: Uint8Array.from(columns.indicator, (code) => (code < targets ? 0 : 1)),
    },
  };
}
