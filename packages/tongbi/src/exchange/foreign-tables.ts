import type { Issue } from "../model/issue.ts";
import { joinBytes } from "./join-bytes.ts";
import { resourceNotRead } from "./trouble.ts";

/** A CSV file of a data package of others. */
export interface ForeignTable {
  /** Its title, or its name. */
  readonly name: string;
  /** Its path in the package. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The CSV files among the resources of a descriptor. A resource of several files is all of them, one after the other.
 * Source: Data Package Standard 2.0, data resource.
 * @param read the content of a file by its path beside the descriptor
 */
export function foreignTables(
  resources: readonly unknown[],
  read: (path: string) => Uint8Array | undefined,
): { readonly tables: readonly ForeignTable[]; readonly issues: readonly Issue[] } {
  const tables: ForeignTable[] = [];
  const issues: Issue[] = [];
  for (const resource of resources) {
    if (typeof resource !== "object" || resource === null) continue;
    const { title, name, path, format, mediatype, data } = resource as Readonly<Record<string, unknown>>;
    const paths = (Array.isArray(path) ? path : [path]).filter((part) => typeof part === "string");
    const [first = ""] = paths;
    const called = [title, name, first].find((text) => typeof text === "string" && text !== "");
    const label = typeof called === "string" ? called : "";
    const isTable = format === "csv" || mediatype === "text/csv" || /\.(?:csv|tsv)$/i.test(first);
    if (paths.length === 0 && data !== undefined) issues.push(resourceNotRead(label, "inline"));
    if (!isTable || paths.length === 0) continue;
    if (paths.some((part) => /^[a-z][a-z0-9+.-]*:/i.test(part))) {
      issues.push(resourceNotRead(label, "remote"));
      continue;
    }
    const parts = paths.flatMap((part) => read(part.replace(/^\.\//, "")) ?? []);
    if (parts.length < paths.length) issues.push(resourceNotRead(label, "missing"));
    else tables.push({ name: label, path: first, bytes: joinBytes(parts) });
  }
  return { tables, issues };
}
