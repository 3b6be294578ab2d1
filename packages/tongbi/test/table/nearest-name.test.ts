import { expect, test } from "vitest";
import { nearestName } from "../../src/table/nearest-name.ts";

const known = ["patent_applications", "patents_granted", "gdp", "rd_expenditure"];

test.each([
  ["patnts", 'did you mean "patents_granted"?'],
  ["patent_aplications", 'did you mean "patent_applications"?'],
  ["GPD", 'did you mean "gdp"?'],
  ["人口", 'expected one of "patent_applications", "patents_granted", "gdp", "rd_expenditure"'],
  ["gdp2", 'did you mean "gdp"?'],
])("%s: %s", (name, sentence) => {
  expect(nearestName(name, known)).toBe(sentence);
});

test.each([
  ["甘肃", 'did you mean "甘肃省"?'],
  ["示例", 'expected one of "北京市", "甘肃省", "青海省", "宁夏", "新疆" and 1 more'],
])("among regions, %s: %s", (name, sentence) => {
  expect(nearestName(name, ["北京市", "甘肃省", "青海省", "宁夏", "新疆", "西藏"])).toBe(sentence);
});

test("where nothing is known it says so", () => {
  expect(nearestName("gdp", [])).toBe("there is none");
});
