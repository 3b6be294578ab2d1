import fc from "fast-check";
import { expect, test } from "vitest";
import { readInPieces } from "../../src/csv/read-csv.ts";

/** Bytes of GB18030 by character: all that take two, and the byte-order mark, which takes four. */
const gb18030: ReadonlyMap<string, readonly number[]> = new Map([
  ["\uFEFF", [0x84, 0x31, 0x95, 0x33]],
  ...Array.from({ length: 0x7e }, (_, row) =>
    Array.from({ length: 0xbf }, (_unused, cell): [string, number[]] => {
      const pair = [row + 0x81, cell + 0x40];
      return [new TextDecoder("gb18030").decode(Uint8Array.from(pair)), pair];
    }),
  ).flat(),
]);

function encode(text: string, encoding: "utf-8" | "gb18030"): Uint8Array {
  const utf8 = new TextEncoder();
  if (encoding === "utf-8") return utf8.encode(text);
  return Uint8Array.from(Array.from(text).flatMap((one) => [...(gb18030.get(one) ?? utf8.encode(one))]));
}

/** What may stand in the columns of a table: mostly what is common, now and then what needs care. */
const common: Readonly<Record<string, readonly string[]>> = {
  指标: ["专利申请量", "R&D经费", "R&D经费", "星创天地数", "专利授权量累计", "_累计值"],
  地区: ["甲县", "乙县", "甘肃", "北 京"],
  年份: ["2020", "2021", "2022年", "2023"],
  月份: ["1", "2月", "3", "12"],
  单位: ["件", "万元", "", "亿元"],
  级别: ["国家级", "省级", ""],
  阶段: ["认定", "备案", ""],
  状态: ["", "P", "初步", "E"],
  情景: ["实绩", "目标"],
  数值: ["1", "2.50", "300", "0", "-7", " 12 ", "2020", "12345", ""],
  目标值: ["10", "", "0"],
  分组: ["男", "女", "合计"],
  备注: ["", "无", "见注"],
  序号: ["1", "2", "30", "400"],
  "2020年": ["1", "2.5", "12345", "2020", ""],
  "2021年": ["3", "0.5", "99999", "2021", ""],
};
const careful: Readonly<Record<string, readonly string[]>> = {
  指标: ["其中：发明", "#发明", "　　发明", "", "填表人：某某", "专利申请量（万件）", "R&D经费(亿元)", "甲"],
  地区: ["", "　甲县", "注：某某", "合计", "乙县:"],
  年份: ["去年", "", "2021年1-6月", "2020-03", "2022年①"],
  月份: ["", "十月", "2020-05"],
  单位: ["没有", "元", "%"],
  级别: ["村级"],
  阶段: ["发呆"],
  状态: ["Q", "M", "大概", "NA", "n"],
  情景: ["梦想", ""],
  数值: [
    "XX",
    "1XX",
    "约30",
    "30件",
    "1,234",
    "很多",
    "1.23E+05",
    "123①",
    "0012",
    "16.5%",
    "-",
    "…",
    "1.2亿元",
  ],
  目标值: ["XX", "-", "一"],
  分组: ["", "总计"],
  备注: ["234", "345.6", "数据来源：某局", "1"],
  序号: ["", "甲", "一、", "注：", "日期："],
  "2020年": ["XX", "", "甲"],
  "2021年": ["-", "3 p", "：", ": d"],
};

const headers: readonly (readonly string[])[] = [
  ["指标", "单位", "地区", "年份", "数值"],
  ["地区", "年份", "指标", "数值", "单位"],
  ["年份", "数值", "地区", "单位", "指标"],
  ["地区", "指标", "年份", "月份", "数值", "目标值"],
  ["指标", "年份", "级别", "阶段", "数值", "目标值", "状态", "单位"],
  ["序号", "指标", "地区", "年份", "情景", "数值", "备注"],
  ["地区", "年份", "分组", "数值", "备注"],
  ["地区", "2020年", "2021年"],
  ["指标", "单位", "2020年", "2021年"],
  ["序号", "指标", "地区", "2020年", "2021年", "备注"],
];

