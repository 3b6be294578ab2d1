import { expect, test } from "vitest";
import { categories } from "../../src/model/indicator.ts";

test("every section of the work report has a Chinese and an English name, no two the same", () => {
  const names = Object.values(categories);
  for (const { zh, en } of names) {
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
    expect(en).toMatch(/^[A-Z][A-Za-z& ]+$/);
  }
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(10);
  expect(new Set(names.map(({ en }) => en)).size).toBe(10);
});
