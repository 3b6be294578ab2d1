import type { Catalogue } from "../model/catalogue.ts";
import type { DatasetBuilder } from "../model/dataset-builder.ts";
import type { Indicator, Kind } from "../model/indicator.ts";
import { parseUnit, sameQuantity, type Unit } from "../model/unit.ts";
import {
  adHocId,
  adHocIndicator,
  impliedUnit,
  isBase,
  noUnit,
  unnamedIndicator,
} from "./ad-hoc-indicator.ts";
import { readCell } from "./cell.ts";
import { splitUnit } from "./header.ts";
import type { IssueLog } from "./issue-log.ts";
import { defaultSymbols } from "./symbols.ts";
import {
  contradictingUnits,
  unitAssumed,
  unitCarried,
  unitConflict,
  unitFromCells,
  unitKeptAsWritten,
  unitNotStated,
  unitUnlikeCatalogue,
  unitUncertain,
  unknownIndicators,
  unnamed,
} from "./trouble.ts";

/** Where a unit was found, from the strongest to the weakest claim. */
export type UnitSource = "column" | "name" | "line" | "option" | "catalogue" | "cells" | "none";

/** What is known of the cells under one name and one unit text. */
export interface Slot {
  /** Code of the indicator in the builder. */
  readonly code: number;
  /** In which the dataset keeps the values. */
  readonly unit: Unit;
  /** What plain numbers of these cells are in; undefined where that measures something else or is not known. */
  readonly plain: Unit | undefined;
  /** Whether plain numbers are kept as they are. */
  readonly asWritten: boolean;
}

/** What the whole file, or the caller, says about indicators and units. */
export interface Defaults {
  /** Indicator of a table that has no column for it. */
  readonly indicator?: string;
  /** The caller's name for the indicator of a file that names none. */
  readonly indicatorOption?: string;
  /** 单位：万元 above the table. */
  readonly unitLine?: string;
  /** Units among which such a line leaves the choice: 单位：万元、件. */
  readonly unitChoices?: readonly Unit[];
  readonly unitOption?: string;
}

/** Texts that decide what a cell measures. */
export interface Claim {
  /** Empty where the file names no indicator. */
  readonly name: string;
  /** Cell of the unit column. */
  readonly unitText: string;
  /** Unit in the header of the value column. */
  readonly headerUnit?: Unit | undefined;
  /** A value cell, for a file whose cells carry the unit. */
  readonly sample: string;
  readonly line: number;
}

/** What a first reading of the whole file has shown of its units, for the claims that state none. */
export interface UnitsOfFile {
  /** Units stated for each indicator, by id. */
  readonly stated: ReadonlyMap<string, readonly Unit[]>;
  /** Whether a unit column states any. */
  readonly inColumn: boolean;
}

interface Stated {
  readonly unit: Unit;
  readonly source: UnitSource;
  /** Whether plain numbers are in nobody knows what: what is stated does not agree, or what should be is not. */
  readonly isWithheld: boolean;
}

interface Entry {
  readonly code: number;
  readonly unit: Unit;
  readonly source: UnitSource;
}

/**
 * Knows which indicator a name means and in what unit its cells are: unit column, else parentheses after the name or header, else
 * the line 单位：, else what the caller says, else the catalogue. The first unit met becomes that of the dataset.
 */
export class IndicatorBook {
  readonly #catalogue: Catalogue;
  readonly #builder: DatasetBuilder;
  readonly #defaults: Defaults;
  readonly #log: IssueLog;
  readonly #entries: Map<string, Entry> = new Map();
  readonly #adHoc: Map<string, string> = new Map();
  readonly #adHocIds: Set<string> = new Set();
  readonly #stated: Map<string, Unit[]> = new Map();
  /** Ids of indicators that some cells state no unit for, and whether those fell to the catalogue. */
  readonly #unstated: Map<string, boolean> = new Map();
  readonly #unknown: { name: string; kind: Kind; line: number }[] = [];
  readonly #assumed: Indicator[] = [];
  readonly #file: UnitsOfFile | undefined;
  #inColumn = false;

