/** The entries of a column that stand at the given places, in a column of its own. */
export function gathered<T extends Int32Array | Float64Array | Uint8Array>(column: T, places: Int32Array): T {
  const Column = column.constructor as new (length: number) => T;
  const entries = new Column(places.length);
  for (let at = 0; at < places.length; at++) entries[at] = column[places[at] as number] as number;
  return entries;
}
