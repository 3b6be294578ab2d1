import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { exportsFolder } from "../../../packages/workbench/exports-folder.js";
import { watchPage } from "../../../packages/workbench/watch-page.ts";

interface Given {
  readonly name: string;
  readonly content: string | Buffer;
}

async function openExplorer(page: Page, query = "?lang=zh"): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.locator(".notebook h1")).toBeVisible();
}

/** Hands files over and waits for what was understood of them. */
async function handOver(page: Page, ...files: readonly Given[]): Promise<void> {
  const given = files.map(({ name, content }) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  }));
  await page.setInputFiles(".top input[type=file]", given);
  await expect(page.locator(".review h1")).toBeVisible();
}

/** Fills a field and leaves it, as a reader does. */
async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press("Enter");
}

function row(page: Page, line: number): Locator {
  return page.locator(".preview tbody tr", { has: page.locator(`th[data-line="${line}"]`) });
}

function lead(page: Page): Locator {
  return page.locator(".review .lead");
}

const exported = (name: string): Given => ({ name, content: readFileSync(join(exportsFolder ?? "", name)) });

/** A progress table as counties print it, with a header of two rows, a part of an indicator, and a withheld figure. */
const progress = (title: string): string =>
  [
    `${title},,,,,,,`,
    "序号,指标名称,单位,年度目标,累计完成,,上年同期,备注",
    ",,,,本期,其中：本月,,",
    "1,专利申请量,件,200,120,20,100,",
    "2,其中：发明专利申请量,件,80,40,5,30,",
    "3,R&D经费支出,万元,5000,XX,,2100,核查中",
    "4,专利授权量,件,90,6O,—,40,",
    "填表人：某某,,,,,,,",
  ].join("\n");

const twoTables = [
  "甲县科技统计",
  "单位：件",
  "地区,指标,2022年,2023年",
  "甲县,专利申请量,10,12",
  "甲县,专利授权量,6,7",
  "",
  "单位：万元",
  "地区,项目,2023年,2024年",
  "甲县,R&D经费支出,100,—",
].join("\n");

const withoutYear = "指标名称,单位,本期,上年同期\n专利申请量,件,120,100\n专利授权量,件,60,50\n";
/** Two bytes of Chinese that no UTF-8 reader takes: 甲县 in GB18030. */
const chineseBytes = Buffer.concat([
  Buffer.from("region,indicator,year,value\n"),
  Buffer.from([0xbc, 0xd7, 0xcf, 0xd8]),
  Buffer.from(",patents_granted,2015,1\n"),
]);
const plain = (value: number): string =>
  `地区,指标,年份,数值\n甲县,专利授权量,2022,${value}\n甲县,专利授权量,2023,${value + 4}\n`;

test("what needs no look is adopted by one press of Enter", async ({ page }) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  await handOver(page, { name: "plain.csv", content: plain(5) });
  await expect(lead(page)).toHaveText(
    "编码 UTF-8，逗号分隔，表头在第 1 行，一行一期，1 个地区 × 2 年，2 个数，单位件（来自指标目录）。",
  );
  await expect(page.getByRole("button", { name: "采用" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".notebook h1")).toContainText("专利授权量");
  await expect(page.locator(".notebook h1")).toBeFocused();
  expect(troubles).toEqual([]);
});

test("going back leaves everything as it was", async ({ page }) => {
  await openExplorer(page);
  await page.locator("#pick-from").selectOption("2020");
  const before = await page.locator("#selected").textContent();
  const address = page.url();
  await handOver(page, { name: "plain.csv", content: plain(5) });
  await page.getByRole("button", { name: "返回" }).click();
  await expect(page.locator(".review")).toHaveCount(0);
  expect(await page.locator("#selected").textContent()).toBe(before);
  expect(page.url()).toBe(address);
});

test("a county's progress table: two rows of header, each column's use, gaps and doubt in their places", async ({
  page,
}) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  await handOver(page, { name: "进度.csv", content: progress("甲县2024年1-6月完成情况") });
  await expect(lead(page)).toContainText("表头在第 2—3 行");
  await expect(page.locator(".review h1")).toBeFocused();
  await expect(page.getByLabel("全表时间")).toHaveValue("2024-01/06");
  await expect(page.getByLabel("全表地区")).toHaveValue("甲县");
  await expect(row(page, 1)).toHaveClass("note");
  await expect(row(page, 3)).toHaveClass("header");
  await expect(page.getByLabel("用途 1 A 序号")).toHaveValue("code");
  await expect(page.getByLabel("用途 4 D 年度目标")).toHaveValue("value");
  const withheld = row(page, 6).locator("td").nth(4);
  await expect(withheld).toHaveClass(/gap/);
  await withheld.locator(".mark").hover();
  await expect(page.locator(".told")).toHaveText("第 6 行第 5 列（E） 原文未公布");
  const doubtful = row(page, 7).locator("td").nth(4).locator(".mark");
  await expect(doubtful).toHaveAccessibleName(/第 7 行第 5 列（E） 6O .*不是数字/);
  await page.locator(".review-issues").getByRole("button", { name: "看第 7 行第 5 列（E）" }).click();
  await expect(doubtful).toBeFocused();
  await expect(page.locator(".told")).toContainText("不是数字");
  await page.keyboard.press("ArrowRight");
  await expect(row(page, 7).locator("td").nth(5).locator(".mark")).toBeFocused();
  expect(troubles).toEqual([]);
});

