import fc from "fast-check";
import { expect, test } from "vitest";
import { Catalogue, defaultCatalogue } from "../../src/model/catalogue.ts";
import type { FormulaNode } from "../../src/model/formula.ts";
import { parseFormula } from "../../src/formula/parse-formula.ts";
import { indicatorOf } from "../model/dataset-of.ts";

const signs = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;

/** A formula in one way of writing: every pair in parentheses. */
function written(node: FormulaNode | undefined): string {
  if (!node) return "nothing";
  switch (node.kind) {
    case "number":
      return `${node.value}${node.unit?.zh ?? ""}`;
    case "operand": {
      const name = node.indicator + (node.stage === undefined ? "" : `.${node.stage}`);
      return `${node.scenario === "target" ? "target " : ""}${name}${node.lag > 0 ? `@${node.lag}` : ""}`;
    }
    case "negate":
      return `-${written(node.of)}`;
    case "abs":
      return `|${written(node.of)}|`;
    case "min":
    case "max":
      return `${node.kind}(${written(node.left)},${written(node.right)})`;
    default:
      return `(${written(node.left)}${signs[node.kind]}${written(node.right)})`;
  }
}

const read = (text: string): string => written(parseFormula(text, defaultCatalogue()).formula);

test.each([
  ["rd_expenditure / gdp", "(rd_expenditure/gdp)"],
  ["研发经费 ÷ 地区生产总值", "(rd_expenditure/gdp)"],
  ["［R&D经费］／「地区生产总值（GDP）」", "(rd_expenditure/gdp)"],
  ["【R&D intensity】 + rd_intensity", "(rd_intensity+rd_intensity)"],
  ["RD_Expenditure / ＧＤＰ", "(rd_expenditure/gdp)"],
  ["gdp＋gdp×２－（gdp−１．５）", "((gdp+(gdp*2))-(gdp-1.5))"],
  ["gdp - gdp - gdp / gdp / gdp", "((gdp-gdp)-((gdp/gdp)/gdp))"],
  ["-(gdp + 0.5) * -gdp", "(-(gdp+0.5)*-gdp)"],
  ["\n gdp\t", "gdp"],
  ["每万人口有效发明专利拥有量 * 1", "(valid_invention_patents_per_10k*1)"],
  ["rd_expenditure - [5,000万元]", "nothing"],
  ["rd_expenditure - [5000万元]", "(rd_expenditure-5000万元)"],
  ["rd_intensity - [０．５％]", "(rd_intensity-0.5%)"],
  ["max(gdp, 0, lag(gdp))", "max(max(gdp,0),gdp@1)"],
  ["最小（gdp，上年（gdp））", "min(gdp,gdp@1)"],
  ["ABS(gdp - lag(gdp, ２))", "|(gdp-gdp@2)|"],
  ["gdp / lag(gdp - lag(gdp), 3)", "(gdp/(gdp@3-gdp@4))"],
  ["patents_granted / 目标(patents_granted)", "(patents_granted/target patents_granted)"],
  [
    "stage(高企, 认定) / 阶段(高企, applied)",
    "(high_tech_enterprises.recognised/high_tech_enterprises.applied)",
  ],
  ["认定 / applied", "(.recognised/.applied)"],
  ["gdp".padEnd(1000), "gdp"],
  [`${"(".repeat(64)}gdp${")".repeat(64)}`, "gdp"],
])("%j is read as %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("an indicator of one's own, whatever it is called", () => {
  const named = (id: string, zh: string) => ({
    ...indicatorOf("gdp"),
    id,
    name: { zh, en: id },
    aliases: [],
  });
  const catalogue = new Catalogue([named("__proto__", "甲]乙"), named("max", "a + b"), named("lag", "𠮷")]);
  expect(written(parseFormula("__proto__ + max", catalogue).formula)).toBe("(__proto__+max)");
  expect(written(parseFormula("「甲]乙」 + [a + b] + 𠮷", catalogue).formula)).toBe("((__proto__+max)+lag)");
  expect(written(parseFormula("max(max, lag)", catalogue).formula)).toBe("max(max,lag)");
});

