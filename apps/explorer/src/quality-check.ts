import type { ReactiveControllerHost } from "lit";
import type { QualityReport } from "tongbi/quality";
import type { ImportFlow } from "./import-flow.ts";
import type { Source } from "./source.ts";

/** Looks the data at hand over when a reader asks for it. */
export class QualityCheck {
  /** Whether it could not be made, for want of memory. */
  isBroken = false;
  readonly #host: ReactiveControllerHost & { readonly flow: ImportFlow };
  #of: Source | undefined;
  #report: QualityReport | undefined;

  constructor(host: ReactiveControllerHost & { readonly flow: ImportFlow }) {
    this.#host = host;
  }

  /** Makes the report of a source unless it is there. */
  async ask(source: Source): Promise<void> {
    if (this.#of === source) return;
    this.#of = source;
    this.#report = undefined;
    this.isBroken = false;
    try {
      const report = await this.#host.flow.check(source);
      if (this.#of === source) this.#report = report;
    } catch (error) {
      if (this.#of !== source) return;
      this.isBroken = error instanceof Error;
      // What was ended with something else is made when it is asked for again.
      if (!this.isBroken) this.#of = undefined;
    }
    this.#host.requestUpdate();
  }

  /** The report of a source, if it is there. */
  of(source: Source): QualityReport | undefined {
    return this.#of === source ? this.#report : undefined;
  }
}
