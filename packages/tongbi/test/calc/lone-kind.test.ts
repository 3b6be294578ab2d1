import { expect, test } from "vitest";
import { type Kind, loneKind } from "../../src/calc/lone-kind.ts";
import { annual, type Given, datasetOf } from "../model/dataset-of.ts";

const county = { level: "county", stage: "applied" };

/** Names of the only kind that patent applications come with, of those given. */
function kindOf(...of: Partial<Given>[]): string[] | undefined {
  const dataset = datasetOf(of.flatMap((rest) => annual(2023, [60, 66], rest)));
  const kind: Kind | undefined = loneKind(dataset, 0);
  return kind && [dataset.levels[kind.level] as string, dataset.stages[kind.stage] as string];
}

test("regions with one level and stage among them have it as their only one", () => {
  expect(kindOf(county, { ...county, region: "另一县" }, { ...county, region: "第三县" })).toEqual([
    "county",
    "applied",
  ]);
});

test.each<[string, Partial<Given>]>([
  ["level", { level: "provincial", stage: "applied" }],
  ["stage", { level: "county", stage: "recognised" }],
])("another %s in another region leaves none that is the only one", (_, other) => {
  expect(kindOf(county, { ...other, region: "另一县" })).toBeUndefined();
});

test("what targets come with does not count among results", () => {
  expect(kindOf(county, { level: "", stage: "", scenario: "target" })).toEqual(["county", "applied"]);
});
