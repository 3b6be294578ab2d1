import { type Dataset, deriveCatalogueRatios, type Issue, mergeDatasets, rowGroups } from "tongbi";
import { previewRows, readCsv } from "tongbi/csv";
import type { Part } from "tongbi/files";
import { qualityReport } from "tongbi/quality";
import { exportFile } from "./export-file.ts";
import { holdingOf } from "./holding-of.ts";
import type {
  FileRequest,
  ImportAnswer,
  ImportRequest,
  Numbered,
  Reading,
  ReadPart,
  TableRequest,
} from "./import-messages.ts";
import { linesToShow, previewDialect } from "./lines-to-show.ts";
import { openFile, type OpenedFile, packageReading } from "./open-file.ts";
import { firstRows } from "./preview-marks.ts";

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<Numbered<ImportRequest>>) => void): void;
  postMessage(message: Numbered<ImportAnswer>, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

type Tell = (fraction: number) => void;

/** Files stay unpacked and tables read here, so that a changed plan and a further table are dealt with at once. */
const kept: Map<number, { readonly opened: OpenedFile; readonly datasets: Map<string, Dataset> }> = new Map();

function letGo(keep: readonly number[]): void {
  for (const id of kept.keys()) if (!keep.includes(id)) kept.delete(id);
}

async function keeping({ id, file, name }: FileRequest): Promise<NonNullable<ReturnType<typeof kept.get>>> {
  const known = kept.get(id);
  if (known) return known;
  const opened = await openFile(new Uint8Array(await file.arrayBuffer()), name);
  const fresh = { opened, datasets: new Map<string, Dataset>() };
  kept.set(id, fresh);
  return fresh;
}

function readPart(
  { name, input }: Part,
  { wishes = {}, lines = [] }: FileRequest,
  datasets: Map<string, Dataset>,
  onProgress: Tell,
): Reading {
  const { dataset, report, plan } = readCsv(input, { file: name, onProgress, ...wishes });
  datasets.set(name, dataset);
  const dialect = previewDialect(input, report, wishes);
  const preview = dialect ? previewRows(input, dialect, firstRows, linesToShow(report, plan, lines)) : [];
  return { holds: holdingOf(dataset), report, plan, preview };
}

async function readFiles(files: readonly FileRequest[], tell: Tell): Promise<ReadPart[]> {
  const parts: ReadPart[] = [];
  const sizes = files.map(({ file }) => Math.max(1, file.size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  for (const [at, file] of files.entries()) {
    const { id, name, part } = file;
    const share = (sizes[at] ?? 0) / total;
    const { opened, datasets } = await keeping(file);
    const { packaged, issues } = opened;
    if (packaged) {
      datasets.set(name, packaged.dataset);
      parts.push({ id, name, issues, reading: packageReading(name, packaged) });
      before += share;
      continue;
    }
    const wanted = opened.parts.filter((found) => part === undefined || found.name === part);
    wanted.forEach((found, number) => {
      const onProgress: Tell = (fraction) => tell(before + (share * (number + fraction)) / wanted.length);
      const reading = readPart(found, file, datasets, onProgress);
      parts.push({ id, name: found.name, issues: number === 0 ? issues : [], reading });
    });
    if (wanted.length === 0) parts.push({ id, name, issues });
    before += share;
  }
  return parts;
}

/** One dataset of several tables, later ones being newer. */
async function combined(
  tables: readonly TableRequest[],
  tell: Tell,
): Promise<{ dataset: Dataset; issues: readonly Issue[] }> {
  const datasetOf = ({ id, part }: TableRequest): Dataset | undefined => kept.get(id)?.datasets.get(part);
  const lost = tables.filter((table) => !datasetOf(table));
  await readFiles(lost, tell);
  return mergeDatasets(tables.flatMap((table) => datasetOf(table) ?? []));
}

/** The memory of columns, which may share some. */
function buffersOf(columns: object): ArrayBuffer[] {
  return [...new Set(Object.values(columns).map((column: Int32Array<ArrayBuffer>) => column.buffer))];
}

/** The dataset as it may be given away: a copy where it is one that is kept. */
function toGive(dataset: Dataset): Dataset {
  const own = new Set(
    [...kept.values()].flatMap(({ datasets }) =>
      [...datasets.values()].flatMap(({ columns }) => buffersOf(columns)),
    ),
  );
  return buffersOf(dataset.columns).some((buffer) => own.has(buffer)) ? structuredClone(dataset) : dataset;
}

async function follow(request: ImportRequest, tell: Tell): Promise<ImportAnswer> {
  switch (request.kind) {
    case "read":
      letGo([...request.keep, ...request.files.map(({ id }) => id)]);
      return { kind: "read", parts: await readFiles(request.files, tell) };
    case "combine": {
      const { dataset, issues } = await combined(request.tables, tell);
      letGo(request.tables.map(({ id }) => id));
      const given = toGive(deriveCatalogueRatios(dataset));
      return { kind: "combined", dataset: given, groups: rowGroups(given), issues };
    }
    case "check": {
      const { dataset } = await combined(request.tables, tell);
      const report = qualityReport(deriveCatalogueRatios(dataset), { imports: request.imports });
      return { kind: "checked", report };
    }
    case "export": {
      const { dataset } = await combined(request.tables, tell);
      // A package holds what was read: ratios are derived anew where it is opened, from figures that may be newer then.
      const shown = request.wish.format === "package" ? dataset : deriveCatalogueRatios(dataset);
      return { kind: "exported", file: exportFile(shown, request.wish), rows: shown.length };
    }
  }
}

/** What is handed over with an answer rather than copied. */
function handedOver(message: ImportAnswer): ArrayBuffer[] {
  if (message.kind !== "combined") return [];
  return [...buffersOf(message.dataset.columns), ...buffersOf(message.groups)];
}

scope.addEventListener("message", ({ data: { number, message: request } }) => {
  const answer = (message: ImportAnswer): void => scope.postMessage({ number, message }, handedOver(message));
  follow(request, (fraction) => answer({ kind: "progress", fraction }))
    .then(answer)
    .catch((error: unknown) => answer({ kind: "failed", reason: String(error) }));
});
