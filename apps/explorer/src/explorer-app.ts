import { html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Language } from "tongbi";
import type { Encoding, ImportReport } from "tongbi/csv";
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
const dragEvents = ["dragover", "dragleave", "drop"] as const;

/** What the notebook stands on: a file that was read. */
export interface Source extends Imported {
  readonly name: string;
  /** Kept to read it again with another choice. */
  readonly file: Blob;
  readonly isSample: boolean;
}

/** What a reader may decide of a file: which indicator it holds, in what encoding it is. */
export interface ImportChoice {
  readonly indicator?: string;
  readonly encoding?: Encoding;
}

/** Why nothing new was loaded. */
export type Refusal =
  | { readonly kind: "refused"; readonly name: string; readonly report: ImportReport }
  | { readonly kind: "cancelled" | "notFile" }
  | { readonly kind: "broke" | "reopen"; readonly name: string };

/** What a view may show and ask for. */
export interface Page {
  readonly language: Language;
  readonly source: Source | undefined;
  readonly selection: Selection | undefined;
  readonly importing: { readonly name: string; readonly fraction: number } | undefined;
  readonly refusal: Refusal | undefined;
  /** Whether more than one file was dropped, of which the first was read. */
  readonly oneOfSeveral: boolean;
  readonly treeOpen: boolean;
  readonly treeQuery: string;
  /** The text of a label in the language of the page. */
  t(label: Label): string;
  select(change: Partial<Selection>): void;
  open(file: Blob, name: string, choice?: ImportChoice): void;
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
    oneOfSeveral: { state: true },
    treeOpen: { state: true },
    treeQuery: { state: true },
    dragging: { state: true },
  };

  declare language: Language;
  declare source: Source | undefined;
  declare selection: Selection | undefined;
  declare importing: { readonly name: string; readonly fraction: number } | undefined;
  declare refusal: Refusal | undefined;
  declare oneOfSeveral: boolean;
  declare treeOpen: boolean;
  declare treeQuery: string;
  declare dragging: boolean;
  #abort: AbortController | undefined;
  /** What the address asks to be shown, of the file that it names. */
  #wish: Partial<Selection>;
  #wishedFile: string;

  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    const wished = query.get("lang") ?? navigator.language;
    this.language = wished.startsWith("en") ? "en" : "zh";
    this.oneOfSeveral = false;
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
    this.cancel();
  }

  t(label: Label): string {
    return labels[label][this.language];
  }

  select(change: Partial<Selection>): void {
    if (!this.source || !this.selection) return;
    const wish = { ...this.selection, ...change };
    const before = this.selection;
    this.selection = fitSelection(this.source.dataset, wish);
    const { indicator, region } = this.selection;
    this.#writeAddress(before.indicator !== indicator || before.region !== region);
  }

  openSample(): void {
    fetch(sampleUrl)
      .then((response) => response.blob())
      .then((blob) => this.#read(blob, sampleName, true))
      .catch(() => (this.refusal = { kind: "broke", name: sampleName }));
  }

  open(file: Blob, name: string, choice: ImportChoice = {}): void {
    void this.#read(file, name, false, choice);
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
    const target = open ? "#tree input" : ".tree-toggle";
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(target)?.focus());
  }

  findInTree(query: string): void {
    this.treeQuery = query;
  }

  async #read(file: Blob, name: string, isSample: boolean, choice: ImportChoice = {}): Promise<void> {
    this.#abort?.abort("replaced");
    const abort = new AbortController();
    this.#abort = abort;
    this.refusal = undefined;
    this.importing = { name, fraction: 0 };
    try {
      const request = { file, name, ...choice };
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
    const again = this.source?.file === source.file;
    const { indicator, region } = this.selection ?? {};
    const kept = { ...(indicator ? { indicator } : {}), ...(region ? { region } : {}) };
    this.source = source;
    if (source.isSample && this.#wishedFile !== sampleName && !this.selection) {
      // The address is kept as it is until its file is here.
      this.refusal = { kind: "reopen", name: this.#wishedFile };
      this.selection = fitSelection(source.dataset, kept);
      return;
    }
    const wish = source.name === this.#wishedFile ? this.#wish : {};
    this.selection = fitSelection(source.dataset, { ...kept, ...wish });
    this.#wish = {};
    this.#wishedFile = sampleName;
    this.#writeAddress();
    if (!again) scrollTo({ top: 0 });
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
    const [file] = files;
    this.oneOfSeveral = files.length > 1;
    if (!file || items[0]?.webkitGetAsEntry()?.isDirectory === true) this.refusal = { kind: "notFile" };
    else this.open(file, file.name);
  };

  protected override updated(): void {
    const root = document.documentElement;
    const lang = this.language === "zh" ? "zh-CN" : "en";
    if (root.lang !== lang) root.lang = lang;
    const title = this.source ? `${this.source.name} · ${this.t("brand")}` : this.t("brand");
    if (document.title !== title) document.title = title;
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