const stray = fc.constantFrom(
  "",
  ",,,,",
  "注：某某",
  "数据来源：某局,,",
  "　　续上行",
  "单位：万元",
  "2024年全县情况",
  "甲,乙,1,2",
  "指标,年份,数值",
  "地区,2023年,2024年",
  '"a\nb",2020,1',
  '"甲县,专利申请量',
  '甲"县",2020,"1"" ",件',
  "甲县\r乙县,2020",
  "填表人：,2020,,,",
);

const quoteCommas = (text: string): string => (/[,\n"]/.test(text) ? `"${text}"` : text);

function table(header: readonly string[]): fc.Arbitrary<string[]> {
  const cell = (name: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...(common[name] ?? [""])) },
      { weight: 1, arbitrary: fc.constantFrom(...(careful[name] ?? [""])) },
    );
  const row = fc
    .tuple(...header.map(cell))
    .chain((cells) =>
      fc.oneof(
        { weight: 40, arbitrary: fc.constant(cells.map(quoteCommas).join(",")) },
        { weight: 2, arbitrary: fc.constant(cells.map((text) => `"${text}"`).join(",")) },
        { weight: 1, arbitrary: fc.constant(cells.slice(1).map(quoteCommas).join(",")) },
        { weight: 1, arbitrary: fc.constant(`${cells.map(quoteCommas).join(",")},5`) },
      ),
    );
  const line = fc.oneof(
    { weight: 60, arbitrary: row },
    { weight: 1, arbitrary: stray },
    { weight: 1, arbitrary: fc.constant(header.join(",")) },
  );
  return fc.array(line, { minLength: 20, maxLength: 120 }).map((lines) => [header.join(","), ...lines]);
}

const anyTable = fc.constantFrom(...headers).chain(table);
const file = fc
  .tuple(
    fc.array(anyTable, { minLength: 1, maxLength: 2 }),
    fc.constantFrom("\n", "\r\n"),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([tables, newline, isEnded, isMarked]) => {
    const text = tables.flat().join(newline);
    return `${isMarked ? "\uFEFF" : ""}${text}${isEnded ? newline : ""}`;
  });

/** Characters put in the place of others. */
const strikes = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom(...',,""\n\r\t;.:0 9#：其', "\r\n", '","', "\uFEFF")),
  { maxLength: 3 },
);

/** Now and then a byte put in the place of another, which is mostly the end of a valid file. */
const byteStrikes = fc.oneof(
  { weight: 9, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 0x22, 0x2c, 0x3a, 0xa3, 0xe5))) },
);

