import type { ImportNotes, QualityReport } from "tongbi/quality";
import type {
  Combined,
  Exported,
  ExportWish,
  FileRequest,
  ImportAnswer,
  ImportRequest,
  Numbered,
  ReadPart,
  TableRequest,
} from "./import-messages.ts";

type Tell = (fraction: number) => void;

/**
 * Reads, combines, checks and exports files in a thread of its own, which keeps what it has read.
 * Every promise rejects with the reason of the signal, at once, where it is aborted, and with an Error where the thread died.
 */
export class ImportDesk {
  readonly #worker: Worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  readonly #signal: AbortSignal;
  #count = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener("abort", () => this.#worker.terminate(), { once: true });
  }

  /** @param keep ids of what is still needed besides */
  async read(
    files: readonly FileRequest[],
    keep: readonly number[],
    onProgress: Tell,
  ): Promise<readonly ReadPart[]> {
    const answer = await this.#ask({ kind: "read", files, keep }, onProgress);
    return answer.kind === "read" ? answer.parts : [];
  }

  /** One dataset of several tables, later ones being newer, with the ratios that follow from its indicators. */
  async combine(tables: readonly TableRequest[], onProgress: Tell): Promise<Combined> {
    const answer = await this.#ask({ kind: "combine", tables }, onProgress);
    if (answer.kind !== "combined") throw new Error("the tables were not combined");
    return answer;
  }

  /** Looks the dataset of several tables over. */
  async check(tables: readonly TableRequest[], imports: readonly ImportNotes[]): Promise<QualityReport> {
    const answer = await this.#ask({ kind: "check", tables, imports });
    if (answer.kind !== "checked") throw new Error("the tables were not checked");
    return answer.report;
  }

  /** The figures of several tables as a file. */
  async export(tables: readonly TableRequest[], wish: ExportWish): Promise<Exported> {
    const answer = await this.#ask({ kind: "export", tables, wish });
    if (answer.kind !== "exported") throw new Error("the tables were not exported");
    return answer;
  }

  #ask(request: ImportRequest, onProgress?: Tell): Promise<ImportAnswer> {
    const signal = this.#signal;
    const number = this.#count++;
    return new Promise((resolve, reject) => {
      const settled = new AbortController();
      const listen = { signal: settled.signal };
      const settle = (act: () => void): void => {
        settled.abort();
        act();
      };
      if (signal.aborted) return settle(() => reject(signal.reason));
      signal.addEventListener("abort", () => settle(() => reject(signal.reason)), listen);
      this.#worker.addEventListener(
        "error",
        ({ message }) => settle(() => reject(new Error(message))),
        listen,
      );
      this.#worker.addEventListener(
        "message",
        ({ data }: MessageEvent<Numbered<ImportAnswer>>) => {
          const { message } = data;
          if (data.number !== number) return;
          if (message.kind === "progress") onProgress?.(message.fraction);
          else
            settle(() => (message.kind === "failed" ? reject(new Error(message.reason)) : resolve(message)));
        },
        listen,
      );
      this.#worker.postMessage({ number, message: request } satisfies Numbered<ImportRequest>);
    });
  }
}
