import { levels, scenarios, stages } from "../model/dimension.ts";
import type { Words } from "../model/words.ts";

function learn(
  known: Readonly<Record<string, Words>>,
  more: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>(more);
  for (const [id, { zh, en }] of Object.entries(known))
    for (const text of [id, zh, en]) found.set(key(text), id);
  return found;
}

function key(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s_-]+/g, "")
    .toLowerCase();
}

const levelIds = learn(levels, [
  ["国家", "national"],
  ["国", "national"],
  ["部级", "national"],
  ["省", "provincial"],
  ["省部级", "provincial"],
  ["自治区级", "provincial"],
  ["市", "municipal"],
  ["地市级", "municipal"],
  ["县", "county"],
  ["区县级", "county"],
  ["县区级", "county"],
  ["本级", "county"],
  ["不限", "unspecified"],
  ["未注明", "unspecified"],
]);
const stageIds = learn(stages, []);
const scenarioIds = learn(scenarios, [
  ["实际", "result"],
  ["结果", "result"],
  ["完成", "result"],
  ["actual", "result"],
  ["目标", "target"],
  ["任务", "target"],
  ["计划", "plan"],
]);

/** The id of an awarding level (国家级, 省, National); undefined where the text names none. */
export function readLevel(text: string): string | undefined {
  return levelIds.get(key(text));
}

/** The id of a stage (申报, 认定, applied); undefined where the text names none. */
export function readStage(text: string): string | undefined {
  return stageIds.get(key(text));
}

/** The scenario (实绩, 年度目标, plan); undefined where the text names none. */
export function readScenario(text: string): string | undefined {
  return scenarioIds.get(key(text));
}
