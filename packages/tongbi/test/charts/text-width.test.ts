import { expect, test } from "vitest";
import { clipText, textWidth, wrapText } from "../../src/charts/text-width.ts";

test("a Chinese character is as wide as the font is tall", () => {
  expect(textWidth("专利申请量", 12)).toBe(60);
});

test("Latin text is taken for at least as wide as the widest of the system fonts has it", () => {
  // Advance widths of DejaVu Sans, in ems: digits 0.636, comma 0.318.
  expect(textWidth("38,232", 10)).toBeGreaterThanOrEqual((5 * 0.636 + 0.318) * 10 - 1);
});

test.each([
  ["县列科技计划项目拨付资金", 72, ["县列科技计划", "项目拨付资金"]],
  ["奖励、补助资金", 24, ["奖励、", "补助", "资金"]],
  ["County subsidy funds", 100, ["County subsidy", "funds"]],
  ["", 100, []],
])("%s on %d pixels", (text, width, lines) => {
  expect(wrapText(text, 12, width)).toEqual(lines);
});

test("what does not fit ends in an ellipsis", () => {
  expect(clipText("研究与试验发展经费", 12, 60)).toBe("研究与试…");
  expect(clipText("专利", 12, 60)).toBe("专利");
});
