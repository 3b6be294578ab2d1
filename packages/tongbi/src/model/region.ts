import { readDivisionCode, readNutsCode } from "./region-code.ts";
import { regionIndex, type ListedRegion } from "./region-index.ts";
import { aggregateKind, kindByEnding, type RegionKind } from "./region-kind.ts";
import { regionNameKey, regionWords, tidyName } from "./region-name.ts";
import type { Language, Words } from "./words.ts";

/** What the name of a region says. */
export interface Region {
  /** Its name in both languages where the tables have it (甘肃省, Gansu); else the text itself, tidied. */
  readonly name: Words;
  readonly kind: RegionKind;
  /**
   * Six digits of GB/T 2260 for a Chinese division (nine for a township, twelve for a village), ISO 3166-1 alpha-3 for a
   * country, a NUTS code, or the code of a group. Undefined where the text is in no table or may mean two things.
   */
  readonly code?: string;
  /** Whether its figures are made of those of other regions that the same table may hold: 全国, 合计, World. */
  readonly isAggregate: boolean;
  /** Code of what it lies in, one step up. */
  readonly parent?: string;
  /** Codes of the regions that it is made of, where they are known. */
  readonly members?: readonly string[];
  /** True where the members are those of any time, so that their sum need not be the figure of the whole: OECD. */
  readonly membersVary?: boolean;
}

/**
 * What a text in a column of regions says, in whatever spelling: 甘肃, 甘 肃, GANSU, 620000; 全    国; DEU, DE; EL;
 * "Korea, Rep."; EU28; DE111; 示例县; 合计. Never a guess: a text that could be two things (Congo, EU27) has no code, and a
 * name of no table is only what its ending says. No text is a missing sign: NA is Namibia.
 */
export function describeRegion(text: string): Region {
  return readRegion(withoutMarks(text));
}

/** The form under which two spellings are one region: its code, or the text whatever its blanks, width and case. */
export function regionKey(text: string): string {
  const { code } = describeRegion(text);
  return code ?? withoutMarks(text).normalize("NFKC").replace(/\s+/g, " ").toLowerCase();
}

/**
 * The name that a dataset keeps: a Chinese spelling of China or of one of its first-level divisions becomes the full name
 * (甘 肃 and 甘肃 are 甘肃省), any other stays as it stands, without blanks around it or between Chinese characters.
 */
export function canonicalRegion(text: string): string {
  const { code, kind, name } = describeRegion(text);
  const isChinese = /\p{Script=Han}/u.test(text);
  if (isChinese && code === "CHN") return "全国";
  return isChinese && code !== undefined && kind === "province" ? name.zh : tidyName(text);
}

/** The name of a region in a language where the tables have it (DEU is 德国, Germany), else the text, tidied. */
export function regionLabel(text: string, language: Language): string {
  const region = describeRegion(text);
  return region.code === undefined ? tidyName(text) : region.name[language];
}

function readRegion(text: string): Region {
  const part = /^(?:其中|[#＃])[:：\s]*(.+)/su.exec(text)?.[1];
  if (part) return { name: { zh: part, en: part }, kind: "part", isAggregate: false };
  const [first, ...others] = findListed(text);
  if (first && others.length === 0) return first;
  const name = { zh: text, en: text };
  if (first) return { name, kind: first.kind, isAggregate: first.isAggregate };
  const coded = readDivisionCode(text) ?? readNutsCode(text);
  if (coded) return { name, ...coded, isAggregate: false };
  return readPair(text) ?? readUnlisted(text, name);
}

/** Words that English names of the first-level divisions hold beside the name itself. */
const divisionWords: ReadonlySet<string> = new Set(
  "province municipality autonomous region special administrative sar zhuang hui uygur uyghur uighur china".split(
    " ",
  ),
);

function findListed(text: string): readonly ListedRegion[] {
  const { byCode, byName } = regionIndex();
  // Zeros at the end of a code stand for whole units: 6200 and 620000000000 are 62.
  const province = /^(\d\d)00(?:00(?:000){0,2})?$/.exec(text)?.[1];
  const found = byCode.get(province ?? text) ?? byName.get(regionNameKey(text));
  if (found) return [...found];
  const words = regionWords(text).filter((word) => !divisionWords.has(word));
  const named = byName.get(words.sort().join(" "));
  return named ? [...named].filter(({ kind }) => kind === "province") : [];
}

/** A cell that names one region twice: 甘 肃 Gansu, CHN: China. */
function readPair(text: string): Region | undefined {
  const pair = /^([\p{Script=Han}\s]+)\s([a-z].*)/isu.exec(text) ?? /^([A-Z\d_]+):(.+)/su.exec(text);
  if (!pair) return undefined;
  const [first, second] = pair.slice(1).map(describeRegion) as [Region, Region];
  const isOne = first.code === second.code && first.kind === second.kind;
  return isOne && (first.code !== undefined || first.isAggregate) ? first : undefined;
}

/** A region of no table: a sum over others, else what its ending says, in the province that its name begins with in full. */
function readUnlisted(text: string, name: Words): Region {
  const aggregate = aggregateKind(text);
  if (aggregate) return { name, kind: aggregate, isAggregate: true };
  const bare = regionNameKey(text);
  for (let length = 3; length <= 8; length++) {
    const beginning = bare.slice(0, length);
    for (const province of regionIndex().byName.get(beginning) ?? []) {
      if (province.kind !== "province" || regionNameKey(province.name.zh) !== beginning) continue;
      // What is no name after it is none without it: 甘肃省农村 is no village.
      const kind = kindByEnding(bare.slice(length));
      return { name, kind, isAggregate: false, ...(kind === "unknown" ? {} : { parent: province.code }) };
    }
  }
  return { name, kind: kindByEnding(text), isAggregate: false };
}

/** A name, tidied, without the signs of footnotes after it: 北京市①, Kosovo*. */
function withoutMarks(text: string): string {
  return tidyName(text)
    .replace(/(?<=.)[*＊†‡\u2460-\u2473]+$/u, "")
    .trimEnd();
}
