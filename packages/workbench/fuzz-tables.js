import { anyCell, cellOf, valueCell } from "./fuzz-cells.js";
import * as words from "./fuzz-words.js";

/** @typedef {import("./fuzz-random.js").Random} Random */
/** @typedef {string[][]} Rows */

/** @param {Random} random */
const rowCount = (random) =>
  random.chance(0.002) ? random.between(20, 300) : random.between(random.chance(0.05) ? 0 : 1, 5);

/**
 * Few entries of a list, so that rows share keys now and then.
 * @template T
 * @param {Random} random
 * @param {readonly T[]} list
 * @returns {T[]}
 */
const few = (random, list) => random.list(random.between(1, 3), () => random.pick(list));

/**
 * A row an observation, with columns of any roles in any order.
 * @param {Random} random
 * @returns {Rows}
 */
function longTable(random) {
  const roles = /** @type {(keyof typeof words.headers)[]} */ (Object.keys(words.headers));
  const usual = /** @type {const} */ (["region", "indicator", "period", "value", "unit"]);
  const chosen = random.chance(0.7)
    ? [...random.some(usual, 0.85), ...random.list(random.between(0, 3), () => random.pick(roles))]
    : random.list(random.between(1, 9), () => random.pick(roles));
  if (random.chance(0.3)) chosen.sort(() => random.next() - 0.5);
  const odd = random.pick([0, 0.2, 0.6]);
  const header = chosen.map((role) => random.pick(words.headers[role]));
  const pools = chosen.map((role) => random.list(random.between(1, 4), () => cellOf(random, role, odd)));
  const isLabelled = random.chance(0.1);
  if (isLabelled) header.forEach((text, at) => (header[at] = `${text}: ${random.pick(words.names)}`));
  return [
    header,
    ...random.list(rowCount(random), () =>
      chosen.map((role, at) =>
        isValue(role)
          ? valueCell(random, odd)
          : random.chance(0.8)
            ? random.pick(pools[at] ?? [""])
            : cellOf(random, role, odd),
      ),
    ),
  ];
}

/** @param {string} role */
const isValue = (role) => role === "value" || role === "target" || role === "plan";

/**
 * An exchange file of a statistical office, with or without labels behind its codes.
 * @param {Random} random
 * @returns {Rows}
 */
function exchangeTable(random) {
  const codes = random.some(
    ["DATAFLOW", "freq", "unit", "geo", "SUBJECT", "MEASURE", "UNIT_MULT", "sex", "VINTAGE"],
    0.6,
  );
  const ends = ["TIME_PERIOD", "OBS_VALUE", ...random.some(["OBS_FLAG", "CONF_STATUS", "OBS_STATUS"], 0.4)];
  const form = random.pick(["codes", "behind", "beside"]);
  /** @param {string} code */
  const head = (code) =>
    form === "behind"
      ? [`${code}: ${code.toLowerCase()} label`]
      : form === "beside"
        ? [code, `${code} label`]
        : [code];
  /** @param {string} code */
  const member = (code) => {
    const own = random.pick(
      { unit: words.units, geo: words.regions, UNIT_MULT: ["0", "3", "6", ""] }[code] ?? [
        "A",
        "B",
        "_T",
        "GERD",
        "",
      ],
    );
    const label = random.pick(["Total", "Annual", "Germany", "", "percent"]);
    return form === "behind"
      ? [random.chance(0.9) ? `${own}: ${label}` : own]
      : form === "beside"
        ? [own, label]
        : [own];
  };
  return [
    [...codes.flatMap(head), ...ends],
    ...random.list(rowCount(random), () => [
      ...codes.flatMap(member),
      random.pick(words.periods),
      valueCell(random, 0.2),
      ...ends.slice(2).map(() => random.pick(words.flags)),
    ]),
  ];
}

/**
 * Rows of names under columns of periods or of times seen from the title's, under one to four header rows.
 * @param {Random} random
 * @returns {Rows}
 */
function wideTable(random) {
  const isSnapshot = random.chance(0.4);
  const width = random.chance(0.003) ? random.between(30, 400) : random.between(1, 5);
  const pool = isSnapshot ? words.relativeTimes : words.periodHeaders;
  const from = random.between(1990, 2020);
  const isEven = !isSnapshot && random.chance(0.5);
  const suffix = random.pick(["", "年", "年", " [YR]", "Q1"]);
  const heads = random.list(width, (at) => (isEven ? `${from + (at % 60)}${suffix}` : random.pick(pool)));
  const keys = random
    .some([["indicator", "unit"], ["region"], ["code"], ["dimension"], ["note"], ["month"]], 0.4)
    .flat();
  const header = [
    ...keys.map((role) =>
      random.chance(0.9)
        ? random.pick(words.headers[/** @type {keyof typeof words.headers} */ (role)])
        : random.pick(words.strangeHeaders),
    ),
    ...heads,
  ];
  const odd = random.pick([0, 0.1, 0.5]);
  const withFlags = random.chance(0.1);
  const body = random.list(rowCount(random), () => [
    ...keys.map((role) => cellOf(random, role, odd)),
    ...heads.map(() =>
      random.chance(withFlags ? 0.5 : 0) ? random.pick(words.flags) : valueCell(random, odd),
    ),
  ]);
  return [...headerRows(random, header), ...body];
}

