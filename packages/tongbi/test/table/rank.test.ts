import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GapReason } from "../../src/model/gap.ts";
import { explain } from "../../src/table/explain.ts";
import { rank, type RankOptions } from "../../src/table/rank.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

/** Figures of counties 甲县, 乙县 … from a year on. */
function counties(figures: readonly (readonly (number | GapReason)[])[], rest: Partial<Given> = {}): Given[] {
  return figures.flatMap((own, at) => annual(2020, own, { region: `${"甲乙丙丁戊己"[at]}县`, ...rest }));
}

function ranked(given: readonly Given[], options: RankOptions = {}): unknown[][] {
  return rowsOf(rank(datasetOf(given), options), "region", "rank", "of", "ties", "gap");
}

test("its columns, in their order", () => {
  const dataset = datasetOf(counties([[1]]));
  expect(rank(dataset).columnNames().slice(7)).toEqual([
    "unit",
    "value",
    "rank",
    "rank_lower",
    "rank_upper",
    "of",
    "ties",
    "gap",
    "status",
  ]);
  expect(rank(dataset, { compareWith: 1 }).columnNames().slice(14)).toEqual([
    "base_period",
    "base_rank",
    "base_of",
    "change_of_rank",
    "gap",
    "status",
  ]);
});

test("equal figures share a rank and the next one is skipped: 1, 2, 2, 4", () => {
  expect(ranked(counties([[20], [35], [20], [8]]))).toEqual([
    ["甲县", 2, 4, 1, "none"],
    ["乙县", 1, 4, 0, "none"],
    ["丙县", 2, 4, 1, "none"],
    ["丁县", 4, 4, 0, "none"],
  ]);
});

test("the last two of three share the second rank", () => {
  expect(ranked(counties([[3], [1], [1]]))).toEqual([
    ["甲县", 1, 3, 0, "none"],
    ["乙县", 2, 3, 1, "none"],
    ["丙县", 2, 3, 1, "none"],
  ]);
});

test.each<[string, RankOptions, number[]]>([
  ["higher_better", {}, [2, 1, 3]],
  ["lower_better", {}, [2, 3, 1]],
  ["neutral", {}, [2, 1, 3]],
  ["neutral", { order: "ascending" }, [2, 3, 1]],
  ["lower_better", { order: "descending" }, [2, 1, 3]],
])("of an indicator where %s, %j", (direction, options, expected) => {
  const indicator = { ...indicatorOf("gdp"), direction: direction as "neutral" };
  const table = rank(datasetOf(counties([[2], [3], [1]], { indicator })), options);
  expect(table.array("rank")).toEqual(expected);
});

test("a gap has no rank and counts for none", () => {
  expect(ranked(counties([["suppressed"], [3], [5]]))).toEqual([
    ["甲县", null, null, null, "suppressed"],
    ["乙县", 2, 2, 0, "none"],
    ["丙县", 1, 2, 0, "none"],
  ]);
});

describe("regions of one kind", () => {
  const given = [
    ...annual(2020, [900], { region: "全国" }),
    ...annual(2020, [100], { region: "甘肃省" }),
    ...counties([[9], [7]]),
    ...annual(2020, [116], { region: "合计" }),
    ...annual(2020, [200], { region: "陕西省" }),
    ...annual(2020, [8], { region: "示例市" }),
    ...annual(2020, [3], { region: "其中：高新区" }),
  ];

  test("are ranked with each other, and sums with nobody", () => {
    expect(ranked(given)).toEqual([
      ["全国", null, null, null, "not_applicable"],
      ["甘肃省", 2, 2, 0, "none"],
      ["甲县", 1, 3, 0, "none"],
      ["乙县", 3, 3, 0, "none"],
      ["合计", null, null, null, "not_applicable"],
      ["陕西省", 1, 2, 0, "none"],
      ["示例市", 2, 3, 0, "none"],
      ["其中：高新区", null, null, null, "not_applicable"],
    ]);
  });

  test("a 市 stands with prefectures where there are any", () => {
    const withPrefecture = [...given, ...annual(2020, [1], { region: "临夏州" })];
    expect(ranked(withPrefecture).filter(([region]) => /[市州]/.test(String(region)))).toEqual([
      ["示例市", 1, 2, 0, "none"],
      ["临夏州", 2, 2, 0, "none"],
    ]);
  });

  test("those that are named are ranked with each other and no others", () => {
    expect(ranked(given, { among: ["甲县", "全国"] }).filter(([, own]) => own !== null)).toEqual([
      ["全国", 1, 2, 0, "none"],
      ["甲县", 2, 2, 0, "none"],
    ]);
  });

  test("names that say nothing go with the kind of the most", () => {
    expect(ranked([...counties([[9], [7]]), ...annual(2020, [8], { region: "矿区管委会" })])[2]).toEqual([
      "矿区管委会",
      2,
      3,
      0,
      "none",
    ]);
  });
});

