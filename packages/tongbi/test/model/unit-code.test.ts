import { expect, test } from "vitest";
import { sameQuantity } from "../../src/model/unit.ts";
import { unitCodeName, unitOfCode, unitOfMeasure } from "../../src/model/unit-code.ts";

test("two percentages are the same unit by different names", () => {
  expect(unitOfCode("PC_GDP")).toEqual(unitOfCode("PC_ACT"));
  expect(unitCodeName("PC_GDP")).toEqual({
    zh: "占GDP的百分比",
    en: "percentage of gross domestic product (GDP)",
  });
  expect(unitCodeName("PC_ACT")?.zh).toBe("占劳动力的百分比");
});

/** Codes with what their publishers' code lists call them. */
test.each([
  ["EUR", "欧元", 0, "欧元"],
  ["MIO_EUR", "欧元", 6, "百万欧元"],
  ["CP_MEUR", "欧元", 6, "百万欧元"],
  ["EUR_HAB", "欧元/人", 0, "欧元/人"],
  ["MIO_NAC", "本国货币", 6, "百万本国货币"],
  ["MIO_PPS", "购买力标准", 6, "百万购买力标准"],
  ["PPS_HAB", "购买力标准/人", 0, "购买力标准/人"],
  ["PC_GDP", "1", -2, "%"],
  ["PC_ACT", "1", -2, "%"],
  ["PC_ANYTHING", "1", -2, "%"],
  ["PC", "1", -2, "%"],
  ["NR", "个", 0, "个"],
  ["THS", "个", 3, "千个"],
  ["THS_PER", "人", 3, "千人"],
  ["FTE", "人年", 0, "人年"],
  ["HC", "人", 0, "人"],
  ["P_THAB", "个/人", -3, "个/千人"],
  ["P_MHAB", "个/人", -6, "个/百万人"],
  ["MLN_USD", "美元", 6, "百万美元"],
  ["USD_CAP", "美元/人", 0, "美元/人"],
  ["USD_PPP", "国际元", 0, "国际元"],
  ["PT_B1GQ", "1", -2, "%"],
  ["10P3EMP", "1", -3, "‰"],
  ["I15", "1", -2, "（2015年=100）"],
  ["IDX2010", "1", -2, "（2010年=100）"],
])("%s is quantity %s with exponent %d, called %s", (code, quantity, exponent, zh) => {
  expect(unitOfCode(code)).toMatchObject({ quantity, exponent, zh });
});

test.each(["", "mio_eur", "NOPE", "CLV15_PC_GDP", "CLV15_NOPE", "constructor", "MIO_EUR".repeat(1e5)])(
  "%.20j is no code",
  (code) => {
    expect([unitOfCode(code), unitCodeName(code)]).toEqual([undefined, undefined]);
  },
);

test("figures at prices of a year and standards of a group of countries do not convert into others", () => {
  const codes = ["MIO_PPS", "MIO_PPS_KP05", "MIO_PPS_EU27_2020", "MIO_EUR", "CLV10_MEUR", "CLV15_MEUR"];
  const units = codes.flatMap((code) => unitOfCode(code) ?? []);
  expect(units.map(({ exponent }) => exponent)).toEqual([6, 6, 6, 6, 6, 6]);
  for (const one of units) expect(units.filter((other) => sameQuantity(one, other))).toEqual([one]);
  expect(unitOfCode("PPS_HAB_KP05")).toEqual({
    quantity: "购买力标准（2005年价）/人",
    exponent: 0,
    zh: "购买力标准/人（2005年价）",
    en: "PPS per person (constant 2005 prices)",
  });
});

test.each([
  ["EUR", "6", "百万欧元"],
  ["EUR", "0", "欧元"],
  ["EUR", "", "欧元"],
  ["USD_PPP", "9", "十亿国际元"],
  ["PS", "3", "千人"],
  ["EUR_HAB", "3", "千欧元/人"],
  ["THS_PER", "-3", "人"],
  ["PT", "0", "%"],
  ["PT", "3", undefined],
  ["EUR", "99", undefined],
  ["EUR", "six", undefined],
  ["NOPE", "3", undefined],
])("%s times ten to the %j is %s", (measure, multiplier, zh) => {
  expect(unitOfMeasure(measure, multiplier)?.zh).toBe(zh);
});
