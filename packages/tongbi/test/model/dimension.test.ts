import { expect, test } from "vitest";
import { levelName, levels, scenarios, stageName, stages } from "../../src/model/dimension.ts";
import type { Words } from "../../src/model/words.ts";

test.each([
  [levelName("provincial", "zh"), "省级"],
  [stageName("recognised", "en"), "recognised"],
  [stageName("under_construction", "zh"), "在建"],
  [levelName("街道", "en"), "街道"],
  [levelName("__proto__", "zh"), "__proto__"],
  [stageName("constructor", "zh"), "constructor"],
  [stageName("", "zh"), ""],
])("%s is %s", (name, expected) => {
  expect(name).toBe(expected);
});

test.each<[string, Readonly<Record<string, Words>>, string[]]>([
  ["scenarios", scenarios, ["result", "target", "plan"]],
  ["levels", levels, ["national", "county", "unspecified"]],
  ["stages", stages, ["surveyed", "applied", "recognised", "trained"]],
])("%s have a Chinese and an English name each, no two the same", (_, words, some) => {
  const ids = Object.keys(words);
  expect(ids).toEqual(expect.arrayContaining(some));
  for (const id of ids) {
    expect(words[id]?.zh, id).toMatch(/^\p{Script=Han}+$/u);
    expect(words[id]?.en, id).toMatch(/^[A-Za-z][A-Za-z' ]+$/);
  }
  for (const language of ["zh", "en"] as const)
    expect(new Set(ids.map((id) => words[id]?.[language])).size).toBe(ids.length);
});
