/** `tongbi/quality`: how far a dataset can be relied on. */
export type { ImportNotes } from "./quality/announced-breaks.ts";
export { cellStates, type CellState, type Completeness } from "./quality/completeness.ts";
export { type Finding, type FindingCell, type FindingCode, findingKinds } from "./quality/finding.ts";
export type { FindingCount } from "./quality/finding-log.ts";
export { findingsTable } from "./quality/findings-table.ts";
export { qualityReport, type QualityOptions, type QualityReport } from "./quality/quality-report.ts";
