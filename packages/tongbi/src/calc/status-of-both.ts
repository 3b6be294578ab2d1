/** The status of each row and of another that goes with it, −1 where none does, together. */
export function statusOfBoth(status: Int32Array, rows: Int32Array, others: Int32Array): Int32Array {
  const both = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const other = others[at] as number;
    both[at] = (status[rows[at] as number] as number) | (other < 0 ? 0 : (status[other] as number));
  }
  return both;
}
