import type { ColumnTable } from "arquero";
import { Deferred } from "./deferred.ts";

/** Where a calculation over many rows, done again and again, takes its memory from. */
export interface ReusedMemory {
  /**
   * A table of this or another calculation with this option that is given up: the new one takes its memory, which on millions of
   * rows costs less than fresh memory. Figures and gaps of the old one can no longer be read, nor those of tables made of it.
   */
  readonly reuse?: ColumnTable;
}

/** An array of a result, until it is given up. */
class ResultArray<T extends Float64Array | Uint8Array> extends Deferred<T> {
  #isGivenUp = false;

  constructor(array: T) {
    super(array.length, () => array);
  }

  override get(): T {
    if (this.#isGivenUp)
      throw new Error(
        'a table given up by the option "reuse" has no figures: its memory holds another result',
      );
    return super.get();
  }

  giveUp(): ArrayBufferLike {
    const { buffer } = this.get();
    this.#isGivenUp = true;
    return buffer;
  }
}

/** What a calculation writes of every row, and what its columns are read from. */
export interface ResultMemory {
  /** Not filled with anything in particular, as is `gap`. */
  readonly figures: Float64Array;
  readonly gap: Uint8Array;
  readonly figureColumn: Deferred<Float64Array>;
  readonly gapColumn: Deferred<Uint8Array>;
  /** Returns the table, which can be given up from then on. */
  readonly heldBy: (table: ColumnTable) => ColumnTable;
}

const arrays = new WeakMap<
  ColumnTable,
  { readonly figures: ResultArray<Float64Array>; readonly gap: ResultArray<Uint8Array> }
>();

/**
 * Memory for figures and gaps.
 * @param reuse table that it is taken from where it is large enough
 * @throws RangeError where that is none of a calculation with the option, or was given up before
 */
export function resultMemory(length: number, reuse: ColumnTable | undefined): ResultMemory {
  const old = reuse && arrays.get(reuse);
  if (reuse && !old)
    throw new RangeError(
      "invalid reuse: expected the table that a calculation with this option returned, not one made of it or given up before",
    );
  if (reuse) arrays.delete(reuse);
  const [ofFigures, ofGap] = [old?.figures.giveUp(), old?.gap.giveUp()];
  const figures =
    ofFigures && ofFigures.byteLength >= 8 * length
      ? new Float64Array(ofFigures, 0, length)
      : new Float64Array(length);
  const gap = ofGap && ofGap.byteLength >= length ? new Uint8Array(ofGap, 0, length) : new Uint8Array(length);
  const figureColumn = new ResultArray(figures);
  const gapColumn = new ResultArray(gap);
  return {
    figures,
    gap,
    figureColumn,
    gapColumn,
    heldBy: (table) => {
      arrays.set(table, { figures: figureColumn, gap: gapColumn });
      return table;
    },
  };
}
