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

// Calculations that compare: a table with a row for each observation shown.
export { averageGrowth, type AverageGrowthOptions } from "./table/average-growth.ts";
export { benchmark, type BenchmarkOptions } from "./table/benchmark.ts";
export { changeUnit } from "./table/change-unit.ts";
export { completion, type CompletionOptions } from "./table/completion.ts";
export { contribution, type ContributionOptions } from "./table/contribution.ts";
export { coverage } from "./table/coverage.ts";
export { evaluateFormula, type EvaluateFormulaOptions } from "./table/evaluate-formula.ts";
export { fixedBaseIndex, type FixedBaseIndexOptions } from "./table/fixed-base-index.ts";
export { movingAverage, type MovingAverageOptions } from "./table/moving-average.ts";
export { outliers, type OutliersOptions, type OutlierWarning, outlierWarnings } from "./table/outliers.ts";
export { pace, type PaceOptions } from "./table/pace.ts";
export type { PartsOfWhole, Whole } from "./table/parts-of-whole.ts";
export { periodOverPeriod, type PeriodOverPeriodOptions } from "./table/period-over-period.ts";
export { pipelineRate, type PipelineRateOptions } from "./table/pipeline-rate.ts";
export { planAgainstResult, type PlanAgainstResultOptions } from "./table/plan-against-result.ts";
export {
  publishedAgainstComputed,
  type PublishedAgainstComputedOptions,
} from "./table/published-against-computed.ts";
export { rank, type RankOptions } from "./table/rank.ts";
export type { RankingOrder } from "./table/ranking-order.ts";
export { requiredRunRate, type RequiredRunRateOptions } from "./table/required-run-rate.ts";
export { revision, type RevisionOptions } from "./table/revision.ts";
export type { Schedule } from "./calc/schedule.ts";
export { share } from "./table/share.ts";
export { targetLevel, type TargetLevelOptions } from "./table/target-level.ts";
export { yearOverYear, type YearOverYearOptions } from "./table/year-over-year.ts";

// Calculations that make observations: the dataset with them added.
export { aggregateLevels, aggregateRegions, aggregateStages } from "./table/aggregate.ts";
export { aggregateTime, type AggregateTimeOptions } from "./table/aggregate-time.ts";
export { cumulative } from "./table/cumulative.ts";
export { deriveCatalogueRatios } from "./table/derive-catalogue-ratios.ts";
export { deriveFormula, type FormulaOptions } from "./table/derive-formula.ts";
export { deriveRatio, type KnownRatio, type OwnRatio, type RatioOptions } from "./table/derive-ratio.ts";
export type { LevelMembers, Members, RegionMembers, StageMembers } from "./table/members.ts";
export type { SeriesChoice } from "./table/add-derived.ts";
export { singlePeriods } from "./table/single-periods.ts";

// Formulas as text.
export { checkFormula, type CheckedFormula, type CheckOptions } from "./formula/check-formula.ts";
export { type FormulaFunction, formulaFunctions } from "./formula/formula-functions.ts";
export type { FormulaIssue } from "./formula/formula-issue.ts";
export { parseFormula, type ParsedFormula } from "./formula/parse-formula.ts";
export type {
  FormulaNode,
  FormulaNumber,
  FormulaOperand,
  FormulaPair,
  FormulaSign,
} from "./model/formula.ts";

// How a row of a calculation came about.
export {
  type CalculationName,
  explain,
  type ExplainedInput,
  type ExplainedResult,
  type Explanation,
  type InputRole,
} from "./table/explain.ts";
