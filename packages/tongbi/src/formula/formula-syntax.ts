import { type Expression, parseExpressionAt } from "acorn";

export type { Expression, SpreadElement } from "acorn";

/** The syntax tree of a text that is one expression, or the place where it stops being one. */
export function formulaSyntax(code: string): Expression | number {
  let tree: Expression;
  try {
    tree = parseExpressionAt(code, 0, { ecmaVersion: 2015, sourceType: "script", preserveParens: true });
  } catch (error) {
    if (error instanceof SyntaxError && "pos" in error) return Number(error.pos);
    throw error;
  }
  const rest = code.slice(tree.end).search(/\S/);
  return rest < 0 ? tree : tree.end + rest;
}
