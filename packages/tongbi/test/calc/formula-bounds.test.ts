import fc from "fast-check";
import { expect, test } from "vitest";
import { formulaBounds } from "../../src/calc/formula-bounds.ts";
import { formulaProgram } from "../../src/calc/formula-program.ts";
import type { Bounds } from "../../src/model/dataset.ts";
import type { FormulaNode } from "../../src/model/formula.ts";
import { gapCode } from "../../src/model/gap.ts";
import { Rational } from "../proof/rational.ts";
import { type BoundedFigure, boundedFigure, isWithin } from "./bounded-figures.ts";

type Node =
  | string
  | number
  | readonly ["negate" | "abs", Node]
  | readonly ["add" | "subtract" | "multiply" | "divide" | "min" | "max", Node, Node];
type Figure = number | Bounds | "suppressed" | "absent";

const hundreds = { lower: 100, upper: 199 };
const place = { column: 0, text: "" };

function nodeOf(node: Node): FormulaNode {
  if (typeof node === "string")
    return { kind: "operand", indicator: node, scenario: "result", lag: 0, ...place };
  if (typeof node === "number") return { kind: "number", value: node, ...place };
  if (node.length === 2) return { kind: node[0], of: nodeOf(node[1]), ...place };
  return { kind: node[0], left: nodeOf(node[1]), right: nodeOf(node[2]), ...place };
}

/** The bounds of one figure, of operands whose units are powers of ten. */
function boundsOf(
  formula: Node,
  figures: Readonly<Record<string, Figure>>,
  exponents: Readonly<Record<string, number>> = {},
  gap = gapCode("suppressed"),
): Bounds | undefined {
  const program = formulaProgram(nodeOf(formula), ({ indicator }) => exponents[indicator] ?? 0, 0);
  const operands = program.operands.map(({ indicator }) => figures[indicator] as Figure);
  const columns = {
    value: Float64Array.from(operands, (own) => (typeof own === "number" ? own : Number.NaN)),
    gap: Uint8Array.from(operands, (own) => (typeof own === "number" ? 0 : gapCode("suppressed"))),
  };
  // Those of a row that is no operand tell that the data have bounds at all.
  const bounds = new Map<number, Bounds>([[operands.length, hundreds]]);
  operands.forEach((own, row) => {
    if (typeof own === "object") bounds.set(row, own);
  });
  const rows = operands.map((own, row) => Int32Array.of(own === "absent" ? -1 : row));
  return formulaBounds(columns, bounds, rows, program, Uint8Array.of(gap)).get(0);
}

const growth: Node = ["divide", ["multiply", 100, ["subtract", "a", "b"]], "b"];

test.each<[string, Node, Readonly<Record<string, Figure>>, Bounds | undefined]>([
  ["1XX of 400", ["divide", "a", "b"], { a: hundreds, b: 400 }, { lower: 0.25, upper: 0.4975 }],
  [
    "400 over 1XX less 2",
    ["subtract", ["divide", "b", "a"], 2],
    { a: hundreds, b: 398 },
    { lower: 0, upper: 1.98 },
  ],
  [
    "1XX + 0.5 × 3",
    ["add", "a", ["multiply", 0.5, "b"]],
    { a: hundreds, b: 3 },
    { lower: 101.5, upper: 200.5 },
  ],
  ["−1XX", ["negate", "a"], { a: hundreds }, { lower: -199, upper: -100 }],
  [
    "the size of 150 − 1XX",
    ["abs", ["subtract", "b", "a"]],
    { a: hundreds, b: 150 },
    { lower: 0, upper: 50 },
  ],
  ["the less of 1XX and 150", ["min", "a", "b"], { a: hundreds, b: 150 }, { lower: 100, upper: 150 }],
  ["the more of 1XX and 150", ["max", "a", "b"], { a: hundreds, b: 150 }, { lower: 150, upper: 199 }],
  // 50 on 80 to 90 is −44.4 to −37.5 %; with a base that varies apart from itself, (−40 to −30) / (80 to 90).
  [
    "growth as a formula, wider",
    growth,
    { a: 50, b: { lower: 80, upper: 90 } },
    { lower: -50, upper: -33.33333333333333 },
  ],
  ["1XX less itself, wider", ["subtract", "a", "a"], { a: hundreds }, { lower: -99, upper: 99 }],
  ["divided by what may be zero", ["divide", "b", "a"], { a: { lower: 0, upper: 9 }, b: 3 }, undefined],
  [
    "divided by a difference that may be zero",
    ["divide", 1, ["subtract", "a", "b"]],
    { a: hundreds, b: 150 },
    undefined,
  ],
  ["divided by zero", ["divide", "a", "b"], { a: hundreds, b: 0 }, undefined],
  ["withheld without bounds", ["add", "a", "b"], { a: hundreds, b: "suppressed" }, undefined],
  ["absent", ["add", "a", "b"], { a: hundreds, b: "absent" }, undefined],
  ["all known", ["add", "a", "b"], { a: 1, b: 2 }, undefined],
  [
    "at least 100, and 1",
    ["add", "a", 1],
    { a: { lower: 100, upper: Infinity } },
    { lower: 101, upper: Infinity },
  ],
  [
    "at most 100, and 1",
    ["add", "a", 1],
    { a: { lower: -Infinity, upper: 100 } },
    { lower: -Infinity, upper: 101 },
  ],
  [
    "of nothing is known where it ends",
    ["subtract", "a", "b"],
    { a: { lower: 0, upper: Infinity }, b: { lower: 0, upper: Infinity } },
    undefined,
  ],
])("%s", (_, formula, figures, expected) => {
  expect(boundsOf(formula, figures)).toEqual(expected);
});

