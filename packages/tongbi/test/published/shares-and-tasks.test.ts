import { expect, test } from "vitest";
import { formatNumber } from "../../src/model/figure.ts";
import { completion } from "../../src/table/completion.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { share } from "../../src/table/share.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "../table/rows-of.ts";
import { datasetOfFigures, exampleData, exampleNames, readFigures } from "./published-figures.ts";

const parts = ["rd_basic", "rd_applied", "rd_experimental"];
const national = datasetOfFigures([
  ...readFigures(exampleData("national-rd.csv"), exampleNames),
  // 2011年全国科技经费投入统计公报.
  ...(
    [
      ["rd_basic", 411.8],
      ["rd_applied", 1028.4],
      ["rd_experimental", 7246.8],
    ] as const
  ).map(([indicator, value]) => ({
    indicator,
    value,
    region: "全国",
    year: 2011,
    unit: "亿元",
    growth: "",
    points: "",
  })),
]);

// 全国科技经费投入统计公报 of each year: 基础研究、应用研究和试验发展经费所占比重. As printed; where the figures give another, that behind
// it: the publisher's three add up to a hundred. For 2014, 2018 and 2021 see test/table/share.test.ts.
test.each([
  ["2011", ["4.7", "11.8", "83.5"], [undefined, undefined, "83.4"]],
  ["2012", ["4.8", "11.3", "83.9"], []],
  ["2015", ["5.1", "10.8", "84.1"], [undefined, undefined, "84.2"]],
  ["2017", ["5.5", "10.5", "84.0"], []],
  ["2020", ["6.0", "11.3", "82.7"], []],
  ["2023", ["6.77", "11.0", "82.2"], [undefined, undefined, "82.3"]],
] as const)(
  "of R&D expenditure %s basic, applied and experimental research had %j",
  (year, printed, computed) => {
    const shares = share(national, { whole: { indicator: "rd_expenditure" }, parts, from: year, to: year });
    const of = new Map(rowsOf(shares, "indicator", "share").map(([id, figure]) => [id, figure as number]));
    const shown = parts.map((id, at) =>
      formatNumber(of.get(id) ?? Number.NaN, {
        decimals: (printed[at] as string).split(".")[1]?.length ?? 0,
      }),
    );
    expect(shown).toEqual(printed.map((figure, at) => computed[at] ?? figure));
  },
);

// 2023年全国科技经费投入统计公报: 基础研究经费所占比重为6.77%，比上年提升0.2个百分点.
test("the share of basic research of 2023 was 0.2 points higher, both as they are printed", () => {
  const indicator = {
    ...indicatorOf("rd_intensity"),
    id: "basic_share",
    name: { zh: "基础研究经费占比", en: "Share of basic research" },
    decimals: 2,
  };
  const derived = deriveRatio(national, { indicator, numerator: "rd_basic", denominator: "rd_expenditure" });
  const table = yearOverYear(derived, { indicator: "basic_share", from: "2023", to: "2023" });
  expect(rowsOf(table, "change", "change_unit")).toEqual([[0.2, "个百分点"]]);
});

// Over the population that was published last: 6045件 of 2609.95万人 at the end of 2016, 50512件 of 6195.5万人. In March of 2018 that
// of the end of 2017 was not known yet; the statistic of a month goes by that of the same month a year before.
test.each([
  ["甘肃省", "2017", 6045, "2016", 2609.95, "2.32"],
  ["安徽省", "2018-03", 50512, "2017-03", 6195.5, "8.15"],
] as const)(
  "invention patents of %s per 10,000 persons, %s",
  (region, period, patents, before, people, printed) => {
    const dataset = datasetOf([
      { indicator: "valid_invention_patents", region, period, value: patents },
      { indicator: "resident_population", region, period: before, value: people },
    ]);
    const derived = deriveRatio(dataset, { indicator: "valid_invention_patents_per_10k", lag: 1 });
    const table = toTable(derived, { indicator: "valid_invention_patents_per_10k" });
    expect(rowsOf(table, "region", "period", "unit")).toEqual([[region, period, "件/万人"]]);
    expect(formatNumber(table.get("value", 0) as number, { decimals: 2 })).toBe(printed);
  },
);

// From the work report of 铜川市 for 2014: 占全年目标任务的110.7%, 167.5%, 201%, 124.2%.
test.each([
  [310, 280, "110.7"],
  [134, 80, "167.5"],
  [7034.24, 3500, "201.0"],
  [1904.6, 1533, "124.2"],
])("%d of a yearly task of %d is %s per cent", (result, target, printed) => {
  const key: Pick<Given, "region" | "period"> = { region: "铜川市", period: "2014" };
  const table = completion(
    datasetOf([
      { ...key, value: result },
      { ...key, value: target, scenario: "target" },
    ]),
  );
  expect(formatNumber(table.get("completion", 0) as number, { decimals: 1 })).toBe(printed);
  expect(table.get("target_met", 0)).toBe("yes");
});
