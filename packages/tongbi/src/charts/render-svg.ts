import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";

/**
 * The chart as the text of an SVG file, the same in Node and in a browser, without a page and without generating code.
 * @throws Error where the specification is not one that Vega-Lite compiles
 */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  const compiled = compile(spec).spec;
  const view = new View(parse(compiled, {}, { ast: true }), {
    renderer: "none",
    expr: expressionInterpreter,
  });
  try {
    const svg = await view.toSVG();
    return named(svg, spec.description ?? "");
  } finally {
    view.finalize();
  }
}

/** Names the picture for readers who do not see it. */
function named(svg: string, description: string): string {
  if (description === "") return svg;
  const text = description.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return svg.replace("<svg ", `<svg role="img" aria-label="${text}" `);
}
