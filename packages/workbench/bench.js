/**
 * `npm run bench`: year over year on 120,000 rows, and reading files of 4 and of 128 MB, beside the libraries that
 * we stand on and the fastest that we know; then how the explorer answers its reader with a million rows. Prints medians
 * of interleaved rounds; decides nothing, and no test waits for it. Installs the libraries that it alone needs (`peers/`).
 * Takes some minutes.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { calculationPrograms } from "./bench-calculation.js";
import { countyCount, indicatorCount, yearCount } from "./bench-county-data.js";
import { benchImport } from "./bench-import.js";
import { benchPage } from "./bench-page.js";
import { medians, report } from "./bench-rounds.js";
import { installPeers } from "./install.js";

installPeers();
const root = fileURLToPath(new URL("../..", import.meta.url));
const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
execFileSync(process.execPath, [join(typescript, "bin/tsc"), "-b", "packages/tongbi"], {
  cwd: root,
  stdio: "inherit",
});

const rows = indicatorCount * countyCount * yearCount;
const rounds = 7;
report(`Year over year, ${rows} rows`, medians(await calculationPrograms(), rounds), rows);
await benchImport();
await benchPage();
