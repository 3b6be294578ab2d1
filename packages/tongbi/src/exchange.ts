// A dataset written as a table, and its way back through readCsv of tongbi/csv.
export { tidyCsvPieces, type TidyCsvOptions, writeTidyCsv } from "./exchange/write-tidy-csv.ts";
export { sdmxCsvPieces, type SdmxCsvOptions, writeSdmxCsv } from "./exchange/write-sdmx-csv.ts";

// A dataset with all that belongs to it, in one file.
export { type ForeignTable } from "./exchange/foreign-tables.ts";
export { readDataPackage, type ReadPackage } from "./exchange/read-data-package.ts";
export {
  type DataPackageOptions,
  type PackagedImport,
  type PackageSource,
  writeDataPackage,
} from "./exchange/write-data-package.ts";
