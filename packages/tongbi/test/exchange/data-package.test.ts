import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import Papa from "papaparse";
import { afterEach, expect, test, vi } from "vitest";
import { readCsv } from "../../src/csv.ts";
import { readDataPackage, type ReadPackage, writeDataPackage } from "../../src/exchange.ts";
import { type Given, datasetOf } from "../model/dataset-of.ts";
import { anyNumber, knownIndicator, ownIndicator, randomDataset, rowsOf } from "./random-dataset.ts";

const title = "示例县科技指标";
const observations: readonly Given[] = [
  { region: "示例县", period: "2023", value: 0.1 },
  {
    region: "示例县",
    period: "2024",
    value: "suppressed",
    bounds: { lower: 100, upper: 199 },
    status: ["P"],
  },
  { region: '=1+1 "甲", 乙', period: "2024-01/06", scenario: "target", value: -5.8, level: "county" },
];

function datasetIn(read: ReadPackage) {
  if (read.kind !== "dataset")
    throw new Error(JSON.stringify(read.kind === "refused" ? read.issues : read.kind));
  return read;
}

function codes(read: ReadPackage): string[] {
  return read.issues.map(({ code }) => code);
}

afterEach(() => vi.unstubAllEnvs());

test("any dataset comes back as it was: rows in their order, indicators complete", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.string({ unit: fc.constantFrom("'", "=", '"', ",", "\n", "\r", " ", "甲", "\t", "_"), maxLength: 5 }),
    fc.constantFrom("", "constructor", "__proto__", "NA", "0"),
  );
  const own = ownIndicator(text.map((name) => `x${name}`)).chain((indicator) =>
    fc.constantFrom(indicator, {
      ...indicator,
      id: `${indicator.id} part`,
      breakdown: [{ dimension: "=a,b", member: indicator.name.zh }],
      publishes: { indicator: "gdp", measure: "growth_rate" as const, basis: "comparable" as const },
    }),
  );
  const texts = {
    region: text,
    indicator: fc.oneof(knownIndicator, own),
    level: text,
    stage: text,
    vintage: text,
    file: text,
    value: anyNumber,
  };
  fc.assert(
    fc.property(randomDataset(texts), (dataset) => {
      const bytes = writeDataPackage(dataset, { title });
      const read = datasetIn(readDataPackage(bytes));
      expect(read.issues).toEqual([]);
      expect(rowsOf(read.dataset)).toEqual(rowsOf(dataset));
      expect(read.dataset.indicators).toEqual(dataset.indicators);
      expect(writeDataPackage(read.dataset, { title })).toEqual(bytes);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("indicators without an observation are kept", () => {
  const dataset = datasetOf([
    { period: "2024", value: 1 },
    { indicator: "gdp", period: "2024", value: 2 },
  ]);
  const first = { ...dataset, length: 1 };
  const read = datasetIn(readDataPackage(writeDataPackage(first, { title })));
  expect(read.dataset.length).toBe(1);
  expect(read.dataset.indicators.map(({ id }) => id)).toEqual(["patent_applications", "gdp"]);
});

test("the archive holds what a Data Package 2.0 holds, and its table is as its schema says", () => {
  const files = unzipSync(writeDataPackage(datasetOf(observations), { title }));
  expect(Object.keys(files)).toEqual(["datapackage.json", "data.csv", "catalogue.json", "imports.json"]);
  const descriptor = JSON.parse(strFromU8(files["datapackage.json"] ?? new Uint8Array()));
  expect(descriptor).toMatchObject({
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    title,
    sources: [{ title: "made-up.csv" }],
  });
  const [data] = descriptor.resources;
  expect(data).toMatchObject({ path: "data.csv", type: "table", bytes: files["data.csv"]?.length });
  const names = descriptor.resources.map(({ name }: { name: string }) => name);
  expect(names.every((name: string) => /^[a-z0-9._-]+$/.test(name))).toBe(true);
  const { data: rows } = Papa.parse<string[]>(strFromU8(files["data.csv"] ?? new Uint8Array()), {
    skipEmptyLines: true,
  });
  expect(rows[0]).toEqual(data.schema.fields.map(({ name }: { name: string }) => name));
  expect(rows.slice(1).map((row) => row.join("|"))).toEqual([
    "示例县|patent_applications|2023|||result||件|0.1|none|A|||made-up.csv|1|5",
    "示例县|patent_applications|2024|||result||件||suppressed|P|100|199|made-up.csv|2|5",
    `'=1+1 "甲", 乙|patent_applications|2024-01/06|county||target||件|-5.8|none|A|||made-up.csv|3|5`,
  ]);
});

test("equal datasets give equal bytes in every time zone", () => {
  const zones = ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"];
  const packages = zones.map((zone) => {
    vi.stubEnv("TZ", zone);
    return writeDataPackage(datasetOf(observations), { title });
  });
  for (const bytes of packages) expect(bytes).toEqual(packages[0]);
});

test("what is known of the import comes back too", () => {
  const imports = [
    {
      file: "made-up.csv",
      notes: [{ line: 1, text: "单位：万元" }],
      issues: readCsv("地区,年份,数值\n甲县,二〇二四,1\n甲县,2024,1\n", { file: "made-up.csv" }).report
        .issues,
      plan: {
        version: 1,
        encoding: "gb18030",
        delimiter: ",",
        decimal: ".",
        symbols: [{ sign: "…", gap: "negligible" }],
        tables: [
          {
            headerLine: 3,
            headerRows: 1,
            columns: [{ header: ["地区"], role: "region" }],
            indicator: "",
            unit: "万元",
            region: "",
            period: "",
            seenFrom: "",
            stated: { indicator: "", unit: "万元", region: "", period: "" },
          },
        ],
        indicators: [{ found: "GDP", id: "gdp", unit: "亿元" }],
      },
    },
  ] as const;
  expect(imports[0].issues.length).toBeGreaterThan(0);
  const sources = [{ title: "示例县统计局", path: "https://example.org/" }];
  const read = datasetIn(
    readDataPackage(writeDataPackage(datasetOf(observations), { title, sources, imports })),
  );
  expect([read.title, read.sources, read.imports]).toEqual([title, sources, imports]);
});

/** A package of ours with one of its files changed. */
function changed(path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(writeDataPackage(datasetOf(observations), { title }));
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path] ?? new Uint8Array()))) });
}

