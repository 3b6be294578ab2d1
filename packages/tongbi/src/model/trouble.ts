import { type Dataset, scenarioCodes } from "./dataset.ts";
import { levels, scenarios, stages } from "./dimension.ts";
import type { Issue } from "./issue.ts";
import { periodLabel } from "./period.ts";
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
    level && (levels[level]?.[language] ?? level),
    stage && (stages[stage]?.[language] ?? stage),
    scenario === "result" ? "" : scenarios[scenario][language],
  ]
    .filter(Boolean)
    .join(" · ");
}

export function duplicateObservation(dataset: Dataset, first: number, second: number, same: boolean): Issue {
  const { columns } = dataset;
  const file = dataset.files[columns.file[second] ?? -1] ?? "";
  const at = (row: number, language: Language): string =>
    language === "zh"
      ? `第 ${columns.line[row]} 行第 ${columns.column[row]} 列`
      : `line ${columns.line[row]}, column ${columns.column[row]}`;
  const zh = `「${keyText(dataset, first, "zh")}」出现两次：${at(first, "zh")}（${columns.value[first]}）和${at(second, "zh")}（${columns.value[second]}）。`;
  const en = `"${keyText(dataset, first, "en")}" occurs twice: ${at(first, "en")} (${columns.value[first]}) and ${at(second, "en")} (${columns.value[second]}). `;
  return {
    code: "duplicate-observation",
    severity: same ? "warning" : "error",
    file,
    line: columns.line[second] ?? 0,
    column: columns.column[second] ?? 0,
    found: String(columns.value[second]),
    message: same
      ? { zh: `${zh}两处数值相同，只计一次。`, en: `${en}Both give the same figure; it counts once.` }
      : {
          zh: `${zh}两处数值不同，此处不显示数字；请在文件中删去一行后重新导入。`,
          en: `${en}They differ, so no figure is shown; remove one of them from the file and load it again.`,
        },
  };
}