test("what a sign means is asked where it stands, and takes effect at once", async ({ page }) => {
  await openExplorer(page);
  await handOver(page, { name: "进度.csv", content: progress("甲县2024年1-6月完成情况") });
  await page.getByLabel("「—」").selectOption("suppressed");
  const dash = row(page, 7).locator("td").nth(5).locator(".mark");
  await expect(dash).toHaveAccessibleName(/原文未公布/);
});

test("a column may be used for something else, and a column of figures be given its period", async ({
  page,
}) => {
  await openExplorer(page);
  await handOver(page, { name: "进度.csv", content: progress("甲县2024年1-6月完成情况") });
  await page.getByLabel("用途 4 D 年度目标").selectOption("ignore");
  await expect(page.locator(".preview thead th").nth(4)).toHaveClass("unread");
  await page.locator("[data-column-button='0:6']").click();
  await expect(page.locator("#column-period")).toBeFocused();
  await enter(page.locator("#column-period"), "2022年1-6月");
  await expect(page.locator("[data-column-button='0:6']")).toHaveText("2022年1—6月");
  await page.locator("#column-period").press("Escape");
  await expect(page.locator("[data-column-button='0:6']")).toBeFocused();
});

test("two tables of one file stand one under the other", async ({ page }) => {
  await openExplorer(page);
  await handOver(page, { name: "two.csv", content: twoTables });
  await expect(page.locator(".preview")).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "表 2" })).toBeVisible();
  await expect(page.locator("#table-0-unit")).toHaveValue("件");
  await expect(page.locator("#table-1-unit")).toHaveValue("万元");
  await enter(page.locator("#table-1-unit"), "亿元");
  await expect(page.locator(".matches")).toContainText("R&D经费支出");
  await page.getByRole("button", { name: "采用" }).click();
  await page.locator("#pick-indicator").selectOption("rd_expenditure");
  await expect(page.locator("#selected table caption")).toContainText("亿元");
});

test("a file that names no year is refused, and read once the year is given", async ({ page }) => {
  await openExplorer(page);
  await handOver(page, { name: "noyear.csv", content: withoutYear });
  await expect(page.locator(".review h1")).toHaveText("没有读入：noyear.csv");
  await expect(page.locator(".review")).toContainText("原有数据未变");
  await expect(page.getByRole("button", { name: "采用" })).toHaveCount(0);
  await enter(page.locator("#choose-period"), "去年");
  expect(
    await page.locator("#choose-period").evaluate((field: HTMLInputElement) => field.validationMessage),
  ).toContain("2024-01/06");
  await enter(page.locator("#choose-period"), "2024年");
  await expect(page.locator(".review h1")).toHaveText("noyear.csv");
  await expect(lead(page)).toContainText("4 个数");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.locator("#selected tbody tr").first()).toContainText("120");
});

test("an encoding that cannot be is refused, and put right on the spot", async ({ page }) => {
  await openExplorer(page);
  await handOver(page, { name: "gbk.csv", content: chineseBytes });
  await expect(page.getByLabel("编码")).toHaveValue("gb18030");
  await page.getByLabel("编码").selectOption("utf-8");
  await expect(page.locator(".review h1")).toContainText("没有读入");
  await expect(page.locator(".review-issues li.error")).toHaveCount(1);
  await page.getByLabel("编码").selectOption("gb18030");
  await expect(page.locator(".preview")).toContainText("甲县");
});

test("a header line that is none is not followed, and the page says so", async ({ page }) => {
  await openExplorer(page);
  await handOver(page, { name: "plain.csv", content: `说明一行\n${plain(5)}` });
  await expect(page.getByLabel("表头在第几行")).toHaveValue("2");
  await enter(page.getByLabel("表头在第几行"), "4");
  await expect(page.locator(".review-state")).toContainText("仍按原来的表头读取");
  await expect(page.getByLabel("表头在第几行")).toHaveValue("2");
});

