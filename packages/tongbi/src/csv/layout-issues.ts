import { comparePeriods, formatPeriod, type Period, parsePeriod } from "../model/period.ts";
import type { Issue } from "../model/issue.ts";
import type { ColumnPlan } from "./import-plan.ts";
import { headerKey } from "./header.ts";
import type { Preamble } from "./note-line.ts";
import type { PlannedTable } from "./table-plan.ts";
import * as trouble from "./header-trouble.ts";
import {
  indicatorFromTitle,
  periodGiven,
  regionFromDatabase,
  regionFromTitle,
  regionNotStated,
} from "./table-trouble.ts";

/** What is to be said of the header: columns that occur twice, that have no header, that are not read. */
export function headerIssues(
  { plan, detected, titled }: PlannedTable,
  sample: readonly (readonly string[])[],
): Issue[] {
  const { columns, headerLine } = plan;
  const header = columns.map((column) => column.header.join(" "));
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const repeated = new Set(detected?.repeated);
  columns.forEach((column, at) => {
    if (column.role !== "value") return;
    const name = valueKey(column);
    if (seen.has(name)) repeated.add(at);
    seen.add(name);
  });
  for (const column of repeated)
    issues.push(trouble.repeatedHeader(header[column] ?? "", headerLine, column + 1));
  columns.forEach(({ role }, column) => {
    if (header[column] !== "" || role !== "ignore") return;
    const found = sample.find((cells) => (cells[column] ?? "").trim() !== "");
    if (found) issues.push(trouble.emptyHeader(headerLine, column + 1, (found[column] ?? "").trim()));
  });
  const { coarserRegion, unread = [], marked = [] } = detected ?? {};
  const region = columns.findIndex(({ role }) => role === "region");
  if (coarserRegion !== undefined && region >= 0)
    issues.push(
      trouble.finerRegion(header[region] ?? "", header[coarserRegion] ?? "", headerLine, region + 1),
    );
  if (plan.period !== "" && plan.stated.period === "" && plan.period === plan.seenFrom)
    issues.push(periodGiven(plan.period, headerLine));
  if (titled) issues.push(indicatorFromTitle(titled.indicator, titled.title.text, titled.title.line));
  const textsOf = (positions: readonly number[]): string[] =>
    positions.filter((column) => columns[column]?.role !== "dimension").map((column) => header[column] ?? "");
  const dated = textsOf(unread).filter((text) => times.test(text.normalize("NFKC")));
  const others = textsOf(unread).filter((text) => !dated.includes(text));
  if (dated.length > 0) issues.push(trouble.periodHeadersNotRead(dated, headerLine));
  if (others.length > 0) issues.push(trouble.columnsNotRead(others, headerLine));
  for (const column of marked)
    issues.push(trouble.markedHeader(header[column] ?? "", headerLine, column + 1));
  for (const { before, column } of turnsOfYear(columns))
    issues.push(trouble.turnOfYear(header[before] ?? "", header[column] ?? "", headerLine, column + 1));
  const values = columns.filter(({ role }) => role === "value");
  if (values.every(({ scenario }) => scenario !== "result"))
    issues.push(
      trouble.noResultColumn(
        values.map((column) => column.header.join(" ")),
        headerLine,
      ),
    );
  return issues;
}

/** Headers that speak of a time: what stands under them is a figure that is wanted. */
const times = /(?:19|20)\d\d|累计|[本当上]月|[本上]季|季度|半年|上年|上期|本期/;

/**
 * Columns of months or quarters of one year that is not in their headers, where these do not go one way: 11月, 12月, 1月. The
 * year then turns between two of them, and nothing says which of them are of the year of the table.
 */
function turnsOfYear(columns: readonly ColumnPlan[]): { before: number; column: number }[] {
  const lasts = new Map<string, { column: number; period: Period; step: number }>();
  const turns: { before: number; column: number }[] = [];
  columns.forEach((plan, column) => {
    const period = periodOf(plan);
    const isPart = period?.frequency === "month" || period?.frequency === "quarter";
    if (!period || !isPart || /(?:1[89]|20)\d\d/.test(plan.header.join(" ").normalize("NFKC"))) return;
    const series = seriesKey(plan);
    const last = lasts.get(series);
    const step = last ? Math.sign(comparePeriods(period, last.period)) : 0;
    lasts.set(series, { column, period, step: step || (last?.step ?? 0) });
    if (last && step * last.step < 0) turns.push({ before: last.column, column });
  });
  return turns;
}

/** What two value columns may not both be. */
function valueKey(column: ColumnPlan): string {
  const period = periodOf(column);
  return `${period ? formatPeriod(period) : ""}\u0001${seriesKey(column)}`;
}

/** What value columns of one series share; a column without a period is known by its header. */
function seriesKey({ header, indicator, ...column }: ColumnPlan): string {
  return [
    column.scenario,
    headerKey(indicator ?? (periodOf(column) ? "" : header.join(" "))),
    column.member,
    column.region,
    column.level,
    column.stage,
    column.publishes,
  ].join("\u0001");
}

function periodOf({ period }: Pick<ColumnPlan, "period">): Period | undefined {
  return period === undefined ? undefined : parsePeriod(period);
}

/** Databases of the national statistics portal that hold figures of the whole country; 分省 is by province. */
const national = /^(?:年度|季度|月度)数据$/;

/** The region of a table without a column for it, with the issue that says where it comes from. */
export function tableRegion(
  region: string,
  { database = "", place }: Preamble,
): { region: string; issue?: Issue } {
  if (place !== undefined && place === region) return { region, issue: regionFromTitle(region) };
  if (region !== "") return { region };
  if (!national.test(database)) return { region: "", issue: regionNotStated() };
  return { region: "全国", issue: regionFromDatabase("全国", database) };
}
