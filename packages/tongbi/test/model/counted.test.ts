import { expect, test } from "vitest";
import { parseUnit } from "../../src/model/unit.ts";
import { isWholeCount } from "../../src/model/counted.ts";
import { indicatorOf } from "./dataset-of.ts";

test.each<[string, boolean]>([
  ["件", true],
  ["家", true],
  ["人次", true],
  ["台(套)", true],
  ["万件", false],
  ["元", false],
  ["万元", false],
  ["美元", false],
  ["人年", false],
  ["亩", false],
  ["%", false],
  ["件/万人", false],
])("%s: %s", (text, expected) => {
  const unit = parseUnit(text);
  if (!unit) throw new Error(`no unit ${text}`);
  expect(isWholeCount({ ...indicatorOf("patent_applications"), unit })).toBe(expected);
});

test("a ratio in whole units is no count", () => {
  expect(isWholeCount({ ...indicatorOf("patent_applications"), kind: "ratio" })).toBe(false);
});

test("what there is at the end of a year is counted as what came in it", () => {
  const unit = parseUnit("件");
  if (!unit) throw new Error("no unit 件");
  const stock = { ...indicatorOf("valid_invention_patents"), unit };
  expect(stock.kind).toBe("stock");
  expect(isWholeCount(stock)).toBe(true);
});
