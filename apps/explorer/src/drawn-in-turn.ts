import { noChange } from "lit";
import { directive, Directive, type ElementPart } from "lit/directive.js";
import type { Dataset, Language } from "tongbi";
import type { Chart } from "tongbi/charts";
import type { TongbiChart } from "tongbi-embed";
import { doInTurn } from "./in-turn.ts";

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
    doInTurn(element, () => {
      if (!element.isConnected) return;
      element.lang = language;
      element.data = dataset;
      element.chart = chart;
    });
    return noChange;
  }
}

/** Has a chart drawn when its turn comes. */
export const drawnInTurn: (dataset: Dataset, chart: Chart, language: Language) => unknown =
  directive(DrawnInTurn);
