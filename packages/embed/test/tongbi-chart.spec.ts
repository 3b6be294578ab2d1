import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import type { TongbiChart } from "../src/tongbi-chart.ts";
import { type Site, startSite } from "./strict-server.ts";

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(async () => {
  await site.close();
});

const trouble = new WeakMap<Page, string[]>();
test.beforeEach(({ page }) => {
  const heard: string[] = [];
  trouble.set(page, heard);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
});

/** No error, no warning, nothing that the policy had to stop, nothing that shuts a reader out. */
async function expectCalm(page: Page): Promise<void> {
  expect(trouble.get(page)).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual(
    [],
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
}

/** The marks of a layer of the chart. */
function marks(page: Page, layer: string): Locator {
  return page.locator(`tongbi-chart .${layer}_marks > *`);
}

const pictures = [
  {
    name: "trend",
    attributes: 'type="trend" indicator="patent_applications"',
    counts: { line_0: 3, points_0: 5, withheld: 1, hits: 7 },
  },
  {
    name: "growth",
    attributes: 'type="growth" indicator="patent_applications"',
    counts: { bars: 5, growth_points: 2 },
  },
  {
    name: "target",
    attributes: 'type="target" indicator="patent_applications"',
    counts: { bars: 5, targets: 7, shares: 5 },
  },
  { name: "stack", attributes: 'type="stack" indicator="mass_innovation_spaces"', counts: { parts: 4 } },
  {
    name: "multiples",
    attributes: 'type="multiples" indicators="patent_applications, patents_granted"',
    counts: { panel_0_line_0: 3, panel_1_line_0: 1 },
  },
];

for (const { name, attributes, counts } of pictures)
  test(`draws a ${name} from a file under a strict policy`, async ({ page }) => {
    await page.goto(site.page(`<tongbi-chart src="/figures.csv" ${attributes}></tongbi-chart>`));
    await expect(page.getByRole("img")).toBeVisible();
    for (const [layer, count] of Object.entries(counts)) await expect(marks(page, layer)).toHaveCount(count);
    await expectCalm(page);
  });

for (const width of [320, 640, 1080])
  for (const { name, attributes } of pictures)
    test(`a ${name} of ${width} pixels keeps its text inside and apart`, async ({ page }) => {
      await page.setViewportSize({ width: width + 16, height: 800 });
      for (const language of ["zh", "en"]) {
        await page.goto(
          site.page(
            `<tongbi-chart src="/figures.csv" source="made-up figures" ${attributes}></tongbi-chart>`,
            language,
          ),
        );
        await expect(page.getByRole("img")).toBeVisible();
        const frame = await page.locator("tongbi-chart svg").evaluate((svg) => {
          const { left, right, top, bottom } = svg.getBoundingClientRect();
          return { left: left - 1, right: right + 1, top: top - 1, bottom: bottom + 1 };
        });
        const texts = await page.locator("tongbi-chart svg text").evaluateAll((elements) =>
          elements
            .filter((element) => element.textContent !== "")
            .map((element) => {
              const { left, right, top, bottom } = element.getBoundingClientRect();
              return { text: element.textContent, left, right, top, bottom };
            }),
        );
        expect(texts.length).toBeGreaterThan(5);
        const outside = texts.filter(
          ({ left, right, top, bottom }) =>
            left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
        );
        expect(outside).toEqual([]);
        const touching = texts.flatMap((one, at) =>
          texts
            .slice(at + 1)
            .filter(
              (other) =>
                Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
                Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 5,
            )
            .map((other) => `${one.text} / ${other.text}`),
        );
        expect(touching).toEqual([]);
      }
    });

test("speaks the language of the page, and follows it", async ({ page }) => {
  await page.goto(
    site.page('<tongbi-chart src="/figures.csv" indicator="patents_granted"></tongbi-chart>', "en-GB"),
  );
  const picture = page.getByRole("img");
  await expect(picture).toHaveAccessibleName(
    "Line chart: Patents granted · 示例县, 2018 to 2020. 160 patents in 2018, 190 patents in 2020, up 11.8% on 2019.",
  );
  await page.evaluate(() => document.documentElement.setAttribute("lang", "zh-CN"));
  await expect(picture).toHaveAccessibleName(
    "折线图：专利授权量 · 示例县，2018—2020年。2018年为160件，2020年为190件，比上年增长11.8%。",
  );
  await page.locator("tongbi-chart").evaluate((element) => element.setAttribute("lang", "en"));
  await expect(picture).toHaveAccessibleName(/^Line chart/);
  await expect(page.locator("tongbi-chart svg")).toHaveCount(1);
  await expectCalm(page);
});

test("follows the reader from light to dark, and the page to another width", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(site.page('<tongbi-chart src="/figures.csv" indicator="patents_granted"></tongbi-chart>'));
  const svg = page.locator("tongbi-chart svg");
  await expect(svg).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(svg).toHaveCSS("background-color", "rgb(18, 25, 30)");
  await page.setViewportSize({ width: 416, height: 700 });
  await expect(svg).toHaveAttribute("width", "400");
  await expectCalm(page);
});

