import { gapReasons } from "tongbi";
import { columnRoles, encodings, type ImportPlan } from "tongbi/csv";

/** The text of a plan as a file. */
export function planText(plan: ImportPlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Most characters of a file that is looked at as a plan. */
const longest = 4_000_000;

/** The plan in the text of a file, or undefined where it is none. */
export function readPlan(text: string): ImportPlan | undefined {
  if (text.length > longest) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isPlan(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isOneOf =
  (list: readonly unknown[]): Check =>
  (value) =>
    list.includes(value);
const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isOptional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const has =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const isColumn = has({
  header: isList(isText),
  role: isOneOf(columnRoles),
  parts: isOptional(isList(has({ header: isText, role: isOneOf(columnRoles) }))),
  status: isOptional(isList(isText)),
  indicator: isOptional(isText),
  member: isOptional(isText),
  unit: isOptional(isText),
  period: isOptional(isText),
  region: isOptional(isText),
  scenario: isOptional(isOneOf(["result", "target", "plan"])),
  level: isOptional(isText),
  stage: isOptional(isText),
  publishes: isOptional(isText),
});

const facts = { indicator: isText, unit: isText, region: isText, period: isText };
const isTable = has({
  ...facts,
  headerLine: isCount,
  headerRows: isCount,
  columns: isList(isColumn),
  seenFrom: isText,
  stated: has(facts),
});

const checkPlan = has({
  version: isOneOf([1]),
  encoding: isOneOf([...encodings, "text"]),
  delimiter: isText,
  decimal: isOneOf([".", ","]),
  symbols: isList(has({ sign: isText, gap: isOneOf(gapReasons) })),
  tables: isList(isTable),
  indicators: isList(has({ found: isText, id: isText, unit: isText })),
});

function isPlan(value: unknown): value is ImportPlan {
  return checkPlan(value);
}
