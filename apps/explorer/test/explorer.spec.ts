import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { exportsFolder } from "../../../packages/workbench/exports-folder.js";
import { watchPage } from "../../../packages/workbench/watch-page.ts";

const sample = readFileSync(new URL("../../../examples/data/sample-county.csv", import.meta.url), "utf8");

async function openExplorer(page: Page, query = "?lang=zh"): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("tongbi-chart svg").first()).toBeVisible();
}

async function handOver(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content);
  await page.setInputFiles(".top input[type=file]", { name, mimeType: "text/csv", buffer });
}

/** Hands a file over and looks at what was understood of it. */
async function reviewFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await handOver(page, name, content);
  await expect(page.locator(".review h1")).toContainText(name);
}

/** Adopts what is under review, in the place of what is there. */
async function adopt(page: Page): Promise<void> {
  await expect(page.locator(".review")).toBeVisible();
  const instead = page.getByRole("button", { name: "替换现有数据" });
  await ((await instead.isVisible()) ? instead : page.locator(".review-actions .primary")).click();
  await expect(page.locator(".review")).toHaveCount(0);
}

async function giveFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await reviewFile(page, name, content);
  await adopt(page);
}

async function giveExport(page: Page, name: string): Promise<void> {
  await page.setInputFiles(".top input[type=file]", join(exportsFolder ?? "", name));
  await expect(page.locator(".review h1")).toHaveText(name);
  await adopt(page);
  await expect(page.locator(".report .file")).toHaveText(name);
}

function tableRow(page: Page, year: string) {
  return page.locator("#selected tbody tr", {
    has: page.getByRole("rowheader", { name: year, exact: true }),
  });
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** The figure that the sample file itself has, without the help of our own reader. */
function sampleValue(indicator: string, year: number): string {
  const [header = "", ...lines] = sample.replace(/^\uFEFF/, "").split(/\r?\n/);
  const names = header.split(",");
  const cell = (line: string, name: string): string => line.split(",")[names.indexOf(name)] ?? "";
  const line = lines.find((text) => cell(text, "指标") === indicator && cell(text, "年份") === String(year));
  return cell(line ?? "", "数值");
}

test("opens with the sample county: four parts, figures of the file, nothing against the policy", async ({
  page,
}) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  await expect(page.locator(".cell > h2")).toHaveText([/专利/, /科技经费/, /研发投入强度/, /培训/]);
  const value = sampleValue("专利申请量", 2024);
  expect(Number(value)).toBeGreaterThan(0);
  await expect(tableRow(page, "2024年").locator("td").first()).toHaveText(value);
  const growth = (Number(value) / Number(sampleValue("专利申请量", 2023)) - 1) * 100;
  await expect(tableRow(page, "2024年")).toContainText(`${Math.abs(growth).toFixed(1)}%`);
  for (const chart of await page.locator("tongbi-chart").all())
    await expect(chart.locator("svg")).toBeVisible();
  expect(troubles).toEqual([]);
});

for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openExplorer(page);
    await page.locator(".report summary").first().click();
    expect(await seriousFindings(page)).toEqual([]);
  });

test("every label changes with the language, and the address keeps it", async ({ page }) => {
  await openExplorer(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator(".cell > h2")).toHaveText([/Patents/, /Funding/, /R&D intensity/, /Training/]);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.locator("main h1")).toContainText("Patent applications");
  await expect(page.locator("tongbi-chart svg").first()).toContainText("Patent applications");
});

test("the indicator tree searches and selects", async ({ page }) => {
  await openExplorer(page);
  await page.getByRole("searchbox").fill("高新");
  await page.locator(".leaf", { hasText: "国家高新技术企业" }).click();
  await expect(page.locator("main h1")).toContainText("国家高新技术企业");
  await expect(page.locator("#pick-series option")).not.toHaveCount(0);
});

test("years shown do not limit what they are compared with", async ({ page }) => {
  await openExplorer(page);
  await page.locator("#pick-from").selectOption("2023");
  await expect(page.locator("#selected tbody tr")).toHaveCount(2);
  await expect(tableRow(page, "2023年").locator("td").nth(1)).toHaveText(sampleValue("专利申请量", 2022));
});

