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
    "All regions now",
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

  test.each(["甘肃 Hebei", "CHN: Germany", "示例县 Example County"])("%j is not", (text) => {
    expect(describeRegion(text).code).toBeUndefined();
  });

  test("a total in both languages is a total", () => {
    expect(describeRegion("合计 Total")).toMatchObject({ kind: "total", isAggregate: true });
  });
});

test("a county whose name begins with its province lies in it, a city that shares a word with one does not", () => {
  expect(describeRegion("甘肃省示例县")).toMatchObject({ kind: "county", parent: "620000" });
  expect(describeRegion("内蒙古自治区示例旗")).toMatchObject({ kind: "county", parent: "150000" });
  expect(describeRegion("新疆维吾尔自治区示例市")).toMatchObject({ kind: "city", parent: "650000" });
  expect(describeRegion("海南州")).not.toHaveProperty("parent");
  expect(describeRegion("甘肃示例县")).not.toHaveProperty("parent");
});

test("a part is named by what follows the sign", () => {
  expect(
    ["其中：示例县", "其中: 示例县", "#示例县", "＃ 示例县"].map((text) => describeRegion(text).name.zh),
  ).toEqual(Array.from({ length: 4 }, () => "示例县"));
  expect(describeRegion("其中").kind).toBe("unknown");
  expect(describeRegion("示例县#").kind).not.toBe("part");
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
])("%s and %s are one", (one, other) => {
  expect(describeRegion(other).code).toBeDefined();
  expect(regionKey(one)).toBe(regionKey(other));
});
