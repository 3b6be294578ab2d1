import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBenchFile } from "./bench-files.js";
import { findBrowser } from "./find-browser.js";

/** Counties of the large file: 36 MB, a million rows. */
const counties = 834;
const rounds = 3;

/**
 * @typedef {import("@playwright/test").Browser} Browser
 * @typedef {import("@playwright/test").Page} Page
 */

/**
 * What an officer does with a large file, each step until the page shows what it led to.
 * @type {readonly (readonly [string, (page: Page, path: string) => Promise<unknown>])[]}
 */
const steps = [
  ["open the page", (page) => settled(page)],
  [
    "read the file",
    async (page, path) => {
      await page.setInputFiles(".top input[type=file]", path);
      await page.locator(".review h1").waitFor();
    },
  ],
  ["change the plan, with many doubts", (page) => change(page, ",")],
  ["change it back", (page) => change(page, ".")],
  [
    "adopt",
    async (page) => {
      await page.locator(".review-actions .primary").click();
      await page.locator(".review").waitFor({ state: "detached" });
      await settled(page);
    },
  ],
  [
    "another region",
    async (page) => {
      await page.locator("#pick-region").selectOption({ index: 400 });
      await settled(page);
    },
  ],
  [
    "look the data over",
    async (page) => {
      await page.locator(".quality summary").first().click();
      await page.locator(".matrix").waitFor();
    },
  ],
  [
    "cancel a reading",
    async (page, path) => {
      await page.setInputFiles(".top input[type=file]", path);
      await page.locator(".importing .button").click();
      await page.locator(".importing").waitFor({ state: "detached" });
    },
  ],
];

/**
 * Has the file read again with another decimal mark.
 * @param {Page} page
 * @param {string} mark
 */
async function change(page, mark) {
  await page.locator("#choose-decimal").selectOption(mark);
  await page.locator(".review-state .link").waitFor();
  await page.locator(".review-state .link").waitFor({ state: "detached" });
  await page.locator(`.review-body[aria-busy="false"]`).waitFor();
}

/**
 * Waits until every chart stands and none has been drawn for a while.
 * @param {Page} page
 */
async function settled(page) {
  await page.locator("tongbi-chart svg").first().waitFor();
  await page.waitForFunction(
    ({ quiet, step }) => {
      const state = /** @type {{ step?: number, drawn: number }} */ (/** @type {unknown} */ (globalThis));
      if (state.step === undefined)
        document.addEventListener("tongbi-chart-drawn", () => (state.drawn = performance.now()));
      if (state.step !== step) Object.assign(state, { step, drawn: performance.now() });
      return (
        performance.now() - state.drawn > quiet &&
        [...document.querySelectorAll("tongbi-chart")].every((chart) =>
          chart.shadowRoot?.querySelector("svg"),
        )
      );
    },
    { quiet: 500, step: performance.now() },
    { polling: 100 },
  );
}

/**
 * The longest task of the page's own thread while something is done, in ms that the processor worked for it, so that what else
 * the machine does plays no part; and how long all takes.
 * @param {Browser} browser
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
async function observed(browser, page, act) {
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "__metadata"] });
  const start = performance.now();
  await act();
  const total = performance.now() - start;
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const main = new Set(
    traceEvents
      .filter((/** @type {any} */ { name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map((/** @type {any} */ { pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents
    .filter((/** @type {any} */ { name, pid, tid }) => name.endsWith("RunTask") && main.has(`${pid} ${tid}`))
    .map((/** @type {any} */ { dur = 0, tdur = dur }) => tdur / 1000);
  return { longest: Math.max(0, ...tasks), total };
}

/**
 * The explorer with a large file: of each step the longest task of the page's own thread, in which it does not answer its
 * reader, and how long the step takes; of several rounds the smallest. Says so and does nothing where there is no Chromium.
 */
export async function benchPage() {
  const executablePath = findBrowser();
  if (!executablePath) return console.log("\nNo Chromium found: the page is not measured.");
  const { chromium } = await import("@playwright/test");
  const { build, preview } = await import("vite");
  const folder = mkdtempSync(join(tmpdir(), "tongbi-page-"));
  const outDir = join(folder, "page");
  const path = join(folder, "figures.csv");
  const { rows, bytes } = await writeBenchFile(path, { counties });
  await build({ build: { outDir }, logLevel: "warn" });
  const server = await preview({ build: { outDir }, preview: { port: 4180 } });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const address = server.resolvedUrls?.local[0] ?? "";
  /** @type {Map<string, { longest: number, total: number }>} */
  const best = new Map();
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(address);
      for (const [name, act] of steps) {
        const { longest, total } = await observed(browser, page, () => act(page, path));
        const known = best.get(name);
        best.set(name, {
          longest: Math.min(longest, known?.longest ?? Infinity),
          total: Math.min(total, known?.total ?? Infinity),
        });
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
  console.log(`\nThe explorer with a file of ${(bytes / 1e6).toFixed(1)} MB, ${rows} rows`);
  console.table(
    Array.from(best, ([step, { longest, total }]) => ({
      step,
      "longest task ms": Math.round(longest),
      "total ms": Math.round(total),
    })),
  );
}
