import { describe, expect, test } from "vitest";
import { mutated, encodeText } from "../../../workbench/fuzz-bytes.js";
import { findingsIn, wrongCells } from "../../../workbench/fuzz-checks.js";
import { structuredFile, structuredText } from "../../../workbench/fuzz-file.js";
import { tryInput } from "../../../workbench/fuzz-one.js";
import { Random, randomFor } from "../../../workbench/fuzz-random.js";
import type { ImportOptions, ImportPlan, ImportResult } from "../../src/csv.ts";
import { readInPieces } from "../../src/csv/read-csv.ts";
import { pieceSize } from "../../src/csv/text-pieces.ts";
import { observations } from "./observations.ts";

/** What `npm run fuzz` has found, kept; and a few hundred of its inputs. How long a reading takes is measured there and not here. */

const read = (input: string, options: ImportOptions = {}): ImportResult =>
  readInPieces(input, options, pieceSize);

/** All that is wrong with the result, whatever it is. */
function wrongWith(input: string, result: ImportResult): string[] {
  return [...findingsIn(input, result), ...wrongCells(input, result)].map(
    ({ kind, detail }) => `${kind}: ${detail}`,
  );
}

/** On a machine that is busy a reading may take its time. */
const patient = { timeout: 30_000 };

const tidy = "指标,地区,年份,数值,单位\n专利申请量,示例县,2020,5,件\n";

describe("what fuzzing found", patient, () => {
  const samples: readonly (readonly [name: string, input: string, observed: readonly string[]])[] = [
    [
      "a composite first column whose rows name no indicator",
      "geo,indicator\t2020\nDE\t5\n",
      ["unnamed DE 2020 5"],
    ],
    ["a composite first column whose rows name no region", "unit,geo\t2018\n件\t3\n", ["unnamed 2018 3件"]],
    [
      "a lower bound above the upper one is no bound",
      "指标,年份,数值,上限,下限\n专利申请量,2023,XX,0,1\n",
      ["patent_applications 2023 suppressed"],
    ],
    [
      "a reason column that says none beside an empty cell",
      "指标,年份,缺数原因,数值\n专利申请量,2024,none,\n",
      ["patent_applications 2024 missing"],
    ],
    [
      "more notes than a call takes arguments",
      `${tidy}${"注：说明\n".repeat(130_000)}`,
      ["patent_applications 示例县 2020 5件"],
    ],
    [
      "more rows of one cell than a call takes arguments",
      `地区,指标,2020年\n示例县,专利申请量,5\n${"某县\n".repeat(130_000)}`,
      ["patent_applications 示例县 2020 5件"],
    ],
  ];

  test.each(samples)("%s", (_, input, observed) => {
    const result = read(input);
    expect(wrongWith(input, result)).toEqual([]);
    expect(observations(result)).toEqual(observed);
  });

  test("a sign that a plan calls no gap is none all the same", () => {
    const input = "地区,指标,2020年,2021年\n示例县,专利申请量,5,\n";
    const { plan } = read(input);
    const changed: ImportPlan = { ...plan, symbols: [{ sign: "", gap: "none" }] };
    const result = read(input, { plan: changed });
    expect(wrongWith(input, result)).toEqual([]);
    expect(result.report.observations).toBe(1);
  });

  test.each([
    ',2010,2024(元),:\n"",,x,,\n,,0,7',
    "r,计量单位,Entity,,2008\n级,明\n,,,,6\n币,a",
    "CountyName,,Year,完成数,计量单位,d\n,甲,2021,3,末\n东部地区,甲,2021,,个百分点,末\n东部地区,甲,2021,1",
  ])("what is learnt of %j does not hang on when its columns were found to tell rows apart", (input) => {
    const result = read(input);
    expect(result.report.issues.map(({ code }) => code)).toContain("dimension-found");
    expect(read(input, { plan: result.plan }).dataset).toEqual(result.dataset);
  });

  test.each(['"', "\r", "\n", "，", ",,", "", "\uFEFF"])(
    "a plan's delimiter %j that parts no cells",
    (delimiter) => {
      const input = "地区,指标,2020年,2021年\n示例县,专利申请量,5,6\n";
      const bytes = new TextEncoder().encode(input);
      const plan: ImportPlan = { ...read(input).plan, encoding: "utf-8", delimiter };
      const result = readInPieces(bytes, { plan }, pieceSize);
      expect(findingsIn(bytes, result)).toEqual([]);
    },
  );
});

describe("hard files are read or refused in words", patient, () => {
  const long = 1_000_000;
  const parts: readonly (readonly [name: string, part: string])[] = [
    ["digits", "7"],
    ["brackets", "("],
    ["commas", ","],
    ["growth", "增长"],
    ["blanks", " "],
    ["units", "单位："],
    ["years", "2024年"],
  ];
  const places: readonly (readonly [name: string, around: (text: string) => string])[] = [
    ["value", (text) => `${tidy}专利申请量,示例县,2021,${text},件\n`],
    ["region", (text) => `${tidy}专利申请量,${text},2021,5,件\n`],
    ["preamble", (text) => `${text}\n${tidy}`],
    ["header", (text) => `指标,地区,年份,数值,${text}\n专利申请量,示例县,2020,5,件\n`],
    ["note", (text) => `${tidy}注：说明,${text}\n`],
  ];
  const cells: readonly (readonly [name: string, input: string])[] = parts.flatMap(([part, text]) =>
    places.map(
      ([place, around]) =>
        [`a ${place} of thousands of ${part}`, around(`"${text.repeat(long / text.length)}"`)] as const,
    ),
  );

  const hard: readonly (readonly [name: string, input: string])[] = [
    ...cells,
    ["brackets and nothing else", "(".repeat(long)],
    ["an open quote on every row", `${tidy}${'专利申请量,"县,2021,5,件\n'.repeat(2000)}`],
    ["ragged rows only", `${tidy}${"专利申请量,示例县,2021,5,件,,,,多\n".repeat(2000)}`],
    ["headers only", `${tidy.split("\n")[0]}\n`.repeat(5000)],
    ["periods only", "2020年\n".repeat(5000)],
    ["columns of one key", `${"地区,".repeat(1000)}年份,数值\n${"县,".repeat(1000)}2020,5\n`],
  ];

  test.each(hard)("%s", (_, input) => {
    expect(wrongWith(input, read(input))).toEqual([]);
  });
});

describe("inputs of the fuzzer, a few hundred of them", patient, () => {
  const found = (random: Random, input: Uint8Array | string): string[] =>
    tryInput(random, input, readInPieces)
      .findings.filter(({ kind }) => kind !== "slow")
      .map(({ kind, detail }) => `${kind}: ${detail}`);

  test.each([0, 50, 100, 150, 200, 250])("structured files from number %i on", (from) => {
    for (let number = from; number < from + 50; number++)
      expect(found(randomFor(11, number), structuredFile(randomFor(7, number))), `number ${number}`).toEqual(
        [],
      );
  });

  test("files with bytes changed", () => {
    for (let number = 0; number < 100; number++) {
      const random = randomFor(13, number);
      const bytes = mutated(random, encodeText(structuredText(random), "utf-8"));
      expect(found(randomFor(17, number), bytes), `number ${number}`).toEqual([]);
    }
  });
});
