/** The year in the name of a release, and what stands behind it. */
const dated = /((?:19|20)\d\d)(.*)$/;

/**
 * Names of releases from the oldest to the newest: by the year in each and the numbers behind it (2023年, 2024-02, 2024年第10版), where every name
 * has a year, else as they are given. The empty name, that of the newest figures of a series, stays in front.
 */
export function vintageOrder(names: readonly string[]): string[] {
  const named = names.filter((name) => name !== "");
  const times = new Map(named.map((name) => [name, timeOf(name)]));
  const isDated = named.every((name) => timeOf(name).length > 0);
  const sorted = isDated
    ? named.toSorted((a, b) => compareTimes(times.get(a) ?? [], times.get(b) ?? []))
    : named;
  return [...names.filter((name) => name === ""), ...sorted];
}

function timeOf(name: string): number[] {
  const [, year, rest = ""] = dated.exec(name.normalize("NFKC")) ?? [];
  return year === undefined ? [] : [Number(year), ...Array.from(rest.matchAll(/\d+/g), Number)];
}

function compareTimes(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = (a[at] ?? -1) - (b[at] ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}
