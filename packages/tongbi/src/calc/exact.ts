/**
 * Differences and quotients of decimal figures, correctly rounded: 10.3 − 10.2 is 0.1 and not 0.10000000000000142.
 *
 * A double stands for the shortest decimal that denotes it, as in `model/decimal.ts`. Both figures are brought to
 * integers by one power of ten; subtracting those is exact, and a single division rounds once. Figures too long for
 * that (more than nine places, or beyond 2⁴⁵ when scaled) go the same way in big integers.
 */

const powers: readonly number[] = Array.from({ length: 10 }, (_, places) => 10 ** places);

/** Scaled figures stay under this, so that a hundred times their difference is still an exact integer. */
const limit = 2 ** 45;

/**
 * The power of ten that makes integers of both figures, or 0 where they are too long for doubles.
 * @param guess tried first, such as the power that did for the pair before; any power that does is as good as another
 */
export function commonPower(a: number, b: number, guess = 1): number {
  if (isScaledBy(a, guess) && isScaledBy(b, guess)) return guess;
  for (const power of powers) if (isScaledBy(a, power) && isScaledBy(b, power)) return power;
  return 0;
}

function isScaledBy(value: number, power: number): boolean {
  const scaled = Math.round(value * power);
  return scaled / power === value && scaled <= limit && scaled >= -limit;
}

/** a − b. @param power {@link commonPower} of both, where the caller has it already */
export function difference(a: number, b: number, power: number = commonPower(a, b)): number {
  if (power > 0) return (Math.round(a * power) - Math.round(b * power)) / power;
  const [scaledA, scaledB, exponent] = bigIntegers(a, b);
  return Number(`${scaledA - scaledB}e${exponent}`);
}

/** (a − b) / b in per cent; `b` must not be 0. @param power as for {@link difference} */
export function relativeChange(a: number, b: number, power: number = commonPower(a, b)): number {
  if (power > 0) {
    const base = Math.round(b * power);
    return (100 * (Math.round(a * power) - base)) / base;
  }
  const [scaledA, scaledB] = bigIntegers(a, b);
  return bigQuotient(100n * (scaledA - scaledB), scaledB);
}

/** a / b times ten to the power of `exponent`; `b` must not be 0. */
export function quotient(a: number, b: number, exponent: number): number {
  const power = commonPower(a, b);
  if (power > 0 && Math.abs(exponent) <= 22) {
    const top = Math.round(a * power) * (exponent > 0 ? 10 ** exponent : 1);
    const bottom = Math.round(b * power) * (exponent < 0 ? 10 ** -exponent : 1);
    if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  }
  const [scaledA, scaledB] = bigIntegers(a, b);
  return exponent < 0
    ? bigQuotient(scaledA, scaledB * 10n ** BigInt(-exponent))
    : bigQuotient(scaledA * 10n ** BigInt(exponent), scaledB);
}

/** Both figures as integers, with the one power of ten that they were divided by. */
function bigIntegers(a: number, b: number): [bigint, bigint, number] {
  const [digitsA, exponentA] = decimal(a);
  const [digitsB, exponentB] = decimal(b);
  const exponent = Math.min(exponentA, exponentB);
  return [
    digitsA * 10n ** BigInt(exponentA - exponent),
    digitsB * 10n ** BigInt(exponentB - exponent),
    exponent,
  ];
}

function decimal(value: number): [bigint, number] {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

function bigQuotient(top: bigint, bottom: bigint): number {
  if (top < 0n !== bottom < 0n) return top === 0n ? 0 : -bigQuotient(-top, bottom);
  const bits = (integer: bigint): number => integer.toString(16).length * 4;
  const shift = Math.max(0, 72 + bits(bottom) - bits(top));
  const shifted = top << BigInt(shift);
  // The lowest bit of more than 64 says whether anything is left over: the conversion below then rounds as the true
  // quotient would.
  const whole = (shifted / bottom) | (shifted % bottom === 0n ? 0n : 1n);
  return Number(whole) * 2 ** -Math.min(shift, 1000) * 2 ** -Math.max(0, shift - 1000);
}
