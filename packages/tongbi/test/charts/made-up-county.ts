import { defaultCatalogue } from "../../src/model/catalogue.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { DatasetBuilder } from "../../src/model/dataset-builder.ts";
import { gapCode } from "../../src/model/gap.ts";
import { statusSet } from "../../src/model/status.ts";

/** A value; null for a missing one; two bounds, or nothing known, for a withheld one. */
type Cell = number | null | readonly [number, number] | "XX";

interface Key {
  readonly region?: string;
  readonly level?: string;
  readonly stage?: string;
  readonly scenario?: number;
  /** Years whose figure is provisional. */
  readonly provisional?: readonly number[];
}

/** Builds a dataset out of rows of values that begin in a year. All figures are made up. */
export class CountyBuilder {
  readonly #builder: DatasetBuilder = new DatasetBuilder(64);

  add(indicator: string, first: number, cells: readonly Cell[], key: Key = {}): this {
    const builder = this.#builder;
    const known = defaultCatalogue().get(indicator);
    if (!known) throw new Error(`no indicator ${indicator}`);
    cells.forEach((cell, at) => {
      const withheld = cell === "XX" || Array.isArray(cell);
      builder.add(
        {
          indicator: builder.indicator(known),
          region: builder.region(key.region ?? "示例县"),
          period: builder.period({ frequency: "annual", year: first + at, part: 1 }),
          level: builder.level(key.level ?? ""),
          stage: builder.stage(key.stage ?? ""),
          vintage: builder.vintage(""),
          scenario: key.scenario ?? 0,
          value: typeof cell === "number" ? cell : Number.NaN,
          gap: gapCode(withheld ? "suppressed" : cell === null ? "missing" : "none"),
          status: key.provisional?.includes(first + at) ? statusSet(["P"]) : 0,
          file: builder.file("made-up.csv"),
          line: at + 2,
          column: 4,
        },
        Array.isArray(cell) ? { lower: Number(cell[0]), upper: Number(cell[1]) } : undefined,
      );
    });
    return this;
  }

  dataset(): Dataset {
    return this.#builder.build().dataset;
  }
}

/** A county with a gap (2016), a withheld figure (2019, 200–299), a provisional one (2020), targets, levels and stages. */
export function madeUpCounty(): Dataset {
  return new CountyBuilder()
    .add("patent_applications", 2014, [143, 171, null, 214, 246, [200, 299], 310], { provisional: [2020] })
    .add("patent_applications", 2014, [150, 180, 200, 220, 240, 270, 280], { scenario: 1 })
    .add("patents_granted", 2014, [80, 103, 120, 131, 160, 170, 190])
    .add("rd_intensity", 2014, [0.58, 0.6, 0.61, 0.66, 0.72, 0.78, 0.76])
    .add("rd_expenditure", 2014, [3905, 4410, 4986, 5530, 6245, 6980, 13420])
    .add("rd_expenditure", 2014, [8000, 9000, 9500, 9900, 12000, 13000, 15500], { region: "邻县" })
    .add("patents_granted", 2020, [12], { region: "邻县" })
    .add("provincial_project_funds", 2018, [260, 310, 280])
    .add("county_subsidy_funds", 2018, [44, null, 52])
    .add("mass_innovation_spaces", 2018, [1, 1, 2], { level: "national", stage: "recognised" })
    .add("mass_innovation_spaces", 2018, [4, 5, 5], { level: "provincial", stage: "recognised" })
    .add("mass_innovation_spaces", 2018, [6, 8, 9], { level: "provincial", stage: "applied" })
    .dataset();
}
