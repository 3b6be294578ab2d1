/**
 * A number as the shortest decimal that denotes it, times ten to the power of `shift`, written out without an exponent:
 * 0.16500000000000001 shifted by 2 is 16.5, 1e-7 is 0.0000001.
 */
export function plainDecimal(value: number, shift = 0): string {
  const short = String(value);
  if (shift === 0 && !short.includes("e")) return short;
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + shift + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const fraction = point > 0 ? digits.slice(point) : "0".repeat(-point) + digits;
  const text = value === 0 ? "0" : fraction === "" ? whole : `${whole}.${fraction}`;
  return value < 0 ? `-${text}` : text;
}
