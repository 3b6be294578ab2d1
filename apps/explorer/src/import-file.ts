import type { Dataset } from "tongbi";
import type { ImportReport } from "tongbi/csv";
import type { ImportAnswer, ImportRequest } from "./import-messages.ts";

/** A dataset and what was understood of its file. */
export interface Imported {
  readonly dataset: Dataset;
  readonly report: ImportReport;
}

/**
 * Reads a file in a thread of its own. Aborting the signal ends the thread at once.
 * @throws the abort reason, or an Error where the thread died
 */
export function importFile(
  request: ImportRequest,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    const stop = (): void => {
      worker.terminate();
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
    worker.addEventListener("error", (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
    worker.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === "progress") {
        onProgress(data.fraction);
        return;
      }
      signal.removeEventListener("abort", stop);
      worker.terminate();
      if (data.kind === "done") resolve(data);
      else reject(new Error(data.reason));
    });
    worker.postMessage(request);
  });
}
