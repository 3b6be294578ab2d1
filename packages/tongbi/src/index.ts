// The model: what a figure is about, and how it is written.
export { Catalogue, defaultCatalogue } from "./model/catalogue.ts";
export { type Bounds, type Dataset, type ObservationColumns, scenarioCodes } from "./model/dataset.ts";
export { DatasetBuilder, type ObservationEntry } from "./model/dataset-builder.ts";
export { decimalPlaces, roundDecimal, shiftDecimal } from "./model/decimal.ts";
export { levelName, levels, type Scenario, scenarios, stageName, stages } from "./model/dimension.ts";
export { type FigureOptions, formatFigure, formatNumber, readableScale, type Scale } from "./model/figure.ts";
export { gapCode, type GapReason, gapReason, gapReasons, gapSentence, gapSentences } from "./model/gap.ts";
export {
  categories,
  type Category,
  type Direction,
  type Indicator,
  type Breakdown,
  type Kind,
  type Publication,
  type PublishedMeasure,
  type TargetRule,
} from "./model/indicator.ts";
export { canonicalRegion, describeRegion, type Region, regionKey, regionLabel } from "./model/region.ts";
export type { RegionKind } from "./model/region-kind.ts";
export { regionWholes, type RegionWhole, summableRegions } from "./model/region-wholes.ts";
export { suggestIndicator, type Suggestion } from "./model/suggest-indicator.ts";
export type { Issue, Severity } from "./model/issue.ts";
export {
  comparePeriods,
  formatPeriod,
  type Frequency,
  parsePeriod,
  type Period,
  periodAt,
  periodLabel,
  periodOrdinal,
  yearsBefore,
} from "./model/period.ts";
export { inVintage } from "./model/in-vintage.ts";
export { narrowDataset, type Narrowing } from "./model/narrow-dataset.ts";
export { indicatorsOf, keepRowGroups, type RowGroups, rowGroups } from "./model/row-groups.ts";
export {
  selectSeries,
  type Series,
  type SeriesFilter,
  type SeriesPoint,
  vintagesOf,
} from "./model/series.ts";
export {
  type StatusCode,
  statusCodes,
  statusList,
  statusNames,
  type StatusSet,
  statusSet,
  statusText,
} from "./model/status.ts";
export {
  convertUnit,
  divideUnits,
  parseUnit,
  percent,
  percentagePoint,
  sameQuantity,
  scaleUnit,
  type Unit,
} from "./model/unit.ts";
export { unitCodeName, unitOfCode, unitOfMeasure } from "./model/unit-code.ts";
export type { Language, Words } from "./model/words.ts";

// Datasets and Arquero tables.
export { mergeDatasets } from "./model/merge-datasets.ts";
export { fromTable, type FromTableOptions, type TableRole } from "./table/from-table.ts";
export type { ShownRows } from "./table/shown-rows.ts";
export { toTable } from "./table/to-table.ts";

// Calculations.
export { averageGrowth, type AverageGrowthOptions } from "./table/average-growth.ts";
export { changeUnit } from "./table/change-unit.ts";
export { completion, type CompletionOptions } from "./table/completion.ts";
export { deriveCatalogueRatios } from "./table/derive-catalogue-ratios.ts";
export { deriveRatio, type KnownRatio, type OwnRatio, type RatioOptions } from "./table/derive-ratio.ts";
export {
  type CalculationName,
  explain,
  type ExplainedInput,
  type ExplainedResult,
  type Explanation,
  type InputRole,
} from "./table/explain.ts";
export { yearOverYear, type YearOverYearOptions } from "./table/year-over-year.ts";
