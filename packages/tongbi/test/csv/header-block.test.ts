import { describe, expect, test } from "vitest";
import { headerBlock } from "../../src/csv/header-block.ts";

const rows = (text: string): string[][] => text.split("\n").map((line) => line.trim().split(","));
const block = (text: string): string[] =>
  headerBlock(rows(text), 0).columns.map((texts) => texts.join(" > "));

describe("rows of a header are put together by column", () => {
  test.each([
    ["one row", "地区,2023年,2024年\n甲县,1,2", ["地区", "2023年", "2024年"]],
    [
      "merged across",
      "地区,申请,,授权,\n,2023,2024,2023,2024",
      ["地区", "申请 > 2023", "申请 > 2024", "授权 > 2023", "授权 > 2024"],
    ],
    [
      "merged down",
      "指标,单位,累计完成,,同比\n,,数量,占比,",
      ["指标", "单位", "累计完成 > 数量", "累计完成 > 占比", "同比"],
    ],
    [
      "beside a cell that is merged down",
      "地区,年份,,\n,,发明,外观设计",
      ["地区", "年份", "发明", "外观设计"],
    ],
    ["a translation", "地区,专利申请量\nRegion,Patents\n甲县,5", ["地区 > Region", "专利申请量 > Patents"]],
  ])("%s", (_, text, expected) => {
    expect(block(text)).toEqual(expected);
  });
});

test.each([
  ["a row of figures", "地区,2023年,2024年\n甲县,1,2"],
  ["a row of reasons", "地区,2023年,2024年\n甲县,—,XX"],
  ["the name of a section", "指标,2023年,2024年\n一、创新平台,,"],
  ["the header over again", "地区,2023年,2024年\n地区,2023年,2024年"],
])("%s does not go on with it", (_, text) => {
  expect(headerBlock(rows(text), 0).rows).toBe(1);
});
