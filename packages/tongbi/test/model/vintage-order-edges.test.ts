import { expect, test } from "vitest";
import { vintageOrder } from "../../src/model/vintage-order.ts";

test.each([
  ["written unlike, they stay as given", ["2024-0", "2024"], ["2024-0", "2024"]],
  ["a date and a year are unlike", ["20240510", "2023"], ["20240510", "2023"]],
  ["the century counts", ["2001年", "1999年"], ["1999年", "2001年"]],
  [
    "the year goes before a number in front of it",
    ["第3版2023年", "第12版2022年"],
    ["第12版2022年", "第3版2023年"],
  ],
  ["within a year that number counts", ["第12版2023年", "第3版2023年"], ["第3版2023年", "第12版2023年"]],
  ["numbers of several figures", ["2024年第20版", "2024年第3版"], ["2024年第3版", "2024年第20版"]],
  ["the second number where the first is one", ["2024-02-10", "2024-02-9"], ["2024-02-9", "2024-02-10"]],
  ["whole dates", ["20240510", "20231230"], ["20231230", "20240510"]],
  ["a year in front and one behind are unlike", ["2024-12", "05-2023"], ["2024-12", "05-2023"]],
  ["a number in one of them only is unlike", ["2024年初稿2", "2023年初稿"], ["2024年初稿2", "2023年初稿"]],
  ["as given where one is of no year", ["9999年", "2024年", "2023年"], ["9999年", "2024年", "2023年"]],
  ["a number that ends like a year is none", ["12024号", "12023号"], ["12024号", "12023号"]],
  ["a number that begins like a year is none", ["20245号", "20231号"], ["20245号", "20231号"]],
  ["a day counts on either side of its year", ["1130-2024", "2024-1005"], ["2024-1005", "1130-2024"]],
])("%s", (_, names, expected) => {
  expect(vintageOrder(names)).toEqual(expected);
});
