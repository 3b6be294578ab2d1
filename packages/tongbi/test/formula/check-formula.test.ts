import { expect, test } from "vitest";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { checkFormula, type CheckedFormula } from "../../src/formula/check-formula.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { parseUnit, type Unit } from "../../src/model/unit.ts";
import { indicatorOf } from "../model/dataset-of.ts";

const none: Unit = { quantity: "1", exponent: 0, zh: "", en: "" };

function inUnit(text: string): Pick<Indicator, "id" | "name" | "unit"> {
  const unit = text === "" ? none : parseUnit(text);
  if (!unit) throw new Error(`no unit ${text}`);
  return { id: "asked", name: { zh: "所求", en: "asked" }, unit };
}

const checked = (text: string, unit: string): CheckedFormula =>
  checkFormula(text, { indicator: inUnit(unit) });

test.each([
  ["研发经费 / 地区生产总值", "%"],
  ["rd_expenditure / gdp", "‰"],
  ["rd_expenditure / gdp", ""],
  ["rd_expenditure + gdp", "元"],
  ["rd_expenditure - [5000万元]", "亿元"],
  ["rd_expenditure + 0", "亿元"],
  ["max(0, rd_expenditure)", "亿元"],
  ["valid_invention_patents / resident_population", "件/万人"],
  ["valid_invention_patents / resident_population", "件/人"],
  ["valid_invention_patents_per_10k * resident_population", "件"],
  ["resident_population * valid_invention_patents_per_10k", "件"],
  ["valid_invention_patents / valid_invention_patents_per_10k", "万人"],
  ["rd_intensity * gdp", "万元"],
  ["gdp * rd_intensity / gdp", "%"],
  ["rd_intensity - lag(rd_intensity)", "个百分点"],
  ["rd_intensity - [0.5%]", "%"],
  ["gdp / lag(gdp) - 1", "%"],
  ["1 - patents_granted / patent_applications", "%"],
  ["100 * gdp / lag(gdp)", ""],
  ["(gdp + lag(gdp, 1) + lag(gdp, 2)) / 3", "亿元"],
  ["patents_granted / target(patents_granted)", "%"],
])("%s can be had in %j", (text, unit) => {
  expect(checked(text, unit)).toMatchObject({ issues: [], unit: inUnit(unit).unit });
});

test.each([
  [
    "rd_expenditure + patents_granted",
    "",
    "formula-units-differ",
    16,
    ["万元", "件"],
    ["10k CNY", "patents"],
  ],
  ["min(gdp, patents_granted)", "", "formula-units-differ", 1, ["亿元", "件"], []],
  ["patents_granted + high_tech_enterprises", "", "formula-units-differ", 17, ["件", "家"], []],
  ["gdp + 3", "亿元", "formula-units-differ", 5, ["亿元", "没有单位的数"], ["a number without unit"]],
  ["rd_intensity - 0.5", "%", "formula-units-differ", 14, ["%", "没有单位的数"], []],
  ["1 - rd_intensity", "%", "formula-units-differ", 3, ["没有单位的数", "%"], []],
  ["gdp * patents_granted", "", "formula-units-do-not-combine", 5, ["亿元", "件"], []],
  ["valid_invention_patents_per_10k / gdp", "", "formula-units-do-not-combine", 33, ["件/万人", "亿元"], []],
  ["rd_expenditure / gdp", "件", "formula-result-unit", 1, ["没有单位的数", "件"], []],
  ["gdp", "%", "formula-result-unit", 1, ["亿元", "%"], ["100m CNY", "%"]],
  ["rd_expenditure / gdp * 100", "%", "formula-scaled-twice", 24, ["100", "%"], []],
  [
    "valid_invention_patents / resident_population * 10000",
    "件/万人",
    "formula-scaled-twice",
    49,
    ["10000"],
    [],
  ],
  ["-(rd_expenditure / 10000)", "亿元", "formula-scaled-twice", 20, ["10000", "亿元"], []],
])("%s in %j is refused: %s at %d", (text, unit, code, column, zh, en) => {
  const { formula, issues } = checked(text, unit === "" ? "件" : unit);
  expect(formula).toBeUndefined();
  expect(issues[0]).toMatchObject({ code, column });
  for (const word of zh) expect(issues[0]?.message.zh).toContain(`「${word}」`);
  for (const word of en) expect(issues[0]?.message.en).toContain(word);
});

