import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { watchPage } from "../../packages/workbench/watch-page.ts";

const root = join(import.meta.dirname, "../..");
const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".csv", "text/csv"],
]);
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

let server: Server;
let address: string;

/** Serves the files of the repository as they are, under the strict policy; the page needs nothing else. */
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const served = ["/examples/", "/packages/embed/dist/"].some((folder) => path.startsWith(folder));
    readFile(served ? join(root, path) : "").then(
      (bytes) =>
        response
          .writeHead(200, {
            "Content-Type": types.get(extname(path)) ?? "application/octet-stream",
            "Content-Security-Policy": policy,
          })
          .end(bytes),
      () => response.writeHead(path === "/favicon.ico" ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/examples/embed/index.html`;
});

test.afterAll(() => new Promise((resolve) => server.close(resolve)));

test("the bare page draws its charts, with nothing against the policy", async ({ page }) => {
  const { troubles } = await watchPage(page);
  await page.goto(address);
  const charts = page.locator("tongbi-chart");
  await expect(charts).toHaveCount(3);
  for (const chart of await charts.all()) await expect(chart.locator("svg")).toBeVisible();

  // 325 patents in 2024; 18733.9 of 18000 万元 is 104.1 %; 2456 over 2118 person-times is +16.0 %.
  await expect(charts.nth(0)).toContainText("专利申请量");
  await expect(charts.nth(0).locator("svg")).toContainText("325");
  await expect(charts.nth(1)).toContainText("104.1%");
  await expect(charts.nth(2)).toContainText("Training participants");
  await expect(charts.nth(2)).toContainText("▲+16.0");
  expect(troubles).toEqual([]);
});

test("readers who do not see the charts are told what they show", async ({ page }) => {
  await page.goto(address);
  const pictures = page.locator("tongbi-chart .picture[role=img]");
  await expect(pictures).toHaveCount(3);
  await expect(pictures.nth(0)).toHaveAccessibleName(/专利申请量.*示例县.*325/);
  await expect(pictures.nth(2)).toHaveAccessibleName(/Training participants.*2024/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" "))}`)).toEqual(
    [],
  );
});

test("the page holds no script or style of its own", async () => {
  const html = await readFile(join(root, "examples/embed/index.html"), "utf8");
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});
