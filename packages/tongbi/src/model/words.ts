/** The two languages that every label, message and sentence exists in. */
export type Language = "zh" | "en";

/** One text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
