import fc from "fast-check";
import { expect, test } from "vitest";
import { regionWholes, summableRegions } from "../../src/model/region-wholes.ts";

const belts: Readonly<Record<string, string>> = {
  东部地区: "北京 天津 河北 上海 江苏 浙江 福建 山东 广东 海南",
  中部地区: "山西 安徽 江西 河南 湖北 湖南",
  西部地区: "内蒙古 广西 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆",
  东北地区: "辽宁 吉林 黑龙江",
};
const provinces = Object.values(belts).flatMap((names) => names.split(" "));
const beltNames = Object.keys(belts);

/** What a set of regions is made of, a line each: `全国 = 甘肃省 青海省` where that is all, `全国 > 甘肃省` where not. */
function wholes(regions: readonly string[]): string[] {
  return regionWholes(regions).map(({ region, parts, isComplete }) =>
    [region, isComplete ? "=" : ">", ...parts].join(" "),
  );
}

test.each([
  ["some provinces", "全国 甘肃省 青海省", ["全国 > 甘肃省 青海省"], "甘肃省 青海省"],
  ["the nation in a list of countries", "中国 DEU 甘肃省", ["中国 > 甘肃省"], "中国 DEU"],
  ["Hong Kong beside the nation", "全国 香港", ["全国 >"], "全国 香港"],
  ["a total", "合计 示例县 另例县", ["合计 = 示例县 另例县"], "示例县 另例县"],
  ["a total last", "示例县 另例县 总计", ["总计 = 示例县 另例县"], "示例县 另例县"],
  ["a subtotal does not tell", "小计 示例县 另例县", ["小计 >"], "示例县 另例县"],
  ["a total over levels that may hold each other", "合计 示例市 示例县", ["合计 > 示例市"], "示例市"],
  ["an average adds up nothing", "全国平均 甘肃省", ["全国平均 >"], "甘肃省"],
  ["all of a county", "全县 示例镇 示例乡", ["全县 > 示例镇 示例乡"], "示例镇 示例乡"],
  ["levels above it", "全县 全市 示例县", ["全县 >", "全市 > 示例县"], "示例县"],
  ["rows of a part", "甘肃省 其中：兰州 #天水 青海省", ["甘肃省 > 其中：兰州 #天水"], "甘肃省 青海省"],
  ["codes", "620000 620100 620102 630000", ["620000 > 620100", "620100 > 620102"], "620000 630000"],
  ["Xinjiang and the Corps", "新疆 兵团 甘肃", ["新疆 > 兵团"], "新疆 甘肃"],
  ["statistical regions", "DE DE1 DE11 DE12 FR", ["DE > DE1", "DE1 > DE11 DE12"], "DE FR"],
  ["statistical regions alone", "DE11 DE12 DE1 DE2", ["DE1 > DE11 DE12"], "DE1 DE2"],
  ["countries", "EU28 DE FR US", ["EU28 > DE FR"], "DE FR US"],
  ["statistical regions in a union", "EU28 DE1 US", ["EU28 > DE1"], "DE1 US"],
  ["a union and a country without", "EU28 US", ["EU28 >"], "EU28 US"],
  ["a union that has changed", "EU UK FR", ["EU > UK FR"], "UK FR"],
  ["a union of any time holds one of its own", "EU EU28 US", ["EU > EU28", "EU28 >"], "EU US"],
  ["groups whose members are not named", "HIC LIC", ["HIC >", "LIC >"], ""],
  ["the world", "World CHN HKG USA HIC", ["World > CHN HKG USA", "HIC >"], "CHN HKG USA"],
  ["the seven", "G7M CA FR DE IT JP UK US", ["G7M = CA FR DE IT JP UK US"], "CA FR DE IT JP UK US"],
  ["two spellings of one region", "甘肃 甘肃省", [], "甘肃"],
  ["one aggregate alone", "全国", ["全国 >"], "全国"],
  ["one total alone", "全县", ["全县 >"], "全县"],
  ["a belt and a county of anywhere", "东部地区 示例县", ["东部地区 >"], "示例县"],
  ["nothing that is a whole", "甘肃省 青海省", [], "甘肃省 青海省"],
  ["a county of a named province", "甘肃省 甘肃省示例县", ["甘肃省 > 甘肃省示例县"], "甘肃省"],
  ["a county of another province", "青海省 甘肃省甲县", [], "青海省 甘肃省甲县"],
  ["a belt and a county beyond it", "东部地区 甘肃省甲县", ["东部地区 >"], "东部地区 甘肃省甲县"],
  ["a belt and a province of no table", "东部地区 甲省", ["东部地区 >"], "甲省"],
  ["the nation and a province of no table", "中国 甲省", [], "中国"],
  ["a country and a county of China", "DEU 甲县", [], "DEU 甲县"],
  ["Germany and a province of China", "DEU 甘肃省", [], "DEU 甘肃省"],
  ["a province that may hold a county", "甲省 乙县", [], "甲省"],
  ["a province that may hold a city", "甲省 乙市", [], "甲省"],
  ["a province that may hold a prefecture", "甲省 乙丙州", [], "甲省"],
  ["a prefecture that may hold a city", "甲乙州 丙市", [], "甲乙州"],
  ["a prefecture that may hold a county", "甲乙盟 丙县", [], "甲乙盟"],
  ["a city that may hold a county of a named code", "甲市 620102", [], "甲市"],
  ["a county and a zone beside it", "甲县 乙开发区", [], "甲县 乙开发区"],
  ["a zone that may hold a town", "甲开发区 乙镇", [], "甲开发区"],
  ["a town that may hold a village", "甲镇 乙村", [], "甲镇"],
  ["regions of the second level before those of the third", "DE111 DE11", ["DE11 > DE111"], "DE11"],
  ["regions of the first level before those of the second", "DE11 DE1", ["DE1 > DE11"], "DE1"],
  ["a country before its regions", "DE1 DE", ["DE > DE1"], "DE"],
  ["all of a county and of a town", "全县 全乡", ["全县 >", "全乡 >"], ""],
  ["all of a province, and a region elsewhere", "全省 DE111", ["全省 >"], "DE111"],
  ["a total alone", "合计", ["合计 >"], "合计"],
  ["a total with a row of 其中", "合计 甲县 其中：乙镇", ["合计 = 甲县", "甲县 > 其中：乙镇"], "甲县"],
  ["rows of 其中 last", "甘肃省 其中：兰州 #天水", ["甘肃省 > 其中：兰州 #天水"], "甘肃省"],
  [
    "a row of 其中 and a county elsewhere in the table",
    "甘肃省 其中：兰州 甘肃省甲县",
    ["甘肃省 > 甘肃省甲县 其中：兰州"],
    "甘肃省",
  ],
  ["a total over a row of 其中", "合计 其中：乙镇 甲县", ["合计 > 甲县 其中：乙镇"], "甲县"],
  [
    "the nation and all its belts",
    "全国 东部地区 中部地区 西部地区 东北地区",
    ["全国 = 东部地区 中部地区 西部地区 东北地区", "东部地区 >", "中部地区 >", "西部地区 >", "东北地区 >"],
    "东部地区 中部地区 西部地区 东北地区",
  ],
])("%s: %s", (_, names, expected, summable) => {
  const regions = names.split(" ");
  expect(wholes(regions)).toEqual(expected);
  expect(summableRegions(regions)).toEqual(summable.split(" ").filter(Boolean));
});

