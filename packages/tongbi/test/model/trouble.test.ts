import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import {
  duplicateObservation,
  joinedRegions,
  joinedSeries,
  loadedTwice,
  moreDuplicates,
  partedVintages,
  unitMismatch,
  unprovenVintage,
} from "../../src/model/trouble.ts";
import { parseUnit, type Unit } from "../../src/model/unit.ts";
import { datasetOf, indicatorOf } from "./dataset-of.ts";

const awards = {
  indicator: "high_tech_enterprises",
  region: "甲县",
  level: "provincial",
  stage: "recognised",
} as const;
const county = datasetOf([
  { ...awards, period: "2022", value: 1200 },
  { ...awards, period: "2023", value: "suppressed" },
  { ...awards, period: "2023", scenario: "target", value: 30 },
]);
const twoFiles: Dataset = {
  ...county,
  files: ["2022.csv", "2023.csv", ""],
  columns: { ...county.columns, file: Int32Array.of(0, 1, 2) },
};
const unit = (text: string): Unit => parseUnit(text) as Unit;
const { zh, en } = indicatorOf("high_tech_enterprises").name;

describe("a key that stands twice", () => {
  test("with two figures is an error that names both places, in one file and in two", () => {
    const issue = duplicateObservation(county, 0, 1, false);
    expect(issue).toMatchObject({
      code: "duplicate-observation",
      severity: "error",
      file: "made-up.csv",
      line: 2,
      column: 5,
      found: "原文未公布",
    });
    expect(issue.message).toEqual({
      zh: `「${zh} · 甲县 · 2022年 · 省级 · 认定」出现两次：第 1 行第 5 列（1200）和第 2 行第 5 列（原文未公布）。两处数值不同，此处不显示数字；请在文件中删去一行后重新导入。`,
      en: `"${en} · 甲县 · 2022 · Provincial · recognised" occurs twice: line 1, column 5 (1200) and line 2, column 5 (Withheld by the source). They differ, so no figure is shown; remove one of them from the file and load it again.`,
    });
    expect(duplicateObservation(twoFiles, 0, 1, false).message).toMatchObject({
      zh: expect.stringContaining("「2022.csv」第 1 行第 5 列（1200）和「2023.csv」第 2 行第 5 列"),
      en: expect.stringContaining("2022.csv line 1, column 5 (1200) and 2023.csv line 2, column 5"),
    });
  });

  test("with one figure is a warning; a target is called one, a file without a name none", () => {
    const issue = duplicateObservation(twoFiles, 2, 2, true);
    expect(issue.severity).toBe("warning");
    expect(issue).not.toHaveProperty("file");
    expect(issue.message).toEqual({
      zh: `「${zh} · 甲县 · 2023年 · 省级 · 认定 · 年度目标」出现两次：第 3 行第 5 列（30）和第 3 行第 5 列（30）。两处数值相同，只计一次。`,
      en: `"${en} · 甲县 · 2023 · Provincial · recognised · Annual target" occurs twice: line 3, column 5 (30) and line 3, column 5 (30). Both give the same figure; it counts once.`,
    });
  });

  test("more often than is told", () => {
    expect(moreDuplicates(50)).toMatchObject({
      code: "more-of-the-same",
      severity: "error",
      found: "duplicate-observation",
    });
    expect(moreDuplicates(1).message.en).toMatch(/^1 more duplicate is not listed/);
    expect(moreDuplicates(50).message).toEqual({
      zh: "另有 50 处重复没有逐一列出；数值不同的都不显示数字。请先更正列出的各处，再重新导入。",
      en: "50 more duplicates are not listed one by one; where figures differ, none is shown. Correct those that are listed and load the file again.",
    });
  });
});

test("two units that do not convert: both are named, and the file where it is one", () => {
  const indicator = { ...indicatorOf("rd_expenditure"), unit: unit("件") };
  const issue = unitMismatch(indicator, unit("万元"), ["a.csv"]);
  expect(issue).toMatchObject({ code: "unit-mismatch", severity: "error", file: "a.csv", found: "件" });
  expect(issue.message.zh).toMatch(
    /先以「万元」计，又以「件」计，无法换算；后一单位的数不显示。请核对单位，或给其中一个另取指标名。$/,
  );
  expect(issue.message.en).toMatch(
    /is given in .+ and then in .+, which do not convert; figures in the latter are not shown\. Check the units, or give one of them another name\.$/,
  );
  expect(unitMismatch(indicator, unit("万元"), ["a.csv", "b.csv"])).not.toHaveProperty("file");
  expect(unitMismatch(indicator, unit("万元"), [""])).not.toHaveProperty("file");
});

