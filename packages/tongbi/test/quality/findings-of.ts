import type { Finding, FindingCode } from "../../src/quality/finding.ts";
import { qualityReport, type QualityOptions } from "../../src/quality/quality-report.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";

/** The findings of one kind in made-up observations. */
export function findingsOf(
  code: FindingCode,
  observations: readonly Given[],
  options: QualityOptions = {},
): readonly Finding[] {
  return qualityReport(datasetOf(observations), options).findings.filter((finding) => finding.code === code);
}

/** What all findings in made-up observations are about: `spike 乙县 2015`. */
export function toldOf(observations: readonly Given[], options: QualityOptions = {}): string[] {
  return qualityReport(datasetOf(observations), options).findings.map(({ code, region = "", period = "" }) =>
    [code, region, period].filter(Boolean).join(" "),
  );
}

/** Yearly figures of so many counties that grow by a tenth, more or less, from a thousand on; none looks like another. */
export function steadyCounties(counties: number, years: number, rest: Partial<Given> = {}): Given[] {
  return Array.from({ length: counties }, (_, county) =>
    annual(
      2010,
      Array.from({ length: years }, (__, year) =>
        Math.round(1003.7 * (county + 1) * 1.1 ** year * (1 + (((county * 7 + year * 3) % 5) - 2) / 100)),
      ),
      { region: `${"甲乙丙丁戊己庚辛壬癸"[county] ?? county}县`, ...rest },
    ),
  ).flat();
}

/** The observations with the values of some of them changed. */
export function changed(
  observations: readonly Given[],
  where: Partial<Given>,
  change: (value: number) => Given["value"],
): Given[] {
  return observations.map((given) => {
    const fits = Object.entries(where).every(([name, value]) => given[name as keyof Given] === value);
    return fits && typeof given.value === "number" ? { ...given, value: change(given.value) } : given;
  });
}
