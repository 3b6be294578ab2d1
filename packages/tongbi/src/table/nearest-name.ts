/**
 * The end of a sentence that says a name is unknown: the known name that looks most like it, or what is known.
 * @returns `did you mean "patent_applications"?`, or `expected one of "gdp", "rd_expenditure"`
 */
export function nearestName(name: string, known: readonly string[]): string {
  const [best] = known
    .map((candidate) => ({ candidate, score: likeness(name, candidate) }))
    .sort((a, b) => b.score - a.score);
  if (best && best.score >= 0.25) return `did you mean "${best.candidate}"?`;
  const shown = known.slice(0, 5).map((candidate) => `"${candidate}"`);
  const more = known.length > shown.length ? ` and ${known.length - shown.length} more` : "";
  return known.length === 0 ? "there is none" : `expected one of ${shown.join(", ")}${more}`;
}

/** Share of the pairs of neighbouring letters that two names have in common (Sørensen and Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const pairsA = pairs(a);
  const pairsB = pairs(b);
  const common = [...pairsA].filter((pair) => pairsB.has(pair)).length;
  return (2 * common) / (pairsA.size + pairsB.size);
}

function pairs(name: string): Set<string> {
  const letters = `^${name.toLowerCase()}$`;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
