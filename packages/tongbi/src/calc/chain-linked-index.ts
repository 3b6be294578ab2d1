import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { commonPower, decimal, quotient } from "./exact.ts";

/**
 * Chain-linked index (环比连乘的定基指数): of indices that state each year by the year before (上年=100), the product of the
 * links after the base, each divided by 100. The base is 100, whether or not it has a link of its own: 107.7 and 110
 * after it give 107.7 and 118.47. Years before the base divide by the links between: 100 / product × 100.
 *
 * Links and index have no unit. A link that is a gap has its own reason, and breaks the chain for all years beyond it
 * (`part_missing`), as does one that is not in the data. A link of zero (`zero_base`) or below (`negative_base`) leaves
 * nothing to go on from. The status is that of all links together. Forward the product is exact and rounded once;
 * before the base it is rounded, and so is its reciprocal.
 * Source: practice of the National Bureau of Statistics of China: product of links (环比发展速度) = 定基发展速度.
 */
export interface ChainLinkedIndex {
  /** The base is 100; NaN where `gap` is not 0. */
  readonly index: Float64Array;
  /** Why the index is absent, a gap code. */
  readonly gap: Uint8Array;
  readonly status: Int32Array;
}

const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const partMissing = gapCode("part_missing");

/**
 * @param columns of the dataset
 * @param links rows of the links of one chain after the other, each chain from the base on; −1 where there is none
 * @param length links of each chain
 * @param direction 1 for the years after the base, −1 for those before it
 */
export function chainLinkedIndex(
  columns: Pick<ObservationColumns, "value" | "gap" | "status">,
  links: Int32Array,
  length: number,
  direction: 1 | -1,
): ChainLinkedIndex {
  const index = new Float64Array(links.length).fill(Number.NaN);
  const gap = new Uint8Array(links.length);
  const status = new Int32Array(links.length);
  const chain = new Chain();
  let broken = 0;
  let together = 0;
  for (let at = 0; at < links.length; at++) {
    if (at % length === 0) {
      chain.begin();
      broken = 0;
      together = 0;
    }
    const row = links[at] as number;
    if (row >= 0) together |= columns.status[row] as number;
    status[at] = together;
    const own = row < 0 ? partMissing : (columns.gap[row] as number);
    const link = own === 0 ? (columns.value[row] as number) : Number.NaN;
    const end = link === 0 ? zeroBase : link < 0 ? negativeBase : 0;
    if (broken !== 0) gap[at] = broken;
    else if (own !== 0) gap[at] = direction > 0 ? own : partMissing;
    else if (end !== 0 && direction < 0) gap[at] = end;
    else {
      chain.add(link);
      index[at] = direction > 0 ? chain.index : quotient(100, chain.index, 2);
    }
    if (broken === 0) broken = own === 0 ? end : partMissing;
  }
  return { index, gap, status };
}

/** Product of links, exact: an integer over a power of ten, in doubles as long as they hold it. */
class Chain {
  #digits = 1;
  #scale = 1;
  #long: bigint | undefined;
  #exponent = 0;

  begin(): void {
    this.#digits = 100;
    this.#scale = 1;
    this.#long = undefined;
  }

  add(link: number): void {
    const power = commonPower(link, link);
    const digits = this.#digits * Math.round(link * power);
    const scale = this.#scale * power * 100;
    if (this.#long === undefined && power > 0 && Number.isSafeInteger(digits) && scale <= 1e22) {
      this.#digits = digits;
      this.#scale = scale;
      return;
    }
    if (this.#long === undefined) {
      this.#long = BigInt(this.#digits);
      this.#exponent = -Math.round(Math.log10(this.#scale));
    }
    const [own, exponent] = decimal(link);
    this.#long *= own;
    this.#exponent += exponent - 2;
  }

  get index(): number {
    return this.#long === undefined ? this.#digits / this.#scale : Number(`${this.#long}e${this.#exponent}`);
  }
}
