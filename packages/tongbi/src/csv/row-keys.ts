import { type Bounds, scenarioCodes } from "../model/dataset.ts";
import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import type { Breakdown } from "../model/indicator.ts";
import { canonicalRegion } from "../model/region.ts";
import { parsePeriod } from "../model/period.ts";
import { readLevel, readScenario, readStage } from "./dimension-words.ts";
import type { IssueLog } from "./issue-log.ts";
import type { KeyRole } from "./import-plan.ts";
import type { DimensionColumn, Layout } from "./layout.ts";
import { readGapReason } from "./gap-words.ts";
import { Memo } from "./memo.ts";
import { readPeriodHeader } from "./period-header.ts";
import { withoutGuard } from "./spreadsheet-text.ts";
import { normalStatus, readStatus, type StatusReading } from "./status-words.ts";
import * as trouble from "./row-trouble.ts";

/** Reads what a row is about: region, period, level, stage, scenario and status, each distinct text once. */
export class RowKeys {
  /** Status of the row read last. */
  status: StatusReading = normalStatus;
  /** Bounds that its columns give, in the unit of the row. */
  bounds: Bounds | undefined;
  /** What its columns of further dimensions say, as one text; empty without such columns. */
  members = "";

  /** Regions that are kept under another spelling than the file's. */
  readonly respelled: Map<string, string> = new Map();

  readonly #width: number;
  readonly #dimensions: readonly DimensionColumn[];
  readonly #year: string;

  readonly #columns: ReadonlyMap<KeyRole, number>;
  readonly #log: IssueLog;
  readonly #regions: Memo<number>;
  readonly #periods: Memo<number>;
  readonly #levels: Memo<number>;
  readonly #stages: Memo<number>;
  readonly #scenarios: Memo<number>;
  readonly #statuses: Memo<StatusReading>;
  readonly #region: number;
  readonly #level: number;
  readonly #stage: number;
  readonly #scenario: number;
  readonly #statusColumns: readonly number[];
  readonly #gap: number;
  readonly #lower: number;
  readonly #upper: number;
  readonly #vintage: number;
  readonly #vintages: Memo<number>;
  readonly #period: number;
  /** Whether a column names the month or quarter. */
  readonly hasParts: boolean;
  #line = 0;

