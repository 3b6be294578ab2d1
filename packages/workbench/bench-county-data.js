/**
 * The figures that the benchmark runs on: 60 indicators in 100 or more counties over 20 years, made up by a fixed rule,
 * the same in every run. Counts and money with two places in turn; every 97th cell is blank, and every 41st withheld.
 */

export const indicatorCount = 60;
export const countyCount = 100;
export const firstYear = 2005;
export const yearCount = 20;

/**
 * @typedef {object} Cell
 * @property {number} indicator
 * @property {number} county
 * @property {number} year
 * @property {string} text as it stands in the file
 * @property {number} value NaN where the cell is blank or withheld
 */

/**
 * Every cell, sorted by indicator, county and year.
 * @param {number} [counties]
 * @returns {Generator<Cell>}
 */
export function* cells(counties = countyCount) {
  let at = 0;
  let state = 20170101;
  for (let indicator = 0; indicator < indicatorCount; indicator++)
    for (let county = 0; county < counties; county++)
      for (let step = 0; step < yearCount; step++) {
        at++;
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const cents = state % 900000;
        const whole = 100 + (cents % 9000);
        const text =
          at % 97 === 0
            ? ""
            : at % 41 === 0
              ? "XX"
              : indicator % 2 === 0
                ? String(whole)
                : (cents / 100).toFixed(2);
        yield {
          indicator,
          county,
          year: firstYear + step,
          text,
          value: text === "" ? Number.NaN : Number(text),
        };
      }
}

/** @param {number} county */
export const countyName = (county) => `示例县${String(county + 1).padStart(3, "0")}`;
