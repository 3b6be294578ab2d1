/**
 * `npm run mutants`: breaks the calculations and the model in one small way at a time and sees whether a test fails. Where none
 * does, the breakage is told: a test is missing, or nobody could tell the difference (`mutants/README.md` lists those).
 * Decides nothing. Installs the mutation tester that it alone needs. Takes hours for all; for some, name them:
 *
 * npm run mutants -- calc/year-over-year.ts model/period.ts --tests calc/year-over-year,table/year-over-year
 *
 * --tests <starts of paths under packages/tongbi/test>; all tests of calc, model, table, published and report unless given
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { root, run } from "./install.js";
import { scores, survivors } from "./mutants/survivors.js";

const folder = "packages/workbench/mutants";
const output = `${root}.cache/mutants`;
const { values, positionals } = parseArgs({
  options: { tests: { type: "string" } },
  allowPositionals: true,
});
const sources = (positionals.length > 0 ? positionals : ["calc/*.ts", "model/*.ts"]).map(
  (name) => `packages/tongbi/src/${name}`,
);
for (const source of sources)
  if (!source.includes("*") && !existsSync(root + source.replace(/:[\d:-]+$/, ""))) {
    console.error(`no such file: ${source}; name files under packages/tongbi/src, such as calc/exact.ts`);
    process.exit(1);
  }

const lock = `${root}${folder}/package-lock.json`;
const installed = `${root}${folder}/node_modules/.package-lock.json`;
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log("Installing the mutation tester …");
  // Its runner works with the Vitest at the top of the repository; npm would install another.
  run("npm", ["ci", "--prefix", folder, "--legacy-peer-deps", "--no-audit", "--no-fund"]);
}

const report = `${output}/report.json`;
rmSync(report, { force: true });
run(
  "node",
  [
    `${folder}/node_modules/@stryker-mutator/core/bin/stryker.js`,
    "run",
    `${folder}/stryker.config.js`,
    "--mutate",
    sources.join(","),
  ],
  values.tests === undefined ? {} : { MUTANTS_TESTS: values.tests },
);
/** @type {import("./mutants/survivors.js").Report} */
const found = JSON.parse(readFileSync(report, "utf8"));
writeFileSync(`${output}/survivors.txt`, survivors(found));
console.log(`${survivors(found)}\n${scores(found)}\n\n${output}/survivors.txt, ${report}`);
