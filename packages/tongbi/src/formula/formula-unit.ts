import type { FormulaIssue } from "./formula-issue.ts";
import * as trouble from "./formula-sense-trouble.ts";
import type { FormulaNode, FormulaNumber, FormulaOperand, FormulaPair } from "../model/formula.ts";
import { divideUnits, parseUnit, sameQuantity, scaleUnit, type Unit } from "../model/unit.ts";

/** The unit of a number without one. */
const pureNumber: Unit = { quantity: "1", exponent: 0, zh: "", en: "" };

/** The unit that a formula gives. */
export interface FormulaUnit {
  /** Undefined where there are issues. */
  readonly unit: Unit | undefined;
  readonly issues: readonly FormulaIssue[];
}

/**
 * The unit that a formula gives, in the power of ten in which it is computed: 万元 / 亿元 is a pure number with exponent −4, 件 / 万人 is
 * 件/万人. Sums and comparisons take figures of one quantity, in any scale (万元 + 亿元); a number without unit is what it is (1 is 100 %): it
 * goes with quotients of figures but not with percentages, beside which it could mean points, and 0 goes with all. Products and quotients have to come out as a unit: 件/万人 × 万人 is 件, 万元 × 件 is none.
 */
export function formulaUnit(formula: FormulaNode, unitOf: (operand: FormulaOperand) => Unit): FormulaUnit {
  const issues: FormulaIssue[] = [];
  const unit = read(formula);
  return { unit: issues.length === 0 ? unit : undefined, issues };

  function read(node: FormulaNode): Unit | undefined {
    if (node.kind === "number") return node.unit ?? pureNumber;
    if (node.kind === "operand") return unitOf(node);
    if (!("left" in node)) return read(node.of);
    const left = read(node.left);
    const right = read(node.right);
    if (!left || !right) return undefined;
    return node.kind === "multiply" || node.kind === "divide"
      ? combined(node, left, right)
      : common(node, left, right);
  }

  function common(node: FormulaPair, left: Unit, right: Unit): Unit | undefined {
    if (isZero(node.left)) return right;
    if (isZero(node.right)) return left;
    const isOpen = isBare(node.left) ? isScaledRatio(right) : isBare(node.right) && isScaledRatio(left);
    if (sameQuantity(left, right) && !isOpen) return left.exponent <= right.exponent ? left : right;
    issues.push(trouble.unitsDiffer(node, left, right));
    return undefined;
  }

  function combined(node: FormulaPair, left: Unit, right: Unit): Unit | undefined {
    const unit = node.kind === "divide" ? quotientOf(left, right) : productOf(left, right);
    if (!unit) issues.push(trouble.unitsDoNotCombine(node, left, right));
    return unit;
  }
}

/** A factor of 100, 1,000 and so on in a formula whose result is brought to its scale anyway. */
export function scaledTwice(formula: FormulaNode, asked: Unit): FormulaIssue | undefined {
  if (asked.quantity === "1" && asked.exponent === 0) return undefined;
  const found = scalingFactor(formula);
  return found && trouble.scaledTwice(found, asked);
}

function scalingFactor(node: FormulaNode): FormulaNumber | undefined {
  if ("of" in node) return scalingFactor(node.of);
  if (!("left" in node)) return undefined;
  if (node.kind === "multiply" || node.kind === "divide")
    for (const side of [node.left, node.right]) if (isPowerOfTen(side)) return side;
  return scalingFactor(node.left) ?? scalingFactor(node.right);
}

function isPowerOfTen(node: FormulaNode): node is FormulaNumber {
  return node.kind === "number" && !node.unit && /^10{2,}$|^0\.0+1$/.test(String(node.value));
}

function isZero(node: FormulaNode): boolean {
  return node.kind === "number" && node.value === 0 && !node.unit;
}

/** Whether a part holds numbers without unit and nothing else. */
function isBare(node: FormulaNode): boolean {
  if (node.kind === "number") return !node.unit;
  if (node.kind === "operand") return false;
  return "of" in node ? isBare(node.of) : isBare(node.left) && isBare(node.right);
}

/** A percentage: 0.5 beside it may be meant as a half or as half of a point. */
function isScaledRatio({ quantity, zh }: Unit): boolean {
  return quantity === "1" && zh !== "";
}

function productOf(left: Unit, right: Unit): Unit | undefined {
  const exponent = left.exponent + right.exponent;
  if (right.quantity === "1") return right.exponent === 0 ? left : named(left.quantity, exponent);
  if (left.quantity === "1") return left.exponent === 0 ? right : named(right.quantity, exponent);
  const [one, other] = [partsOf(left), partsOf(right)];
  return cancelled([...one.over, ...other.over], [...one.under, ...other.under], exponent);
}

function quotientOf(left: Unit, right: Unit): Unit | undefined {
  const exponent = left.exponent - right.exponent;
  if (right.quantity === "1") return right.exponent === 0 ? left : named(left.quantity, exponent);
  const [one, other] = [partsOf(left), partsOf(right)];
  if (left.quantity !== "1" && one.under.length + other.under.length === 0) return divideUnits(left, right);
  return cancelled([...one.over, ...other.under], [...one.under, ...other.over], exponent);
}

/** What a quantity is made of: 件/人 is 件 over 人. */
function partsOf({ quantity }: Unit): { readonly over: string[]; readonly under: string[] } {
  const [over = "", under] = quantity.split("/");
  return { over: over === "1" ? [] : [over], under: under === undefined ? [] : [under] };
}

/** What is left of quantities over others where the same stands on both sides; one over one at most makes a unit. */
function cancelled(over: readonly string[], under: string[], exponent: number): Unit | undefined {
  const left = over.filter((quantity) => {
    const at = under.indexOf(quantity);
    if (at >= 0) under.splice(at, 1);
    return at < 0;
  });
  if (left.length > 1 || under.length > 1) return undefined;
  const [top = "1"] = left;
  return named(under.length === 0 ? top : `${top}/${under[0]}`, exponent);
}

/** A quantity in a power of ten; one that Chinese has no word for is spelled out: 件×10^-2. */
function named(quantity: string, exponent: number): Unit {
  if (quantity === "1") return { ...pureNumber, exponent };
  const known = parseUnit(quantity);
  const text = exponent === 0 ? quantity : `${quantity}×10^${exponent}`;
  return (known && scaleUnit(known, exponent)) ?? { quantity, exponent, zh: text, en: text };
}
