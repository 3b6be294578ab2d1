import { expect, test } from "vitest";
import { PartRows } from "../../src/csv/part-row.ts";

const read = (...texts: string[]): string[] => {
  const rows = new PartRows();
  return texts.map((text) => {
    const { name, member } = rows.read(text);
    return member === "" ? name : `${name} > ${member}`;
  });
};

test.each([
  [
    ["专利申请量", "其中：发明", "专利授权量"],
    ["专利申请量", "专利申请量 > 发明", "专利授权量"],
  ],
  [
    ["专利申请量", "#发明", "　　实用新型", "专利授权量"],
    ["专利申请量", "专利申请量 > 发明", "专利申请量 > 实用新型", "专利授权量"],
  ],
  [
    ["专利申请量", "　　发明"],
    ["专利申请量", "发明"],
  ],
  [["＃发明"], ["＃发明"]],
  [
    ["科 技 人 员", "其 中 : 女性"],
    ["科技人员", "科技人员 > 女性"],
  ],
])("%j", (texts, expected) => {
  expect(read(...texts)).toEqual(expected);
});
