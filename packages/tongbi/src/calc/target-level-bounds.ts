import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import {
  ceiling,
  dividedBy,
  type ExactBounds,
  exactly,
  minus,
  plus,
  shifted,
  times,
} from "./exact-bounds.ts";
import type { GrowthTargets } from "./growth-targets.ts";
import { type ResultBounds, resultBounds } from "./result-bounds.ts";

/** What the intervals are computed from. */
export interface TargetLevelFigures {
  /** Of the dataset. */
  readonly columns: Pick<ObservationColumns, "indicator" | "value" | "gap">;
  /** Of its withheld figures, by row. */
  readonly bounds: ReadonlyMap<number, Bounds>;
  /** Results. */
  readonly rows: Int32Array;
  readonly targets: GrowthTargets;
  /** By indicator code: 1 of ratios. */
  readonly pointsOnly: Uint8Array;
  /** By indicator code: 1 of what is counted in whole numbers. */
  readonly isCount: Uint8Array;
  /** By indicator code of the target: power of ten that makes per cent of it. */
  readonly exponents: Int32Array;
}

/**
 * Between what the level lies that a growth asks for, base × (1 + growth), where base or growth is withheld but for its bounds: 28 %
 * on 1XX ask for 128 to 255.
 *
 * It is in the unit of the indicator; of counts both ends are rounded up to whole numbers, as the level is. A base that may be zero or
 * less gives none, nor does a ratio.
 */
export function levelNeededBounds(figures: TargetLevelFigures): ResultBounds {
  const { columns, bounds, targets } = figures;
  const levelOf = levels(figures);
  return resultBounds(columns, bounds, [targets.base, ...asked(targets)], ([base, growth], at) =>
    levelOf(at, base, growth),
  );
}

/** Between what lies that the result lacks of the level, level − value, each of the three figures varying apart. */
export function shortfallBounds(figures: TargetLevelFigures): ResultBounds {
  return boundsAgainstLevel(figures, (value, level) => minus(level, value));
}

/** Between what result / level lies, in per cent. A level that may be zero or less gives none. */
export function levelCompletionBounds(figures: TargetLevelFigures): ResultBounds {
  return boundsAgainstLevel(figures, (value, level) => {
    const completed = level.lower.top > 0n ? dividedBy(value, level) : undefined;
    return completed && shifted(completed, 2);
  });
}

function boundsAgainstLevel(
  figures: TargetLevelFigures,
  resultOf: (value: ExactBounds, level: ExactBounds) => ExactBounds | undefined,
): ResultBounds {
  const { columns, bounds, rows, targets } = figures;
  const levelOf = levels(figures);
  const operands = [rows, targets.base, ...asked(targets)] as const;
  return resultBounds(columns, bounds, operands, ([value, base, growth], at) => {
    const level = levelOf(at, base, growth);
    return level && resultOf(value, level);
  });
}

/** Rows of the growth, where it is of the data. */
function asked({ isOfData, row }: GrowthTargets): Int32Array[] {
  return isOfData ? [row] : [];
}

/** Tells the level at a position, undefined where there is none. */
function levels({
  columns,
  rows,
  targets,
  pointsOnly,
  isCount,
  exponents,
}: TargetLevelFigures): (at: number, base: ExactBounds, growth?: ExactBounds) => ExactBounds | undefined {
  const whole = exactly(100);
  return (at, base, growth) => {
    const code = columns.indicator[rows[at] as number] as number;
    if (pointsOnly[code] === 1 || base.lower.top <= 0n) return undefined;
    const target = columns.indicator[targets.row[at] as number] as number;
    const percent = growth
      ? shifted(growth, exponents[target] as number)
      : exactly(targets.growth[at] as number);
    const level = shifted(times(base, plus(whole, percent)), -2);
    return isCount[code] === 1 ? ceiling(level) : level;
  };
}