test("scales of units are converted", () => {
  // 1XX 亿 less 3000 万.
  expect(boundsOf(["subtract", "a", "b"], { a: hundreds, b: 3000 }, { a: 8, b: 4 })).toEqual({
    lower: 9_970_000_000,
    upper: 19_870_000_000,
  });
});

test("a figure that is there has none", () => {
  expect(boundsOf(["add", "a", 1], { a: hundreds }, {}, 0)).toBeUndefined();
});

/** The exact figure; undefined where it divides by zero. */
function exactly(node: Node, figures: Readonly<Record<string, Rational>>): Rational | undefined {
  if (typeof node === "string") return figures[node];
  if (typeof node === "number") return Rational.of(node);
  const left = exactly(node[1], figures);
  if (node.length === 2)
    return left && (node[0] === "negate" || left.sign < 0 ? new Rational(0n).minus(left) : left);
  const right = exactly(node[2], figures);
  if (!left || !right) return undefined;
  switch (node[0]) {
    case "add":
      return left.plus(right);
    case "subtract":
      return left.minus(right);
    case "multiply":
      return left.times(right);
    case "divide":
      return right.sign === 0 ? undefined : left.over(right);
    default:
      return left.minus(right).sign < 0 === (node[0] === "min") ? left : right;
  }
}

const names = ["a", "b", "c"] as const;
const { formula } = fc.letrec<{ formula: Node }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Node>(...names),
    fc.integer({ min: 0, max: 99 }).map((digits) => digits / 10),
    fc.tuple(fc.constantFrom("negate" as const, "abs" as const), tie("formula")),
    fc.tuple(
      fc.constantFrom(
        "add" as const,
        "subtract" as const,
        "multiply" as const,
        "divide" as const,
        "min" as const,
        "max" as const,
      ),
      tie("formula"),
      tie("formula"),
    ),
  ),
}));

test("whatever the operands within their bounds, the figure is", () => {
  let within = 0;
  const figure = boundedFigure(-300, 300);
  fc.assert(
    fc.property(formula, fc.tuple(figure, figure, figure), fc.nat(6), (node, three, known) => {
      const figures = Object.fromEntries(
        three.map(({ lower, upper, inside }: BoundedFigure, at) => [
          names[at] as string,
          (known >> at) & 1 ? inside : { lower, upper },
        ]),
      );
      const found = boundsOf(node, figures);
      if (!found) return;
      const inside = three.map((own, at) => [names[at] as string, Rational.of(own.inside)] as const);
      const exact = exactly(node, Object.fromEntries(inside));
      if (!exact) return expect.fail("a divisor that may be zero");
      expect(isWithin(exact, found)).toBe(true);
      within++;
    }),
    { numRuns: 2000 },
  );
  expect(within).toBeGreaterThan(500);
});
