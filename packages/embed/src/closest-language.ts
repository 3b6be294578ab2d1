/** The language that an element or the nearest one around it states, also across shadow roots; empty where none does. */
export function closestLanguage(element: Element): string {
  for (let at: Element | null = element; at;) {
    const stated: Element | null = at.closest("[lang]");
    if (stated) return stated.getAttribute("lang") ?? "";
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return "";
}
