/** Pseudo-random choices that a seed decides, the same on every machine (mulberry32). */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /**
   * A whole number from `low` to `high`, both possible.
   * @param {number} low
   * @param {number} high
   */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @param {number} share from 0, never, to 1, always */
  chance(share) {
    return this.next() < share;
  }

  /**
   * @template T
   * @param {readonly T[]} list with one entry at least
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[this.between(0, list.length - 1)]);
  }

  /**
   * @template T
   * @param {number} count
   * @param {(at: number) => T} make
   * @returns {T[]}
   */
  list(count, make) {
    return Array.from({ length: count }, (_, at) => make(at));
  }

  /**
   * Some of a list in its order, one at least.
   * @template T
   * @param {readonly T[]} list
   * @param {number} share
   * @returns {T[]}
   */
  some(list, share = 0.5) {
    const kept = list.filter(() => this.chance(share));
    return kept.length > 0 ? kept : [this.pick(list)];
  }
}

/**
 * The choices for one input of a run, which do not depend on those before it.
 * @param {number} seed
 * @param {number} number
 */
export function randomFor(seed, number) {
  return new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
}
