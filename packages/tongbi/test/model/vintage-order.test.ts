import { expect, test } from "vitest";
import { vintageOrder } from "../../src/model/vintage-order.ts";

test.each<[string, string[], string[]]>([
  ["by year", ["", "2024年", "2022年", "2023年"], ["", "2022年", "2023年", "2024年"]],
  ["by what stands beside the year", ["2024-10", "2024-9", "2023-12"], ["2023-12", "2024-9", "2024-10"]],
  ["dates of eight digits", ["20240510", "20231201"], ["20231201", "20240510"]],
  ["a month in front of the year", ["05/2024", "11/2023"], ["11/2023", "05/2024"]],
  ["full-width digits", ["２０２４年报", "2023年报"], ["2023年报", "２０２４年报"]],
  ["as given where a month stands beside a date", ["2024-12", "20240510"], ["2024-12", "20240510"]],
  ["as given where they are named in two ways", ["2024年12月", "2024年第1次"], ["2024年12月", "2024年第1次"]],
  ["as given where one has no year", ["最终核实", "初步核算", "2023"], ["最终核实", "初步核算", "2023"]],
  ["as given where numbers are no years", ["第3版", "第2版"], ["第3版", "第2版"]],
  ["as given where years are one", ["2023年终稿", "2023年初稿"], ["2023年终稿", "2023年初稿"]],
  ["the empty one in front", ["2023", ""], ["", "2023"]],
  ["none", [], []],
])("%s", (_, names, expected) => {
  expect(vintageOrder(names)).toEqual(expected);
});
