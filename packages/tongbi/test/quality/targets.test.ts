import { expect, test } from "vitest";
import { annual, type Given } from "../model/dataset-of.ts";
import { findingsOf } from "./findings-of.ts";

const results = annual(2023, [60, 66]);
const target = (period: string, rest: Partial<Given> = {}): Given => ({
  period,
  value: 80,
  scenario: "target",
  ...rest,
});

test.each<[string, Given[], number]>([
  ["beside its result", [...results, target("2024")], 0],
  ["of another level", [...results, target("2024", { level: "county" })], 1],
  ["of another indicator", [...results, target("2024", { indicator: "patents_granted" })], 1],
  ["of a year that is still to come", [...results, target("2025")], 0],
  ["of a year whose result is a blank", [...annual(2023, [60, "missing", 70]), target("2024")], 1],
  ["of a year whose result is withheld", [...annual(2023, [60, "suppressed", 70]), target("2024")], 0],
  [
    "beside a result of a release of its own",
    [
      ...results,
      { period: "2024", value: 9, indicator: "gdp", vintage: "2024年公报" },
      target("2024", { indicator: "gdp" }),
    ],
    0,
  ],
  ["beside a result so far", [...results, { period: "2025-01/06", value: 40 }, target("2025")], 0],
  ["without a figure", [...results, { ...target("2024", { level: "county" }), value: "suppressed" }], 0],
  ["of a region without any result", [...results, target("2024", { region: "另一县" })], 0],
])("a target %s", (_, given, found) => {
  expect(findingsOf("target-without-result", given)).toHaveLength(found);
});

test("the finding names the cell, and what to do", () => {
  const given = [...results, target("2024", { indicator: "patents_granted" })];
  const [finding] = findingsOf("target-without-result", given);
  expect(finding).toMatchObject({ indicator: "patents_granted", region: "示例县", period: "2024" });
  expect(finding?.cells).toMatchObject([{ line: 3, value: 80 }]);
  expect(finding?.message.zh).toBe(
    "「专利授权量 · 示例县」有目标（2024年80件），没有实绩。请补上实绩，或核对两处的指标、地区和级别是否写得一致。",
  );
  expect(finding?.message.en).toBe(
    '"Patents granted · 示例县" has a target (80 patents in 2024) and no result. Add the result, or see whether indicator, region and level are written alike in both.',
  );
});
