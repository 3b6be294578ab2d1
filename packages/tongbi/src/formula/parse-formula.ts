import type { Catalogue } from "../model/catalogue.ts";
import { stages } from "../model/dimension.ts";
import { editDistance } from "../model/edit-distance.ts";
import { formulaFunction, formulaFunctions } from "./formula-functions.ts";
import { type FormulaIssue, isFormulaIssue } from "./formula-issue.ts";
import { type Expression, formulaSyntax, type SpreadElement } from "./formula-syntax.ts";
import { formulaText, type FormulaText } from "./formula-text.ts";
import { nothingOfPeriod } from "./formula-sense-trouble.ts";
import * as trouble from "./formula-trouble.ts";
import {
  type FormulaNode,
  type FormulaNumber,
  isOfPeriod,
  lagFormula,
  operandsOf,
} from "../model/formula.ts";
import type { Indicator } from "../model/indicator.ts";
import { suggestIndicator } from "../model/suggest-indicator.ts";
import { parseUnit } from "../model/unit.ts";

/** Indicators and numbers of the longest formula. */
const mostTerms = 64;

/** Years that lag may go back. */
const mostYears = 100;

/** What a formula was read as, or why it was not. */
export interface ParsedFormula {
  /** Undefined where there are issues. */
  readonly formula: FormulaNode | undefined;
  readonly issues: readonly FormulaIssue[];
}

/**
 * Reads a formula: indicators by id, name or alias in either language, plain decimal numbers, + − × ÷ (also `* /` and full-width
 * signs), parentheses, and the functions `min`, `max`, `abs`, `lag`, `target`, `stage` (最小, 最大, 绝对值, 上年 or 前推, 目标, 阶段).
 * A name with signs or blanks in it is put in brackets, `[R&D经费]` or `「R&D经费」`, a number with a unit too: `[5000万元]`. A stage
 * alone, `recognised / applied`, is that of the indicator that the formula is asked of.
 *
 * Anything else is an issue that says what was found, at which character, and what would work. Nothing is thrown, and nothing of
 * the text is ever run. Limits: 1,000 characters, 64 indicators and numbers, parentheses 64 deep.
 * @param subject the indicator that the formula is asked of, where it is one of stages
 */
export function parseFormula(text: string, catalogue: Catalogue, subject?: Indicator): ParsedFormula {
  const folded = formulaText(text);
  if (isFormulaIssue(folded)) return { formula: undefined, issues: [folded] };
  const syntax = formulaSyntax(folded.code);
  if (typeof syntax === "number") return { formula: undefined, issues: [trouble.unexpected(text, syntax)] };
  const reader = new FormulaReader(text, folded, catalogue, subject?.id ?? "");
  const formula = reader.read(syntax);
  if (formula && reader.issues.length === 0 && !operandsOf(formula).some(isOfPeriod))
    reader.issues.push(nothingOfPeriod(text));
  return { formula: reader.issues.length === 0 ? formula : undefined, issues: reader.issues };
}

const pairs: ReadonlyMap<string, "add" | "subtract" | "multiply" | "divide"> = new Map([
  ["+", "add"],
  ["-", "subtract"],
  ["*", "multiply"],
  ["/", "divide"],
]);

/** Goes over a syntax tree; what it does not know is refused. */
class FormulaReader {
  readonly issues: FormulaIssue[] = [];
  readonly #text: string;
  readonly #code: FormulaText;
  readonly #catalogue: Catalogue;
  readonly #subject: string;
  #terms = 0;

  constructor(text: string, code: FormulaText, catalogue: Catalogue, subject: string) {
    this.#text = text;
    this.#code = code;
    this.#catalogue = catalogue;
    this.#subject = subject;
  }

