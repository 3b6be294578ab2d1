import {
  type CSSResult,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { type Chart, chartSpec, type DrawnChart, type EmptyChart, type Theme } from "tongbi/charts";
import { chartOfAttributes } from "./chart-of-attributes.ts";
import { chartStyles } from "./chart-styles.ts";
import { closestLanguage } from "./closest-language.ts";
import { fileName, loadDataset } from "./load-dataset.ts";
import { Picture } from "./picture.ts";
import { chartNotUnderstood, drawingFailed, readingFile } from "./trouble.ts";

type Dataset = Parameters<typeof chartSpec>[0];
type Language = "zh" | "en";
type Words = ReturnType<typeof readingFile>;

/** What the event `tongbi-chart-drawn` tells. */
export interface ChartDrawnDetail {
  readonly title: string;
  readonly description: string;
}

/** What the event `tongbi-chart-error` tells: the sentence that stands in place of the chart. */
export interface ChartErrorDetail {
  readonly message: string;
}

/**
 * One indicator chart on a page. Figures come from the CSV file at `src`, or from an app as `data`; what is drawn is
 * told by attributes, or by an app as `chart`. Importing the class defines nothing: see `tongbi-embed/define`.
 *
 * @fires tongbi-chart-drawn after each drawing, with {@link ChartDrawnDetail}
 * @fires tongbi-chart-error where a sentence takes the place of the chart, with {@link ChartErrorDetail}
 */
export class TongbiChart extends LitElement {
  static override styles: CSSResult = chartStyles;

  static override properties: PropertyDeclarations = {
    src: {},
    type: {},
    indicator: {},
    indicators: {},
    region: {},
    regions: {},
    level: {},
    stage: {},
    from: {},
    to: {},
    source: {},
    theme: {},
    data: { attribute: false },
    chart: { attribute: false },
    caption: { state: true },
    message: { state: true },
  };

  /** Address of a CSV file. */
  declare src: string | null | undefined;
  /** trend, growth, target, stack or multiples; trend unless given. */
  declare type: string | null | undefined;
  /** Id of an indicator; for a file that names none, what its figures are. */
  declare indicator: string | null | undefined;
  /** Ids of several, parted by commas. */
  declare indicators: string | null | undefined;
  declare region: string | null | undefined;
  /** Names of several, parted by commas. */
  declare regions: string | null | undefined;
  declare level: string | null | undefined;
  declare stage: string | null | undefined;
  /** First and last year shown. */
  declare from: string | null | undefined;
  declare to: string | null | undefined;
  /** Where the figures come from, for the line below the chart. */
  declare source: string | null | undefined;
  /** light, dark or print; unless given, as the reader has set the system, and `print` on paper. */
  declare theme: string | null | undefined;
  /** The dataset, where an app has one; goes before `src`. (`dataset` is taken: every element has its `data-` attributes there.) */
  declare data: Dataset | undefined;
  /** What to draw, where an app has it; goes before the attributes. */
  declare chart: Chart | undefined;

  declare private caption: ChartDrawnDetail | undefined;
  declare private message: Words | undefined;

  readonly #darkness: MediaQueryList = matchMedia("(prefers-color-scheme: dark)");
  readonly #print: MediaQueryList = matchMedia("print");
  readonly #resize: ResizeObserver = new ResizeObserver(([entry]) =>
    this.#fit(entry?.contentRect.width ?? 0),
  );
  /** The attribute `lang`, of this element and of the page. */
  readonly #languages: MutationObserver = new MutationObserver(() => this.#redrawIfChanged());
  #width = 0;
  /** Grows with each drawing asked for; one that is overtaken is thrown away. */
  #request = 0;
  /** The file at `src`, on its way or read. */
  #file: Promise<Dataset | Words> | undefined;
  #reading: AbortController | undefined;
  #picture: Picture | undefined;
  #drawn: DrawnChart | undefined;
  /** What the drawing was made of, once more to be drawn on paper. */
  #dataset: Dataset | undefined;
  /** Language and theme of the last drawing asked for. */
  #look = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#darkness.addEventListener("change", this.#redrawIfChanged);
    this.#print.addEventListener("change", this.#turnPrint);
    addEventListener("beforeprint", this.#drawForPrint);
    addEventListener("afterprint", this.#turnPrint);
    for (const element of [this, document.documentElement])
      this.#languages.observe(element, { attributeFilter: ["lang"] });
    this.#resize.observe(this);
    if (this.hasUpdated) {
      if (!this.#file) this.#readFile();
      this.#redraw();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#darkness.removeEventListener("change", this.#redrawIfChanged);
    this.#print.removeEventListener("change", this.#turnPrint);
    removeEventListener("beforeprint", this.#drawForPrint);
    removeEventListener("afterprint", this.#turnPrint);
    this.#languages.disconnect();
    this.#resize.disconnect();
    this.#reading?.abort();
    this.#file = undefined;
    this.#request++;
    this.#picture?.clear();
  }

  protected override firstUpdated(): void {
    const [frame, place] = ["figure", ".picture"].map((name) =>
      this.renderRoot.querySelector<HTMLElement>(name),
    );
    if (frame && place) this.#picture = new Picture(place, frame);
  }

  protected override updated(changed: PropertyValues): void {
    if ([...changed.keys()].every((name) => name === "caption" || name === "message")) return;
    if (changed.has("src") || changed.has("indicator")) this.#readFile();
    this.#redraw();
  }

  protected override render(): TemplateResult {
    const { message, caption } = this;
    const drawn = message === undefined && caption !== undefined;
    const look = `${this.#themeShown()}${this.#statedTheme() ? "" : " by-system"}`;
    return html`<figure class=${look} aria-label=${drawn ? caption.title : nothing}>
      <div
        class="picture"
        role=${drawn ? "img" : nothing}
        aria-label=${drawn ? caption.description : nothing}
        ?hidden=${message !== undefined}
      ></div>
      <p class="message" role="status" ?hidden=${message === undefined}>
        ${message?.[this.#languageShown()]}
      </p>
    </figure>`;
  }

  /**
   * The chart as the text of an SVG file.
   * @throws Error where no chart is drawn
   */
  async toSVG(): Promise<string> {
    if (!this.#drawn) throw new Error("no chart is drawn: wait for the event tongbi-chart-drawn");
    const { renderSvg } = await import("tongbi/svg");
    return renderSvg(this.#drawn.spec);
  }

  #readFile(): void {
    this.#reading?.abort();
    this.#file = undefined;
    if (!this.src) return;
    this.#reading = new AbortController();
    this.#file = loadDataset(this.src, this.indicator ?? undefined, this.#reading.signal);
    // Whoever waits for the file hears of trouble; nobody may be waiting.
    this.#file.catch(() => undefined);
  }

  #fit(width: number): void {
    const whole = Math.floor(width);
    if (whole === this.#width || whole === 0) return;
    this.#width = whole;
    this.#redraw();
  }

  readonly #redraw = (): void => {
    this.#look = this.#lookShown();
    void this.#draw(++this.#request);
  };

  /** Redraws where the language or theme has become another one; an attribute set to what it was changes nothing. */
  readonly #redrawIfChanged = (): void => {
    if (this.#lookShown() !== this.#look) this.#redraw();
  };

  /** Puts the chart up for paper, unless a theme is stated or there is no chart. */
  readonly #drawForPrint = (): void => {
    if (this.#statedTheme() || !this.#drawn || !this.#dataset) return;
    const chart = this.#compile(this.#dataset, "print");
    if (chart.spec) this.#picture?.drawForPrint(chart);
  };

  readonly #turnPrint = (): void => {
    if (this.#print.matches) this.#drawForPrint();
    else this.#picture?.clearPrint();
  };

  async #draw(request: number): Promise<void> {
    const overtaken = (): boolean => request !== this.#request;
    try {
      const data = this.data ?? (await this.#dataOfFile());
      if (overtaken() || data === undefined || this.#width === 0) return;
      if ("zh" in data) return this.#say(data);
      const chart = this.#compile(data);
      if (!chart.spec) return this.#say(chart.empty);
      if (!(await this.#picture?.draw(chart, overtaken))) return;
      this.#drawn = chart;
      this.#dataset = data;
      this.#turnPrint();
      this.message = undefined;
      const { title, description } = chart;
      this.caption = { title, description };
      await this.updateComplete;
      this.#tell<ChartDrawnDetail>("tongbi-chart-drawn", this.caption);
    } catch (error) {
      if (overtaken()) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#say(error instanceof RangeError ? chartNotUnderstood(reason) : drawingFailed(reason));
    }
  }

  /** The file, once it is read; says so while it is on its way and nothing is drawn yet. */
  async #dataOfFile(): Promise<Dataset | Words | undefined> {
    if (this.#file && !this.#drawn && !this.message) this.message = readingFile(fileName(this.src ?? ""));
    return this.#file;
  }

  #compile(dataset: Dataset, theme: Theme = this.#themeShown()): DrawnChart | EmptyChart {
    return chartSpec(dataset, this.chart ?? chartOfAttributes(this), {
      language: this.#languageShown(),
      theme,
      width: this.#width,
      source: this.source ?? undefined,
    });
  }

  #languageShown(): Language {
    const stated = closestLanguage(this);
    return /^en\b/i.test(stated) ? "en" : "zh";
  }

  #statedTheme(): Theme | undefined {
    const { theme } = this;
    return theme === "light" || theme === "dark" || theme === "print" ? theme : undefined;
  }

  #themeShown(): Theme {
    return this.#statedTheme() ?? (this.#darkness.matches ? "dark" : "light");
  }

  #lookShown(): string {
    return `${this.#languageShown()} ${this.#themeShown()}`;
  }

  /** Puts a sentence in the place of the chart. */
  #say(words: Words): void {
    this.#drawn = undefined;
    this.#dataset = undefined;
    this.#picture?.clear();
    this.caption = undefined;
    this.message = words;
    this.#tell<ChartErrorDetail>("tongbi-chart-error", { message: words[this.#languageShown()] });
  }

  #tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
