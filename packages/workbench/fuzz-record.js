/** Counts what a run has read and found. */
export class FuzzRecord {
  /** @type {Map<string, number>} */
  #kinds = new Map();
  /** @type {Map<string, { inputs: number, refused: number, observations: number, slowest: number }>} */
  #runs = new Map();
  /** @type {Map<string, number>} */
  #codes = new Map();
  #said = performance.now();

  /** Whether nothing of a kind was found before; counts it. @param {string} kind */
  isNew(kind) {
    const count = (this.#kinds.get(kind) ?? 0) + 1;
    this.#kinds.set(kind, count);
    return count === 1;
  }

  /**
   * @param {string} name
   * @param {import("./fuzz-one.js").Outcome} outcome
   */
  add(name, { result, slowest }) {
    const run = this.#runs.get(name) ?? { inputs: 0, refused: 0, observations: 0, slowest: 0 };
    run.inputs++;
    if (!result || result.report.refused) run.refused++;
    run.observations += result?.dataset.length ?? 0;
    run.slowest = Math.max(run.slowest, Math.round(slowest));
    this.#runs.set(name, run);
    for (const code of new Set(result?.report.issues.map((issue) => issue.code)))
      this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
    if (performance.now() - this.#said < 60_000) return;
    this.#said = performance.now();
    console.log(`${name}: ${run.inputs} inputs`);
  }

  /**
   * @param {string} name
   * @param {number} length
   * @param {number} milliseconds
   * @param {number} cpu milliseconds that processors worked; on a busy machine these are what counts
   * @param {import("../tongbi/src/csv.ts").ImportReport} report
   */
  large(name, length, milliseconds, cpu, { observations, issues, refused }) {
    const codes = [...new Set(issues.map(({ code }) => code))].join(" ");
    const isSlow = Math.min(milliseconds, cpu) > 2000;
    if (isSlow) this.isNew(`slow: ${name}`);
    console.log(
      `${isSlow ? "SLOW " : ""}${name}: ${(length / 1e6).toFixed(1)} M in ${Math.round(milliseconds)} ms, CPU ${Math.round(cpu)} ms, ${refused ? "refused" : `${observations} values`}, ${codes}`,
    );
  }

  /** @param {number} seed */
  print(seed) {
    console.table(Object.fromEntries(this.#runs));
    console.log(
      `issues told, by inputs: ${[...this.#codes]
        .toSorted((one, other) => other[1] - one[1])
        .map(([code, count]) => `${code} ${count}`)
        .join(", ")}`,
    );
    if (this.#kinds.size === 0) console.log(`nothing found with seed ${seed}`);
    for (const [kind, count] of this.#kinds) console.log(`${count} times: ${kind}`);
    if (this.#kinds.size > 0) process.exitCode = 1;
  }
}
