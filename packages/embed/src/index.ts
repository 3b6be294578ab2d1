export { type ChartDrawnDetail, type ChartErrorDetail, TongbiChart } from "./tongbi-chart.ts";
