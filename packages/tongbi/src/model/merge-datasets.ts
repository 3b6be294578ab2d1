import { commonRegions } from "./common-regions.ts";
import { concatenate } from "./concatenate.ts";
import type { Dataset } from "./dataset.ts";
import { DatasetBuilder } from "./dataset-builder.ts";
import type { Issue } from "./issue.ts";
import { partVintages } from "./part-vintages.ts";
import { sameContent } from "./same-content.ts";
import { loadedTwice } from "./trouble.ts";

/**
 * One dataset of the observations of several, the later ones being the newer. A series that several of them hold
 * (same indicator, region, level, stage, scenario and vintage) is joined or told apart as a whole:
 *
 * - Where all figures for periods in common are equal, it is one series over the periods of all. Of two rows for one
 *   period the one with a figure stays, else the later.
 * - Where any figure differs, they are two vintages (版本): figures of different releases, which nothing computes with
 *   each other. The newer keeps its vintage, as a rule the empty one; the older gets the name of its file. A further
 *   dataset joins the newest vintage with which it agrees; a vintage is as new as the first dataset of it.
 * - Where they have no figure in common, they are joined, with a warning that nothing shows them to be of one vintage.
 *
 * A dataset that says the same as an earlier one is left out. Regions that datasets spell differently (甘肃, 甘肃省) are one,
 * under the fuller name. Values of an indicator that comes in several units are
 * converted, exactly, to the unit met first; where they do not convert (件 and 万元), values in the later unit become
 * gaps `unit_mismatch`.
 * @returns the dataset; per indicator a warning where vintages differ (`parted-vintages`) and a note where series were
 * joined (`joined-series`), per pair of files a warning where nothing links them (`unproven-vintage`), a note for each
 * dataset left out (`loaded-twice`) and one for spellings of regions (`joined-regions`), an error for each unit that does
 * not convert (`unit-mismatch`)
 */
export function mergeDatasets(datasets: Iterable<Dataset>): { dataset: Dataset; issues: Issue[] } {
  const sources: Dataset[] = [];
  const issues: Issue[] = [];
  for (const dataset of datasets) {
    const same = dataset.length > 0 && sources.find((known) => sameContent(known, dataset));
    if (same) issues.push(loadedTwice(dataset, same));
    else sources.push(dataset);
  }
  const [only = new DatasetBuilder(0).build().dataset, ...others] = sources;
  if (others.length === 0) return { dataset: only, issues };
  const named = commonRegions(sources);
  const all = concatenate(named.sources);
  const parted = partVintages(all);
  return {
    dataset: parted.dataset,
    issues: [...issues, ...named.issues, ...all.issues, ...parted.issues],
  };
}
