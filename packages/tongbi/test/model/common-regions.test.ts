import { expect, test } from "vitest";
import { commonRegions } from "../../src/model/common-regions.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { annual, datasetOf } from "./dataset-of.ts";

test.each([
  [[["甘肃"], ["甘肃省"]], ["甘肃省"]],
  [[["甘肃省"], ["甘 肃"]], ["甘肃省"]],
  [[["Gansu"], ["甘肃"]], ["甘肃"]],
  [[["DEU"], ["Germany"]], ["Germany"]],
  [
    [["示例县"], ["示例"]],
    ["示例县", "示例"],
  ],
  [
    [["甘肃", "甘肃省"], ["甘肃"]],
    ["甘肃", "甘肃省"],
  ],
  [
    [["甘肃"], ["甘肃省"], ["甘肃", "甘肃省"]],
    ["甘肃", "甘肃省"],
  ],
])("%j are %j", (files, expected) => {
  const datasets = files.map((names, at) =>
    datasetOf(
      names.flatMap((region) => annual(2016 + at, [1], { region })),
      `${at}.csv`,
    ),
  );
  const { dataset, issues } = mergeDatasets(datasets);
  expect(dataset.regions).toEqual(expected);
  expect(dataset.length).toBe(files.flat().length);
  const isJoined = expected.length < new Set(files.flat()).size;
  expect(issues.filter(({ code }) => code === "joined-regions")).toHaveLength(Number(isJoined));
});

test("the spelling that gives way is told, not the one that stays", () => {
  const [full, short, other] = ["甘肃省", "甘肃", "示例县"].map((region) =>
    datasetOf([{ region, period: "2020", value: 1 }]),
  ) as [Dataset, Dataset, Dataset];
  expect(commonRegions([full, short, other]).issues).toMatchObject([
    { code: "joined-regions", found: "甘肃", message: { zh: expect.not.stringContaining("另有") } },
  ]);
  expect(commonRegions([full, other]).issues).toEqual([]);
});
