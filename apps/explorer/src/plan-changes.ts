import type { GapReason } from "tongbi";
import type { ColumnPlan, ColumnRole, Encoding, ImportPlan, IndicatorPlan, TablePlan } from "tongbi/csv";
import type { Reading, Wishes } from "./import-messages.ts";

/** How a table is read now, and what the reader has decided of it. */
export interface Understood {
  readonly reading: Reading;
  readonly wishes: Wishes;
}

/** Whether the plan of a reading can be changed: of a file that was refused early there is none. */
export function hasPlan({ reading }: Understood): boolean {
  return reading.plan.symbols.length > 0;
}

/** The plan with what the reader has decided; tables that nobody has touched are found anew, indicators too. */
function decided({ reading, wishes }: Understood): ImportPlan {
  const { plan } = reading;
  const touched = (wishes.plan?.tables.length ?? 0) > 0;
  return { ...plan, tables: touched ? plan.tables : [], indicators: wishes.plan?.indicators ?? [] };
}

/** Other bytes for characters make another text: everything in it is found anew. */
export function withEncoding({ wishes }: Understood, encoding: Encoding): Wishes {
  return { ...(wishes.period === undefined ? {} : { period: wishes.period }), encoding };
}

/** The period that times without a year are seen from, of a file that was refused for want of it. */
export function withPeriod({ wishes }: Understood, period: string): Wishes {
  const { period: _, ...others } = wishes;
  return period === "" ? others : { ...others, period };
}

export function withDelimiter(understood: Understood, delimiter: string): Wishes {
  return { ...understood.wishes, plan: { ...decided(understood), delimiter, tables: [] } };
}

export function withDecimal(understood: Understood, decimal: "." | ","): Wishes {
  return { ...understood.wishes, plan: { ...decided(understood), decimal } };
}

export function withSymbol(understood: Understood, sign: string, gap: GapReason): Wishes {
  const plan = decided(understood);
  const others = plan.symbols.filter((known) => known.sign !== sign);
  return { ...understood.wishes, plan: { ...plan, symbols: [...others, { sign, gap }] } };
}

/** Its columns are kept, but found anew where the header that they hang on is another. */
export function withTable(understood: Understood, at: number, change: Partial<TablePlan>): Wishes {
  const hangs = "headerLine" in change || "headerRows" in change;
  const { tables } = understood.reading.plan;
  return withTables(
    understood,
    tables.map((table, number) => {
      if (number !== at) return table;
      return { ...table, ...change, ...(hangs ? { columns: [] } : {}) };
    }),
  );
}

/** Roles of which a row has as many as there are columns for them; of every other it has one. */
const repeatable: ReadonlySet<ColumnRole> = new Set([
  "dimension",
  "measure",
  "value",
  "code",
  "note",
  "ignore",
]);

/** A column with the one role there is takes it from the column that had it. */
export function withColumn(understood: Understood, at: number, column: number, change: ColumnPlan): Wishes {
  const { tables } = understood.reading.plan;
  const isTaken = (other: ColumnPlan): boolean => !repeatable.has(change.role) && other.role === change.role;
  return withTables(
    understood,
    tables.map((table, number) => {
      if (number !== at) return table;
      const columns = table.columns.map((other) => (isTaken(other) ? withRole(other, "ignore") : other));
      return { ...table, columns: columns.with(column, change) };
    }),
  );
}

function withTables(understood: Understood, tables: readonly TablePlan[]): Wishes {
  return { ...understood.wishes, plan: { ...decided(understood), tables } };
}

export function withIndicator(understood: Understood, chosen: IndicatorPlan): Wishes {
  const plan = decided(understood);
  const others = plan.indicators.filter(({ found }) => found !== chosen.found);
  return { ...understood.wishes, plan: { ...plan, indicators: [...others, chosen] } };
}

/** What the reader has chosen for a name; what was found for it, where nothing has been chosen. */
export function chosenIndicator({ wishes }: Understood, { found, id }: IndicatorPlan): IndicatorPlan {
  return wishes.plan?.indicators.find((choice) => choice.found === found) ?? { found, id, unit: "" };
}

/** The plan to keep for next year: of indicators only what was decided, since another file may state another unit. */
export function planToKeep(understood: Understood): ImportPlan {
  return { ...understood.reading.plan, indicators: understood.wishes.plan?.indicators ?? [] };
}

/**
 * A kept plan for this file. Tables are known by their headers wherever they stand, and periods are those of this file; so
 * are its encoding and delimiter where it could be read.
 */
export function withKeptPlan({ reading, wishes }: Understood, kept: ImportPlan): Wishes {
  const { encoding, delimiter } = reading.report.refused ? kept : reading.plan;
  const tables = kept.tables.map((table) => ({ ...table, headerLine: 0 }));
  return {
    ...(wishes.period === undefined ? {} : { period: wishes.period }),
    plan: { ...kept, encoding, delimiter, tables },
  };
}

/** A column that holds something else from now on. */
export function withRole({ header }: ColumnPlan, role: ColumnRole): ColumnPlan {
  return { header, role, ...(role === "value" ? { scenario: "result" as const } : {}) };
}
