import type { Catalogue } from "../model/catalogue.ts";
import type { DatasetBuilder } from "../model/dataset-builder.ts";
import type { Breakdown, Indicator, Kind, PublishedMeasure } from "../model/indicator.ts";
import { unitCodeName } from "../model/unit-code.ts";
import { parseUnit, percent, percentagePoint, sameQuantity, type Unit } from "../model/unit.ts";
import { adHocId, adHocIndicator, impliedUnit, isBase, unnamedIndicator } from "./ad-hoc-indicator.ts";
import { splitUnit } from "./header.ts";
import type { IndicatorPlan } from "./import-plan.ts";
import { indicatorPart, isTotal, publishedIndicator } from "./indicator-part.ts";
import type { IssueLog } from "./issue-log.ts";
import { unknownIndicators, unnamed } from "./indicator-trouble.ts";
import {
  unitAssumed,
  unitConflict,
  unitFromCells,
  unitNotStated,
  unitUnlikeCatalogue,
} from "./unit-trouble.ts";
import type { StatedUnit, UnitBook, UnitClaim, UnitSource } from "./unit-book.ts";

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
  /** Whether the figure of a month or quarter is that of the year up to its end. */
  readonly isToDate: boolean;
}

/** Texts that decide what a cell measures. */
export interface Claim extends UnitClaim {
  /** Empty where the file names no indicator. */
  readonly name: string;
  /** What the columns of further dimensions say, and the parts of a header. */
  readonly breakdown: readonly Breakdown[];
  /** What the columns say whose members are units of measure. */
  readonly measure: string;
  readonly publishes: PublishedMeasure | undefined;
  readonly basis: "comparable" | undefined;
}

interface Entry {
  readonly code: number;
  readonly indicator: Indicator;
  readonly source: UnitSource;
  /** Id that the indicator has if it comes in one measure only. */
  readonly id: string;
  readonly measure: string;
}

/** Choices that a caller has made about indicators. */
export interface IndicatorWishes {
  /** Id or name of the indicator of a file that names none. */
  readonly indicator: string;
  readonly plan: readonly IndicatorPlan[];
}

/** A leading number of a list: 一、 （二） 3. */
const listed = /^[\s\u3000]*(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．](?!\d)\s*)+/;

/** How figures of the year up to the period are called: 国内生产总值_累计值(亿元), 专利授权量累计. */
const toDate = /_累计.{0,10}$|(?<!总|历年|历史)累计$|[(（]累计[)）]$/;

/** Knows which indicator a name means, what part of it a row is of, and in what unit the dataset keeps it: that met first. */
export class IndicatorBook {
  readonly #catalogue: Catalogue;
  readonly #builder: DatasetBuilder;
  readonly #units: UnitBook;
  readonly #log: IssueLog;
  readonly #wishes: IndicatorWishes;
  readonly #choices: ReadonlyMap<string, IndicatorPlan>;
  readonly #entries: Map<string, Entry> = new Map();
  readonly #adHoc: Map<string, string> = new Map();
  readonly #adHocIds: Set<string> = new Set();
  readonly #names: Map<string, IndicatorPlan> = new Map();
  readonly #unknown: { name: string; kind: Kind; line: number }[] = [];
  readonly #assumed: Indicator[] = [];

  constructor(
    catalogue: Catalogue,
    builder: DatasetBuilder,
    units: UnitBook,
    log: IssueLog,
    wishes: IndicatorWishes,
  ) {
    this.#catalogue = catalogue;
    this.#builder = builder;
    this.#units = units;
    this.#log = log;
    this.#wishes = wishes;
    this.#choices = new Map(wishes.plan.map((choice) => [choice.found, choice]));
  }

