import type { Issue } from "../model/issue.ts";

/** Carries an issue out of the middle of a file that can't be read on. Never leaves the door. */
export class Refusal extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

/** The whole file has unpacked to as much as it may: what is left of it is not looked at. */
export class Exhausted extends Refusal {}
