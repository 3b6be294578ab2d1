import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import type { FindingLog } from "./finding-log.ts";
import { rowsOfIndicator, type Survey } from "./survey.ts";
import * as trouble from "./trouble.ts";

/** What an import tells of its file; the report of `readCsv` is one. */
export interface ImportNotes {
  readonly file: string;
  /** Lines that are no data. */
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  readonly issues: readonly Issue[];
}

const change =
  /不可比|不具可比|可比性|口径|分类|划分|范围|起点标准|统计制度|调查方法|break in (?:the )?(?:time )?series|not comparable|classification|coverage|methodology|definition|1%.{0,60}1‰|1‰.{0,60}1%/i;
const years = "(1[89]\\d\\d|20\\d\\d)";
const dash = "[-–—－~～至到]";
/** 2004-2012年: what holds in between begins with the first year and ends with the last. */
const spans = new RegExp(`${years}\\s*年?\\s*${dash}\\s*${years}\\s*年`, "g");
/** 2012年以前, "before 2012", 2012年起, 自2012年, "from 2012", "in 2012": what is new holds from that year on. */
const starts = new RegExp(`${years}\\s*年|\\b(?:since|from|before|in|as of|until)\\s+${years}\\b`, "gi");
/** 2012年以后, 2012年及以前, 2012年止, "after 2012", "up to 2012": from the year after. */
const ends = new RegExp(
  `${years}\\s*年\\s*(?:(?:以|之)后(?!的?新)|及(?:其)?(?:以|之)前|止)|\\b(?:after|up to|through)\\s+${years}\\b`,
  "gi",
);

/**
 * The years from which on figures are not comparable with those before, by a note that speaks of a change in classification,
 * coverage or definition; in order, empty for any other note. Years that stand in the name of a standard (GB/T 4754-2002)
 * or in brackets are none.
 */
export function breakYears(note: string): number[] {
  const text = note.normalize("NFKC");
  if (!change.test(text)) return [];
  const found = new Set<number>();
  let rest = text.replace(spans, (_, first: string, last: string) => {
    found.add(Number(first)).add(Number(last) + 1);
    return " ";
  });
  rest = rest.replace(ends, (_, zh?: string, en?: string) => {
    found.add(Number(zh ?? en) + 1);
    return " ";
  });
  for (const [, zh, en] of rest.matchAll(starts)) found.add(Number(zh ?? en));
  return [...found].sort((a, b) => a - b);
}

/** Tells the notes that announce a break between two years of an indicator of their file. */
export function findAnnouncedBreaks(survey: Survey, imports: readonly ImportNotes[], log: FindingLog): void {
  const { dataset } = survey;
  for (const { file, notes } of imports) {
    const ofFile = spansOf(survey, file);
    for (const { line, text } of notes)
      for (const year of breakYears(text)) {
        const crossed = ofFile.filter(({ first, last }) => first < year && year <= last);
        const named = crossed.filter(({ indicator }) =>
          text.includes(dataset.indicators[indicator]?.name.zh ?? text),
        );
        const concerned = (named.length > 0 ? named : crossed).map(({ indicator }) => indicator);
        tellBreak(dataset, { file, line, text, year, concerned }, log);
      }
  }
}

interface Break {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly year: number;
  /** Indicator codes. */
  readonly concerned: readonly number[];
}

function tellBreak(dataset: Dataset, { file, line, text, year, concerned }: Break, log: FindingLog): void {
  const all = concerned.length === dataset.indicators.length && concerned.length > 1;
  for (const indicator of all ? [-1] : concerned)
    log.add("break-announced", {
      weight: year,
      place: [dataset.indicators[indicator]?.id ?? "", file, line, year].join("\u0000"),
      tell: () => ({
        indicator: dataset.indicators[indicator]?.id ?? "",
        period: String(year),
        cells: [{ file, line, column: 0, value: null }],
        message: trouble.breakAnnounced(dataset, indicator, year, line, text),
      }),
    });
}

/** The first and last year with a figure of each indicator that a file has; of a dataset of one file, of all. */
function spansOf(survey: Survey, file: string): { indicator: number; first: number; last: number }[] {
  const { dataset } = survey;
  const { columns, periods } = dataset;
  const code = dataset.files.indexOf(file);
  return dataset.indicators.flatMap((_, indicator) => {
    const years = [...rowsOfIndicator(survey, indicator)]
      .filter((row) => (dataset.files.length < 2 || columns.file[row] === code) && columns.gap[row] === 0)
      .map((row) => periods[columns.period[row] as number]?.year ?? Number.NaN);
    if (years.length === 0) return [];
    return [
      {
        indicator,
        first: years.reduce((least, year) => Math.min(least, year)),
        last: years.reduce((most, year) => Math.max(most, year)),
      },
    ];
  });
}
