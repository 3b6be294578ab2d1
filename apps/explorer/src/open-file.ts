import { type Dataset, defaultCatalogue, type GapReason, gapReason, type Issue } from "tongbi";
import type { ImportReport } from "tongbi/csv";
import { type PackagedImport, readDataPackage } from "tongbi/exchange";
import { unpackFile, type Unpacked } from "tongbi/files";
import { holdingOf } from "./holding-of.ts";
import type { Reading } from "./import-messages.ts";

/** A file taken apart: tables to be read, or a dataset that needs no reading. */
export interface OpenedFile extends Unpacked {
  readonly packaged?: {
    readonly title: string;
    readonly dataset: Dataset;
    readonly imports: readonly PackagedImport[];
    readonly issues: readonly Issue[];
  };
}

/** Takes a file apart. Of a data package the tables are those that it names. */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const found = readDataPackage(bytes);
  switch (found.kind) {
    case "dataset":
      return { parts: [], issues: [], packaged: found };
    case "tables":
      return {
        parts: found.tables.map(({ path, bytes: input }) => ({ name: `${name} › ${path}`, input })),
        issues: found.issues,
      };
    case "refused":
      if (found.issues.some(({ code }) => code.startsWith("package-")))
        return { parts: [], issues: found.issues };
      return unpackFile(bytes, name);
  }
}

/** A data package as if it had been read: its figures stand as they are. */
export function packageReading(name: string, packaged: NonNullable<OpenedFile["packaged"]>): Reading {
  const { title, dataset, imports, issues } = packaged;
  return {
    holds: holdingOf(dataset),
    report: packageReport(name, dataset, issues),
    plan: {
      version: 1,
      encoding: "utf-8",
      delimiter: ",",
      decimal: ".",
      symbols: [],
      tables: [],
      indicators: [],
    },
    preview: [],
    packaged: { title, imports },
  };
}

function packageReport(
  file: string,
  { columns, indicators, length }: Dataset,
  issues: readonly Issue[],
): ImportReport {
  const catalogue = defaultCatalogue();
  const gaps = new Map<GapReason, number>();
  for (const code of columns.gap.subarray(0, length)) {
    const reason = gapReason(code);
    if (reason !== "none") gaps.set(reason, (gaps.get(reason) ?? 0) + 1);
  }
  const total = [...gaps.values()].reduce((sum, count) => sum + count, 0);
  return {
    file,
    bytes: 0,
    encoding: "utf-8",
    delimiter: ",",
    layout: "long",
    headerLine: 1,
    indicators: indicators.map(({ id, name, unit }) => ({
      id,
      name,
      unit,
      unitFrom: "column",
      known: catalogue.get(id) !== undefined,
    })),
    respelled: [],
    rowsRead: length,
    observations: length - total,
    gaps: Object.fromEntries(gaps),
    gapCells: [],
    gapCellsTotal: total,
    notes: [],
    issues,
    refused: false,
  };
}
