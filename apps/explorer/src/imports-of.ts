import type { Language } from "tongbi";
import type { PackagedImport } from "tongbi/exchange";
import { issuesOf, type OpenedTable } from "./review.ts";

/** How the files were read that the figures of tables come from; those of a data package as they are told there. */
export function importsOf(tables: readonly OpenedTable[]): PackagedImport[] {
  return tables.flatMap((table): readonly PackagedImport[] => {
    const { name, reading } = table;
    const { packaged, plan, report } = reading;
    return packaged ? packaged.imports : [{ file: name, plan, notes: report.notes, issues: issuesOf(table) }];
  });
}

/** What the figures of tables are called together: the first file without its ending, and how many more there are. */
export function titleOf(tables: readonly OpenedTable[], language: Language): string {
  const titles = tables.map(({ fileName, reading }) => reading.packaged?.title || withoutEnding(fileName));
  const [first = "", ...others] = new Set(titles);
  if (others.length === 0) return first;
  return language === "zh" ? `${first}等${others.length + 1}份` : `${first} and ${others.length} more`;
}

function withoutEnding(name: string): string {
  return name.replace(/(?:\.(?:csv|tsv|tab|txt|xlsx|zip|gz))+$/i, "") || name;
}
