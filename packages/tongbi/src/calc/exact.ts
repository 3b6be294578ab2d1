/**
 * Differences and quotients of decimal figures, correctly rounded: 10.3 − 10.2 is 0.1 and not 0.10000000000000142.
 *
 * A double stands for the shortest decimal that denotes it, as in `model/decimal.ts`. Both figures are brought to
 * integers by one power of ten; subtracting those is exact, and a single division rounds once. Figures too long for
 * that (more than nine places, or beyond 2⁴⁵ when scaled) go the same way in big integers.
 */

const isSafe: (value: number) => boolean = Number.isSafeInteger;

const powers: readonly number[] = Array.from({ length: 10 }, (_, places) => 10 ** places);

/** Scaled figures stay under this, so that a hundred times their difference is still an exact integer. */
export const limit: number = 2 ** 45;

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

/**
 * Reads pairs of figures as integers by one power of ten, tried first the one that did for the pair before: of a column of
 * figures it mostly does.
 */
export class IntegerPair {
  a = 0;
  b = 0;
  #power = 1;

  /** Whether both are integers now whose difference times a hundred is exact; false for figures too long for that. */
  read(a: number, b: number): boolean {
    const power = this.#power;
    const scaledA = Math.floor(a * power + 0.5);
    const scaledB = Math.floor(b * power + 0.5);
    this.a = scaledA;
    this.b = scaledB;
    return (
      (scaledA / power === a &&
        scaledB / power === b &&
        Math.abs(scaledA) <= limit &&
        Math.abs(scaledB) <= limit) ||
      this.#search(a, b)
    );
  }

  #search(a: number, b: number): boolean {
    const power = commonPower(a, b);
    if (power === 0) return false;
    this.#power = power;
    this.a = Math.round(a * power);
    this.b = Math.round(b * power);
    return true;
  }
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
    // No change is 0, never −0.
    return (100 * (Math.round(a * power) - base)) / base + 0;
  }
  const [scaledA, scaledB] = bigIntegers(a, b);
  return bigQuotient(100n * (scaledA - scaledB), scaledB);
}

/** a / b times ten to the power of `exponent`; `b` must not be 0. Nothing of anything is 0, never −0. */
export function quotient(a: number, b: number, exponent: number): number {
  const power = commonPower(a, b);
  if (power > 0 && Math.abs(exponent) <= 22) {
    const top = Math.round(a * power) * (exponent > 0 ? 10 ** exponent : 1);
    const bottom = Math.round(b * power) * (exponent < 0 ? 10 ** -exponent : 1);
    if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom + 0;
  }
  const [scaledA, scaledB] = bigIntegers(a, b);
  return exponent < 0
    ? bigQuotient(scaledA, scaledB * 10n ** BigInt(-exponent))
    : bigQuotient(scaledA * 10n ** BigInt(exponent), scaledB);
}

/** a × b times ten to the power of `exponent`. */
export function product(a: number, b: number, exponent: number): number {
  const power = commonPower(a, b);
  if (power > 0 && exponent <= 0 && exponent >= -4) {
    const top = Math.round(a * power) * Math.round(b * power);
    // Nothing times a negative figure is 0, never −0.
    if (Number.isSafeInteger(top)) return top / (power * power * 10 ** -exponent) + 0;
  }
  const [digitsA, exponentA] = decimal(a);
  const [digitsB, exponentB] = decimal(b);
  return Number(`${digitsA * digitsB}e${exponentA + exponentB + exponent}`);
}

/** The least integer that is not below a × b times ten to the power of `exponent`, −4 to 0: of what rounds to 30, 31 where it is more. */
export function productCeiling(a: number, b: number, exponent: number): number {
  const power = commonPower(a, b);
  const top = Math.round(a * power) * Math.round(b * power);
  if (power > 0 && isSafe(top)) {
    // Both are integers, of which a remainder is exact.
    const bottom = power * power * 10 ** -exponent;
    const rest = top % bottom;
    return (top - rest) / bottom + Number(rest > 0);
  }
  const [digitsA, exponentA] = decimal(a);
  const [digitsB, exponentB] = decimal(b);
  const shift = exponentA + exponentB + exponent;
  const digits = digitsA * digitsB * 10n ** BigInt(Math.max(0, shift));
  const bottom = 10n ** BigInt(Math.max(0, -shift));
  return Number(digits / bottom + (digits % bottom > 0n ? 1n : 0n));
}

