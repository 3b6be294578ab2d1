import { readFileSync } from "node:fs";

/**
 * What the mutation tester writes, as far as it is read here.
 * @typedef {{ line: number, column: number }} Position
 * @typedef {{ status: string, replacement?: string, location: { start: Position, end: Position } }} Mutant
 * @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report
 */

const unnoticed = new Set(["Survived", "NoCoverage"]);
const noticed = new Set(["Killed", "Timeout"]);

/** Files and mutants that make no difference: the headings and lists of README.md. */
const equivalent = new Set(
  readFileSync(new URL("README.md", import.meta.url), "utf8")
    .split("\n## ")
    .flatMap((section) => {
      const [file] = section.split("\n");
      return Array.from(section.matchAll(/^- `(.+)`$/gm), ([, mutant]) => `${file} ${mutant}`);
    }),
);

/**
 * A line for each mutant that no test noticed, though one could: where it is, what stands there, what stood there instead.
 * @param {Report} report
 */
export function survivors({ files }) {
  return Object.entries(files)
    .flatMap(([path, { source, mutants }]) =>
      mutants.flatMap((mutant) => {
        if (!unnoticed.has(mutant.status) || isEquivalent(path, source, mutant)) return [];
        const { line, column } = mutant.location.start;
        const remark = mutant.status === "NoCoverage" ? "  (no test runs it)" : "";
        return [`${shortName(path)}:${line}:${column}  ${change(source, mutant)}${remark}`];
      }),
    )
    .join("\n");
}

/**
 * For each file how many of its mutants were noticed, of those that make a difference.
 * @param {Report} report
 */
export function scores({ files }) {
  return Object.entries(files)
    .map(([path, { source, mutants }]) => {
      const killed = mutants.filter(({ status }) => noticed.has(status)).length;
      const left = mutants.filter(({ status }) => unnoticed.has(status));
      const same = left.filter((mutant) => isEquivalent(path, source, mutant)).length;
      const all = killed + left.length;
      const share = ((100 * killed) / (all - same)).toFixed(1);
      return `${shortName(path)}  ${killed} of ${all}, ${same} make no difference: ${share} %`;
    })
    .join("\n");
}

/**
 * @param {string} path
 * @param {string} source
 * @param {Mutant} mutant
 */
function isEquivalent(path, source, mutant) {
  return equivalent.has(`${shortName(path)} ${change(source, mutant)}`);
}

/**
 * What stood there and what stands there instead, without its place: lines move.
 * @param {string} source
 * @param {Mutant} mutant
 */
function change(source, { location: { start, end }, replacement = "" }) {
  const row = source.split("\n")[start.line - 1] ?? "";
  const original = start.line === end.line ? row.slice(start.column - 1, end.column - 1) : `${row.trim()} …`;
  return `${original} -> ${replacement.replace(/\s+/g, " ")}`;
}

/** @param {string} path */
function shortName(path) {
  return path.replace("packages/tongbi/src/", "");
}
