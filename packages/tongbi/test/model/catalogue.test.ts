import { readFileSync } from "node:fs";
import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { Catalogue, defaultCatalogue } from "../../src/model/catalogue.ts";
import { levels, stages } from "../../src/model/dimension.ts";
import { categories } from "../../src/model/indicator.ts";
import { parseUnit } from "../../src/model/unit.ts";
import { indicatorList } from "../../../workbench/exports-folder.js";
import { indicatorOf } from "./dataset-of.ts";

const catalogue = defaultCatalogue();
const indicators = [...catalogue];

test("holds the indicators of the work report and the national series", () => {
  expect(catalogue.size).toBe(86);
});

test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  "%s is complete",
  (id, indicator) => {
    expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(indicator.name.zh).toMatch(/\p{Script=Han}/u);
    expect(indicator.name.en).toMatch(/^[\x20-\x7e]+$/);
    expect(parseUnit(indicator.unit.zh)).toMatchObject({ quantity: indicator.unit.quantity });
    expect(indicator.unit.quantity).not.toBe("");
    expect(indicator.unit.en).toMatch(/^[\x20-\x7e]+$/);
    expect(Object.keys(categories)).toContain(indicator.category);
    expect(["none", "plan", "implied_plan", "explicit", "completion"]).toContain(indicator.target);
    expect([undefined, "current"]).toContain(indicator.prices);
    expect(["flow", "stock", "ratio", "index", "growth_rate"]).toContain(indicator.kind);
    expect(["higher_better", "lower_better", "neutral"]).toContain(indicator.direction);
    expect(Number.isInteger(indicator.decimals)).toBe(true);
    for (const level of indicator.levels) expect(Object.keys(levels)).toContain(level);
    for (const stage of indicator.stages.filter((stage) => stage !== "none"))
      expect(Object.keys(stages)).toContain(stage);
    for (const alias of indicator.aliases) expect(alias.trim()).not.toBe("");
    expect(catalogue.find(indicator.name.zh)?.id).toBe(id);
    expect(catalogue.find(indicator.name.en)?.id).toBe(id);
  },
);

test("a formula names indicators that are there, but for stages", () => {
  for (const { id, formula = "" } of indicators) {
    if (id === "recognition_rate") continue;
    for (const [name] of formula.matchAll(/[a-z][a-z0-9_]+/g))
      if (name !== "target") expect(catalogue.get(name)?.id, `${id}: ${formula}`).toBe(name);
  }
});

test.each([
  ["patent_applications", "patent_applications"],
  ["专利申请量", "patent_applications"],
  ["国内专利申请受理量", "patent_applications"],
  ["R&D经费", "rd_expenditure"],
  ["Ｒ＆Ｄ 经费", "rd_expenditure"],
  ["RESIDENT population", "resident_population"],
  ["Research and development expenditure (% of GDP)", "rd_intensity"],
  ["地区生产总值", "gdp"],
  ["年末常住人口", "resident_population"],
])("%s is found as %s", (name, id) => {
  expect(catalogue.find(name)?.id).toBe(id);
});

test.each(["", "patnts", "constructor", "__proto__", "toString"])("%j is not found", (name) => {
  expect(catalogue.find(name)).toBeUndefined();
  expect(catalogue.get(name)).toBeUndefined();
});

test("an extension takes the place of an indicator with its id and leaves the catalogue alone", () => {
  const own = { ...indicatorOf("gdp"), decimals: 1, aliases: ["总产出"] };
  const extended = catalogue.extend([own, { ...own, id: "own" }]);
  expect(extended.size).toBe(catalogue.size + 1);
  expect(extended.find("总产出")?.decimals).toBe(1);
  expect(catalogue.find("总产出")).toBeUndefined();
});

test("two indicators with one id are an error that quotes it", () => {
  expect(() => new Catalogue([indicatorOf("gdp"), indicatorOf("gdp")])).toThrow(
    'duplicate indicator id "gdp"',
  );
});

const kinds = new Map([
  ["count_flow", "flow"],
  ["amount_flow", "flow"],
  ["count_stock", "stock"],
  ["ratio", "ratio"],
]);
const targets = new Map([
  ["no", "none"],
  ["yes_plan", "plan"],
  ["implied_plan", "implied_plan"],
  ["yes_explicit", "explicit"],
  ["n/a", "completion"],
]);

describe.runIf(indicatorList)("the list the catalogue was made from", () => {
  const { data } = papaparse.parse<Record<string, string>>(
    indicatorList ? readFileSync(indicatorList, "utf8") : "",
    { header: true, skipEmptyLines: true },
  );

  test("has rows", () => {
    expect(data).toHaveLength(81);
  });

  test.each(data.map((row) => [row["id"] ?? "", row] as const))("%s is in it as listed", (id, row) => {
    const list = (text = ""): string[] => text.split("|").filter(Boolean);
    expect(catalogue.get(id)).toMatchObject({
      id,
      name: { zh: row["name_zh"], en: row["name_en"] },
      unit: { zh: row["unit_zh"], en: row["unit_en"] },
      category: row["category"],
      kind: kinds.get(row["kind"] ?? ""),
      direction: row["direction"],
      levels: list(row["admin_levels"]),
      stages: list(row["statuses"]),
      target: targets.get(row["has_annual_target"] ?? ""),
    });
  });
});
