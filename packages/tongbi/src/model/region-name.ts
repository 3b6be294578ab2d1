/** A name as a dataset keeps it: trimmed, without the blanks that tables put between Chinese characters: 全    国, 甘 肃. */
export function tidyName(text: string): string {
  return text.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}

/** Words that are written or left out as a publisher likes, and those that are written short. */
const small: ReadonlySet<string> = new Set(["the", "of", "and"]);
const longForms: ReadonlyMap<string, string> = new Map([
  ["rep", "republic"],
  ["dem", "democratic"],
  ["fed", "federal"],
  ["federated", "federal"],
  ["sts", "states"],
  ["st", "saint"],
]);

/**
 * The form in which names are compared. Chinese: full-width forms folded, no blanks. Else: the words in alphabetical order,
 * without accents, case, points and small words, so that "Congo, Dem. Rep." is "Democratic Republic of the Congo".
 */
export function regionNameKey(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return text.normalize("NFKC").replace(/\s/g, "");
  return regionWords(text).sort().join(" ");
}

/** The words of a name in English that tell it from others, in lower case. */
export function regionWords(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}.'’‘`´]/gu, "")
    .toLowerCase();
  return Array.from(plain.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => longForms.get(word) ?? word).filter(
    (word) => !small.has(word),
  );
}
