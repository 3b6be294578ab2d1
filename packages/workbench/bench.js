/**
 * `npm run bench`: year over year on tables of 1,000 to 34 million rows, the other calculations, rows in and out, and reading files of 4 and of 128 MB, beside the libraries that
 * we stand on and the fastest that we know; then how the explorer answers its reader with a million rows. Prints medians
 * of interleaved rounds; decides nothing, and no test waits for it. Installs the libraries that it alone needs (`peers/`).
 * Takes some minutes.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchYearOverYear } from "./bench-calculation.js";
import { benchImport } from "./bench-import.js";
import { benchOtherCalculations } from "./bench-others.js";
import { benchPage } from "./bench-page.js";
import { benchRows } from "./bench-rows.js";
import { installPeers } from "./install.js";

installPeers();
const root = fileURLToPath(new URL("../..", import.meta.url));
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
execFileSync(process.execPath, [join(typescript, "bin/tsc"), "-b", "packages/tongbi"], {
  cwd: root,
  stdio: "inherit",
});

await benchYearOverYear();
await benchOtherCalculations();
await benchRows();
await benchImport();
await benchPage();
