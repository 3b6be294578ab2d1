import { expect, test } from "vitest";
import { vintageOrder } from "../../src/model/vintage-order.ts";

test.each<[string, string[], string[]]>([
  ["by year", ["", "2024年", "2022年", "2023年"], ["", "2022年", "2023年", "2024年"]],
  [
    "by what stands behind the year",
    ["2024-10", "2024-9", "2024", "2023-12"],
    ["2023-12", "2024", "2024-9", "2024-10"],
  ],
  ["full-width digits", ["２０２４年报", "2023年报"], ["2023年报", "２０２４年报"]],
  ["as given where one has no year", ["最终核实", "初步核算", "2023"], ["最终核实", "初步核算", "2023"]],
  ["as given where years are one", ["2023年终稿", "2023年初稿"], ["2023年终稿", "2023年初稿"]],
  ["the empty one in front", ["2023", ""], ["", "2023"]],
  ["none", [], []],
])("%s", (_, names, expected) => {
  expect(vintageOrder(names)).toEqual(expected);
});
