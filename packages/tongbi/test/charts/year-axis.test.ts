import { expect, test } from "vitest";
import { yearAxis } from "../../src/charts/year-axis.ts";

test.each([
  {
    years: [2012, 2024],
    width: 650,
    labels: [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024],
  },
  { years: [2012, 2024], width: 260, labels: [2012, 2014, 2016, 2018, 2020, 2022, 2024] },
  { years: [2013, 2024], width: 260, labels: [2014, 2016, 2018, 2020, 2022, 2024] },
  { years: [2020, 2020], width: 260, labels: [2020] },
] as const)("labels of $years on $width pixels", ({ years, width, labels }) => {
  expect(yearAxis(years, [0, width]).labels).toEqual(labels);
});

test("years stand in the middle of equal steps", () => {
  const axis = yearAxis([2021, 2024], [0, 400]);
  expect(axis.years.map(axis.pixel)).toEqual([50, 150, 250, 350]);
});
