import type { Indicator } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import type { Unit } from "../model/unit.ts";
import { issue, short, toldInOne } from "./issue.ts";

/** What is to be told of the units of a file: what was found, where, and what to do. */

export function unitLineUnclear(text: string, line: number): Issue {
  return issue(
    "unit-line-unclear",
    "warning",
    { line, found: text },
    () =>
      `第 ${line} 行「${short(text)}」没有给出唯一的单位，不作为各指标的单位。请在指标名后用括号注明，或加一列「单位」。`,
    () =>
      `Line ${line}, "${short(text)}", does not give one unit, so it is not taken for that of the figures. Put units in parentheses after the names, or add a column "unit".`,
  );
}

export function unitConflict(name: string, kept: Unit, other: Unit, line: number): Issue {
  return issue(
    "unit-conflict",
    "error",
    { line, found: other.zh },
    () =>
      `指标「${short(name)}」先以「${kept.zh || "未注明单位"}」计，第 ${line} 行起又以「${other.zh || "未注明单位"}」计，二者不能换算，后者不显示数字。请分成两个指标或统一单位。`,
    () =>
      `"${short(name)}" is in ${kept.en || "no stated unit"} first and in ${other.en || "no stated unit"} from line ${line}; the two do not convert, so the latter figures are not shown. Make two indicators of it, or use one unit.`,
  );
}

export function contradictingUnits(name: string, one: Unit, other: Unit, line: number): Issue {
  return issue(
    "unit-conflict",
    "error",
    { line, found: other.zh },
    () =>
      `第 ${line} 行「${short(name)}」的单位写了两种：「${one.zh}」和「${other.zh}」（见单位列、数值列的表头和指标名），无法确定以哪个为准，不显示数字。请改正其中之一。`,
    () =>
      `On line ${line} "${short(name)}" has two units, ${one.en} and ${other.en} (see the unit column, the header of the figures and the name of the indicator); which is right is not known, so no figure is shown. Correct one of them.`,
  );
}

export function unitUnlikeLine(name: string, unit: Unit, whole: Unit, line: number): Issue {
  return issue(
    "unit-line-differs",
    "warning",
    { line, found: unit.zh },
    () =>
      `「${short(name)}」自己写的单位是${unit.zh}，表上写的是${whole.zh}，按${unit.zh}读取。两者相差 10 的 ${Math.abs(unit.exponent - whole.exponent)} 次方倍，请核对。`,
    () =>
      `"${short(name)}" says that it is in ${unit.en}, the line of the table says ${whole.en}; it was read in ${unit.en}. The two differ by 10 to the power of ${Math.abs(unit.exponent - whole.exponent)}: check which is right.`,
  );
}

export function unitCarried(name: string, unit: Unit, line: number): Issue {
  return issue(
    "unit-carried",
    "warning",
    { line, found: name },
    () =>
      `第 ${line} 行「${short(name)}」没有写单位，按文件中该指标别处所写的「${unit.zh}」读取。请核对并补上单位。`,
    () =>
      `Line ${line} states no unit for "${short(name)}"; the one that the file states for it elsewhere is taken: ${unit.en}. Check it, and fill the unit in.`,
  );
}

export function unitUncertain(name: string, unit: Unit, line: number): Issue {
  return issue(
    "unit-uncertain",
    "error",
    { line, found: name },
    () =>
      `第 ${line} 行「${short(name)}」没有写单位，从文件别处也无法确定（不能断定是「${unit.zh}」），不显示数字。请补上单位。`,
    () =>
      `Line ${line} states no unit for "${short(name)}", and the rest of the file does not settle it (it need not be ${unit.en}), so no figure is shown. Fill the unit in.`,
  );
}

export function unitKeptAsWritten(text: string, line: number): Issue {
  return issue(
    "unit-not-known",
    "note",
    { line, found: text },
    () => `单位「${short(text)}」不在已知单位之列，照原样保留，不作换算。`,
    () => `The unit "${short(text)}" is not among the known ones; it is kept as written and never converted.`,
  );
}

export function unitAssumed(indicators: readonly Indicator[]): Issue {
  const told = indicators.slice(0, toldInOne);
  const more = indicators.length - told.length;
  const zh = told.map(({ name, unit }) => `「${name.zh}」取「${unit.zh}」`).join("，");
  const en = told.map(({ name, unit }) => `"${name.en}" in ${unit.en}`).join(", ");
  return issue(
    "unit-assumed",
    "note",
    { found: told.map(({ name }) => name.zh).join(" | ") },
    () =>
      `文件没有注明单位，按指标目录：${zh}${more > 0 ? `，等 ${indicators.length} 个指标` : ""}。如不符，请在指标名后注明单位，如「${told[0]?.name.zh}(${told[0]?.unit.zh})」。`,
    () =>
      `The file does not state the unit; the catalogue's is taken: ${en}${more > 0 ? `, and ${more} more` : ""}. If that is wrong, state the unit in parentheses after the name.`,
  );
}

export function unitFromCells({ name, unit }: Indicator, line: number): Issue {
  return issue(
    "unit-from-cells",
    "note",
    { line, found: name.zh },
    () => `「${name.zh}」的单位「${unit.zh}」取自单元格；没有写单位的格不显示数字。`,
    () =>
      `The unit of "${name.en}", ${unit.en}, is taken from its cells; cells without a unit show no figure.`,
  );
}

export function unitNotStated({ name }: Indicator): Issue {
  return issue(
    "unit-not-stated",
    "warning",
    { found: name.zh },
    () =>
      `文件没有注明「${name.zh}」的单位。请在指标名后用括号注明，如「${name.zh}(万元)」，或加一列「单位」。`,
    () =>
      `The file does not state the unit of "${name.en}". Put it in parentheses after the name, or add a column "unit".`,
  );
}

export function unitUnlikeCatalogue({ name, unit }: Indicator, found: Unit, line: number): Issue {
  return issue(
    "unit-unlike-catalogue",
    "warning",
    { line, found: found.zh },
    () =>
      `文件中「${name.zh}」以「${found.zh}」计，指标目录中为「${unit.zh}」，二者不能换算。请核对是否同一指标。`,
    () =>
      `The file gives "${name.en}" in ${found.en}, the catalogue in ${unit.en}, and the two do not convert. Check that it is the same indicator.`,
  );
}
