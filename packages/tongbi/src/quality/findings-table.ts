import { type ColumnTable, columnTable } from "../table/column-table.ts";
import type { Finding } from "./finding.ts";

/**
 * Findings as an Arquero table, a row each, in their order.
 *
 * | column | holds |
 * |---|---|
 * | code, severity | `spike`, `warning` |
 * | indicator, region, period, level, stage | ids and ISO text; empty where a finding is about several |
 * | file, line, column | the cell in doubt, the first of those it rests on; line and column 0 where there is none |
 * | value | its figure in the unit of the indicator; null where there is none |
 * | cells | how many cells it rests on |
 * | message_zh, message_en | what was found, and what to do |
 */
export function findingsTable(findings: readonly Finding[]): ColumnTable {
  return columnTable(findings, {
    code: { text: ({ code }) => code },
    severity: { text: ({ severity }) => severity },
    indicator: { text: ({ indicator }) => indicator },
    region: { text: ({ region = "" }) => region },
    period: { text: ({ period = "" }) => period },
    level: { text: ({ level = "" }) => level },
    stage: { text: ({ stage = "" }) => stage },
    file: { text: ({ cells: [cell] }) => cell?.file ?? "" },
    line: { number: ({ cells: [cell] }) => cell?.line ?? 0 },
    column: { number: ({ cells: [cell] }) => cell?.column ?? 0 },
    value: { number: ({ cells: [cell] }) => cell?.value ?? Number.NaN },
    cells: { number: ({ cells }) => cells.length },
    message_zh: { text: ({ message }) => message.zh },
    message_en: { text: ({ message }) => message.en },
  });
}
