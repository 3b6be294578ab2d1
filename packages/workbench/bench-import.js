import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBenchFile } from "./bench-files.js";
import { readers } from "./bench-readers.js";
import { median } from "./bench-rounds.js";

/** Runs in a process after which a program is warm: its code is compiled and optimised, and it has its memory. */
const warmUp = 40;

/**
 * What is read: how many counties, how often in a process, and in how many rounds. A program that is started to read one
 * small file spends much of its time on warming up; the runs after that show it without.
 */
const files = [
  { title: "4 MB", counties: 57, runs: 60, rounds: 5 },
  { title: "4 MB, every cell quoted", counties: 48, quoted: true, runs: 60, rounds: 3 },
  { title: "4 MB in GBK", counties: 74, encoding: /** @type {const} */ ("gbk"), runs: 60, rounds: 3 },
  { title: "128 MB", counties: 1790, runs: 1, rounds: 3 },
];

/** Reads made-up files with each program, every time in a process of its own, and prints the medians. */
export async function benchImport() {
  const folder = mkdtempSync(join(tmpdir(), "tongbi-bench-"));
  try {
    for (const { title, runs, rounds, ...shape } of files) {
      const path = join(folder, "figures.csv");
      const { rows, bytes } = await writeBenchFile(path, shape);
      const able = [...readers].filter(([, { utf8Only }]) => !utf8Only || shape.encoding === undefined);
      const results = measure(able, path, rows, runs, rounds);
      const megabytes = bytes / 1e6;
      console.log(
        `\nReading a tidy file of ${title}: ${megabytes.toFixed(1)} MB, ${rows} rows; medians of ${rounds} rounds`,
      );
      const [own] = results.values();
      const ours = own?.warm ?? own?.first ?? Number.NaN;
      console.table(
        able.map(([program, { gives }]) => {
          const { first, warm, cpu, peak } = results.get(program) ?? {};
          return {
            program,
            gives,
            "first ms": rounded(first, 0),
            ...(runs > 1 ? { "warm ms": rounded(warm, 1) } : {}),
            "CPU ms": rounded(cpu, 0),
            "MB/s": rounded((megabytes / (warm ?? first ?? Number.NaN)) * 1000, 0),
            "times ours": rounded((warm ?? first ?? Number.NaN) / ours, 2),
            "peak MB": rounded(peak, 0),
          };
        }),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Round after round every program reads the file in turn, so that a machine that slows down slows all of them.
 * @param {[string, import("./bench-readers.js").Reader][]} programs
 * @param {string} path
 * @param {number} rows what each must find
 * @param {number} runs
 * @param {number} rounds
 */
function measure(programs, path, rows, runs, rounds) {
  /** @type {Map<string, { times: number[], cpu: number, peak: number }[]>} */
  const measured = new Map(programs.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { env }] of programs) {
      const printed = execFileSync(
        process.execPath,
        [fileURLToPath(new URL("bench-one.js", import.meta.url)), name, path, String(runs)],
        { encoding: "utf-8", env: { ...process.env, ...env } },
      );
      const result = JSON.parse(printed);
      if (result.rows !== rows) throw new Error(`${name} found ${result.rows} rows, expected ${rows}`);
      measured.get(name)?.push(result);
    }
  return new Map(
    Array.from(measured, ([name, all]) => [
      name,
      {
        first: median(all.map(({ times }) => times[0] ?? Number.NaN)),
        warm: runs > 1 ? median(all.flatMap(({ times }) => times.slice(warmUp))) : undefined,
        cpu: median(all.map(({ cpu }) => cpu)),
        peak: median(all.map(({ peak }) => peak)),
      },
    ]),
  );
}

/**
 * @param {number | undefined} value
 * @param {number} places
 */
function rounded(value, places) {
  return value === undefined ? undefined : Number(value.toFixed(places));
}