  read(node: Expression | SpreadElement): FormulaNode | undefined {
    if (this.#terms > mostTerms) return undefined;
    if ((node.type === "Literal" || node.type === "Identifier") && ++this.#terms > mostTerms)
      return this.#fail(trouble.tooManyTerms(this.#column(node.start), this.#source(node), mostTerms));
    switch (node.type) {
      case "ParenthesizedExpression":
        return this.read(node.expression);
      case "Literal":
        return this.#number(node);
      case "Identifier":
        return this.#named(node);
      case "UnaryExpression": {
        const of = node.operator === "-" ? this.read(node.argument) : this.#refuse(node);
        return of && { kind: "negate", of, ...this.#place(node) };
      }
      case "BinaryExpression": {
        const kind = pairs.get(node.operator);
        if (!kind || node.left.type === "PrivateIdentifier") return this.#refuse(node);
        const left = this.read(node.left);
        const right = this.read(node.right);
        const sign = node.left.end + this.#code.code.slice(node.left.end).search(/\S/);
        return left && right && { kind, left, right, ...this.#place(node), column: this.#column(sign) };
      }
      case "CallExpression":
        return node.callee.type === "Identifier"
          ? this.#call(node, node.callee, node.arguments)
          : this.#refuse(node);
      default:
        return this.#refuse(node);
    }
  }

  #call(
    node: Expression,
    callee: Expression,
    given: readonly (Expression | SpreadElement)[],
  ): FormulaNode | undefined {
    const { column, text } = this.#place(node);
    const name = formulaFunction(this.#code.code.slice(callee.start, callee.end));
    if (!name) return this.#fail(trouble.unknownFunction(column, this.#source(callee)));
    const { least, most } = formulaFunctions[name];
    const [first, second] = given;
    if (!first || given.length < least || given.length > most)
      return this.#fail(trouble.wrongArguments(column, text, name));
    if (name === "stage") return this.#stage(node, first, second);
    const of = this.read(first);
    if (name === "lag") return of && this.#lagged(of, second);
    if (name === "target") return of && this.#target(node, of);
    if (name === "abs") return of && { kind: "abs", of, column, text };
    return given
      .slice(1)
      .map((argument) => this.read(argument))
      .reduce((left, right) => left && right && { kind: name, left, right, column, text }, of);
  }

  #lagged(of: FormulaNode, years: Expression | SpreadElement | undefined): FormulaNode | undefined {
    const given = years && this.#code.code.slice(years.start, years.end);
    const lag = given === undefined ? 1 : /^\d{1,3}$/.test(given) ? Number(given) : 0;
    if (years && (lag < 1 || lag > mostYears))
      return this.#fail(trouble.wrongLag(this.#place(years).column, given ?? "", mostYears));
    const target = operandsOf(of).find(({ scenario }) => scenario === "target");
    if (target) return this.#fail(trouble.laggedTarget(target.column, target.text));
    return lagFormula(of, lag);
  }

  #target(node: Expression, of: FormulaNode): FormulaNode | undefined {
    const isResult = of.kind === "operand" && isOfPeriod(of) && of.stage === undefined;
    if (isResult) return { ...of, scenario: "target", ...this.#place(node) };
    const { column, text } = this.#place(node);
    return this.#fail(trouble.wrongArguments(column, text, "target"));
  }

  #stage(
    node: Expression,
    first: Expression | SpreadElement,
    second: Expression | SpreadElement | undefined,
  ): FormulaNode | undefined {
    const of = this.read(first);
    if (!of || !second) return undefined;
    const { column, text } = this.#place(node);
    const isPlain = of.kind === "operand" && isOfPeriod(of) && of.stage === undefined;
    if (!isPlain) return this.#fail(trouble.wrongArguments(column, text, "stage"));
    const name = second.type === "Identifier" ? this.#name(second) : this.#source(second);
    const stage = stageOf(name);
    if (stage === undefined) return this.#fail(trouble.unknownStage(this.#place(second).column, name));
    return { ...of, stage, column, text };
  }

  #number(node: Expression): FormulaNumber | undefined {
    const raw = this.#code.code.slice(node.start, node.end);
    const { column, text } = this.#place(node);
    if (!isPlainNumber(raw)) return this.#fail(trouble.numberForm(column, text));
    return { kind: "number", value: Number(raw), column, text };
  }

  #named(node: Expression): FormulaNode | undefined {
    const name = this.#name(node);
    const { column, text } = this.#place(node);
    const indicator = this.#catalogue.find(name);
    const result = { kind: "operand", scenario: "result", lag: 0, column, text } as const;
    if (indicator) return { ...result, indicator: indicator.id };
    const stage = stageOf(name);
    if (stage !== undefined) return { ...result, indicator: this.#subject, stage };
    const amount = this.#code.bracketed.has(node.start) ? quantity(name) : undefined;
    if (amount) return { kind: "number", ...amount, column, text };
    return this.#fail(trouble.unknownName(column, name, nearestIndicator(name, this.#catalogue)));
  }

  #refuse(node: Expression | SpreadElement): undefined {
    const { column, text } = this.#place(node);
    return this.#fail(trouble.notAllowed(column, text));
  }

  #fail(issue: FormulaIssue): undefined {
    this.issues.push(issue);
  }

  /** A name as it was typed, without the brackets around it. */
  #name({ start, end }: Expression): string {
    return this.#code.bracketed.get(start) ?? this.#text.slice(start, end);
  }

  #source({ start, end }: Expression | SpreadElement): string {
    return this.#text.slice(start, end);
  }

  #place(node: Expression | SpreadElement): { readonly column: number; readonly text: string } {
    return { column: this.#column(node.start), text: this.#source(node) };
  }

  #column(place: number): number {
    return trouble.columnAt(this.#text, place);
  }
}

function isPlainNumber(raw: string): boolean {
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(raw) && raw.replace(".", "").length <= 15;
}

/** A number with its unit: 5000万元, 0.5%. */
function quantity(text: string): Pick<FormulaNumber, "value" | "unit"> | undefined {
  const [, raw = "", rest = ""] = /^([\d.]+)(.+)$/s.exec(text.normalize("NFKC").trim()) ?? [];
  const unit = isPlainNumber(raw) ? parseUnit(rest) : undefined;
  return unit && { value: Number(raw), unit };
}

/** The id of a stage, by id or Chinese name. */
function stageOf(name: string): string | undefined {
  const bare = name.trim();
  if (Object.hasOwn(stages, bare)) return bare;
  return Object.keys(stages).find((id) => stages[id]?.zh === bare);
}

/** An indicator whose name or id is so near to one that nobody knows that it may be meant, as it would be typed. */
function nearestIndicator(name: string, catalogue: Catalogue): string | undefined {
  const near = suggestIndicator(name, catalogue)?.name;
  if (near !== undefined) return /^[\p{L}_][\p{L}\d_]*$/u.test(near) ? near : `[${near}]`;
  const asked = name.toLowerCase();
  const limit = Math.floor(asked.length / 4);
  const [best] = Array.from(catalogue, ({ id }) => id)
    .filter((id) => Math.abs(id.length - asked.length) <= limit)
    .map((id) => ({ id, distance: editDistance(asked, id.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return best?.id;
}