/**
 * A header alone, or with merged cells above or below it.
 * @param {Random} random
 * @param {string[]} header
 * @returns {Rows}
 */
function headerRows(random, header) {
  if (random.chance(0.6)) return [header];
  const above = random.list(random.between(1, 3), () =>
    header.map(() =>
      random.chance(0.6) ? "" : random.pick([...words.names, ...words.periodHeaders, "其中", "完成情况"]),
    ),
  );
  if (random.chance(0.3))
    return [header, header.map(() => (random.chance(0.5) ? "" : random.pick(words.names)))];
  if (random.chance(0.3)) above.reverse();
  return [...above, header];
}

/**
 * Periods in the first column, indicators or regions across.
 * @param {Random} random
 * @returns {Rows}
 */
function acrossTable(random) {
  const across = random.list(random.between(1, 4), () =>
    random.pick(random.chance(0.5) ? words.names : words.regions),
  );
  const corner = random.pick([...words.headers.period, ...words.headers.region, ""]);
  return [
    [corner, ...across],
    ...random.list(rowCount(random), () => [
      random.pick(words.periods),
      ...across.map(() => valueCell(random, 0.2)),
    ]),
  ];
}

/**
 * A composite first column.
 * @param {Random} random
 * @returns {Rows}
 */
function compositeTable(random) {
  const parts = random.some(["unit", "geo", "sectperf", "freq", "indicator", "地区"], 0.5);
  const years = random.list(random.between(1, 5), (at) => `${2020 - at} `);
  return [
    [`${parts.join(",")}\\${random.pick(["time", "TIME_PERIOD", ""])}`, ...years],
    ...random.list(rowCount(random), () => [
      random
        .list(random.between(parts.length - 1, parts.length + 1), () =>
          random.pick(["PC_GDP", "DE", "BES", "甲县", "", "A"]),
        )
        .join(","),
      ...years.map(() =>
        random.pick([
          `${valueCell(random, 0)} `,
          `${valueCell(random, 0)} p`,
          ": ",
          ": c",
          valueCell(random, 1),
        ]),
      ),
    ]),
  ];
}

/**
 * Cells of any kind anywhere.
 * @param {Random} random
 * @returns {Rows}
 */
function anyTable(random) {
  const width = random.chance(0.003) ? random.between(100, 5000) : random.between(1, 6);
  return random.list(random.between(1, width > 50 ? 3 : 6), () =>
    random.list(random.chance(0.8) ? width : random.between(0, width + 2), () =>
      width > 50 ? valueCell(random, 0.5) : anyCell(random),
    ),
  );
}

const kinds = [
  longTable,
  longTable,
  longTable,
  wideTable,
  wideTable,
  wideTable,
  wideTable,
  exchangeTable,
  acrossTable,
  compositeTable,
  anyTable,
];

/**
 * A table with the lines before and after it.
 * @param {Random} random
 * @returns {Rows}
 */
function section(random) {
  /** @param {readonly string[]} list */
  const lines = (list) => few(random, list).map((text) => [text, ...(random.chance(0.2) ? ["", ""] : [])]);
  return [
    ...(random.chance(0.3) ? lines(words.preambles) : []),
    ...random.pick(kinds)(random),
    ...(random.chance(0.25) ? lines(words.notes) : []),
  ];
}

/**
 * The rows of a file: one table or more, with lines, cells and headers out of place.
 * @param {Random} random
 * @returns {Rows}
 */
export function fileRows(random) {
  const sections = random.chance(0.9) ? 1 : random.between(2, 4);
  const rows = random.list(sections, () => section(random)).flat();
  if (sections > 1 && random.chance(0.3)) rows.push(...structuredClone(rows));
  for (let times = random.chance(0.6) ? 0 : random.between(1, 4); times > 0; times--) disturb(random, rows);
  return rows;
}

/**
 * @param {Random} random
 * @param {Rows} rows
 */
function disturb(random, rows) {
  const at = random.between(0, Math.max(0, rows.length - 1));
  const row = rows[at];
  if (!row) return;
  const column = random.between(0, row.length);
  switch (random.between(0, 9)) {
    case 0:
      row[Math.min(column, Math.max(0, row.length - 1))] = anyCell(random);
      return;
    case 1:
      row.splice(column, 1);
      return;
    case 2:
      row.splice(column, 0, anyCell(random));
      return;
    case 3:
      rows.splice(at, 0, [random.pick(words.notes)]);
      return;
    case 4:
      rows.splice(at, 0, [...(rows[random.between(0, Math.min(3, rows.length - 1))] ?? [])]);
      return;
    case 5:
      rows.splice(at, 0, random.chance(0.5) ? [] : row.map(() => ""));
      return;
    case 6:
      rows.splice(at, 1);
      return;
    case 7:
      rows[at] = row.map(() => anyCell(random));
      return;
    case 8:
      rows[0] = (rows[0] ?? []).map((text) =>
        random.chance(0.3) ? random.pick(words.strangeHeaders) : text,
      );
      return;
    default:
      for (const each of rows) each.push(random.pick(["", anyCell(random)]));
  }
}
