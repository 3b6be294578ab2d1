import type { Dataset } from "tongbi";
import { sdmxCsvPieces, tidyCsvPieces, writeDataPackage } from "tongbi/exchange";
import type { ExportWish } from "./import-messages.ts";

/** A dataset as a file to hand on, in pieces that are let go as they come. */
export function exportFile(dataset: Dataset, { format, language, title, imports }: ExportWish): Blob {
  switch (format) {
    case "tidy":
      return textFile(tidyCsvPieces(dataset, { language, origin: true }));
    case "sdmx":
      return textFile(sdmxCsvPieces(dataset, { language }));
    case "package":
      return new Blob([writeDataPackage(dataset, { title, imports }) as BlobPart], {
        type: "application/zip",
      });
  }
}

function textFile(pieces: Iterable<string>): Blob {
  return new Blob(
    Array.from(pieces, (piece) => new Blob([piece])),
    { type: "text/csv;charset=utf-8" },
  );
}
