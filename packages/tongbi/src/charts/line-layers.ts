import { valueChannel, yearChannel } from "./axes.ts";
import { type ChartPoint, type ChartSeries, isTentative, runsOf } from "./chart-series.ts";
import type { Layer } from "./layer.ts";
import type { Palette } from "./palette.ts";
import type { ValueAxis } from "./value-axis.ts";
import type { YearAxis } from "./year-axis.ts";

/** A panel of lines. */
export interface LinePanel {
  /** Begins the names of the layers. */
  readonly name: string;
  readonly x: YearAxis;
  readonly y: ValueAxis;
  readonly palette: Palette;
  /** How far the axis labels stand below and left of the whole plot's edges. */
  readonly offsets?: { readonly x: number; readonly y: number };
  /** Lays a tint between line and zero. */
  readonly wash?: boolean;
  /** Leaves out the marks that say nothing but where the years are. */
  readonly sparse?: boolean;
}

const dashes: readonly (readonly number[])[] = [
  [1, 0],
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
  [4, 2],
  [12, 4],
];
const shapes = ["circle", "square", "diamond", "triangle-up", "triangle-down", "cross"] as const;

/**
 * The line of one series, in as many paths as it has runs of consecutive years, and a mark for each year: hollow where
 * the figure is provisional or estimated. Where years stand close, only marks that say something remain.
 * @param at number of the series, which decides dash and mark
 */
export function lineLayers(series: ChartSeries, at: number, colour: string, panel: LinePanel): Layer[] {
  const { name, x, y, palette, offsets = { x: 0, y: 0 } } = panel;
  const runs = runsOf(series.points);
  const rows = runs.flatMap((run, number) =>
    run.map((point) => ({ c0: point.year, c1: point.scaled, c2: number, c3: y.domain[0] })),
  );
  const crowded = panel.sparse === true || x.step < 14;
  const last = runs.at(-1)?.at(-1);
  const alone = new Set(runs.filter((run) => run.length === 1).flat());
  const marked = runs
    .flat()
    .filter((point) => !crowded || point === last || alone.has(point) || isTentative(point));
  const year = yearChannel(x, offsets.x);
  const value = valueChannel(y, "c1", offsets.y);
  const dashed = palette.series.every((one) => isGrey(one)) || at >= palette.series.length;
  const dash = dashed ? dashes[at % dashes.length] : undefined;
  const layers: Layer[] = [];
  if (panel.wash && y.domain[0] === 0)
    layers.push({
      name: `${name}wash-${at}`,
      data: { values: rows },
      mark: { type: "area", color: palette.wash },
      encoding: { x: year, y: value, y2: { field: "c3" }, detail: { field: "c2", type: "nominal" } },
    });
  layers.push(
    {
      name: `${name}line-${at}`,
      data: { values: rows },
      mark: {
        type: "line",
        color: colour,
        strokeWidth: 2.25,
        strokeJoin: "round",
        strokeCap: "round",
        ...(dash ? { strokeDash: [...dash] } : {}),
      },
      encoding: { x: year, y: value, detail: { field: "c2", type: "nominal" } },
    },
    {
      name: `${name}points-${at}`,
      data: { values: marked.map((point) => pointRow(point, colour, palette)) },
      mark: {
        type: "point",
        shape: shapes[at % shapes.length] ?? "circle",
        size: crowded ? 24 : 38,
        stroke: colour,
        strokeWidth: 1.75,
        opacity: 1,
      },
      encoding: { x: year, y: value, fill: { field: "c2", type: "nominal", scale: null, legend: null } },
    },
  );
  return layers;
}

function pointRow(
  point: ChartPoint,
  colour: string,
  palette: Palette,
): Record<string, string | number | null> {
  return { c0: point.year, c1: point.scaled, c2: isTentative(point) ? palette.ground : colour };
}

function isGrey(colour: string): boolean {
  return colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7);
}
