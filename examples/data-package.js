// Any export as a Frictionless Data Package, and back without loss:
// node examples/data-package.js [file] [package to write]
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { readDataPackage, writeDataPackage } from "tongbi/exchange";
import { importFile } from "tongbi/files";

const [input = "examples/data/sample-county.csv", output] = process.argv.slice(2);
const file = basename(input);
const { imports, issues } = await importFile(await readFile(input), { file });
for (const { message } of issues) console.log(message.zh);
for (const { part, result } of imports) {
  const { dataset, report, plan } = result;
  const source = { file: part.name, plan, notes: report.notes, issues: report.issues };
  const bytes = writeDataPackage(dataset, { title: part.name, imports: [source] });
  if (output) await writeFile(output, bytes);
  const back = readDataPackage(bytes);
  const rows = back.kind === "dataset" ? back.dataset.length : 0;
  console.log(`${part.name}\t${dataset.length} → ${rows}\t${bytes.length} 字节`);
}
