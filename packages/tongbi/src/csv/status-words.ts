import type { GapReason } from "../model/gap.ts";
import { statusCodes, type StatusCode, type StatusSet, statusNames, statusSet } from "../model/status.ts";

/** What a cell of a status column says: statuses, and why the value is absent should its cell be empty. */
export interface StatusReading {
  readonly status: StatusSet;
  readonly emptyMeans: GapReason;
}

const words: ReadonlyMap<string, StatusCode | "A"> = new Map([
  ...statusCodes.flatMap((code) => [
    [statusNames[code].zh, code] as const,
    [statusNames[code].en, code] as const,
  ]),
  ...(
    [
      "正常",
      "正式",
      "正式数",
      "最终",
      "最终数",
      "核定",
      "核实",
      "已核实",
      "修订",
      "final",
      "normal",
      "revised",
    ] as const
  ).map((word) => [word, "A"] as const),
  ...(["初步", "初步核算", "初步统计", "快报", "快报数", "暂定", "preliminary"] as const).map(
    (word) => [word, "P"] as const,
  ),
  ...(["估计", "估算", "estimate"] as const).map((word) => [word, "E"] as const),
  ...(["预计", "预计数", "预测"] as const).map((word) => [word, "F"] as const),
  ...(["中断", "口径变化", "break"] as const).map((word) => [word, "B"] as const),
]);

/** Eurostat's letters are lower case; `s` is its estimate, SDMX's capital S a special event. */
const eurostat: ReadonlyMap<string, StatusCode | "A"> = new Map([
  ["s", "E"],
  ["r", "A"],
  ["c", "Q"],
  ["z", "M"],
]);

/**
 * Reads the text of a status column: SDMX codes, alone or together (`P`, `PE`, `B,E`), or words (初步数, 估计, provisional).
 * @returns undefined where a part of the text is no status
 */
export function readStatus(text: string): StatusReading | undefined {
  const bare = text.normalize("NFKC").trim();
  const word = words.get(bare) ?? words.get(bare.toLowerCase());
  const codes = word ? [word] : [...bare.replace(/[\s,;|/]+/g, "")].map(readLetter);
  const known = codes.filter((code) => code !== undefined);
  if (known.length < codes.length || known.length > 6) return undefined;
  const status = statusSet(known.filter((code) => code !== "A"));
  return { status, emptyMeans: gapFor(known) };
}

function readLetter(letter: string): StatusCode | "A" | undefined {
  const upper = letter.toUpperCase();
  return eurostat.get(letter) ?? (upper === "A" ? "A" : statusCodes.find((code) => code === upper));
}

/** Q is withheld, M cannot exist, N beside an empty cell is not significant. */
function gapFor(codes: readonly (StatusCode | "A")[]): GapReason {
  if (codes.includes("Q")) return "suppressed";
  if (codes.includes("M")) return "not_applicable";
  return codes.includes("N") ? "negligible" : "missing";
}
