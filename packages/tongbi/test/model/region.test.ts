import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalRegion, describeRegion, regionKey, regionLabel } from "../../src/model/region.ts";
import { regionIndex } from "../../src/model/region-index.ts";

test.each([
  ["甘肃", "620000"],
  ["甘肃省", "620000"],
  ["甘 肃", "620000"],
  ["　甘肃省\t", "620000"],
  ["Gansu", "620000"],
  ["GANSU", "620000"],
  ["Gansu Province", "620000"],
  [" Gansu", "620000"],
  ["甘 肃  Gansu", "620000"],
  ["CN-GS", "620000"],
  ["62", "620000"],
  ["620000", "620000"],
  ["620000000000", "620000"],
  ["内蒙古", "150000"],
  ["内蒙古自治区", "150000"],
  ["Inner Mongolia Autonomous Region", "150000"],
  ["广西", "450000"],
  ["广西自治区", "450000"],
  ["Guangxi Zhuang Autonomous Region", "450000"],
  ["新疆维吾尔自治区", "650000"],
  ["Xinjiang Uygur", "650000"],
  ["Shanxi", "140000"],
  ["Shaanxi", "610000"],
  ["北京市①", "110000"],
  ["吉林", "220000"],
  ["海南", "460000"],
  ["香港", "810000"],
  ["HKG", "810000"],
  ["Hong Kong SAR, China", "810000"],
  ["澳门特别行政区", "820000"],
  ["Macao SAR, China", "820000"],
  ["台湾", "710000"],
  ["TWN", "710000"],
  ["全    国", "CHN"],
  ["全国总计", "CHN"],
  ["全 国\nNational Total", "CHN"],
  ["中国", "CHN"],
  ["CN_X_HK", "CHN"],
  ["DEU", "DEU"],
  ["DE", "DEU"],
  ["UK", "GBR"],
  ["GB", "GBR"],
  ["EL", "GRC"],
  ["GR", "GRC"],
  ["NA", "NAM"],
  ["NAM", "NAM"],
  ["Korea, Rep.", "KOR"],
  ["Korea, Dem. People's Rep.", "PRK"],
  ["Egypt, Arab Rep.", "EGY"],
  ["Congo, Dem. Rep.", "COD"],
  ["Democratic Republic of Congo", "COD"],
  ["Congo, Rep.", "COG"],
  ["刚果(金)", "COD"],
  ["Micronesia, Fed. Sts.", "FSM"],
  ["Côte d'Ivoire", "CIV"],
  ["Cote d’Ivoire", "CIV"],
  ["Türkiye", "TUR"],
  ["Turkey", "TUR"],
  ["St. Lucia", "LCA"],
  ["Saint Lucia", "LCA"],
  ["Bosnia & Herzegovina", "BIH"],
  ["Bahamas, The", "BHS"],
  ["CHN: China", "CHN"],
  ["Kosovo*", "XKX"],
  ["World", "WLD"],
  ["OWID_WRL", "WLD"],
  ["G-20", "G20"],
  ["EU27_2020", "EU27_2020"],
  ["东部", "CN_EAST"],
  ["兵团", "XPCC"],
  ["620102", "620102"],
  ["6201", "620100"],
  ["620102001000", "620102001"],
])("%j has the code %s, and goes by it", (text, code) => {
  expect(describeRegion(text).code).toBe(code);
  expect(regionKey(text)).toBe(code);
});

