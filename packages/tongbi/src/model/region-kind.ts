/**
 * What a region is. `city` is of the prefecture's or the county's level, its name (市) does not say; `zone` is no
 * administrative division (开发区); `total` (合计) is over all regions beside it, `subtotal` (小计) over some of them, `average`
 * adds up nothing; `part` (其中：…) is a part of the row above it; `unknown` where the text does not say.
 */
export type RegionKind =
  | "world"
  | "group"
  | "country"
  | "province"
  | "prefecture"
  | "city"
  | "county"
  | "township"
  | "village"
  | "zone"
  | "nuts1"
  | "nuts2"
  | "nuts3"
  | "total"
  | "subtotal"
  | "average"
  | "part"
  | "unknown";

/** Words that end like a name and are none. */
const noNames =
  /^(?:.|城市|城镇|乡镇|乡村|农村|县市|县区|区县|市区|山区|牧区|林区|老区|灾区|街道|社区|[外他各]省|省[市县]|市[县州]|其[他它].*)$/u;

/**
 * Endings of names of Chinese divisions, the first that fits; 新区 may be a district or a zone, and of 地区 only seven are left.
 * Source: GB/T 2260.
 */
const endings: readonly (readonly [RegExp, RegionKind])[] = [
  [noNames, "unknown"],
  [/^(?:大兴安岭|阿里|阿克苏|喀什|和田|塔城|阿勒泰)地区$/, "prefecture"],
  [/(?:开发|高新|经开|技术|示范|试验|保税|产业|工业|合作|功能|园|景|片)区$/, "zone"],
  [/(?:地|新|自治)区$|联盟$/, "unknown"],
  [/(?:村|社区)$/, "village"],
  [/(?:乡|镇|街道|苏木)$/, "township"],
  [/[县旗区]$/, "county"],
  [/市$/, "city"],
  // Of two characters it is a city's name: 兰州.
  [/..[州盟]$/, "prefecture"],
  [/省$/, "province"],
  [/ province$/i, "province"],
  [/ prefecture$/i, "prefecture"],
  [/ city$/i, "city"],
  [/ (?:county|district)$/i, "county"],
  [/ township$/i, "township"],
];

/** What a name of a Chinese division says by its ending: 县, 区 and 旗 are of the county's level, 乡 and 镇 of the township's. */
export function kindByEnding(name: string): RegionKind {
  return endings.find(([ending]) => ending.test(name))?.[1] ?? "unknown";
}

/** Totals over what stands beside them, in Chinese without blanks or in English. */
const totals: readonly (readonly [RegExp, RegionKind])[] = [
  [/平均(?:水平|值|数)?$|\baverage$/i, "average"],
  [/小计$|\bsub-?\s?totals?$/i, "subtotal"],
  [/(?:合|总|共)计$|^(?:grand |overall )?totals?$|^all regions$/i, "total"],
];

/** The kind of a sum or mean over other rows, or undefined: 合计, 小计, Total; 全县 is all of a county. */
export function aggregateKind(name: string): RegionKind | undefined {
  const total = totals.find(([words]) => words.test(name))?.[1];
  if (total) return total;
  if (/^全[省市县区州盟旗乡镇村]$/.test(name)) return name === "全区" ? "unknown" : kindByEnding(`..${name}`);
  // Words that only names of groups hold, in the publishers' English.
  return /\b(?:countries|economies|members|income|total)\b/i.test(name) ? "group" : undefined;
}
