/** Functions that formulas may use. */
export type FormulaFunction = "min" | "max" | "abs" | "lag" | "target" | "stage";

interface FunctionShape {
  /** Fewest and most arguments. */
  readonly least: number;
  readonly most: number;
  /** How it is written, in Latin and in Chinese. */
  readonly zh: string;
  readonly en: string;
}

export const formulaFunctions: Readonly<Record<FormulaFunction, FunctionShape>> = {
  min: { least: 2, most: 64, zh: "最小(甲, 乙)", en: "min(a, b)" },
  max: { least: 2, most: 64, zh: "最大(甲, 乙)", en: "max(a, b)" },
  abs: { least: 1, most: 1, zh: "绝对值(甲)", en: "abs(a)" },
  lag: { least: 1, most: 2, zh: "上年(甲)、前推(甲, 年数)", en: "lag(a), lag(a, years)" },
  target: { least: 1, most: 1, zh: "目标(指标)", en: "target(indicator)" },
  stage: { least: 2, most: 2, zh: "阶段(指标, 认定)", en: "stage(indicator, recognised)" },
};

const names: ReadonlyMap<string, FormulaFunction> = new Map([
  ...(Object.keys(formulaFunctions) as FormulaFunction[]).map((name) => [name, name] as const),
  ["最小", "min"],
  ["最大", "max"],
  ["绝对值", "abs"],
  ["上年", "lag"],
  ["前推", "lag"],
  ["目标", "target"],
  ["阶段", "stage"],
]);

/** The function of a name in Latin, in either case, or in Chinese. */
export function formulaFunction(name: string): FormulaFunction | undefined {
  return names.get(name.toLowerCase());
}
