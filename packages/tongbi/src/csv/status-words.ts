import type { GapReason } from "../model/gap.ts";
import { statusCodes, type StatusCode, type StatusSet, statusNames, statusSet } from "../model/status.ts";

/** What a cell of a status column says: statuses, and why the value is absent should its cell be empty. */
export interface StatusReading {
  readonly status: StatusSet;
  readonly emptyMeans: GapReason;
  /** Of a source that writes 0 where there is no figure: why there is none. */
  readonly zeroMeans?: GapReason;
}

/** What an empty cell of a status column says. */
export const normalStatus: StatusReading = { status: 0, emptyMeans: "missing" };

type Code = StatusCode | "A";

const spoken: readonly (readonly [Code, readonly string[]])[] = [
  ["A", ["正常", "正式", "正式数", "最终", "最终数", "核定", "核实", "已核实", "修订", "修订数"]],
  ["A", ["final", "normal", "normal value", "revised"]],
  ["P", ["初步", "初步核算", "初步统计", "快报", "快报数", "暂定", "preliminary", "provisional value"]],
  ["E", ["估计", "估算", "估算数", "约数", "estimate", "estimated value"]],
  ["E", ["uis estimation", "uis_est", "national estimation", "nat_est", "+", "‡"]],
  ["F", ["预计", "预计数", "预测", "forecast value"]],
  ["B", ["中断", "口径变化", "break", "time series break"]],
  ["D", ["difference in methodology"]],
  ["I", ["imputed value"]],
  ["K", ["included", "data included in another category"]],
  ["W", ["includes", "includes data from another category", "includes data for another category"]],
  ["U", ["lowrel", "unreliable"]],
  ["V", ["unvalidated value"]],
  ["O", ["missing value", "missing", "not available"]],
  ["Q", ["supp", "confidential", "missing value; suppressed"]],
];

const words: ReadonlyMap<string, Code> = new Map([
  ...statusCodes.flatMap((code) => [
    [statusNames[code].zh, code] as const,
    [statusNames[code].en, code] as const,
  ]),
  ...spoken.flatMap(([code, list]) => list.map((word) => [word, code] as const)),
]);

/**
 * Words that say nothing of the figure but why there is none. Source: UNESCO Institute for Statistics, read-me of its bulk data
 * (MAGNITUDE): with NIL and NA the value is written as 0; what is nil or negligible is below the unit, what is not applicable is none.
 */
const absences: ReadonlyMap<string, StatusReading> = new Map<string, StatusReading>([
  ["nil", { status: 0, emptyMeans: "negligible", zeroMeans: "negligible" }],
  ["magnitude nil or negligible", { status: 0, emptyMeans: "negligible", zeroMeans: "negligible" }],
  ["na", { status: 0, emptyMeans: "not_applicable", zeroMeans: "not_applicable" }],
  ["n/a", { status: 0, emptyMeans: "missing" }],
  ["category not applicable", { status: 0, emptyMeans: "not_applicable", zeroMeans: "not_applicable" }],
  ["not applicable", { status: 0, emptyMeans: "not_applicable", zeroMeans: "not_applicable" }],
  ["不适用", { status: 0, emptyMeans: "not_applicable", zeroMeans: "not_applicable" }],
  ["a", { status: 0, emptyMeans: "not_applicable" }],
]);

/**
 * Letters whose small form means something else than the capital of SDMX. Sources: Eurostat, observation flags (`s` its
 * estimate, `r` revised, `c` confidential, `z` not applicable); UNESCO Institute for Statistics and the joint questionnaires
 * with OECD and Eurostat (`x` included in another category, `+` national and `‡` UIS estimate, `a` not applicable).
 */
const small: ReadonlyMap<string, Code> = new Map([
  ["s", "E"],
  ["r", "A"],
  ["c", "Q"],
  ["z", "M"],
  ["x", "K"],
  ["+", "E"],
  ["‡", "E"],
]);

/**
 * Reads the text of a status column: SDMX codes, alone or together (`P`, `PE`, `B,E`), Eurostat's letters (`be`, `dp`), codes of the
 * UNESCO Institute for Statistics (`n`, `a`, `NAT_EST`), or words (初步数, 估计, provisional).
 * @returns undefined where a part of the text is no status
 */
export function readStatus(text: string): StatusReading | undefined {
  if (text.length > 60) return undefined;
  const bare = text.normalize("NFKC").trim();
  const isCapitalA = bare === "A";
  const absence = isCapitalA ? undefined : absences.get(bare.toLowerCase());
  if (absence) return absence;
  const word = words.get(bare) ?? words.get(bare.toLowerCase());
  const codes = word ? [word] : [...bare.replace(/[\s,;|/]+/g, "")].map(readLetter);
  const known = codes.filter((code) => code !== undefined);
  if (known.length < codes.length || new Set(known).size < known.length) return undefined;
  const status = statusSet(known.filter((code) => code !== "A"));
  return { status, emptyMeans: gapFor(known) };
}

function readLetter(letter: string): Code | undefined {
  const upper = letter.toUpperCase();
  return small.get(letter) ?? (upper === "A" ? "A" : statusCodes.find((code) => code === upper));
}

/** Q is withheld, M cannot exist, N beside an empty cell is not significant. */
function gapFor(codes: readonly Code[]): GapReason {
  if (codes.includes("Q")) return "suppressed";
  if (codes.includes("M")) return "not_applicable";
  return codes.includes("N") ? "negligible" : "missing";
}
