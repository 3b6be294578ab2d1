/**
 * A file that is read in pieces, so that it need never be in memory as a whole: by `readSync` in Node, by `FileReaderSync`
 * in a worker of a page.
 */
export interface ByteSource {
  /** Bytes of the file. */
  readonly size: number;
  /**
   * The bytes from position `from` up to `to`, which is at most `size`. They need to last until the next call only, so a
   * source may use one buffer for all.
   */
  read(from: number, to: number): Uint8Array;
}

/** Bytes in memory as a source. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/**
 * Bytes of a source from a position on, as many as are asked for or as the file still has.
 * @throws RangeError where the source gives another number of bytes
 */
export function readPiece(source: ByteSource, from: number, length: number): Uint8Array {
  const to = Math.min(source.size, from + length);
  const piece = source.read(from, to);
  if (piece.length !== to - from)
    throw new RangeError(`read(${from}, ${to}) gave ${piece.length} bytes, expected ${to - from}`);
  return piece;
}
