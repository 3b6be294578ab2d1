/**
 * How many characters have to be put in, left out or exchanged to make one text the other (Levenshtein); 0 for the same text.
 * Characters are code points, so that a rare Chinese character counts as one.
 * Source: V. I. Levenshtein, Binary codes capable of correcting deletions, insertions, and reversals (1966).
 */
export function editDistance(one: string, other: string): number {
  const across = [...other];
  let row = Uint32Array.from({ length: across.length + 1 }, (_, at) => at);
  let line = 0;
  for (const sign of one) {
    const next = new Uint32Array(row.length);
    next[0] = ++line;
    across.forEach((against, at) => {
      const exchanged = (row[at] ?? 0) + (sign === against ? 0 : 1);
      next[at + 1] = Math.min(exchanged, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1);
    });
    row = next;
  }
  return row[across.length] ?? 0;
}