test.each([["utf-8" as const], ["gb18030" as const]])(
  "in %s a file read in batches is the file read row by row, in pieces of any size",
  (encoding) => {
    const sizes = fc.oneof(fc.constant(1 << 16), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(file, strikes, byteStrikes, sizes, (text, struck, struckBytes, size) => {
        const characters = Array.from(text);
        for (const [at, one] of struck) characters[at % characters.length] = one;
        const bytes = encode(characters.join(""), encoding);
        for (const [at, byte] of struckBytes) bytes[at % bytes.length] = byte;
        const inBatches = readInPieces(bytes, { file: "甲.csv" }, size, true);
        expect(inBatches).toEqual(readInPieces(bytes, { file: "甲.csv" }, 1 << 16, false));
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);

test.each<readonly [string, readonly string[]]>([
  [
    "a part of one row, then of another",
    [
      "指标,年份,数值,单位",
      "专利申请量,2020,5,件",
      "其中：发明,2020,3,件",
      "专利授权量,2020,4,件",
      "其中：发明,2020,2,件",
    ],
  ],
  [
    "a part by its indentation, after it was a row of its own",
    [
      "指标,年份,数值,单位",
      "　发明,2020,5,件",
      "专利申请量,2021,5,件",
      "#发明,2021,3,件",
      "　发明,2021,1,件",
    ],
  ],
  [
    "a header word that was a region",
    ["地区,2020,2021", "甲县,1,2", "地区,5,6", "乙县,7,8", "地区,2020,2021", "甲县,2020,2021"],
  ],
  [
    "a nought that is none by its status",
    [
      "指标,年份,数值,状态,单位",
      "专利申请量,2020,5,NA,件",
      "专利申请量,2021,6,NA,件",
      "专利申请量,2022,0,NA,件",
    ],
  ],
  [
    "a number cut at its comma",
    ["指标,年份,数值,备注", "星创天地,2020,1,234", "星创天地,2021,1,234", "星创天地,2022,1,23"],
  ],
  [
    "a target left out, then there",
    [
      "指标,年份,数值,目标值",
      "星创天地,2020,1,",
      "星创天地,2021,1,",
      "星创天地,2022,1,5",
      "星创天地,2023,1,",
    ],
  ],
  [
    "the year up to a month",
    ["指标,年份,月份,数值", "专利授权量累计,2020,1,5", "专利授权量累计,2020,2,6", "专利授权量累计,2021,1,7"],
  ],
  [
    "a foot with a date",
    ["指标,年份,数值", "星创天地,2020,1", "星创天地,2021,2", "填报日期：,2021,3", "填报日期：,2022,3"],
  ],
])("rows that were seen before may mean something else: %s", (_, lines) => {
  // Twice, so that everything in it has been met.
  const [header = "", ...rows] = lines;
  const bytes = new TextEncoder().encode([header, ...rows, ...rows, ""].join("\n"));
  const rowByRow = readInPieces(bytes, {}, 1 << 16, false);
  expect(rowByRow.report.refused).toBe(false);
  for (const size of [1 << 16, 8]) expect(readInPieces(bytes, {}, size, true)).toEqual(rowByRow);
});

const manyRows = Array.from(
  { length: 9000 },
  (_, at) => `甲县${at % 700},专利申请量,${2000 + (at % 25)},${at},件`,
);

test.each<readonly [string, (row: string, at: number) => string]>([
  ["regular rows only", (row) => row],
  ["a ragged row now and then", (row, at) => (at % 1000 === 7 ? `${row},5` : row)],
  ["many ragged rows, then none", (row, at) => (at < 4000 && at % 5 === 0 ? `${row},,` : row)],
  ["a new region in each row", (row, at) => (at < 5000 ? `乙${at}${row}` : row)],
  [
    "more quotes that are never closed than are followed",
    (row, at) => (at % 40 === 7 ? `"${row}` : at > 5000 ? row.replace("专利申请量", '"$&"') : row),
  ],
  ["lines within cells", (row, at) => (at % 40 === 7 ? row.replace("甲", '"甲\n').replace(",", '",') : row)],
  ["a row longer than a piece", (row, at) => (at === 5000 ? `${"长".repeat(60_000)}${row}` : row)],
  [
    "a second table",
    (row, at) => (at === 5000 ? "年份,地区,指标,数值,单位" : at > 5000 ? swapped(row) : row),
  ],
])(
  "a long file is read the same both ways: %s",
  (_, change) => {
    const text = ["地区,指标,年份,数值,单位", ...manyRows.map(change), ""].join("\n");
    const bytes = new TextEncoder().encode(text);
    const rowByRow = readInPieces(bytes, {}, 1 << 16, false);
    expect(rowByRow.report.rowsRead).toBeGreaterThan(8000);
    for (const size of [1 << 16, 3000]) expect(readInPieces(bytes, {}, size, true)).toEqual(rowByRow);
  },
  30_000,
);

function swapped(row: string): string {
  const [region, indicator, year, ...more] = row.split(",");
  return [year, region, indicator, ...more].join(",");
}
