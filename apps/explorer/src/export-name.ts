import type { Language, Words } from "tongbi";
import type { ExportFormat } from "./import-messages.ts";

const endings: Readonly<Record<ExportFormat, Words>> = {
  tidy: { zh: "数据表.csv", en: "table.csv" },
  sdmx: { zh: "SDMX.csv", en: "sdmx.csv" },
  package: { zh: "数据包.zip", en: "package.zip" },
};

/** Characters of a title that a file name takes. */
const longest = 60;

/** The name of an exported file: what it is of, what it is, and nothing that a file system refuses. */
export function exportName(title: string, format: ExportFormat, language: Language): string {
  const plain = title.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|›]+/gu, "-").replace(/^[\s.-]+|[\s.-]+$/g, "");
  const short = [...plain].slice(0, longest).join("").trimEnd();
  return `${short || "tongbi"}-${endings[format][language]}`;
}
