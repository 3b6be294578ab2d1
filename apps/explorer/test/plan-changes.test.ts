import { readCsv } from "tongbi/csv";
import { describe, expect, it } from "vitest";
import type { Wishes } from "../src/import-messages.ts";
import {
  planToKeep,
  type Understood,
  withColumn,
  withDelimiter,
  withEncoding,
  withIndicator,
  withKeptPlan,
  withRole,
  withSymbol,
  withTable,
} from "../src/plan-changes.ts";
import { planText, readPlan } from "../src/saved-plan.ts";

const text = "地区,指标,备注,2023年,2024年\n甲县,专利授权量,好,1,—\n乙县,发明专利受权量,,3,4\n";

/** A text as it is read under wishes, the way the worker does. */
function read(wishes: Wishes = {}, input = text): Understood & { readonly values: (number | string)[] } {
  const { dataset, report, plan } = readCsv(new TextEncoder().encode(input), { file: "a.csv", ...wishes });
  const { indicators, regions, periods, columns } = dataset;
  const holds = { indicators: indicators.length, regions: regions.length, periods };
  const values = Array.from(columns.value, (value, row) => (columns.gap[row] === 0 ? value : "gap"));
  return { reading: { holds, report, plan, preview: [] }, wishes, values };
}

const roles = ({ reading }: Understood): readonly string[] =>
  (reading.plan.tables[0]?.columns ?? []).map(({ role }) => role);
const column = ({ reading }: Understood, at: number) => {
  const found = reading.plan.tables[0]?.columns[at];
  if (!found) throw new Error(`no column ${at}`);
  return found;
};

describe("changes to how a file is read", () => {
  it("a column that is not read leaves its figures out", () => {
    const before = read();
    const after = read(withColumn(before, 0, 3, withRole(column(before, 3), "ignore")));
    expect(before.values).toEqual([1, "gap", 3, 4]);
    expect(after.values).toEqual(["gap", 4]);
  });

  it("a role there is one of is taken from the column that had it", () => {
    const before = read();
    const after = read(withColumn(before, 0, 2, withRole(column(before, 2), "region")));
    expect(roles(after)).toEqual(["ignore", "indicator", "region", "value", "value"]);
  });

  it("a change of the header finds the columns anew", () => {
    const before = read();
    const changed = read(withColumn(before, 0, 3, withRole(column(before, 3), "ignore")));
    expect(roles(read(withTable(changed, 0, { headerLine: 1 })))).toEqual(roles(before));
  });

  it("what has been decided before stays, unless the text is another one", () => {
    const own = { found: "发明专利受权量", id: "invention_patents_granted", unit: "" };
    const first = read(withIndicator(read(), own));
    const second = read(withSymbol(first, "—", "suppressed"));
    expect(second.reading.report.gaps).toEqual({ suppressed: 1 });
    expect(second.reading.report.indicators.map(({ id }) => id)).toContain("invention_patents_granted");
    const third = withEncoding(second, "utf-8");
    expect(third).toEqual({ encoding: "utf-8" });
  });

  it("a wrong delimiter is refused and leaves a way back", () => {
    const wrong = read(withDelimiter(read(), ";"));
    expect(wrong.reading.report.refused).toBe(true);
    expect(read(withDelimiter(wrong, ",")).values).toEqual([1, "gap", 3, 4]);
  });
});

describe("a plan that is kept", () => {
  const before = read();
  const decided = read(withColumn(before, 0, 3, withRole(column(before, 3), "ignore")));

  it("comes back from its text as it was", () => {
    const plan = planToKeep(decided);
    expect(readPlan(planText(plan))).toEqual(plan);
    expect(plan.indicators).toEqual([]);
  });

  it("is used for a file whose table stands elsewhere and has other years", () => {
    const other = read({}, `说明\n${text.replace("2024年", "2025年")}`);
    const used = read(withKeptPlan(other, planToKeep(decided)), `说明\n${text.replace("2024年", "2025年")}`);
    expect(roles(used)).toEqual(roles(decided));
    expect(column(used, 4).period).toBe("2025");
  });

  const good = planText(planToKeep(decided));
  for (const [what, spoilt] of [
    ["an empty text", ""],
    ["another object", '{"version":1}'],
    ["a list", "[]"],
    ["a later version", good.replace('"version": 1', '"version": 2')],
    ["an unknown role", good.replace('"region"', '"regions"')],
    ["an unknown encoding", good.replace('"utf-8"', '"latin-1"')],
    ["a header line that is no count", good.replace('"headerLine": 1', '"headerLine": -1')],
  ] as const)
    it(`is not read from ${what}`, () => {
      expect(spoilt).not.toBe(good);
      expect(readPlan(spoilt)).toBeUndefined();
    });
});