test("at 360 pixels nothing is wider than the screen and the tree is a sheet", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openExplorer(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await giveFile(page, "a-file-with-a-rather-long-name.csv", "地区,指标,年份,数值\n甲县,专利授权量,2015,1\n");
  await expect(page.locator("main h1")).toContainText("甲县");
  const right = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().right);
  expect(await right(".top .primary")).toBeLessThanOrEqual(360);
  expect(await right(".brand strong")).toBeLessThanOrEqual(
    await page.locator(".actions").evaluate((element) => element.getBoundingClientRect().left),
  );
  await page.getByRole("button", { name: "回到示例县" }).click();
  await expect(page.locator("main h1")).toContainText("示例县");
  await page.locator(".tree-toggle").click();
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".tree")).toBeHidden();
  await expect(page.locator(".tree-toggle")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.locator(".leaf", { hasText: "专利授权量" }).first().click();
  await expect(page.locator("main h1")).toContainText("专利授权量");
  await expect(page.locator(".tree")).toBeHidden();
});

test.describe("real exports", () => {
  test.skip(!exportsFolder, "the folder with real exports is not beside this checkout");

  test("patent applications by province, which name no indicator", async ({ page }) => {
    const { troubles } = await watchPage(page);
    await openExplorer(page);
    const name = "20_nbs_prov_patent_applications_tabcomma_bom.csv";
    await page.setInputFiles(".top input[type=file]", join(exportsFolder ?? "", name));
    await page.getByLabel("全表指标").fill("专利申请量");
    await page.getByLabel("全表指标").press("Enter");
    await expect(page.locator(".review-issues")).not.toContainText("未命名指标");
    await adopt(page);
    await expect(page.locator("main h1")).toContainText("专利申请量");
    await page.locator("#pick-region").selectOption("甘肃省");
    // 38232 and 32916 stand in the file; 38232 ÷ 32916 − 1 = 16.15 %.
    const cells = tableRow(page, "2024年").locator("td");
    await expect(cells.nth(0)).toHaveText("38,232");
    await expect(cells.nth(1)).toHaveText("32,916");
    await expect(cells.nth(2)).toHaveText("+5,316");
    await expect(cells.nth(3)).toContainText("+16.2%");
    await expect(page.locator("main .lead")).toContainText("比上年增长16.2%");
    await expect(page.locator("#selected tongbi-chart svg")).toContainText("甘肃省");
    expect(troubles).toEqual([]);
  });

  test("population by province in GBK", async ({ page }) => {
    await openExplorer(page);
    await giveExport(page, "12_nbs_prov_population_2015-2024_gbk.csv");
    await expect(page.locator(".facts")).toContainText("GB18030");
    await expect(page.locator(".facts")).toContainText("310");
    await page.locator("#pick-region").selectOption("甘肃省");
    // 2458 and 2465 stand in the file; 2458 ÷ 2465 − 1 = −0.28 %.
    const cells = tableRow(page, "2024年").locator("td");
    await expect(cells.nth(0)).toHaveText("2,458");
    await expect(cells.nth(2)).toHaveText("−7");
    await expect(cells.nth(3)).toContainText("−0.3%");
  });

  test("a year that the file leaves out is a gap, and so is the growth after it", async ({ page }) => {
    await openExplorer(page);
    await giveExport(page, "24_nbs_nat_corporate_units_missing2018_gbk.csv");
    await expect(tableRow(page, "2018年")).toContainText("缺失");
    await expect(tableRow(page, "2019年").locator("td").nth(3)).toHaveText("—");
    await expect(tableRow(page, "2019年")).toContainText("数据中没有上年同期");
  });

  test("regions stand beside each other", async ({ page }) => {
    await openExplorer(page);
    await giveExport(page, "22_nbs_prov_gdp_tabcomma_bom.csv");
    await page.locator("#compare").selectOption("甘肃省");
    await page.locator("#compare").selectOption("宁夏回族自治区");
    await expect(page.locator("#selected tongbi-chart")).toHaveCount(2);
    await expect(page.locator("#selected tongbi-chart").nth(1).locator("svg")).toContainText(
      "宁夏回族自治区",
    );
  });
});

const png = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806000000", "hex");
const badFiles: readonly (readonly [string, string, string | Buffer, RegExp])[] = [
  ["a spreadsheet", "book.csv", Buffer.from("504b0304140006000800000021", "hex"), /xlsx|工作簿|压缩/],
  ["a picture", "picture.csv", png, /图片|PNG/],
  ["an empty file", "empty.csv", "", /空/],
  ["a web page", "login.csv", "<!DOCTYPE html><html><body>请登录</body></html>", /网页|HTML/],
  ["a table without periods", "names.csv", "姓名,电话\n甲,1\n乙,2\n", /年份|时期/],
];

