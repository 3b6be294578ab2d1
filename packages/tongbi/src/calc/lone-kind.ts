import type { Dataset } from "../model/dataset.ts";
import { seriesCodes } from "../model/series-codes.ts";
import type { SeriesKey } from "../model/series-index.ts";
import { seriesOfIndicator } from "../model/series-of-indicator.ts";

/** What series of an indicator in one region differ in. */
export type Kind = Pick<SeriesKey, "level" | "stage">;

/** Codes of the empty level and the empty stage, −1 where the dataset has no such code. */
export function plainKind({ levels, stages }: Dataset): Kind {
  return { level: levels.indexOf(""), stage: stages.indexOf("") };
}

/**
 * The level and stage that results of an indicator come with, and no others in the whole dataset; undefined where it comes with
 * several, as what one region has at one level and another at another is not the same.
 * @param indicator code
 * @param stage code of the only stage that counts, of any unless given
 * @param scenario code of another scenario than that of results
 */
export function loneKind(
  dataset: Dataset,
  indicator: number,
  stage?: number,
  scenario = 0,
): Kind | undefined {
  const codes = seriesCodes(dataset);
  const [levels, stages, scenarios] = [codes.of("level"), codes.of("stage"), codes.of("scenario")];
  let lone: Kind | undefined;
  for (const series of seriesOfIndicator(dataset, indicator)) {
    const kind = { level: levels[series] as number, stage: stages[series] as number };
    if (scenarios[series] !== scenario || (stage !== undefined && kind.stage !== stage)) continue;
    if (lone && (lone.level !== kind.level || lone.stage !== kind.stage)) return undefined;
    lone = kind;
  }
  return lone;
}
