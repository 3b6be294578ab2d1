import type { ReactiveController, ReactiveControllerHost } from "lit";
import { keepRowGroups, type Language } from "tongbi";
import type { QualityReport } from "tongbi/quality";
import { DeskInUse } from "./desk-in-use.ts";
import type { Exported, ExportFormat, FileRequest, Wishes } from "./import-messages.ts";
import { importsOf, titleOf } from "./imports-of.ts";
import { tableOf } from "./preview-marks.ts";
import {
  type Busy,
  notFollowed,
  type OpenedTable,
  readable,
  requestOf,
  type Review,
  type ReviewItem,
  reviewItems,
} from "./review.ts";
import type { GivenFile, Refusal, Source } from "./source.ts";

interface Host extends ReactiveControllerHost {
  readonly source: Source | undefined;
  /** Loads what a review is shown with. */
  readyForReview(): Promise<void>;
  /** Puts an adopted dataset on the page. */
  show(source: Source): void;
}

function namesOf(files: readonly { readonly name: string }[]): string {
  return [...new Set(files.map(({ name }) => name))].join(" + ");
}

/** Resolves in a task of its own. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** From files to the notebook: reading, looking at what was understood, changing it, adopting it or going back. */
export class ImportFlow implements ReactiveController {
  importing: { readonly name: string; readonly fraction: number } | undefined;
  refusal: Refusal | undefined;
  review: Review | undefined;
  /** Whether the page is being drawn behind a review that is over. */
  isAdopting = false;
  readonly #host: Host;
  readonly #desk = new DeskInUse();
  #ids = 0;
  /** Requests that are being followed. */
  #running = 0;
  /** What is to be applied once what is being applied is done. */
  #next: { readonly wishes: Wishes; readonly asked?: Review["trouble"] } | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#desk.replace("disconnected");
  }

  /** Looks over what is on the page. */
  check({ tables }: Source): Promise<QualityReport> {
    const imports = importsOf(tables).map(({ file, notes = [], issues = [] }) => ({ file, notes, issues }));
    return this.#desk.beside((desk) => desk.check(tables.map(requestOf), imports));
  }

  /** What is on the page as a file. */
  export({ tables }: Source, format: ExportFormat, language: Language): Promise<Exported> {
    const wish = { format, language, title: titleOf(tables, language), imports: importsOf(tables) };
    return this.#desk.beside((desk) => desk.export(tables.map(requestOf), wish));
  }

  /** Reads files and shows what was understood of them, beside those that are being looked at. */
  open(files: readonly GivenFile[]): void {
    const before = this.review?.again === undefined ? (this.review?.items ?? []) : [];
    const show = (items: ReviewItem[]): void =>
      this.#set({ items: [...before, ...items], at: before.length });
    void this.#start(files, false, show);
  }

  /** Reads the sample, which needs no look. */
  openSample(sample: GivenFile): void {
    void this.#start([sample], true, (items) => this.#adopt(readable(items), true));
  }

  /**
   * Looks again at a table that was adopted.
   * @param place the cell to begin at
   */
  reopen({ file, fileName, name, wishes }: OpenedTable, place?: { line: number; column: number }): void {
    const given = { file, name: fileName, part: name, wishes, ...(place ? { lines: [place.line] } : {}) };
    void this.#start([given], false, (items) => {
      const reading = items[0]?.reading;
      const cell = place && reading ? { cell: { ...place, table: tableOf(reading, place.line) } } : {};
      this.#set({ items, at: 0, again: name, ...cell });
    });
  }

  refuse(refusal: Refusal | undefined): void {
    this.refusal = refusal;
    this.#host.requestUpdate();
  }

  /** Ends what is running: a first reading leaves the page as it was, a change the table as it was understood before. */
  cancel(): void {
    this.#end("cancelled");
  }

  /** Ends what the thread is doing beside the page, which then reads again what it needs. */
  stop(): void {
    this.#desk.replace("cancelled");
  }

  /** Leaves the review with everything as it was before. */
  back(): void {
    this.#end("left");
    this.#set(undefined);
  }

  /** Another of the tables under review. */
  look(at: number): void {
    if (!this.review || this.review.busy) return;
    const { cell: _, column: __, trouble: ___, ...rest } = this.review;
    this.#set({ ...rest, at });
  }

  /** The cell that is told about, or none. */
  point(cell: Review["cell"]): void {
    if (!this.review) return;
    const { cell: _, ...rest } = this.review;
    this.#set({ ...rest, ...(cell ? { cell } : {}) });
  }

  /** The column whose form is open, or none. */
  edit(column: Review["column"]): void {
    if (!this.review) return;
    const { column: _, ...rest } = this.review;
    this.#set({ ...rest, ...(column ? { column } : {}) });
  }

  /** Says something under the heading of the review. */
  tell(trouble: NonNullable<Review["trouble"]>): void {
    if (this.review) this.#set({ ...this.review, trouble });
  }

  /**
   * Reads the table in view again. Of changes that come faster than they can be applied the last one counts.
   * @param trouble what to say afterwards
   */
  change(wishes: Wishes, asked?: Review["trouble"]): void {
    this.#next = { wishes, ...(asked ? { asked } : {}) };
    if (!this.review?.busy) void this.#apply();
  }

  /** Puts the tables under review on the page, beside those that are there or in their place. */
  adopt(how: "beside" | "instead"): void {
    if (!this.review) return;
    const { items, again } = this.review;
    const adopted = readable(items);
    const before = this.#host.source?.isSample === false && how === "beside" ? this.#host.source.tables : [];
    const others = before.filter(({ name }) => name !== again);
    const place = before.findIndex(({ name }) => name === again);
    const tables = place < 0 ? [...before, ...adopted] : others.toSpliced(place, 0, ...adopted);
    const isSample = again !== undefined && this.#host.source?.isSample === true;
    this.#tellBusy("adopting", 0);
    void this.#guarded(namesOf(tables), () => this.#adopt(tables, isSample));
  }

  async #start(
    files: readonly (GivenFile & Partial<FileRequest>)[],
    isSample: boolean,
    then: (items: ReviewItem[]) => unknown,
  ): Promise<void> {
    this.#end("replaced");
    const name = namesOf(files);
    const requests = files.map((file): FileRequest => ({ ...file, id: this.#ids++ }));
    await this.#guarded(name, async () => {
      this.importing = { name, fraction: 0 };
      this.#host.requestUpdate();
      const view = isSample ? undefined : this.#host.readyForReview();
      const parts = await this.#desk.now.read(requests, this.#needed(), (fraction) => {
        this.importing = { name, fraction };
        this.#host.requestUpdate();
      });
      await view;
      // A pause parts taking over what was read from drawing it.
      await pause();
      const fileOf = (id: number): FileRequest => {
        const request = requests.find((known) => known.id === id);
        if (!request) throw new Error(`the worker answered for a file that was not asked for: ${id}`);
        return request;
      };
      const items = reviewItems(parts, fileOf);
      if (!isSample) this.importing = undefined;
      await then(items);
    });
  }

  async #adopt(tables: readonly OpenedTable[], isSample: boolean): Promise<void> {
    const name = namesOf(tables.map(({ fileName }) => ({ name: fileName })));
    const { dataset, groups, issues } = await this.#desk.now.combine(tables.map(requestOf), (fraction) =>
      this.#tellBusy("adopting", fraction),
    );
    keepRowGroups(dataset, groups);
    // Pauses part taking the dataset over, drawing the page behind the review, and taking the review down.
    await pause();
    this.isAdopting = true;
    this.#host.show({ tables, dataset, issues, name, isSample });
    await pause();
    this.isAdopting = false;
    this.review = undefined;
    this.importing = undefined;
    this.#host.requestUpdate();
  }

  async #apply(): Promise<void> {
    const { review } = this;
    const next = this.#next;
    this.#next = undefined;
    const item = review?.items[review.at];
    if (!review || !item || !next) return;
    const { wishes, asked } = next;
    this.#tellBusy("change", 0);
    await this.#guarded(item.name, async () => {
      const request = requestOf({ ...item, wishes });
      const [part] = await this.#desk.now.read([request], this.#needed(), (fraction) =>
        this.#tellBusy("change", fraction),
      );
      const now = this.review;
      if (!now || !part?.reading) return;
      const changed: ReviewItem = { ...item, wishes, reading: part.reading };
      const { busy: _, trouble: __, ...rest } = now;
      const trouble = notFollowed(changed, asked);
      this.#set({
        ...rest,
        items: now.items.with(now.items.indexOf(item), changed),
        ...(trouble ? { trouble } : {}),
      });
    });
    if (this.#next) await this.#apply();
  }

  /** Runs what may be ended, and says so on the page where it was, or where it broke. */
  async #guarded(name: string, run: () => Promise<void>): Promise<void> {
    this.#running++;
    try {
      await run();
    } catch (error) {
      if (error === "cancelled" && this.review) {
        // Copies, so that what the reader chose is shown as it is again.
        const { busy, items, ...rest } = this.review;
        const trouble = { kind: "cancelled", was: busy?.with ?? "reading" } as const;
        this.#set({ ...rest, items: items.map((item) => ({ ...item })), trouble });
      } else if (error === "cancelled") {
        this.importing = undefined;
        this.refuse({ kind: "cancelled" });
      } else if (error instanceof Error) {
        this.#end("broke");
        this.importing = undefined;
        this.review = undefined;
        this.refuse({ kind: "broke", name });
      }
    } finally {
      this.#running--;
    }
  }

  /** Ids of what is on the page and under review. */
  #needed(): number[] {
    return [...(this.#host.source?.tables ?? []), ...(this.review?.items ?? [])].map(({ id }) => id);
  }

  /** Ends what is running; where nothing is, the thread stays with what it has read. */
  #end(reason: string): void {
    this.#next = undefined;
    this.refusal = undefined;
    if (this.#running > 0) this.#desk.replace(reason);
  }

  /** Says under the heading of the review what is done with it; where there is none, as for the sample, nothing is said. */
  #tellBusy(what: Busy["with"], fraction: number): void {
    if (this.review) this.#set({ ...this.review, busy: { with: what, fraction } });
  }

  #set(review: Review | undefined): void {
    this.review = review;
    this.importing = undefined;
    this.#host.requestUpdate();
  }
}
