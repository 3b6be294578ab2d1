import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = /** @type {() => void} */ (runInNewContext("gc"));

/**
 * Prints the bytes that a result holds for each row, on top of the columns that it was computed from.
 * @param {string} title
 * @param {number} rows
 * @param {() => unknown} run what gives the result
 */
export function printMemory(title, rows, run) {
  const before = held();
  const result = run();
  const bytes = held() - before;
  if (result === undefined) throw new Error(`${title} gave nothing`);
  console.log(`${title}: ${(bytes / rows).toFixed(1)} bytes a row`);
}

/** Bytes that are in use, in typed arrays and outside of them. */
function held() {
  // What finalizers let go of is collected the second time.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
