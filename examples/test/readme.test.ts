import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { buildLibrary, root, runExample } from "./run-example.ts";

const readme = readFileSync(`${root}README.md`, "utf8");
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  scripts: Record<string, string>;
};

/** The code blocks of a language, with the line of the README that each begins on. */
function blocks(language: string): { line: number; code: string }[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(({ index, 2: code = "" }) => ({ line: readme.slice(0, index).split("\n").length + 1, code }));
}

describe("scripts in the README run", () => {
  beforeAll(buildLibrary, 120_000);

  test("there is one", () => expect(blocks("js")).not.toHaveLength(0));

  test.each(blocks("js"))("the one on line $line", ({ line, code }) => {
    const script = `examples/readme-line-${line}-${process.pid}.mjs`;
    writeFileSync(root + script, code);
    try {
      const { status, stderr } = runExample(script);
      expect(stderr).toBe("");
      expect(status).toBe(0);
    } finally {
      rmSync(root + script);
    }
  });
});

describe("commands in the README exist", () => {
  const commands = blocks("sh")
    .flatMap(({ code }) => code.split("\n"))
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter(Boolean);

  test("there is one", () => expect(commands).not.toHaveLength(0));

  test.each(commands)("%s", (command) => {
    const [, , script = ""] = /^npm (run )?([\w:-]+)(?: -- .*)?$/.exec(command) ?? [];
    expect(Object.keys(scripts)).toContain(script);
  });
});
