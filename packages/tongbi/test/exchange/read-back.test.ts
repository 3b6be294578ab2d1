// Goes to packages/tongbi/test/exchange/read-back.test.ts once the reader understands everything that is written.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicatorPart } from "../../src/csv/indicator-part.ts";
import { readCsv } from "../../src/csv.ts";
import { sdmxId } from "../../src/exchange/sdmx-codes.ts";
import { writeSdmxCsv, writeTidyCsv } from "../../src/exchange.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { gapReasons, gapSentences } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { statusCodes } from "../../src/model/status.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import {
  knownIndicator,
  knownLevel,
  knownStage,
  ownIndicator,
  randomDataset,
  rowsOf,
  statistic,
} from "./random-dataset.ts";

/** What must come back. Of parts and of the file's own indicators that is the name: the id is made from it. */
const parts = [
  "name",
  "unit",
  "region",
  "period",
  "level",
  "stage",
  "scenario",
  "vintage",
  "value",
  "gap",
  "status",
  "bounds",
] as const;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const forms: Readonly<Record<string, (dataset: Dataset) => string>> = {
  "tidy zh": (dataset) => writeTidyCsv(dataset),
  "tidy en": (dataset) => writeTidyCsv(dataset, { language: "en" }),
  "tidy with origin": (dataset) => writeTidyCsv(dataset, { origin: true }),
  "tidy unsafe": (dataset) => writeTidyCsv(dataset, { safe: false, byteOrderMark: false }),
  sdmx: (dataset) => writeSdmxCsv(dataset),
};

/** Names with all that has to be quoted or neutralised; no blanks at the ends, and no colon, which ends a form. */
const name = fc
  .string({
    unit: fc.constantFrom("甘", "乡", "a", "é", "𠮷", ",", '"', "'", "=", "+", "@", "＝", "1", "-"),
    minLength: 1,
    maxLength: 6,
  })
  .map((text) => `${text}县`);
const own = ownIndicator(
  fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "b"), maxLength: 4 }).map((text) => `本地${text}数`),
);
const members = (dimension: string, ...list: readonly string[]) =>
  fc.constantFrom(undefined, ...list).map((member) => (member === undefined ? [] : [{ dimension, member }]));
const part = fc
  .tuple(
    fc.oneof(knownIndicator, own),
    members("专利类型", "发明", "实用新型"),
    members("SECTOR", "BES", "=HES"),
  )
  .map(([whole, ...lists]): Indicator => {
    const breakdown = lists.flat();
    return breakdown.length === 0 ? whole : indicatorPart(whole, breakdown, whole.unit);
  });
const texts = {
  region: name,
  indicator: part,
  level: knownLevel,
  stage: knownStage,
  vintage: fc.constantFrom("", "2024年公报", "2025年鉴"),
  file: fc.constant("made-up.csv"),
  value: statistic,
};