  /** How each name was understood. */
  get names(): readonly IndicatorPlan[] {
    return [...this.#names.values()];
  }

  /** Tells of the indicators that are not known, and of the units that were assumed, once for all of them. */
  report(): void {
    if (this.#unknown.length > 0) this.#log.add(unknownIndicators(this.#unknown));
    if (this.#assumed.length > 0) this.#log.add(unitAssumed(this.#assumed));
  }

  /**
   * The indicators by code, and where the unit of each was found. One that comes in several measures is told apart by them: that is
   * known only at the end.
   */
  finish(): { indicator: Indicator; unitFrom: UnitSource }[] {
    const measures = new Map<string, number>();
    for (const { id } of this.#entries.values()) measures.set(id, (measures.get(id) ?? 0) + 1);
    const taken = new Set<string>();
    return [...this.#entries.values()]
      .sort((a, b) => a.code - b.code)
      .map(({ indicator, source, id, measure }) => {
        const isOne = measures.get(id) === 1;
        const own = isOne ? { ...indicator, id } : inMeasure({ ...indicator, id }, measure);
        let free = own.id;
        for (let number = 2; taken.has(free); number++) free = `${own.id}_${number}`;
        taken.add(free);
        return { indicator: { ...own, id: free }, unitFrom: source };
      });
  }

  slot(asked: Claim): Slot {
    const claim = this.#inPoints(asked);
    const { defaults, publishes, measure } = claim;
    const text = claim.name || defaults.indicator || this.#wishes.indicator;
    const { name, unit: nameUnit } = splitUnit(text);
    const choice = this.#choices.get(text);
    const known = choice ? this.#catalogue.get(choice.id) : this.#find(text, name);
    const base = known?.id ?? (text === "" ? "unnamed" : this.#adHocId(name));
    const breakdown = claim.breakdown.filter(({ member }) => !isTotal(member));
    const id = [
      base,
      ...breakdown.map(({ dimension, member }) => `${dimension}=${member}`),
      publishes ?? "",
      claim.basis ?? "",
    ].join("\u0001");
    const key = `${id}\u0001${measure}`;
    const isOwnUnit = publishes !== undefined && (publishes !== "change" || claim.headerUnit !== undefined);
    const stated: StatedUnit = isOwnUnit
      ? publishedUnit(publishes, claim)
      : this.#units.unitOf(
          { ...claim, chosen: choice?.unit ?? "" },
          text,
          nameUnit,
          measure === "" ? id : key,
          known,
        );
    const entry =
      this.#entries.get(key) ??
      this.#enter(key, { ...claim, breakdown }, { text, name, base, known, stated });
    if (!publishes && !this.#names.has(text))
      this.#names.set(text, { found: text, id: known?.id ?? "", unit: choice?.unit ?? "" });
    return this.#slotOf(entry, stated, text, claim);
  }

  /** The growth of a percentage without a unit of its own is its change in percentage points. */
  #inPoints(claim: Claim): Claim {
    const isChange = claim.publishes === "growth_rate" || claim.publishes === "change";
    if (!isChange || claim.headerUnit) return claim;
    const text = claim.name || claim.defaults.indicator || this.#wishes.indicator;
    const { name, unit } = splitUnit(text);
    const own = parseUnit(claim.unitText) ?? unit ?? impliedUnit(text) ?? this.#find(text, name)?.unit;
    const isPercent = own?.quantity === "1" && own.exponent === percent.exponent && !isBase(own.zh);
    return isPercent ? { ...claim, publishes: "change", headerUnit: percentagePoint } : claim;
  }

  #find(text: string, name: string): Indicator | undefined {
    const known = this.#catalogue.find(text) ?? this.#catalogue.find(name);
    const bare = name
      .replace(listed, "")
      .replace(/_(?:累计|当期)值$|(?<!总|历年|历史)累计$|[(（](?:累计|当期|当月)[)）]$/, "");
    return known ?? (bare === name || bare === "" ? undefined : this.#catalogue.find(bare));
  }

  #enter(
    key: string,
    { breakdown, measure, publishes, basis, line, unitText }: Claim,
    {
      text,
      name,
      base,
      known,
      stated,
    }: { text: string; name: string; base: string; known: Indicator | undefined; stated: StatedUnit },
  ): Entry {
    const { unit, source, isWithheld } = stated;
    const whole = known
      ? { ...known, unit: likeCatalogue(unit, known.unit) }
      : text === ""
        ? unnamedIndicator(unit)
        : adHocIndicator(base, name.replace(listed, "") || name, unit);
    const part = breakdown.length > 0 ? indicatorPart(whole, breakdown, whole.unit) : whole;
    const indicator = publishes ? publishedIndicator(part, publishes, unit, basis) : part;
    const entry: Entry = {
      code: this.#builder.indicator({ ...indicator, id: key }),
      indicator,
      source,
      id: indicator.id,
      measure,
    };
    this.#entries.set(key, entry);
    if (text === "") this.#log.addOnce("unnamed", () => unnamed());
    else if (!known && !publishes)
      this.#unknown.push({ name: indicator.name.zh, kind: indicator.kind, line });
    if (source === "catalogue" && !publishes) this.#assumed.push(indicator);
    if (source === "cells") this.#log.add(unitFromCells(indicator, line));
    if (source === "none" && text !== "" && !isWithheld && !publishes)
      this.#log.add(unitNotStated(indicator));
    if (known && !publishes && !alike(unit, known.unit))
      this.#log.add(unitUnlikeCatalogue(known, unit, unitText === "" ? 0 : line));
    return entry;
  }

  #adHocId(name: string): string {
    const key = name.normalize("NFKC").replace(/\s+/g, "");
    let id = this.#adHoc.get(key);
    if (id === undefined) {
      id = adHocId(name.replace(listed, "") || name, this.#catalogue, this.#adHocIds);
      this.#adHoc.set(key, id);
      this.#adHocIds.add(id);
    }
    return id;
  }

  #slotOf(
    { code, indicator: { unit: kept } }: Entry,
    { unit, source, isWithheld }: StatedUnit,
    text: string,
    { line }: Claim,
  ): Slot {
    const slot = { code, unit: kept, isToDate: toDate.test(splitUnit(text).name) };
    const isUnlike = !isWithheld && !sameQuantity(unit, kept);
    if (isUnlike) this.#log.add(unitConflict(text, kept, unit, line));
    // Where only the cells state the unit, a cell without one is in nobody knows what.
    if (isWithheld || isUnlike || source === "cells") return { ...slot, plain: undefined, asWritten: false };
    return { ...slot, plain: unit, asWritten: unit.exponent === kept.exponent };
  }
}

/** The unit of what a source has computed: that of its header, else places for ranks and percent for rates. */
function publishedUnit(publishes: PublishedMeasure, { headerUnit }: Claim): StatedUnit {
  if (headerUnit) return { unit: headerUnit, source: "name", isWithheld: false };
  if (publishes === "rank" || publishes === "rank_change")
    return {
      unit: { quantity: "位", exponent: 0, zh: "位", en: "places" },
      source: "name",
      isWithheld: false,
    };
  return { unit: percent, source: "catalogue", isWithheld: false };
}

/** An indicator that comes in several measures, in one of them; a code is called by its name. */
function inMeasure(indicator: Indicator, measure: string): Indicator {
  const part = indicatorPart(indicator, [{ dimension: "measure", member: measure }], indicator.unit);
  const { zh, en } = unitCodeName(measure) ?? { zh: measure, en: measure };
  return { ...part, name: { zh: `${indicator.name.zh} · ${zh}`, en: `${indicator.name.en} · ${en}` } };
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