test("a formula of stages is of the indicator that it is asked of", () => {
  const { formula } = parseFormula("认定 / 申报", defaultCatalogue(), indicatorOf("high_tech_enterprises"));
  expect(written(formula)).toBe("(high_tech_enterprises.recognised/high_tech_enterprises.applied)");
});

const strange = "formula-strange-character";
const invisible = "formula-invisible-character";
const refused = "formula-not-allowed";
const unexpected = "formula-unexpected";
const numberForm = "formula-number-form";
const signAfterSign = "formula-sign-after-sign";
const unknown = "formula-unknown-name";

test.each([
  ['constructor.constructor("return this")()', strange, 25, '"'],
  ["constructor.constructor(gdp)()", refused, 1, "constructor.constructor(gdp)()"],
  ["constructor", unknown, 1, "constructor"],
  ["gdp + gdp.constructor", refused, 7, "gdp.constructor"],
  ["constructor(gdp)", "formula-unknown-function", 1, "constructor"],
  ["hasOwnProperty(gdp)", "formula-unknown-function", 1, "hasOwnProperty"],
  ["[max](gdp, 1)", "formula-unknown-function", 2, "max"],
  ["lag(gdp)(gdp)", refused, 1, "lag(gdp)(gdp)"],
  ["gdp[gdp]", unexpected, 5, "gdp"],
  ['import("x")', strange, 8, '"'],
  ["import(gdp)", unexpected, 1, "import"],
  ["`${gdp}`", strange, 1, "`"],
  ["(()=>1)()", strange, 4, "="],
  ["gdp=>gdp", strange, 4, "="],
  ["gdp = 1", strange, 5, "="],
  ["gdp?.gdp", strange, 4, "?"],
  ["gdp ? 1 : 2", strange, 5, "?"],
  ["new gdp", refused, 1, "new gdp"],
  ["this", refused, 1, "this"],
  ["null + gdp", numberForm, 1, "null"],
  ["true", numberForm, 1, "true"],
  ["typeof gdp", refused, 1, "typeof gdp"],
  ["typeof /gdp/", refused, 1, "typeof /gdp/"],
  ["+gdp", refused, 1, "+gdp"],
  ["gdp in gdp", refused, 1, "gdp in gdp"],
  ["function gdp", "formula-incomplete", 13, ""],
  ["/gdp/", signAfterSign, 1, "/"],
  ["gdp, gdp", refused, 1, "gdp, gdp"],
  ["max(...gdp)", "formula-wrong-arguments", 1, "max(...gdp)"],
  ["max(gdp, ...gdp)", refused, 10, "...gdp"],
  ["__proto__", unknown, 1, "__proto__"],
  ["____", unknown, 1, "____"],
  ["gdp // gdp", signAfterSign, 6, "/"],
  ["gdp /* gdp */", signAfterSign, 6, "*"],
  ["gdp ** 2", signAfterSign, 6, "*"],
  ["gdp--", signAfterSign, 5, "-"],
  ["gdp - -gdp", signAfterSign, 7, "-"],
  ["gdp; gdp", strange, 4, ";"],
  ["{}", strange, 1, "{"],
  ["gdp % 2", strange, 5, "%"],
  ["1e400 * gdp", numberForm, 1, "1e400"],
  ["gdp * 0x1F", numberForm, 7, "0x1F"],
  ["gdp * 010", numberForm, 7, "010"],
  ["gdp * 1n", unexpected, 8, "n"],
  ["gdp * 1_000", unexpected, 8, "_000"],
  ["gdp * 1234567890.123456", numberForm, 7, "1234567890.123456"],
  ["1,000 * gdp", refused, 1, "1,000 * gdp"],
  ["gdp * ٣", strange, 7, "٣"],
  ["gdp\u200d", invisible, 4, "\u200d"],
  ["g\u200bdp", invisible, 2, "\u200b"],
  ["\ufeffgdp", invisible, 1, "\ufeff"],
  ["gdp\u202e", invisible, 4, "\u202e"],
  ["gdp\0", invisible, 4, "\0"],
  ["gd\u0440", strange, 3, "\u0440"],
  ["\ud800", invisible, 1, "\ud800"],
  ["\\u0067dp", strange, 1, "\\"],
  ["𠮷𠮷 + gdp + 甲", unknown, 1, "𠮷𠮷"],
  ["[𠮷] % gdp", strange, 5, "%"],
  ["R&D经费", strange, 2, "&"],
  ["rd_expenditur", unknown, 1, "rd_expenditur"],
  ["gdp gdp", unexpected, 5, "gdp"],
  ["gdp)", unexpected, 4, ")"],
  ["gdp /", "formula-incomplete", 6, ""],
  ["(gdp", "formula-incomplete", 5, ""],
  ["max(gdp, ", "formula-incomplete", 9, ""],
  ["", "formula-empty", 1, ""],
  ["　", "formula-empty", 1, ""],
  ["[gdp", "formula-open-bracket", 1, "["],
  ["gdp + [ ]", "formula-empty-brackets", 7, "[ "],
  ["max(gdp)", "formula-wrong-arguments", 1, "max(gdp)"],
  ["abs(gdp, gdp)", "formula-wrong-arguments", 1, "abs(gdp, gdp)"],
  ["lag()", "formula-wrong-arguments", 1, "lag()"],
  ["target(gdp + gdp)", "formula-wrong-arguments", 1, "target(gdp + gdp)"],
  ["gdp / lag(gdp, 0)", "formula-wrong-lag", 16, "0"],
  ["gdp / lag(gdp, -1)", "formula-wrong-lag", 16, "-1"],
  ["gdp / lag(gdp, gdp)", "formula-wrong-lag", 16, "gdp"],
  ["gdp / lag(target(gdp))", "formula-lagged-target", 11, "target(gdp)"],
  ["stage(gdp, nowhere)", "formula-unknown-stage", 12, "nowhere"],
  ["target(gdp)", "formula-nothing-of-period", 1, "target(gdp)"],
  ["1 + 2", "formula-nothing-of-period", 1, "1 + 2"],
  ["gdp".padEnd(1001), "formula-too-long", 1001, "1001"],
  [`${"(".repeat(65)}gdp${")".repeat(65)}`, "formula-too-deep", 65, "("],
  [`gdp${"+gdp".repeat(64)}`, "formula-too-many-terms", 257, "gdp"],
])("%j is refused: %s at character %d", (text, code, column, found) => {
  const { formula, issues } = parseFormula(text, defaultCatalogue());
  expect(formula).toBeUndefined();
  expect(issues[0]).toMatchObject({ code, column, found, severity: "error" });
});

