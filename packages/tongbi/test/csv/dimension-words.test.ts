import { expect, test } from "vitest";
import { readLevel, readScenario, readStage } from "../../src/csv/dimension-words.ts";

test.each([
  [readLevel, "国家级", "national"],
  [readLevel, "省", "provincial"],
  [readLevel, "Municipal", "municipal"],
  [readLevel, "县级", "county"],
  [readLevel, "村级", undefined],
  [readStage, "申报", "applied"],
  [readStage, "认定", "recognised"],
  [readStage, "filed for record", "filed_for_record"],
  [readStage, "constructor", undefined],
  [readScenario, "实绩", "result"],
  [readScenario, "年度目标", "target"],
  [readScenario, "plan", "plan"],
])("%o reads %s as %s", (read, text, id) => {
  expect(read(text)).toBe(id);
});