  /** @param year of a table whose rows name months or quarters only; empty where none is known */
  constructor(
    { header, keys, dimensions, statuses }: Layout,
    builder: DatasetBuilder,
    log: IssueLog,
    year: string,
  ) {
    this.#width = header.length;
    this.#dimensions = dimensions;
    // Of a table of ours the first column says all of it.
    this.#statusColumns = keys.has("gap") ? statuses.slice(0, 1) : statuses;
    this.#year = year;
    const at = (role: KeyRole): number => keys.get(role) ?? -1;
    this.#columns = keys;
    this.#log = log;
    this.#region = at("region");
    this.#level = at("level");
    this.#stage = at("stage");
    this.#scenario = at("scenario");
    this.#gap = at("gap");
    this.#lower = at("lower");
    this.#upper = at("upper");
    this.#vintage = at("vintage");
    this.#vintages = new Memo((text) => builder.vintage(this.#named(text)));
    this.#period = at("period");
    this.hasParts = keys.has("month") || keys.has("quarter");
    this.#regions = new Memo((text) => builder.region(this.#regionOf(this.#named(text)) || this.#noRegion()));
    this.#periods = new Memo((text) => {
      // A sign for a note may follow: 2022年①.
      const period = parsePeriod(withSeam(text)) ?? readPeriodHeader(text)?.period;
      return period ? builder.period(period) : -1;
    });
    this.#levels = new Memo((text) => builder.level(this.#word(this.#named(text), "level", readLevel)));
    this.#stages = new Memo((text) => builder.stage(this.#word(this.#named(text), "stage", readStage)));
    this.#scenarios = new Memo((text) => {
      const scenario = text.trim() === "" ? "result" : readScenario(text);
      return scenarioCodes.findIndex((known) => known === scenario);
    });
    this.#statuses = new Memo((text) => this.#readStatus(text));
  }

  /** Code of the period of a row of a long table, or −1 where its text is none. */
  period(cells: readonly string[]): number {
    if (!this.hasParts) return this.#periods.get(cells[this.#period] ?? "");
    const text = this.periodText(cells);
    // A row that names no month or quarter is not of the whole year, unless its period is a part of one itself.
    const isPartBlank = text === ((cells[this.#period] ?? "").trim() || this.#year);
    if (isPartBlank && parsePeriod(text)?.frequency === "annual") return -1;
    return this.#periods.get(text);
  }

  /** The period as the row has it; a year and a month or quarter in two columns are put together. */
  periodText(cells: readonly string[]): string {
    return this.hasParts
      ? this.partOfYear(cells, (cells[this.#period] ?? "").trim() || this.#year)
      : (cells[this.#period] ?? "").trim();
  }

  /** The month or quarter that the row names, in a year that its column or table gives. */
  partOfYear(cells: readonly string[], text: string): string {
    const month = (cells[this.#columns.get("month") ?? -1] ?? "").trim();
    const part = month || (cells[this.#columns.get("quarter") ?? -1] ?? "").trim();
    if (part === "" || text === "" || /^(?:1[89]|20)\d\d/.test(part)) return part || text;
    const year = text.replace(/年$/, "");
    if (/^[qQ]\d$/.test(part)) return year + part;
    const suffix = /^\d+$/.test(part) ? (month === "" ? "季度" : "月") : "";
    return `${year}年${part}${suffix}`;
  }

  /** Puts the codes of the row into `entry`; false, with an issue, where its scenario is not known. */
  read(cells: readonly string[], line: number, entry: ObservationEntry): boolean {
    this.#line = line;
    if (this.#dimensions.length > 0) this.members = this.#membersOf(cells);
    if (this.#region >= 0) entry.region = this.#regions.get(cells[this.#region] ?? "");
    if (this.#level >= 0) entry.level = this.#levels.get(cells[this.#level] ?? "");
    if (this.#stage >= 0) entry.stage = this.#stages.get(cells[this.#stage] ?? "");
    if (this.#vintage >= 0) entry.vintage = this.#vintages.get(cells[this.#vintage] ?? "");
    if (this.#statusColumns.length > 0) this.status = this.#statuses.get(this.#flags(cells));
    if (this.#gap >= 0) this.#readGap(cells[this.#gap] ?? "");
    if (this.#lower >= 0 && this.#upper >= 0) this.bounds = boundsOf(cells[this.#lower], cells[this.#upper]);
    if (this.#scenario < 0) return true;
    const text = cells[this.#scenario] ?? "";
    entry.scenario = this.#scenarios.get(text);
    if (entry.scenario >= 0) return true;
    this.#log.add(trouble.unknownScenario(text.trim(), line, this.#place(this.#scenario)));
    return false;
  }

  #membersOf(cells: readonly string[]): string {
    let members = "";
    for (const { column } of this.#dimensions) members += `${(cells[column] ?? "").trim()}\u0001`;
    return members;
  }

  /** The members of the row read last: of further dimensions, and of those that are units of measure. */
  breakdown(): { breakdown: Breakdown[]; measure: string } {
    const texts = this.members.split("\u0001");
    const breakdown: Breakdown[] = [];
    const measures: string[] = [];
    this.#dimensions.forEach(({ name, isMeasure }, at) => {
      const member = this.#named(texts[at] ?? "");
      if (isMeasure) measures.push(member);
      else if (member !== "") breakdown.push({ dimension: this.#named(name), member });
    });
    return { breakdown, measure: measures.filter(Boolean).join(" ") };
  }

  /** The region under the name that is kept of all its spellings. */
  #regionOf(text: string): string {
    const region = canonicalRegion(text.replace(/^[\s\u3000]*(?:[#＃]|其中[:：]?)\s*/, ""));
    if (region !== text.trim()) this.respelled.set(text.trim(), region);
    return region;
  }

  /** The text of a cell; in a table of ours without the apostrophe of the safe mode, and `_Z` of SDMX is none. */
  #named(text: string): string {
    const bare = text.trim();
    if (this.#gap < 0) return bare;
    return bare === "_Z" ? "" : withoutGuard(bare);
  }

  /** A reason of its own goes before what the status means for an empty cell. */
  #readGap(text: string): void {
    const gap = readGapReason(text);
    if (text.trim() !== "" && gap !== undefined && gap !== "none")
      this.status = { ...this.status, emptyMeans: gap };
  }

  /** Column of the file, from 1; the parts of a composite column stand in the first. */
  #place(column: number): number {
    return (column < this.#width ? column : 0) + 1;
  }

  #noRegion(): string {
    this.#log.addOnce("region", () => trouble.blankRegion(this.#line, this.#place(this.#region)));
    return "";
  }

  #word(text: string, role: "level" | "stage", read: (text: string) => string | undefined): string {
    if (text === "") return "";
    const id = read(text);
    const column = this.#place(this.#columns.get(role) ?? 0);
    if (id === undefined) this.#log.add(trouble.unknownWord(role, text, this.#line, column));
    return id ?? text;
  }

  /** What a cell of flags says. */
  flagsOf(text: string): StatusReading {
    return this.#statuses.get(text);
  }

  /** The texts of all columns of flags, with a seam between. */
  #flags(cells: readonly string[]): string {
    const [only = -1] = this.#statusColumns;
    if (this.#statusColumns.length === 1) return cells[only] ?? "";
    return this.#statusColumns.map((column) => cells[column] ?? "").join("\u0001");
  }

  #readStatus(texts: string): StatusReading {
    const readings = texts.split("\u0001").flatMap((text, at) => {
      const reading = text.trim() === "" ? normalStatus : readStatus(text.trim());
      if (reading === undefined)
        this.#log.add(
          trouble.unknownStatus(text.trim(), this.#line, this.#place(this.#statusColumns[at] ?? 0)),
        );
      return reading ?? [];
    });
    return readings.reduce(
      (all, { status, emptyMeans, zeroMeans }) => ({
        status: all.status | status,
        emptyMeans: all.emptyMeans === "missing" ? emptyMeans : all.emptyMeans,
        ...((all.zeroMeans ?? zeroMeans) ? { zeroMeans: all.zeroMeans ?? zeroMeans } : {}),
      }),
      normalStatus,
    );
  }
}

/** A month in six digits, as a column 年月 has it: 202401. Anywhere else that is a number or a code. */
function withSeam(text: string): string {
  return text.trim().replace(/^((?:1[89]|20)\d\d)(0[1-9]|1[0-2])$/, "$1-$2");
}

function boundsOf(lower = "", upper = ""): Bounds | undefined {
  if (lower.trim() === "" || upper.trim() === "") return undefined;
  const bounds = { lower: Number(lower), upper: Number(upper) };
  return Number.isFinite(bounds.upper) && bounds.lower <= bounds.upper ? bounds : undefined;
}
