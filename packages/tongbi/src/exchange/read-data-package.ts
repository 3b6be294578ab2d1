import { Budget } from "../files/budget.ts";
import { Refusal } from "../files/refusal.ts";
import { zipContent, zipEntries, type ZipEntry } from "../files/zip.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import { type ForeignTable, foreignTables } from "./foreign-tables.ts";
import { readPackagedCatalogue } from "./packaged-catalogue.ts";
import { readPackagedData } from "./packaged-data.ts";
import { readPackagedImports } from "./packaged-imports.ts";
import {
  damagedPackage,
  newerPackage,
  notADataPackage,
  packageWithoutTables,
  unreadableDescriptor,
} from "./trouble.ts";
import { packageFormat, type PackagedImport, type PackageSource } from "./write-data-package.ts";

/** What a data package holds: a dataset of ours, tables of others to be imported, or nothing that can be read. */
export type ReadPackage =
  | {
      readonly kind: "dataset";
      readonly title: string;
      readonly sources: readonly PackageSource[];
      readonly dataset: Dataset;
      readonly imports: readonly PackagedImport[];
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: "tables";
      readonly title: string;
      readonly sources: readonly PackageSource[];
      readonly tables: readonly ForeignTable[];
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/**
 * Reads a data package. One that `writeDataPackage` has written gives the dataset as it was, with its rows in their order; one of
 * others gives its CSV files, to be read with `readCsv`. Trouble never throws: what can't be read is refused with an issue
 * that says why.
 * @throws TypeError where the input is no bytes
 */
export function readDataPackage(input: Uint8Array | ArrayBuffer): ReadPackage {
  const bytes = input instanceof ArrayBuffer ? new Uint8Array(input) : input;
  if (!(bytes instanceof Uint8Array))
    throw new TypeError("readDataPackage expects the bytes of a file: a Uint8Array or an ArrayBuffer");
  try {
    return new PackageReader(bytes).read();
  } catch (error) {
    if (error instanceof Refusal) return { kind: "refused", issues: [error.issue] };
    throw error;
  }
}

const descriptorName = "datapackage.json";

class PackageReader {
  readonly #archive: Uint8Array;
  readonly #budget: Budget;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(archive: Uint8Array) {
    if (archive[0] !== 0x50 || archive[1] !== 0x4b) throw new Refusal(notADataPackage());
    this.#archive = archive;
    this.#budget = new Budget(archive.length);
    this.#entries = new Map(zipEntries(archive).map((entry) => [entry.name, entry]));
  }

  read(): ReadPackage {
    // An archive of a whole folder has it one level down.
    const [path] = [...this.#entries.keys()]
      .filter((name) => name === descriptorName || name.endsWith(`/${descriptorName}`))
      .sort((a, b) => a.split("/").length - b.split("/").length);
    if (path === undefined) throw new Refusal(notADataPackage());
    const descriptor = this.#json(path);
    if (!isObject(descriptor) || !Array.isArray(descriptor.resources))
      throw new Refusal(unreadableDescriptor());
    const title = typeof descriptor.title === "string" ? descriptor.title : "";
    const sources = readSources(descriptor.sources);
    const read = (name: string): Uint8Array | undefined =>
      this.#content(path.slice(0, path.length - descriptorName.length) + name);
    const { tongbi } = descriptor;
    if (isObject(tongbi)) return { kind: "dataset", title, sources, ...readOwn(tongbi.format, read) };
    const { tables, issues } = foreignTables(descriptor.resources, read);
    if (tables.length === 0) return { kind: "refused", issues: [...issues, packageWithoutTables()] };
    return { kind: "tables", title, sources, tables, issues };
  }

  #content(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    return entry && zipContent(this.#archive, entry, this.#budget);
  }

  #json(name: string): unknown {
    return parseJson(this.#content(name));
  }
}

function readOwn(
  format: unknown,
  read: (name: string) => Uint8Array | undefined,
): { dataset: Dataset; imports: readonly PackagedImport[]; issues: readonly Issue[] } {
  if (typeof format !== "number") throw new Refusal(unreadableDescriptor());
  if (format > packageFormat) throw new Refusal(newerPackage(format, packageFormat));
  const indicators = readPackagedCatalogue(parseJson(read("catalogue.json")));
  if (!indicators) throw new Refusal(damagedPackage("catalogue.json"));
  const imports = readPackagedImports(parseJson(read("imports.json")));
  if (!imports) throw new Refusal(damagedPackage("imports.json"));
  const data = read("data.csv");
  if (!data) throw new Refusal(damagedPackage("data.csv"));
  const result = readPackagedData(data, indicators);
  if ("code" in result) throw new Refusal(result);
  return { ...result, imports };
}

/** What the bytes say as JSON in UTF-8; undefined where they say nothing. */
function parseJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sources that have a title; what else others say of theirs is not asked for. */
function readSources(value: unknown): PackageSource[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap(({ title, path }) => {
    if (typeof title !== "string") return [];
    return [{ title, ...(typeof path === "string" ? { path } : {}) }];
  });
}
