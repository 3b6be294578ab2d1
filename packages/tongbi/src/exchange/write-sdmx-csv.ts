import { defaultCatalogue } from "../model/catalogue.ts";
import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { gapCode, gapReason, gapReasons } from "../model/gap.ts";
import type { Language } from "../model/words.ts";
import { breakdownDimensions, wholeName } from "./breakdown-columns.ts";
import { sdmxFrequency, sdmxId, sdmxStatus, sdmxUnit } from "./sdmx-codes.ts";
import { sdmxPeriod } from "./sdmx-period.ts";
import { statusColumn } from "./status-column.ts";
import { constantColumn, numberColumn, tablePieces, type TextColumn, textColumn } from "./text-table.ts";

/** How an SDMX-CSV message is written; everything has a default. */
export interface SdmxCsvOptions {
  /** The dataflow that the data are of, as `AGENCY:ID(VERSION)`. */
  readonly dataflow?: string;
  /** Of the names of indicators; Chinese unless given. */
  readonly language?: Language;
  /** Whether text that a spreadsheet would run is neutralised, as in a tidy table; it is unless this is false. */
  readonly safe?: boolean;
}

/** An SDMX maintainable artefact: agency, id and version. */
const artefact = /^[A-Za-z][\w.-]*:[\w@$-]+(?:\(\d+(?:\.\d+)*\))?$/;

/** Of a dimension that does not apply to an observation. */
const notApplicable = "_Z";

/**
 * A dataset as an SDMX-CSV 2.0 data message (that of SDMX 3.0), a row an observation, in pieces of some 64,000 characters.
 *
 * | columns | hold |
 * |---|---|
 * | STRUCTURE, STRUCTURE_ID, ACTION | `dataflow`, its identification, `I` |
 * | FREQ, REF_AREA, INDICATOR, LEVEL, STAGE, SCENARIO, VINTAGE | the key: CL_FREQ, region, ids of ours; `_Z` where one does not apply |
 * | one a breakdown dimension | its name in upper case; the member, or `_Z` |
 * | TIME_PERIOD | `2017`, `2017-S1`, `2017-Q1`, `2017-03`; cumulative `2017-01-01/P6M` |
 * | OBS_VALUE | a number with a point and all its digits; empty where there is none |
 * | OBS_STATUS | one code of CL_OBS_STATUS 2.2, see {@link sdmxStatus} |
 * | CONF_STATUS | CL_CONF_STATUS: `N`, not for publication, of a suppressed value; else `F`, free |
 * | UNIT_MEASURE, UNIT_MULT | 元 and 4 for 万元 |
 * | INDICATOR_NAME, STATUS, GAP_REASON, LOWER_BOUND, UPPER_BOUND | ours, for what the others lose: the name, all statuses, why a value is absent, what is known of a suppressed one |
 *
 * INDICATOR_NAME and STATUS stand before what they say more than, so that a reader that takes the first column of a kind takes them.
 * Regions, indicators and members are given as text, since no code list of theirs is published with the message.
 * Source: SDMX Technical Working Group, SDMX-CSV field guide for data messages, version 2.0.
 * @throws RangeError where `dataflow` identifies none
 */
export function* sdmxCsvPieces(dataset: Dataset, options: SdmxCsvOptions = {}): Generator<string> {
  const { dataflow = "TONGBI:INDICATORS(1.0.0)", language = "zh", safe = true } = options;
  if (!artefact.test(dataflow))
    throw new RangeError(`invalid dataflow "${dataflow}": expected AGENCY:ID(VERSION)`);
  yield* tablePieces(sdmxColumns(dataset, { dataflow, language, safe }), dataset.length, "\r\n");
}

/** {@link sdmxCsvPieces} in one text. */
export function writeSdmxCsv(dataset: Dataset, options: SdmxCsvOptions = {}): string {
  return [...sdmxCsvPieces(dataset, options)].join("");
}

