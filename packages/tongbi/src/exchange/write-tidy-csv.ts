import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { levelName, scenarios, stageName } from "../model/dimension.ts";
import { gapReasons, gapSentences } from "../model/gap.ts";
import { formatPeriod } from "../model/period.ts";
import type { Language, Words } from "../model/words.ts";
import { breakdownDimensions, wholeName } from "./breakdown-columns.ts";
import { statusColumn } from "./status-column.ts";
import { numberColumn, tablePieces, type TextColumn, textColumn } from "./text-table.ts";
import { unitText } from "./unit-text.ts";

/** How a tidy table is written; everything has a default. */
export interface TidyCsvOptions {
  /** Of headers, names and reasons; Chinese unless given. */
  readonly language?: Language;
  /**
   * Whether text that a spreadsheet would run as a formula is neutralised by an apostrophe before it; it is unless this is false.
   * Numbers are never touched.
   */
  readonly safe?: boolean;
  /** Whether the text begins with a byte-order mark, by which Excel knows that it is UTF-8; it does unless this is false. */
  readonly byteOrderMark?: boolean;
  /** Whether the cell that each value was read from is named: file, line and column. */
  readonly origin?: boolean;
}

type TidyColumn =
  | "region"
  | "indicator"
  | "period"
  | "level"
  | "stage"
  | "scenario"
  | "vintage"
  | "unit"
  | "value"
  | "status"
  | "gap"
  | "lower"
  | "upper"
  | "file"
  | "line"
  | "column";

/** Headers of a tidy table. */
const headers: Readonly<Record<TidyColumn, Words>> = {
  region: { zh: "地区", en: "Region" },
  indicator: { zh: "指标", en: "Indicator" },
  period: { zh: "时期", en: "Period" },
  level: { zh: "级别", en: "Level" },
  stage: { zh: "阶段", en: "Stage" },
  scenario: { zh: "情景", en: "Scenario" },
  vintage: { zh: "版本", en: "Vintage" },
  unit: { zh: "单位", en: "Unit" },
  value: { zh: "数值", en: "Value" },
  status: { zh: "状态", en: "Status" },
  gap: { zh: "缺数原因", en: "Gap reason" },
  lower: { zh: "下限", en: "Lower bound" },
  upper: { zh: "上限", en: "Upper bound" },
  file: { zh: "来源文件", en: "Source file" },
  line: { zh: "来源行", en: "Source line" },
  column: { zh: "来源列", en: "Source column" },
};

/**
 * A dataset as a tidy table in CSV (RFC 4180), a row an observation in their order, in pieces of some 64,000 characters: for
 * millions of rows, written as they come.
 *
 * Columns: region, indicator, one a breakdown dimension under its own name, period (ISO text: `2017`, `2017-Q1`,
 * `2017-01/06`), level, stage, scenario, vintage, unit, value, status (SDMX codes, `A` for normal), gap reason, lower and upper
 * bound; with `origin` also file, line and column. The value is a number with a point and all its digits; where there is none
 * its cell is empty and the gap reason says why. Numbers are in the unit of the row.
 */
export function* tidyCsvPieces(dataset: Dataset, options: TidyCsvOptions = {}): Generator<string> {
  const { language = "zh", safe = true, byteOrderMark = true, origin = false } = options;
  if (byteOrderMark) yield "\uFEFF";
  yield* tablePieces(tidyColumns(dataset, { language, safe, origin }), dataset.length, "\r\n");
}

/** {@link tidyCsvPieces} in one text. */
export function writeTidyCsv(dataset: Dataset, options: TidyCsvOptions = {}): string {
  return [...tidyCsvPieces(dataset, options)].join("");
}

function tidyColumns(
  dataset: Dataset,
  { language, safe, origin }: Required<Omit<TidyCsvOptions, "byteOrderMark">>,
): TextColumn[] {
  const { columns, indicators, bounds } = dataset;
  const header = (name: TidyColumn): string => headers[name][language];
  const texts = (name: TidyColumn, codes: ArrayLike<number>, dictionary: readonly string[]): TextColumn =>
    textColumn(header(name), codes, dictionary, { safe });
  const place = (name: "line" | "column"): TextColumn =>
    numberColumn(header(name), (row) => columns[name][row] || undefined);
  return [
    texts("region", columns.region, dataset.regions),
    texts(
      "indicator",
      columns.indicator,
      indicators.map((indicator) => wholeName(indicator, language)),
    ),
    ...breakdownDimensions(dataset).map(({ dimension, members }) =>
      textColumn(
        dimension,
        columns.indicator,
        members.map((member) => member ?? ""),
        { safe },
      ),
    ),
    texts("period", columns.period, dataset.periods.map(formatPeriod)),
    texts(
      "level",
      columns.level,
      dataset.levels.map((id) => levelName(id, language)),
    ),
    texts(
      "stage",
      columns.stage,
      dataset.stages.map((id) => stageName(id, language)),
    ),
    texts(
      "scenario",
      columns.scenario,
      scenarioCodes.map((scenario) => scenarios[scenario][language]),
    ),
    texts("vintage", columns.vintage, dataset.vintages),
    texts(
      "unit",
      columns.indicator,
      indicators.map(({ unit }) => unitText(unit, language)),
    ),
    numberColumn(header("value"), (row) => columns.value[row]),
    statusColumn(header("status"), columns.status),
    texts(
      "gap",
      columns.gap,
      gapReasons.map((reason) => gapSentences[reason][language]),
    ),
    numberColumn(header("lower"), (row) => bounds.get(row)?.lower),
    numberColumn(header("upper"), (row) => bounds.get(row)?.upper),
    ...(origin ? [texts("file", columns.file, dataset.files), place("line"), place("column")] : []),
  ];
}
