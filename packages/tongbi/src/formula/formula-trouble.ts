import type { FormulaIssue } from "./formula-issue.ts";
import { formulaFunctions, type FormulaFunction } from "./formula-functions.ts";
import type { FormulaNode } from "../model/formula.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Unit } from "../model/unit.ts";
import type { Language, Words } from "../model/words.ts";

/** Every sentence about trouble with a formula: what was found, where, and what would work. */

function issue(code: string, column: number, found: string, zh: string, en: string): FormulaIssue {
  return { code, severity: "error", column, found: short(found), message: { zh, en } };
}

function short(text: string): string {
  const signs = [...text];
  return signs.length > 40 ? `${signs.slice(0, 40).join("")}…` : text;
}

/** The character that stands at a place of a text, counted from 1. */
export function columnAt(text: string, place: number): number {
  return Array.from(text.slice(0, place)).length + 1;
}

const usableZh = "可用的有：指标、数、+ − × ÷、括号和函数";
const usableEn = "What can be used: indicators, numbers, + − × ÷, parentheses and functions";

const listZh = Object.values(formulaFunctions)
  .map(({ zh }) => zh)
  .join("、");
const listEn = Object.values(formulaFunctions)
  .map(({ en }) => en)
  .join(", ");

export function tooLong(text: string, most: number): FormulaIssue {
  return issue(
    "formula-too-long",
    most + 1,
    String(text.length),
    `算式有 ${text.length} 个字符，最多 ${most} 个。请拆成几个推算指标。`,
    `The formula has ${text.length} characters, ${most} at most can be read. Split it into several derived indicators.`,
  );
}

export function tooDeep(text: string, place: number, most: number): FormulaIssue {
  const column = columnAt(text, place);
  return issue(
    "formula-too-deep",
    column,
    text[place] ?? "",
    `第 ${column} 个字符处的括号超过 ${most} 层。请去掉多余的括号，或拆成几个推算指标。`,
    `Parentheses go deeper than ${most} at character ${column}. Remove those that are not needed, or split the formula into several derived indicators.`,
  );
}

export function tooManyTerms(column: number, found: string, most: number): FormulaIssue {
  return issue(
    "formula-too-many-terms",
    column,
    found,
    `算式中的指标和数超过 ${most} 个（到第 ${column} 个字符）。请拆成几个推算指标。`,
    `The formula has more than ${most} indicators and numbers (reached at character ${column}). Split it into several derived indicators.`,
  );
}

export function emptyFormula(): FormulaIssue {
  return issue(
    "formula-empty",
    1,
    "",
    "算式是空的。请填写，例如：研发经费 / 地区生产总值。",
    "The formula is empty. Type one, such as rd_expenditure / gdp.",
  );
}

export function openBracket(text: string, place: number, close: string): FormulaIssue {
  const column = columnAt(text, place);
  return issue(
    "formula-open-bracket",
    column,
    text[place] ?? "",
    `第 ${column} 个字符处的「${text[place]}」没有对应的「${close}」。请补上。`,
    `"${text[place]}" at character ${column} is not closed. Add "${close}" after the name.`,
  );
}

export function emptyBrackets(text: string, place: number): FormulaIssue {
  const column = columnAt(text, place);
  return issue(
    "formula-empty-brackets",
    column,
    text.slice(place, place + 2),
    `第 ${column} 个字符处的括号里没有名称。请填写指标名称，例如 [R&D经费]。`,
    `The brackets at character ${column} hold no name. Write that of an indicator, such as [R&D经费].`,
  );
}

const hints: readonly (readonly [signs: string, zh: string, en: string])[] = [
  [
    "\"'“”‘’`",
    "不用引号；名称含有 & 等符号时写在方括号里，例如 [R&D经费]",
    "No quotes are used; a name that holds signs such as & is put in square brackets: [R&D经费]",
  ],
  [
    "%％‰",
    "百分数连同单位写在方括号里，例如 [0.5%]；结果的单位另行指定，不写在算式里",
    "A percentage is put in square brackets with its sign: [0.5%]; the unit of the result is chosen apart from the formula",
  ],
  ["^＾", "没有乘方；请写成连乘", "There are no powers; multiply instead"],
  [
    "=＝<>!?:",
    "算式只写等号右边的部分，没有比较和条件",
    "Only what would follow the equals sign is written; there are no comparisons and conditions",
  ],
  [
    "&＆#@",
    "名称含有这个符号时，把整个名称写在方括号里，例如 [R&D经费]",
    "Where this sign is part of a name, put the whole name in square brackets: [R&D经费]",
  ],
  ["、；;", "参数之间用逗号", "Arguments are parted by commas"],
  ["—–", "减号请写成 -", "Write minus as -"],
];

