// What is understood of a spreadsheet, corrected once and kept for next year's file:
// node examples/import-plan.js [this year's file] [next year's file]
import { readFile } from "node:fs/promises";
import { defaultCatalogue, formatPeriod, suggestIndicator } from "tongbi";
import { readCsv } from "tongbi/csv";

/** @param {string} name */
const sample = (name) => new URL(`data/${name}`, import.meta.url);
const [first = sample("sample-progress.csv"), next = sample("sample-progress-next.csv")] =
  process.argv.slice(2);

const { plan, report } = readCsv(await readFile(first));
for (const { header, role, period = "", scenario = "" } of plan.tables[0]?.columns ?? [])
  console.log([header.join(" "), role, period, scenario].join("\t").trimEnd());
for (const { severity, message } of report.issues) console.log(`${severity}: ${message.zh}`);

// A name that the catalogue does not have may be near one that it has; whoever reads the file decides.
const indicators = plan.indicators.map((each) => {
  const near = each.id === "" ? suggestIndicator(each.found, defaultCatalogue()) : undefined;
  if (near) console.log(`${each.found} → ${near.indicator.name.zh}`);
  return near ? { ...each, id: near.indicator.id } : each;
});
const kept = JSON.stringify({ ...plan, indicators });

const { dataset } = readCsv(await readFile(next), { plan: JSON.parse(kept) });
console.log(`${dataset.indicators[0]?.name.zh}：${dataset.periods.map(formatPeriod).join("、")}`);
