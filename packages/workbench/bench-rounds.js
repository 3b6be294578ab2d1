/**
 * Runs several programs in turn, round after round, so that a machine that slows down slows all of them, and takes
 * the median of each.
 * @param {Record<string, () => unknown>} programs each does the same work and returns something of it, or a promise of it
 * @param {number} rounds
 * @returns {Promise<Map<string, number>>} milliseconds by name
 */
export async function medians(programs, rounds) {
  /** @type {Map<string, number[]>} */
  const times = new Map(Object.keys(programs).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of Object.entries(programs)) {
      const start = performance.now();
      const result = await run();
      const time = performance.now() - start;
      if (result === undefined) throw new Error(`${name} did nothing`);
      // The first round warms up.
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return new Map(Array.from(times, ([name, all]) => [name, median(all)]));
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * One printed table: milliseconds, rows a second, and how many times the first program's time each took.
 * @param {string} title
 * @param {Map<string, number>} times
 * @param {number} rows
 */
export function printTimes(title, times, rows) {
  const [first = Number.NaN] = times.values();
  console.log(`\n${title}`);
  console.table(
    Array.from(times, ([name, time]) => ({
      program: name,
      "median ms": Number(time.toFixed(time < 10 ? 2 : 1)),
      "million rows/s": Number((rows / time / 1000).toFixed(2)),
      "times the first": Number((time / first).toFixed(2)),
    })),
  );
}