  /** @param file what a first reading has shown; see {@link unitsOfFile} */
  constructor(
    catalogue: Catalogue,
    builder: DatasetBuilder,
    defaults: Defaults,
    log: IssueLog,
    file?: UnitsOfFile,
  ) {
    this.#catalogue = catalogue;
    this.#builder = builder;
    this.#defaults = defaults;
    this.#log = log;
    this.#file = file;
  }

  /**
   * What has to be known to read the file rightly, where cells without a unit were met beside cells that state one: it is then to be
   * read again. Undefined where the first reading was right.
   */
  get unitsOfFile(): UnitsOfFile | undefined {
    const lacking = [...this.#unstated].some(
      ([id, assumed]) => this.#stated.has(id) || (assumed && this.#inColumn),
    );
    return lacking && !this.#file ? { stated: this.#stated, inColumn: this.#inColumn } : undefined;
  }

  /** Tells of the indicators that are not known, and of the units that were assumed, once for all of them. */
  report(): void {
    if (this.#unknown.length > 0) this.#log.add(unknownIndicators(this.#unknown));
    if (this.#assumed.length > 0) this.#log.add(unitAssumed(this.#assumed));
  }

  /** Where the unit of each indicator, by id, was found. */
  get unitSources(): ReadonlyMap<string, UnitSource> {
    return new Map([...this.#entries].map(([id, { source }]) => [id, source]));
  }

  slot(claim: Claim): Slot {
    const text = claim.name || (this.#defaults.indicator ?? this.#defaults.indicatorOption ?? "");
    const { name, unit: nameUnit } = splitUnit(text);
    const known = this.#catalogue.find(text) ?? this.#catalogue.find(name);
    const id = known?.id ?? (text === "" ? "unnamed" : this.#adHocId(name));
    const stated = this.#ownUnit(claim, nameUnit, text, id) ?? this.#otherUnit(claim, text, id, known);
    const entry = this.#entryFor(id, text, name, known, stated, claim);
    return this.#slotOf(entry, stated, text, claim);
  }

  /** What the unit column, the header and the name state, every pair of which must agree. */
  #ownUnit(
    { unitText, headerUnit, line }: Claim,
    nameUnit: Unit | undefined,
    text: string,
    id: string,
  ): Stated | undefined {
    const column = this.#unitNamed(unitText, line);
    const all = [column, headerUnit, nameUnit, impliedUnit(text)].filter((unit) => unit !== undefined);
    const [unit] = all;
    if (!unit) return undefined;
    if (column) this.#inColumn = true;
    const other = all.find((another) => !isSame(unit, another));
    if (other) this.#log.add(contradictingUnits(text, unit, other, line));
    const known = this.#stated.get(id);
    if (!known) this.#stated.set(id, [unit]);
    else if (!known.some((another) => isSame(unit, another))) known.push(unit);
    return { unit, source: column ? "column" : "name", isWithheld: other !== undefined };
  }

  /** The unit of cells that state none: that of the file for the indicator, of the whole table, of the catalogue. */
  #otherUnit(claim: Claim, text: string, id: string, known: Indicator | undefined): Stated {
    const { unitLine = "", unitOption = "", unitChoices } = this.#defaults;
    const line = this.#unitNamed(unitLine, 0);
    const whole = line ?? this.#unitNamed(unitOption, 0);
    this.#unstated.set(id, (this.#unstated.get(id) ?? false) || (known !== undefined && !whole));
    const [elsewhere, ...more] = this.#file?.stated.get(id) ?? [];
    if (elsewhere) {
      const isWithheld = more.length > 0 || (whole !== undefined && !isSame(elsewhere, whole));
      const issue = isWithheld ? unitUncertain : unitCarried;
      this.#log.addOnce(`elsewhere ${isWithheld} ${id}`, () => issue(text, elsewhere, claim.line));
      return { unit: elsewhere, source: "column", isWithheld };
    }
    if (whole) return { unit: whole, source: line ? "line" : "option", isWithheld: false };
    if (known) {
      const { unit } = known;
      const isWithheld =
        this.#file?.inColumn === true || unitChoices?.some((choice) => isSame(choice, unit)) === false;
      if (isWithheld) this.#log.addOnce(`uncertain ${id}`, () => unitUncertain(text, unit, claim.line));
      return { unit, source: isWithheld ? "none" : "catalogue", isWithheld };
    }
    const { unit } = readCell(claim.sample, defaultSymbols);
    return { unit: unit ?? noUnit, source: unit ? "cells" : "none", isWithheld: false };
  }

  /** A unit as written; one that is not known measures only itself. */
  #unitNamed(text: string, line: number): Unit | undefined {
    const bare = withoutBrackets(text);
    if (bare === "") return undefined;
    const unit = parseUnit(bare);
    if (unit) return unit;
    if (!isBase(bare)) this.#log.addOnce(`unit ${bare}`, () => unitKeptAsWritten(bare, line));
    return { quantity: bare, exponent: 0, zh: bare, en: bare };
  }

  #entryFor(
    id: string,
    text: string,
    name: string,
    known: Indicator | undefined,
    { unit, source, isWithheld }: Stated,
    { line, unitText }: Claim,
  ): Entry {
    const present = this.#entries.get(id);
    if (present) return present;
    const indicator = known
      ? { ...known, unit: likeCatalogue(unit, known.unit) }
      : text === ""
        ? unnamedIndicator(unit)
        : adHocIndicator(id, name, unit);
    const entry = { code: this.#builder.indicator(indicator), unit: indicator.unit, source };
    this.#entries.set(id, entry);
    if (text === "") this.#log.add(unnamed());
    else if (!known) this.#unknown.push({ name, kind: indicator.kind, line });
    if (source === "catalogue") this.#assumed.push(indicator);
    if (source === "cells") this.#log.add(unitFromCells(indicator, line));
    if (source === "none" && text !== "" && !isWithheld) this.#log.add(unitNotStated(indicator));
    if (known && !alike(unit, known.unit))
      this.#log.add(unitUnlikeCatalogue(known, unit, unitText === "" ? 0 : line));
    return entry;
  }

  #adHocId(name: string): string {
    const key = name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
    let id = this.#adHoc.get(key);
    if (id === undefined) {
      id = adHocId(name, this.#catalogue, this.#adHocIds);
      this.#adHoc.set(key, id);
      this.#adHocIds.add(id);
    }
    return id;
  }

  #slotOf(entry: Entry, { unit, source, isWithheld }: Stated, text: string, { line }: Claim): Slot {
    const { code, unit: kept } = entry;
    if (isWithheld) return { code, unit: kept, plain: undefined, asWritten: false };
    if (!sameQuantity(unit, kept)) {
      this.#log.add(unitConflict(text, kept, unit, line));
      return { code, unit: kept, plain: undefined, asWritten: false };
    }
    // Where only the cells state the unit, a cell without one is in nobody knows what.
    if (source === "cells") return { code, unit: kept, plain: undefined, asWritten: false };
    return { code, unit: kept, plain: unit, asWritten: unit.exponent === kept.exponent };
  }
}

/** Whether two units are one, scale and all; the bases of an index (上年=100, 上年同期=100) are. */
function isSame(a: Unit, b: Unit): boolean {
  if (isBase(a.zh) || isBase(b.zh)) return isBase(a.zh) && isBase(b.zh);
  return sameQuantity(a, b) && a.exponent === b.exponent;
}

/** A text of a unit cell without what some files put around it: （亿元）, 单位：亿元. */
function withoutBrackets(text: string): string {
  const bare = text.trim().replace(/^[(（[【［]\s*([^()（）[\]【】［］]*)[)）\]】］]$/, "$1");
  return bare.replace(/^(?:计量)?单位\s*[:：]/, "").trim();
}

/** The unit with the catalogue's own wording where both are the same. */
function likeCatalogue(unit: Unit, catalogue: Unit): Unit {
  return sameQuantity(unit, catalogue) && unit.exponent === catalogue.exponent ? catalogue : unit;
}

/** Measure words that bureaus use for one another. */
const countWords: ReadonlySet<string> = new Set([
  "件",
  "家",
  "个",
  "项",
  "名",
  "人",
  "人次",
  "份",
  "条",
  "次",
  "期",
  "场",
  "班次",
]);

function alike(a: Unit, b: Unit): boolean {
  return sameQuantity(a, b) || (countWords.has(a.quantity) && countWords.has(b.quantity));
}
