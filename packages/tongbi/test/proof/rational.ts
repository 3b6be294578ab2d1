/**
 * A fraction of integers of any length. A double is read as the shortest decimal that denotes it, and given back as the
 * nearest to the fraction, of two equally near ones the even. Slow and plain: the library's own arithmetic is held against it.
 */
export class Rational {
  readonly top: bigint;
  /** Above 0. */
  readonly bottom: bigint;

  constructor(top: bigint, bottom: bigint = 1n) {
    if (bottom === 0n) throw new RangeError(`${top} / 0`);
    this.top = bottom < 0n ? -top : top;
    this.bottom = bottom < 0n ? -bottom : bottom;
  }

  /** @throws RangeError where the number is not finite */
  static of(value: number): Rational {
    const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
    if (!found) throw new RangeError(`${value} is no decimal`);
    const [, sign, whole = "", fraction = "", exponent = "0"] = found;
    const digits = BigInt(`${sign}${whole}${fraction}`);
    return new Rational(digits).shifted(Number(exponent) - fraction.length);
  }

  plus(other: Rational): Rational {
    return new Rational(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.top, other.bottom));
  }

  times(other: Rational): Rational {
    return new Rational(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Rational): Rational {
    return new Rational(this.top * other.bottom, this.bottom * other.top);
  }

  /** Times ten to the power of `exponent`. */
  shifted(exponent: number): Rational {
    return exponent < 0
      ? new Rational(this.top, this.bottom * 10n ** BigInt(-exponent))
      : new Rational(this.top * 10n ** BigInt(exponent), this.bottom);
  }

  /** −1, 0 or 1. */
  get sign(): number {
    return this.top === 0n ? 0 : this.top < 0n ? -1 : 1;
  }

  /** The least integer that is not below it. */
  ceiling(): Rational {
    const whole = this.top / this.bottom;
    return new Rational(whole * this.bottom < this.top ? whole + 1n : whole);
  }

  /** Half away from zero. */
  rounded(places: number): Rational {
    const { top, bottom } = this.shifted(places);
    const size = top < 0n ? -top : top;
    const whole = (2n * size + bottom) / (2n * bottom);
    return new Rational(top < 0n ? -whole : whole).shifted(-places);
  }

  /** The nearest double, ties to even; never −0. For sizes at which doubles have all of their 53 bits. */
  toDouble(): number {
    if (this.top === 0n) return 0;
    const size = this.top < 0n ? -this.top : this.top;
    // The exponent at which the whole part has 53 bits: found by the lengths, and one further where these were close.
    let exponent = bitLength(size) - bitLength(this.bottom) - 53;
    let [top, bottom] = scaledBy(size, this.bottom, exponent);
    if (top / bottom >= 2n ** 53n) [top, bottom] = scaledBy(size, this.bottom, ++exponent);
    let whole = top / bottom;
    const twice = 2n * (top - whole * bottom);
    if (twice > bottom || (twice === bottom && whole % 2n === 1n)) whole++;
    if (exponent < -1074 || exponent > 970) throw new RangeError(`2 ** ${exponent} is out of range`);
    const value = Number(whole) * 2 ** exponent;
    return this.top < 0n ? -value : value;
  }
}

function scaledBy(top: bigint, bottom: bigint, exponent: number): [bigint, bigint] {
  return exponent < 0 ? [top << BigInt(-exponent), bottom] : [top, bottom << BigInt(exponent)];
}

function bitLength(size: bigint): number {
  const hex = size.toString(16);
  return 4 * hex.length - Math.clz32(Number.parseInt(hex.slice(0, 1), 16)) + 28;
}

const rootBits = 200n;

/** The n-th root, to 200 binary places cut off: exact where the root is a fraction of so few. */
export function root(radicand: Rational, n: number): Rational {
  const degree = BigInt(n);
  const scaled = (radicand.top << (rootBits * degree)) / radicand.bottom;
  return new Rational(integerRoot(scaled, degree), 1n << rootBits);
}

/** The greatest integer whose n-th power is not above the radicand, by Newton's method from above. */
function integerRoot(radicand: bigint, n: bigint): bigint {
  if (radicand < 2n) return radicand;
  let found = 1n << BigInt(Math.ceil(bitLength(radicand) / Number(n)));
  for (;;) {
    const next = ((n - 1n) * found + radicand / found ** (n - 1n)) / n;
    if (next >= found) return found;
    found = next;
  }
}

const buffer = new DataView(new ArrayBuffer(8));

/** How many doubles apart two are: 0 for one and the same (0 and −0 are not), 1 for neighbours. */
export function unitsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Infinity;
  const place = (value: number): bigint => {
    buffer.setFloat64(0, value);
    const bits = buffer.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) - 1n : bits;
  };
  const distance = place(a) - place(b);
  return Number(distance < 0n ? -distance : distance);
}
