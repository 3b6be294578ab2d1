import type { DrawnChart } from "tongbi/charts";
import type { Result } from "vega-embed";
import { type DrawAtOnce, printPicture } from "./print-picture.ts";
import { Tooltip } from "./tooltip.ts";

/** A place for a chart on the page: the next drawing takes the place of the last only once it stands. */
export class Picture {
  readonly #place: HTMLElement;
  readonly #tooltip: Tooltip;
  #result: Result | undefined;
  #drawAtOnce: DrawAtOnce | undefined;
  #printed: HTMLElement | undefined;

  /**
   * @param place the element that the drawing becomes the only child of
   * @param frame the positioned element that tooltips stay inside of
   */
  constructor(place: HTMLElement, frame: HTMLElement) {
    this.#place = place;
    this.#tooltip = new Tooltip(frame);
  }

  /**
   * Draws a chart with the interpreter, as SVG, and without a style sheet of anybody else's.
   * @param overtaken asked before the drawing is put up; one that is overtaken is thrown away
   * @returns whether it was put up
   */
  async draw({ spec }: DrawnChart, overtaken: () => boolean): Promise<boolean> {
    const [{ default: embed }, { compile }, { expressionInterpreter }, drawAtOnce] = await Promise.all([
      import("vega-embed"),
      import("vega-lite"),
      import("vega-interpreter"),
      printPicture(),
    ]);
    this.#drawAtOnce = drawAtOnce;
    const stage = document.createElement("div");
    const { spec: compiled } = compile(spec);
    // Compiling and drawing are long pieces of work, both: between them the page answers its reader.
    await new Promise((resolve) => setTimeout(resolve));
    const result = await embed(stage, compiled, {
      mode: "vega",
      renderer: "svg",
      ast: true,
      expr: expressionInterpreter,
      actions: false,
      defaultStyle: false,
      hover: false,
      tooltip: (_handler: unknown, event: MouseEvent, _item: unknown, value: unknown) =>
        this.#tooltip.show(event, value),
    });
    if (overtaken()) {
      result.finalize();
      return false;
    }
    // The place itself is the picture to readers who do not see it; what is inside is not told apart.
    for (const name of ["role", "aria-roledescription", "aria-label"]) stage.removeAttribute(name);
    stage.setAttribute("aria-hidden", "true");
    stage.classList.add("screen");
    this.clear();
    this.#result = result;
    this.#place.replaceChildren(stage);
    return true;
  }

  /** Puts up, before it returns, the same chart for paper: it is seen in print, in the place of the drawing. */
  drawForPrint(chart: DrawnChart): void {
    this.clearPrint();
    if (!this.#drawAtOnce || !this.#result) return;
    const stage = this.#drawAtOnce(chart);
    stage.classList.add("paper");
    stage.setAttribute("aria-hidden", "true");
    this.#place.append(stage);
    this.#printed = stage;
  }

  /** Takes the drawing for paper down. */
  clearPrint(): void {
    this.#printed?.remove();
    this.#printed = undefined;
  }

  /** Takes the drawings down and lets go of all that they hold. */
  clear(): void {
    this.clearPrint();
    this.#tooltip.hide();
    this.#result?.finalize();
    this.#result = undefined;
    this.#place.replaceChildren();
  }
}
