import { noChange } from "lit";
import { directive, Directive, type ElementPart } from "lit/directive.js";
import type { Dataset, Language } from "tongbi";
import type { Chart } from "tongbi/charts";
import type { TongbiChart } from "tongbi-embed";

/** Charts that are to be drawn, with how. */
const waiting = new Map<TongbiChart, () => void>();
let isDrawing = false;

function drawNext(): void {
  const [first] = waiting;
  isDrawing = first !== undefined;
  if (!first) return;
  const [chart, draw] = first;
  waiting.delete(chart);
  if (chart.isConnected) draw();
  setTimeout(drawNext);
}

class DrawnInTurn extends Directive {
  #drawn: readonly unknown[] = [];

  render(_dataset: Dataset, _chart: Chart, _language: Language): unknown {
    return noChange;
  }

  override update(part: ElementPart, [dataset, chart, language]: Parameters<this["render"]>): unknown {
    const wanted = [dataset, JSON.stringify(chart), language];
    if (wanted.every((each, at) => each === this.#drawn[at])) return noChange;
    this.#drawn = wanted;
    const element = part.element as TongbiChart;
    waiting.set(element, () => {
      element.lang = language;
      element.data = dataset;
      element.chart = chart;
    });
    // Once the page is laid out, which is work of its own.
    if (!isDrawing) requestAnimationFrame(() => setTimeout(drawNext));
    isDrawing = true;
    return noChange;
  }
}

/** Has a chart drawn when its turn comes: one after the other, so that between two of them the page answers its reader. */
export const drawnInTurn: (dataset: Dataset, chart: Chart, language: Language) => unknown =
  directive(DrawnInTurn);
