import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The top folder of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Builds the library as `npm install` does; nothing happens where it is up to date. */
export function buildLibrary(): void {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-b", "packages/tongbi"], { cwd: root });
}

/** What a script printed, and how it ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a script with the built library, as a reader of the README would, from the top folder of the repository.
 * @param script path from there
 * @param strict forbids it to generate code from strings
 */
export function runExample(script: string, args: readonly string[] = [], strict = false): Run {
  const flags = strict ? ["--disallow-code-generation-from-strings"] : [];
  const { NODE_OPTIONS: _, ...env } = process.env;
  return spawnSync(process.execPath, [...flags, script, ...args], { cwd: root, encoding: "utf8", env });
}
