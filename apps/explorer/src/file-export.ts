import type { ReactiveControllerHost } from "lit";
import type { Language } from "tongbi";
import { exportName } from "./export-name.ts";
import type { ImportFlow } from "./import-flow.ts";
import type { ExportFormat } from "./import-messages.ts";
import { titleOf } from "./imports-of.ts";
import { saveFile } from "./save-file.ts";
import type { Source } from "./source.ts";

/** How an export stands. */
export type ExportState =
  | { readonly kind: "making" | "broke" | "stopped"; readonly name: string }
  | { readonly kind: "saved"; readonly name: string; readonly rows: number; readonly bytes: number };

type Host = ReactiveControllerHost & { readonly flow: ImportFlow; readonly language: Language };

/** Hands the figures at hand on as a file, which is made beside the page. */
export class FileExport {
  isMenuOpen = false;
  state: ExportState | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  openMenu(open: boolean): void {
    if (this.isMenuOpen === open || this.state?.kind === "making") return;
    this.isMenuOpen = open;
    this.state = undefined;
    this.#host.requestUpdate();
  }

  async save(source: Source, format: ExportFormat): Promise<void> {
    const { flow, language } = this.#host;
    const name = exportName(titleOf(source.tables, language), format, language);
    this.isMenuOpen = false;
    this.#tell({ kind: "making", name });
    try {
      const { file, rows } = await flow.export(source, format, language);
      saveFile(file, name);
      this.#tell({ kind: "saved", name, rows, bytes: file.size });
    } catch (error) {
      this.#tell({ kind: error instanceof Error ? "broke" : "stopped", name });
    }
  }

  /** Stops an export that is being made. */
  stop(): void {
    this.#host.flow.stop();
  }

  /** Takes what was said of the last export away. */
  close(): void {
    this.#tell(undefined);
  }

  #tell(state: ExportState | undefined): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
