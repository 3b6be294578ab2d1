import { Gunzip } from "fflate";
import type { Budget } from "./budget.ts";
import { crc32 } from "./crc32.ts";
import { Refusal } from "./refusal.ts";
import { corruptGzip } from "./trouble.ts";

/** Bytes handed to the decoder in one go; what comes of them is counted before the next. */
const pieceSize = 1 << 15;

/** Checksum and length that end a member of a gzip file. */
const trailerSize = 8;

export interface Gunzipped {
  readonly bytes: Uint8Array;
  /** Bytes after the last member that are no gzip. */
  readonly trailing: number;
}

/**
 * The content of a gzip file, all its members joined. Each is checked against its own checksum, which the decoder does not
 * look at, so that a damaged file never gives a wrong figure.
 * @throws Refusal where it is cut off or damaged, or unpacks too far
 */
export function gunzip(file: Uint8Array, budget: Budget): Gunzipped {
  const pieces: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  let memberAt = 0;
  const decoder = new Gunzip((piece) => {
    budget.inflate(piece.length);
    pieces.push(piece);
    crc = crc32(piece, crc);
    size += piece.length;
  });
  decoder.onmember = (start) => {
    if (!endsIn(file, start, trailerOf(crc, size))) throw new Refusal(corruptGzip());
    memberAt = start;
    crc = 0;
    size = 0;
  };
  try {
    for (let at = 0; at < file.length; at += pieceSize)
      decoder.push(file.subarray(at, at + pieceSize), at + pieceSize >= file.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The decoder stops at a damaged byte, at the end of a cut file, and at what follows the last member: the trailer tells.
  }
  const end = lastEnd(file, memberAt, trailerOf(crc, size));
  if (end < 0) throw new Refusal(corruptGzip());
  return { bytes: joined(pieces), trailing: file.length - end };
}

/** What ends a member whose content has this checksum and length. */
function trailerOf(crc: number, size: number): Uint8Array {
  const trailer = new Uint8Array(trailerSize);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, crc, true);
  view.setUint32(4, size % 2 ** 32, true);
  return trailer;
}

function endsIn(file: Uint8Array, end: number, trailer: Uint8Array): boolean {
  return trailer.every((byte, at) => file[end - trailerSize + at] === byte);
}

/** Where the last member ends, which begins at `start`; −1 where its trailer is nowhere. */
function lastEnd(file: Uint8Array, start: number, trailer: Uint8Array): number {
  for (let end = file.length; end >= start + trailerSize; end--) if (endsIn(file, end, trailer)) return end;
  return -1;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
