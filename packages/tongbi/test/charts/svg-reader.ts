/** A mark of a drawing, by its attributes. */
export type Mark = Readonly<Record<string, string>>;

/** The inside of every group whose class holds the name; marks of a layer `x` are in a group of class `x_marks`. */
function groupsOf(svg: string, name: string): string[] {
  // Vega-Lite writes an underscore for anything in a name that is no letter or digit.
  const wanted = name.startsWith("role-") ? name : `${name.replaceAll("-", "_")}_marks`;
  return [
    ...svg.matchAll(/<g class="([^"]*)"[^>]*>((?:<(?:path|text|line|rect)[^>]*(?:\/>|>[^<]*<\/\w+>))*)/g),
  ]
    .filter(([, names]) => names?.split(" ").includes(wanted))
    .map(([, , inside]) => inside ?? "");
}

/** The marks of a layer. */
export function marksOf(svg: string, layer: string): Mark[] {
  return groupsOf(svg, layer).flatMap((inside) =>
    [...inside.matchAll(/<(?:path|text|line|rect)([^>]*)>/g)].map(([, attributes]) =>
      Object.fromEntries(
        [...(attributes ?? "").matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
    ),
  );
}

/** The texts of a layer, or of all axis labels by the name `role-axis-label`. */
export function textsOf(svg: string, layer: string): string[] {
  return groupsOf(svg, layer).flatMap((inside) =>
    [...inside.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
      (text ?? "").replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
    ),
  );
}
