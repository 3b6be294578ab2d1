import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportsFolder } from "./exports-folder.js";
import { encodeText, mutated } from "./fuzz-bytes.js";
import { structuredFile, structuredText } from "./fuzz-file.js";

/** Bytes of a file that are mutated. */
const longest = 20_000;

const lineFeed = 0x0a;

/** Files that byte mutations start from: the sample data, and real exports where they are at hand. */
export class FuzzCorpus {
  /** @type {Uint8Array[]} */
  #files = [
    fileURLToPath(new URL("../../examples/data", import.meta.url)),
    ...(exportsFolder ? [exportsFolder] : []),
  ].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:csv|tsv|gz)$/.test(name))
      .map((name) => readFileSync(join(folder, name)).subarray(0, longest)),
  );

  /**
   * Bytes of a file of the corpus, or of a structured one, with some of them changed.
   * @param {import("./fuzz-random.js").Random} random
   */
  mutation(random) {
    const input = random.chance(0.2)
      ? random.pick(this.#files)
      : random.chance(0.7)
        ? structuredText(random)
        : structuredFile(random);
    const bytes = typeof input === "string" ? encodeText(input, "utf-8") : input;
    const end = bytes.lastIndexOf(lineFeed, random.chance(0.7) ? 3000 : bytes.length);
    return mutated(random, end < 0 ? bytes : bytes.subarray(0, end + 1));
  }
}