test("a name that the catalogue lacks is only ever suggested", async ({ page }) => {
  await openExplorer(page);
  const content = "地区,指标,年份,数值\n甲县,发明专利受权量,2023,4\n";
  await handOver(page, { name: "own.csv", content });
  const match = page.getByLabel("指标目录 发明专利受权量");
  await expect(match).toHaveValue("");
  await page.getByRole("button", { name: /是不是：/ }).click();
  await expect(match).toHaveValue("发明专利授权量");
  await enter(page.getByLabel("单位 发明专利受权量"), "项");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.locator(".notebook h1")).toContainText("发明专利授权量");
});

test("a plan is kept and used for next year's file, whose years are its own", async ({ page }) => {
  await openExplorer(page);
  await handOver(page, { name: "2024.csv", content: progress("甲县2024年1-6月完成情况") });
  await page.getByLabel("用途 4 D 年度目标").selectOption("ignore");
  await expect(page.locator(".preview thead th").nth(4)).toHaveClass("unread");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存方案" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("2024.csv.plan.json");
  const plan = await download.path();
  await page.getByRole("button", { name: "返回" }).click();
  await handOver(page, { name: "2025.csv", content: progress("甲县2025年1-6月完成情况") });
  await expect(page.locator(".preview thead th").nth(4)).toHaveClass("value");
  await page.setInputFiles(".plan-input", plan);
  await expect(page.locator(".review-state")).toContainText("已套用方案");
  await expect(page.locator(".preview thead th").nth(4)).toHaveClass("unread");
  await expect(page.getByLabel("全表时间")).toHaveValue("2025-01/06");
  await expect(page.locator("[data-column-button='0:4']")).toHaveText("2025年1—6月");
  await page.setInputFiles(".plan-input", {
    name: "other.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"version":1,"tables":"__proto__"}'),
  });
  await expect(page.locator(".review-state")).toContainText("other.json");
});

test("two files with different figures for one series are put together with their vintages apart", async ({
  page,
}) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  await handOver(
    page,
    { name: "旧版.csv", content: plain(5) },
    { name: "新版.csv", content: plain(7) },
    { name: "names.csv", content: "姓名,电话\n甲,1\n" },
  );
  await expect(page.locator(".items")).toContainText("1 份没有读懂");
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.locator(".report .joined")).toContainText("版");
  await expect(page.locator("#selected tbody tr").first()).toContainText("11");
  await page.getByLabel("数据版次").selectOption("旧版");
  await expect(page.locator("#selected tbody tr").first()).toContainText("9");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("旧版.csv + 新版.csv");
  expect(troubles).toEqual([]);
});

test("a change to a large file can be stopped, and the next one is followed", async ({ page }) => {
  await openExplorer(page);
  const line = (at: number): string =>
    `县${at % 400},指标${Math.floor(at / 400) % 40},${2000 + Math.floor(at / 16_000)},1.5\n`;
  const content = `地区,指标,年份,数值\n${Array.from({ length: 200_000 }, (_, at) => line(at)).join("")}`;
  await handOver(page, { name: "large.csv", content });
  await page.getByLabel("数字写法").selectOption(",");
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.locator(".review-state")).toContainText("仍是更改前的读法");
  await expect(page.getByLabel("数字写法")).toHaveValue(".");
  await page.getByLabel("用途 1 A 地区").selectOption("dimension");
  await expect(lead(page)).not.toContainText("个地区");
});

test("the sample stays the sample when its reading is looked at", async ({ page }) => {
  await openExplorer(page);
  await page.locator(".report summary").first().click();
  await page.getByRole("button", { name: "更改读法" }).click();
  await page.getByRole("button", { name: "按此重新采用" }).click();
  await expect(page.locator("#selected")).toContainText("示例县是虚构的");
});

test("a further file is added to one's own data or takes their place", async ({ page }) => {
  await openExplorer(page);
  const other = "地区,指标,年份,数值\n乙县,专利授权量,2023,40\n";
  await handOver(page, { name: "one.csv", content: plain(5) });
  await page.getByRole("button", { name: "采用" }).click();
  await handOver(page, { name: "two.csv", content: other });
  await page.getByRole("button", { name: "并入现有数据" }).click();
  await expect(page.locator("#pick-region option")).toHaveText(["甲县", "乙县"]);
  await expect(page.locator(".report .file")).toHaveText(["one.csv", "two.csv"]);
  await handOver(page, { name: "two.csv", content: other });
  await page.getByRole("button", { name: "替换现有数据" }).click();
  await expect(page.locator("#pick-region option")).toHaveText(["乙县"]);
});

