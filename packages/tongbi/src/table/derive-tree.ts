import { type FormulaFigures, formulaFigures } from "../calc/formula.ts";
import { formulaBounds } from "../calc/formula-bounds.ts";
import { formulaGaps } from "../calc/formula-gaps.ts";
import { formulaProgram } from "../calc/formula-program.ts";
import { formulaRows, type FormulaRole } from "../calc/formula-rows.ts";
import { formulaStatus } from "../calc/formula-status.ts";
import { ratio } from "../calc/ratio.ts";
import { concatenate } from "../model/concatenate.ts";
import type { Bounds, Dataset } from "../model/dataset.ts";
import {
  type FormulaNode,
  type FormulaOperand,
  isOfPeriod,
  operandKey,
  operandsOf,
} from "../model/formula.ts";
import { formulaUnit } from "../formula/formula-unit.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { sameQuantity, type Unit } from "../model/unit.ts";
import { derivedObservations, rowsToDerive } from "./derived-observations.ts";

/**
 * The dataset with the figures of a formula that has been read.
 * @param source what they are computed from: the dataset itself, or with further observations
 */
export function deriveTree(
  dataset: Dataset,
  indicator: Indicator,
  formula: FormulaNode,
  source: Dataset = dataset,
): Dataset {
  const derived = source.indicators.findIndex(({ id }) => id === indicator.id);
  const { rows, figures, status, bounds } = formulaResults(source, indicator, formula, derived);
  if (rows.length === 0) return dataset;
  const observations = derivedObservations(source, indicator, rows, { ...figures, status: status() });
  const whole = concatenate([dataset, { ...observations, bounds: bounds() }]).dataset;
  return { ...whole, indicators: whole.indicators.map((known) => stating(indicator, known)) };
}

/** An indicator of the dataset, with the formula of the one derived where it is that: a file that has some of its figures says none. */
function stating({ id, formula }: Indicator, known: Indicator): Indicator {
  return known.id === id && formula !== undefined ? { ...known, formula } : known;
}

/** Figures of a formula, each on the key of a row. */
export interface FormulaResults {
  /** Of the first operand. */
  readonly rows: Int32Array;
  readonly figures: FormulaFigures;
  /** Of all operands of each figure together, made when asked for. */
  readonly status: () => Int32Array;
  /** Those of figures that are gaps, by position in `rows`. */
  readonly bounds: () => ReadonlyMap<number, Bounds>;
  readonly operands: readonly FormulaOperand[];
  /** By operand its row for each of `rows`, −1 where the data lack it. */
  readonly found: readonly Int32Array[];
}

/**
 * The figures of a formula in the unit of an indicator.
 * @param besides code of an indicator: nothing is computed in regions that have results of it; −1 for none
 */
export function formulaResults(
  dataset: Dataset,
  indicator: Indicator,
  formula: FormulaNode,
  besides: number,
): FormulaResults {
  const codes = new Map(dataset.indicators.map(({ id }, code) => [id, code]));
  const codeOf = (id: string): number => codes.get(id) ?? -1;
  const stageCode = (id: string | undefined): { stage?: number } =>
    id === undefined ? {} : { stage: dataset.stages.indexOf(id) };
  const unitOf = (operand: FormulaOperand): Unit =>
    dataset.indicators[codeOf(operand.indicator)]?.unit ?? indicator.unit;
  const first = firstOperand(formula);
  const rows = rowsToDerive(dataset, codeOf(first.indicator), besides, stageCode(first.stage).stage);
  const program = formulaProgram(formula, (operand) => unitOf(operand).exponent, indicator.unit.exponent);
  const { operands } = program;
  const roles = rolesOf(formula, operands);
  const found = operands.map((operand, at) => {
    if (operandKey(operand) === operandKey(first)) return rows;
    const { indicator, stage, lag } = operand;
    const role = roles[at] as FormulaRole;
    return formulaRows(dataset, rows, { indicator: codeOf(indicator), ...stageCode(stage), role, lag });
  });
  const isRatio = formula.kind === "divide" && formula.left === first && formula.right.kind === "operand";
  const figures = isRatio && roles[1] === "denominator" ? ratioFigures() : formulaOf();
  const fit = unitsFit();
  if (!fit) {
    figures.value.fill(Number.NaN);
    figures.gap.forEach((reason, at) => (figures.gap[at] = reason || gapCode("unit_mismatch")));
  }
  const bounds = (): ReadonlyMap<number, Bounds> =>
    fit ? formulaBounds(dataset.columns, dataset.bounds, found, program, figures.gap) : new Map();
  const status = (): Int32Array => formulaStatus(dataset, found, comparedWith(operands), rows.length);
  return { rows, figures, status, bounds, operands, found };

  function ratioFigures(): FormulaFigures {
    const [top, bottom] = operands.map((operand) => unitOf(operand).exponent) as [number, number];
    const exponent = top - bottom - indicator.unit.exponent;
    return ratio(dataset.columns, found[0] as Int32Array, found[1] as Int32Array, exponent);
  }

  function formulaOf(): FormulaFigures {
    const gap = formulaGaps(dataset.columns.gap, found, roles, rows.length);
    return formulaFigures(dataset.columns, found, program, gap);
  }

  function unitsFit(): boolean {
    if (operands.some(({ indicator }) => codeOf(indicator) < 0)) return true;
    const { unit } = formulaUnit(formula, unitOf);
    return unit !== undefined && sameQuantity(unit, indicator.unit);
  }
}

/** The operand whose results the figures stand on: the first of the period that is not divided by, else the first of it. */
function firstOperand(formula: FormulaNode): FormulaOperand {
  const ofPeriod = operandsOf(formula).filter(isOfPeriod);
  const divisors = new Set(divisorsOf(formula).flatMap(operandsOf));
  return (ofPeriod.find((operand) => !divisors.has(operand)) ?? ofPeriod[0]) as FormulaOperand;
}

/** The parts that are divided by. */
function divisorsOf(node: FormulaNode): FormulaNode[] {
  if ("of" in node) return divisorsOf(node.of);
  if (!("left" in node)) return [];
  const within = [...divisorsOf(node.left), ...divisorsOf(node.right)];
  return node.kind === "divide" ? [...within, node.right] : within;
}

/** An indicator that stands in a formula as a lone divisor, and nowhere else, is the denominator of a ratio. */
function rolesOf(formula: FormulaNode, operands: readonly FormulaOperand[]): FormulaRole[] {
  const lone = new Set(divisorsOf(formula));
  const elsewhere = new Set(
    operandsOf(formula).flatMap((operand) => (lone.has(operand) ? [] : [operand.indicator])),
  );
  return operands.map(({ indicator, scenario }) => {
    if (scenario === "target") return "target";
    return elsewhere.has(indicator) ? "term" : "denominator";
  });
}

/** By operand the number of one of the same series that lies less years back, the least; −1 where there is none. */
function comparedWith(operands: readonly FormulaOperand[]): number[] {
  return operands.map((operand) => {
    const later = operands
      .filter((other) => operandKey({ ...other, lag: 0 }) === operandKey({ ...operand, lag: 0 }))
      .sort((a, b) => a.lag - b.lag)[0];
    return later && later.lag < operand.lag ? operands.indexOf(later) : -1;
  });
}
