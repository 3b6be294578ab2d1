import { type Dataset, deriveCatalogueRatios } from "tongbi";
import { readCsv } from "tongbi/csv";
import type { ImportAnswer, ImportRequest } from "./import-messages.ts";

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<ImportRequest>) => void): void;
  postMessage(message: ImportAnswer, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

function answer(message: ImportAnswer, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

function buffers(dataset: Dataset): Transferable[] {
  return Object.values(dataset.columns).map((column) => column.buffer as ArrayBuffer);
}

async function importFile({ file, name, ...choice }: ImportRequest): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const onProgress = (fraction: number): void => answer({ kind: "progress", fraction });
  const { dataset, report } = readCsv(bytes, { file: name, onProgress, ...choice });
  const complete = report.refused ? dataset : deriveCatalogueRatios(dataset);
  answer({ kind: "done", dataset: complete, report }, buffers(complete));
}

scope.addEventListener("message", ({ data }) => {
  importFile(data).catch((error: unknown) => answer({ kind: "failed", reason: String(error) }));
});
