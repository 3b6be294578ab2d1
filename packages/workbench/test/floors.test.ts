import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../install.js";

/** A tree with nothing in it but the files of a case, under the lint rules of this repository. */
let tree = "";

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "tongbi-floors-"));
  cpSync(join(root, ".oxlintrc.json"), join(tree, ".oxlintrc.json"));
});

afterAll(() => rmSync(tree, { recursive: true }));

function lint(files: Readonly<Record<string, string>>): string {
  rmSync(join(tree, "packages"), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    writeFileSync(join(tree, name), text);
  }
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  return spawnSync(process.execPath, [oxlint], { cwd: tree, encoding: "utf8" }).stdout;
}

const source = "packages/tongbi/src";
const other = "export const other: number = 1;\n";

test.each([
  ["model", "../calc/other.ts"],
  ["formula", "../calc/other.ts"],
  ["formula", "arquero"],
  ["calc", "../formula/other.ts"],
  ["calc", "../table/other.ts"],
  ["calc", "arquero"],
  ["table", "acorn"],
  ["table", "../csv/other.ts"],
  ["table", "../charts/other.ts"],
  ["csv", "../charts/other.ts"],
  ["csv", "arquero"],
  ["csv", "../files/other.ts"],
  ["files", "../charts/other.ts"],
  ["files", "papaparse"],
  ["files", "../exchange/other.ts"],
  ["exchange", "../charts/other.ts"],
  ["exchange", "papaparse"],
  ["charts", "../csv/other.ts"],
  ["charts", "../report/other.ts"],
  ["report", "../charts/other.ts"],
  ["quality", "../csv/other.ts"],
  ["quality", "arquero"],
  ["model", "node:fs"],
])("%s may not import %s", (room, target) => {
  const printed = lint({
    [`${source}/${room}/one.ts`]: `export { other } from "${target}";\n`,
    [`${source}/calc/other.ts`]: other,
  });
  expect(printed).toContain("no-restricted-imports");
});

test("calc may import model", () => {
  const printed = lint({
    [`${source}/calc/one.ts`]: 'export { other } from "../model/other.ts";\n',
    [`${source}/model/other.ts`]: other,
  });
  expect(printed).toContain("0 errors");
});

test("an import circle is an error", () => {
  const printed = lint({
    [`${source}/model/one.ts`]: 'import { two } from "./two.ts";\nexport const one = (): number => two();\n',
    [`${source}/model/two.ts`]: 'import { one } from "./one.ts";\nexport const two = (): number => one();\n',
  });
  expect(printed).toContain("no-cycle");
});
