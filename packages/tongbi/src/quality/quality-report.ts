import type { Dataset } from "../model/dataset.ts";
import { findAlikePeriods, findConstantRuns } from "./alike.ts";
import { findAnnouncedBreaks, type ImportNotes } from "./announced-breaks.ts";
import { type Completeness, completeness } from "./completeness.ts";
import { findLostDigits } from "./digits.ts";
import { findDerivedFigures } from "./derived-figures.ts";
import type { Finding } from "./finding.ts";
import { type FindingCount, FindingLog } from "./finding-log.ts";
import { findJumps } from "./jumps.ts";
import { findLeftOut } from "./left-out.ts";
import { findParts } from "./parts.ts";
import { surveyOf } from "./survey.ts";
import { findTargetsAlone } from "./targets.ts";

export interface QualityOptions {
  /** The reports of the imports that the dataset comes from, as `readCsv` gives them: for notes and for lost digits. */
  readonly imports?: readonly ImportNotes[];
  /** Findings of a kind that are told one by one, 20 unless given; all are counted. */
  readonly limit?: number;
}

/** How far a dataset can be relied on. Plain data. */
export interface QualityReport {
  readonly completeness: Completeness;
  /** By kind in the order of `findingKinds`, of each kind the weightiest first. */
  readonly findings: readonly Finding[];
  /** How many there are of each kind that occurs, in the same order. */
  readonly counts: readonly FindingCount[];
}

/**
 * Looks a dataset over as a statistician would before using it: what is there, what does not add up, what is out of line
 * with the years and regions beside it, what the notes warn of. Only results of the newest vintage are looked at, and whether targets have theirs. Nothing is
 * repaired: a finding says where to look.
 * @throws RangeError where `limit` is not a whole number from 1 on
 */
export function qualityReport(dataset: Dataset, options: QualityOptions = {}): QualityReport {
  const { imports = [], limit = 20 } = options;
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`invalid limit ${limit}: expected a whole number from 1 on`);
  const survey = surveyOf(dataset);
  const cells = completeness(survey);
  const log = new FindingLog(limit);
  findJumps(survey, log);
  findAlikePeriods(survey, log);
  findConstantRuns(survey, log);
  findParts(survey, log);
  findLostDigits(
    survey,
    imports.flatMap(({ issues }) => issues),
    log,
  );
  findAnnouncedBreaks(survey, imports, log);
  findLeftOut(survey, cells, log);
  findDerivedFigures(survey, log);
  findTargetsAlone(survey, log);
  return { completeness: cells, ...log.close() };
}
