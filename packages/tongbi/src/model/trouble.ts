import { type Dataset, scenarioCodes } from "./dataset.ts";
import { levelName, type Scenario, scenarios, stageName } from "./dimension.ts";
import { formatNumber } from "./figure.ts";
import { gapReason, gapSentences } from "./gap.ts";
import type { Indicator } from "./indicator.ts";
import type { Issue } from "./issue.ts";
import { type Period, periodLabel } from "./period.ts";
import type { Unit } from "./unit.ts";
import type { Language } from "./words.ts";

/** Every sentence about trouble in data: what was found, where, and what to do. */

function keyText(dataset: Dataset, row: number, language: Language): string {
  const { columns } = dataset;
  const { name } = dataset.indicators[columns.indicator[row] as number] as Indicator;
  const scenario = scenarioCodes[columns.scenario[row] as number] as Scenario;
  return [
    name[language],
    dataset.regions[columns.region[row] as number],
    periodLabel(dataset.periods[columns.period[row] as number] as Period, language),
    levelName(dataset.levels[columns.level[row] as number] as string, language),
    stageName(dataset.stages[columns.stage[row] as number] as string, language),
    scenario === "result" ? "" : scenarios[scenario][language],
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Where a row stands; with the name of its file where two are spoken of. */
function placeText(dataset: Dataset, row: number, withFile: boolean, language: Language): string {
  const { line, column, file } = dataset.columns;
  const name = withFile ? (dataset.files[file[row] as number] as string) : "";
  return language === "zh"
    ? `${name && `「${name}」`}第 ${line[row]} 行第 ${column[row]} 列`
    : `${name}${name && " "}line ${line[row]}, column ${column[row]}`;
}

/** The figure of a row, or the reason why there is none. */
function figureText({ columns }: Dataset, row: number, language: Language): string {
  return columns.gap[row] === 0
    ? formatNumber(columns.value[row] ?? Number.NaN)
    : gapSentences[gapReason(columns.gap[row] ?? 0)][language];
}

/** Where a row stands, and its figure. */
function placedFigure(dataset: Dataset, row: number, withFile: boolean, language: Language): string {
  const place = placeText(dataset, row, withFile, language);
  const figure = figureText(dataset, row, language);
  return language === "zh" ? `${place}（${figure}）` : `${place} (${figure})`;
}

/** Two observations on one key. @param same whether they give the same figure */
export function duplicateObservation(dataset: Dataset, first: number, second: number, same: boolean): Issue {
  const { columns } = dataset;
  const file = dataset.files[columns.file[second] as number];
  const withFile = columns.file[first] !== columns.file[second];
  const twice = (language: Language): string[] =>
    [first, second].map((row) => placedFigure(dataset, row, withFile, language));
  const zh = `「${keyText(dataset, first, "zh")}」出现两次：${twice("zh").join("和")}。`;
  const en = `"${keyText(dataset, first, "en")}" occurs twice: ${twice("en").join(" and ")}. `;
  return {
    code: "duplicate-observation",
    severity: same ? "warning" : "error",
    ...(file ? { file } : {}),
    line: columns.line[second] ?? 0,
    column: columns.column[second] ?? 0,
    found: figureText(dataset, second, "zh"),
    message: same
      ? { zh: `${zh}两处数值相同，只计一次。`, en: `${en}Both give the same figure; it counts once.` }
      : {
          zh: `${zh}两处数值不同，此处不显示数字；请在文件中删去一行后重新导入。`,
          en: `${en}They differ, so no figure is shown; remove one of them from the file and load it again.`,
        },
  };
}

/** How many are not named, in English: 1 more file, 2 more files. */
function more(count: number, noun: string): string {
  return `${count} more ${noun}${count === 1 ? "" : "s"}`;
}

/** Pairs on one key beyond those that are told one by one. */
export function moreDuplicates(count: number): Issue {
  return {
    code: "more-of-the-same",
    severity: "error",
    found: "duplicate-observation",
    message: {
      zh: `另有 ${count} 处重复没有逐一列出；数值不同的都不显示数字。请先更正列出的各处，再重新导入。`,
      en: `${more(count, "duplicate")} ${count === 1 ? "is" : "are"} not listed one by one; where figures differ, none is shown. Correct those that are listed and load the file again.`,
    },
  };
}

/** An indicator whose values come in units that do not convert into each other. */
export function unitMismatch({ name, unit }: Indicator, kept: Unit, files: readonly string[]): Issue {
  return {
    code: "unit-mismatch",
    severity: "error",
    ...(files.length === 1 && files[0] ? { file: files[0] } : {}),
    found: unit.zh,
    message: {
      zh: `「${name.zh}」先以「${kept.zh}」计，又以「${unit.zh}」计，无法换算；后一单位的数不显示。请核对单位，或给其中一个另取指标名。`,
      en: `"${name.en}" is given in ${kept.en} and then in ${unit.en}, which do not convert; figures in the latter are not shown. Check the units, or give one of them another name.`,
    },
  };
}

/** Quotation marks, the comma, and what stands for a file without a name. */
const fileMarks: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  zh: ["「", "」", "、", "（无文件名）"],
  en: ['"', '"', ", ", "(no file name)"],
};

/** Names of files in quotation marks, as many as a sentence can bear; a dataset made in a script may have none. */
function fileList(files: readonly string[], language: Language): string {
  const [open, close, comma, unnamed] = fileMarks[language];
  const names = [...new Set(files)].map((file) => (file ? open + file + close : unnamed));
  const shown = names.slice(0, 4);
  const rest = names.length - shown.length;
  if (language === "zh") return shown.join(comma) + (rest > 0 ? `等 ${names.length} 个文件` : "");
  if (rest > 0) shown.push(more(rest, "file"));
  return [shown.slice(0, -1).join(comma), shown.at(-1)].filter(Boolean).join(" and ");
}

/** A dataset that says what an earlier one says. */
export function loadedTwice({ files }: Dataset, earlier: Dataset): Issue {
  const verbs = new Set(files).size > 1 ? ["say", "count"] : ["says", "counts"];
  return {
    code: "loaded-twice",
    severity: "note",
    ...(files[0] ? { file: files[0] } : {}),
    message: {
      zh: `${fileList(files, "zh")}与${fileList(earlier.files, "zh")}内容相同，只计一次，无须处理。`,
      en: `${fileList(files, "en")} ${verbs[0]} the same as ${fileList(earlier.files, "en")} and ${verbs[1]} once; nothing is to be done.`,
    },
  };
}

/** Series of an indicator of which several files hold parts. @param files codes */
export function joinedSeries(
  dataset: Dataset,
  indicator: number,
  series: number,
  files: Iterable<number>,
): Issue {
  const { name } = dataset.indicators[indicator] as Indicator;
  const names = Array.from(files, (code) => dataset.files[code] as string);
  return {
    code: "joined-series",
    severity: "note",
    message: {
      zh: `「${name.zh}」有 ${series} 个序列由${fileList(names, "zh")}合并而成，各文件共有的数值没有出入。`,
      en: `${series} series of "${name.en}" ${series === 1 ? "is" : "are"} joined from ${fileList(names, "en")}; no figure that they share differs.`,
    },
  };
}

/** Series of an indicator that an earlier and a later file give different figures of. @param earlier, later first rows that differ */
export function partedVintages(
  dataset: Dataset,
  earlier: number,
  later: number,
  { cells, vintage }: { readonly cells: number; readonly vintage: string },
): Issue {
  const { columns, indicators, files } = dataset;
  const { name } = indicators[columns.indicator[later] as number] as Indicator;
  const fileOf = (row: number): string => files[columns.file[row] as number] as string;
  const both = [fileOf(earlier), fileOf(later)];
  const place = (row: number, language: Language): string => placedFigure(dataset, row, true, language);
  const where = (language: Language): string => keyText(dataset, later, language);
  return {
    code: "parted-vintages",
    severity: "warning",
    ...(fileOf(later) ? { file: fileOf(later) } : {}),
    line: columns.line[later] ?? 0,
    column: columns.column[later] ?? 0,
    found: figureText(dataset, later, "zh"),
    message: {
      zh: `「${name.zh}」在${fileList(both, "zh")}中有 ${cells} 个数值不同，首处为「${where("zh")}」：${place(earlier, "zh")}和${place(later, "zh")}。两个文件按不同版次分开，互不混算：默认用后载入的，先载入的为版次「${vintage}」。如先载入的才是新版，请调换载入次序。`,
      en: `${cells} ${cells === 1 ? "figure" : "figures"} of "${name.en}" ${cells === 1 ? "differs" : "differ"} between ${fileList(both, "en")}, first "${where("en")}": ${place(earlier, "en")} and ${place(later, "en")}. The files are kept apart as vintages and never mixed: the one loaded later is shown, the earlier is vintage "${vintage}". If the earlier is the newer release, load them in the other order.`,
    },
  };
}

/** Series that were joined without a figure in common. @param files, indicators codes */
export function unprovenVintage(
  dataset: Dataset,
  files: readonly number[],
  indicators: ReadonlySet<number>,
): Issue {
  const names = files.map((code) => dataset.files[code] as string);
  const [first] = [...indicators] as [number];
  const { name } = dataset.indicators[first] as Indicator;
  const { size } = indicators;
  return {
    code: "unproven-vintage",
    severity: "warning",
    ...(names[1] ? { file: names[1] } : {}),
    message: {
      zh: `${fileList(names, "zh")}各有「${name.zh}」${size > 1 ? `等 ${size} 项指标` : ""}的一段，没有一期的数值两处都有，无从证明属于同一版次；现接成一个序列，跨文件比较前请核对口径与版次。`,
      en: `${fileList(names, "en")} each hold some periods of "${name.en}"${size > 1 ? ` and ${more(size - 1, "indicator")}` : ""} and no figure in common, so that nothing shows them to be of one vintage; they are joined into one series. Check that they go together before you compare across the files.`,
    },
  };
}

/** Regions that files spell differently. @param nameOf the name kept, by the others */
export function joinedRegions(nameOf: ReadonlyMap<string, string>): Issue {
  const [[spelling, name]] = [...nameOf] as [[string, string]];
  const { size } = nameOf;
  return {
    code: "joined-regions",
    severity: "note",
    found: spelling,
    message: {
      zh: `「${spelling}」即「${name}」${size > 1 ? `，另有 ${size - 1} 处地区写法不同` : ""}；按同一地区合并，用较全的名称。`,
      en: `"${spelling}" is "${name}"${size > 1 ? `, and ${more(size - 1, "region")} ${size === 2 ? "is" : "are"} spelled in two ways` : ""}; each counts as one region under its fuller name.`,
    },
  };
}