test("what is not shown is ranked all the same", () => {
  expect(
    ranked(
      counties([
        [20, 9],
        [35, 1],
        [50, 2],
      ]),
      { region: "甲县", from: "2020", to: "2020" },
    ),
  ).toEqual([["甲县", 3, 3, 0, "none"]]);
});

test("levels, stages and scenarios are ranked apart", () => {
  const given = [
    ...counties([[5], [6]], { level: "county" }),
    ...counties([[7]], { level: "provincial" }),
    ...counties([[8]], { stage: "filed" }),
    ...counties([[9], [10]], { scenario: "target" }),
  ];
  expect(ranked(given)).toEqual([
    ["甲县", 2, 2, 0, "none"],
    ["乙县", 1, 2, 0, "none"],
    ["甲县", 1, 1, 0, "none"],
    ["甲县", 1, 1, 0, "none"],
  ]);
});

test("the change of rank since the year before: positive where it has risen", () => {
  const given = counties([
    [10, 40],
    [20, 30],
    [30, "missing"],
    [5, 30],
  ]);
  const table = rank(datasetOf([...given, ...annual(2021, [1], { region: "戊县" })]), {
    compareWith: 1,
    from: "2021",
  });
  expect(
    rowsOf(table, "region", "rank", "of", "base_period", "base_rank", "base_of", "change_of_rank", "gap"),
  ).toEqual([
    ["甲县", 1, 4, "2020", 3, 4, 2, "none"],
    ["乙县", 2, 4, "2020", 2, 4, 0, "none"],
    ["丙县", null, null, "2020", 1, 4, null, "missing"],
    ["丁县", 2, 4, "2020", 4, 4, 2, "none"],
    ["戊县", 4, 4, "2020", null, null, null, "no_base_period"],
  ]);
});

test("a provisional figure makes the ranks of all provisional, a break of one only its own", () => {
  const given = [...counties([[3], [2]]), ...annual(2020, [1], { region: "丙县", status: ["P", "B"] })];
  expect(rank(datasetOf(given)).array("status")).toEqual(["P", "P", "PB"]);
});

test("a rank explains itself by its value and its peers", () => {
  const explained = explain(rank(datasetOf(counties([[20], [35], [20]]))), 0);
  expect(explained.results).toMatchObject([{ column: "rank", formula: "1 + count(peer > value)", value: 2 }]);
  expect(explained.inputs.map(({ role, region, value }) => [role, region, value])).toEqual([
    ["value", "甲县", 20],
    ["peer", "乙县", 35],
    ["peer", "丙县", 20],
  ]);
  const changed = explain(
    rank(
      datasetOf(
        counties([
          [1, 2],
          [2, 1],
        ]),
      ),
      { compareWith: 1, region: "甲县" },
    ),
    1,
  );
  expect(changed.calculation).toBe("changeOfRank");
  expect(changed.results[1]).toMatchObject({ column: "change_of_rank", value: 1 });
});

test.each<[RankOptions, string]>([
  [{ compareWith: 0 }, "invalid years to compare with 0: expected a whole number from 1 on"],
  [{ order: "up" as "ascending" }, 'invalid order "up": expected "descending" or "ascending"'],
  [{ among: ["庚县"] }, 'unknown region "庚县"'],
  [{ among: [] }, "invalid among: expected the names of regions, found none"],
])("%j is refused", (options, sentence) => {
  expect(() => rank(datasetOf(counties([[1]])), options)).toThrow(sentence);
});

test("a rank is one more than there are better figures, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 12 }), (figures) => {
      const given = figures.flatMap((value, at) => annual(2020, [value], { region: `第${at}县` }));
      const found = rank(datasetOf(given.toReversed())).array("rank").toReversed();
      expect(found).toEqual(figures.map((own) => 1 + figures.filter((other) => other > own).length));
    }),
  );
});

test("a provisional figure says nothing of the ranks of another year, nor does what is said of a gap", () => {
  const given = [
    ...counties([[3], [2]]),
    ...counties([[5], ["suppressed"]]).map((row) => ({ ...row, period: "2021" })),
    ...counties([[4], [6]]).map((row) => ({ ...row, period: "2022" })),
  ].map((row, at): Given => ({ ...row, status: at === 2 ? ["P"] : at === 3 ? ["E"] : [] }));
  const rankings = (options: RankOptions): unknown[][] =>
    rowsOf(rank(datasetOf(given), options), "region", "period", "status");
  expect(rankings({})).toEqual([
    ["甲县", "2020", "A"],
    ["乙县", "2020", "A"],
    ["甲县", "2021", "P"],
    ["乙县", "2021", "PE"],
    ["甲县", "2022", "A"],
    ["乙县", "2022", "A"],
  ]);
  expect(rankings({ compareWith: 1 }).map(([, , status]) => status)).toEqual([
    "A",
    "A",
    "P",
    "PE",
    "P",
    "PE",
  ]);
});
