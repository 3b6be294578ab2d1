import { expect, test } from "vitest";
import { chartSpec } from "../../src/charts/chart-spec.ts";
import { textWidth } from "../../src/charts/text-width.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { madeUpCounty } from "./made-up-county.ts";

test("an SVG has the size asked for and is named by its description", async () => {
  const chart = chartSpec(
    madeUpCounty(),
    { type: "trend", indicator: "rd_intensity" },
    { language: "zh", width: 500 },
  );
  const svg = chart.spec ? await renderSvg(chart.spec) : "";
  expect(svg).toMatch(/^<svg role="img" aria-label="折线图：R&amp;D经费占GDP比重/);
  expect(svg).toContain(`width="${chart.spec ? chart.width : 0}" height="${chart.spec ? chart.height : 0}"`);
  expect(svg).toContain('width="500"');
});

test.each(["zh", "en"] as const)("no text reaches past the edges of the picture in %s", async (language) => {
  for (const width of [320, 720]) {
    const { spec } = chartSpec(
      madeUpCounty(),
      { type: "trend", indicator: "rd_expenditure", regions: ["示例县", "邻县"] },
      { language, width },
    );
    const svg = spec ? await renderSvg(spec) : "";
    const [, shift = "0"] = /<g fill="none"[^>]*transform="translate\(([\d.]+),/.exec(svg) ?? [];
    const ends = [
      ...svg.matchAll(
        /<text text-anchor="start" transform="translate\((-?[\d.]+),[^>]*font-size="(\d+)px"[^>]*>([^<]+)</g,
      ),
    ];
    expect(ends.length).toBeGreaterThan(3);
    for (const [, x = "", size = "", text = ""] of ends)
      expect(Number(shift) + Number(x) + textWidth(text, Number(size))).toBeLessThanOrEqual(width);
  }
});
