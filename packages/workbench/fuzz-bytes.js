/** @typedef {import("./fuzz-random.js").Random} Random */

/** @type {Map<string, number[]> | undefined} */
let knownGb18030;

/** Bytes of every character that two or four bytes of GB18030 stand for, found with the decoder of the platform. */
function gb18030Bytes() {
  if (knownGb18030) return knownGb18030;
  const decoder = new TextDecoder("gb18030");
  /** @type {Map<string, number[]>} */
  const known = new Map();
  /** @param {number[]} bytes */
  const learn = (bytes) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== "\uFFFD" && !known.has(text)) known.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn([lead, trail]);
  for (const lead of [0x81, 0x82, 0x83, 0x84, 0x95])
    for (let second = 0x30; second <= 0x39; second++)
      for (let third = 0x81; third <= 0xfe; third++)
        for (let last = 0x30; last <= 0x39; last++) learn([lead, second, third, last]);
  return (knownGb18030 = known);
}

/**
 * A text as bytes; characters that the encoding table lacks become question marks.
 * @param {string} text
 * @param {"utf-8" | "gb18030" | "utf-16le" | "utf-16be"} encoding
 */
export function encodeText(text, encoding) {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "gb18030") {
    const known = gb18030Bytes();
    return Uint8Array.from(
      Array.from(text).flatMap((character) => {
        const code = character.codePointAt(0) ?? 0;
        return code < 0x80 ? [code] : (known.get(character) ?? [0x3f]);
      }),
    );
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

/** Bytes that mean something to a reader. */
const telling = [
  0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3b, 0x7c, 0x5c, 0x30, 0x39, 0x2d, 0x80, 0x81, 0xff, 0xfe, 0xef,
  0xbb, 0xbf, 0xe4, 0x40,
];

/**
 * Bytes with some of them changed, lost, doubled or moved.
 * @param {Random} random
 * @param {Uint8Array} original
 */
export function mutated(random, original) {
  let bytes = original;
  // Changes between characters leave the encoding valid, so that the reader gets further.
  const isWhole = random.chance(0.7);
  for (let times = random.pick([1, 1, 1, 2, 3, 5, 12]); times > 0; times--)
    bytes = mutatedOnce(random, bytes, isWhole);
  return bytes;
}

/**
 * @param {Random} random
 * @param {Uint8Array} bytes
 * @param {boolean} isWhole whether characters of more than one byte stay whole
 */
function mutatedOnce(random, bytes, isWhole) {
  const { length } = bytes;
  /** @param {number} place */
  const snapped = (place) => {
    let start = Math.min(place, length);
    if (isWhole) while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
    return start;
  };
  const at = snapped(random.between(0, length));
  const end = Math.max(at, snapped(at + random.between(1, random.chance(0.2) ? 400 : 8)));
  const [before, block, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (random.between(0, 8)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random.between(0, isWhole ? 3 : 7));
      return flipped;
    }
    case 1: {
      const replaced = bytes.slice();
      if (at < length) replaced[at] = random.chance(0.5) ? random.pick(telling) : random.between(0, 255);
      return replaced;
    }
    case 2:
      return bytes.slice(0, at);
    case 3:
      return bytes.slice(snapped(random.pick([1, 2, 3, at])));
    case 4:
      return joined(before, after);
    case 5:
      return joined(before, block, block, block, after);
    case 6: {
      const signs = isWhole ? telling.filter((byte) => byte > 0 && byte < 0x80) : telling;
      const inserted = Uint8Array.from(random.list(random.between(1, 4), () => random.pick(signs)));
      return joined(before, inserted, bytes.subarray(at));
    }
    case 7: {
      const cut = snapped(end + random.between(0, after.length)) - end;
      return joined(before, after.subarray(0, Math.max(0, cut)), block, after.subarray(Math.max(0, cut)));
    }
    default: {
      const from = snapped(random.between(0, length));
      return joined(before, bytes.subarray(from, snapped(from + random.between(1, 200))), after);
    }
  }
}

/** @param {...Uint8Array} parts */
function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
