import fc from "fast-check";
import { expect, test } from "vitest";
import { rank, type RankOptions } from "../../src/table/rank.ts";
import { boundedFigure } from "../calc/bounded-figures.ts";
import { datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const columns = ["rank", "rank_lower", "rank_upper"];

function ranked(figures: readonly Figure[], options: RankOptions = {}): unknown[][] {
  const given = figures.map((figure, at) => observation(figure, { region: `${"甲乙丙丁戊己"[at]}县` }));
  return rowsOf(rank(datasetOf(given), options), ...columns);
}

test.each<[string, readonly Figure[], readonly (number | null)[][]]>([
  [
    "1XX beside 250 and 50 is second",
    [250, hundreds, 50],
    [
      [1, 1, 1],
      [null, 2, 2],
      [3, 3, 3],
    ],
  ],
  [
    "1XX beside 150 is first or second",
    [150, hundreds],
    [
      [null, 1, 2],
      [null, 1, 2],
    ],
  ],
  [
    "90, first of what is known, is second",
    [90, hundreds, 80],
    [
      [2, 2, 2],
      [null, 1, 1],
      [3, 3, 3],
    ],
  ],
  ["1XX beside 1XX and 1XX", [hundreds, hundreds, hundreds], [1, 2, 3].map(() => [null, 1, 3])],
  [
    "1XX beside 199 is its equal at best",
    [199, hundreds],
    [
      [1, 1, 1],
      [null, 1, 2],
    ],
  ],
  [
    "1XX beside 100 is its equal at worst",
    [100, hundreds],
    [
      [null, 1, 2],
      [null, 1, 1],
    ],
  ],
  [
    "one withheld without bounds counts for none",
    [hundreds, "suppressed", 250],
    [
      [null, 2, 2],
      [null, null, null],
      [1, 1, 1],
    ],
  ],
  [
    "at least 20 beside 8 and 30",
    [{ lower: 20, upper: Infinity }, 8, 30],
    [
      [null, 1, 2],
      [3, 3, 3],
      [null, 1, 2],
    ],
  ],
  [
    "bounds the wrong way round say nothing",
    [{ lower: 9, upper: 3 }, 5],
    [
      [null, null, null],
      [1, null, null],
    ],
  ],
  [
    "all known",
    [5, 6],
    [
      [2, null, null],
      [1, null, null],
    ],
  ],
])("%s", (_, figures, expected) => {
  expect(ranked(figures)).toEqual(expected);
});

test("where the least is first", () => {
  expect(ranked([250, hundreds, 150, 50], { order: "ascending" })).toEqual([
    [4, 4, 4],
    [null, 2, 3],
    [null, 2, 3],
    [1, 1, 1],
  ]);
});

test("a rank that withheld figures leave open says so; of counts them, and a change of rank needs both", () => {
  const years = [
    [90, 250, 150, 50],
    [90, { lower: 200, upper: 299 }, hundreds, 120],
  ] as const;
  const given = years.flatMap((figures, year) =>
    figures.map((figure, at) =>
      observation(figure, { region: `${"甲乙丙丁"[at]}县`, period: String(2016 + year) }),
    ),
  );
  const shown = ["region", "rank", "rank_lower", "rank_upper", "of", "base_rank", "change_of_rank", "gap"];
  expect(rowsOf(rank(datasetOf(given), { compareWith: 1, from: "2017" }), ...shown)).toEqual([
    ["甲县", 4, 4, 4, 4, 3, -1, "none"],
    ["乙县", null, 1, 1, 4, 1, null, "suppressed"],
    ["丙县", null, 2, 3, 4, 2, null, "suppressed"],
    ["丁县", null, 2, 3, 4, 4, null, "suppressed"],
  ]);
});

test("another set, where all is known, has no intervals; one left out of the table is ranked all the same", () => {
  const given = datasetOf([
    ...[5, 6].map((figure, at) => observation(figure, { region: `${"甲乙"[at]}县`, period: "2016" })),
    observation(150, { region: "甲县" }),
    observation(hundreds, { region: "乙县" }),
  ]);
  expect(rowsOf(rank(given, { region: "甲县" }), "period", ...columns)).toEqual([
    ["2016", 2, null, null],
    ["2017", null, 1, 2],
  ]);
});

test("whatever the figures within the bounds, ranks are within theirs, and both ends are reached", () => {
  const member = fc.record({ figure: boundedFigure(-20, 20), isKnown: fc.boolean() });
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(member, { minLength: 2, maxLength: 6 }),
      fc.constantFrom("ascending", "descending"),
      (members, order) => {
        fc.pre(members.some(({ isKnown }) => !isKnown));
        const withheld = ranked(
          members.map(({ figure, isKnown }) => (isKnown ? figure.inside : figure)),
          { order },
        ) as [unknown, number, number][];
        const inside = ranked(
          members.map(({ figure }) => figure.inside),
          { order },
        ) as [number][];
        const best = order === "ascending" ? "lower" : "upper";
        const worst = order === "ascending" ? "upper" : "lower";
        members.forEach((_, at) => {
          const [, lower, upper] = withheld[at] as [unknown, number, number];
          const [rank] = inside[at] as [number];
          expect(lower <= rank && rank <= upper).toBe(true);
          const rankWhere = (own: typeof best, others: typeof best): unknown =>
            ranked(
              members.map(({ figure, isKnown }, other) =>
                isKnown ? figure.inside : figure[other === at ? own : others],
              ),
              { order },
            )[at]?.[0];
          expect([rankWhere(best, worst), rankWhere(worst, best)]).toEqual([lower, upper]);
          found += Number(lower < upper);
        });
      },
    ),
  );
  expect(found).toBeGreaterThan(100);
});
