import type { PackagedImport } from "./write-data-package.ts";
import { isInteger, isText, isWords, listOf, objectOf, oneOf } from "./json-checks.ts";

const looksLikeImports = listOf(
  objectOf({
    file: isText,
    "plan?": objectOf({
      version: oneOf(1),
      encoding: isText,
      delimiter: isText,
      decimal: oneOf(".", ","),
      symbols: listOf(objectOf({ sign: isText, gap: isText })),
      tables: listOf(objectOf({ headerLine: isInteger, columns: listOf(objectOf({ role: isText })) })),
      indicators: listOf(objectOf({ found: isText, id: isText, unit: isText })),
    }),
    "notes?": listOf(objectOf({ line: isInteger, text: isText })),
    "issues?": listOf(
      objectOf({ code: isText, severity: oneOf("error", "warning", "note"), message: isWords }),
    ),
  }),
);

function areImports(json: unknown): json is readonly PackagedImport[] {
  return looksLikeImports(json);
}

/** The records of `imports.json`; undefined where the JSON holds none. */
export function readPackagedImports(json: unknown): readonly PackagedImport[] | undefined {
  return areImports(json) ? json : undefined;
}
