import type { Dataset } from "../model/dataset.ts";
import type { Words } from "../model/words.ts";
import {
  type Chart,
  type ChartOptions,
  type ChartType,
  type DrawnChart,
  type EmptyChart,
  fillChart,
} from "./chart.ts";
import { type Selection, selectChart } from "./chart-series.ts";
import { drawGrowth } from "./growth.ts";
import { drawMultiples } from "./multiples.ts";
import { type Paper, paper } from "./sheet.ts";
import { drawStack } from "./stack.ts";
import { drawTarget } from "./target.ts";
import { drawTrend } from "./trend.ts";

type Draw = (dataset: Dataset, selection: Selection, paper: Paper) => DrawnChart | Words;

const draw: Readonly<Record<ChartType, Draw>> = {
  trend: drawTrend,
  growth: drawGrowth,
  target: drawTarget,
  stack: drawStack,
  multiples: drawMultiples,
};

/**
 * The Vega-Lite specification of a chart, with its title and its description in words; or, where there is nothing to
 * draw, the sentence that says what is missing. Figures come from the data and from the calculations over all of
 * them; a choice of years never takes away what a figure is compared with.
 * @throws RangeError for an unknown type, theme, or years out of order
 */
export function chartSpec(dataset: Dataset, chart: Chart, options: ChartOptions): DrawnChart | EmptyChart {
  const filled = fillChart(chart);
  const sheet = paper(options);
  const selection = selectChart(dataset, filled);
  const result = "series" in selection ? draw[filled.type](dataset, selection, sheet) : selection;
  if ("spec" in result) return result;
  return { title: "", description: result[options.language], empty: result };
}
