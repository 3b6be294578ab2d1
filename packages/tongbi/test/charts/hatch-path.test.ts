import { expect, test } from "vitest";
import { hatchPath } from "../../src/charts/hatch-path.ts";

test("lines slant through the box and never leave it", () => {
  const path = hatchPath(20, 10, 10);
  expect(path).toBe("M-10,-5L10,-5M-10,5L10,5M-10,5L0,-5M0,5L10,-5");
  for (const [, x, y] of hatchPath(13, 37).matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
    expect(Math.abs(Number(x))).toBeLessThanOrEqual(6.5);
    expect(Math.abs(Number(y))).toBeLessThanOrEqual(18.5);
  }
});
