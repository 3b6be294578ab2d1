/**
 * A shorter input of which something still holds: lines, then characters or bytes are left out as long as it does.
 * @template {Uint8Array | string} Input
 * @param {Input} input
 * @param {(input: Input) => boolean} holds
 * @param {number} tries
 * @returns {Input}
 */
export function shrunk(input, holds, tries = 400) {
  let kept = input;
  let left = tries;
  for (let size = kept.length >> 1; size >= 1 && left > 0; size = Math.min(size - 1, size >> 1))
    for (let at = 0; at < kept.length && left > 0; left--) {
      const shorter = without(kept, at, at + size);
      if (holds(shorter)) kept = shorter;
      else at += size;
    }
  return kept;
}

/**
 * @template {Uint8Array | string} Input
 * @param {Input} input
 * @param {number} start
 * @param {number} end
 * @returns {Input}
 */
function without(input, start, end) {
  if (typeof input === "string") return /** @type {Input} */ (input.slice(0, start) + input.slice(end));
  const shorter = new Uint8Array(input.length - Math.min(end, input.length) + start);
  shorter.set(input.subarray(0, start));
  shorter.set(input.subarray(end), start);
  return /** @type {Input} */ (shorter);
}