test("every unknown name of a formula is told", () => {
  const { issues } = parseFormula("gdpp + R_D经费强度 / 无此指标", defaultCatalogue());
  expect(issues.map(({ column, message }) => [column, message.en])).toEqual([
    [1, '"gdpp" at character 1 is no known indicator. Did you mean "GDP"?'],
    [8, '"R_D经费强度" at character 8 is no known indicator. Did you mean "[R&D经费强度]"?'],
    [
      18,
      '"无此指标" at character 18 is no known indicator. Check the name; one with signs or blanks in it is put in square brackets: [R&D经费].',
    ],
  ]);
  expect(issues[0]?.message.zh).toBe("第 1 个字符处的「gdpp」不是已知的指标。是否指「GDP」？");
});

const pieces = [
  ..."()（+-*/÷,， .1[「]`'\\\u200d\ud83d".split(""),
  ..."gdp 研发经费 [R&D经费] 0.5 max lag target stage 认定 new this in => /* //".split(" "),
];

test("no text makes it throw, and every issue stands within the text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (formula) => {
      const parsed = parseFormula(formula, defaultCatalogue());
      expect(parsed.formula === undefined).toBe(parsed.issues.length > 0);
      for (const { column, message } of parsed.issues) {
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual([...formula].length + 1);
        expect(message.zh).not.toMatch(/undefined|NaN/);
        expect(message.en).not.toMatch(/undefined|NaN/);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(["(", "-(", "max(", "gdp+", "- ", "[", "gdp*(", "lag(", "/", "typeof ", "new ", "gdp/gdp/"])(
  "%j over and over is answered at once",
  (part) => {
    const before = performance.now();
    for (const length of [999, 1000, 100_000])
      parseFormula(part.repeat(length).slice(0, length), defaultCatalogue());
    expect(performance.now() - before).toBeLessThan(500);
  },
);
