import { expect, type Page, test } from "@playwright/test";
import { watchPage } from "../../../packages/workbench/watch-page.ts";

async function openExplorer(page: Page): Promise<void> {
  await page.goto("/?lang=zh");
  await expect(page.locator(".notebook h1")).toBeVisible();
}

async function handOver(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(`${lines.join("\n")}\n`);
  await page.setInputFiles(".top input[type=file]", { name, mimeType: "text/csv", buffer });
}

/** Long enough to see its progress and to stop it. */
const long = [
  "地区,指标,年份,数值",
  ...Array.from(
    { length: 200_000 },
    (_, at) =>
      `县${at % 800},指标${Math.floor(at / 800) % 25},${2000 + Math.floor(at / 20_000)},${at % 977}.5`,
  ),
];

/** Sixty years beside each other, and a doubtful figure in every fifth row. */
const wide = [
  `地区,指标,${Array.from({ length: 60 }, (_, year) => `${1965 + year}年`).join(",")}`,
  ...Array.from({ length: 1000 }, (_, row) => {
    const figures = Array.from({ length: 60 }, (__, year) => String(row + year));
    return [`县${row}`, "专利申请量", ...(row % 5 === 0 ? figures.with(40, "约12") : figures)].join(",");
  }),
];

/** Has the page note, of each task that adds cells to a table, how many. */
async function noteCells(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const noted: number[] = [];
    (globalThis as unknown as { noted: number[] }).noted = noted;
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const cells = added.reduce((sum, node) => {
        const own = node instanceof Element ? node.querySelectorAll("td, th").length : 0;
        return sum + own + Number(node instanceof Element && node.matches("td, th"));
      }, 0);
      if (cells > 0) noted.push(cells);
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { noted: number[] }).noted);
}

test("progress is true: it begins low, only ever grows, and comes often", async ({ page }) => {
  await openExplorer(page);
  await page.evaluate(() => {
    const seen: number[] = [];
    (globalThis as unknown as { seen: number[] }).seen = seen;
    const look = (): void => {
      const bar = document.querySelector("progress");
      if (bar && seen.at(-1) !== bar.value) seen.push(bar.value);
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await handOver(page, "long.csv", long);
  await expect(page.locator(".review h1")).toHaveText("long.csv");
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen[0]).toBeLessThan(0.5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test("the rows of a wide table are drawn a few at a time, and those in doubt can be gone to", async ({
  page,
}) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  const noted = await noteCells(page);
  await handOver(page, "wide.csv", wide);
  await expect(page.locator(".preview th[data-line='237']")).toBeAttached();
  // Twenty rows of 62 columns and the number of their line.
  const pieces = await noted();
  expect(pieces.length).toBeGreaterThan(4);
  expect(Math.max(...pieces)).toBeLessThanOrEqual(20 * 63);
  await page.locator(".review-issues").getByRole("button", { name: "看第 2 行第 43 列" }).click();
  await expect(page.locator(".told")).toContainText("第 2 行第 43 列");
  expect(troubles).toEqual([]);
});

test("a table that is opened at a cell far down begins there", async ({ page }) => {
  await openExplorer(page);
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
  const lines = Array.from({ length: 60 }, (_, county) =>
    years.map((year) => {
      const value = county === 50 && year === 2021 ? 0 : 500 + year - 2018 + county;
      return `县${county},专利授权量,${year},${value}`;
    }),
  );
  await handOver(page, "far.csv", ["地区,指标,年份,数值", ...lines.flat()]);
  await page.getByRole("button", { name: "采用" }).click();
  await page.locator(".quality summary").first().click();
  await page.locator(".kinds summary", { hasText: "中间为零" }).click();
  await page.locator(".places button").first().click();
  await expect(
    page.locator(".preview [data-line='355'][data-column='4'], .preview th[data-line='355']").first(),
  ).toBeFocused();
});

test("putting a large table on the page says so, and can be stopped", async ({ page }) => {
  await openExplorer(page);
  await handOver(page, "long.csv", long);
  await page.getByLabel("数字写法").selectOption(",");
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.locator(".review-state")).toContainText("仍是更改前的读法");
  // What was stopped took with it what had been read: it is read again.
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.locator(".review-state")).toContainText("正在采用");
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.locator(".review-state")).toContainText("尚未采用");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.locator(".report .file")).toHaveText("long.csv");
});

test("parts of years are never told as years", async ({ page }) => {
  await openExplorer(page);
  const lines = [
    "2022年,100",
    "2023年,110",
    "2023年1-3月,20",
    "2023年1-6月,50",
    "2024年1-3月,24",
    "2024年1-6月,66",
  ];
  await handOver(page, "mixed.csv", [
    "地区,指标,时间,数值",
    ...lines.map((line) => `甲县,专利申请量,${line}`),
    ...lines.map((line) => `甲县,专利授权量,${line}`),
  ]);
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.locator(".report .file")).toHaveText("mixed.csv");
  await expect(page.locator("main .lead")).toContainText("2024年1—6月");
  await expect(page.locator("#patents")).toBeVisible();
  for (const chart of await page.locator("tongbi-chart").all()) {
    await expect(chart.locator("svg")).toBeVisible();
    const texts = await chart.locator("svg text").allTextContents();
    expect(texts.join(" ")).toContain("2023");
    expect(texts.filter((text) => /\d{5}/.test(text))).toEqual([]);
  }
});