test("all provinces are the nation, so are the belts, and each belt is its provinces", () => {
  expect(wholes(["全国", ...provinces])).toEqual([["全国", "=", ...provinces].join(" ")]);
  expect(wholes(["全国", ...beltNames])[0]).toBe(["全国", "=", ...beltNames].join(" "));
  expect(wholes([...beltNames, ...provinces])).toEqual(
    Object.entries(belts).map(([belt, names]) => `${belt} = ${names}`),
  );
  expect(regionWholes(["合计", "全国", ...provinces]).map(({ isComplete }) => isComplete)).toEqual([
    true,
    true,
  ]);
  expect(wholes(["合计", "全国", "甘肃"])[0]).toBe("合计 > 甘肃");
});

test("what may be added up holds no province twice, and its order is the table's", () => {
  const made: Readonly<Record<string, readonly string[]>> = {
    全国: provinces,
    京津冀: ["北京", "天津", "河北"],
    长三角: ["上海", "江苏", "浙江", "安徽"],
    ...Object.fromEntries(Object.entries(belts).map(([belt, names]) => [belt, names.split(" ")])),
    ...Object.fromEntries(provinces.map((name) => [name, [name]])),
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(made), { minLength: 1 }), (regions) => {
      const chosen = summableRegions(regions);
      const held = chosen.flatMap((region) => made[region] ?? []);
      expect(new Set(held).size).toBe(held.length);
      expect(regions.filter((region) => chosen.includes(region))).toEqual(chosen);
      // Nothing is left out for nothing: whatever is not chosen shares a province with what is.
      for (const region of regions)
        if (!chosen.includes(region)) expect(made[region]?.some((name) => held.includes(name))).toBe(true);
    }),
  );
});

test("a complete whole is made of exactly its parts", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(provinces), fc.constantFrom(...beltNames), (some, belt) => {
      const [whole] = regionWholes([belt, ...some]);
      const own = (belts[belt] ?? "").split(" ");
      expect(whole?.parts).toEqual(some.filter((name) => own.includes(name)));
      expect(whole?.isComplete).toBe(own.every((name) => some.includes(name)));
    }),
  );
});
