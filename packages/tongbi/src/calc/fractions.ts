import { gapCode } from "../model/gap.ts";

/**
 * Columns of fractions, one a row, that are computed with in place. A fraction that outgrows the integers that doubles hold is
 * marked as wide; what the columns hold of it then means nothing.
 */
export interface Fractions {
  readonly top: Float64Array;
  /** Above 0. */
  readonly bottom: Float64Array;
}

const zeroDenominator = gapCode("zero_denominator");
const largest = Number.MAX_SAFE_INTEGER;

export function shift({ top, bottom }: Fractions, exponent: number, wide: Uint8Array, count: number): void {
  const power = 10 ** Math.abs(exponent);
  for (let at = 0; at < count; at++) {
    if (exponent < 0) bottom[at] = (bottom[at] as number) * power;
    else if ((bottom[at] as number) % power === 0) bottom[at] = (bottom[at] as number) / power;
    else top[at] = (top[at] as number) * power;
    if (!(Math.abs(top[at] as number) <= largest && (bottom[at] as number) <= largest)) wide[at] = 1;
  }
}

export function negate({ top }: Fractions, count: number): void {
  for (let at = 0; at < count; at++) top[at] = -(top[at] as number);
}

export function absolute({ top }: Fractions, count: number): void {
  for (let at = 0; at < count; at++) top[at] = Math.abs(top[at] as number);
}

export function multiply(left: Fractions, right: Fractions, wide: Uint8Array, count: number): void {
  for (let at = 0; at < count; at++) {
    const top = (left.top[at] as number) * (right.top[at] as number);
    const bottom = (left.bottom[at] as number) * (right.bottom[at] as number);
    left.top[at] = top;
    left.bottom[at] = bottom;
    if (!(Math.abs(top) <= largest && bottom <= largest)) wide[at] = 1;
  }
}

export function divide(
  left: Fractions,
  right: Fractions,
  wide: Uint8Array,
  count: number,
  gap: Uint8Array,
  from: number,
): void {
  for (let at = 0; at < count; at++) {
    const divisor = right.top[at] as number;
    if (divisor === 0 && wide[at] === 0 && gap[from + at] === 0) gap[from + at] = zeroDenominator;
    let over = right.bottom[at] as number;
    let under = left.bottom[at] as number;
    // Bottoms are powers of ten mostly, and one a multiple of the other.
    if (over % under === 0) [over, under] = [over / under, 1];
    else if (under % over === 0) [over, under] = [1, under / over];
    const top = (left.top[at] as number) * over;
    const bottom = under * Math.abs(divisor);
    left.top[at] = divisor < 0 ? -top : top;
    left.bottom[at] = bottom;
    if (!(Math.abs(top) <= largest && bottom <= largest)) wide[at] = 1;
  }
}

export function combine(
  kind: "add" | "subtract" | "min" | "max",
  left: Fractions,
  right: Fractions,
  wide: Uint8Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) {
    let one = left.top[at] as number;
    let other = right.top[at] as number;
    let bottom = left.bottom[at] as number;
    const under = right.bottom[at] as number;
    if (bottom !== under) {
      if (bottom % under === 0) other *= bottom / under;
      else if (under % bottom === 0) {
        one *= under / bottom;
        bottom = under;
      } else {
        one *= under;
        other *= bottom;
        bottom *= under;
      }
    }
    const top =
      kind === "add"
        ? one + other
        : kind === "subtract"
          ? one - other
          : one < other === (kind === "min")
            ? one
            : other;
    left.top[at] = top;
    left.bottom[at] = bottom;
    const most = Math.max(Math.abs(one), Math.abs(other), Math.abs(top), bottom);
    if (!(most <= largest)) wide[at] = 1;
  }
}
