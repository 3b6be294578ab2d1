import fc from "fast-check";
import { expect, test } from "vitest";
import { Catalogue, defaultCatalogue } from "../../src/model/catalogue.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { suggestIndicator } from "../../src/model/suggest-indicator.ts";

const catalogue = defaultCatalogue();

test.each([
  ["专利申请数", "patent_applications", 0],
  ["专利申请数量（件）", "patent_applications", 0],
  ["2017年全县专利申请数", "patent_applications", 0],
  ["全 县 专利申请总量", "patent_applications", 0],
  ["专利授权数", "patents_granted", 0],
  ["高新技术企业总数", "high_tech_enterprises", 0],
  ["众创空间数", "mass_innovation_spaces", 0],
  ["R&D经费支出额", "rd_expenditure", 1],
  ["Ｒ＆Ｄ经费支岀", "rd_expenditure", 1],
  ["patent application", "patent_applications", 1],
  ["Patent aplications", "patent_applications", 1],
])("%s may be %s, at %d", (name, id, distance) => {
  const suggestion = suggestIndicator(name, catalogue);
  expect([suggestion?.indicator.id, suggestion?.distance]).toEqual([id, distance]);
});

test.each([
  "",
  "　",
  "数量",
  "（件）",
  "2017年",
  "人口",
  "发明专利申请",
  "森林覆盖率",
  "patent",
  "资金",
  "名称",
])("%j is near nothing", (name) => {
  expect(suggestIndicator(name, catalogue)).toBeUndefined();
});

test("what is as near to two indicators is near neither; a nearer one decides", () => {
  const [first] = catalogue;
  if (!first) throw new Error("the catalogue is empty");
  const named = (id: string, zh: string): Indicator => ({ ...first, id, name: { zh, en: id }, aliases: [] });
  const two = [named("in", "技术输入合同额"), named("out", "技术输出合同额")];
  expect(suggestIndicator("技术输送合同额", new Catalogue(two))).toBeUndefined();
  expect(suggestIndicator("技术输出合同额（亿元）", new Catalogue(two))?.indicator.id).toBe("out");
});

test("every name of the catalogue is nearest to its own indicator, or to two", () => {
  const names = [...catalogue].flatMap(({ id, name, aliases }) =>
    [name.zh, name.en, ...aliases].map((text) => [id, text] as const),
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom("", "全县", "2018年"), ([id, text], front) => {
      const suggestion = suggestIndicator(front + text, catalogue);
      expect([undefined, id]).toContain(suggestion?.indicator.id);
      expect(suggestion?.distance ?? 0).toBe(0);
    }),
  );
});
