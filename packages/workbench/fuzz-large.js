const million = 1_000_000;

/**
 * @param {number} count
 * @param {(at: number) => string} make
 */
const lines = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join("\n");

/**
 * @param {number} count
 * @param {(at: number) => string} make
 */
const cells = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join(",");

const tidy = "指标,地区,年份,数值,单位";
const row = "专利申请量,示例县,2020,5,件";

/** Texts that a careless pattern goes through again and again. */
const longTexts = /** @type {const} */ ([
  ["letters", "a"],
  ["characters", "县"],
  ["digits", "7"],
  ["zeros", "0"],
  ["brackets", "("],
  ["closing brackets", ")"],
  ["full brackets", "（"],
  ["pairs of brackets", "()"],
  ["growth", "增长"],
  ["growth over last year", "比上年增长"],
  ["commas in quotes", ","],
  ["full commas", "，"],
  ["blanks", " "],
  ["wide blanks", "\u3000"],
  ["blanks and a letter", " a"],
  ["words and blanks", "县 "],
  ["years", "2024年"],
  ["bare years", "2024 "],
  ["months", "1-6月"],
  ["units", "单位："],
  ["units with a comma", "单位：万元、"],
  ["signs", "“-”表示"],
  ["dashes", "—"],
  ["hyphens", "-"],
  ["dots", "."],
  ["colons", "："],
  ["plain colons", ": "],
  ["underscores", "_"],
  ["backslashes", "\\"],
  ["slashes", "/"],
  ["hashes", "#"],
  ["stars", "*"],
  ["percent", "%"],
  ["X", "X"],
  ["digits and commas", "1,234,"],
  ["numerals", "一百"],
  ["approximately", "约"],
  ["of which", "其中："],
  ["line breaks", "\n"],
  ["quotes doubled", '""'],
  ["seams", "\u0001"],
  ["combining", "e\u0301"],
  ["apostrophes", "'"],
  ["marks", "①"],
]);

/** @type {(readonly [string, () => string])[]} */
const longCells = longTexts.flatMap(([name, part]) => {
  const text = part.repeat(Math.ceil(million / part.length));
  const quoted = `"${text}"`;
  /** @type {(readonly [string, () => string])[]} */
  const made = [
    [`value of ${name}`, () => `${tidy}\n${row}\n专利申请量,示例县,2021,${quoted},件\n`],
    [`region of ${name}`, () => `${tidy}\n专利申请量,${quoted},2021,5,件\n`],
    [`indicator of ${name}`, () => `${tidy}\n${quoted},示例县,2021,5,件\n`],
    [`period of ${name}`, () => `${tidy}\n${row}\n专利申请量,示例县,${quoted},5,件\n`],
    [`unit of ${name}`, () => `${tidy}\n${row}\n专利授权量,示例县,2020,5,${quoted}\n`],
    [`header of ${name}`, () => `指标,地区,年份,数值,${quoted}\n${row}\n`],
    [`wide header of ${name}`, () => `指标,2020年,${quoted}\n专利申请量,5,6\n`],
    [`preamble of ${name}`, () => `${quoted}\n${tidy}\n${row}\n`],
    [`note of ${name}`, () => `${tidy}\n${row}\n注：${text.replaceAll('"', "").replaceAll("\n", " ")}\n`],
    [`row alone of ${name}`, () => `${tidy}\n${row}\n${quoted}\n${row.replace("2020", "2022")}\n`],
    [`name of a wide row of ${name}`, () => `地区,2020年,2021年\n示例县,5,6\n${quoted},5,6\n`],
    [`nothing but ${name}`, () => text],
    [`table without periods of ${name}`, () => `a,b\n${quoted},c\n`],
  ];
  return made;
});

