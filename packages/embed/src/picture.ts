import type { DrawnChart } from "tongbi/charts";
import type { Result } from "vega-embed";
import { Tooltip } from "./tooltip.ts";

/** A place for a chart on the page: the next drawing takes the place of the last only once it stands. */
export class Picture {
  readonly #place: HTMLElement;
  readonly #tooltip: Tooltip;
  #result: Result | undefined;

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
    const [{ default: embed }, { expressionInterpreter }] = await Promise.all([
      import("vega-embed"),
      import("vega-interpreter"),
    ]);
    const stage = document.createElement("div");
    const result = await embed(stage, spec, {
      mode: "vega-lite",
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
    this.clear();
    this.#result = result;
    this.#place.replaceChildren(stage);
    return true;
  }

  /** Takes the drawing down and lets go of all that it holds. */
  clear(): void {
    this.#tooltip.hide();
    this.#result?.finalize();
    this.#result = undefined;
    this.#place.replaceChildren();
  }
}
