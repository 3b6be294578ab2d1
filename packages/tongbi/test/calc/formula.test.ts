import fc from "fast-check";
import { expect, test } from "vitest";
import { formulaFigures } from "../../src/calc/formula.ts";
import { formulaProgram } from "../../src/calc/formula-program.ts";
import type { FormulaNode, FormulaOperand } from "../../src/model/formula.ts";
import { gapCode, type GapReason, gapReason } from "../../src/model/gap.ts";

const place = { column: 0, text: "" };
const figure = (indicator: string): FormulaOperand => ({
  kind: "operand",
  indicator,
  scenario: "result",
  lag: 0,
  ...place,
});
const number = (value: number): FormulaNode => ({ kind: "number", value, ...place });
type Pair = "add" | "subtract" | "multiply" | "divide" | "min" | "max";
const pair = (kind: Pair, left: FormulaNode, right: FormulaNode): FormulaNode => ({
  kind,
  left,
  right,
  ...place,
});
const [a, b, c, d] = ["a", "b", "c", "d"].map(figure) as [FormulaNode, FormulaNode, FormulaNode, FormulaNode];

/** By operand its figures, row by row, and the power of ten of its unit. */
type Figures = Readonly<Record<string, { readonly values: readonly number[]; readonly exponent?: number }>>;

/** What the kernel gives for each row. */
function computed(formula: FormulaNode, figures: Figures, asked = 0): (number | GapReason)[] {
  const program = formulaProgram(formula, ({ indicator }) => figures[indicator]?.exponent ?? 0, asked);
  const all = program.operands.map(({ indicator }) => figures[indicator]?.values ?? []);
  const count = all[0]?.length ?? 0;
  const value = Float64Array.from(all.flat());
  const rows = all.map((_, at) => Int32Array.from({ length: count }, (_, row) => at * count + row));
  const result = formulaFigures({ value }, rows, program, new Uint8Array(count));
  return Array.from(result.value, (found, row) => {
    const reason = gapReason(result.gap[row] ?? 0);
    expect(Number.isNaN(found)).toBe(reason !== "none");
    return reason === "none" ? found : reason;
  });
}

const one = (
  formula: FormulaNode,
  values: Readonly<Record<string, number>>,
): number | GapReason | undefined =>
  computed(
    formula,
    Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { values: [value] }])),
  )[0];