test("the data are looked over on demand, and a finding leads to its cell", async ({ page }) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
  const value = (year: number): string =>
    year === 2021 ? "0" : year === 2024 ? "" : String(500 + year - 2018);
  const rows = years.map((year) => `甲县,专利授权量,${year},${value(year)}`);
  await handOver(page, { name: "zero.csv", content: `地区,指标,年份,数值\n${rows.join("\n")}\n` });
  await page.getByRole("button", { name: "采用" }).click();
  await page.locator(".quality summary").first().click();
  await expect(page.locator(".matrix tbody .square")).toHaveCount(years.length);
  await expect(page.locator(".matrix tbody .square.zero")).toHaveCount(1);
  await expect(page.locator(".matrix tbody .square.missing")).toHaveCount(1);
  await page.locator(".kinds summary", { hasText: "中间为零" }).click();
  await page.locator(".places button").first().click();
  await expect(page.locator(".told")).toContainText("第 5 行第 4 列");
  expect(troubles).toEqual([]);
});

for (const [language, scheme] of [
  ["zh", "light"],
  ["en", "dark"],
] as const)
  test(`axe finds nothing on the review page (${language}, ${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openExplorer(page, `?lang=${language}`);
    await handOver(page, { name: "a.csv", content: progress("甲县2024年1-6月完成情况") });
    await page.locator("[data-column-button='0:6']").click();
    const { violations } = await new AxeBuilder({ page }).include(".review").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

test("at 360 pixels a wide table scrolls in its own box", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openExplorer(page);
  await handOver(page, { name: "a.csv", content: progress("甲县2024年1-6月完成情况") });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const box = page.locator(".preview");
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
});

test("text of a file stays text under review", async ({ page }) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  const name = '<img src=x onerror="document.title=1">';
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const content = `地区,指标,年份,数值\n${quoted},${quoted},2022,x${quoted}\n`;
  await handOver(page, { name: "markup.csv", content });
  await expect(page.locator(".preview")).toContainText(name);
  await expect(page.locator("img")).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test("a zipped file of several tables is read like several files", async ({ page }) => {
  await openExplorer(page);
  const { zipSync } = await import("fflate");
  const files = {
    "甲.csv": Buffer.from(plain(5)),
    "乙.csv": Buffer.from(plain(7).replaceAll("甲县", "乙县")),
  };
  await handOver(page, { name: "all.zip", content: Buffer.from(zipSync(files)) });
  await expect(page.locator(".item")).toHaveCount(2);
  await page.getByRole("button", { name: "采用" }).click();
  await expect(page.locator("#pick-region option")).toHaveCount(2);
});

test.describe("real exports", () => {
  test.skip(!exportsFolder, "the folder with real exports is not beside this checkout");

  test("a portal's file in GBK needs no look", async ({ page }) => {
    await openExplorer(page);
    await handOver(page, exported("12_nbs_prov_population_2015-2024_gbk.csv"));
    await expect(lead(page)).toHaveText(
      "编码 GB18030 (GBK)，逗号分隔，表头在第 4 行，各期在列，31 个地区 × 10 年，310 个数，单位万人（来自指标名称或表头）。",
    );
    await expect(page.locator(".review-issues")).toHaveCount(0);
    await expect(row(page, 5)).toContainText("北京市");
    await expect(row(page, 37)).toHaveClass("note");
  });

  test("a file that names no indicator asks for it", async ({ page }) => {
    await openExplorer(page);
    await handOver(page, exported("20_nbs_prov_patent_applications_tabcomma_bom.csv"));
    await expect(page.locator(".choice.asked")).toHaveCount(1);
    await enter(page.getByLabel("全表指标"), "专利申请量");
    await expect(page.locator(".choice.asked")).toHaveCount(0);
    await expect(page.getByLabel("指标目录 专利申请量")).toHaveValue("专利申请量");
  });

  test("two releases of one series keep their vintages", async ({ page }) => {
    await openExplorer(page);
    await handOver(
      page,
      exported("13_nbs_prov_gdp_1993-2017_gbk.csv"),
      exported("22_nbs_prov_gdp_tabcomma_bom.csv"),
    );
    // The second names no indicator, so that nothing of it could be of the same series.
    await page.locator(".item").nth(1).click();
    await enter(page.getByLabel("全表指标"), "地区生产总值(亿元)");
    await expect(page.locator(".choice.asked")).toHaveCount(0);
    await page.getByRole("button", { name: "采用" }).click();
    await page.locator("#pick-region").selectOption("甘肃省");
    await expect(page.getByLabel("数据版次")).toBeVisible();
  });
});
