import { html, LitElement, noChange, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Language } from "tongbi";
import sampleUrl from "../../../examples/data/sample-county.csv?url";
import { ImportFlow } from "./import-flow.ts";
import { isClean } from "./review.ts";
import type { Source } from "./source.ts";
import { FileExport } from "./file-export.ts";
import { type Label, labels } from "./labels.ts";
import { QualityCheck } from "./quality-check.ts";
import { changeSelection, fitSelection, readSelection, type Selection, writeSelection } from "./selection.ts";
import { headerView } from "./views/header.ts";
import { onceDone } from "./in-turn.ts";
import { importStateView } from "./views/import-state.ts";
import { indicatorTree } from "./views/indicator-tree.ts";
import { notebookView } from "./views/notebook.ts";
import { pickerView } from "./views/picker.ts";
import { qualityView } from "./views/quality.ts";
import { reportView } from "./views/report.ts";
import { showPlace } from "./views/show-place.ts";

const sampleName = "sample-county.csv";
const dragEvents = ["dragover", "dragleave", "drop"] as const;

/** What a view may show and ask for. */
export interface Page {
  readonly language: Language;
  readonly source: Source | undefined;
  readonly selection: Selection | undefined;
  /** From files to what is on the page. */
  readonly flow: ImportFlow;
  /** How far the data at hand can be relied on. */
  readonly quality: QualityCheck;
  /** Handing the data at hand on as a file. */
  readonly export: FileExport;
  readonly treeOpen: boolean;
  readonly treeQuery: string;
  /** Resolves when what was changed is on the page. */
  readonly updateComplete: Promise<boolean>;
  /** The text of a label in the language of the page. */
  t(label: Label): string;
  select(change: Partial<Selection>): void;
  openSample(): void;
  switchLanguage(): void;
  showTree(open: boolean): void;
  findInTree(query: string): void;
}

/** `<tongbi-explorer>`: a notebook over one file, the sample county until another is opened. */
export class ExplorerApp extends LitElement implements Page {
  static override properties: PropertyDeclarations = {
    language: { state: true },
    source: { state: true },
    selection: { state: true },
    treeOpen: { state: true },
    treeQuery: { state: true },
    dragging: { state: true },
  };

