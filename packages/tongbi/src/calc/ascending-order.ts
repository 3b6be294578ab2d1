/** Figures up to so many are put in order by insertion alone. */
const few = 24;

/** Puts figures in ascending order, and knows where each of them stood. The buffers of one serve all sets of a dataset. */
export class AscendingOrder {
  /** To be filled with the figures; sorting leaves them where they are. */
  readonly figures: Float64Array;
  /** The places of the figures, the least first. */
  readonly places: Int32Array;
  readonly #keys: Float64Array;
  /** The keys as integers, and in halves of which the lower stands first. */
  readonly #integers: BigInt64Array;
  readonly #halves: Int32Array;

  /** @param most figures that are sorted at once */
  constructor(most: number) {
    this.figures = new Float64Array(most);
    this.places = new Int32Array(most);
    this.#keys = new Float64Array(most);
    this.#integers = new BigInt64Array(this.#keys.buffer);
    this.#halves = new Int32Array(this.#keys.buffer);
  }

  /** Sorts the first `count` figures. */
  sort(count: number): void {
    const { figures, places } = this;
    if (count > few) this.#sortRoughly(count);
    else for (let at = 0; at < count; at++) places[at] = at;
    for (let at = 1; at < count; at++) {
      const place = places[at] as number;
      const figure = figures[place] as number;
      let to = at;
      for (; to > 0 && (figures[places[to - 1] as number] as number) > figure; to--)
        places[to] = places[to - 1] as number;
      places[to] = place;
    }
  }

  /**
   * Bits of doubles ascend as the doubles do, those of negative ones when flipped. The lowest give way to the place, so that
   * integers alone are sorted; figures that differ in those bits only are still to be put right.
   */
  #sortRoughly(count: number): void {
    const halves = this.#halves;
    const ofPlace = 2 ** Math.ceil(Math.log2(count)) - 1;
    this.#keys.set(this.figures.subarray(0, count));
    for (let place = 0; place < count; place++) {
      const sign = (halves[2 * place + 1] as number) >> 31;
      (halves[2 * place + 1] as number) ^= sign >>> 1;
      halves[2 * place] = (((halves[2 * place] as number) ^ sign) & ~ofPlace) | place;
    }
    this.#integers.subarray(0, count).sort();
    for (let at = 0; at < count; at++) this.places[at] = (halves[2 * at] as number) & ofPlace;
  }
}
