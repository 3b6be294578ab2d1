import { expect, test } from "vitest";
import { gapCode, gapReason, gapReasons, gapSentences } from "../../src/model/gap.ts";

test("every reason but none has a sentence in both languages, and no two the same", () => {
  const reasons = gapReasons.filter((reason) => reason !== "none");
  for (const language of ["zh", "en"] as const) {
    const sentences = reasons.map((reason) => gapSentences[reason][language]);
    expect(sentences.every((sentence) => sentence.length > 2)).toBe(true);
    expect(new Set(sentences).size).toBe(reasons.length);
  }
  expect(Object.keys(gapSentences).sort()).toEqual([...gapReasons].sort());
});

test("a value that is there has the code 0", () => {
  expect(gapCode("none")).toBe(0);
});

test.each(gapReasons)("the code of %s leads back to it", (reason) => {
  expect(gapReason(gapCode(reason))).toBe(reason);
});

test("a code without a reason is an error", () => {
  expect(() => gapReason(99)).toThrow("no gap reason has the code 99");
});
