import type { Catalogue } from "../model/catalogue.ts";
import type { DatasetBuilder } from "../model/dataset-builder.ts";
import type { Indicator } from "../model/indicator.ts";
import { parseUnit, sameQuantity, type Unit } from "../model/unit.ts";
import { adHocId, adHocIndicator, impliedUnit, noUnit, unnamedIndicator } from "./ad-hoc-indicator.ts";
import { readCell } from "./cell.ts";
import { splitUnit } from "./header.ts";
import type { IssueLog } from "./issue-log.ts";
import { defaultSymbols } from "./symbols.ts";
import {
  contradictingUnits,
  unitAssumed,
  unitConflict,
  unitFromCells,
  unitKeptAsWritten,
  unitNotStated,
  unitUnlikeCatalogue,
  unknownIndicator,
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

  constructor(catalogue: Catalogue, builder: DatasetBuilder, defaults: Defaults, log: IssueLog) {
    this.#catalogue = catalogue;
    this.#builder = builder;
    this.#defaults = defaults;
    this.#log = log;
  }

  /** Where the unit of each indicator, by id, was found. */
  get unitSources(): ReadonlyMap<string, UnitSource> {
    return new Map([...this.#entries].map(([id, { source }]) => [id, source]));
  }

  slot(claim: Claim): Slot {
    const text = claim.name || (this.#defaults.indicator ?? this.#defaults.indicatorOption ?? "");
    const { name, unit: nameUnit } = splitUnit(text);
    const known = this.#catalogue.find(text) ?? this.#catalogue.find(name);
    const stated = this.#statedUnit(claim, nameUnit, text, known);
    const entry = this.#entryFor(text, name, known, stated, claim);
    return this.#slotOf(entry, stated, text, claim);
  }

  #statedUnit(
    claim: Claim,
    nameUnit: Unit | undefined,
    text: string,
    known: Indicator | undefined,
  ): { unit: Unit; source: UnitSource; contradicted: boolean } {
    const column = this.#unitNamed(claim.unitText, claim.line);
    const named = claim.headerUnit ?? nameUnit ?? impliedUnit(text);
    const line = this.#unitNamed(this.#defaults.unitLine ?? "", 0);
    const option = this.#unitNamed(this.#defaults.unitOption ?? "", 0);
    const contradicted =
      column !== undefined &&
      named !== undefined &&
      !(sameQuantity(column, named) && column.exponent === named.exponent);
    if (contradicted) this.#log.add(contradictingUnits(text, named, column, claim.line));
    const choices: readonly (readonly [UnitSource, Unit | undefined])[] = [
      ["column", column],
      ["name", named],
      ["line", line],
      ["option", option],
      ["catalogue", known?.unit],
      ["cells", readCell(claim.sample, defaultSymbols).unit],
    ];
    const [source, unit = noUnit] = choices.find(([, choice]) => choice) ?? (["none", noUnit] as const);
    return { unit, source, contradicted };
  }

  /** A unit as written; one that is not known measures only itself. */
  #unitNamed(text: string, line: number): Unit | undefined {
    const bare = text.trim();
    if (bare === "") return undefined;
    const unit = parseUnit(bare);
    if (unit) return unit;
    this.#log.addOnce(`unit ${bare}`, () => unitKeptAsWritten(bare, line));
    return { quantity: bare, exponent: 0, zh: bare, en: bare };
  }

  #entryFor(
    text: string,
    name: string,
    known: Indicator | undefined,
    { unit, source }: { unit: Unit; source: UnitSource },
    { line, unitText }: Claim,
  ): Entry {
    const id = known?.id ?? (text === "" ? "unnamed" : this.#adHocId(name));
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
    else if (!known) this.#log.add(unknownIndicator(name, indicator.kind, line));
    if (source === "catalogue") this.#log.add(unitAssumed(indicator));
    if (source === "cells") this.#log.add(unitFromCells(indicator, line));
    if (source === "none" && text !== "") this.#log.add(unitNotStated(indicator));
    if (known && !alike(unit, known.unit))
      this.#log.add(unitUnlikeCatalogue(known, unit, unitText === "" ? 0 : line));
    return entry;
  }

  #adHocId(name: string): string {
    const key = name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
    let id = this.#adHoc.get(key);
    if (id === undefined) {
      id = adHocId(name, this.#catalogue, new Set(this.#adHoc.values()));
      this.#adHoc.set(key, id);
    }
    return id;
  }

  #slotOf(
    entry: Entry,
    { unit, source, contradicted }: { unit: Unit; source: UnitSource; contradicted: boolean },
    text: string,
    { line }: Claim,
  ): Slot {
    const { code, unit: kept } = entry;
    if (contradicted) return { code, unit: kept, plain: undefined, asWritten: false };
    if (!sameQuantity(unit, kept)) {
      this.#log.add(unitConflict(text, kept, unit, line));
      return { code, unit: kept, plain: undefined, asWritten: false };
    }
    // Where only the cells state the unit, a cell without one is in nobody knows what.
    if (source === "cells") return { code, unit: kept, plain: undefined, asWritten: false };
    return { code, unit: kept, plain: unit, asWritten: unit.exponent === kept.exponent };
  }
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
