import { zipSync } from "fflate";
import type { ImportPlan } from "../csv/import-plan.ts";
import type { NoteLine } from "../csv/note-line.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import { joinBytes } from "./join-bytes.ts";
import { packagedColumns } from "./packaged-columns.ts";
import { packagedData } from "./packaged-data.ts";

/** Where data come from: a document, an organisation, an address. */
export interface PackageSource {
  readonly title: string;
  readonly path?: string;
}

/** How a file was imported whose figures are in the dataset. */
export interface PackagedImport {
  readonly file: string;
  readonly plan?: ImportPlan;
  /** Lines of the file that are no data. */
  readonly notes?: readonly NoteLine[];
  readonly issues?: readonly Issue[];
}

/** What a data package says beside its figures. */
export interface DataPackageOptions {
  readonly title: string;
  /** The names of the files that the figures were read from, unless given. */
  readonly sources?: readonly PackageSource[];
  readonly imports?: readonly PackagedImport[];
}

/** The format of the packages that are written; the reader knows it and those before it. */
export const packageFormat = 1;

/** Times in the archive, the same in every time zone since they name none: equal datasets give equal bytes. */
const packedAt = "1980-01-01T12:00:00";

/**
 * A dataset with all that belongs to it as the bytes of a ZIP archive that is a Data Package 2.0: `datapackage.json`, `data.csv` (see
 * {@link packagedColumns}), `catalogue.json` with every indicator complete, and `imports.json` with the import plans, notes and
 * issues given. Equal datasets give equal bytes.
 * Source: Data Package Standard 2.0, datapackage.org.
 */
export function writeDataPackage(dataset: Dataset, options: DataPackageOptions): Uint8Array {
  const { title, imports = [] } = options;
  const named = dataset.files.filter(Boolean).map((file) => ({ title: file }));
  const { sources = named } = options;
  const encoder = new TextEncoder();
  const data = joinBytes(Array.from(packagedData(dataset), (piece) => encoder.encode(piece)));
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tongbi-dataset",
    title,
    tongbi: { format: packageFormat },
    ...(sources.length > 0 ? { sources } : {}),
    resources: [
      {
        name: "data",
        path: "data.csv",
        type: "table",
        title: "观测值 Observations",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: data.length,
        schema: {
          fields: packagedColumns.map(({ name, type, title: { zh, en } }) => ({
            name,
            type,
            title: `${zh} ${en}`,
          })),
          missingValues: [""],
        },
      },
      jsonResource("catalogue", "指标 Indicators"),
      jsonResource("imports", "导入记录 Imports"),
    ],
  };
  const files: Readonly<Record<string, Uint8Array>> = {
    "datapackage.json": jsonBytes(descriptor),
    "data.csv": data,
    "catalogue.json": jsonBytes(dataset.indicators),
    "imports.json": jsonBytes(imports),
  };
  return zipSync(files, { mtime: packedAt, os: 0 });
}

function jsonResource(name: string, title: string): object {
  return {
    name,
    path: `${name}.json`,
    title,
    format: "json",
    mediatype: "application/json",
    encoding: "utf-8",
  };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);
}
