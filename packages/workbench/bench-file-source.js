import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/**
 * A file as a source of bytes, of which a piece at a time is in memory. Reads of more than the buffer holds make it larger.
 * @param {string} path
 * @returns {import("tongbi/csv").ByteSource & { close(): void }}
 */
export function fileSource(path) {
  const file = openSync(path, "r");
  let buffer = new Uint8Array(1 << 18);
  return {
    size: fstatSync(file).size,
    read(from, to) {
      if (to - from > buffer.length) buffer = new Uint8Array(to - from);
      let filled = 0;
      while (filled < to - from) {
        const count = readSync(file, buffer, filled, to - from - filled, from + filled);
        if (count === 0) break;
        filled += count;
      }
      return buffer.subarray(0, filled);
    },
    close: () => closeSync(file),
  };
}