test.each<[string, string, (text: string) => string, number | undefined, number | undefined]>([
  ["a number with letters", "data.csv", (text) => text.replace("0.1", "0.1x"), 2, 9],
  [
    "a number where there is none",
    "data.csv",
    (text) => text.replace(",,suppressed", ",7,suppressed"),
    3,
    10,
  ],
  ["an unknown reason", "data.csv", (text) => text.replace("suppressed", "lost"), 3, 10],
  ["an unknown status", "data.csv", (text) => text.replace(",P,", ",PX,"), 3, 11],
  ["an unknown period", "data.csv", (text) => text.replace("2023", "2023-13"), 2, 3],
  ["an unknown indicator", "data.csv", (text) => text.replace("patent_applications", "patents"), 2, 2],
  ["a bound with letters", "data.csv", (text) => text.replace(",100,", ",1XX,"), 3, 12],
  ["a row cut short", "data.csv", (text) => text.slice(0, -30), 4, 10],
  ["no header", "data.csv", (text) => text.slice(text.indexOf("\n") + 1), 1, 1],
  ["nothing", "data.csv", () => "", undefined, undefined],
  ["no list", "catalogue.json", () => "{}", undefined, undefined],
  [
    "an indicator twice",
    "catalogue.json",
    (text) => JSON.stringify([...JSON.parse(text), ...JSON.parse(text)]),
    undefined,
    undefined,
  ],
  ["a wrong kind", "catalogue.json", (text) => text.replace('"flow"', '"flows"'), undefined, undefined],
  ["a broken text", "catalogue.json", (text) => text.slice(1), undefined, undefined],
  ["no list", "imports.json", () => "1", undefined, undefined],
])("%s in %s is refused", (_, path, change, line, column) => {
  const read = readDataPackage(changed(path, change));
  expect(read.kind).toBe("refused");
  expect(read.issues[0]).toMatchObject({ code: "package-damaged", file: path });
  expect([read.issues[0]?.line, read.issues[0]?.column]).toEqual([line, column]);
});

test("a damaged byte is never a wrong number", () => {
  const bytes = writeDataPackage(datasetOf(observations), { title });
  const before = rowsOf(datasetIn(readDataPackage(bytes)).dataset);
  for (let at = 0; at < bytes.length; at += 3) {
    const damaged = Uint8Array.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0x11;
    const read = readDataPackage(damaged);
    if (read.kind === "dataset") expect(rowsOf(read.dataset)).toEqual(before);
    else expect(read.issues.length).toBeGreaterThan(0);
  }
});

