import type { FormulaIssue } from "./formula-issue.ts";
import * as trouble from "./formula-trouble.ts";

/** Characters of the longest formula. */
const longestFormula = 1000;

/** Parentheses within each other. */
const deepestFormula = 64;

/** A formula with its signs made plain, place for place as it was typed. */
export interface FormulaText {
  readonly code: string;
  /** Names and quantities in brackets, by the place of the blank name that stands for them. */
  readonly bracketed: ReadonlyMap<number, string>;
}

const folded: ReadonlyMap<string, string> = new Map([
  ...Array.from("（）＋－＊／，．　", (wide, at) => [wide, "()+-*/,. "[at] as string] as const),
  ...Array.from("０１２３４５６７８９", (wide, digit) => [wide, String(digit)] as const),
  ["−", "-"],
  ["×", "*"],
  ["÷", "/"],
  ["［", "["],
  ["］", "]"],
  ["\t", " "],
  ["\r", " "],
  ["\n", " "],
  ["\u00a0", " "],
]);

const closing: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["「", "」"],
  ["【", "】"],
]);

/** All that may stand outside brackets. */
const known = /^[\p{Script=Latin}\p{Script=Han}0-9_ +\-*/(),.]$/u;

/**
 * Folds full-width signs and takes names out of their brackets. What is no character of a formula is refused here: quotes,
 * escapes, invisible characters, letters of other alphabets that look like Latin ones.
 */
export function formulaText(text: string): FormulaText | FormulaIssue {
  if (text.length > longestFormula) return trouble.tooLong(text, longestFormula);
  if (text.trim() === "") return trouble.emptyFormula();
  const bracketed = new Map<number, string>();
  let code = "";
  let depth = 0;
  /** The sign before, blanks left out. */
  let before = "";
  while (code.length < text.length) {
    const at = code.length;
    const typed = String.fromCodePoint(text.codePointAt(at) as number);
    const sign = folded.get(typed) ?? typed;
    const close = closing.get(sign);
    if (close !== undefined) {
      const end = endOfName(text, at + 1, close);
      if (end < 0) return trouble.openBracket(text, at, close);
      const name = text.slice(at + 1, end);
      if (name.trim() === "") return trouble.emptyBrackets(text, at);
      bracketed.set(at + 1, name);
      code += ` ${"_".repeat(name.length)} `;
      before = "_";
      continue;
    }
    if (!known.test(sign)) return trouble.strangeCharacter(text, at, typed);
    if (signWithoutFigure(sign, before)) return trouble.signAfterSign(text, at);
    if (sign === "(" && ++depth > deepestFormula) return trouble.tooDeep(text, at, deepestFormula);
    if (sign === ")") depth--;
    if (sign !== " ") before = sign;
    code += sign;
  }
  return { code, bracketed };
}

function endOfName(text: string, from: number, close: string): number {
  for (let at = from; at < text.length; at++)
    if (text[at] === close || folded.get(text[at] as string) === close) return at;
  return -1;
}

/** Two signs in a row, or a sign that follows on nothing; these are comments, powers and regular expressions elsewhere. */
function signWithoutFigure(sign: string, before: string): boolean {
  if (sign === "*" || sign === "/") return before === "" || "+-*/(,".includes(before);
  return (sign === "+" || sign === "-") && before !== "" && "+-".includes(before);
}
