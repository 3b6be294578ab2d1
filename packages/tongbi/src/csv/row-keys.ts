import { scenarioCodes } from "../model/dataset.ts";
import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import { parsePeriod } from "../model/period.ts";
import { readLevel, readScenario, readStage } from "./dimension-words.ts";
import type { IssueLog } from "./issue-log.ts";
import type { KeyRole, Layout } from "./layout.ts";
import { Memo } from "./memo.ts";
import { readStatus, type StatusReading } from "./status-words.ts";
import * as trouble from "./trouble.ts";

const normal: StatusReading = { status: 0, emptyMeans: "missing" };

/** Reads what a row is about: region, period, level, stage, scenario and status, each distinct text once. */
export class RowKeys {
  /** Status of the row read last. */
  status: StatusReading = normal;

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
  readonly #status: number;
  readonly #period: number;
  readonly #hasParts: boolean;
  #line = 0;

  constructor({ keys }: Layout, builder: DatasetBuilder, log: IssueLog) {
    const at = (role: KeyRole): number => keys.get(role) ?? -1;
    this.#columns = keys;
    this.#log = log;
    this.#region = at("region");
    this.#level = at("level");
    this.#stage = at("stage");
    this.#scenario = at("scenario");
    this.#status = at("status");
    this.#period = at("period");
    this.#hasParts = keys.has("month") || keys.has("quarter");
    this.#regions = new Memo((text) => builder.region(tidyName(text) || this.#noRegion()));
    this.#periods = new Memo((text) => {
      const period = parsePeriod(text);
      return period ? builder.period(period) : -1;
    });
    this.#levels = new Memo((text) => builder.level(this.#word(text.trim(), "level", readLevel)));
    this.#stages = new Memo((text) => builder.stage(this.#word(text.trim(), "stage", readStage)));
    this.#scenarios = new Memo((text) => {
      const scenario = text.trim() === "" ? "result" : readScenario(text);
      return scenarioCodes.findIndex((known) => known === scenario);
    });
    this.#statuses = new Memo((text) => this.#readStatus(text.trim()));
  }

  /** Code of the period of a row of a long table, or −1 where its text is none. */
  period(cells: readonly string[]): number {
    if (!this.#hasParts) return this.#periods.get(cells[this.#period] ?? "");
    const text = this.periodText(cells);
    // A row that names no month or quarter is not of the whole year, unless its period is a part of one itself.
    const isPartBlank = this.#period >= 0 && text === (cells[this.#period] ?? "").trim();
    if (isPartBlank && parsePeriod(text)?.frequency === "annual") return -1;
    return this.#periods.get(text);
  }

  /** The period as the row has it; a year and a month or quarter in two columns are put together. */
  periodText(cells: readonly string[]): string {
    const text = (cells[this.#period] ?? "").trim();
    if (!this.#hasParts) return text;
    const month = (cells[this.#columns.get("month") ?? -1] ?? "").trim();
    const part = month || (cells[this.#columns.get("quarter") ?? -1] ?? "").trim();
    if (part === "" || this.#period < 0) return text + part;
    const year = text.replace(/年$/, "");
    if (/^[qQ]\d$/.test(part)) return year + part;
    const suffix = /^\d+$/.test(part) ? (month === "" ? "季度" : "月") : "";
    return `${year}年${part}${suffix}`;
  }

  /** Puts the codes of the row into `entry`; false, with an issue, where its scenario is not known. */
  read(cells: readonly string[], line: number, entry: ObservationEntry): boolean {
    this.#line = line;
    if (this.#region >= 0) entry.region = this.#regions.get(cells[this.#region] ?? "");
    if (this.#level >= 0) entry.level = this.#levels.get(cells[this.#level] ?? "");
    if (this.#stage >= 0) entry.stage = this.#stages.get(cells[this.#stage] ?? "");
    if (this.#status >= 0) this.status = this.#statuses.get(cells[this.#status] ?? "");
    if (this.#scenario < 0) return true;
    const text = cells[this.#scenario] ?? "";
    entry.scenario = this.#scenarios.get(text);
    if (entry.scenario >= 0) return true;
    this.#log.add(trouble.unknownScenario(text.trim(), line, this.#scenario + 1));
    return false;
  }

  #noRegion(): string {
    this.#log.addOnce("region", () => trouble.blankRegion(this.#line, this.#region + 1));
    return "";
  }

  #word(text: string, role: "level" | "stage", read: (text: string) => string | undefined): string {
    if (text === "") return "";
    const id = read(text);
    const column = (this.#columns.get(role) ?? -1) + 1;
    if (id === undefined) this.#log.add(trouble.unknownWord(role, text, this.#line, column));
    return id ?? text;
  }

  #readStatus(text: string): StatusReading {
    const reading = text === "" ? normal : readStatus(text);
    if (reading === undefined) this.#log.add(trouble.unknownStatus(text, this.#line, this.#status + 1));
    return reading ?? normal;
  }
}

/** A name without the blanks that tables put between Chinese characters to fill a line: 北 京. */
export function tidyName(text: string): string {
  return text.trim().replace(/(?<=\p{Script=Han})[ \t\u00A0\u3000]+(?=\p{Script=Han})/gu, "");
}
