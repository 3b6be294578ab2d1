import type { Issue } from "../model/issue.ts";
import { formatPeriod } from "../model/period.ts";
import type { FoundTable } from "./find-table.ts";
import { headerKey } from "./header.ts";
import type { Preamble } from "./note-line.ts";
import { readPeriodHeader } from "./period-header.ts";
import * as trouble from "./trouble.ts";

/** What is to be said of the header: columns that occur twice, that have no header, that are not read. */
export function headerIssues({ layout, headerLine, sample }: FoundTable): Issue[] {
  const { header, keys, values, unread } = layout;
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const repeated = new Set(layout.repeated);
  for (const { column, period, scenario, indicator } of values) {
    const name = period
      ? `${formatPeriod(period)} ${scenario}`
      : headerKey(indicator ?? header[column] ?? "");
    if (seen.has(name)) repeated.add(column);
    seen.add(name);
  }
  for (const column of repeated)
    issues.push(trouble.repeatedHeader(header[column] ?? "", headerLine, column + 1));
  const keyColumns = new Set(keys.values());
  header.forEach((text, column) => {
    if (text !== "" || keyColumns.has(column)) return;
    const found = sample.find((cells) => (cells[column] ?? "").trim() !== "");
    if (found) issues.push(trouble.emptyHeader(headerLine, column + 1, (found[column] ?? "").trim()));
  });
  const { coarserRegion } = layout;
  const region = keys.get("region");
  if (coarserRegion !== undefined && region !== undefined)
    issues.push(
      trouble.finerRegion(header[region] ?? "", header[coarserRegion] ?? "", headerLine, region + 1),
    );
  const textsOf = (columns: readonly number[]): string[] => columns.map((column) => header[column] ?? "");
  const dated = textsOf(unread).filter((text) => /(?:19|20)\d\d/.test(text.normalize("NFKC")));
  const others = textsOf(unread).filter((text) => !dated.includes(text));
  if (dated.length > 0) issues.push(trouble.periodHeadersNotRead(dated, headerLine));
  if (others.length > 0) issues.push(trouble.columnsNotRead(others, headerLine));
  for (const { column } of values)
    if (layout.kind === "wide" && readPeriodHeader(header[column] ?? "")?.isMarked)
      issues.push(trouble.markedHeader(header[column] ?? "", headerLine, column + 1));
  if (values.every(({ scenario }) => scenario !== "result"))
    issues.push(trouble.noResultColumn(textsOf(values.map(({ column }) => column)), headerLine));
  return issues;
}

/** Databases of the national statistics portal that hold figures of the whole country; 分省 is by province. */
const national = /^(?:年度|季度|月度)数据$/;

/** The region of a table without a column for it, with the issue that says where it comes from. */
export function tableRegion({ region, database = "" }: Preamble): { region: string; issue?: Issue } {
  if (region !== undefined) return { region };
  if (!national.test(database)) return { region: "", issue: trouble.regionNotStated() };
  return { region: "全国", issue: trouble.regionFromDatabase("全国", database) };
}
