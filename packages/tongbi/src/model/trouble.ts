import { type Dataset, scenarioCodes } from "./dataset.ts";
import { levelName, scenarios, stageName } from "./dimension.ts";
import { formatNumber } from "./figure.ts";
import { gapReason, gapSentences } from "./gap.ts";
import type { Indicator } from "./indicator.ts";
import type { Issue } from "./issue.ts";
import { periodLabel } from "./period.ts";
import type { Unit } from "./unit.ts";
import type { Language } from "./words.ts";

/** Every sentence about trouble in data: what was found, where, and what to do. */

function keyText(dataset: Dataset, row: number, language: Language): string {
  const { columns } = dataset;
  const period = dataset.periods[columns.period[row] ?? -1];
  const level = dataset.levels[columns.level[row] ?? -1];
  const stage = dataset.stages[columns.stage[row] ?? -1];
  const scenario = scenarioCodes[columns.scenario[row] ?? 0] ?? "result";
  return [
    dataset.indicators[columns.indicator[row] ?? -1]?.name[language],
    dataset.regions[columns.region[row] ?? -1],
    period && periodLabel(period, language),
    level && levelName(level, language),
    stage && stageName(stage, language),
    scenario === "result" ? "" : scenarios[scenario][language],
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Where a row stands; with the name of its file where two are spoken of. */
function placeText(dataset: Dataset, row: number, withFile: boolean, language: Language): string {
  const { line, column, file } = dataset.columns;
  const name = withFile ? (dataset.files[file[row] ?? -1] ?? "") : "";
  return language === "zh"
    ? `${name}第 ${line[row]} 行第 ${column[row]} 列`
    : `${name}${name && " "}line ${line[row]}, column ${column[row]}`;
}

/** Two observations on one key. @param same whether they give the same figure */
export function duplicateObservation(dataset: Dataset, first: number, second: number, same: boolean): Issue {
  const { columns } = dataset;
  const file = dataset.files[columns.file[second] ?? -1] ?? "";
  const withFile = columns.file[first] !== columns.file[second];
  const figure = (row: number, language: Language): string =>
    columns.gap[row] === 0
      ? formatNumber(columns.value[row] ?? Number.NaN)
      : gapSentences[gapReason(columns.gap[row] ?? 0)][language];
  const twice = (language: Language): string[] =>
    [first, second].map((row) =>
      language === "zh"
        ? `${placeText(dataset, row, withFile, "zh")}（${figure(row, "zh")}）`
        : `${placeText(dataset, row, withFile, "en")} (${figure(row, "en")})`,
    );
  const zh = `「${keyText(dataset, first, "zh")}」出现两次：${twice("zh").join("和")}。`;
  const en = `"${keyText(dataset, first, "en")}" occurs twice: ${twice("en").join(" and ")}. `;
  return {
    code: "duplicate-observation",
    severity: same ? "warning" : "error",
    file,
    line: columns.line[second] ?? 0,
    column: columns.column[second] ?? 0,
    found: figure(second, "zh"),
    message: same
      ? { zh: `${zh}两处数值相同，只计一次。`, en: `${en}Both give the same figure; it counts once.` }
      : {
          zh: `${zh}两处数值不同，此处不显示数字；请在文件中删去一行后重新导入。`,
          en: `${en}They differ, so no figure is shown; remove one of them from the file and load it again.`,
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
