/** The middle of the numbers, the mean of both where there are two; NaN of none. Reorders what it is given. */
export function median(numbers: Float64Array): number {
  const { length } = numbers;
  if (length === 0) return Number.NaN;
  const middle = length >> 1;
  select(numbers, middle);
  const upper = numbers[middle] as number;
  if (length % 2 === 1) return upper;
  return (numbers.subarray(0, middle).reduce((most, number) => Math.max(most, number)) + upper) / 2;
}

/**
 * Puts the number that sorting would put at `place` there, none greater before it and none smaller after it; in linear time.
 * Source: C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961).
 */
function select(numbers: Float64Array, place: number): void {
  let from = 0;
  let to = numbers.length - 1;
  while (from < to) {
    const pivot = numbers[place] as number;
    let low = from;
    let high = to;
    while (low <= high) {
      while ((numbers[low] as number) < pivot) low++;
      while ((numbers[high] as number) > pivot) high--;
      if (low > high) break;
      const kept = numbers[low] as number;
      numbers[low++] = numbers[high] as number;
      numbers[high--] = kept;
    }
    if (high < place) from = low;
    if (place < low) to = high;
  }
}

/**
 * Median absolute deviation from `centre`, times 1.4826: of normally distributed numbers it is the standard deviation, and
 * up to half of the numbers may be wild without moving it far.
 * Source: F. R. Hampel, The influence curve and its role in robust estimation, JASA 69 (1974).
 */
export function robustSpread(numbers: Float64Array, centre: number): number {
  return 1.4826 * median(numbers.map((number) => Math.abs(number - centre)));
}

/** Steadier than this no logarithm of yearly changes is taken to be: a twentieth, about five per cent. */
const leastSpread = 0.05;

/** {@link robustSpread} of logarithms of changes, of figures that hardly move a least one. */
export function steadySpread(numbers: Float64Array, centre: number): number {
  return Math.max(leastSpread, robustSpread(numbers, centre));
}
