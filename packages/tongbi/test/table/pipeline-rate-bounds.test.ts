import { expect, test } from "vitest";
import { pipelineRate } from "../../src/table/pipeline-rate.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const indicator = "grassroots_research_stations";
const filed = (figure: Figure, period = "2017"): Given =>
  observation(figure, { indicator, stage: "filed", period });
const recognised = (figure: Figure, period = "2017"): Given =>
  observation(figure, { indicator, stage: "recognised", period });

const columns = ["rate", "rate_lower", "rate_upper", "over_100", "gap"];

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX of 80", hundreds, 80, [null, 125, 248.75, "yes", "suppressed"]],
  ["1XX of 400", hundreds, 400, [null, 25, 49.75, "no", "suppressed"]],
  ["1XX of 199, all of them at most", hundreds, 199, [null, 50.25125628140703, 100, "no", "suppressed"]],
  ["1XX of 100, all of them at least", hundreds, 100, [null, 100, 199, "", "suppressed"]],
  ["50 of 1XX", 50, hundreds, [null, 25.125628140703515, 50, "no", "suppressed"]],
  ["1XX of 1XX", hundreds, hundreds, [null, 50.25125628140703, 199, "", "suppressed"]],
  ["5 of what may be zero", 5, { lower: 0, upper: 9 }, [null, null, null, "", "suppressed"]],
  ["1XX of zero", hundreds, 0, [null, null, null, "", "suppressed"]],
  ["at least 20 of 8", { lower: 20, upper: Infinity }, 8, [null, 250, null, "yes", "suppressed"]],
  ["1XX of one withheld without bounds", hundreds, "suppressed", [null, null, null, "", "suppressed"]],
  ["withheld without bounds", "suppressed", hundreds, [null, null, null, "", "suppressed"]],
  ["1XX of what the data lack", hundreds, "missing", [null, null, null, "", "suppressed"]],
  ["both known", 6, 4, [150, null, null, "yes", "none"]],
])("%s", (_, later, earlier, expected) => {
  const given = datasetOf([filed(earlier), recognised(later)]);
  expect(rowsOf(pipelineRate(given), ...columns)).toEqual([expected]);
});

test("a known rate beside a withheld one has no bounds, and over_100 stands", () => {
  const given = datasetOf([filed(4), recognised(6), filed(400, "2018"), recognised(hundreds, "2018")]);
  expect(rowsOf(pipelineRate(given), ...columns)).toEqual([
    [150, null, null, "yes", "none"],
    [null, 25, 49.75, "no", "suppressed"],
  ]);
});

test("a ratio has no rate, also within bounds", () => {
  const ratio = { ...indicatorOf(indicator), kind: "ratio" } as const;
  const given = datasetOf(
    [filed(2), recognised({ lower: 1, upper: 1.9 })].map((one) => ({ ...one, indicator: ratio })),
  );
  expect(rowsOf(pipelineRate(given), ...columns)).toEqual([[null, null, null, "", "suppressed"]]);
});

test("of no withheld figure there are bounds where the data have none", () => {
  const given = datasetOf([filed("suppressed"), recognised(6)]);
  expect(rowsOf(pipelineRate(given), ...columns)).toEqual([[null, null, null, "", "suppressed"]]);
});
