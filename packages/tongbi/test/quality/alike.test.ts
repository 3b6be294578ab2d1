import { expect, test } from "vitest";
import { annual } from "../model/dataset-of.ts";
import { findingsOf, steadyCounties, toldOf } from "./findings-of.ts";

const counties = steadyCounties(8, 6);

/** The figures with those of a year copied from the year before in the first so many counties. */
function copied(period: string, count: number): typeof counties {
  const before = String(Number(period) - 1);
  const regions = new Set([...new Set(counties.map(({ region }) => region))].slice(0, count));
  return counties.map((given) => {
    const from = counties.find(({ region, period: own }) => region === given.region && own === before);
    return given.period === period && regions.has(given.region) && from
      ? { ...given, value: from.value }
      : given;
  });
}

test.each([
  [8, 1],
  [7, 1],
  [6, 0],
  [2, 0],
])("of 8 counties, %d with the figures of the year before give %d findings", (count, found) => {
  expect(findingsOf("identical-periods", copied("2013", count))).toHaveLength(found);
});

test("the finding names both years and how many agree", () => {
  const [finding] = findingsOf("identical-periods", copied("2013", 7));
  expect(finding).toMatchObject({ indicator: "patent_applications", period: "2013" });
  expect(finding?.cells).toHaveLength(7);
  expect(finding?.message.zh).toContain("2013年与2012年在 8 个可比的数中有 7 个完全相同");
});

test("small counts often stay as they are", () => {
  const platforms = Array.from({ length: 8 }, (_, county) =>
    annual(2020, [county % 3, county % 3], { region: `${county}县` }),
  );
  expect(toldOf(platforms.flat())).toEqual([]);
});

test("an indicator that never changes is none that was copied", () => {
  const area = Array.from({ length: 8 }, (_, county) =>
    annual(
      2020,
      [3127, 3127, 3127].map((value) => value + county),
      { region: `${county}县`, indicator: "tech_incubators" },
    ),
  );
  expect(toldOf(area.flat())).toEqual([]);
});

test.each<[string, number[], number]>([
  ["four years at 1250", [1100, 1250, 1250, 1250, 1250, 1390], 1],
  ["three years at 1250", [1100, 1250, 1250, 1250, 1390], 0],
  ["four years at 12", [11, 12, 12, 12, 12, 14], 0],
  ["ten years at 2", [2, 2, 2, 2, 2, 2, 2, 2, 2, 2], 0],
])("a flow that stands still: %s", (_, values, found) => {
  expect(findingsOf("constant-run", annual(2010, values))).toHaveLength(found);
});

test("a stock may stand still", () => {
  expect(
    findingsOf("constant-run", annual(2010, [1250, 1250, 1250, 1250], { indicator: "tech_incubators" })),
  ).toEqual([]);
});

test("a missing year ends a run", () => {
  const run = [...annual(2010, [1250, 1250]), ...annual(2013, [1250, 1250])];
  expect(findingsOf("constant-run", run)).toEqual([]);
});