test.each<[string, FormulaNode, Readonly<Record<string, number>>, number | GapReason]>([
  ["0.1 + 0.2", pair("add", a, b), { a: 0.1, b: 0.2 }, 0.3],
  ["10.3 − 10.2", pair("subtract", a, b), { a: 10.3, b: 10.2 }, 0.1],
  ["1.1 × 1.1", pair("multiply", a, b), { a: 1.1, b: 1.1 }, 1.21],
  ["4.35 × 100", pair("multiply", a, number(100)), { a: 4.35 }, 435],
  ["0.3 ÷ 0.1", pair("divide", a, b), { a: 0.3, b: 0.1 }, 3],
  ["(0.1 + 0.2) ÷ (0.1 + 0.2)", pair("divide", pair("add", a, b), pair("add", a, b)), { a: 0.1, b: 0.2 }, 1],
  ["(a ÷ 3) × 3", pair("multiply", pair("divide", a, number(3)), number(3)), { a: 0.1 }, 0.1],
  ["a ÷ 3 + a ÷ 7", pair("add", pair("divide", a, number(3)), pair("divide", a, number(7))), { a: 2.1 }, 1],
  [
    "(a ÷ 3) ÷ (b ÷ 7)",
    pair("divide", pair("divide", a, number(3)), pair("divide", b, number(7))),
    { a: 1, b: 3 },
    7 / 9,
  ],
  ["a ÷ −b", pair("divide", a, b), { a: 3, b: -8 }, -0.375],
  ["0.25 ÷ 0.5", pair("divide", a, b), { a: 0.25, b: 0.5 }, 0.5],
  ["0.25 + 0.5", pair("add", a, b), { a: 0.25, b: 0.5 }, 0.75],
  ["0.5 + 0.25", pair("add", a, b), { a: 0.5, b: 0.25 }, 0.75],
  ["0 ÷ −b is not −0", pair("divide", a, b), { a: 0, b: -8 }, 0],
  ["min", pair("min", a, pair("max", b, number(0.5))), { a: 0.7, b: 0.2 }, 0.5],
  ["min of equals", pair("min", a, b), { a: 7, b: 7 }, 7],
  ["max of negatives", pair("max", pair("divide", a, b), b), { a: 1, b: -2 }, -0.5],
  ["|a − b|", { kind: "abs", of: pair("subtract", a, b), ...place }, { a: 0.1, b: 0.3 }, 0.2],
  ["−a", { kind: "negate", of: a, ...place }, { a: 1.5 }, -1.5],
  ["−0 is not −0", { kind: "negate", of: a, ...place }, { a: 0 }, 0],
  ["a ÷ 0", pair("divide", a, b), { a: 5, b: 0 }, "zero_denominator"],
  ["0 ÷ 0", pair("divide", a, b), { a: 0, b: 0 }, "zero_denominator"],
  [
    "a ÷ (0.3 − 0.1 − 0.2)",
    pair("divide", a, pair("subtract", pair("subtract", b, c), d)),
    { a: 1, b: 0.3, c: 0.1, d: 0.2 },
    "zero_denominator",
  ],
  [
    "a ÷ (b − b), long",
    pair("divide", a, pair("subtract", b, b)),
    { a: 1, b: 1.2345678901234567 },
    "zero_denominator",
  ],
  ["beyond the range", pair("multiply", a, b), { a: 1e200, b: 1e200 }, "undefined_result"],
  ["back within it", pair("divide", pair("multiply", a, b), b), { a: 1e200, b: 1e200 }, 1e200],
  ["a figure that is none", pair("add", a, b), { a: Infinity, b: 1 }, "undefined_result"],
  ["long figures", pair("subtract", a, b), { a: 137.946782875667, b: 137.946782875666 }, 1e-12],
  [
    "long products",
    pair("subtract", pair("multiply", a, b), number(1)),
    { a: 999999999.99, b: 1e9 + 0.01 },
    1e18 + 8.9999 - 9,
  ],
  // Exact fractions, rounded once: where a step outgrows the integers of doubles, their own quotient has another last digit.
  ["a long product", pair("multiply", a, b), { a: 58806279.8, b: 98838270.9 }, 5812311013493598],
  [
    "a product over a long one",
    pair("multiply", pair("divide", a, b), pair("divide", c, d)),
    { a: 2, b: 106891310, c: 9, d: 180273261 },
    9.34111654650018e-16,
  ],
  ["a long figure over places", pair("divide", a, b), { a: 5510147319, b: 1.935770292 }, 2846488212.869009],
  [
    "places over a long figure",
    pair("divide", a, b),
    { a: 4.21e-7, b: 6823053054488 },
    6.170258337989601e-20,
  ],
  [
    "a sum of parts of two long numbers",
    pair("add", pair("divide", a, b), pair("divide", c, d)),
    { a: 9, b: 126083135, c: 3, d: 177364110 },
    8.829583152063392e-8,
  ],
  [
    "a part taken from a long figure",
    pair("subtract", a, pair("divide", b, c)),
    { a: 849042057991, b: 780593, c: 193253 },
    849042057986.9608,
  ],
])("%s", (_, formula, values, expected) => {
  expect(one(formula, values)).toBe(expected);
});

test("scales of units are powers of ten", () => {
  const figures = { a: { values: [13020], exponent: 4 }, b: { values: [127.65], exponent: 8 } };
  expect(computed(pair("add", a, b), figures, 8)).toEqual([128.952]);
  expect(computed(pair("max", a, b), figures, 4)).toEqual([1276500]);
  // R&D intensity: 13020 万元 over 127.65 亿元 in %.
  expect(computed(pair("divide", a, b), figures, -2)).toEqual([1.0199764982373678]);
  expect(computed(pair("multiply", a, pair("divide", b, b)), figures, 0)).toEqual([130200000]);
});

test.each([
  ["larger", 8, 327233795653, 11, 2974852687754545700],
  ["smaller", -8, 6, 232935335179, 2.5758221677227626e-19],
])(
  "a unit so much %s that the digits of a quotient outgrow doubles",
  (_, exponent, over, under, expected) => {
    const figures = { a: { values: [over], exponent }, b: { values: [under] } };
    expect(computed(pair("divide", a, b), figures)).toEqual([expected]);
  },
);

test("the first step without a result is the reason, of the first row after a block too", () => {
  const first = Array.from({ length: 1025 }, () => 1);
  const divisors = [...first.slice(1), 0];
  const last = first.map((_, row) => (row === 1 || row === 1024 ? Infinity : 3));
  const figures = { a: { values: first }, b: { values: divisors }, c: { values: last } };
  const found = computed(pair("add", pair("divide", a, b), c), figures);
  expect([0, 1, 2, 1023, 1024].map((row) => found[row])).toEqual([
    4,
    "undefined_result",
    4,
    4,
    "zero_denominator",
  ]);
});

test("each row is computed by itself, whatever block it falls into", () => {
  const values = Array.from({ length: 3000 }, (_, row) => (row % 7 === 0 ? row + 0.123456789012 : row / 100));
  const found = computed(pair("divide", pair("add", a, number(1)), a), { a: { values } });
  expect(found).toHaveLength(3000);
  expect(found[0]).toBe(9.10000007292268);
  expect(
    found.slice(1).every((figure, at) => Math.abs(Number(figure) - 1 - 1 / (values[at + 1] ?? 0)) < 1e-9),
  ).toBe(true);
  values[2000] = 0;
  expect(computed(pair("divide", number(1), a), { a: { values } })[2000]).toBe("zero_denominator");
});

