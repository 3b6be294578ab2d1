/**
 * Names of releases from the oldest to the newest: by the year in each and then by the other numbers (2023年公报, 2024-02, 2024年第10版), where
 * all are written alike but for their numbers; else as they are given. The empty name, that of the newest figures of a series, stays in
 * front.
 */
export function vintageOrder(names: readonly string[]): string[] {
  const named = names.filter((name) => name !== "");
  const times = new Map(named.map((name) => [name, timeOf(name)]));
  const isAlike = new Set(named.map(patternOf)).size <= 1;
  const isDated = named.every((name) => times.get(name) !== undefined);
  const sorted =
    isAlike && isDated
      ? named.toSorted((a, b) => compareTimes(times.get(a) as number[], times.get(b) as number[]))
      : named;
  return [...names.filter((name) => name === ""), ...sorted];
}

/** A name with its numbers blanked out: a year or a date by its length, since 2024 and 20240510 do not compare. */
function patternOf(name: string): string {
  return name.normalize("NFKC").replace(/\d+/g, ({ length }) => (length < 4 ? "0" : "0".repeat(length)));
}

/** The year, or the date that begins with one, and the other numbers after it; undefined where there is none. */
function timeOf(name: string): number[] | undefined {
  const numbers = name.normalize("NFKC").match(/\d+/g) ?? [];
  const at = numbers.findIndex((digits) => /^(?:19|20)\d\d(?:\d\d){0,2}$/.test(digits));
  if (at < 0) return undefined;
  return [numbers[at] as string, ...numbers.filter((_, other) => other !== at)].map(Number);
}

function compareTimes(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, place) => number !== b[place]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