/** Files whose size is the trouble; none may take two seconds. @type {(readonly [string, () => string])[]} */
const manyOf = [
  [
    "5,000 columns of years by 200 rows",
    () =>
      `地区,${cells(5000, (at) => `${1000 + at}年`)}\n${lines(200, (at) => `县${at},${cells(5000, String)}`)}`,
  ],
  [
    "5,000 columns of known periods by 200 rows",
    () =>
      `地区,${cells(5000, (at) => `${1800 + Math.floor(at / 24)}年${1 + (at % 12)}月`)}\n${lines(200, (at) => `县${at},${cells(5000, String)}`)}`,
  ],
  [
    "5,000 columns of the same header",
    () =>
      `地区,年份,${cells(5000, () => "数值")}\n${lines(200, (at) => `县${at},2020,${cells(5000, String)}`)}`,
  ],
  [
    "5,000 columns of indicators",
    () =>
      `地区,年份,${cells(5000, (at) => `指标${at}(件)`)}\n${lines(200, (at) => `县${at},2020,${cells(5000, String)}`)}`,
  ],
  ["5,000 columns of words", () => lines(200, () => cells(5000, () => "词"))],
  [
    "5,000 columns of empty headers",
    () => `${cells(5000, () => "")}\n${lines(200, () => cells(5000, () => "1"))}`,
  ],
  [
    "5,000 columns of merged headers in four rows",
    () =>
      `指标,2020年,${cells(5000, () => "")}\n,${cells(5000, (at) => (at % 2 ? "" : "完成数"))}\n,${cells(5000, () => "发明")}\n${lines(200, (at) => `专利${at},${cells(5000, String)}`)}`,
  ],
  [
    "5,000 regions across",
    () =>
      `年份,${cells(5000, (at) => (at % 2 ? "甘肃省" : "北京市"))}\n${lines(200, (at) => `${1900 + at},${cells(5000, String)}`)}`,
  ],
  [
    "1,000 columns of the same key",
    () => `${cells(1000, () => "地区")},年份,数值\n${lines(200, () => `${cells(1000, () => "县")},2020,5`)}`,
  ],
  [
    "1,000 columns of dimensions in an exchange file",
    () =>
      `${cells(1000, (at) => `DIM${at}`)},TIME_PERIOD,OBS_VALUE\n${lines(200, () => `${cells(1000, (at) => `m${at}`)},2020,5`)}`,
  ],
  [
    "1,000 unread columns and duplicate rows",
    () =>
      `地区,指标,年份,数值,${cells(1000, (at) => `词${at}`)}\n${lines(500, (at) => `县,专利申请量,2020,${at},${cells(1000, (column) => `w${column % 7}`)}`)}`,
  ],
  [
    "100,000 lines of notes",
    () => `${tidy}\n${row}\n${lines(100_000, (at) => `注${at % 3 ? "" : "："}第${at}条说明`)}`,
  ],
  ["100,000 lines before the header", () => `${lines(100_000, (at) => `说明第${at}行`)}\n${tidy}\n${row}`],
  ["100,000 blank lines", () => `${tidy}\n${"\n".repeat(100_000)}${row}`],
  ["100,000 headers", () => lines(100_000, () => tidy)],
  ["100,000 headers of two kinds", () => lines(100_000, (at) => (at % 2 ? tidy : "指标,单位,2020年,2021年"))],
  [
    "100,000 headers with a row each",
    () => lines(100_000, (at) => (at % 2 ? `专利申请量,县${at},2020,5,件` : tidy)),
  ],
  [
    "50,000 tables of two kinds",
    () =>
      lines(50_000, (at) =>
        at % 2 ? `${tidy}\n专利申请量,县${at},2020,5,件` : `指标,单位,2020年,2021年\n专利授权量${at},件,5,6`,
      ),
  ],
  [
    "190 tables of 1,000 rows",
    () =>
      lines(
        190,
        (table) =>
          `某县${1900 + (table % 120)}年情况${table}\n${table % 2 ? tidy : "指标,地区,年份,数值"}\n${lines(1000, (at) => `专利申请量,县${at},${1800 + table},5,件`)}`,
      ),
  ],
  [
    "100,000 titles before headers that come again",
    () => `${tidy}\n${lines(50_000, (at) => `示例县${1900 + (at % 100)}年\n${tidy}`)}`,
  ],
  ["20,000 names of regions", () => `${tidy}\n${lines(20_000, (at) => `专利申请量,第${at}县,2020,5,件`)}`],
  [
    "20,000 names of indicators",
    () => `${tidy}\n${lines(20_000, (at) => `某指标第${at}号,示例县,2020,5,件`)}`,
  ],
  [
    "20,000 long names of indicators",
    () => `${tidy}\n${lines(20_000, (at) => `${"某项科技指标".repeat(20)}${at},示例县,2020,5,件`)}`,
  ],
  [
    "20,000 names close to known ones",
    () => `${tidy}\n${lines(20_000, (at) => `专利申请数量${at},示例县,2020,5,件`)}`,
  ],
  ["20,000 units", () => `${tidy}\n${lines(20_000, (at) => `专利申请量,县${at},2020,5,单位${at}`)}`],
  [
    "20,000 indicators with a unit each",
    () => `${tidy}\n${lines(20_000, (at) => `指标${at},县,2020,5,万元`)}`,
  ],
  [
    "20,000 units of unknown indicators",
    () => `${tidy}\n${lines(20_000, (at) => `指标,县${at},2020,5,单${at}`)}`,
  ],
  ["20,000 periods that are none", () => `${tidy}\n${lines(20_000, (at) => `专利申请量,县,第${at}期,5,件`)}`],
  [
    "20,000 levels, stages and flags",
    () =>
      `指标,地区,年份,级别,阶段,状态,数值\n${lines(20_000, (at) => `专利申请量,县,2020,级${at},阶${at},旗${at},5`)}`,
  ],
  [
    "20,000 vintages",
    () => `指标,地区,年份,版本,数值\n${lines(20_000, (at) => `专利申请量,县,2020,第${at}版,5`)}`,
  ],
  [
    "20,000 parts of a whole",
    () => `指标,2020年,2021年\n专利申请量,5,6\n${lines(20_000, (at) => `其中：第${at}类,5,6`)}`,
  ],
  [
    "20,000 texts with a unit each in value cells",
    () => `指标,地区,年份,数值\n${lines(20_000, (at) => `专利申请量,县${at},2020,${at}某${at}`)}`,
  ],
  [
    "200,000 ragged rows",
    () => `${tidy}\n${lines(200_000, (at) => `专利申请量,县${at},2020,5${",".repeat(at % 9)}`)}`,
  ],
  ["200,000 rows too long", () => `${tidy}\n${lines(200_000, (at) => `专利申请量,县${at},2020,5,件,多余`)}`],
  ["200,000 rows that say the same", () => `${tidy}\n${lines(200_000, () => row)}`],
  [
    "200,000 rows of one key, all different",
    () => `${tidy}\n${lines(200_000, (at) => `专利申请量,示例县,2020,${at},件`)}`,
  ],
  [
    "200,000 rows of one key beside unread columns",
    () =>
      `${tidy},甲词,乙词,丙词,丁词\n${lines(200_000, (at) => `专利申请量,示例县,2020,${at},件,a${at % 7},b${at % 11},c,d`)}`,
  ],
  ["200,000 open quotes", () => `${tidy}\n${lines(200_000, (at) => `专利申请量,"县${at},2020,5,件`)}`],
  ["200,000 stray quotes", () => `${tidy}\n${lines(200_000, (at) => `专利申请量,县"${at},2020,5,件`)}`],
  [
    "200,000 quotes that go on",
    () => `${tidy}\n${lines(200_000, (at) => `专利申请量,"县${at}"x,2020,5,件`)}`,
  ],
  [
    "200,000 cells with line breaks",
    () => `${tidy}\n${lines(200_000, (at) => `专利申请量,"县\n${at}",2020,5,件`)}`,
  ],
  [
    "one open quote and 200,000 rows",
    () => `${tidy}\n专利申请量,"县,2020,5,件\n${lines(200_000, (at) => `专利申请量,县${at},2020,5,件`)}`,
  ],
  [
    "90 open quotes far apart",
    () =>
      `${tidy}\n${lines(90, (part) => `专利申请量,"县,2020,5,件\n${lines(2000, (at) => `专利申请量,县${at},${1900 + part},5,件`)}`)}`,
  ],
  ["a million blank lines", () => `${tidy}\n${"\n".repeat(million)}${row}`],
  ["a million delimiters in a row", () => `${tidy}\n${row}\n${",".repeat(million)}`],
  ["a header of 20,000 rows", () => `${lines(20_000, (at) => `,类${at},项${at}`)}\n${row}`],
  [
    "100,000 times 续表",
    () => `${tidy}\n${lines(100_000, (at) => (at % 2 ? "续表" : `专利申请量,县${at},2020,5,件`))}`,
  ],
  [
    "20,000 parts of parts",
    () => `指标,2020年,2021年\n${lines(20_000, (at) => `${"其中：".repeat(at % 20)}第${at}类,5,6`)}`,
  ],
  [
    "20,000 periods",
    () => `${tidy}\n${lines(20_000, (at) => `专利申请量,县,${1800 + (at % 300)}-${1 + (at % 12)},5,件`)}`,
  ],
  [
    "200,000 marks for notes",
    () => `${tidy}\n${lines(200_000, (at) => `专利申请量,县${at},2020,${at}①,件`)}`,
  ],
  [
    "200,000 rows with line breaks of all kinds",
    () =>
      `${tidy}\n${Array.from({ length: 200_000 }, (_, at) => `专利申请量,县${at},2020,5,件${["\n", "\r\n", "\r"][at % 3]}`).join("")}`,
  ],
  [
    "200,000 rows in quotes",
    () => `${tidy}\n${lines(200_000, (at) => `"专利申请量","县${at}","2020","5","件"`)}`,
  ],
  ["quotes that each go on to the end", () => `${tidy}\n${'x","\n'.repeat(800_000)}`],
  ["quotes that nothing follows", () => `${tidy}\n${'" \n"'.repeat(million)}`],
  ["periods only", () => lines(200_000, (at) => `${1900 + (at % 100)}年`)],
  ["periods only, in rows", () => lines(20_000, () => cells(10, (at) => `${2000 + at}年`))],
  ["200,000 rows of gaps", () => `${tidy}\n${lines(200_000, (at) => `专利申请量,县${at},2020,X${at}X,件`)}`],
  [
    "200,000 rows of words as values",
    () => `${tidy}\n${lines(200_000, (at) => `专利申请量,县${at},2020,见附件${at},件`)}`,
  ],
  ["200,000 rows of one cell", () => `地区,2020年,2021年\n${lines(200_000, (at) => `县${at}`)}`],
  ["200,000 rows of a numbered list", () => lines(200_000, (at) => `${at}`)],
  ["one line of a million cells", () => cells(million, () => "1")],
  ["one line of a million words", () => cells(500_000, () => "词")],
  [
    "one line of a million years",
    () => `地区,${cells(200_000, (at) => `${1800 + (at % 300)}年`)}\n县,${cells(200_000, String)}`,
  ],
  [
    "a composite first column of a million parts",
    () => `${cells(200_000, (at) => `p${at}`)}\\time\t2020\t2021\n${cells(200_000, String)}\t5\t6`,
  ],
  [
    "200 rows of 5,000 filled-down cells",
    () =>
      `指标,${cells(3000, (at) => `类${at}`)},2020年,2021年\n${lines(200, (at) => `专利${at},${cells(3000, () => "")},5,6`)}`,
  ],
];

/** @type {readonly (readonly [string, () => string])[]} */
export const largeFiles = [...manyOf, ...longCells];
