import { table } from "arquero";
import { expect, test } from "vitest";
import { baseRows } from "../../src/calc/base-rows.ts";
import { changeBoundsColumns } from "../../src/table/change-bounds-columns.ts";
import { pointsOnly } from "../../src/table/points-only.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, observation } from "./withheld.ts";

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

// Expenditure of 10 000: 1.125 % is shown as 1.13 %, 1.2 to 1.3 % as they are.
test.each<[string, Figure, Figure, unknown[]]>([
  ["a rise", 112.5, { lower: 120, upper: 130 }, [0.07, 0.17, "up"]],
  ["one that two places do not show", 112.5, { lower: 112.6, upper: 112.9 }, [0, 0, "same"]],
  ["one that they may show", 112.5, { lower: 112.6, upper: 113.6 }, [0, 0.01, ""]],
  ["a withheld base", { lower: 112.5, upper: 113.5 }, 112.4, [-0.02, -0.01, "down"]],
])("points of derived rates are those of both as published, %s", (_, before, value, expected) => {
  const derived = deriveRatio(
    datasetOf([
      observation(before, { indicator: "rd_expenditure", period: "2016" }),
      observation(value, { indicator: "rd_expenditure" }),
      observation(1, { indicator: "gdp", period: "2016" }),
      observation(1, { indicator: "gdp" }),
    ]),
    { indicator: "rd_intensity" },
  );
  const table = yearOverYear(derived, { indicator: "rd_intensity", from: "2017" });
  expect(rowsOf(table, "change_lower", "change_upper", "sign")).toEqual([expected]);
});