function sdmxColumns(dataset: Dataset, { dataflow, language, safe }: Required<SdmxCsvOptions>): TextColumn[] {
  const { columns, indicators, periods, bounds } = dataset;
  const texts = (header: string, codes: ArrayLike<number>, dictionary: readonly string[]): TextColumn =>
    textColumn(header, codes, dictionary, { safe });
  const dimension = (header: string, codes: ArrayLike<number>, ids: readonly string[]): TextColumn =>
    texts(
      header,
      codes,
      ids.map((id) => id || notApplicable),
    );
  const units = indicators.map(({ unit }) => sdmxUnit(unit));
  const suppressed = gapCode("suppressed");
  const own = [
    "FREQ",
    "REF_AREA",
    "INDICATOR_NAME",
    "INDICATOR",
    "LEVEL",
    "STAGE",
    "SCENARIO",
    "VINTAGE",
    "TIME_PERIOD",
    "OBS_VALUE",
    "STATUS",
    "OBS_STATUS",
    "CONF_STATUS",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "GAP_REASON",
    "LOWER_BOUND",
    "UPPER_BOUND",
  ];
  const freeId = idsBeside(own);
  return [
    constantColumn("STRUCTURE", "dataflow"),
    constantColumn("STRUCTURE_ID", dataflow),
    constantColumn("ACTION", "I"),
    texts(
      "FREQ",
      columns.period,
      periods.map(({ frequency }) => sdmxFrequency[frequency]),
    ),
    texts("REF_AREA", columns.region, dataset.regions),
    texts(
      "INDICATOR_NAME",
      columns.indicator,
      indicators.map((indicator) => wholeName(indicator, language)),
    ),
    texts("INDICATOR", columns.indicator, indicatorIds(dataset)),
    dimension("LEVEL", columns.level, dataset.levels),
    dimension("STAGE", columns.stage, dataset.stages),
    texts("SCENARIO", columns.scenario, scenarioCodes),
    dimension("VINTAGE", columns.vintage, dataset.vintages),
    ...breakdownDimensions(dataset).map(({ dimension: name, members }) =>
      dimension(
        freeId(name),
        columns.indicator,
        members.map((member) => member ?? ""),
      ),
    ),
    texts("TIME_PERIOD", columns.period, periods.map(sdmxPeriod)),
    numberColumn("OBS_VALUE", (row) => columns.value[row]),
    statusColumn("STATUS", columns.status),
    {
      header: "OBS_STATUS",
      cell: (row) => sdmxStatus(columns.status[row] ?? 0, gapReason(columns.gap[row] ?? 0)),
    },
    { header: "CONF_STATUS", cell: (row) => (columns.gap[row] === suppressed ? "N" : "F") },
    texts(
      "UNIT_MEASURE",
      columns.indicator,
      units.map(({ measure }) => measure),
    ),
    texts(
      "UNIT_MULT",
      columns.indicator,
      units.map(({ mult }) => String(mult)),
    ),
    texts(
      "GAP_REASON",
      columns.gap,
      gapReasons.map((reason) => (reason === "none" ? "" : reason)),
    ),
    numberColumn("LOWER_BOUND", (row) => bounds.get(row)?.lower),
    numberColumn("UPPER_BOUND", (row) => bounds.get(row)?.upper),
  ];
}

/** Ids for the headers of further dimensions, each different from the others and from those taken. */
function idsBeside(own: readonly string[]): (name: string) => string {
  const taken = new Set(own);
  return (name) => {
    const id = sdmxId(name) || "DIMENSION";
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}_${number}`;
    taken.add(free);
    return free;
  };
}

/** The id of each indicator; a part has that of the whole, or its name where nothing has an id for it. */
function indicatorIds({ indicators }: Dataset): string[] {
  const wholes = new Map(
    indicators.filter(({ breakdown }) => !breakdown).map(({ id, name }) => [name.zh, id]),
  );
  return indicators.map((indicator) => {
    if (!indicator.breakdown) return indicator.id;
    const name = wholeName(indicator, "zh");
    return wholes.get(name) ?? defaultCatalogue().find(name)?.id ?? name;
  });
}
