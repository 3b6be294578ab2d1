let integers = new Int32Array(0);

/** The rows from one up to before another. They are part of one array for all, so none may write to them. */
export function rowsBetween(from: number, to: number): Int32Array {
  if (to > integers.length) {
    integers = new Int32Array(to);
    for (let at = 0; at < to; at++) integers[at] = at;
  }
  return integers.subarray(from, to);
}
