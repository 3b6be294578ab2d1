import { describe, expect, test } from "vitest";
import { canonicalRegion, describeRegion, regionKey, regionLabel } from "../../src/model/region.ts";

describe("kinds by endings", () => {
  test.each([
    [
      "zone",
      "开发 高新 经开 技术 示范 试验 保税 产业 工业 合作 功能 园 景 片"
        .split(" ")
        .map((word) => `示例${word}区`),
    ],
    ["prefecture", "大兴安岭 阿里 阿克苏 喀什 和田 塔城 阿勒泰".split(" ").map((name) => `${name}地区`)],
    ["prefecture", ["示例州", "示例盟", "Example Prefecture"]],
    // What a name holds before its ending says nothing: 乡宁县 and 镇原县 are counties, 下村镇 is a town.
    ["county", ["喀什地区疏附县", "乡宁县", "镇原县", "下村甲县", "广州甲县"]],
    ["township", ["联盟街道", "下村镇", "浦东新区川沙新镇", "开发区街道", "甲社区乙镇"]],
    ["township", ["示例乡", "示例镇", "示例街道", "示例苏木", "Example Township"]],
    ["village", ["示例村", "示例社区"]],
    ["province", ["示例省", "Example Province", "EXAMPLE PROVINCE"]],
    ["city", ["示例市", "Example City"]],
    ["county", ["示例县", "示例旗", "示例区", "Example County", "Example District", "示例其他县"]],
    [
      "unknown",
      [
        "城市 城镇 乡镇 乡村 农村 县市 县区 区县 市区 山区 牧区 林区 老区 灾区 街道 社区".split(" "),
        "外省 他省 各省 省市 省县 市县 市州 其他 其它县 其他示例县".split(" "),
        "县 区 某阿里地区 示例地区 示例新区 示例自治区 示例联盟 示例县人 示例市人 兰州".split(" "),
        ["Example Countyside", "Example Provinces", "Example Citys", "Exampleprovince", "Example Townships"],
        ["Example Prefectures", "恩施州本级", "省本级", "省直辖"],
      ].flat(),
    ],
  ])("%s: %j", (kind, names) => {
    for (const name of names) expect([name, describeRegion(name).kind]).toEqual([name, kind]);
  });
});

describe("sums over other rows", () => {
  test.each([
    ["average", ["全省平均水平", "平均值", "平均数", "全国平均", "National average"]],
    ["subtotal", ["小计", "东部小计", "Subtotal", "Sub total", "sub-totals"]],
    [
      "total",
      ["合计", "总计", "共计", "示例合计", "Total", "totals", "Grand total", "Overall totals", "All regions"],
    ],
    [
      "group",
      [
        "Upper part, middle income",
        "Example countries",
        "Example economies",
        "Council members",
        "Total of some",
      ],
    ],
    ["province", ["全省"]],
    ["city", ["全市"]],
    ["county", ["全县", "全旗"]],
    ["prefecture", ["全州", "全盟"]],
    ["township", ["全乡", "全镇"]],
    ["village", ["全村"]],
    ["unknown", ["全区"]],
  ])("%s: %j", (kind, names) => {
    for (const name of names)
      expect([name, describeRegion(name)]).toMatchObject([name, { kind, isAggregate: true }]);
  });

  test.each([
    "平均县",
    "合计县",
    "小计乡",
    "全县城",
    "一全县",
    "averages",
    "Nottotal",
    "Notsubtotal",
    "Subtotalling",
    "All regions now",
    "Small regions",
    "incomes",
  ])("%s is none", (name) => {
    expect(describeRegion(name).isAggregate).toBe(false);
  });
});

describe("administrative codes", () => {
  test.each([
    ["6201", "620100", "prefecture", "620000"],
    ["620100", "620100", "prefecture", "620000"],
    ["620100000", "620100", "prefecture", "620000"],
    ["620100000000", "620100", "prefecture", "620000"],
    ["620102", "620102", "county", "620100"],
    ["620002", "620002", "county", "620000"],
    ["620102000", "620102", "county", "620100"],
    ["620102001", "620102001", "township", "620102"],
    ["620102001000", "620102001", "township", "620102"],
    ["620102001001", "620102001001", "village", "620102001"],
    ["620102100001", "620102100001", "village", "620102100"],
    ["620102100", "620102100", "township", "620102"],
    ["620102010000", "620102010", "township", "620102"],
    ["429004", "429004", "county", "429000"],
  ])("%s is %s, a %s in %s", (text, code, kind, parent) => {
    expect(describeRegion(text)).toMatchObject({ code, kind, parent, isAggregate: false });
  });

  test.each([
    "620",
    "62010",
    "6201020",
    "62010200",
    "6201020010",
    "6201020010010",
    "990102",
    "a620102",
    "620102a",
  ])("%s is none", (text) => {
    expect(describeRegion(text)).not.toHaveProperty("code");
  });
});

