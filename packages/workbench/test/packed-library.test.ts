import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../install.js";

const manifest = JSON.parse(readFileSync(join(root, "packages/tongbi/package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** A project that has installed the library from its packed form. */
let project = "";

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "tongbi-packed-"));
  const modules = join(project, "node_modules");
  mkdirSync(join(modules, "tongbi"), { recursive: true });
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", project];
  const printed = execFileSync("npm", pack, { cwd: join(root, "packages/tongbi"), encoding: "utf8" });
  const [{ filename }] = JSON.parse(printed) as [{ filename: string }];
  execFileSync("tar", [
    "-xzf",
    join(project, filename),
    "-C",
    join(modules, "tongbi"),
    "--strip-components=1",
  ]);
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
});

afterAll(() => rmSync(project, { recursive: true }));

test("every door of the packed library opens, and the line runs through it", () => {
  const doors = Object.keys(manifest.exports).map((door) => `tongbi${door.slice(1)}`);
  expect(doors).toContain("tongbi/csv");
  writeFileSync(
    join(project, "script.mjs"),
    `${doors.map((door) => `import ${JSON.stringify(door)};`).join("\n")}
import { yearOverYear } from "tongbi";
import { readCsv } from "tongbi/csv";
const { dataset } = readCsv("地区,指标,年份,数值\\n甲县,专利申请量,2023,40\\n甲县,专利申请量,2024,50\\n");
console.log(yearOverYear(dataset).get("growth_rate", 1));`,
  );
  const printed = execFileSync(process.execPath, ["script.mjs"], { cwd: project, encoding: "utf8" });
  expect(printed.trim()).toBe("25");
});
