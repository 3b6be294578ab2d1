import { bytesInMemory } from "../csv/byte-source.ts";
import { Memo } from "../csv/memo.ts";
import { readRows } from "../csv/rows.ts";
import { textPieces } from "../csv/text-pieces.ts";
import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { DatasetBuilder, type ObservationEntry } from "../model/dataset-builder.ts";
import { gapCode, gapReasons } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import { formatPeriod, parsePeriod } from "../model/period.ts";
import { statusCodes, statusSet } from "../model/status.ts";
import { packagedColumns } from "./packaged-columns.ts";
import { withoutGuard } from "../csv/spreadsheet-text.ts";
import { statusColumn } from "./status-column.ts";
import { numberColumn, tablePieces, textColumn } from "./text-table.ts";
import { damagedPackage } from "./trouble.ts";

const path = "data.csv";

/** The observations of a dataset as `data.csv`, in pieces. */
export function packagedData(dataset: Dataset): Generator<string> {
  const { columns, indicators, bounds, length } = dataset;
  const texts = (name: string, codes: ArrayLike<number>, dictionary: readonly string[]) =>
    textColumn(name, codes, dictionary, { safe: true });
  return tablePieces(
    [
      texts("region", columns.region, dataset.regions),
      texts(
        "indicator",
        columns.indicator,
        indicators.map(({ id }) => id),
      ),
      texts("period", columns.period, dataset.periods.map(formatPeriod)),
      texts("level", columns.level, dataset.levels),
      texts("stage", columns.stage, dataset.stages),
      texts("scenario", columns.scenario, scenarioCodes),
      texts("vintage", columns.vintage, dataset.vintages),
      texts(
        "unit",
        columns.indicator,
        indicators.map(({ unit }) => unit.zh),
      ),
      numberColumn("value", (row) => columns.value[row]),
      texts("gap", columns.gap, gapReasons),
      statusColumn("status", columns.status),
      numberColumn("lower", (row) => bounds.get(row)?.lower),
      numberColumn("upper", (row) => bounds.get(row)?.upper),
      texts("file", columns.file, dataset.files),
      numberColumn("line", (row) => columns.line[row]),
      numberColumn("column", (row) => columns.column[row]),
    ],
    length,
    "\n",
  );
}

/**
 * The observations of `data.csv` with the indicators of the catalogue beside it. Reads what {@link packagedData} writes and nothing
 * else: what it does not understand has been changed by another hand, or damaged.
 * @returns the dataset, with an issue for each key that is there twice, or the issue that says what is wrong
 */
export function readPackagedData(
  bytes: Uint8Array,
  indicators: readonly Indicator[],
): { readonly dataset: Dataset; readonly issues: readonly Issue[] } | Issue {
  const builder = new DatasetBuilder(Math.ceil(bytes.length / 64));
  for (const indicator of indicators) builder.indicator(indicator);
  const cells = new PackagedCells(builder, indicators);
  for (const { rows, lines } of readRows(
    textPieces(bytesInMemory(bytes), "utf-8"),
    { delimiter: ",", newline: "\n" },
    () => undefined,
  ))
    for (const [at, row] of rows.entries()) {
      const line = lines[at] ?? 0;
      const wrong = line === 1 ? cells.header(row) : cells.row(row);
      if (wrong) return damagedPackage(path, { line, column: wrong.column + 1, found: wrong.found });
    }
  return cells.hasHeader ? builder.build() : damagedPackage(path);
}

/** A cell that is not what it should be; column from 0. */
interface Wrong {
  readonly column: number;
  readonly found: string;
}

type Field = (typeof fields)[number];
const fields = packagedColumns.map(({ name }) => name);