for (const [what, name, content, sentence] of badFiles)
  test(`${what} renamed to .csv: a sentence, and the data at hand stay`, async ({ page }) => {
    const { troubles } = await watchPage(page);
    await openExplorer(page);
    const before = await page.locator("#selected tbody").textContent();
    await reviewFile(page, name, content);
    await expect(page.locator(".review-issues")).toContainText(sentence);
    await expect(page.locator(".review")).toContainText("原有数据未变");
    await page.getByRole("button", { name: "返回" }).click();
    expect(await page.locator("#selected tbody").textContent()).toBe(before);
    expect(troubles).toEqual([]);
  });

test("an unclosed quote and a duplicate key are told with their places", async ({ page }) => {
  await openExplorer(page);
  const rows = [
    "地区,指标,年份,数值",
    "甲县,专利申请量,2022,10",
    "甲县,专利申请量,2022,12",
    "甲县,专利申请量,2023,15",
  ];
  await giveFile(page, "twice.csv", rows.join("\n"));
  await expect(page.locator(".report .issues")).toContainText("出现两次");
  await expect(page.locator(".report .issues")).toContainText("第 2 行第 4 列");
  await expect(page.locator(".report .issues")).toContainText("第 3 行第 4 列");
  await expect(tableRow(page, "2022年")).toContainText("两处不一致");
  await giveFile(page, "quote.csv", [...rows.slice(0, 2), '"乙县,专利申请量,2023,7'].join("\n"));
  await expect(page.locator(".report .issues")).toContainText(/第 3 行.*引号|引号.*第 3 行/);
  await expect(tableRow(page, "2022年").locator("td").first()).toHaveText("10");
});

test("text of a file stays text", async ({ page }) => {
  const { troubles } = await watchPage(page);
  await openExplorer(page);
  const name = '<img src=x onerror="document.title=1">';
  const quoted = `"${name.replaceAll('"', '""')}"`;
  await giveFile(
    page,
    "markup.csv",
    `地区,指标,年份,数值\n${quoted},${quoted},2022,10\n${quoted},${quoted},2023,11\n`,
  );
  await expect(page.locator("main h1")).toContainText(name);
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page.locator("tongbi-chart svg").first()).toBeVisible();
  expect(troubles).toEqual([]);
});

test("a long reading shows its progress and stops at once when cancelled", async ({ page }, testInfo) => {
  await openExplorer(page);
  const line = (row: number): string => `县${row % 5000},指标${row % 40},${2000 + (row % 25)},${row}\n`;
  const rows = Array.from({ length: 1_500_000 }, (_, row) => line(row)).join("");
  const path = testInfo.outputPath("long.csv");
  writeFileSync(path, `地区,指标,年份,数值\n${rows}`);
  await page.setInputFiles(".top input[type=file]", path);
  await expect(page.locator("progress")).toBeVisible();
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("alert")).toContainText("已取消");
  await expect(page.locator("progress")).toHaveCount(0);
  await expect(page.locator("main h1")).toContainText("专利申请量");
});

test("while a file is read the charts at hand are left alone", async ({ page }) => {
  await openExplorer(page);
  // They are drawn one after the other.
  for (const chart of await page.locator("tongbi-chart").all())
    await expect(chart.locator("svg")).toBeVisible();
  await page.evaluate(() => {
    (globalThis as unknown as { drawn: number }).drawn = 0;
    document.addEventListener(
      "tongbi-chart-drawn",
      () => (globalThis as unknown as { drawn: number }).drawn++,
    );
  });
  const rows = Array.from(
    { length: 200_000 },
    (_, row) => `县${row % 500},x,${1900 + (row % 100)},约${row}\n`,
  );
  await handOver(page, "doubtful.csv", `地区,指标,年份,数值\n${rows.join("")}`);
  const drawn = await page.evaluate(async () => {
    let seen = 0;
    while (!document.querySelector(".review")) {
      seen = (globalThis as unknown as { drawn: number }).drawn;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return seen;
  });
  expect(drawn).toBe(0);
});

test("what the pickers say is what is shown, also after several files", async ({ page }) => {
  await openExplorer(page);
  const chosen = () =>
    page
      .locator(".picker select")
      .evaluateAll((selects) =>
        selects.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent?.trim()),
      );
  await giveFile(page, "one.csv", "地区,指标,年份,数值\n甲县,专利授权量,2015,1\n甲县,专利授权量,2018,4\n");
  await expect(page.locator("main h1")).toContainText("甲县");
  expect(await chosen()).toEqual(["专利授权量", "甲县", "2015年", "2018年"]);
  await giveFile(
    page,
    "two.csv",
    "地区,指标,年份,数值\n乙县,地区生产总值,2010,1\n乙县,地区生产总值,2020,4\n",
  );
  await expect(page.locator("main h1")).toContainText("乙县");
  expect(await chosen()).toEqual(["地区生产总值", "乙县", "2010年", "2020年"]);
  await page.getByRole("button", { name: "回到示例县" }).click();
  await expect(page.locator("main h1")).toContainText("示例县");
  expect((await chosen()).slice(1)).toEqual(["示例县", "2012年", "2024年"]);
});

