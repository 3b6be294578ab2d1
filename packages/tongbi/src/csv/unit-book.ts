import type { Indicator } from "../model/indicator.ts";
import { parseUnit, sameQuantity, scaleUnit, type Unit } from "../model/unit.ts";
import { unitOfCode } from "../model/unit-code.ts";
import { impliedUnit, isBase, noUnit } from "./ad-hoc-indicator.ts";
import { readCell } from "./cell.ts";
import type { IssueLog } from "./issue-log.ts";
import { defaultSymbols } from "./symbols.ts";
import {
  contradictingUnits,
  unitCarried,
  unitKeptAsWritten,
  unitUncertain,
  unitUnlikeLine,
} from "./unit-trouble.ts";

/** Where a unit was found, from the strongest to the weakest claim. */
export type UnitSource = "column" | "name" | "line" | "option" | "catalogue" | "cells" | "none";

/** What the whole table says about its figures. */
export interface TableDefaults {
  /** Indicator of a table that has no column for it. */
  readonly indicator: string;
  /** 单位：万元 above the table; empty where no line says it. */
  readonly unit: string;
  /** Units among which such a line leaves the choice: 单位：万元、件. */
  readonly unitChoices?: readonly Unit[];
}

/** Texts that decide what unit a cell is in. */
export interface UnitClaim {
  /** Cell of the unit column, and of the column with a power of ten. */
  readonly unitText: string;
  readonly multiplier: string;
  /** Unit in the header of the value column. */
  readonly headerUnit: Unit | undefined;
  /** A value cell, for a file whose cells carry the unit. */
  readonly sample: string;
  readonly line: number;
  readonly defaults: TableDefaults;
  /** Unit that the caller's plan gives to the indicator. */
  readonly chosen?: string;
}

/** The unit of plain numbers, and where it was found. */
export interface StatedUnit {
  readonly unit: Unit;
  readonly source: UnitSource;
  /** Whether plain numbers are in nobody knows what: what is stated does not agree, or what should be is not. */
  readonly isWithheld: boolean;
}

/** What a first reading of the whole file has shown of its units, for the claims that state none. */
export interface UnitsOfFile {
  /** Units stated for each indicator, by id. */
  readonly stated: ReadonlyMap<string, readonly Unit[]>;
  /** Whether a unit column states any. */
  readonly inColumn: boolean;
}

/**
 * Knows in what unit the cells of an indicator are: unit column, else parentheses after the name or header, else the line 单位：, else
 * what the caller says, else the catalogue.
 */
export class UnitBook {
  readonly #log: IssueLog;
  readonly #option: string;
  readonly #file: UnitsOfFile | undefined;
  readonly #stated: Map<string, Unit[]> = new Map();
  /** Ids of indicators that some cells state no unit for, and whether those fell to the catalogue. */
  readonly #unstated: Map<string, boolean> = new Map();
  #inColumn = false;

  /**
   * @param option the caller's unit for files that state none
   * @param file what a first reading has shown; see {@link unitsOfFile}
   */
  constructor(log: IssueLog, option: string, file?: UnitsOfFile) {
    this.#log = log;
    this.#option = option;
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

  /**
   * @param text the name as the file has it, and the unit in it
   * @param known the catalogue's indicator, if it is one of these
   */
  unitOf(
    claim: UnitClaim,
    text: string,
    nameUnit: Unit | undefined,
    id: string,
    known: Indicator | undefined,
  ): StatedUnit {
    const stated = this.#ownUnit(claim, nameUnit, text, id) ?? this.#otherUnit(claim, text, id, known);
    return withMultiplier(stated, claim.multiplier);
  }

  /** What the unit column, the header and the name state, every pair of which must agree. */
  #ownUnit(
    { unitText, headerUnit, line, defaults }: UnitClaim,
    nameUnit: Unit | undefined,
    text: string,
    id: string,
  ): StatedUnit | undefined {
    const column = this.#unitNamed(unitText, line);
    const all = [column, headerUnit, nameUnit, impliedUnit(text)].filter((unit) => unit !== undefined);
    const [unit] = all;
    if (!unit) return undefined;
    if (column) this.#inColumn = true;
    const other = all.find((another) => !isSame(unit, another));
    if (other) this.#log.add(contradictingUnits(text, unit, other, line));
    const whole = defaults.unit === "" ? undefined : parseUnit(defaults.unit);
    if (whole && sameQuantity(whole, unit) && !isSame(whole, unit))
      this.#log.addOnce(`line ${id}`, () => unitUnlikeLine(text, unit, whole, line));
    const known = this.#stated.get(id);
    if (!known) this.#stated.set(id, [unit]);
    else if (known.length < mostUnits && !known.some((another) => isSame(unit, another))) known.push(unit);
    return { unit, source: column ? "column" : "name", isWithheld: other !== undefined };
  }

  /** The unit of cells that state none: that of the file for the indicator, of the whole table, of the catalogue. */
  #otherUnit(claim: UnitClaim, text: string, id: string, known: Indicator | undefined): StatedUnit {
    const { unit: unitLine, unitChoices } = claim.defaults;
    const line = this.#unitNamed(unitLine, 0);
    const chosen = this.#unitNamed(claim.chosen ?? "", 0);
    if (chosen) {
      const isWithheld = line !== undefined && sameQuantity(line, chosen) && !isSame(line, chosen);
      if (isWithheld) this.#log.addOnce(`chosen ${id}`, () => unitUncertain(text, chosen, claim.line));
      return { unit: chosen, source: "option", isWithheld };
    }
    const whole = line ?? this.#unitNamed(this.#option, 0);
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
    const unit = parseUnit(bare) ?? unitOfCode(bare);
    if (unit) return unit;
    if (!isBase(bare)) this.#log.addOnce(`unit ${bare}`, () => unitKeptAsWritten(bare, line));
    return { quantity: bare, exponent: 0, zh: bare, en: bare };
  }
}

/** The unit times the power of ten that a column of its own gives; one that is no whole number leaves no unit. */
function withMultiplier(stated: StatedUnit, multiplier: string): StatedUnit {
  const text = multiplier.trim();
  if (text === "" || text === "0") return stated;
  const { unit } = stated;
  const power = powers.get(text.toLowerCase()) ?? Number(text);
  if (power === 0) return stated;
  if (!Number.isInteger(power) || Math.abs(power) > 18) return { ...stated, isWithheld: true };
  const scaled = scaleUnit(unit, power);
  if (scaled) return { ...stated, unit: scaled };
  if (unit.quantity === "1" || unit.quantity === "") return { ...stated, isWithheld: true };
  const words = { zh: `10^${power} ${unit.zh}`, en: `10^${power} ${unit.en}` };
  return { ...stated, unit: { quantity: unit.quantity, exponent: unit.exponent + power, ...words } };
}

/** Units of one indicator that are remembered: two are as good as a thousand to know that they do not agree. */
const mostUnits = 8;

/** Powers of ten in words, as columns of scales have them. */
const powers: ReadonlyMap<string, number> = new Map([
  ["units", 0],
  ["thousands", 3],
  ["millions", 6],
  ["billions", 9],
  ["trillions", 12],
]);

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
