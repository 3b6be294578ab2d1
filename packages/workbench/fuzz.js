/**
 * `npm run fuzz`: reads files that nobody would write, and looks for what is wrong with the results. Prints the seed and the number
 * of each input with a finding; `--only <number>` runs that one again and prints it cut down to what matters.
 *
 * --seed 1  --from 0  --inputs 20000  --mutations 5000  --only <number>  --large <part of a name> (the large files, `--large ""` for all)  --built <folder>
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { FuzzCorpus } from "./fuzz-corpus.js";
import { largeFiles } from "./fuzz-large.js";
import { tryInput } from "./fuzz-one.js";
import { randomFor } from "./fuzz-random.js";
import { FuzzRecord } from "./fuzz-record.js";
import { shrunk } from "./fuzz-shrink.js";
import { structuredFile } from "./fuzz-file.js";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    inputs: { type: "string", default: "20000" },
    mutations: { type: "string", default: "5000" },
    only: { type: "string" },
    large: { type: "string" },
    built: { type: "string" },
  },
});
const seed = Number(values.seed);

/** @returns {Promise<import("./fuzz-one.js").Read>} */
async function builtReader() {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  if (values.built === undefined) {
    const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
    execFileSync(process.execPath, [join(typescript, "bin/tsc"), "-b", "packages/tongbi"], {
      cwd: root,
      stdio: "inherit",
    });
  }
  const folder = resolve(values.built ?? join(root, "packages/tongbi/dist"));
  const { readInPieces } = await import(pathToFileURL(join(folder, "csv/read-csv.js")).href);
  return readInPieces;
}

const read = await builtReader();
const record = new FuzzRecord();
const corpus = new FuzzCorpus();

/**
 * @param {string} name
 * @param {number} number
 * @param {Uint8Array | string} input
 */
function run(name, number, input) {
  const outcome = tryInput(randomFor(~seed, number), input, read);
  for (const finding of outcome.findings)
    if (record.isNew(finding.kind)) {
      const holds = (/** @type {Uint8Array | string} */ shorter) =>
        tryInput(randomFor(~seed, number), shorter, read).findings.some(({ kind }) => kind === finding.kind);
      const sample = finding.kind === "slow" ? input.slice(0, 200) : shrunk(input, holds);
      const detail =
        finding.kind === "slow"
          ? finding.detail
          : (tryInput(randomFor(~seed, number), sample, read).findings.find(
              ({ kind }) => kind === finding.kind,
            )?.detail ?? finding.detail);
      console.log(`\n${finding.kind}\n  ${name} ${number}, seed ${seed}\n  ${detail}\n  ${shown(sample)}`);
    }
  record.add(name, outcome);
}

/** @param {Uint8Array | string} input */
function shown(input) {
  if (typeof input === "string") return JSON.stringify(input.slice(0, 1500));
  const text = new TextDecoder().decode(input);
  return text.includes("\uFFFD")
    ? `base64 ${Buffer.from(input).toString("base64").slice(0, 1500)}`
    : `bytes of ${JSON.stringify(text.slice(0, 1500))}`;
}

const structured = (/** @type {number} */ number) => structuredFile(randomFor(seed, number));
const mutation = (/** @type {number} */ number) => corpus.mutation(randomFor(seed + 0x10000, number));

if (values.only !== undefined) {
  run("structured", Number(values.only), structured(Number(values.only)));
  run("mutation", Number(values.only), mutation(Number(values.only)));
} else {
  const from = Number(values.from);
  for (let number = from; number < from + Number(values.inputs); number++)
    run("structured", number, structured(number));
  for (let number = from; number < from + Number(values.mutations); number++)
    run("mutation", number, mutation(number));
  for (const [name, make] of largeFiles) {
    if (values.large === undefined || !name.includes(values.large)) continue;
    const input = make();
    const start = performance.now();
    const before = process.cpuUsage();
    const result = read(input, {}, 1 << 16);
    const { user, system } = process.cpuUsage(before);
    record.large(name, input.length, performance.now() - start, (user + system) / 1000, result.report);
  }
}
record.print(seed);
