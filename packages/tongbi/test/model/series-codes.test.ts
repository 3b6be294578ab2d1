import { expect, test } from "vitest";
import { inSeriesOrder } from "../../src/model/in-series-order.ts";
import { seriesCodes } from "../../src/model/series-codes.ts";
import { seriesIndex } from "../../src/model/series-index.ts";
import { seriesKeyOf } from "../../src/model/series-keys.ts";
import { datasetOf } from "./dataset-of.ts";

const dataset = datasetOf([
  { region: "甲县", period: "2021", level: "county", stage: "applied", value: 1 },
  { region: "乙县", period: "2020", scenario: "target", vintage: "2024", value: 2 },
  { region: "甲县", period: "2020", level: "county", stage: "applied", value: 3 },
  { indicator: "rd_expenditure", region: "乙县", period: "2020", value: 4 },
]);

test.each([
  ["in the order of the file", dataset],
  ["put in order", inSeriesOrder(dataset).dataset],
])("the key of a series is that of each of its rows, %s", (_, of) => {
  const { series, seriesCount } = seriesIndex(of);
  const codes = seriesCodes(of);
  expect(seriesCount).toBe(3);
  for (let row = 0; row < of.length; row++)
    expect(codes.keyOf(series[row] as number)).toEqual(seriesKeyOf(of.columns, row));
  expect(codes.of("indicator")).toHaveLength(3);
  expect(codes.of("region")).toBe(codes.of("region"));
  expect(seriesCodes(of)).toBe(codes);
});
