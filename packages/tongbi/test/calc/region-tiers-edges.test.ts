import { expect, test } from "vitest";
import { regionTiers } from "../../src/calc/region-tiers.ts";

/** Names that are compared with each other, a set each, in the order of the data; what is compared with nothing is left out. */
function compared(names: string): string[] {
  const regions = names.split(" ");
  const tiers = regionTiers(regions);
  const sets = new Map<number, string[]>();
  regions.forEach((region, at) => {
    const tier = tiers[at] as number;
    if (tier >= 0) sets.set(tier, [...(sets.get(tier) ?? []), region]);
  });
  return Array.from(sets.values(), (set) => set.join(" "));
}

test.each([
  ["sums are compared with nothing", "全国 甘肃省 合计 青海省 全县 其中：兰州", ["甘肃省 青海省"]],
  ["countries and provinces", "中国 甘肃省 德国 青海省", ["中国 德国", "甘肃省 青海省"]],
  [
    "counties and the zones beside them",
    "示例县 示例开发区 示例州 另例州",
    ["示例县 示例开发区", "示例州 另例州"],
  ],
  ["a 市 where there is a prefecture", "示例市 示例县 示例州", ["示例市 示例州", "示例县"]],
  ["a 市 where there is none", "示例市 示例县 甘肃省", ["示例市 示例县", "甘肃省"]],
  ["townships and villages", "示例乡 示例村 示例镇", ["示例乡 示例镇", "示例村"]],
  [
    "statistical regions of three levels",
    "DE1 DE2 DE11 DE12 DE111 DE112",
    ["DE1 DE2", "DE11 DE12", "DE111 DE112"],
  ],
  ["a name that says nothing, among counties", "甘肃省 示例县 另例县 某处", ["甘肃省", "示例县 另例县 某处"]],
  [
    "a name that says nothing, among provinces",
    "甘肃省 青海省 示例县 某处",
    ["甘肃省 青海省 某处", "示例县"],
  ],
  ["a name that says nothing, among villages", "示例村 另例村 示例县 某处", ["示例村 另例村 某处", "示例县"]],
  ["a name that says nothing, among countries", "中国 德国 甘肃省 某处", ["中国 德国 某处", "甘肃省"]],
  ["names that say nothing", "某处 他处", ["某处 他处"]],
  ["names that say nothing, more of them than others", "某处 他处 甘肃省", ["某处 他处 甘肃省"]],
])("%s: %s", (_, names, expected) => {
  expect(compared(names)).toEqual(expected);
});

test("of no regions there are none", () => {
  expect([...regionTiers([])]).toEqual([]);
});