test("万元 and 亿元 come out in the smaller of the two, where no unit is asked for", () => {
  expect(checkFormula("gdp + rd_expenditure").unit?.zh).toBe("万元");
  expect(checkFormula("gdp / resident_population").unit?.zh).toBe("亿元/万人");
});

const derived = (id: string, formula: string): Indicator => ({
  ...indicatorOf("gdp"),
  id,
  name: { zh: `指标${id}`, en: `Indicator ${id}` },
  aliases: [],
  formula,
});

test.each([
  ["own_a", "own_a + gdp", [], "指标own_a → 指标own_a"],
  ["own_a", "gdp + own_b", [derived("own_b", "own_a")], "指标own_a → 指标own_b → 指标own_a"],
  [
    "own_a",
    "gdp + own_b",
    [derived("own_b", "gdp + lag(own_c)"), derived("own_c", "own_d + gdp"), derived("own_d", "own_c * 2")],
    "指标own_c → 指标own_d → 指标own_c",
  ],
])("%s = %s goes in a circle", (id, text, others, path) => {
  const own = derived(id, text);
  const catalogue = defaultCatalogue().extend([own, ...others]);
  const { issues } = checkFormula(text, { catalogue, indicator: own });
  expect(issues[0]?.code).toBe("formula-cycle");
  expect(issues[0]?.message.zh).toContain(`循环引用：${path}。`);
  expect(issues[0]?.message.en).toContain(path.replaceAll("指标", "Indicator "));
});

test("a target of the own indicator, and one that two others build on, are no circle", () => {
  const others = [
    derived("own_b", "gdp + target(own_a)"),
    derived("own_c", "own_b * 2"),
    derived("own_d", "own_b + own_c"),
  ];
  const own = derived("own_a", "own_c + own_d + target(own_a)");
  const catalogue = defaultCatalogue().extend([own, ...others]);
  expect(checkFormula(own.formula ?? "", { catalogue, indicator: own }).issues).toEqual([]);
});

test("indicators that build on each other twice over are followed once", () => {
  const chain = Array.from({ length: 60 }, (_, at) =>
    derived(`own_${at}`, at < 2 ? "gdp" : `own_${at - 1} + own_${at - 2}`),
  );
  expect(checkFormula("own_59", { catalogue: defaultCatalogue().extend(chain) }).issues).toEqual([]);
});

test("sixty-four indicators may build on each other, and no more", () => {
  const chain = Array.from({ length: 80 }, (_, at) =>
    derived(`own_${at}`, at === 0 ? "gdp" : `own_${at - 1}`),
  );
  const catalogue = defaultCatalogue().extend(chain);
  expect(checkFormula("own_62 + own_63", { catalogue }).issues).toEqual([]);
  expect(checkFormula("own_79", { catalogue }).issues[0]?.code).toBe("formula-long-chain");
});

const formulas = [...defaultCatalogue()].filter(({ formula }) => formula !== undefined);

test("the catalogue has derived indicators", () => expect(formulas.length).toBeGreaterThanOrEqual(10));

test.each(formulas.map((indicator) => [indicator.id, indicator] as const))(
  "the formula of %s in the catalogue can be read, and gives its unit",
  (_, indicator) => {
    expect(checkFormula(indicator.formula ?? "", { indicator })).toMatchObject({
      issues: [],
      unit: indicator.unit,
    });
  },
);
