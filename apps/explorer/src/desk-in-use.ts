import { ImportDesk } from "./import-desk.ts";

/** The desk that files are read at: one is opened when it is first needed, and again where that before has been given up. */
export class DeskInUse {
  #abort: AbortController | undefined;
  #desk: ImportDesk | undefined;

  get now(): ImportDesk {
    this.#abort ??= new AbortController();
    this.#desk ??= new ImportDesk(this.#abort.signal);
    return this.#desk;
  }

  /** Has something done beside the page; a desk that broke is given up. */
  async beside<T>(run: (desk: ImportDesk) => Promise<T>): Promise<T> {
    try {
      return await run(this.now);
    } catch (error) {
      if (error instanceof Error) this.replace("broke");
      throw error;
    }
  }

  /** Gives the desk up, with all that it has read; what it was doing rejects with the reason. */
  replace(reason: string): void {
    const abort = this.#abort;
    this.#abort = undefined;
    this.#desk = undefined;
    abort?.abort(reason);
  }
}
