import type { Issue, Severity } from "../model/issue.ts";

export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly found?: string;
}

/**
 * One issue of a file; what is quoted is cut where it is too long. It is put into words when they are asked for: of a kind that comes by
 * the thousand most are only counted.
 */
export function issue(
  code: string,
  severity: Severity,
  place: Place,
  zh: () => string,
  en: () => string,
): Issue {
  const { line = 0, column = 0, found } = place;
  return {
    code,
    severity,
    ...(line > 0 ? { line } : {}),
    ...(column > 0 ? { column } : {}),
    ...(found === undefined ? {} : { found: short(found) }),
    get message() {
      return { zh: zh(), en: en() };
    },
  };
}

/** A text of a file, cut where it is too long to be quoted. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The texts that one issue is about, quoted. */
export function listZh(texts: readonly string[]): string {
  return texts.map((text) => `「${short(text)}」`).join("、");
}

export function listEn(texts: readonly string[]): string {
  return texts.map((text) => `"${short(text)}"`).join(", ");
}

/** How many indicators one issue tells of by name. */
export const toldInOne = 5;