test.each([
  ["world", true, "WLD OWID_WRL World 世界 全球"],
  ["country", true, "全国 全国合计"],
  ["country", false, "CHN 中国 DEU EL NA"],
  ["group", true, "OECD EU28 EA19 EFTA G7M G-20 EU27 东部地区 中部 西部 东北 京津冀 长三角 欧盟 HIC ARB"],
  ["total", true, "合计 总计 共计 合　计 Total TOTAL"],
  ["subtotal", true, "小计 Subtotal Sub-total"],
  ["average", true, "全国平均 平均水平"],
  ["province", true, "全省"],
  ["county", true, "全县 全旗"],
  ["province", false, "甘肃 示例省 香港"],
  ["prefecture", false, "海南州 海南藏族自治州 阿拉善盟 喀什地区 620100 6201"],
  ["city", false, "吉林市 兰州市 示例市 甘肃省兰州市"],
  ["county", false, "示例县 华容县 示例区 示例旗 朝阳区 市辖区 浦东区 110105"],
  ["township", false, "示例乡 示例镇 620102001"],
  ["village", false, "示例村 620102001001"],
  ["zone", false, "高新区 示例经济开发区 示例高新技术产业开发区 新疆生产建设兵团"],
  ["nuts1", false, "DE1 DEA FRB FRY UKC ITC NO0 DEZ"],
  ["nuts2", false, "DE11 FI1B DED2"],
  ["nuts3", false, "DE111 DEG0P FIZZZ UKM50"],
  ["part", false, "其中：市辖区 其中:示例 #大中型企业 ＃China"],
  [
    "unknown",
    false,
    "朝阳 兰州 示例 城镇 其他 农村 兰州新区 示例地区 no na 2017 DE0 DEN DEX D1 NO1 DEAD DE1111 __proto__ constructor",
  ],
] as const)("%s, aggregate %s: %s", (kind, isAggregate, texts) => {
  for (const text of texts.split(" "))
    expect({ text, ...describeRegion(text) }).toMatchObject({ text, kind, isAggregate });
});

test.each([
  ["High-income countries", "HIC"],
  ["Sub-Saharan Africa (WB)", "SSF"],
  ["European Union (27)", "EU27_2020"],
  ["IDA total", "IDA"],
  ["Arab World", "ARB"],
  ["Euro area", "EMU"],
  ["Landlocked developing countries", undefined],
  ["North America", undefined],
])("%s is an aggregate, code %s", (text, code) => {
  const { isAggregate, ...region } = describeRegion(text);
  expect([isAggregate, region.code]).toEqual([true, code]);
});

test.each(["朝阳", "Congo", "刚果", "EU27", "North America", "市辖区", "高新区", "示例县", "Virgin Islands"])(
  "%s could be more than one thing: no code",
  (text) => {
    expect(describeRegion(text)).not.toHaveProperty("code");
  },
);

test.each([
  ["620102001", "620102"],
  ["620102", "620100"],
  ["620100", "620000"],
  ["429004", "429000"],
  ["甘肃", "CHN"],
  ["甘肃省示例县", "620000"],
  ["内蒙古自治区示例旗", "150000"],
  ["新疆生产建设兵团", "650000"],
  ["东部地区", "CHN"],
  ["CHN", "WLD"],
  ["EU28", "WLD"],
  ["DE111", "DE11"],
  ["DE11", "DE1"],
  ["DE1", "DEU"],
  ["EL3", "GRC"],
  ["UKC", "GBR"],
  ["示例县", undefined],
  ["World", undefined],
])("%s lies in %s", (text, parent) => {
  expect(describeRegion(text).parent).toBe(parent);
});

test.each([
  ["全国", 31],
  ["东部地区", 10],
  ["中部地区", 6],
  ["西部地区", 12],
  ["东北地区", 3],
  ["长江经济带", 11],
  ["黄河流域", 9],
  ["EU15", 15],
  ["EU25", 25],
  ["EU27_2007", 27],
  ["EU28", 28],
  ["EU27_2020", 27],
  ["EA12", 12],
  ["EA17", 17],
  ["EA18", 18],
  ["EA19", 19],
  ["EA20", 20],
  ["EA21", 21],
  ["EFTA", 4],
  ["G7M", 7],
  ["OECD", 38],
  ["ASEAN", 11],
  ["Arab World", 22],
])("%s has %d members, each of them in the tables", (text, count) => {
  const { members = [] } = describeRegion(text);
  expect(new Set(members).size).toBe(count);
  for (const member of members) expect(describeRegion(member).code).toBe(member);
});

test.each([
  ["the belts", ["东部地区", "中部地区", "西部地区", "东北地区"]],
  ["the six areas", ["华北", "东北", "华东", "中南", "西南", "西北"]],
])("%s part the provinces", (_, groups) => {
  const members = groups.flatMap((group) => describeRegion(group).members ?? []);
  expect(members.sort()).toEqual([...(describeRegion("全国").members ?? [])].sort());
});

