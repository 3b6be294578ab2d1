import { sumBounds } from "../calc/sum-bounds.ts";
import { quotientOf } from "../formula/indicator-formula.ts";
import { defaultCatalogue } from "../model/catalogue.ts";
import { concatenate } from "../model/concatenate.ts";
import type { Bounds, Dataset } from "../model/dataset.ts";
import { DatasetBuilder } from "../model/dataset-builder.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { withoutRows } from "../model/observation-columns.ts";
import { formatPeriod } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import { deriveRatio } from "./derive-ratio.ts";
import {
  type LevelMembers,
  type Members,
  type MemberSums,
  memberSums,
  type RegionMembers,
  type StageMembers,
} from "./members.ts";

/**
 * The dataset with the sums of its regions added, as figures of one more region (汇总): 三县合计.
 *
 * Flows and stocks are added up, for each indicator, period, level, stage, scenario and vintage that a member has. Where a member lacks
 * the figure, the sum is a gap `part_missing`; how many are there tells {@link coverage}. Where all that is lacking is withheld within
 * bounds (`1XX` is 100 to 199), so is the sum. A ratio whose formula is a quotient of two indicators
 * is the ratio of the sums (see {@link deriveRatio}), never a mean; other ratios, growth rates and indices are gaps `not_additive`.
 * Figures that the data have of the region already stay, and none is added beside them. Sums name the file of the first member,
 * and line 0; their status is that of all members together.
 * @throws RangeError where a member is unknown, one lies in another, or names don't tell which regions may be added up
 */
export function aggregateRegions(dataset: Dataset, options: RegionMembers): Dataset {
  return aggregate(dataset, { regions: options });
}

/**
 * The dataset with the sums over levels added, as figures of the series without a level; as {@link aggregateRegions} does it.
 *
 * Unless members are given, a sum is of all levels that the data have of its indicator, region, stage, scenario and vintage in any period.
 * @throws RangeError where a member is unknown
 */
export function aggregateLevels(dataset: Dataset, options: LevelMembers = {}): Dataset {
  return aggregate(dataset, { levels: options });
}

/**
 * The dataset with the sums over stages added, as figures of the series without a stage; as {@link aggregateRegions} does it.
 *
 * Only stocks are added up, over stages of which everything is in one at a time (在建, 已认定). Of a flow what is applied for and
 * what is recognised may be the same: `not_additive`.
 * @throws RangeError where a member is unknown, or none is given
 */
export function aggregateStages(dataset: Dataset, options: StageMembers): Dataset {
  return aggregate(dataset, { stages: options });
}

function aggregate(dataset: Dataset, members: Members): Dataset {
  const found = memberSums(dataset, members);
  const { sets, expected, gap } = found;
  const isSum = (set: number): boolean => gap[set] !== gapCode("not_additive");
  const all = Array.from({ length: sets.starts.length - 1 }, (_, set) => set);
  const free = all.filter((set) => !isTaken(dataset, found, set));
  const bounds = sumBounds(dataset.columns, dataset.bounds, sets, expected, gap);
  const added = sumsDataset(dataset, found, free.filter(isSum), bounds);
  const derived = ratiosOfSums(dataset, found, added);
  const there = new Set(derived.flatMap(keysOf));
  const refused = free.filter((set) => !isSum(set) && !there.has(keyOf(dataset, found, set)));
  return concatenate([dataset, added, ...derived, sumsDataset(dataset, found, refused, bounds)]).dataset;
}

/** Row of the first member of a set. */
const firstOf = ({ sets }: MemberSums, set: number): number =>
  sets.rows[sets.starts[set] as number] as number;

/** Whether the data have a figure of their own where the sum would stand. */
function isTaken(dataset: Dataset, found: MemberSums, set: number): boolean {
  const { columns } = dataset;
  const { dimension, as } = found;
  const row = firstOf(found, set);
  const key = { ...seriesKeyOf(columns, row), [dimension]: dataset[`${dimension}s`].indexOf(as) };
  const index = seriesIndex(dataset);
  return index.row(index.find(key), columns.period[row] as number) >= 0;
}

