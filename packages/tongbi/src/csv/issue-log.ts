import type { Issue } from "../model/issue.ts";
import { moreOfTheSame } from "./file-trouble.ts";

/** Issues of one kind that are told one by one. */
const toldOfEach = 50;

/** Collects the issues of one file. Of a kind that comes by the thousand the first are told, the rest counted. */
export class IssueLog {
  readonly #file: string;
  readonly #issues: Issue[] = [];
  readonly #counts: Map<string, number> = new Map();
  readonly #once: Set<string> = new Set();

  constructor(file: string) {
    this.#file = file;
  }

  add(issue: Issue): void {
    const count = (this.#counts.get(issue.code) ?? 0) + 1;
    this.#counts.set(issue.code, count);
    if (count <= toldOfEach) this.#issues.push(this.#ofFile(issue));
  }

  /** Adds an issue unless one was added under the same key. */
  addOnce(key: string, issue: () => Issue): void {
    if (this.#once.has(key)) return;
    this.#once.add(key);
    this.add(issue());
  }

  /** What is said of the whole file, then everything in the order of its lines, then how many more there were of each kind. */
  list(): Issue[] {
    const more = [...this.#counts].filter(([, count]) => count > toldOfEach);
    return [
      ...this.#issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      ...more.map(([code, count]) => this.#ofFile(moreOfTheSame(code, count - toldOfEach))),
    ];
  }

  /** An issue in words, with the name of the file where it has one. */
  #ofFile(issue: Issue): Issue {
    return { ...issue, ...(this.#file === "" ? {} : { file: this.#file }) };
  }
}
