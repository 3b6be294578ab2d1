import { expect, test } from "vitest";
import { DictionaryColumn } from "../../src/table/dictionary-column.ts";

const column = new DictionaryColumn(
  Int32Array.of(2, 0, 3, 2),
  (code) => ["县", "未用", "市", "县"][code] ?? "",
);

test("reads like an array of its texts", () => {
  expect([column.length, column.at(0), column.at(3)]).toEqual([4, "市", "市"]);
  expect([...column]).toEqual(["市", "县", "县", "市"]);
  expect(column.toArray()).toEqual([...column]);
});

test("groups by text in the order of first appearance, two codes of one text together, unused codes not at all", () => {
  const { keys, rows, size, names, get } = column.groups(["region"]);
  expect([...keys]).toEqual([0, 1, 1, 0]);
  expect([rows, size, names]).toEqual([[0, 1], 2, ["region"]]);
  expect(rows.map((row) => get[0]?.(row))).toEqual(["市", "县"]);
});