/** Reads the rows of `data.csv` into a builder. */
class PackagedCells {
  readonly #builder: DatasetBuilder;
  readonly #codes: Readonly<
    Record<Exclude<keyof ObservationEntry, "value" | "line" | "column">, Memo<number>>
  >;
  readonly #entry: ObservationEntry;
  readonly #numbers: Record<(typeof numeric)[number], number> = {
    value: 0,
    lower: 0,
    upper: 0,
    line: 0,
    column: 0,
  };
  #at: ReadonlyMap<Field, number> = new Map();

  constructor(builder: DatasetBuilder, indicators: readonly Indicator[]) {
    this.#builder = builder;
    const ids = new Map(indicators.map((indicator, code) => [indicator.id, code]));
    const text = (code: (text: string) => number): Memo<number> =>
      new Memo((cell) => code(withoutGuard(cell)));
    this.#codes = {
      indicator: text((id) => ids.get(id) ?? -1),
      region: text((name) => builder.region(name)),
      period: text((iso) => {
        const period = parsePeriod(iso);
        return period ? builder.period(period) : -1;
      }),
      level: text((id) => builder.level(id)),
      stage: text((id) => builder.stage(id)),
      vintage: text((name) => builder.vintage(name)),
      scenario: text((id) => scenarioCodes.findIndex((scenario) => scenario === id)),
      gap: text((id) => gapReasons.findIndex((reason) => reason === id)),
      status: text(readSet),
      file: text((name) => builder.file(name)),
    };
    this.#entry = { ...noEntry };
  }

  get hasHeader(): boolean {
    return this.#at.size > 0;
  }

  /** Finds the columns; those of a later version are left alone. */
  header(cells: readonly string[]): Wrong | undefined {
    this.#at = new Map(cells.map((name, at) => [name, at]));
    const lacking = fields.find((name) => !this.#at.has(name));
    return lacking === undefined ? undefined : { column: 0, found: lacking };
  }

  row(cells: readonly string[]): Wrong | undefined {
    const entry = this.#entry;
    const codes = this.#codes;
    for (const name of coded) {
      const column = this.#at.get(name) ?? -1;
      const code = codes[name].get(cells[column] ?? "");
      if (code < 0) return { column, found: cells[column] ?? "" };
      entry[name] = code;
    }
    for (const name of numeric) {
      const column = this.#at.get(name) ?? -1;
      const number = readNumber(cells[column] ?? "");
      if (number === undefined) return { column, found: cells[column] ?? "" };
      this.#numbers[name] = number;
    }
    const { value, lower, upper, line, column } = this.#numbers;
    const isGap = entry.gap !== 0;
    if (isGap && !Number.isNaN(value)) return { column: this.#at.get("gap") ?? -1, found: String(value) };
    entry.value = value;
    if (!isGap && Number.isNaN(value)) entry.gap = missing;
    entry.line = line || 0;
    entry.column = column || 0;
    const isBounded = !Number.isNaN(lower) && !Number.isNaN(upper);
    this.#builder.add(entry, isBounded ? { lower, upper } : undefined);
    return undefined;
  }
}

const coded = [
  "indicator",
  "region",
  "period",
  "level",
  "stage",
  "vintage",
  "scenario",
  "gap",
  "status",
  "file",
] as const;
const numeric = ["value", "lower", "upper", "line", "column"] as const;
const missing = gapCode("missing");

const noEntry: ObservationEntry = {
  indicator: 0,
  region: 0,
  period: 0,
  level: 0,
  stage: 0,
  vintage: 0,
  scenario: 0,
  value: 0,
  gap: 0,
  status: 0,
  file: 0,
  line: 0,
  column: 0,
};

/** The number of a cell, NaN for an empty one, undefined for anything else. */
function readNumber(text: string): number | undefined {
  if (text === "") return Number.NaN;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** A set of statuses from its letters, or −1. */
function readSet(text: string): number {
  const letters = text === "A" ? [] : [...text];
  const codes = letters.flatMap((letter) => statusCodes.find((code) => code === letter) ?? []);
  return text !== "" && codes.length === letters.length ? statusSet(codes) : -1;
}