test("is not drawn anew where lang is set to what it was", async ({ page }) => {
  await page.goto(site.page('<tongbi-chart src="/figures.csv" indicator="patents_granted"></tongbi-chart>'));
  await expect(page.getByRole("img")).toBeVisible();
  const drawings = await page.evaluate(async () => {
    let drawn = 0;
    const next = (): Promise<void> =>
      new Promise((resolve) => {
        document.addEventListener("tongbi-chart-drawn", () => resolve(), { once: true });
      });
    document.addEventListener("tongbi-chart-drawn", () => drawn++);
    const counts = [];
    for (let time = 0; time < 50; time++) {
      document.documentElement.lang = time % 3 === 2 ? "zh-CN" : "zh";
      await new Promise((resolve) => setTimeout(resolve));
    }
    for (const language of ["en", "zh"]) {
      const told = next();
      document.documentElement.lang = language;
      await told;
      counts.push(drawn);
    }
    return counts;
  });
  expect(drawings).toEqual([1, 2]);
});

/** The colours of what is seen of the charts: of the ground, of the marks and of the text. */
async function coloursSeen(page: Page): Promise<string[]> {
  const colours = await page
    .locator("tongbi-chart svg")
    .evaluateAll((drawings) =>
      drawings.flatMap((svg) =>
        svg.checkVisibility()
          ? [
              getComputedStyle(svg).backgroundColor,
              ...[...svg.querySelectorAll("text")].map((text) => getComputedStyle(text).fill),
            ]
          : [],
      ),
    );
  return [...new Set(colours)].toSorted();
}

const onPaper = [
  "rgb(0, 0, 0)",
  "rgb(107, 107, 107)",
  "rgb(255, 255, 255)",
  "rgb(38, 38, 38)",
  "rgb(68, 68, 68)",
];
const inDark = "rgb(232, 238, 241)";

test.describe("on paper a chart is black on white", () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(
      site.page(
        pictures
          .map(({ attributes }) => `<tongbi-chart src="/figures.csv" ${attributes}></tongbi-chart>`)
          .join(""),
      ),
    );
    await expect(page.getByRole("img")).toHaveCount(pictures.length);
    expect(await coloursSeen(page)).toContain(inDark);
  });

  test("where the medium is print, and dark again after", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await expect(page.locator("tongbi-chart .paper svg")).toHaveCount(pictures.length);
    expect(onPaper).toEqual(expect.arrayContaining(await coloursSeen(page)));
    await page.emulateMedia({ colorScheme: "dark", media: "screen" });
    await expect(page.locator("tongbi-chart svg")).toHaveCount(pictures.length);
    expect(await coloursSeen(page)).toContain(inDark);
    await expectCalm(page);
  });

  test("before a script that prints goes on", async ({ page }) => {
    const counts = await page.evaluate(() => {
      const papers = (): number =>
        [...document.querySelectorAll("tongbi-chart")].filter((chart) =>
          chart.shadowRoot?.querySelector(".paper svg text"),
        ).length;
      dispatchEvent(new Event("beforeprint"));
      const during = papers();
      dispatchEvent(new Event("afterprint"));
      return [during, papers()];
    });
    expect(counts).toEqual([pictures.length, 0]);
  });

  test("in a file that the browser prints", async ({ page }) => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener("afterprint", () => seen.push("printed"), { capture: true });
      const [chart] = document.querySelectorAll("tongbi-chart");
      new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
          if (node instanceof Element) seen.push(node.className);
      }).observe(chart?.shadowRoot?.querySelector(".picture") ?? document, { childList: true });
    });
    const file = await page.pdf();
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen).toContain("paper");
    expect(await coloursSeen(page)).toContain(inDark);
    await expect(page.locator("tongbi-chart .paper")).toHaveCount(0);
  });

  test("unless a theme is stated", async ({ page }) => {
    await page
      .locator("tongbi-chart")
      .first()
      .evaluate((chart) => chart.setAttribute("theme", "dark"));
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await expect(page.locator("tongbi-chart .paper svg")).toHaveCount(pictures.length - 1);
    expect(await coloursSeen(page)).toContain(inDark);
  });
});

