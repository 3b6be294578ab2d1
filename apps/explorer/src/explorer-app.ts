import { html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Language } from "tongbi";
import type { ImportReport } from "tongbi/csv";
import sampleUrl from "../../../examples/data/sample-county.csv?url";
import { importFile, type Imported } from "./import-file.ts";
import { type Label, labels } from "./labels.ts";
import { fitSelection, readSelection, type Selection, writeSelection } from "./selection.ts";
import { headerView } from "./views/header.ts";
import { importStateView } from "./views/import-state.ts";
import { indicatorTree } from "./views/indicator-tree.ts";
import { notebookView } from "./views/notebook.ts";
import { pickerView } from "./views/picker.ts";
import { reportView } from "./views/report.ts";

const sampleName = "sample-county.csv";

/** What the notebook stands on: a file that was read. */
export interface Source extends Imported {
  readonly name: string;
  /** Kept to read it again with another choice. */
  readonly file: Blob;
  readonly isSample: boolean;
}

/** Why nothing new was loaded. */
export type Refusal =
  | { readonly kind: "refused"; readonly name: string; readonly report: ImportReport }
  | { readonly kind: "cancelled" }
  | { readonly kind: "broke"; readonly name: string };

/** What a view may show and ask for. */
export interface Page {
  readonly language: Language;
  readonly source: Source | undefined;
  readonly selection: Selection | undefined;
  readonly importing: { readonly name: string; readonly fraction: number } | undefined;
  readonly refusal: Refusal | undefined;
  readonly treeOpen: boolean;
  readonly treeQuery: string;
  /** The text of a label in the language of the page. */
  t(label: Label): string;
  select(change: Partial<Selection>): void;
  open(file: Blob, name: string, indicator?: string): void;
  openSample(): void;
  cancel(): void;
  dismiss(): void;
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
    importing: { state: true },
    refusal: { state: true },
    treeOpen: { state: true },
    treeQuery: { state: true },
    dragging: { state: true },
  };

  declare language: Language;
  declare source: Source | undefined;
  declare selection: Selection | undefined;
  declare importing: { readonly name: string; readonly fraction: number } | undefined;
  declare refusal: Refusal | undefined;
  declare treeOpen: boolean;
  declare treeQuery: string;
  declare dragging: boolean;
  #abort: AbortController | undefined;
  #wish: Partial<Selection>;

  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    const wished = query.get("lang") ?? navigator.language;
    this.language = wished.startsWith("en") ? "en" : "zh";
    this.treeOpen = false;
    this.treeQuery = "";
    this.dragging = false;
    this.#wish = readSelection(query);
  }

  /** The page's own style sheet applies. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ["dragover", "dragleave", "drop"] as const)
      document.addEventListener(type, (event) => this.#onDrag(event));
    this.openSample();
  }

  t(label: Label): string {
    return labels[label][this.language];
  }

  select(change: Partial<Selection>): void {
    if (!this.source || !this.selection) return;
    const wish = { ...this.selection, ...change };
    this.selection = fitSelection(this.source.dataset, wish);
    this.#writeAddress();
  }

  openSample(): void {
    fetch(sampleUrl)
      .then((response) => response.blob())
      .then((blob) => this.#read(blob, sampleName, true))
      .catch(() => (this.refusal = { kind: "broke", name: sampleName }));
  }

  open(file: Blob, name: string, indicator?: string): void {
    void this.#read(file, name, false, indicator);
  }

  cancel(): void {
    this.#abort?.abort("cancelled");
  }

  dismiss(): void {
    this.refusal = undefined;
  }

  switchLanguage(): void {
    this.language = this.language === "zh" ? "en" : "zh";
    this.#writeAddress();
  }

  showTree(open: boolean): void {
    this.treeOpen = open;
  }

  findInTree(query: string): void {
    this.treeQuery = query;
  }

  async #read(file: Blob, name: string, isSample: boolean, indicator?: string): Promise<void> {
    this.#abort?.abort("replaced");
    const abort = new AbortController();
    this.#abort = abort;
    this.refusal = undefined;
    this.importing = { name, fraction: 0 };
    try {
      const request = { file, name, ...(indicator ? { indicator } : {}) };
      const imported = await importFile(request, abort.signal, (fraction) => {
        if (this.#abort === abort) this.importing = { name, fraction };
      });
      if (imported.report.refused) this.refusal = { kind: "refused", name, report: imported.report };
      else this.#show({ ...imported, name, file, isSample });
    } catch (error) {
      if (error === "cancelled") this.refusal = { kind: "cancelled" };
      else if (error !== "replaced") this.refusal = { kind: "broke", name };
    } finally {
      if (this.#abort === abort) this.importing = undefined;
    }
  }

  #show(source: Source): void {
    const wish = this.selection
      ? { ...this.#wish, indicator: this.selection.indicator, region: this.selection.region }
      : this.#wish;
    this.source = source;
    this.selection = fitSelection(source.dataset, wish);
    this.#wish = {};
    this.#writeAddress();
  }

  #writeAddress(): void {
    const query = this.selection ? writeSelection(this.selection) : new URLSearchParams();
    query.set("lang", this.language);
    history.replaceState(null, "", `?${query}`);
  }

  #onDrag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dragging = event.type === "dragover" || (event.type === "dragleave" && event.relatedTarget !== null);
    const file = event.type === "drop" ? event.dataTransfer.files[0] : undefined;
    if (file) this.open(file, file.name);
  }

  protected override updated(): void {
    document.documentElement.lang = this.language === "zh" ? "zh-CN" : "en";
    document.title = this.source ? `${this.source.name} · ${this.t("brand")}` : this.t("brand");
  }

  protected override render(): TemplateResult {
    return html`
      ${headerView(this)}
      <div class="page">
        ${indicatorTree(this)}
        <main id="main">
          ${importStateView(this)} ${reportView(this)} ${pickerView(this)} ${notebookView(this)}
        </main>
      </div>
      <div class="drop" ?hidden=${!this.dragging} aria-hidden="true">${this.t("drop")}</div>
    `;
  }
}
