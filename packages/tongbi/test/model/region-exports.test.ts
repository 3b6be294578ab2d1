import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { exportsFolder } from "../../../workbench/exports-folder.js";
import { canonicalRegion, describeRegion, regionKey } from "../../src/model/region.ts";
import { regionWholes, summableRegions } from "../../src/model/region-wholes.ts";

const folder = exportsFolder ?? "";

function rows(file: string, delimiter: string = ","): string[][] {
  const bytes = readFileSync(`${folder}/${file}`);
  const encoding = file.includes("gbk") ? "gb18030" : "utf-8";
  const text = new TextDecoder(encoding).decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  return Papa.parse<string[]>(text, { delimiter }).data;
}

/** The different regions of some columns: name and code, or the code alone. */
function regions(table: readonly string[][], ...columns: readonly number[]): string[][] {
  const found = table.map((row) => columns.map((column) => (row[column] ?? "").trim()));
  return [...new Map(found.filter(([first]) => first).map((texts) => [texts[0] ?? "", texts])).values()];
}

describe.runIf(exportsFolder)("real exports", () => {
  const banks = [
    { file: "01_owid_research-spending-gdp.csv", skip: 1, columns: [0, 1], entities: 163, aggregates: 13 },
    { file: "02_wdi_api_GB.XPD.RSDV.GD.ZS.csv", skip: 5, columns: [0, 1], entities: 265, aggregates: 49 },
    {
      file: "04_databank_wdi_gdp_percapita_YR.csv",
      skip: 1,
      columns: [2, 3],
      entities: 214,
      aggregates: 1,
    },
  ];

  describe.each(banks)("$file", ({ file, skip, columns, entities, aggregates }) => {
    const found = exportsFolder ? regions(rows(file).slice(skip), ...columns) : [];

    test("names are what their codes are, but North America, which may be the continent", () => {
      expect(found).toHaveLength(entities);
      const differing = found.filter(
        ([name = "", code = ""]) =>
          code !== "" && (describeRegion(name).code === undefined || regionKey(name) !== regionKey(code)),
      );
      expect(differing).toEqual(file.startsWith("02") ? [["North America", "NAC"]] : []);
    });

    test("aggregates are known from countries, and every name is known", () => {
      const described = found.map(([name = ""]) => describeRegion(name));
      expect(described.filter(({ isAggregate }) => isAggregate)).toHaveLength(aggregates);
      expect(described.filter(({ kind }) => kind === "unknown")).toEqual([]);
      expect(new Set(found.map(([name = ""]) => regionKey(name))).size).toBe(entities);
    });
  });

  test("02: a sum over the world takes the 217 economies, none of the groups", () => {
    const names = regions(rows("02_wdi_api_GB.XPD.RSDV.GD.ZS.csv").slice(5), 0).flat();
    expect(summableRegions(names)).toHaveLength(217);
    const groups = regionWholes(names).map(({ region }) => region);
    expect(groups).toEqual(
      expect.arrayContaining(["Arab World", "Euro area", "IDA total", "High income", "World"]),
    );
  });

  test("06 and 10: every code of Eurostat and OECD is a country, or one of the groups", () => {
    const eurostat = rows("06_eurostat_rd_e_gerdtot.tsv", "\t").slice(1);
    const geo = new Set(eurostat.flatMap(([key = ""]) => key.split(",")[2] ?? []));
    const locations = regions(rows("10_oecd_DP_LIVE_gdexprd.csv").slice(1), 0).flat();
    for (const code of [...geo, ...locations]) expect(describeRegion(code)).toHaveProperty("code");
    const groups = [...geo, ...locations].filter((code) => describeRegion(code).isAggregate);
    expect(groups.sort()).toEqual(["EA19", "EU28", "EU28", "OECD"]);
  });

  test("08: every region is of the third level, and lies in its country", () => {
    const codes = regions(rows("08_eurostat_nama_10r_3gdp_linear.csv.gz").slice(1), 4).flat();
    expect(codes).toHaveLength(464);
    expect(new Set(codes.map((code) => describeRegion(code).kind))).toEqual(new Set(["nuts3"]));
    expect(regionWholes(["DE", "FI", "RO", ...codes]).map(({ parts }) => parts.length)).toEqual([
      401, 20, 43,
    ]);
  });

  test("12: the provinces stand in the order of their codes, under the names that a dataset keeps", () => {
    const names = regions(rows("12_nbs_prov_population_2015-2024_gbk.csv").slice(4), 0)
      .flat()
      .filter((name) => describeRegion(name).kind === "province");
    expect(names).toHaveLength(31);
    expect(names.map(canonicalRegion)).toEqual(names);
    const codes = names.map(regionKey);
    expect(codes).toEqual([...codes].sort());
    expect(regionWholes(["全国", ...names])).toEqual([{ region: "全国", parts: names, isComplete: true }]);
  });
});
