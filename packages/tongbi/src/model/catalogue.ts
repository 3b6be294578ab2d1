import { catalogueTable } from "./catalogue-table.ts";
import type { Category, Direction, Indicator, Kind, TargetRule } from "./indicator.ts";
import { parseUnit, type Unit } from "./unit.ts";

/** A set of indicators found by id, or by any of their names. */
export class Catalogue implements Iterable<Indicator> {
  readonly #byId: Map<string, Indicator> = new Map();
  /** Made when first an indicator is looked for by a name. */
  #byName: Map<string, Indicator> | undefined;

  /** @throws Error where two indicators share an id */
  constructor(indicators: Iterable<Indicator>) {
    for (const indicator of indicators) {
      if (this.#byId.has(indicator.id))
        throw new Error(`duplicate indicator id "${indicator.id}" in the catalogue`);
      this.#byId.set(indicator.id, indicator);
    }
  }

  /** The indicator with this id, or undefined. */
  get(id: string): Indicator | undefined {
    return this.#byId.get(id);
  }

  /** The indicator that goes by this id, name or alias, in either language, whatever its width, case and blanks; one of just this id first. */
  find(name: string): Indicator | undefined {
    return this.#byId.get(name) ?? (this.#byName ??= namesOf([...this])).get(indicatorKey(name));
  }

  /** This catalogue with more indicators; one with an id already there takes its place. */
  extend(indicators: Iterable<Indicator>): Catalogue {
    const merged = new Map(this.#byId);
    for (const indicator of indicators) merged.set(indicator.id, indicator);
    return new Catalogue(merged.values());
  }

  get size(): number {
    return this.#byId.size;
  }

  [Symbol.iterator](): IterableIterator<Indicator> {
    return this.#byId.values();
  }
}

/** Indicators by all that they go by: a name of one goes before an alias of another. */
function namesOf(indicators: readonly Indicator[]): Map<string, Indicator> {
  const byName = new Map<string, Indicator>();
  const learn = (text: string, indicator: Indicator): void => {
    const key = indicatorKey(text);
    if (key !== "" && !byName.has(key)) byName.set(key, indicator);
  };
  for (const indicator of indicators)
    for (const text of [indicator.id, indicator.name.zh, indicator.name.en]) learn(text, indicator);
  for (const indicator of indicators) for (const text of indicator.aliases) learn(text, indicator);
  return byName;
}

/** The form in which names are compared: full-width forms folded, lower case, no blanks. */
function indicatorKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** The cells of a line of {@link catalogueTable}. */
type Cells = [
  id: string,
  zh: string,
  en: string,
  unitZh: string,
  unitEn: string,
  category: Category,
  kind: Kind,
  direction: Direction,
  decimals: string,
  levels: string,
  stages: string,
  target: TargetRule,
  formula: string,
  aliases: string,
  prices?: "current",
];

function readLine(line: string): Indicator {
  const [id, zh, en, unitZh, unitEn, category, kind, direction, decimals, ...more] = line.split("|") as Cells;
  const [levels, stages, target, formula, aliases, prices] = more;
  return {
    id,
    name: { zh, en },
    aliases: aliases.split(";").filter(Boolean),
    unit: { ...(parseUnit(unitZh) as Unit), zh: unitZh, en: unitEn },
    category,
    kind,
    direction,
    decimals: Number(decimals),
    levels: levels.split(" ").filter(Boolean),
    stages: stages.split(" "),
    target,
    ...(formula ? { formula } : {}),
    ...(prices ? { prices } : {}),
  };
}

let builtIn: Catalogue | undefined;

/** The built-in catalogue: the indicators of a county bureau's yearly work report, and the national series beside them. */
export function defaultCatalogue(): Catalogue {
  builtIn ??= new Catalogue(catalogueTable.split("\n").filter(Boolean).map(readLine));
  return builtIn;
}
