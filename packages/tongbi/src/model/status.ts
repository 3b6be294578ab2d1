import type { Words } from "./words.ts";

/**
 * Observation status, the codes of SDMX CL_OBS_STATUS 2.2 from least to most doubtful, as a bit set: a value may be
 * estimated and provisional at once. 0 is normal.
 * Source: SDMX cross-domain code list CL_OBS_STATUS, version 2.2.
 */
export const statusCodes = [
  "P",
  "E",
  "I",
  "F",
  "G",
  "J",
  "K",
  "W",
  "S",
  "D",
  "V",
  "U",
  "N",
  "B",
  "H",
  "L",
  "M",
  "O",
  "Q",
] as const;

/** One SDMX observation status; `A`, normal, is the empty set. */
export type StatusCode = (typeof statusCodes)[number];

/** A set of observation statuses in one integer. */
export type StatusSet = number;

/** The set of the given codes; unknown letters are an error. */
export function statusSet(codes: Iterable<StatusCode>): StatusSet {
  let set = 0;
  for (const code of codes) {
    const bit = statusCodes.indexOf(code);
    if (bit < 0)
      throw new RangeError(`unknown observation status "${code}": expected one of ${statusCodes.join(" ")}`);
    set |= 1 << bit;
  }
  return set;
}

/** The set of a series that breaks (B). */
export const breakStatus: StatusSet = statusSet(["B"]);

/** The codes of a set, least doubtful first; empty for a normal value. */
export function statusList(set: StatusSet): StatusCode[] {
  return statusCodes.filter((_, bit) => (set & (1 << bit)) !== 0);
}

/** The set as SDMX text: `A`, `P`, `PE`. */
export function statusText(set: StatusSet): string {
  return set === 0 ? "A" : statusList(set).join("");
}

/** Names of the statuses that a reader meets. */
export const statusNames: Readonly<Record<StatusCode, Words>> = {
  P: { zh: "初步数", en: "provisional" },
  E: { zh: "估计数", en: "estimated" },
  I: { zh: "插补数", en: "imputed" },
  F: { zh: "预测数", en: "forecast" },
  G: { zh: "试验性", en: "experimental" },
  J: { zh: "豁免", en: "derogation" },
  K: { zh: "并入其他类", en: "included in another category" },
  W: { zh: "含其他类", en: "includes another category" },
  S: { zh: "特殊事件", en: "strike or special event" },
  D: { zh: "口径不同", en: "definition differs" },
  V: { zh: "未核实", en: "unvalidated" },
  U: { zh: "可靠性低", en: "low reliability" },
  N: { zh: "不显著", en: "not significant" },
  B: { zh: "序列中断", en: "break in series" },
  H: { zh: "节假日缺失", en: "missing, holiday" },
  L: { zh: "未收集", en: "not collected" },
  M: { zh: "不可能存在", en: "cannot exist" },
  O: { zh: "缺失", en: "missing" },
  Q: { zh: "未公布", en: "suppressed" },
};
