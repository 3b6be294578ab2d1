/** Rows, or numbers of series, put together by a code. */
export interface SortedByCode {
  /** Those of one code after those of another, codes ascending; those of one code in the order in which they came. */
  readonly sorted: Int32Array;
  /** By code where it begins in `sorted`; one entry more ends the last. */
  readonly starts: Int32Array;
}

/**
 * Puts together what has a code in common.
 * @param entries rows or numbers of series
 * @param codeOf by entry its code; those of −1 are left out
 * @param count codes that there are
 */
export function sortedByCode(
  entries: Int32Array,
  codeOf: Int32Array | Uint8Array,
  count: number,
): SortedByCode {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < entries.length; at++) {
    const code = codeOf[entries[at] as number] as number;
    if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1;
  }
  for (let code = 0; code < count; code++)
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  const free = starts.slice();
  const sorted = new Int32Array(starts[count] as number);
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as number;
    const code = codeOf[entry] as number;
    if (code < 0) continue;
    const place = free[code] as number;
    sorted[place] = entry;
    free[code] = place + 1;
  }
  return { sorted, starts };
}
