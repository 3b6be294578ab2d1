import { table } from "arquero";
import { expect, test } from "vitest";
import { baseRows } from "../../src/calc/base-rows.ts";
import { changeBoundsColumns } from "../../src/table/change-bounds-columns.ts";
import { pointsOnly } from "../../src/table/points-only.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const none = Number.NaN;

test("a county withholds all but the first digit: 1XX after 80, 30 after 1XX", () => {
  const dataset = datasetOf([
    ...annual(2016, [80]),
    { period: "2017", value: "suppressed", bounds: { lower: 100, upper: 199 } },
    ...annual(2018, [30, 60]),
  ]);
  const rows = Int32Array.of(0, 1, 2, 3);
  const columns = changeBoundsColumns(
    { change: "change", rate: "growth_rate" },
    dataset,
    rows,
    baseRows(dataset, rows, 1),
    pointsOnly(dataset.indicators, false),
    Float64Array.of(none, none, none, 30),
  );
  const names = ["change_lower", "change_upper", "growth_rate_lower", "growth_rate_upper", "sign"];
  expect(Object.keys(columns)).toEqual(names);
  expect(rowsOf(table({ ...columns }), ...names)).toEqual([
    [null, null, null, null, ""],
    [20, 119, 25, 148.75, "up"],
    [-169, -70, -84.92462311557789, -70, "down"],
    [null, null, null, null, "up"],
  ]);
});

test("an end that is open is null", () => {
  const dataset = datasetOf([
    ...annual(2016, [8]),
    { period: "2017", value: "suppressed", bounds: { lower: 20, upper: Infinity } },
  ]);
  const rows = Int32Array.of(1);
  const columns = changeBoundsColumns(
    { change: "change", rate: "growth_rate" },
    dataset,
    rows,
    Int32Array.of(0),
    Uint8Array.of(0),
    Float64Array.of(none),
  );
  expect([columns.change_lower.at(0), columns.change_upper.at(0), columns.sign.at(0)]).toEqual([
    12,
    null,
    "up",
  ]);
});

test("of a file in another order every row has its own", () => {
  const bounds = { lower: 100, upper: 199 };
  const dataset = datasetOf([
    { period: "2017", value: "suppressed", bounds, region: "乙县" },
    { period: "2017", value: "suppressed", bounds, region: "甲县" },
    { period: "2016", value: 80, region: "甲县" },
    { period: "2016", value: 250, region: "乙县" },
  ]);
  const names = ["region", "change_lower", "change_upper", "growth_rate_lower", "growth_rate_upper", "sign"];
  expect(rowsOf(yearOverYear(dataset), ...names).slice(0, 2)).toEqual([
    ["乙县", -150, -51, -60, -20.4, "down"],
    ["甲县", 20, 119, 25, 148.75, "up"],
  ]);
});
