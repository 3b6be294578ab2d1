/**
 * `node bench-one.js <program> <file> <runs>`: reads a file several times with one program and prints as JSON the
 * milliseconds of each run, the rows, and of the first run the milliseconds that processors worked for it, all threads
 * together, and the most memory that the process had held by its end, in MB.
 * In a process of its own a program suffers neither the garbage nor the compiled code of another.
 */
import { existsSync, readFileSync } from "node:fs";
import { readers } from "./bench-readers.js";

const [name = "", path = "", runs = "1"] = process.argv.slice(2);
const reader = readers.get(name);
if (!reader) throw new Error(`unknown program "${name}": expected one of ${[...readers.keys()].join(" | ")}`);
const read = await reader.start();
/** @type {number[]} */
const times = [];
let rows;
let cpu = 0;
let peak = 0;
for (let run = 0; run < Number(runs); run++) {
  const before = process.cpuUsage();
  const start = performance.now();
  rows = await read(path, () => readFileSync(path));
  times.push(performance.now() - start);
  if (run > 0) continue;
  const { user, system } = process.cpuUsage(before);
  cpu = (user + system) / 1000;
  peak = peakMemory();
}
/** Most memory held so far, in MB; Linux counts what a parent held as the usage of its child, so there the process is asked for its own. */
function peakMemory() {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
console.log(JSON.stringify({ times, rows, cpu, peak }));
