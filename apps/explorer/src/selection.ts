import type { SeriesKind } from "tongbi/report";
import { type Dataset, type Frequency, periodOrdinal, selectSeries } from "tongbi";

/** What the reader looks at: one series, the years shown, and the regions it is compared with. */
export interface Selection {
  readonly indicator: string;
  readonly region: string;
  readonly level: string;
  readonly stage: string;
  readonly frequency: Frequency;
  /** First and last period shown, as ordinals of the frequency. */
  readonly from: number;
  readonly to: number;
  readonly compare: readonly string[];
}

/** The frequency that most of the periods have. */
function mainFrequency(dataset: Dataset): Frequency {
  const counts = new Map<Frequency, number>();
  for (const { frequency } of dataset.periods) counts.set(frequency, (counts.get(frequency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "annual";
}

/** The ordinals of the periods of a frequency, first to last. */
export function periodRange(dataset: Dataset, frequency: Frequency): { first: number; last: number } {
  const ordinals = dataset.periods.filter((period) => period.frequency === frequency).map(periodOrdinal);
  return { first: Math.min(...ordinals), last: Math.max(...ordinals) };
}

/** The last period in which any series of the dataset has a value: a wholly blank newest year is not the latest. */
export function lastWithValue(dataset: Dataset, frequency: Frequency): number {
  const { period, gap } = dataset.columns;
  const filled = new Set<number>();
  gap.forEach((code, row) => {
    if (code === 0) filled.add(period[row] ?? -1);
  });
  const ordinals = [...filled]
    .map((code) => dataset.periods[code])
    .filter((found) => found?.frequency === frequency)
    .map((found) => (found ? periodOrdinal(found) : 0));
  return ordinals.length > 0 ? Math.max(...ordinals) : periodRange(dataset, frequency).last;
}

/** The ids of the indicators that have a result in a region. */
export function indicatorsIn(dataset: Dataset, region: string): Set<string> {
  const code = dataset.regions.indexOf(region);
  const { indicator, region: regions, scenario } = dataset.columns;
  const found = new Set<number>();
  for (let row = 0; row < dataset.length; row++)
    if (regions[row] === code && scenario[row] === 0) found.add(indicator[row] ?? -1);
  return new Set([...found].map((at) => dataset.indicators[at]?.id ?? ""));
}

/**
 * The series that speaks for its indicator where there are several: the one without level and stage, else that of the
 * last stage of the pipeline (认定 rather than 申报).
 */
export function mainSeries<T extends SeriesKind>(series: readonly T[]): T | undefined {
  const rank = ({ indicator, level, stage }: SeriesKind): number =>
    level === "" && stage === "" ? indicator.stages.length : indicator.stages.indexOf(stage);
  return series.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** A selection that the dataset can show, as near as can be to what is wished for. */
export function fitSelection(dataset: Dataset, wish: Partial<Selection>): Selection {
  const region = dataset.regions.includes(wish.region ?? "\u0000")
    ? (wish.region ?? "")
    : (dataset.regions[0] ?? "");
  const available = indicatorsIn(dataset, region);
  const preferred = [wish.indicator, "patent_applications", ...available];
  const indicator = preferred.find((id) => id !== undefined && available.has(id)) ?? "";
  const frequency = mainFrequency(dataset);
  const { first, last } = periodRange(dataset, frequency);
  const inside = (ordinal: number | undefined, otherwise: number): number =>
    ordinal !== undefined && ordinal >= first && ordinal <= last ? ordinal : otherwise;
  const from = inside(wish.from, first);
  const to = Math.max(from, inside(wish.to, lastWithValue(dataset, frequency)));
  const variants = selectSeries(dataset, { indicator, region, frequency });
  const variant =
    variants.find(({ level, stage }) => level === wish.level && stage === wish.stage) ?? mainSeries(variants);
  return {
    indicator,
    region,
    level: variant?.level ?? "",
    stage: variant?.stage ?? "",
    frequency,
    from,
    to,
    compare: (wish.compare ?? []).filter((name) => name !== region && dataset.regions.includes(name)),
  };
}

/** The selection as it stands in the page's address. */
export function writeSelection(selection: Selection): URLSearchParams {
  const { indicator, region, level, stage, from, to, compare } = selection;
  const query = new URLSearchParams({ indicator, region, from: String(from), to: String(to) });
  if (level !== "") query.set("level", level);
  if (stage !== "") query.set("stage", stage);
  if (compare.length > 0) query.set("compare", compare.join(","));
  return query;
}

/** The wish that the page's address states. */
export function readSelection(query: URLSearchParams): Partial<Selection> {
  const number = (name: string): { [key: string]: number } => {
    const text = query.get(name);
    return text !== null && /^-?\d{1,6}$/.test(text) ? { [name]: Number(text) } : {};
  };
  const text = (name: string): { [key: string]: string } => {
    const found = query.get(name);
    return found === null ? {} : { [name]: found };
  };
  const compare = query.get("compare");
  return {
    ...text("indicator"),
    ...text("region"),
    level: query.get("level") ?? "",
    stage: query.get("stage") ?? "",
    ...number("from"),
    ...number("to"),
    ...(compare ? { compare: compare.split(",") } : {}),
  };
}
