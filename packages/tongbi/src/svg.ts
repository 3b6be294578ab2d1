export { renderSvg } from "./charts/render-svg.ts";
