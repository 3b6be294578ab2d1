import { expect, test } from "vitest";
import { regionIndex } from "../../src/model/region-index.ts";
import { describeRegion } from "../../src/model/region.ts";

const { byCode, byName } = regionIndex();

test("codes are of capitals and figures, and no name is among them", () => {
  expect([...byCode.keys()].filter((code) => !/^[A-Z\d_-]+$/.test(code))).toEqual([]);
});

test("regions of one name are alike in all but the code", () => {
  for (const regions of [...byCode.values(), ...byName.values()])
    expect(new Set([...regions].map(({ kind, isAggregate }) => `${kind} ${isAggregate}`)).size).toBe(1);
});

test.each([
  ["eu28", "EU28"],
  ["oecd", "OECD"],
  ["cn-gs", "620000"],
  ["owid_wrl", "WLD"],
])("a code of more than three signs is read in small letters too: %s is %s", (text, code) => {
  expect(describeRegion(text).code).toBe(code);
});

test.each(["hkg", "deu", "no", "it", "６２"])("one of three or fewer is not: %s", (text) => {
  expect(describeRegion(text)).not.toHaveProperty("code");
});

test("only the nation and groups have members", () => {
  expect(describeRegion("CHN").members).toHaveLength(31);
  for (const text of ["DEU", "甘肃", "香港", "兵团", "World"])
    expect(describeRegion(text)).not.toHaveProperty("members");
});

test.each(["非洲", "High income", "珠三角"])("%s is a group whose members are not known", (text) => {
  expect(describeRegion(text)).toMatchObject({ kind: "group", isAggregate: true });
  expect(describeRegion(text)).not.toHaveProperty("members");
});

test("members of any time are told from members of one", () => {
  for (const text of ["EU", "Euro area", "OECD", "G20", "BRICS", "ASEAN"])
    expect(describeRegion(text).membersVary).toBe(true);
  for (const text of ["EU28", "EA19", "G7M", "EFTA", "东部地区", "High income"])
    expect(describeRegion(text)).not.toHaveProperty("membersVary");
});

test("groups of groups hold each country once", () => {
  const members = describeRegion("G20").members ?? [];
  // Nineteen countries and the union of 28, four of which are among the nineteen.
  expect(members).toHaveLength(19 + 28 - 4);
  expect(members).toEqual(expect.arrayContaining(["DEU", "POL", "ZAF"]));
});
