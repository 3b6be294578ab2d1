import { type FormulaProgram, formulaProgram } from "../calc/formula-program.ts";
import type { FormulaRole, OperandCodes } from "../calc/formula-rows.ts";
import { formulaUnit } from "../formula/formula-unit.ts";
import type { Dataset } from "../model/dataset.ts";
import {
  type FormulaNode,
  type FormulaOperand,
  isOfPeriod,
  operandKey,
  operandsOf,
} from "../model/formula.ts";
import type { Indicator } from "../model/indicator.ts";
import { sameQuantity, type Unit } from "../model/unit.ts";

/** A formula in the codes of a dataset: all that is the same for every row. */
export interface CompiledFormula {
  /** That its figures are of. */
  readonly indicator: Indicator;
  readonly program: FormulaProgram;
  /** By operand of the program. */
  readonly operands: readonly OperandCodes[];
  /** Number of the operand whose results the figures stand on. */
  readonly first: number;
  /** Of a lone numerator over a lone denominator the power of ten that brings the quotient to the unit asked for; else undefined. */
  readonly ratioExponent: number | undefined;
  /** Whether the units give that of the indicator. */
  readonly isFit: boolean;
  /** By operand the number of one of the same series that lies less years back, the least; −1 where there is none. */
  readonly comparedWith: readonly number[];
}

/** Each formula is compiled once for a dataset. */
const compiled = new WeakMap<Dataset, WeakMap<FormulaNode, CompiledFormula>>();

export function compiledFormula(
  dataset: Dataset,
  indicator: Indicator,
  formula: FormulaNode,
): CompiledFormula {
  let ofDataset = compiled.get(dataset);
  if (!ofDataset) compiled.set(dataset, (ofDataset = new WeakMap()));
  let known = ofDataset.get(formula);
  if (known?.indicator !== indicator) ofDataset.set(formula, (known = compile(dataset, indicator, formula)));
  return known;
}

function compile(dataset: Dataset, indicator: Indicator, formula: FormulaNode): CompiledFormula {
  const codes = new Map(dataset.indicators.map(({ id }, code) => [id, code]));
  const codeOf = (id: string): number => codes.get(id) ?? -1;
  const unitOf = (operand: FormulaOperand): Unit =>
    dataset.indicators[codeOf(operand.indicator)]?.unit ?? indicator.unit;
  const program = formulaProgram(formula, (operand) => unitOf(operand).exponent, indicator.unit.exponent);
  const roles = rolesOf(formula, program.operands);
  const operands = program.operands.map(({ indicator: id, stage, lag }, at) => ({
    indicator: codeOf(id),
    ...(stage === undefined ? {} : { stage: dataset.stages.indexOf(stage) }),
    lag,
    role: roles[at] as FormulaRole,
  }));
  const first = firstOperand(formula);
  const isRatio =
    formula.kind === "divide" &&
    formula.left === first &&
    formula.right.kind === "operand" &&
    roles[1] === "denominator";
  const [top = 0, bottom = 0] = program.operands.map((operand) => unitOf(operand).exponent);
  const isKnown = operands.every((operand) => operand.indicator >= 0);
  const unit = isKnown ? formulaUnit(formula, unitOf).unit : undefined;
  return {
    indicator,
    program,
    operands,
    first: program.operands.findIndex((operand) => operandKey(operand) === operandKey(first)),
    ratioExponent: isRatio ? top - bottom - indicator.unit.exponent : undefined,
    isFit: !isKnown || (unit !== undefined && sameQuantity(unit, indicator.unit)),
    comparedWith: comparedWith(program.operands),
  };
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

function comparedWith(operands: readonly FormulaOperand[]): number[] {
  return operands.map((operand) => {
    const later = operands
      .filter((other) => operandKey({ ...other, lag: 0 }) === operandKey({ ...operand, lag: 0 }))
      .sort((a, b) => a.lag - b.lag)[0];
    return later && later.lag < operand.lag ? operands.indexOf(later) : -1;
  });
}
