import { isDeepStrictEqual } from "node:util";
import { findingsIn, wrongCells } from "./fuzz-checks.js";
import { changedPlan } from "./fuzz-plans.js";
import { indicatorNames, tablePeriods, tableUnits } from "./fuzz-words.js";

/**
 * @typedef {import("./fuzz-random.js").Random} Random
 * @typedef {import("./fuzz-checks.js").Finding} Finding
 * @typedef {import("../tongbi/src/csv.ts").ImportOptions} ImportOptions
 * @typedef {import("../tongbi/src/csv.ts").ImportResult} ImportResult
 * @typedef {(input: Uint8Array | string, options: ImportOptions, size: number) => ImportResult} Read `readInPieces` of a built library
 * @typedef {{ findings: Finding[], result?: ImportResult, slowest: number, bytes: number }} Outcome milliseconds of the slowest reading
 */

/** Milliseconds that reading a file may take. */
const longest = 2000;

/** Pieces that the reader itself reads in. */
const usualSize = 1 << 16;

/**
 * Reads a file as it is, in pieces of another size, and again by its own plan and by a changed one; and looks for what is wrong.
 * @param {Random} random
 * @param {Uint8Array | string} input
 * @param {Read} read
 * @returns {Outcome}
 */
export function tryInput(random, input, read) {
  const options = optionsFor(random);
  let slowest = 0;
  /** @type {Finding[]} */
  const findings = [];
  /**
   * Milliseconds that processors work for a reading: on a busy machine the first may only have waited.
   * @param {ImportOptions} all
   * @param {number} size
   */
  const timeAgain = (all, size) => {
    const before = process.cpuUsage();
    read(input, all, size);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  /**
   * @param {string} when
   * @param {ImportOptions} more
   * @param {number} size
   */
  const timed = (when, more, size = usualSize) => {
    const start = performance.now();
    try {
      const result = read(input, { ...options, ...more }, size);
      const taken = performance.now() - start;
      slowest = Math.max(
        slowest,
        taken > longest ? Math.min(taken, timeAgain({ ...options, ...more }, size)) : taken,
      );
      const known = new Set(findings.map(({ kind }) => kind));
      for (const { kind, detail } of findingsIn(input, result))
        if (!known.has(kind)) findings.push({ kind: `${when}${kind}`, detail: `${detail}${planText(more)}` });
      return result;
    } catch (error) {
      findings.push(thrown(when, error, planText(more)));
      return undefined;
    }
  };
  const result = timed("", {});
  if (!result) return { findings, slowest, bytes: input.length };
  findings.push(...wrongCells(input, result));
  const size = random.pick([1, 2, 3, 7, random.between(1, Math.max(1, input.length))]);
  if (random.chance(0.3) && input.length / size < 20_000) {
    const other = timed("in pieces: ", {}, size);
    if (other && !isDeepStrictEqual(other, result))
      findings.push({
        kind: "another result in other pieces",
        detail: `pieces of ${size}: ${difference(result, other)}`,
      });
  }
  if (random.chance(0.15)) {
    const again = timed("by its own plan: ", { plan: JSON.parse(JSON.stringify(result.plan)) });
    // The plan of a refused file is one to be completed: a header row that it takes for sure may already do.
    const isKept = result.report.refused || isDeepStrictEqual(again?.dataset.columns, result.dataset.columns);
    if (again && !isKept)
      findings.push({
        kind: "its own plan reads other observations",
        detail: difference(result.dataset, again.dataset),
      });
  }
  if (random.chance(0.2)) timed("by a changed plan: ", { plan: changedPlan(random, result.plan) });
  if (slowest > longest)
    findings.push({ kind: "slow", detail: `${Math.round(slowest)} ms for ${input.length}` });
  return { findings, result, slowest, bytes: input.length };
}

/**
 * @param {Random} random
 * @returns {ImportOptions}
 */
function optionsFor(random) {
  if (random.chance(0.7)) return {};
  return {
    ...(random.chance(0.3) ? { file: "a.csv" } : {}),
    ...(random.chance(0.3) ? { indicator: random.pick(indicatorNames) } : {}),
    ...(random.chance(0.3) ? { unit: random.pick(tableUnits) } : {}),
    ...(random.chance(0.3) ? { period: random.pick(tablePeriods) } : {}),
    ...(random.chance(0.1)
      ? { encoding: random.pick(/** @type {const} */ (["utf-8", "gb18030", "utf-16le", "utf-16be"])) }
      : {}),
  };
}

/** @param {ImportOptions} options */
const planText = ({ plan }) =>
  plan ? `\nplan ${JSON.stringify({ ...plan, symbols: plan.symbols.slice(0, 2) })}` : "";

/**
 * @param {string} when
 * @param {unknown} error
 * @param {string} more
 * @returns {Finding}
 */
function thrown(when, error, more) {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const places = [...stack.matchAll(/([\w-]+\.js):(\d+)/g)].slice(0, 4).map(([place]) => place);
  return {
    kind: `${when}throws: ${message.replace(/\d+/g, "#").slice(0, 60)} at ${places[0] ?? "?"}`,
    detail: `${message}\n${places.join(" < ")}${more}`,
  };
}

/**
 * The first place where two results differ.
 * @param {unknown} one
 * @param {unknown} other
 * @param {string} path
 * @returns {string}
 */
function difference(one, other, path = "") {
  if (one instanceof Map && other instanceof Map) return difference([...one], [...other], path);
  if (one && other && typeof one === "object" && typeof other === "object")
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [left, right] = [Reflect.get(one, key), Reflect.get(other, key)];
      if (!isDeepStrictEqual(left, right)) return difference(left, right, `${path}.${key}`);
    }
  return `${path}: ${JSON.stringify(one)?.slice(0, 200)} and ${JSON.stringify(other)?.slice(0, 200)}`;
}