describe("codes of statistical regions", () => {
  test.each([
    ["DE1", "nuts1", "DEU"],
    ["DE11", "nuts2", "DE1"],
    ["DE111", "nuts3", "DE11"],
    ["DEZ", "nuts1", "DEU"],
    ["DEZZ", "nuts2", "DEZ"],
    ["DEZZZ", "nuts3", "DEZZ"],
    ["NO0", "nuts1", "NOR"],
    ["NO0A", "nuts2", "NO0"],
    ["NO0A1", "nuts3", "NO0A"],
    ["NOZZZ", "nuts3", "NOZZ"],
    ["FRY", "nuts1", "FRA"],
    ["FRY1", "nuts2", "FRY"],
    ["FRY10", "nuts3", "FRY1"],
    ["ELZ", "nuts1", "GRC"],
    ["TRA", "nuts1", "TUR"],
    ["TRB2", "nuts2", "TRB"],
    ["TRC34", "nuts3", "TRC3"],
  ])("%s is of %s and lies in %s", (code, kind, parent) => {
    expect(describeRegion(code)).toMatchObject({ code, kind, parent });
  });

  test.each([
    "NO00000",
    "NOZZZZ",
    "DE1111",
    "DEZZZZ",
    "DE0",
    "NO1",
    "DEH",
    "FRZZZZ",
    "FRA",
    "XDE1",
    "DE1-",
    "ITB",
    "TRD",
  ])("%s is none", (text) => {
    expect(describeRegion(text).kind).not.toMatch(/^nuts/);
  });
});

describe("cells that name one region twice", () => {
  test.each([
    ["甘 肃 Gansu", "620000"],
    ["甘肃省\nGansu Province", "620000"],
    ["CHN: China", "CHN"],
    ["DEU:Germany", "DEU"],
    ["EU27_2020:European Union (27)", "EU27_2020"],
  ])("%j is %s", (text, code) => {
    expect(describeRegion(text).code).toBe(code);
  });

  test.each(["甘肃 Hebei", "CHN: Germany", "示例县 Example County", "Excl. 甘肃 Gansu", "Non-CHN: China"])(
    "%j is not",
    (text) => {
      expect(describeRegion(text)).not.toHaveProperty("code");
      expect(describeRegion(text).name).toEqual({ zh: text, en: text });
    },
  );

  test("a total in both languages is a total, a total beside an average is none", () => {
    expect(describeRegion("合计 Total")).toMatchObject({ kind: "total", isAggregate: true });
    expect(describeRegion("合计 Average").kind).not.toBe("total");
  });
});

test("a county whose name begins with its province lies in it, a city that shares a word with one does not", () => {
  expect(describeRegion("甘肃省示例县")).toMatchObject({ kind: "county", parent: "620000" });
  expect(describeRegion("内蒙古自治区示例旗")).toMatchObject({ kind: "county", parent: "150000" });
  expect(describeRegion("新疆维吾尔自治区示例市")).toMatchObject({ kind: "city", parent: "650000" });
  expect(describeRegion("海南州")).not.toHaveProperty("parent");
  expect(describeRegion("甘肃示例县")).not.toHaveProperty("parent");
});

test("a prefecture is known by what follows the name of its province", () => {
  expect(describeRegion("西藏自治区阿里地区")).toMatchObject({ kind: "prefecture", parent: "540000" });
  expect(describeRegion("黑龙江省大兴安岭地区")).toMatchObject({ kind: "prefecture", parent: "230000" });
});

test.each([
  ["what is outside a province", "甘肃省以外"],
  ["a name that begins with the short name of a province", "内蒙古甲旗"],
  ["a name that begins with a group", "长三角示范区"],
  ["a name that begins with a country", "阿根廷甲县"],
])("%s lies in none: %s", (_, text) => {
  expect(describeRegion(text)).not.toHaveProperty("parent");
});

test("words that stand beside the names of provinces make no province of anything else", () => {
  // A province of Belgium, not the country.
  expect(describeRegion("Luxembourg Province")).not.toHaveProperty("code");
  expect(describeRegion("甘肃自治区")).not.toHaveProperty("code");
  expect(describeRegion("Nei Mongol Autonomous Region").code).toBe("150000");
});