  declare language: Language;
  declare source: Source | undefined;
  declare selection: Selection | undefined;
  declare treeOpen: boolean;
  declare treeQuery: string;
  declare dragging: boolean;
  readonly flow: ImportFlow = new ImportFlow(this);
  readonly quality: QualityCheck = new QualityCheck(this);
  readonly export: FileExport = new FileExport(this);
  /** What the address asks to be shown, of the file that it names. */
  #wish: Partial<Selection>;
  #wishedFile: string;
  /** What the page showed before. */
  #left: { readonly isReviewing: boolean; readonly source: Source | undefined } = {
    isReviewing: false,
    source: undefined,
  };
  /** How far down the reader was in the notebook before a review. */
  #top = 0;
  /** Comes with the reader of files, when a file does. */
  #reviewView: ((page: Page) => unknown) | undefined;

  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    const wished = query.get("lang") ?? navigator.language;
    this.language = wished.startsWith("en") ? "en" : "zh";
    this.treeOpen = false;
    this.treeQuery = "";
    this.dragging = false;
    this.#wish = readSelection(query);
    this.#wishedFile = query.get("file") ?? sampleName;
  }

  /** The page's own style sheet applies. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of dragEvents) document.addEventListener(type, this.#onDrag);
    addEventListener("popstate", this.#onBack);
    this.openSample();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of dragEvents) document.removeEventListener(type, this.#onDrag);
    removeEventListener("popstate", this.#onBack);
  }

  t(label: Label): string {
    return labels[label][this.language];
  }

  select(change: Partial<Selection>): void {
    if (!this.source || !this.selection) return;
    const before = this.selection;
    this.selection = changeSelection(this.source.dataset, before, change);
    const { indicator, region } = this.selection;
    this.#writeAddress(before.indicator !== indicator || before.region !== region);
  }

  openSample(): void {
    fetch(sampleUrl)
      .then((response) => response.blob())
      .then((file) => this.flow.openSample({ file, name: sampleName }))
      .catch(() => this.flow.refuse({ kind: "broke", name: sampleName }));
  }

  switchLanguage(): void {
    this.language = this.language === "zh" ? "en" : "zh";
    this.#writeAddress();
  }

  showTree(open: boolean): void {
    this.treeOpen = open;
    const target = open ? "#tree input" : ".tree-toggle";
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(target)?.focus());
  }

  findInTree(query: string): void {
    this.treeQuery = query;
  }

  async readyForReview(): Promise<void> {
    this.#reviewView ??= (await import("./views/review.ts")).reviewView;
  }

  show(source: Source): void {
    const { indicator, region } = this.selection ?? {};
    const kept = { ...(indicator ? { indicator } : {}), ...(region ? { region } : {}) };
    this.source = source;
    this.export.close();
    if (source.isSample && this.#wishedFile !== sampleName && !this.selection) {
      // The address is kept as it is until its file is here.
      this.flow.refuse({ kind: "reopen", name: this.#wishedFile });
      this.selection = fitSelection(source.dataset, kept);
      return;
    }
    const wish = source.name === this.#wishedFile ? this.#wish : {};
    this.selection = fitSelection(source.dataset, { ...kept, ...wish });
    this.#wish = {};
    this.#wishedFile = sampleName;
    this.#writeAddress();
  }

  /** @param asNew whether going back is to lead to what was shown before */
  #writeAddress(asNew = false): void {
    const query = this.selection ? writeSelection(this.selection) : new URLSearchParams();
    if (this.source?.isSample === false) query.set("file", this.source.name);
    query.set("lang", this.language);
    if (asNew) history.pushState(null, "", `?${query}`);
    else history.replaceState(null, "", `?${query}`);
  }

  readonly #onBack = (): void => {
    if (!this.source) return;
    this.selection = fitSelection(this.source.dataset, readSelection(new URLSearchParams(location.search)));
  };

  readonly #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dragging = event.type === "dragover" || (event.type === "dragleave" && event.relatedTarget !== null);
    if (event.type !== "drop") return;
    const { items, files } = event.dataTransfer;
    const given = [...files].filter((_, at) => items[at]?.webkitGetAsEntry()?.isDirectory !== true);
    if (given.length === 0) this.flow.refuse({ kind: "notFile" });
    else this.flow.open(given.map((file) => ({ file, name: file.name })));
  };

  protected override willUpdate(): void {
    // Before the page changes: afterwards both would lay it out.
    if (this.#isReviewing && !this.#left.isReviewing) this.#top = scrollY;
    if (!this.#isReviewing && this.#left.isReviewing) this.#leaveFocus();
  }

  get #isReviewing(): boolean {
    return this.flow.review !== undefined && !this.flow.importing;
  }

  protected override updated(): void {
    const root = document.documentElement;
    const lang = this.language === "zh" ? "zh-CN" : "en";
    if (root.lang !== lang) root.lang = lang;
    const title = this.source ? `${this.source.name} · ${this.t("brand")}` : this.t("brand");
    if (document.title !== title) document.title = title;
    this.#placeFocus();
  }

  /**
   * A review begins at the button that adopts, or at its heading where something wants a look. Going back leads to where the reader
   * was, adopting to the heading of what is new.
   */
  #placeFocus(): void {
    if (this.#isReviewing === this.#left.isReviewing) return;
    const review = this.#isReviewing ? this.flow.review : undefined;
    const { source } = this.#left;
    this.#left = { isReviewing: review !== undefined, source: this.source };
    const isBack = !review && source === this.source;
    const opening = review && isClean(review) ? ".review .primary" : ".review h1";
    const target = review ? opening : isBack ? ".top input[type=file]" : ".notebook h1";
    // Where things stand is known once the page is laid out, which is work of its own.
    requestAnimationFrame(() => {
      scrollTo({ top: isBack ? this.#top : 0, behavior: "instant" });
      this.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
      const { cell } = review ?? {};
      if (cell) onceDone(() => showPlace(cell.line, cell.column));
    });
  }

  /** What has the focus may be about to go. */
  #leaveFocus(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  /** A review that is over stays as it is until it is taken down. */
  #review(): unknown {
    if (this.flow.isAdopting) return noChange;
    return this.#isReviewing ? this.#reviewView?.(this) : nothing;
  }

  protected override render(): TemplateResult {
    const isReviewing = this.#isReviewing;
    return html`
      ${headerView(this)}
      <div class=${isReviewing ? "page reviewing" : "page"}>
        ${isReviewing ? nothing : indicatorTree(this)}
        <main id="main">
          ${importStateView(this)} ${this.#review()}
          <div class="notebook" ?hidden=${isReviewing}>
            ${reportView(this)} ${qualityView(this)} ${pickerView(this)} ${notebookView(this)}
          </div>
        </main>
      </div>
      <div class="drop" ?hidden=${!this.dragging} aria-hidden="true">${this.t("drop")}</div>
    `;
  }
}