test("a part is named as a part, the address keeps it, and back leads back", async ({ page }) => {
  await openExplorer(page);
  await page.locator("#pick-indicator").selectOption("high_tech_enterprises");
  await expect(page.locator("main h1")).toContainText("国家高新技术企业（认定）");
  await page.locator("#pick-series").selectOption({ label: "申报" });
  await expect(page.locator("main .lead")).toContainText("国家高新技术企业（申报）");
  await page.reload();
  await expect(page.locator("main h1")).toContainText("国家高新技术企业（申报）");
  await page.locator("#pick-indicator").selectOption("gdp");
  await expect(page.locator("main .lead")).toContainText("按现价计算");
  await page.goBack();
  await expect(page.locator("main h1")).toContainText("国家高新技术企业（申报）");
});

test("cumulative months are compared with the same months", async ({ page }) => {
  await openExplorer(page);
  await giveFile(page, "half.csv", "指标,2017年1-6月,2018年1-6月\n专利申请量(件),50,60\n");
  await expect(page.locator("main .lead")).toHaveText(/2018年1—6月，专利申请量60件，同比增长20.0%/);
  await expect(page.locator("#selected tbody tr")).toHaveCount(2);
  await expect(page.locator("#selected")).toContainText("图表只画年度数");
  await expect(page.locator("tongbi-chart")).toHaveCount(0);
});

test("a progress table with annual targets draws no chart of years without figures", async ({ page }) => {
  await openExplorer(page);
  const rows = [
    "甲县2024年1-6月完成情况,,,",
    "指标名称,单位,年度目标,累计完成,上年同期",
    "专利申请量,件,200,120,100",
    "专利授权量,件,90,60,40",
  ];
  await giveFile(page, "progress.csv", rows.join("\n"));
  await expect(page.locator("main .lead")).toContainText("同比增长20.0%");
  await expect(page.locator("tongbi-chart")).toHaveCount(0);
});

test("a page opened again says that its file must be opened again, and then shows what it showed", async ({
  page,
}) => {
  await openExplorer(page);
  const file = "地区,指标,年份,数值\n甲县,专利授权量,2015,1\n乙县,专利授权量,2018,4\n";
  await giveFile(page, "mine.csv", file);
  await page.locator("#pick-region").selectOption("乙县");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("mine.csv");
  await giveFile(page, "mine.csv", file);
  await expect(page.locator("main h1")).toContainText("乙县");
});

test("a file can be read again in another encoding", async ({ page }) => {
  await openExplorer(page);
  // The bytes C4 A3 are ģ in UTF-8 and 模 in GB18030: nothing in the file tells which is meant.
  const head = Buffer.from("region,indicator,year,value\n");
  const row = Buffer.concat([Buffer.from([0xc4, 0xa3]), Buffer.from(",patents_granted,2015,1\n")]);
  await giveFile(page, "either.csv", Buffer.concat([head, row]));
  await expect(page.locator("main h1")).toContainText("ģ");
  await page.locator(".report summary").first().click();
  await page.getByRole("button", { name: "更改读法" }).click();
  await page.getByLabel("编码").selectOption("gb18030");
  await expect(page.locator(".preview")).toContainText("模");
  await page.getByRole("button", { name: "按此重新采用" }).click();
  await expect(page.locator("main h1")).toContainText("模");
});

test("a file dropped on the page is read", async ({ page }) => {
  await openExplorer(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    const text = "地区,指标,年份,数值\n丙县,专利申请量,2023,40\n丙县,专利申请量,2024,50\n";
    data.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
    return data;
  });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await adopt(page);
  await expect(page.locator("main h1")).toContainText("丙县");
  await expect(tableRow(page, "2024年")).toContainText("+25.0%");
});
