import { expect, test } from "vitest";
import { denominatorRows } from "../../src/calc/denominator-rows.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

const gdp = (value: number, rest: Partial<Given> = {}): Given => ({
  period: "2017",
  indicator: "gdp",
  value,
  ...rest,
});
const spent: Given = {
  period: "2017",
  indicator: "rd_expenditure",
  level: "county",
  stage: "verified",
  value: 100,
};

/** The denominators of all expenditure, by their values. */
function denominators(given: readonly Given[], lag = 0): (number | undefined)[] {
  const dataset = datasetOf(given);
  const codes = dataset.indicators.map(({ id }) => id);
  const rows = Int32Array.from(given.keys()).filter((row) => given[row]?.indicator === "rd_expenditure");
  const found = denominatorRows(dataset, rows, codes.indexOf("gdp"), lag);
  return Array.from(found, (row) => dataset.columns.value[row]);
}

test.each<[string, Given[], number | undefined]>([
  ["the plain one in the first row", [gdp(1), gdp(2, { stage: "preliminary" }), spent], 1],
  [
    "the numerator's own in the first row",
    [gdp(1, { level: "county", stage: "verified" }), gdp(2, { stage: "preliminary" }), spent],
    1,
  ],
  ["the only one in the first row", [gdp(1, { stage: "preliminary" }), spent], 1],
  ["none where the region has none", [gdp(1, { region: "另一县" }), spent], undefined],
  ["none where it has one of another year", [gdp(1, { period: "2016" }), spent], undefined],
  [
    "the plain one before the numerator's own",
    [gdp(1, { level: "county", stage: "verified" }), gdp(2), spent],
    2,
  ],
])("%s", (_, given, expected) => {
  expect(denominators(given)).toEqual([expected]);
});

test("each series has denominators of its own, whichever row comes first", () => {
  const given = [
    gdp(1),
    { ...spent, region: "另一县" },
    gdp(2, { stage: "preliminary" }),
    spent,
    gdp(3, { region: "另一县" }),
    gdp(4, { region: "另一县", stage: "preliminary" }),
    { ...spent, region: "另一县", stage: "" },
    { ...spent, period: "2018" },
  ];
  expect(denominators(given)).toEqual([3, 1, 3, undefined]);
  expect(denominators(given, 1)).toEqual([undefined, undefined, undefined, 1]);
});

test("no figure of a kind that another region has not: a county total is not put beside a provincial one", () => {
  const given = [
    gdp(1, { level: "provincial" }),
    spent,
    gdp(2, { region: "另一县", level: "municipal" }),
    { ...spent, region: "另一县" },
  ];
  expect(denominators(given)).toEqual([undefined, undefined]);
  expect(denominators([gdp(1, { level: "provincial" }), spent])).toEqual([1]);
});

test("a target without a level does not take away the only level of the results", () => {
  const given = [
    gdp(1, { level: "county" }),
    gdp(9, { scenario: "target", period: "2018" }),
    { ...spent, level: "municipal" },
  ];
  expect(denominators(given)).toEqual([1]);
});