export function strangeCharacter(text: string, place: number, found: string): FormulaIssue {
  const column = columnAt(text, place);
  const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const [, zh, en] = hints.find(([signs]) => signs.includes(found)) ?? ["", usableZh, usableEn];
  const isHidden = /^[\p{C}\p{Z}\u{FE00}-\u{FE0F}]$/u.test(found);
  return issue(
    isHidden ? "formula-invisible-character" : "formula-strange-character",
    column,
    found,
    isHidden
      ? `第 ${column} 个字符是看不见的字符（${name}）。请删去后重新输入。`
      : `第 ${column} 个字符「${found}」（${name}）不能用在算式里。${zh}。`,
    isHidden
      ? `Character ${column} is one that cannot be seen (${name}). Delete it and type the place again.`
      : `"${found}" (${name}) at character ${column} cannot stand in a formula. ${en}.`,
  );
}

export function signAfterSign(text: string, place: number): FormulaIssue {
  const column = columnAt(text, place);
  return issue(
    "formula-sign-after-sign",
    column,
    text[place] ?? "",
    `第 ${column} 个字符「${text[place]}」前面缺少指标或数。请补上，或删去多余的符号；负数写在括号里，例如 3 - (-2)。`,
    `An indicator or number is missing before "${text[place]}" at character ${column}. Add it, or remove the sign; a negative number is put in parentheses: 3 - (-2).`,
  );
}

/** Something stands where it cannot: `text` is read up to `place`. */
export function unexpected(text: string, place: number): FormulaIssue {
  const rest = text.slice(place);
  const lead = rest.length - rest.trimStart().length;
  const found = /^(?:[\p{L}\p{N}_]+|.)/su.exec(rest.trimStart())?.[0] ?? "";
  if (found === "") {
    const end = columnAt(text, text.trimEnd().length);
    return issue(
      "formula-incomplete",
      end,
      "",
      `算式到第 ${end - 1} 个字符为止不完整：缺少指标、数或右括号。请补全。`,
      `The formula breaks off after character ${end - 1}: an indicator, a number or a closing parenthesis is missing.`,
    );
  }
  const column = columnAt(text, place + lead);
  return issue(
    "formula-unexpected",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」放在这里不通。请检查前后是否缺少 + − × ÷、括号或指标。${usableZh}。`,
    `"${short(found)}" at character ${column} cannot stand there. Look whether a sign, a parenthesis or an indicator is missing beside it. ${usableEn}.`,
  );
}

export function notAllowed(column: number, found: string): FormulaIssue {
  return issue(
    "formula-not-allowed",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」不是算式的写法。${usableZh}（${listZh}）。`,
    `"${short(found)}" at character ${column} is nothing that a formula may hold. ${usableEn} (${listEn}).`,
  );
}

export function numberForm(column: number, found: string): FormulaIssue {
  return issue(
    "formula-number-form",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」不能读作数。请写成普通的十进制数，例如 1234.5，最多 15 位，不用千分位、科学计数和前导零。`,
    `"${short(found)}" at character ${column} is no number that can be read. Write a plain decimal such as 1234.5, of 15 digits at most, without separators, exponent and leading zeros.`,
  );
}

export function unknownName(column: number, found: string, near: string | undefined): FormulaIssue {
  return issue(
    "formula-unknown-name",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」不是已知的指标。${near === undefined ? "请核对名称；名称含有符号或空格时写在方括号里，例如 [R&D经费]。" : `是否指「${near}」？`}`,
    `"${short(found)}" at character ${column} is no known indicator. ${near === undefined ? "Check the name; one with signs or blanks in it is put in square brackets: [R&D经费]." : `Did you mean "${near}"?`}`,
  );
}

export function unknownFunction(column: number, found: string): FormulaIssue {
  return issue(
    "formula-unknown-function",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」不是可用的函数。可用的有：${listZh}。`,
    `"${short(found)}" at character ${column} is no function that can be used. There are: ${listEn}.`,
  );
}

export function wrongArguments(column: number, found: string, name: FormulaFunction): FormulaIssue {
  const { zh, en } = formulaFunctions[name];
  return issue(
    "formula-wrong-arguments",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」参数不对。请写成 ${zh}。`,
    `"${short(found)}" at character ${column} does not have the arguments that it needs. Write ${en}.`,
  );
}

