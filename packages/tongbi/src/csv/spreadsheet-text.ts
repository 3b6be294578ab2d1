/**
 * Beginnings that a spreadsheet takes for a formula: = + - @, their full-width and small forms, behind blanks too, and a tab or
 * line break, which some programs drop before they look.
 * Source: OWASP, CSV Injection; CWE-1236.
 */
const formula = /^(?:\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/;
const apostrophes = /^'+/;

const runs = (text: string): boolean => formula.test(text.replace(apostrophes, ""));

/**
 * A text cell as it is written. In the safe mode an apostrophe goes before a text that a spreadsheet would run; in both modes
 * before one that has such apostrophes of its own, so that {@link withoutGuard} always gives the text back.
 */
export function withGuard(text: string, safe: boolean): string {
  return runs(text) && (safe || text.startsWith("'")) ? `'${text}` : text;
}

/** The text that {@link withGuard} was given: without the one apostrophe that it has put before it. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && runs(text) ? text.slice(1) : text;
}
