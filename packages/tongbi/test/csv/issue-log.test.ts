import { expect, test } from "vitest";
import { issue } from "../../src/csv/issue.ts";
import { IssueLog } from "../../src/csv/issue-log.ts";

test("of a kind that comes by the thousand the first are put into words, the rest counted", () => {
  const log = new IssueLog("a.csv");
  let worded = 0;
  for (let line = 1; line <= 1000; line++)
    log.add(
      issue(
        "kind",
        "note",
        { line },
        () => `第 ${line} 行，第 ${++worded} 句。`,
        () => `Line ${line}.`,
      ),
    );
  const told = log.list();
  expect(worded).toBe(50);
  expect(told).toHaveLength(51);
  expect(told.at(-1)).toEqual({
    code: "more-of-the-same",
    severity: "note",
    file: "a.csv",
    found: "kind",
    message: expect.objectContaining({ en: expect.stringContaining("950") }),
  });
  expect(told[0]).toEqual({
    code: "kind",
    severity: "note",
    file: "a.csv",
    line: 1,
    message: { zh: "第 1 行，第 1 句。", en: "Line 1." },
  });
});

test("what is told is plain data, and in the order of lines", () => {
  const log = new IssueLog("");
  const words = [() => "一", () => "one"] as const;
  for (const line of [3, 0, 2]) log.add(issue("kind", "note", { line }, ...words));
  log.addOnce("key", () => issue("other", "note", {}, ...words));
  log.addOnce("key", () => issue("other", "note", {}, ...words));
  const told = log.list();
  expect(told.map(({ code, line }) => [code, line])).toEqual([
    ["kind", undefined],
    ["other", undefined],
    ["kind", 2],
    ["kind", 3],
  ]);
  for (const each of told) expect(Object.getOwnPropertyDescriptor(each, "message")?.get).toBeUndefined();
});
