import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a program at the top of the repository, showing what it prints; stops this one where it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
    });
  } catch (error) {
    const status = error instanceof Error && "status" in error ? error.status : undefined;
    console.error(`failed: ${command} ${args.join(" ")}`);
    process.exit(typeof status === "number" ? status : 1);
  }
}

/** Installs the packages of the lock file where that has not been done since it last changed. */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: Tongbi needs 20.19 or newer.`);
    process.exit(1);
  }
  install(".", "Installing packages …");
}

/** The same for the programs that the benchmark runs beside ours; only the benchmark calls this. */
export function installPeers() {
  install("packages/workbench/peers", "Installing the programs to compare with …");
}

/**
 * @param {string} folder of the lock file, from the top of the repository
 * @param {string} announcement
 */
function install(folder, announcement) {
  const lock = `${root}${folder}/package-lock.json`;
  const installed = `${root}${folder}/node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(announcement);
  run("npm", ["ci", "--prefix", folder, "--no-audit", "--no-fund"]);
}
