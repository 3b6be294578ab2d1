import { expect, test } from "vitest";
import { exportName } from "../src/export-name.ts";

test.each([
  ["示例县", "tidy", "zh", "示例县-数据表.csv"],
  ["示例县", "package", "zh", "示例县-数据包.zip"],
  ["county", "sdmx", "en", "county-sdmx.csv"],
  ["book.xlsx › Sheet1", "tidy", "en", "book.xlsx - Sheet1-table.csv"],
  ["../../etc/passwd", "tidy", "en", "etc-passwd-table.csv"],
  ['a<b>:"c"|?*\u202E\n', "tidy", "en", "a-b-c-table.csv"],
  ["。", "tidy", "zh", "。-数据表.csv"],
  ["...", "tidy", "en", "tongbi-table.csv"],
  ["长".repeat(80), "tidy", "zh", `${"长".repeat(60)}-数据表.csv`],
  ["😀".repeat(80), "tidy", "zh", `${"😀".repeat(60)}-数据表.csv`],
] as const)("%j as %s in %s is saved as %s", (title, format, language, name) => {
  expect(exportName(title, format, language)).toBe(name);
});
