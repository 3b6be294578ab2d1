import type { FormulaNode, FormulaOperand } from "../model/formula.ts";

const signs = { add: "+", subtract: "−", multiply: "×", divide: "/" } as const;

/** A formula as text that is read as the same formula again, each indicator by its id. */
export function writtenFormula(node: FormulaNode): string {
  switch (node.kind) {
    case "number":
      return node.unit ? `[${node.text}]` : node.text;
    case "operand":
      return writtenOperand(node);
    case "negate":
      return `−${within(node.of)}`;
    case "abs":
      return `abs(${writtenFormula(node.of)})`;
    case "min":
    case "max":
      return `${node.kind}(${writtenFormula(node.left)}, ${writtenFormula(node.right)})`;
    default:
      return `${within(node.left)} ${signs[node.kind]} ${within(node.right)}`;
  }
}

/** A part of a formula, in parentheses where it has a sign. */
function within(node: FormulaNode): string {
  const text = writtenFormula(node);
  return node.kind === "negate" || node.kind in signs ? `(${text})` : text;
}

function writtenOperand({ indicator, stage, scenario, lag }: FormulaOperand): string {
  const name = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(indicator) ? indicator : `[${indicator}]`;
  const staged = stage === undefined ? name : indicator === "" ? stage : `stage(${name}, ${stage})`;
  if (scenario === "target") return `target(${staged})`;
  return lag === 0 ? staged : `lag(${staged}, ${lag})`;
}
