import type { DrawnChart } from "tongbi/charts";

/** What draws a scene as SVG at once; Vega exports it, its type declarations leave it and the scene's root out. */
interface SceneRenderer {
  initialize(place: HTMLElement, width: number, height: number, origin: readonly number[]): this;
  background(colour: string): this;
  render(scene: unknown): this;
}

/** Draws a chart into a new element before it returns. */
export type DrawAtOnce = (chart: DrawnChart) => HTMLElement;

/**
 * Loads what draws a chart without waiting for anything: a page that is about to be printed does not wait either.
 * Such a picture has no tooltips.
 */
export async function printPicture(): Promise<DrawAtOnce> {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    import("vega-interpreter"),
  ]);
  const { SVGRenderer } = vega as unknown as { SVGRenderer: new () => SceneRenderer };
  return ({ spec, width, height }) => {
    const { spec: compiled } = compile(spec);
    const view = new vega.View(vega.parse(compiled, {}, { ast: true }), {
      renderer: "none",
      expr: expressionInterpreter,
    });
    const stage = document.createElement("div");
    try {
      // With the figures inside the specification there is nothing to wait for: the scene stands when this returns.
      view.run();
      const [left, top] = view.origin();
      const padding = view.padding();
      const { left: aside = 0, top: above = 0 } =
        typeof padding === "number" ? { left: padding, top: padding } : padding;
      new SVGRenderer()
        .initialize(stage, width, height, [aside + left, above + top])
        .background(view.background() ?? "")
        .render((view.scenegraph() as unknown as { root: unknown }).root);
    } finally {
      view.finalize();
    }
    return stage;
  };
}
