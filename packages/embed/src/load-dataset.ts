import type { ImportResult } from "tongbi/csv";
import { fileEmpty, fileNotFound, fileUnreachable } from "./trouble.ts";

type Words = ReturnType<typeof fileEmpty>;
type Dataset = ImportResult["dataset"];

/** The name of the file at an address, as a sentence has it. */
export function fileName(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? "";
  const name = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name) || address;
  } catch {
    return name;
  }
}

/**
 * The dataset of the CSV file at an address; or the sentence that says why there is none.
 * @param indicator id or name of the indicator of a file that names none
 * @throws DOMException `AbortError` where the signal ends the request
 */
export async function loadDataset(
  address: string,
  indicator: string | undefined,
  signal: AbortSignal,
): Promise<Dataset | Words> {
  const file = fileName(address);
  let bytes: Uint8Array;
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return fileNotFound(file, response.status);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError) return fileUnreachable(file);
    throw error;
  }
  const { readCsv } = await import("tongbi/csv");
  const { dataset, report } = readCsv(bytes, { file, ...(indicator ? { indicator } : {}) });
  if (dataset.length > 0) return dataset;
  return report.issues.find(({ severity }) => severity === "error")?.message ?? fileEmpty(file);
}
