import { chineseDivisionTable } from "./chinese-division-table.ts";
import { countryTable } from "./country-table.ts";
import { regionGroupTable } from "./region-group-table.ts";
import { regionNameKey } from "./region-name.ts";
import type { Words } from "./words.ts";

/** A region of the tables. */
export interface ListedRegion {
  readonly code: string;
  readonly kind: "world" | "group" | "country" | "province" | "zone";
  readonly name: Words;
  readonly isAggregate: boolean;
  readonly parent?: string;
  /** Codes of the regions that it is made of. */
  readonly members?: readonly string[];
  /** Whether the members are those of any time, so that a sum over them need not be the figure of the whole. */
  readonly membersVary?: boolean;
}

/** The regions of the tables, by their codes in capitals, and by their names in the form of {@link regionNameKey}. */
export interface RegionIndex {
  readonly byCode: ReadonlyMap<string, ReadonlySet<ListedRegion>>;
  readonly byName: ReadonlyMap<string, ReadonlySet<ListedRegion>>;
  /** Codes of the countries by the two letters that Eurostat's codes of regions begin with. */
  readonly byAlpha2: ReadonlyMap<string, string>;
}

let built: RegionIndex | undefined;

/** The index of the tables; a name or code that two of them go by finds both. */
export function regionIndex(): RegionIndex {
  return (built ??= buildIndex());
}

const chinaSpellings = [
  "全国",
  "全国合计",
  "全国总计",
  "全国总数",
  "National total",
  "National Total of China",
];

/** Publishers hold it beside Xinjiang or within it: it counts as lying within, so that a sum never has it twice. */
const constructionCorps: ListedRegion = {
  code: "XPCC",
  kind: "zone",
  name: { zh: "新疆生产建设兵团", en: "Xinjiang Production and Construction Corps" },
  isAggregate: false,
  parent: "650000",
};

function buildIndex(): RegionIndex {
  const byCode: Map<string, Set<ListedRegion>> = new Map();
  const byName: Map<string, Set<ListedRegion>> = new Map();
  const byAlpha2: Map<string, string> = new Map();

  function put(map: Map<string, Set<ListedRegion>>, key: string, region: ListedRegion): void {
    const there = map.get(key);
    if (there) there.add(region);
    else map.set(key, new Set([region]));
  }
  function add(region: ListedRegion, spellings: Iterable<string>): void {
    for (const text of spellings) {
      const isCode = /^(?:\d+|[A-Z][A-Z\d_-]+)$/.test(text);
      if (isCode) put(byCode, text, region);
      // Short codes in small letters are words: no, it, is.
      if (!isCode || text.length > 3) put(byName, regionNameKey(text), region);
    }
  }

  const provinces = lines(chineseDivisionTable).map((line) => {
    const [head, en, ...others] = line.split("|") as [string, string, ...string[]];
    const [digits, letters, short, ending] = head.split(" ") as [string, string, string, string];
    const code = `${digits}0000`;
    const zh = short + ending;
    add({ code, kind: "province", name: { zh, en }, isAggregate: false, parent: "CHN" }, [
      code,
      digits,
      `CN-${letters}`,
      short,
      zh,
      short + ending.replace(/.+(?=自治区)/, ""),
      en,
      ...others,
    ]);
    return { code, isCountedApart: digits >= "71" };
  });
  add(constructionCorps, [
    "新疆生产建设兵团",
    "新疆兵团",
    "生产建设兵团",
    "兵团",
    constructionCorps.code,
    constructionCorps.name.en,
  ]);
  // Figures of the nation are published without Hong Kong, Macao and Taiwan.
  const mainland = provinces.filter(({ isCountedApart }) => !isCountedApart).map(({ code }) => code);

  for (const line of lines(countryTable)) {
    const [head, en, ...others] = line.split("|") as [string, string, ...string[]];
    const [alpha2, code, zh] = head.split(" ") as [string, string, string];
    const country = { code, kind: "country", name: { zh, en }, isAggregate: false, parent: "WLD" } as const;
    const region: ListedRegion = code === "CHN" ? { ...country, members: mainland } : country;
    add(region, [alpha2, code, zh, en, ...others]);
    for (const letters of [alpha2, ...others.filter((text) => /^[A-Z]{2}$/.test(text))])
      byAlpha2.set(letters, code);
    if (code === "CHN") add({ ...region, name: { zh: "全国", en }, isAggregate: true }, chinaSpellings);
  }

  const groups: Map<string, readonly string[]> = new Map();
  for (const line of lines(regionGroupTable)) {
    const [code, zh, en, list = "", ...others] = line.split("|") as [string, string, string, ...string[]];
    const membersVary = list.startsWith("~");
    const codes = Array.from(list.matchAll(/\w+/g)).flatMap(
      ([member]) => groups.get(member) ?? byAlpha2.get(member) ?? `${member}0000`,
    );
    const members = [...new Set(codes)];
    groups.set(code, members);
    const kind = code === "WLD" ? "world" : "group";
    const region: ListedRegion = {
      code,
      kind,
      name: { zh, en },
      isAggregate: true,
      ...(kind === "group" && { parent: code.startsWith("CN_") ? "CHN" : "WLD" }),
      ...(members.length > 0 && { members }),
      ...(membersVary && { membersVary }),
    };
    add(region, [code, zh, en, ...others]);
  }
  return { byCode, byName, byAlpha2 };
}

function lines(table: string): string[] {
  return table.trim().split("\n");
}
