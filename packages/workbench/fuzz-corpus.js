import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportsFolder } from "./exports-folder.js";
import { encodeText, mutated } from "./fuzz-bytes.js";

/** Bytes of a file that are mutated. */
const longest = 20_000;

/** Files that byte mutations start from: the sample data, and real exports where they are at hand. */
export class FuzzCorpus {
  /** @type {Uint8Array[]} */
  #files = [fileURLToPath(new URL("../../examples/data", import.meta.url)), ...(exportsFolder ? [exportsFolder] : [])].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:csv|tsv|gz)$/.test(name))
      .map((name) => readFileSync(join(folder, name)).subarray(0, longest)),
  );

  /**
   * Bytes of a file of the corpus, or of a structured one, with some of them changed.
   * @param {import("./fuzz-random.js").Random} random
   * @param {(number: number) => Uint8Array | string} structured
   */
  mutation(random, structured) {
    const input = random.chance(0.3) ? random.pick(this.#files) : structured(random.between(0, 1e9));
    const bytes = typeof input === "string" ? encodeText(input, "utf-8") : input;
    return mutated(random, bytes.subarray(0, random.chance(0.7) ? Math.min(bytes.length, 3000) : bytes.length));
  }
}
