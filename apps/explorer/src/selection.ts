import type { SeriesKind } from "tongbi/report";
import {
  type Dataset,
  type Frequency,
  indicatorsOf,
  inVintage,
  narrowDataset,
  periodOrdinal,
  selectSeries,
  type SeriesPoint,
  vintagesOf,
} from "tongbi";

/** What the reader looks at: one series, the years shown, and the regions it is compared with. */
export interface Selection {
  readonly indicator: string;
  readonly region: string;
  readonly level: string;
  readonly stage: string;
  /** Release that the figures are of, empty for the newest. */
  readonly vintage: string;
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

const filledIn = new WeakMap<Dataset, Uint8Array>();

/** By period code 1 where any series has a value. A look at every row: made once for a dataset. */
function filledPeriods(dataset: Dataset): Uint8Array {
  let filled = filledIn.get(dataset);
  if (filled) return filled;
  filledIn.set(dataset, (filled = new Uint8Array(dataset.periods.length)));
  const { period, gap } = dataset.columns;
  for (let row = 0; row < dataset.length; row++) if (gap[row] === 0) filled[period[row] as number] = 1;
  return filled;
}

/** The last period in which any series of the dataset has a value: a wholly blank newest year is not the latest. */
export function lastWithValue(dataset: Dataset, frequency: Frequency): number {
  const filled = filledPeriods(dataset);
  const ordinals = dataset.periods
    .filter((known, code) => filled[code] === 1 && known.frequency === frequency)
    .map(periodOrdinal);
  return ordinals.length > 0 ? Math.max(...ordinals) : periodRange(dataset, frequency).last;
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
  const available = indicatorsOf(dataset, region);
  const preferred = [wish.indicator, "patent_applications", ...available];
  const indicator = preferred.find((id) => id !== undefined && available.has(id)) ?? "";
  const frequency = mainFrequency(dataset);
  const own = narrowDataset(dataset, { regions: [region], indicators: [indicator] });
  const variants = selectSeries(own, { indicator, region, frequency });
  const variant =
    variants.find(({ level, stage }) => level === wish.level && stage === wish.stage) ?? mainSeries(variants);
  const { level = "", stage = "" } = variant ?? {};
  const vintage = vintagesOf(own, { indicator, region }).find((name) => name === wish.vintage) ?? "";
  const [shown] = selectSeries(inVintage(own, vintage), { indicator, region, level, stage, frequency });
  const { first, last } = periodRange(dataset, frequency);
  const inside = (ordinal: number | undefined, otherwise: number): number =>
    ordinal !== undefined && ordinal >= first && ordinal <= last ? ordinal : otherwise;
  const from = inside(wish.from, firstToShow(shown?.points ?? []) ?? first);
  const to = Math.max(from, inside(wish.to, lastWithValue(dataset, frequency)));
  const compare = (wish.compare ?? []).filter((name) => name !== region && dataset.regions.includes(name));
  return { indicator, region, level, stage, vintage, frequency, from, to, compare };
}

/** The first period of which a series says something: a figure, or why there is none. */
function firstToShow(points: readonly SeriesPoint[]): number | undefined {
  const point = points.find(({ gap }) => gap !== "missing");
  return point && periodOrdinal(point.period);
}

/** A selection after a change. Years that nobody chose follow what is shown. */
export function changeSelection(
  dataset: Dataset,
  selection: Selection,
  change: Partial<Selection>,
): Selection {
  const { from, to, ...others } = selection;
  const own = fitSelection(dataset, others);
  const chosen = { ...(own.from === from ? {} : { from }), ...(own.to === to ? {} : { to }) };
  return fitSelection(dataset, { ...others, ...chosen, ...change });
}

/** The selection as it stands in the page's address. */
export function writeSelection(selection: Selection): URLSearchParams {
  const { indicator, region, level, stage, vintage, from, to, compare } = selection;
  const query = new URLSearchParams({ indicator, region, from: String(from), to: String(to) });
  if (level !== "") query.set("level", level);
  if (stage !== "") query.set("stage", stage);
  if (vintage !== "") query.set("vintage", vintage);
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
    vintage: query.get("vintage") ?? "",
    ...number("from"),
    ...number("to"),
    ...(compare ? { compare: compare.split(",") } : {}),
  };
}