/** @param bounds by set, of sums that are gaps */
function sumsDataset(
  dataset: Dataset,
  found: MemberSums,
  chosen: readonly number[],
  bounds: ReadonlyMap<number, Bounds>,
): Dataset {
  const { columns } = dataset;
  const builder = new DatasetBuilder(chosen.length);
  const at = <T>(entries: readonly T[], code: number | undefined): T => entries[code ?? 0] as T;
  const { dimension, as, gap } = found;
  for (const set of chosen) {
    const row = firstOf(found, set);
    const name = (own: SetName): string =>
      own === dimension ? as : at(dataset[`${own}s`], columns[own][row]);
    const entry = {
      indicator: builder.indicator(at(dataset.indicators, columns.indicator[row])),
      region: builder.region(name("region")),
      period: builder.period(at(dataset.periods, columns.period[row])),
      level: builder.level(name("level")),
      stage: builder.stage(name("stage")),
      vintage: builder.vintage(at(dataset.vintages, columns.vintage[row])),
      scenario: columns.scenario[row] as number,
      value: found.sum[set] as number,
      gap: gap[set] as number,
      status: found.status[set] as number,
      file: builder.file(at(dataset.files, columns.file[row])),
      line: 0,
      column: 0,
    };
    builder.add(entry, bounds.get(set));
  }
  return builder.build().dataset;
}

type SetName = MemberSums["dimension"];

/** The ratios of the dataset whose formula is a quotient, each derived from the sums and from what the data have beside them. */
function ratiosOfSums(dataset: Dataset, { dimension, as }: MemberSums, added: Dataset): Dataset[] {
  const { indicators, columns } = dataset;
  const code = dataset[`${dimension}s`].indexOf(as);
  const catalogue = defaultCatalogue().extend(indicators);
  const codeOf = (id: string): number => indicators.findIndex((indicator) => indicator.id === id);
  return indicators.flatMap((indicator) => {
    const quotient = indicator.kind === "ratio" ? quotientOf(indicator, catalogue) : undefined;
    if (!quotient || codeOf(quotient.denominator) < 0) return [];
    if (!added.indicators.some(({ id }) => id === quotient.numerator)) return [];
    const beside = new Set([codeOf(quotient.denominator), codeOf(indicator.id)]);
    const dropped = Uint8Array.from(columns.indicator, (own, row) =>
      Number(columns[dimension][row] !== code || !beside.has(own)),
    );
    const whole = concatenate([withoutRows(dataset, dropped), added]).dataset;
    const withRatio = deriveRatio(whole, { indicator, ...quotient });
    const known = new Uint8Array(withRatio.length).fill(1, 0, whole.length);
    return withRatio.length > whole.length ? [withoutRows(withRatio, known)] : [];
  });
}

/** What a ratio and the derived one in its place have in common; level and stage of that are those of its numerator. */
function keysOf(dataset: Dataset): string[] {
  return Array.from({ length: dataset.length }, (_, row) =>
    keyText(dataset, row, dataset.regions[dataset.columns.region[row] as number] as string),
  );
}

function keyOf(dataset: Dataset, found: MemberSums, set: number): string {
  const row = firstOf(found, set);
  const own = dataset.regions[dataset.columns.region[row] as number] as string;
  return keyText(dataset, row, found.dimension === "region" ? found.as : own);
}

function keyText({ columns, indicators, periods, vintages }: Dataset, row: number, region: string): string {
  const indicator = indicators[columns.indicator[row] as number] as Indicator;
  const period = periods[columns.period[row] as number];
  const vintage = vintages[columns.vintage[row] as number];
  return JSON.stringify([
    indicator.id,
    region,
    period && formatPeriod(period),
    columns.scenario[row],
    vintage,
  ]);
}
