import type { Words } from "../model/words.ts";
import { type Finding, type FindingCell, type FindingCode, findingKinds } from "./finding.ts";

/** How many findings of a kind there are, and how many of them are told one by one. */
export interface FindingCount extends Words {
  readonly code: FindingCode;
  readonly severity: Finding["severity"];
  readonly found: number;
  readonly listed: number;
}

/** A finding before it is worded: where it is, and how to word it should it be told. */
export interface Candidate {
  /** Greater is told first, among findings of its kind. */
  readonly weight: number;
  /** What sets it apart from others of its kind; decides between equal weights, whatever the order of the rows. */
  readonly place: string;
  readonly tell: () => Told;
}

/** What is told of a candidate; code and severity are those of its kind. */
export type Told = Omit<Finding, "code" | "severity" | "cells"> & { readonly cells: readonly FindingCell[] };

const byWeight = (a: Candidate, b: Candidate): number =>
  b.weight - a.weight || (a.place < b.place ? -1 : Number(a.place > b.place));

/** Collects the findings of a report: all are counted, the weightiest of each kind are kept and worded at the end. */
export class FindingLog {
  readonly #limit: number;
  readonly #found: Map<FindingCode, number> = new Map();
  readonly #kept: Map<FindingCode, Candidate[]> = new Map();

  /** @param limit findings of a kind that are told */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(code: FindingCode, candidate: Candidate): void {
    this.#found.set(code, (this.#found.get(code) ?? 0) + 1);
    const kept = this.#kept.get(code) ?? [];
    kept.push(candidate);
    this.#kept.set(code, kept.length > 4 * this.#limit ? this.#weightiest(kept) : kept);
  }

  #weightiest(candidates: readonly Candidate[]): Candidate[] {
    return candidates.toSorted(byWeight).slice(0, this.#limit);
  }

  /** Findings in the order of {@link findingKinds}, of each kind the weightiest first; and how many there were. */
  close(): { findings: Finding[]; counts: FindingCount[] } {
    const findings: Finding[] = [];
    const counts: FindingCount[] = [];
    for (const code of Object.keys(findingKinds) as FindingCode[]) {
      const found = this.#found.get(code);
      if (found === undefined) continue;
      const { severity, zh, en } = findingKinds[code];
      const told = this.#weightiest(this.#kept.get(code) ?? []);
      for (const { tell } of told) findings.push({ code, severity, ...tell() });
      counts.push({ code, severity, zh, en, found, listed: told.length });
    }
    return { findings, counts };
  }
}
