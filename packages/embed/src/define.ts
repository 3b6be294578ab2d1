import { TongbiChart } from "./tongbi-chart.ts";

if (!customElements.get("tongbi-chart")) customElements.define("tongbi-chart", TongbiChart);

declare global {
  interface HTMLElementTagNameMap {
    "tongbi-chart": TongbiChart;
  }
}
