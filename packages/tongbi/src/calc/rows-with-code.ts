/** Those of the rows whose code in a column is wanted, in their order. @param wanted 1 at each such code */
export function rowsWithCode(rows: Int32Array, codes: Int32Array, wanted: Uint8Array): Int32Array {
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    found[count] = row;
    count += wanted[codes[row] as number] as number;
  }
  return found.subarray(0, count);
}
