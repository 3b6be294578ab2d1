/** Years that the made-up files cover. */
export const years = Array.from({ length: 13 }, (_, step) => 2012 + step);

/**
 * Park and Miller's minimal standard generator, begun from a text: the same text gives the same numbers everywhere.
 * @param {string} text
 * @returns {() => number} numbers between −1 and 1
 */
export function seededSwing(text) {
  let state = 20120101;
  for (const letter of text) state = (state * 31 + (letter.codePointAt(0) ?? 0)) % 2147483647 || 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  };
  for (let warmUp = 0; warmUp < 5; warmUp++) next();
  return next;
}

/**
 * One value a year: straight lines through the given points, each value off by up to `wobble` per cent.
 * @param {string} points such as `2012:96 2020:412 2024:286`; years before the first have no value
 * @param {number} wobble in per cent
 * @param {number} decimals
 * @param {() => number} swing
 * @returns {Map<number, number>} by year
 */
export function samplePath(points, wobble, decimals, swing) {
  const fixed = points.split(" ").map((point) => point.split(":").map(Number));
  const path = new Map();
  for (const year of years) {
    const after = fixed.findIndex(([end]) => Number(end) >= year);
    const [endYear = 0, end = 0] = fixed[after] ?? [];
    const [startYear = endYear, start = end] = fixed[after - 1] ?? [];
    if (after < 0 || startYear > year || endYear < year || (after === 0 && endYear > year)) continue;
    const level =
      endYear === startYear ? end : start + ((end - start) * (year - startYear)) / (endYear - startYear);
    path.set(year, Number((level * (1 + (wobble / 100) * swing())).toFixed(decimals)));
  }
  return path;
}

/**
 * Places after the point that a bureau writes for a unit.
 * @param {string} unit
 */
export function placesOf(unit) {
  if (unit === "亿元" || unit === "万人") return 2;
  return unit === "万元" ? 1 : 0;
}
