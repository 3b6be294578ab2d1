import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table } from "arquero";
import papaparse from "papaparse";
import type { Dataset } from "../../src/model/dataset.ts";
import { fromTable } from "../../src/table/from-table.ts";

/** One published figure, with the growth and the change in points that the publisher states beside it, as printed. */
export interface PublishedFigure {
  /** Indicator id or name. */
  readonly indicator: string;
  readonly region: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly growth: string;
  readonly points: string;
  /** Release that it is of; the newest unless given. */
  readonly vintage?: string;
}

type Names = Readonly<Record<Exclude<keyof PublishedFigure, "vintage">, string>>;

/** Columns of the series under examples/data. */
export const exampleNames: Names = {
  indicator: "指标",
  region: "地区",
  year: "年份",
  value: "数值",
  unit: "单位",
  growth: "公布增速",
  points: "公布增减百分点",
};

/** Columns of the table of published figures beside the checkout. */
export const truthNames: Names = {
  indicator: "series",
  region: "region",
  year: "year",
  value: "value",
  unit: "unit",
  growth: "published_yoy_pct",
  points: "published_ppt_change",
};

export function exampleData(name: string): string {
  return fileURLToPath(new URL(`../../../../examples/data/${name}`, import.meta.url));
}

/** Reads a file plainly, without the reader that the library has, so that this stands on its own feet. */
export function readFigures(path: string, names: Names): PublishedFigure[] {
  const { data } = papaparse.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => ({
    indicator: row[names.indicator] ?? "",
    region: row[names.region] ?? "",
    year: Number(row[names.year]),
    value: Number(row[names.value]),
    unit: row[names.unit] ?? "",
    growth: row[names.growth] ?? "",
    points: row[names.points] ?? "",
  }));
}

export function datasetOfFigures(figures: readonly PublishedFigure[]): Dataset {
  const column = <K extends keyof PublishedFigure>(name: K): PublishedFigure[K][] =>
    figures.map((figure) => figure[name]);
  const vintage = figures.map((figure) => figure.vintage ?? "");
  const { dataset, issues } = fromTable(
    table({
      indicator: column("indicator"),
      region: column("region"),
      period: column("year"),
      value: column("value"),
      unit: column("unit"),
      vintage,
    }),
  );
  if (issues.length > 0) throw new Error(issues[0]?.message.en);
  return dataset;
}
