import { expect, test } from "vitest";
import type { Indicator } from "../../src/model/indicator.ts";
import { parseUnit, percent } from "../../src/model/unit.ts";
import { publishedFigures } from "../../src/table/published-figures.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";

const growth = (basis?: "comparable"): Indicator => ({
  ...indicatorOf("patent_applications"),
  id: `patent_applications__${basis ?? ""}growth_rate`,
  unit: percent,
  kind: "growth_rate",
  publishes: { indicator: "patent_applications", measure: "growth_rate", ...(basis ? { basis } : {}) },
});

test("what is published of each row, with its basis", () => {
  const dataset = datasetOf([
    ...annual(2022, [60, 66, 70, 80]),
    ...annual(2023, [10], { indicator: growth() }),
    ...annual(2024, ["missing"], { indicator: growth() }),
    ...annual(2025, [9], { indicator: growth(), region: "另一县" }),
  ]);
  const { figure, basis } = publishedFigures(dataset, Int32Array.of(0, 1, 2, 3), "growth_rate");
  expect(figure.toArray()).toEqual([null, 10, null, null]);
  expect(basis.toArray()).toEqual(["", "levels", "", ""]);
});

test("that on the levels goes before that on a comparable basis", () => {
  const comparable = annual(2023, [12.5], { indicator: growth("comparable") });
  const figureOf = (given: Parameters<typeof datasetOf>[0]): unknown[] => {
    const { figure, basis } = publishedFigures(datasetOf(given), Int32Array.of(0), "growth_rate");
    return [figure.at(0), basis.at(0)];
  };
  expect(figureOf([...annual(2023, [66]), ...comparable])).toEqual([12.5, "comparable"]);
  expect(
    figureOf([...annual(2023, [66]), ...comparable, ...annual(2023, [10], { indicator: growth() })]),
  ).toEqual([10, "levels"]);
});

test("each row has what is published of it, on whichever basis", () => {
  const dataset = datasetOf([
    ...annual(2023, [66, 70]),
    ...annual(2023, [10], { indicator: growth() }),
    ...annual(2024, [12.5], { indicator: growth("comparable") }),
  ]);
  const { figure, basis } = publishedFigures(dataset, Int32Array.of(0, 1), "growth_rate");
  expect(figure.toArray()).toEqual([10, 12.5]);
  expect(basis.toArray()).toEqual(["levels", "comparable"]);
});

test("a change comes in the unit of its indicator", () => {
  const wan = parseUnit("万件");
  if (!wan) throw new Error("no unit");
  const change: Indicator = {
    ...growth(),
    id: "patent_applications__change",
    unit: wan,
    publishes: { indicator: "patent_applications", measure: "change" },
  };
  const dataset = datasetOf([...annual(2023, [15000]), ...annual(2023, [0.57], { indicator: change })]);
  expect(publishedFigures(dataset, Int32Array.of(0), "change").figure.at(0)).toBe(5700);
});
