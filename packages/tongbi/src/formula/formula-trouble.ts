import { type FormulaIssue, formulaIssue, shortened } from "./formula-issue.ts";
import { formulaFunctions, type FormulaFunction } from "./formula-functions.ts";

/** Sentences about formulas that can't be read: what was found, where, and what would work. */

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
  return formulaIssue(
    "formula-too-long",
    most + 1,
    String(text.length),
    `算式有 ${text.length} 个字符，最多 ${most} 个。请拆成几个推算指标。`,
    `The formula has ${text.length} characters, ${most} at most can be read. Split it into several derived indicators.`,
  );
}

export function tooDeep(text: string, place: number, most: number): FormulaIssue {
  const column = columnAt(text, place);
  return formulaIssue(
    "formula-too-deep",
    column,
    text[place] ?? "",
    `第 ${column} 个字符处的括号超过 ${most} 层。请去掉多余的括号，或拆成几个推算指标。`,
    `Parentheses go deeper than ${most} at character ${column}. Remove those that are not needed, or split the formula into several derived indicators.`,
  );
}

export function tooManyTerms(column: number, found: string, most: number): FormulaIssue {
  return formulaIssue(
    "formula-too-many-terms",
    column,
    found,
    `算式中的指标和数超过 ${most} 个（到第 ${column} 个字符）。请拆成几个推算指标。`,
    `The formula has more than ${most} indicators and numbers (reached at character ${column}). Split it into several derived indicators.`,
  );
}

export function emptyFormula(): FormulaIssue {
  return formulaIssue(
    "formula-empty",
    1,
    "",
    "算式是空的。请填写，例如：研发经费 / 地区生产总值。",
    "The formula is empty. Type one, such as rd_expenditure / gdp.",
  );
}

export function openBracket(text: string, place: number, close: string): FormulaIssue {
  const column = columnAt(text, place);
  return formulaIssue(
    "formula-open-bracket",
    column,
    text[place] ?? "",
    `第 ${column} 个字符处的「${text[place]}」没有对应的「${close}」。请补上。`,
    `"${text[place]}" at character ${column} is not closed. Add "${close}" after the name.`,
  );
}

export function emptyBrackets(text: string, place: number): FormulaIssue {
  const column = columnAt(text, place);
  return formulaIssue(
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
  return formulaIssue(
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
  return formulaIssue(
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
    return formulaIssue(
      "formula-incomplete",
      end,
      "",
      `算式到第 ${end - 1} 个字符为止不完整：缺少指标、数或右括号。请补全。`,
      `The formula breaks off after character ${end - 1}: an indicator, a number or a closing parenthesis is missing.`,
    );
  }
  const column = columnAt(text, place + lead);
  return formulaIssue(
    "formula-unexpected",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」放在这里不通。请检查前后是否缺少 + − × ÷、括号或指标。${usableZh}。`,
    `"${shortened(found)}" at character ${column} cannot stand there. Look whether a sign, a parenthesis or an indicator is missing beside it. ${usableEn}.`,
  );
}

export function notAllowed(column: number, found: string): FormulaIssue {
  return formulaIssue(
    "formula-not-allowed",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」不是算式的写法。${usableZh}（${listZh}）。`,
    `"${shortened(found)}" at character ${column} is nothing that a formula may hold. ${usableEn} (${listEn}).`,
  );
}

export function numberForm(column: number, found: string): FormulaIssue {
  return formulaIssue(
    "formula-number-form",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」不能读作数。请写成普通的十进制数，例如 1234.5，最多 15 位，不用千分位、科学计数和前导零。`,
    `"${shortened(found)}" at character ${column} is no number that can be read. Write a plain decimal such as 1234.5, of 15 digits at most, without separators, exponent and leading zeros.`,
  );
}

export function unknownName(column: number, found: string, near: string | undefined): FormulaIssue {
  return formulaIssue(
    "formula-unknown-name",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」不是已知的指标。${near === undefined ? "请核对名称；名称含有符号或空格时写在方括号里，例如 [R&D经费]。" : `是否指「${near}」？`}`,
    `"${shortened(found)}" at character ${column} is no known indicator. ${near === undefined ? "Check the name; one with signs or blanks in it is put in square brackets: [R&D经费]." : `Did you mean "${near}"?`}`,
  );
}

export function unknownFunction(column: number, found: string): FormulaIssue {
  return formulaIssue(
    "formula-unknown-function",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」不是可用的函数。可用的有：${listZh}。`,
    `"${shortened(found)}" at character ${column} is no function that can be used. There are: ${listEn}.`,
  );
}

export function wrongArguments(column: number, found: string, name: FormulaFunction): FormulaIssue {
  const { zh, en } = formulaFunctions[name];
  return formulaIssue(
    "formula-wrong-arguments",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」参数不对。请写成 ${zh}。`,
    `"${shortened(found)}" at character ${column} does not have the arguments that it needs. Write ${en}.`,
  );
}

export function wrongLag(column: number, found: string, most: number): FormulaIssue {
  return formulaIssue(
    "formula-wrong-lag",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」不是可用的年数。请写 1 到 ${most} 的整数。`,
    `"${shortened(found)}" at character ${column} is no number of years. Write a whole number from 1 to ${most}.`,
  );
}

export function laggedTarget(column: number, found: string): FormulaIssue {
  return formulaIssue(
    "formula-lagged-target",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」：目标不能再往前推。请用当年的目标。`,
    `"${shortened(found)}" at character ${column}: a target is taken of its own year only. Use it without lag.`,
  );
}

export function unknownStage(column: number, found: string): FormulaIssue {
  return formulaIssue(
    "formula-unknown-stage",
    column,
    found,
    `第 ${column} 个字符处的「${shortened(found)}」不是已知的阶段。请用申报、推荐、认定等。`,
    `"${shortened(found)}" at character ${column} is no known stage. Use applied, recommended, recognised and the like.`,
  );
}
