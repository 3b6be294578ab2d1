import { expect, test } from "vitest";
import { levelName, stageName } from "../../src/model/dimension.ts";

test.each([
  [levelName("provincial", "zh"), "省级"],
  [stageName("recognised", "en"), "recognised"],
  [levelName("街道", "en"), "街道"],
  [levelName("__proto__", "zh"), "__proto__"],
  [stageName("constructor", "zh"), "constructor"],
  [stageName("", "zh"), ""],
])("%s is %s", (name, expected) => {
  expect(name).toBe(expected);
});
