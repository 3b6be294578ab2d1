/**
 * Arithmetic that must come out as on paper. A double is read as the shortest decimal that denotes it (0.57 is
 * fifty-seven hundredths, not 0.56999…), which is what a statistician wrote into the file.
 */

function parts(value: number): { digits: string; exponent: number } {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return { digits, exponent: Number(exponent) };
}

/**
 * `value` times ten to the power of `exponent`, exact in decimal: `shiftDecimal(0.57, 4)` is 5700.
 * @param exponent a whole number; negative divides
 */
export function shiftDecimal(value: number, exponent: number): number {
  if (exponent === 0 || value === 0 || !Number.isFinite(value)) return value;
  const { digits, exponent: own } = parts(value);
  return Number(`${digits}e${own + exponent}`);
}

/**
 * `value` rounded to `decimals` places, half away from zero in decimal (四舍五入): 1.005 gives 1.01, −2.675 gives −2.68.
 * @param decimals places after the point, 0 or more
 */
export function roundDecimal(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scaled = Math.abs(shiftDecimal(value, decimals));
  if (scaled >= 2 ** 52) return value;
  const isBelow = scaled % 1 === 0.5 && isBelowHalf(value, decimals);
  const rounded = shiftDecimal(isBelow ? Math.floor(scaled) : Math.round(scaled), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Whether the digits beyond the last place are less than a half, of a figure of so many that shifting may have made it one. */
function isBelowHalf(value: number, decimals: number): boolean {
  const { digits, exponent } = parts(value);
  // The sign may stand for a 0 in front, and is less than 5 too.
  const [whole = "", fraction = ""] = digits.split(".");
  const beyond = fraction.length - exponent - decimals;
  return `${whole}${fraction}`.padStart(beyond, "0").slice(-beyond) < "5";
}

/** How many places after the point the shortest decimal of `value` has: 2.10 has 1, 38232 has 0. */
export function decimalPlaces(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return 0;
  const { digits, exponent } = parts(value);
  const point = digits.indexOf(".");
  return Math.max(0, (point < 0 ? 0 : digits.length - point - 1) - exponent);
}

/** The next number of so many places that is not above a value (`lower`), or not below it (`upper`), in decimal. */
export function roundOutward(value: number, places: number, end: "lower" | "upper"): number {
  if (!Number.isFinite(value)) return value;
  const scaled = shiftDecimal(value, places);
  return shiftDecimal(end === "lower" ? Math.floor(scaled) : Math.ceil(scaled), -places);
}