test.each([
  ["甘肃", "甘肃省"],
  ["甘 肃", "甘肃省"],
  ["内蒙古", "内蒙古自治区"],
  ["广西", "广西壮族自治区"],
  ["香港", "香港特别行政区"],
  ["全    国", "全国"],
  [" Gansu ", "Gansu"],
  ["620000", "620000"],
  ["德 国", "德国"],
  ["示例 县", "示例县"],
  ["吉林市", "吉林市"],
  ["海南州", "海南州"],
  ["其中：甘肃", "其中：甘肃"],
  ["Korea, Rep.", "Korea, Rep."],
])("a dataset keeps %j as %s", (text, kept) => {
  expect(canonicalRegion(text)).toBe(kept);
});

test.each([
  ["吉林", "吉林市"],
  ["海南", "海南州"],
  ["甘肃省兰州市", "兰州市"],
  ["Niger", "Nigeria"],
  ["Guinea", "Guinea-Bissau"],
  ["Dominica", "Dominican Republic"],
  ["Samoa", "American Samoa"],
  ["苏丹", "南苏丹"],
  ["全国", "全省"],
  ["EU28", "EU27_2020"],
  ["Alpha Beta", "Beta Alpha"],
])("%s and %s are two regions", (one, other) => {
  expect(regionKey(one)).not.toBe(regionKey(other));
});

test.each([
  ["示例 县", "示例县"],
  ["示例县①", "示例县"],
  ["Example  County", "EXAMPLE county"],
  ["ＡＢ区", "ab区"],
])("%s and %s are one region of no table", (one, other) => {
  expect(regionKey(one)).toBe(regionKey(other));
});

test.each([
  ["DEU", "德国", "Germany"],
  ["62", "甘肃省", "Gansu"],
  ["全国", "全国", "China"],
  ["EA19", "欧元区19国", "Euro area - 19 countries (2015-2022)"],
  ["示例 县", "示例县", "示例县"],
  ["#示例", "#示例", "#示例"],
  ["DE11", "DE11", "DE11"],
])("%s is labelled %s and %s", (text, zh, en) => {
  expect([regionLabel(text, "zh"), regionLabel(text, "en")]).toEqual([zh, en]);
});

describe("the tables", () => {
  const { byCode, byName, byAlpha2 } = regionIndex();
  const listed = [...new Set([...byCode.values(), ...byName.values()].flatMap((regions) => [...regions]))];
  const of = (kind: string): string[] =>
    listed.filter((region) => region.kind === kind).map(({ code }) => code);

  test("hold 34 divisions of China, and with them the 249 entries of ISO 3166-1 and Kosovo", () => {
    expect(of("province")).toHaveLength(34);
    expect(new Set(of("country")).size).toBe(249 - 3 + 1);
  });

  test("agree with the browser on what two letters are, but for a few names", () => {
    const names = new Intl.DisplayNames("zh", { type: "region", fallback: "none" });
    const differing = [...byAlpha2].filter(
      ([letters, code]) => describeRegion(names.of(letters) ?? "").code !== code,
    );
    expect(byAlpha2.size).toBe(249);
    // Names of a few small places are written in more ways than one, and the wording of browsers changes.
    expect(differing.length).toBeLessThan(10);
  });

  test("have no name without a word, and for each code one region that is found by it", () => {
    expect([...byName.keys()]).not.toContain("");
    for (const { code } of listed) expect(describeRegion(code).code).toBe(code);
  });
});

const spellings = fc.oneof(
  fc.constantFrom(...regionIndex().byName.keys(), ...regionIndex().byCode.keys()),
  fc.string({ unit: fc.constantFrom(..."甘肃省市县全国其中合计：#*① \t　aA1") }),
  fc.string(),
);

test("a kept name is kept again, and goes by the same key", () => {
  fc.assert(
    fc.property(spellings, (text) => {
      const kept = canonicalRegion(text);
      expect(canonicalRegion(kept)).toBe(kept);
      expect(regionKey(kept)).toBe(regionKey(text));
    }),
  );
});

test("blanks between and around Chinese characters never matter", () => {
  const names = [...regionIndex().byName.keys()].filter((name) => /^\p{Script=Han}+$/u.test(name));
  const blank = fc.constantFrom("", " ", "　", "\u00A0", "    ");
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(blank, { minLength: 20, maxLength: 20 }),
      (name, blanks) => {
        const spaced = [...name].map((sign, at) => sign + (blanks[at] ?? "")).join("");
        expect(describeRegion(spaced)).toEqual(describeRegion(name));
        expect(canonicalRegion(spaced)).toBe(canonicalRegion(name));
      },
    ),
  );
});