/** a / b − c / d times ten to the power of `exponent`, from 0 to 4; neither `b` nor `d` may be 0. */
export function quotientDifference(a: number, b: number, c: number, d: number, exponent: number): number {
  const first = commonPower(a, b);
  const second = commonPower(c, d);
  if (first > 0 && second > 0) {
    const under = Math.round(b * first);
    const over = Math.round(d * second);
    const left = Math.round(a * first) * over;
    const right = Math.round(c * second) * under;
    const top = (left - right) * 10 ** exponent;
    const bottom = under * over;
    if (isSafe(left) && isSafe(right) && isSafe(top) && isSafe(bottom)) return top / bottom + 0;
  }
  const [topA, bottomA] = bigIntegers(a, b);
  const [topB, bottomB] = bigIntegers(c, d);
  return bigQuotient(10n ** BigInt(exponent) * (topA * bottomB - topB * bottomA), bottomA * bottomB);
}

/** (a − b) / (c − d) times ten to the power of `exponent`, from −22 to 22; `c` and `d` must differ. */
export function quotientOfDifferences(a: number, b: number, c: number, d: number, exponent: number): number {
  const first = commonPower(a, b);
  const second = commonPower(c, d);
  const up = 10 ** Math.max(0, exponent);
  const down = 10 ** Math.max(0, -exponent);
  if (first > 0 && second > 0) {
    const top = (Math.round(a * first) - Math.round(b * first)) * second * up;
    const bottom = (Math.round(c * second) - Math.round(d * second)) * first * down;
    if (isSafe(top) && isSafe(bottom)) return top / bottom + 0;
  }
  const [topA, topB, ofTop] = bigIntegers(a, b);
  const [bottomA, bottomB, ofBottom] = bigIntegers(c, d);
  const shift = ofTop - ofBottom + exponent;
  const top = (topA - topB) * 10n ** BigInt(Math.max(0, shift));
  return bigQuotient(top, (bottomA - bottomB) * 10n ** BigInt(Math.max(0, -shift)));
}

/** The sum of the first `count` figures. */
export function sumOf(figures: Float64Array, count: number = figures.length): number {
  let power = 1;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const figure = figures[at] as number;
    if (!isScaledBy(figure, power)) {
      const wider = commonPower(figure, sum / power, power);
      if (wider < power) return bigSum(figures, count);
      sum = Math.round((sum / power) * wider);
      power = wider;
    }
    sum += Math.round(figure * power);
    if (sum > limit || sum < -limit) return bigSum(figures, count);
  }
  return sum / power;
}

function bigSum(figures: Float64Array, count: number): number {
  let sum = 0n;
  let exponent = 0;
  for (let at = 0; at < count; at++) {
    const [digits, own] = decimal(figures[at] as number);
    const least = Math.min(exponent, own);
    sum = sum * 10n ** BigInt(exponent - least) + digits * 10n ** BigInt(own - least);
    exponent = least;
  }
  return Number(`${sum}e${exponent}`);
}

/** The point that lies so many quarters of the way from a to b. */
export function between(a: number, b: number, quarters: number): number {
  const power = commonPower(a, b);
  if (power > 0)
    return ((4 - quarters) * Math.round(a * power) + quarters * Math.round(b * power)) / (4 * power);
  const [scaledA, scaledB, exponent] = bigIntegers(a, b);
  const fourfold = BigInt(4 - quarters) * scaledA + BigInt(quarters) * scaledB;
  return Number(`${fourfold * 25n}e${exponent - 2}`);
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

/** The digits of a figure, and the power of ten that they are multiplied by. */
export function decimal(value: number): [bigint, number] {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

/** The double nearest to a quotient of integers; `bottom` must not be 0. */
export function bigQuotient(top: bigint, bottom: bigint): number {
  if (top < 0n !== bottom < 0n) return top === 0n ? 0 : -bigQuotient(-top, bottom);
  const bits = (integer: bigint): number => integer.toString(16).length * 4;
  const shift = Math.max(0, 72 + bits(bottom) - bits(top));
  const shifted = top << BigInt(shift);
  // The lowest bit of more than 64 says whether anything is left over: the conversion below then rounds as the true
  // quotient would.
  const whole = (shifted / bottom) | (shifted % bottom === 0n ? 0n : 1n);
  return Number(whole) * 2 ** -Math.min(shift, 1000) * 2 ** -Math.max(0, shift - 1000);
}
