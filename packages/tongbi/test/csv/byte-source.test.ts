import { expect, test } from "vitest";
import { type ByteSource, readCsv } from "../../src/csv.ts";
import { bytesInMemory, readPiece } from "../../src/csv/byte-source.ts";

const text = `地区,指标,年份,数值,单位\n${Array.from({ length: 12_000 }, (_, at) => `县${at % 90},专利申请量,${1900 + Math.floor(at / 90)},${at},件\n`).join("")}`;
const bytes = new TextEncoder().encode(text);

/** A source that has one buffer for all that is asked of it, and notes how much that is at most. */
function thrifty(): ByteSource & { most: number } {
  const buffer = new Uint8Array(1 << 20);
  return {
    most: 0,
    size: bytes.length,
    read(from, to) {
      this.most = Math.max(this.most, to - from);
      buffer.fill(0xff);
      buffer.set(bytes.subarray(from, to));
      return buffer.subarray(0, to - from);
    },
  };
}

test("a source in pieces gives what the bytes give, and never is asked for the whole", () => {
  const source = thrifty();
  expect(readCsv(source, { file: "x" })).toEqual(readCsv(bytes, { file: "x" }));
  expect(source.most).toBeLessThan(bytes.length);
});

test.each([
  [0, 4, [1, 2, 3, 4]],
  [2, 9, [3, 4]],
  [4, 1, []],
])("from %i on, %i bytes are %j", (from, length, expected) => {
  expect(Array.from(readPiece(bytesInMemory(Uint8Array.of(1, 2, 3, 4)), from, length))).toEqual(expected);
});

test("a source that gives too little is a caller's mistake", () => {
  const short: ByteSource = { size: 10, read: () => new Uint8Array(3) };
  expect(() => readCsv(short)).toThrow("read(0, 10) gave 3 bytes, expected 10");
});