export function wrongLag(column: number, found: string, most: number): FormulaIssue {
  return issue(
    "formula-wrong-lag",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」不是可用的年数。请写 1 到 ${most} 的整数。`,
    `"${short(found)}" at character ${column} is no number of years. Write a whole number from 1 to ${most}.`,
  );
}

export function laggedTarget(column: number, found: string): FormulaIssue {
  return issue(
    "formula-lagged-target",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」：目标不能再往前推。请用当年的目标。`,
    `"${short(found)}" at character ${column}: a target is taken of its own year only. Use it without lag.`,
  );
}

export function unknownStage(column: number, found: string): FormulaIssue {
  return issue(
    "formula-unknown-stage",
    column,
    found,
    `第 ${column} 个字符处的「${short(found)}」不是已知的阶段。请用申报、推荐、认定等。`,
    `"${short(found)}" at character ${column} is no known stage. Use applied, recommended, recognised and the like.`,
  );
}

export function nothingOfPeriod(text: string): FormulaIssue {
  return issue(
    "formula-nothing-of-period",
    1,
    text,
    "算式里没有一个指标取本期的实绩，不知道为哪些时期计算。请至少用一个不带上年、目标的指标。",
    "No indicator of the formula is a result of the period itself, so that nothing says which periods to compute. Use at least one without lag and target.",
  );
}

function unitName(unit: Unit, language: Language): string {
  if (unit[language] !== "") return unit[language];
  return language === "zh" ? "没有单位的数" : "a number without unit";
}

export function unitsDiffer({ column, text }: FormulaNode, left: Unit, right: Unit): FormulaIssue {
  const both = (language: Language): [string, string] => [
    unitName(left, language),
    unitName(right, language),
  ];
  const [oneZh, otherZh] = both("zh");
  const [one, other] = both("en");
  return issue(
    "formula-units-differ",
    column,
    text,
    `第 ${column} 个字符处：「${oneZh}」和「${otherZh}」不能相加减或比大小。请核对指标；是数的，连单位写在方括号里，例如 [5000万元]。`,
    `At character ${column}: ${one} and ${other} can be neither added, subtracted nor compared. Check the indicators; a number is put in square brackets with its unit: [5000万元].`,
  );
}

export function unitsDoNotCombine({ column, text }: FormulaNode, left: Unit, right: Unit): FormulaIssue {
  const [zh, en] = [
    `${unitName(left, "zh")}」和「${unitName(right, "zh")}`,
    `${unitName(left, "en")} and ${unitName(right, "en")}`,
  ];
  return issue(
    "formula-units-do-not-combine",
    column,
    text,
    `第 ${column} 个字符处：「${zh}」相乘除得不出有意义的单位。请只乘除没有单位的数、比率，或用能约去单位的指标。`,
    `At character ${column}: ${en} make no unit when multiplied or divided. Multiply and divide by numbers and ratios, or by what cancels a unit.`,
  );
}

export function otherResultUnit(text: string, found: Unit, asked: Unit): FormulaIssue {
  return issue(
    "formula-result-unit",
    1,
    text,
    `算式得出的是「${unitName(found, "zh")}」，要求的单位是「${unitName(asked, "zh")}」，无法换算。请改单位或算式。`,
    `The formula gives ${unitName(found, "en")}, and ${unitName(asked, "en")} is asked for; they do not convert. Change the unit or the formula.`,
  );
}

export function scaledTwice({ column, text }: FormulaNode, asked: Unit): FormulaIssue {
  return issue(
    "formula-scaled-twice",
    column,
    text,
    `第 ${column} 个字符处的「${text}」：单位会自动换算，结果以「${unitName(asked, "zh")}」计，再乘除 ${text} 就重复了。请去掉。`,
    `"${text}" at character ${column}: units are converted by themselves and the result is in ${unitName(asked, "en")}, so that this would scale it twice. Leave it out.`,
  );
}

export function cycle(column: number, found: string, path: readonly Words[]): FormulaIssue {
  return issue(
    "formula-cycle",
    column,
    found,
    `推算指标循环引用：${path.map(({ zh }) => zh).join(" → ")}。请改其中一个的算式。`,
    `Derived indicators go in a circle: ${path.map(({ en }) => en).join(" → ")}. Change the formula of one of them.`,
  );
}

export function longChain(column: number, found: string, { name }: Indicator, most: number): FormulaIssue {
  return issue(
    "formula-long-chain",
    column,
    found,
    `推算指标层层引用超过 ${most} 层（到「${name.zh}」为止）。请直接引用基础指标。`,
    `Derived indicators build on each other more than ${most} times (reached at "${name.en}"). Refer to the basic indicators.`,
  );
}
