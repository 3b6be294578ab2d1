import { formatNumber, type Language } from "tongbi";
import type { Encoding, ImportReport, UnitSource } from "tongbi/csv";
import type { Holding, Reading } from "../import-messages.ts";

export const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GB18030 (GBK)",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
};

/** What parts the cells, by the character. */
export const delimiterNames: Readonly<Record<string, { zh: string; en: string }>> = {
  ",": { zh: "逗号", en: "comma" },
  "\t": { zh: "制表符", en: "tab" },
  ";": { zh: "分号", en: "semicolon" },
  "|": { zh: "竖线", en: "bar" },
};

/** Where the unit of an indicator was found. */
export const unitSources: Readonly<Record<UnitSource, { zh: string; en: string }>> = {
  column: { zh: "单位列", en: "unit column" },
  name: { zh: "指标名称或表头", en: "name or header" },
  line: { zh: "表上的单位行", en: "line above the table" },
  option: { zh: "您的选择", en: "your choice" },
  catalogue: { zh: "指标目录", en: "catalogue" },
  cells: { zh: "单元格", en: "cells" },
  none: { zh: "未写明", en: "not stated" },
};

function number(value: number): string {
  return formatNumber(value, { decimals: 0, grouping: true });
}

function headerText({ plan }: Reading, language: Language): string {
  const [first] = plan.tables;
  if (!first) return "";
  const last = first.headerLine + Math.max(1, first.headerRows) - 1;
  const lines = last > first.headerLine ? `${first.headerLine}–${last}` : `${first.headerLine}`;
  const more = plan.tables.length;
  if (more > 1) return language === "zh" ? `${more} 张表` : `${more} tables`;
  if (language === "zh") return `表头在第 ${lines.replace("–", "—")} 行`;
  return last > first.headerLine ? `header on lines ${lines}` : `header on line ${lines}`;
}

function layoutText({ plan, report }: Reading, language: Language): string {
  const times = new Set(
    plan.tables.flatMap(({ columns }) =>
      columns.flatMap(({ period }) => (period === undefined ? [] : [period])),
    ),
  );
  if (report.layout === "long") return language === "zh" ? "一行一期" : "a row a period";
  if (times.size < 2) return language === "zh" ? "一张表一期" : "one period for the table";
  return language === "zh" ? "各期在列" : "periods in columns";
}

function sizeText({ regions, periods, indicators }: Holding, language: Language): string {
  const areYears = periods.every(({ frequency }) => frequency === "annual");
  const zh = [
    ...(indicators > 1 ? [`${number(indicators)} 个指标`] : []),
    ...(regions > 0 ? [`${number(regions)} 个地区`] : []),
    `${number(periods.length)} ${areYears ? "年" : "期"}`,
  ];
  const plural = (value: number, one: string): string => `${number(value)} ${one}${value === 1 ? "" : "s"}`;
  const en = [
    ...(indicators > 1 ? [plural(indicators, "indicator")] : []),
    ...(regions > 0 ? [plural(regions, "region")] : []),
    plural(periods.length, areYears ? "year" : "period"),
  ];
  return (language === "zh" ? zh : en).join(" × ");
}

function unitText({ indicators }: ImportReport, language: Language): string {
  const units = new Map(indicators.map((each) => [each.unit[language], each]));
  const [only] = units.values();
  if (units.size > 1) return language === "zh" ? `${units.size} 种单位` : `${units.size} units`;
  if (!only || only.unit[language] === "") return language === "zh" ? "单位未写明" : "unit not stated";
  const source = unitSources[only.unitFrom][language];
  return language === "zh"
    ? `单位${only.unit.zh}（来自${source}）`
    : `in ${only.unit.en} (from the ${source})`;
}

/** What a data package holds, in a sentence. */
function packageText({ report, holds }: Reading, title: string, language: Language): string {
  const { observations, gapCellsTotal } = report;
  const size = sizeText(holds, language);
  if (language === "zh") {
    const gaps = gapCellsTotal > 0 ? `、${number(gapCellsTotal)} 处空缺` : "";
    return `数据包「${title}」：${size}，${number(observations)} 个数${gaps}，不需要再核对各列。`;
  }
  const gaps = gapCellsTotal > 0 ? ` and ${number(gapCellsTotal)} gaps` : "";
  return `Data package “${title}”: ${size}, ${number(observations)} figures${gaps}. Its columns need no look.`;
}

/** What was understood of a table, in a sentence. */
export function understoodText(reading: Reading, language: Language): string {
  const { report, holds, packaged } = reading;
  if (packaged) return packageText(reading, packaged.title, language);
  const { encoding, delimiter, observations, gapCellsTotal } = report;
  const isFile = encoding !== "text" && encoding !== "unknown";
  const parted = delimiterNames[delimiter]?.[language] ?? delimiter;
  const parts =
    language === "zh"
      ? [
          ...(isFile ? [`编码 ${encodingNames[encoding]}`, `${parted}分隔`] : []),
          headerText(reading, language),
          layoutText(reading, language),
          sizeText(holds, language),
          `${number(observations)} 个数${gapCellsTotal > 0 ? `、${number(gapCellsTotal)} 处空缺` : ""}`,
          unitText(report, language),
        ]
      : [
          ...(isFile ? [`${encodingNames[encoding]}`, `${parted}-separated`] : []),
          headerText(reading, language),
          layoutText(reading, language),
          sizeText(holds, language),
          `${number(observations)} figures${gapCellsTotal > 0 ? ` and ${number(gapCellsTotal)} gaps` : ""}`,
          unitText(report, language),
        ];
  const shown = parts.filter(Boolean);
  return language === "zh" ? `${shown.join("，")}。` : `${shown.join(", ")}.`;
}