test("a value twice is an issue that names both places", () => {
  const bytes = changed("data.csv", (text) => text + (text.split("\n")[1]?.replace("0.1", "0.2") ?? ""));
  const read = datasetIn(readDataPackage(bytes));
  expect(codes(read)).toEqual(["duplicate-observation"]);
  expect(rowsOf(read.dataset, ["gap"])[0]).toEqual({ gap: "conflicting" });
});

test.each([
  [
    "a later format",
    changed("datapackage.json", (text) => text.replace('"format": 1', '"format": 2')),
    "package-newer",
  ],
  [
    "no format",
    changed("datapackage.json", (text) => text.replace('"format": 1', '"format": "x"')),
    "package-descriptor",
  ],
  ["no JSON", changed("datapackage.json", (text) => text.slice(0, 40)), "package-descriptor"],
  ["an archive without a description", zipSync({ "a.csv": strToU8("x") }), "not-a-data-package"],
  ["a text", strToU8("地区,年份,数值\n"), "not-a-data-package"],
  ["nothing", new Uint8Array(), "not-a-data-package"],
  ["the beginning of an archive", strToU8("PK\u0003\u0004"), "corrupt-archive"],
  ["a description of nothing", zipSync({ "datapackage.json": strToU8("[]") }), "package-descriptor"],
])("%s is refused with a sentence in both languages", (_, bytes, code) => {
  const read = readDataPackage(bytes);
  expect([read.kind, ...codes(read)]).toEqual(["refused", code]);
  expect(read.issues[0]?.message.zh).toMatch(/[。]$/);
  expect(read.issues[0]?.message.en).toMatch(/[.]$/);
});

test("what is no bytes is a mistake of the caller", () => {
  expect(() => readDataPackage("PK" as unknown as Uint8Array)).toThrow("expects the bytes");
});

const foreign = {
  title: "Research and development",
  sources: [{ title: "A yearbook" }, { name: "untitled" }],
  resources: [
    { name: "rd", title: "R&D by county", path: "data/rd.csv", profile: "tabular-data-resource" },
    { name: "split", path: ["./data/one.csv", "data/two.csv"], format: "csv" },
    { name: "elsewhere", path: "https://example.org/x.csv" },
    { name: "lost", path: "../../etc/lost.csv" },
    { name: "inline", data: [{ a: 1 }] },
    { name: "picture", path: "map.png" },
    null,
  ],
};

test.each(["", "county-rd-main/"])("a package of others in %j gives its tables", (folder) => {
  const text = "地区,指标,年份,数值,单位\n甲县,专利申请量,2024,5,件\n";
  const bytes = zipSync({
    [`${folder}datapackage.json`]: strToU8(JSON.stringify(foreign)),
    [`${folder}data/rd.csv`]: strToU8(text),
    [`${folder}data/one.csv`]: strToU8(text),
    [`${folder}data/two.csv`]: strToU8("乙县,专利申请量,2024,6,件\n"),
    "other/datapackage/datapackage.json": strToU8("{}"),
  });
  const read = readDataPackage(bytes);
  if (read.kind !== "tables") throw new Error(read.kind);
  expect([read.title, read.sources]).toEqual([foreign.title, [{ title: "A yearbook" }]]);
  expect(read.tables.map(({ name, path }) => [name, path])).toEqual([
    ["R&D by county", "data/rd.csv"],
    ["split", "./data/one.csv"],
  ]);
  expect(read.tables.map((table) => readCsv(table.bytes).report.observations)).toEqual([1, 2]);
  expect(read.issues.map(({ code, found }) => [code, found])).toEqual([
    ["resource-not-read", "elsewhere"],
    ["resource-not-read", "lost"],
    ["resource-not-read", "inline"],
  ]);
});

test("a package of others without a table is refused", () => {
  const bytes = zipSync({
    "datapackage.json": strToU8(JSON.stringify({ resources: [{ name: "map", path: "map.png" }] })),
    "map.png": new Uint8Array(4),
  });
  const read = readDataPackage(bytes);
  expect([read.kind, ...codes(read)]).toEqual(["refused", "package-without-tables"]);
});
