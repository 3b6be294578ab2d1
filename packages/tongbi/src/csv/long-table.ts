import { describeRegion } from "../model/region.ts";
import { type HeaderReading } from "./header-reading.ts";
import type { ColumnPlan, ColumnRole } from "./import-plan.ts";
import { isExchange } from "./label-columns.ts";
import { holdsNumbers } from "./key-columns.ts";
import {
  type DetectedTable,
  finish,
  keyColumn,
  type NoTable,
  scenarioOf,
  type Sheet,
  unreadRole,
  valueColumn,
} from "./table-sheet.ts";

/** A table with a row a period. */
export function longTable(sheet: Sheet): DetectedTable | NoTable {
  const { block, below, header, readings } = sheet;
  const roles = new Map(sheet.keys.roles);
  const exchange = isExchange(header);
  const has = (role: ColumnRole): boolean => [...roles.values()].includes(role);
  const isTaken = (column: number): boolean =>
    roles.has(column) ||
    sheet.keys.repeated.includes(column) ||
    sheet.keys.codes.includes(column) ||
    column === sheet.keys.coarserRegion;
  if (exchange && !has("indicator")) {
    const flow = readings.findIndex(({ role }) => role === "dataflow");
    if (flow >= 0) roles.set(flow, "indicator");
  }
  const scenarios = new Set<string>();
  const repeated: number[] = [];
  const values = new Map<number, ColumnPlan>();
  readings.forEach((reading, column) => {
    if (isTaken(column) || reading.isDerived || reading.names.length > 0 || reading.period) return;
    // Its figures are not of the period that the row states.
    if (reading.time === "next_year") return;
    const { role, publishes } = reading;
    const isValue =
      role === "result" || role === "target" || role === "plan" || (!role && (publishes ?? reading.scenario));
    if (!isValue) return;
    const key = [publishes ?? scenarioOf(reading), reading.time === "to_date" ? "to date" : ""]
      .join(" ")
      .trim();
    if (scenarios.has(key)) repeated.push(column);
    else values.set(column, valueColumn(block.columns[column] ?? [], reading));
    scenarios.add(key);
  });
  const hasResult = scenarios.has("result");
  if (exchange && hasResult)
    readings.forEach(({ role }, column) => {
      const text = (header[column] ?? "").trim();
      if (text === "" || values.has(column) || roles.get(column) === "indicator") return;
      if (sheet.keys.codes.includes(column) || repeated.includes(column)) return;
      if (role === "unit" || role === "measure") roles.set(column, "measure");
      else if (role === undefined && !isTaken(column)) roles.set(column, "dimension");
    });
  const regionsAcross = !has("region") && !hasResult ? acrossRegions() : new Set<number>();
  if (!hasResult && (regionsAcross.size > 0 || !has("indicator")))
    readings.forEach((reading, column) => {
      const text = (header[column] ?? "").trim();
      if (text === "" || isTaken(column) || values.has(column) || reading.role !== undefined) return;
      if (reading.isDerived || !holdsNumbers(below, column, sheet.decimal) || repeated.includes(column))
        return;
      if (regionsAcross.has(column))
        values.set(column, {
          header: block.columns[column] ?? [],
          role: "value",
          scenario: "result",
          region: text.replace(/\s*\[[A-Z0-9]{2,5}\]$/, ""),
        });
      else if (regionsAcross.size === 0)
        values.set(column, valueColumn(block.columns[column] ?? [], withName(reading, text)));
    });
  if (values.size === 0) return { lacking: "value", header, headerAt: block.at };
  const withoutYear = [...values].flatMap(([column, { period }]) =>
    readings[column]?.time && typeof readings[column].time === "object" && !period
      ? [header[column] ?? ""]
      : [],
  );
  if (withoutYear.length > 0) return { lacking: "year", header: withoutYear, headerAt: block.at };
  const columns = block.columns.map((texts, column): ColumnPlan => {
    const role = roles.get(column);
    if (role) return keyColumn(texts, role, below, column);
    return values.get(column) ?? { header: texts, role: unreadRole(readings[column]) };
  });
  return finish(sheet, columns, repeated);

  function acrossRegions(): Set<number> {
    const known = header.flatMap((text, at) =>
      !isTaken(at) && describeRegion(text.trim().replace(/\s*\[[A-Z0-9]{2,5}\]$/, "")).kind !== "unknown"
        ? [at]
        : [],
    );
    const others = header.filter((text, at) => text.trim() !== "" && !isTaken(at) && !known.includes(at));
    return new Set(
      known.length >= 2 && known.length >= others.length
        ? header.flatMap((text, at) => (text.trim() !== "" && !isTaken(at) ? [at] : []))
        : [],
    );
  }
}

function withName(reading: HeaderReading, text: string): HeaderReading {
  return reading.names.length > 0 || reading.publishes || reading.scenario
    ? reading
    : { ...reading, names: [text] };
}