describe("files that belong together", () => {
  test("one that says what another says", () => {
    const issue = loadedTwice({ ...county, files: ["b.csv"] }, { ...county, files: ["a.csv", "", "a.csv"] });
    expect(issue).toMatchObject({ code: "loaded-twice", severity: "note", file: "b.csv" });
    expect(issue.message).toEqual({
      zh: "「b.csv」与「a.csv」、（无文件名）内容相同，只计一次，无须处理。",
      en: '"b.csv" says the same as "a.csv" and (no file name) and counts once; nothing is to be done.',
    });
    expect(loadedTwice({ ...county, files: [""] }, county)).not.toHaveProperty("file");
  });

  test("five are named by four and how many more", () => {
    const five = { ...county, files: ["1.csv", "2.csv", "3.csv", "4.csv", "5.csv"] };
    const four = { ...five, files: five.files.slice(0, 4) };
    expect(loadedTwice(five, four).message).toEqual({
      zh: "「1.csv」、「2.csv」、「3.csv」、「4.csv」等 5 个文件与「1.csv」、「2.csv」、「3.csv」、「4.csv」内容相同，只计一次，无须处理。",
      en: '"1.csv", "2.csv", "3.csv", "4.csv" and 1 more file say the same as "1.csv", "2.csv", "3.csv" and "4.csv" and count once; nothing is to be done.',
    });
  });

  test("parts of one series and of several", () => {
    const one = joinedSeries(twoFiles, 0, 1, [0, 1]);
    expect(one).toMatchObject({ code: "joined-series", severity: "note" });
    expect(one.message).toEqual({
      zh: `「${zh}」有 1 个序列由「2022.csv」、「2023.csv」合并而成，各文件共有的数值没有出入。`,
      en: `1 series of "${en}" is joined from "2022.csv" and "2023.csv"; no figure that they share differs.`,
    });
    expect(joinedSeries(twoFiles, 0, 3, [0, 1]).message.en).toMatch(/^3 series of ".+" are joined from/);
  });

  test("two vintages of one and of several figures", () => {
    const issue = partedVintages(twoFiles, 0, 1, { cells: 1, vintage: "2022.csv" });
    expect(issue).toMatchObject({
      code: "parted-vintages",
      severity: "warning",
      file: "2023.csv",
      line: 2,
      column: 5,
      found: "原文未公布",
    });
    expect(issue.message).toEqual({
      zh: `「${zh}」在「2022.csv」、「2023.csv」中有 1 个数值不同，首处为「${zh} · 甲县 · 2023年 · 省级 · 认定」：「2022.csv」第 1 行第 5 列（1200）和「2023.csv」第 2 行第 5 列（原文未公布）。两个文件按不同版次分开，互不混算：默认用后载入的，先载入的为版次「2022.csv」。如先载入的才是新版，请调换载入次序。`,
      en: `1 figure of "${en}" differs between "2022.csv" and "2023.csv", first "${en} · 甲县 · 2023 · Provincial · recognised": 2022.csv line 1, column 5 (1200) and 2023.csv line 2, column 5 (Withheld by the source). The files are kept apart as vintages and never mixed: the one loaded later is shown, the earlier is vintage "2022.csv". If the earlier is the newer release, load them in the other order.`,
    });
    const many = partedVintages(twoFiles, 1, 2, { cells: 2, vintage: "a" });
    expect(many).not.toHaveProperty("file");
    expect(many.message.en).toMatch(/^2 figures of ".+" differ between "2023.csv" and \(no file name\),/);
    expect(many.message.en).toContain(
      ": 2023.csv line 2, column 5 (Withheld by the source) and line 3, column 5 (30).",
    );
  });

  test("series that no figure shows to be of one vintage, of one indicator and of several", () => {
    const one = unprovenVintage(twoFiles, [0, 1], new Set([0]));
    expect(one).toMatchObject({ code: "unproven-vintage", severity: "warning", file: "2023.csv" });
    expect(one.message).toEqual({
      zh: `「2022.csv」、「2023.csv」各有「${zh}」的一段，没有一期的数值两处都有，无从证明属于同一版次；现接成一个序列，跨文件比较前请核对口径与版次。`,
      en: `"2022.csv" and "2023.csv" each hold some periods of "${en}" and no figure in common, so that nothing shows them to be of one vintage; they are joined into one series. Check that they go together before you compare across the files.`,
    });
    const many = unprovenVintage(twoFiles, [0, 2], new Set([0, 1, 2]));
    expect(many).not.toHaveProperty("file");
    expect(many.message.zh).toContain(`「${zh}」等 3 项指标的一段`);
    expect(many.message.en).toContain(`"${en}" and 2 more indicators and no figure in common`);
  });

  test("a region that is spelled in two ways, and more of them", () => {
    const one = joinedRegions(new Map([["甲县", "某市甲县"]]));
    expect(one).toMatchObject({ code: "joined-regions", severity: "note", found: "甲县" });
    expect(one.message).toEqual({
      zh: "「甲县」即「某市甲县」；按同一地区合并，用较全的名称。",
      en: '"甲县" is "某市甲县"; each counts as one region under its fuller name.',
    });
    expect(
      joinedRegions(
        new Map([
          ["甲县", "某市甲县"],
          ["乙县", "某市乙县"],
        ]),
      ).message,
    ).toEqual({
      zh: "「甲县」即「某市甲县」，另有 1 处地区写法不同；按同一地区合并，用较全的名称。",
      en: '"甲县" is "某市甲县", and 1 more region is spelled in two ways; each counts as one region under its fuller name.',
    });
    const three = joinedRegions(new Map(["甲县", "乙县", "丙县"].map((name) => [name, `某市${name}`])));
    expect(three.message.zh).toContain("，另有 2 处地区写法不同；");
    expect(three.message.en).toContain(", and 2 more regions are spelled in two ways;");
  });
});