describe.each(Object.keys(forms))("%s", (form) => {
  const write = forms[form] ?? writeTidyCsv;

  test("any dataset comes back as it was", () => {
    fc.assert(
      fc.property(randomDataset(texts), (dataset) => {
        const back = readCsv(utf8(write(dataset))).dataset;
        // The English of a Chinese file, and the other way round, is not in it.
        expect(rowsOf(back, form === "tidy en" ? parts.slice(1) : parts)).toEqual(
          rowsOf(dataset, form === "tidy en" ? parts.slice(1) : parts),
        );
        const dimensions = (one: Dataset): unknown =>
          one.indicators.map(({ breakdown = [] }) =>
            breakdown.map(({ dimension, member }) => [sdmxId(dimension), member]),
          );
        expect(dimensions(back)).toEqual(dimensions(dataset));
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  const back = (given: Given) => {
    const { dataset, report } = readCsv(utf8(write(datasetOf([given, { ...given, region: "乙县" }]))));
    const errors = report.issues.filter(({ severity }) => severity === "error");
    return { row: rowsOf(dataset)[0], errors };
  };

  test.each(gapReasons.slice(1))("the reason %s", (value) => {
    const { row, errors } = back({ period: "2024", value });
    expect([row?.gap, row?.status, errors]).toEqual([value, "A", []]);
  });

  test.each(statusCodes)("the status %s beside a value", (code) => {
    expect(back({ period: "2024", value: 5, status: [code] }).row).toMatchObject({
      value: 5,
      status: code,
    });
  });

  test.each(statusCodes)("the status %s beside a suppressed value", (code) => {
    const { row } = back({ period: "2024", value: "suppressed", status: [code] });
    expect(row).toMatchObject({ gap: "suppressed", status: code });
  });

  test("all statuses at once", () => {
    const { row } = back({ period: "2024", value: 5, status: statusCodes });
    expect(row).toMatchObject({ value: 5, status: statusCodes.join("") });
  });

  test("bounds", () => {
    const bounds = { lower: 100, upper: 199.5 };
    expect(back({ period: "2024", value: "suppressed", bounds }).row).toMatchObject({ bounds });
  });

  test.each(["2024", "2024-S2", "2024-Q4", "2024-03", "2024-01/01", "2024-01/06", "2024-01/12"])(
    "the period %s",
    (period) => {
      expect(back({ period, value: 5 }).row).toMatchObject({ period, value: 5 });
    },
  );

  test.each(["result", "target", "plan"] as const)("the scenario %s", (scenario) => {
    expect(back({ period: "2024", scenario, value: 5 }).row).toMatchObject({ scenario, value: 5 });
  });

  test.each(["result", "target", "plan"] as const)("a suppressed value of the scenario %s", (scenario) => {
    const { row } = back({ period: "2024", scenario, value: "suppressed" });
    expect(row).toMatchObject({ scenario, gap: "suppressed" });
  });

  test("no level and no stage", () => {
    expect(back({ period: "2024", value: 5 }).row).toMatchObject({ level: "", stage: "" });
  });

  test.each(["万元", "亿元", "%", "‰", "件/万人", "人次"])("a figure in %s", (text) => {
    const indicator = indicatorOf({ "%": "rd_intensity" }[text] ?? "patent_applications");
    const { row } = back({ indicator, period: "2024", value: 5.25 });
    expect(row).toMatchObject({ value: 5.25, indicator: indicator.id });
  });

  test.each(["=1+1", "+1+1县", "-1县", "@SUM(A1)", "＝1", "'=1", "'甲'", "'县"])(
    "the region %s",
    (region) => {
      expect(back({ region, period: "2024", value: 5 }).row).toMatchObject({ region });
    },
  );

  test("an indicator without a name stays one", () => {
    const { dataset } = readCsv("地区,年份,数值\n甲县,2024,5\n", { unit: "件" });
    expect(rowsOf(readCsv(utf8(write(dataset))).dataset, ["indicator", "value"])).toEqual([
      { indicator: "unnamed", value: 5 },
    ]);
  });

  test("a growth rate that the source states itself stays one", () => {
    const { dataset } = readCsv(
      "地区,年份,专利申请量（件）,专利申请量同比（%）\n甲县,2024,5,25\n乙县,2024,6,20\n",
    );
    const measures = (one: Dataset): unknown => one.indicators.map(({ id, publishes }) => [id, publishes]);
    expect(measures(readCsv(utf8(write(dataset))).dataset)).toEqual(measures(dataset));
  });
});

test.each([
  ["2017-01-01/P6M", { frequency: "year-to-date", year: 2017, part: 6 }],
  ["2017-01-01/P1M", { frequency: "year-to-date", year: 2017, part: 1 }],
  ["2017-01-01/P12M", { frequency: "year-to-date", year: 2017, part: 12 }],
  ["2017-01-01/P13M", undefined],
  ["2017-03-01/P2M", undefined],
])("the time range %s", (text, period) => {
  expect(parsePeriod(text)).toEqual(period);
});

test("every reason has a sentence of its own in either language, by which it is read back", () => {
  for (const language of ["zh", "en"] as const)
    expect(new Set(gapReasons.map((reason) => gapSentences[reason][language])).size).toBe(gapReasons.length);
});