test("draws the last of many requests, once", async ({ page }) => {
  await page.goto(site.page('<tongbi-chart src="/figures.csv" indicator="patents_granted"></tongbi-chart>'));
  await expect(page.getByRole("img")).toBeVisible();
  await page.locator("tongbi-chart").evaluate(async (element) => {
    for (const type of ["growth", "stack", "multiples", "pie", "trend", "growth"]) {
      element.setAttribute("type", type);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  });
  await expect(marks(page, "bars")).toHaveCount(3);
  await expect(page.locator("tongbi-chart svg")).toHaveCount(1);
  await expect(page.getByRole("status")).toBeHidden();
  await expectCalm(page);
});

test("the pointer brings up exact figures", async ({ page }) => {
  await page.goto(
    site.page(
      '<tongbi-chart src="/figures.csv" type="target" indicator="patent_applications"></tongbi-chart>',
    ),
  );
  await expect(page.getByRole("img")).toBeVisible();
  await marks(page, "hits").nth(4).hover();
  await expect(page.locator("tongbi-chart .tip")).toHaveText(
    /2018专利申请量\s*246件同比\s*▲\+15\.0%年度目标\s*240件完成年度任务\s*102\.5%/,
  );
  await marks(page, "hits").nth(5).hover();
  await expect(page.locator("tongbi-chart .tip")).toContainText("原文未公布（200–299）");
  await page.mouse.move(5, 5);
  await expect(page.locator("tongbi-chart .tip")).toBeHidden();
});

test.describe("trouble is told in a sentence", () => {
  const cases = [
    {
      name: "a file that is not there",
      attributes: 'src="/none.csv"',
      zh: "没有找到文件“none.csv”（404），请检查 src 中的地址。",
      en: /was not found \(404\)/,
    },
    {
      name: "a picture called CSV",
      attributes: 'src="/picture.csv"',
      zh: /picture\.csv|图片|PNG/,
      en: /PNG|picture|image/i,
    },
    {
      name: "an unknown type",
      attributes: 'src="/figures.csv" type="pie"',
      zh: /unknown chart type "pie"/,
      en: /unknown chart type "pie"/,
    },
    {
      name: "an indicator that is not there",
      attributes: 'src="/figures.csv" indicator="gdp"',
      zh: "数据中没有指标“gdp”，请另选一个指标。",
      en: /no indicator "gdp"/,
    },
  ];
  for (const { name, attributes, zh, en } of cases)
    test(name, async ({ page }) => {
      for (const [language, sentence] of [
        ["zh", zh],
        ["en", en],
      ] as const) {
        await page.goto(site.page(`<tongbi-chart ${attributes}></tongbi-chart>`, language));
        await expect(page.getByRole("status")).toHaveText(sentence);
        await expect(page.locator("tongbi-chart svg")).toHaveCount(0);
      }
      const heard = trouble.get(page) ?? [];
      heard.splice(0, heard.length, ...heard.filter((text) => !text.includes("404")));
      await expectCalm(page);
    });
});

test("an app hands over chart and data, hears what happens, and takes the SVG", async ({ page }) => {
  await page.goto(site.page('<tongbi-chart src="/figures.csv" indicator="patents_granted"></tongbi-chart>'));
  await expect(page.getByRole("img")).toBeVisible();
  const element = page.locator("tongbi-chart");
  const drawn = await element.evaluate((chart: TongbiChart) => {
    const told = new Promise<string>((resolve) => {
      document.addEventListener(
        "tongbi-chart-drawn",
        (event) => resolve((event as CustomEvent).detail.title),
        {
          once: true,
        },
      );
    });
    chart.chart = { type: "growth", indicator: "patent_applications", from: 2017 };
    return told;
  });
  expect(drawn).toBe("专利申请量及同比 · 示例县，2017–2020，件");
  const svg = await element.evaluate((chart: TongbiChart) => chart.toSVG());
  expect(svg).toMatch(/^<svg role="img" aria-label="柱线图：专利申请量/);
  const failed = await element.evaluate((chart: TongbiChart) => {
    const told = new Promise<string>((resolve) => {
      chart.addEventListener(
        "tongbi-chart-error",
        (event) => resolve((event as CustomEvent).detail.message),
        {
          once: true,
        },
      );
    });
    chart.chart = { type: "target", indicator: "patents_granted" };
    return told;
  });
  expect(failed).toBe("示例县的专利授权量没有年度目标，无法与实绩对比。");
});

test("an element taken off the page lets go, and draws again when it is back", async ({ page }) => {
  await page.goto(site.page('<tongbi-chart src="/figures.csv" indicator="patents_granted"></tongbi-chart>'));
  await expect(page.getByRole("img")).toBeVisible();
  await page.evaluate(() => {
    const element = document.querySelector("tongbi-chart");
    const parent = element?.parentElement;
    element?.remove();
    Object.assign(globalThis, { left: element?.shadowRoot?.querySelectorAll("svg").length });
    if (element) parent?.append(element);
  });
  expect(await page.evaluate(() => (globalThis as unknown as { left: number }).left)).toBe(0);
  await expect(page.locator("tongbi-chart svg")).toHaveCount(1);
  await expectCalm(page);
});
