import { expect, test } from "vitest";
import { previewRows, readCsv } from "../../src/csv.ts";

const text = `单位：件\n\n地区,2023年,2024年\n${Array.from({ length: 50 }, (_, at) => `县${at},${at},"1,${100 + at}"`).join("\n")}`;
const { plan } = readCsv(text);

test("the first rows and those asked for, with their lines, blank ones left out", () => {
  const rows = previewRows(text, plan, 3, [20, 999]);
  expect(rows).toEqual([
    { line: 1, cells: ["单位：件"] },
    { line: 3, cells: ["地区", "2023年", "2024年"] },
    { line: 4, cells: ["县0", "0", "1,100"] },
    { line: 20, cells: ["县16", "16", "1,116"] },
  ]);
});

test("bytes in the encoding of the plan", () => {
  const bytes = Uint8Array.from([0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x31]);
  expect(previewRows(bytes, { encoding: "gb18030", delimiter: "," }, 1)).toEqual([
    { line: 1, cells: ["地区", "1"] },
  ]);
});