test("a gap stays as it is", () => {
  const program = formulaProgram(pair("divide", a, b), () => 0, 0);
  const gap = Uint8Array.of(gapCode("suppressed"), 0);
  const result = formulaFigures(
    { value: Float64Array.of(1, 0, 2) },
    [Int32Array.of(-1, 0), Int32Array.of(1, 2)],
    program,
    gap,
  );
  expect(Array.from(result.gap, gapReason)).toEqual(["suppressed", "none"]);
  expect(Array.from(result.value)).toEqual([Number.NaN, 0.5]);
});

/** A fraction of big integers with a positive bottom, or none after a division by zero. */
type Rational = readonly [bigint, bigint] | undefined;

const rational = (value: number, exponent = 0): Rational => {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${value}`) ?? [];
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const shift = Number(power) - fraction.length + exponent;
  return shift < 0 ? [digits, 10n ** BigInt(-shift)] : [digits * 10n ** BigInt(shift), 1n];
};

/** A formula over fractions, as it is taught at school. */
function exactly(node: FormulaNode, valueOf: (id: string) => Rational): Rational {
  if (node.kind === "number") return rational(node.value);
  if (node.kind === "operand") return valueOf(node.indicator);
  if ("of" in node) {
    const of = exactly(node.of, valueOf);
    return of && [node.kind === "abs" && of[0] > 0n ? of[0] : -of[0], of[1]];
  }
  const [left, right] = [exactly(node.left, valueOf), exactly(node.right, valueOf)];
  if (!left || !right) return undefined;
  const [[p, q], [r, s]] = [left, right];
  if (node.kind === "add") return [p * s + r * q, q * s];
  if (node.kind === "subtract") return [p * s - r * q, q * s];
  if (node.kind === "multiply") return [p * r, q * s];
  if (node.kind === "divide") return r === 0n ? undefined : r > 0n ? [p * s, q * r] : [-p * s, q * -r];
  return p * s - r * q < 0n === (node.kind === "min") ? left : right;
}

/** The nearest double: of forty digits and more, with a last one that says whether any follow. */
function nearest([top, bottom]: readonly [bigint, bigint]): number {
  const size = top < 0n ? -top : top;
  const places = 40 + Math.max(0, bottom.toString().length - size.toString().length);
  const scaled = size * 10n ** BigInt(places);
  const digits = `${scaled / bottom}${scaled % bottom === 0n ? 0 : 1}`;
  return Number(`${top < 0n ? "-" : ""}${digits}e-${places + 1}`);
}

const decimals = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4))
    .map(([digits, places]) => Number(`${digits}e-${places}`)),
  fc.tuple(fc.maxSafeInteger(), fc.nat(20)).map(([digits, places]) => Number(`${digits}e-${places}`)),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (Math.abs(value) < 1e-12 ? 0 : value)),
);

const { node: anyFormula } = fc.letrec<{ node: FormulaNode; leaf: FormulaNode }>((tie) => ({
  leaf: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(a, b, c, d) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(99999), fc.nat(5))
        .map(([digits, places]) => number(Number(`${digits}e-${places}`))),
    },
  ),
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie("leaf"),
    fc
      .tuple(
        fc.constantFrom<Pair[]>("add", "subtract", "multiply", "divide", "min", "max"),
        tie("node"),
        tie("node"),
      )
      .map(([kind, left, right]) => pair(kind, left, right)),
    fc
      .tuple(fc.constantFrom("negate" as const, "abs" as const), tie("node"))
      .map(([kind, of]): FormulaNode => ({ kind, of, ...place })),
  ),
}));

test("any formula of any figures comes out as the nearest double of the exact result", () => {
  const scale = fc.constantFrom(0, 0, 4, 8, -2);
  const operand = fc.record({ values: fc.array(decimals, { minLength: 5, maxLength: 5 }), exponent: scale });
  fc.assert(
    fc.property(
      anyFormula,
      fc.record({ a: operand, b: operand, c: operand, d: operand }),
      scale,
      (formula, figures, asked) => {
        computed(formula, figures, asked).forEach((found, row) => {
          const exact = exactly(formula, (id) => {
            const { values, exponent } = figures[id as "a"];
            return rational(values[row] ?? 0, exponent);
          });
          const shift = 10n ** BigInt(Math.abs(asked));
          const figure =
            exact && nearest(asked < 0 ? [exact[0] * shift, exact[1]] : [exact[0], exact[1] * shift]);
          expect(found).toBe(
            figure === undefined ? "zero_denominator" : isFinite(figure) ? figure + 0 : "undefined_result",
          );
        });
      },
    ),
    { numRuns: 2000 },
  );
});