test("a part is named by what follows the sign", () => {
  expect(
    ["其中：示例县", "其中: 示例县", "#示例县", "＃ 示例县"].map((text) => describeRegion(text).name.zh),
  ).toEqual(Array.from({ length: 4 }, () => "示例县"));
  expect(describeRegion("其中").kind).toBe("unknown");
  expect(["示例县#", "甲县#2", "甲县其中乙镇"].map((text) => describeRegion(text).kind)).not.toContain(
    "part",
  );
});

test("signs of footnotes fall away, but a sign alone stays", () => {
  expect(
    ["示例县*", "示例县①②", "示例县†‡", "示例县 ＊"].map((text) => describeRegion(text).name.zh),
  ).toEqual(Array.from({ length: 4 }, () => "示例县"));
  expect(describeRegion("*").name.zh).toBe("*");
  expect(describeRegion("示*例县").name.zh).toBe("示*例县");
});

test("spellings of a name that no table has are one by blanks, width and case", () => {
  expect(regionKey(" Example  City ")).toBe("example city");
  expect(regionKey("示 例\t县")).toBe("示例县");
  expect(regionKey("Ｅｘａｍｐｌｅ")).toBe("example");
  expect(regionKey("Example-City")).not.toBe(regionKey("Example City"));
});

test.each([
  ["甘 肃", "甘肃省", "甘肃省", "Gansu"],
  ["中国", "全国", "中国", "China"],
  ["Gansu", "Gansu", "甘肃省", "Gansu"],
  ["CHN", "CHN", "中国", "China"],
  ["DEU", "DEU", "德国", "Germany"],
  ["德国", "德国", "德国", "Germany"],
  [" 示 例 县 ", "示例县", "示例县", "示例县"],
  ["甲省①", "甲省①", "甲省①", "甲省①"],
  ["长江三角洲地区", "长江三角洲地区", "长三角", "Yangtze River Delta"],
  ["兵团", "兵团", "新疆生产建设兵团", "Xinjiang Production and Construction Corps"],
])("%j is kept as %s and shown as %s and %s", (text, kept, zh, en) => {
  expect(canonicalRegion(text)).toBe(kept);
  expect([regionLabel(text, "zh"), regionLabel(text, "en")]).toEqual([zh, en]);
});

test.each([
  ["Korea, Dem. People's Rep.", "The Democratic People’s Republic of Korea"],
  ["Micronesia, Fed. Sts.", "Federated States of Micronesia"],
  ["St. Lucia", "SAINT LUCIA"],
  ["Côte d'Ivoire", "Cote dIvoire"],
  ["Bosnia & Herzegovina", "Herzegovina and Bosnia"],
  ["Congo, Dem. Rep.", "Congo (Dem. Rep.)"],
  ["Germany", "*Germany:"],
  ["EU28", "欧盟 28 国"],
])("%s and %s are one", (one, other) => {
  expect(describeRegion(other).code).toBeDefined();
  expect(regionKey(one)).toBe(regionKey(other));
});

test("Chinese names are read with their signs: 刚果：金 may be gold of a country", () => {
  expect(describeRegion("刚果（金）").code).toBe("COD");
  expect(describeRegion("刚果：金")).not.toHaveProperty("code");
});

test.each(["620000000000", "620000000", "6200", "62"])("%s is the province itself", (code) => {
  expect(describeRegion(code)).toMatchObject({ code: "620000", kind: "province", name: { zh: "甘肃省" } });
  expect(describeRegion(code)).toEqual(describeRegion("620000"));
});

test.each(["甘肃省城镇", "甘肃省农村", "甘肃省兰州", "甘肃省其他县"])(
  "%s is no division: what follows the province is no name of one",
  (text) => {
    expect(describeRegion(text)).toEqual({
      name: { zh: text, en: text },
      kind: "unknown",
      isAggregate: false,
    });
  },
);

test.each(["Eastern subtotal", "East sub-total", "Sub totals", "东部小计"])("%s is a subtotal", (text) => {
  expect(describeRegion(text)).toMatchObject({ kind: "subtotal", isAggregate: true });
});

test("an English name as long as the full Chinese one of a province is no such name", () => {
  expect(describeRegion("Guangxi County")).toEqual({
    name: { zh: "Guangxi County", en: "Guangxi County" },
    kind: "county",
    isAggregate: false,
  });
});

test("zeros at the end of six digits are of the code: 621000 is a prefecture of 620000, no 621", () => {
  expect(describeRegion("621000")).toMatchObject({ code: "621000", kind: "prefecture", parent: "620000" });
  expect(describeRegion("621000000000")).toMatchObject({ code: "621000", kind: "prefecture" });
});
