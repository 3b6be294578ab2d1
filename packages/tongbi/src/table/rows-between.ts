let integers = new Int32Array(0);

/**
 * The rows of a dataset from one up to before another. They are part of one array for all, so none may write to them.
 * @param length rows of the dataset: the array grows once for it
 */
export function rowsBetween(from: number, to: number, length: number): Int32Array {
  if (length > integers.length) {
    integers = new Int32Array(length);
    for (let at = 0; at < length; at++) integers[at] = at;
  }
  return integers.subarray(from, to);
}
