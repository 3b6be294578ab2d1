export {
  type Chart,
  type ChartOptions,
  type ChartType,
  chartTypes,
  type DrawnChart,
  type EmptyChart,
} from "./charts/chart.ts";
export { chartSpec } from "./charts/chart-spec.ts";
export { type Palette, palettes, type Theme } from "./charts/palette.ts";
