import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exportsFolder } from "../../../workbench/exports-folder.js";
import { readCsv } from "../../src/csv.ts";
import { qualityReport, type QualityReport } from "../../src/quality/quality-report.ts";

const folder = exportsFolder ?? "";

function reportOn(number: string): QualityReport & { readonly values: number } {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? "";
  const { dataset, report } = readCsv(new Uint8Array(readFileSync(`${folder}/${file}`)), { file });
  return { ...qualityReport(dataset, { imports: [report] }), values: report.observations };
}

/** What an officer should know of each export of the National Bureau of Statistics, and nothing beside it. */
const known: Readonly<Record<string, readonly string[]>> = {
  "12": [],
  // Liaoning restated its output in 2016; the note tells of the classifications of 2004 and 2013.
  "13": ["jump 辽宁省 2016", "break-announced 2013", "break-announced 2004"],
  "17": ["empty-period"],
  "20": ["empty-period"],
  "22": ["empty-period"],
  "23": [],
  "24": ["absent-period"],
};

describe.runIf(exportsFolder)("real exports", () => {
  test.each(Object.entries(known))("%s", (number, told) => {
    expect(
      reportOn(number).findings.map(({ code, region = "", period = "" }) =>
        [code, region, period].filter(Boolean).join(" "),
      ),
    ).toEqual(told);
  });

  test.each(["01", "02", "04", "06", "10"])("%s: fewer than one figure in fifty is asked about", (number) => {
    const { counts, values } = reportOn(number);
    expect(counts.reduce((sum, { found }) => sum + found, 0)).toBeLessThan(values / 50);
  });
});
