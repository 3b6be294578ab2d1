import { expect, test } from "vitest";
import { gapCode, gapReason, gapReasons, gapSentence, gapSentences } from "../../src/model/gap.ts";

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

const before = { zh: "上期", en: "the period before" };

test("a sentence names what the figure was compared with, the same period last year unless told", () => {
  expect(gapSentence("base_missing")).toEqual(gapSentences.base_missing);
  expect(gapSentence("base_missing", before)).toEqual({
    zh: "上期缺失",
    en: "The figure for the period before is missing",
  });
  expect(gapSentence("no_base_period", before)).toEqual({
    zh: "数据中没有上期",
    en: "The period before is not in the data",
  });
});

test("a sentence that compares nothing is the same whatever the base", () => {
  expect(gapSentence("suppressed", before)).toEqual(gapSentences.suppressed);
  expect(gapSentence("none", before)).toEqual({ zh: "", en: "" });
});
