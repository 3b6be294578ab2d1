import { expect, test } from "vitest";
import { TextDoubts } from "../../src/csv/text-doubts.ts";

test("each distinct text is tested once, numbers by their value", () => {
  const tested: string[] = [];
  const texts = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? `text ${at}` : `note: ${at}`));
  const column = {
    use: "number" as const,
    values: Float64Array.of(Number.NaN, Number.NaN, 5, 500, Number.NaN, Number.NaN),
    codes: Int32Array.of(0, 1, 0, 0, 1, 299),
    texts,
  };
  const doubts = new TextDoubts(
    column,
    (text) => {
      tested.push(text);
      return text.includes(":");
    },
    (value) => value > 100,
  );
  expect(Array.from(column.codes, (_, row) => doubts.has(row))).toEqual([
    false,
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(tested).toEqual(["text 0", "note: 1", "note: 299"]);
});
