import { expect, test } from "vitest";
import { unitCodeName, unitOfCode, unitOfMeasure } from "../../src/model/unit-code.ts";

test.each([
  "XCLV15_MEUR",
  "CLV15_MEUR2",
  "CLV155_MEUR",
  "2PPS_KP05",
  "PPS_KP051",
  "XCP_MEUR",
  "CP_MEUR-",
  "CP_",
  "XMIO_PPS_EU28",
  "PPS_EU28_HABX",
  "PPS_EU28_20",
  "PPS_EU2",
  "XPC_GDP",
  "PC_",
  "PC_gdp",
  "PC_GDP-1",
  "XI15",
  "I155",
  "XIDX2010",
  "IDX20101",
])("%s, a sign more or less than a code, is none", (code) => {
  expect([unitOfCode(code), unitCodeName(code)]).toEqual([undefined, undefined]);
});

test("blanks around a code do not matter", () => {
  expect(unitOfCode(" MIO_EUR ")?.zh).toBe("百万欧元");
  expect(unitOfMeasure("EUR", " 6 ")?.zh).toBe("百万欧元");
});

test.each([
  [
    "CLV10_MEUR",
    "欧元（2010年可比价）",
    "百万欧元（2010年可比价）",
    "million euro, chain-linked 2010 prices",
  ],
  [
    "CLV95_MNAC",
    "本国货币（1995年可比价）",
    "百万本国货币（1995年可比价）",
    "million units of national currency, chain-linked 1995 prices",
  ],
  [
    "MIO_PPS_KP00",
    "购买力标准（2000年价）",
    "百万购买力标准（2000年价）",
    "million purchasing power standards (PPS), constant 2000 prices",
  ],
  ["PPS_EU28", "购买力标准（EU28）", "购买力标准（EU28）", "purchasing power standards (PPS), EU28"],
  [
    "PPS_EU27_2020_HAB",
    "购买力标准（EU27_2020）/人",
    "人均购买力标准（EU27_2020）",
    "purchasing power standards (PPS) per inhabitant, EU27_2020",
  ],
  [
    "CP_PPS_EU27_2020",
    "购买力标准（EU27_2020）",
    "购买力标准（EU27_2020）",
    "purchasing power standards (PPS), EU27_2020",
  ],
])("%s measures %s", (code, quantity, zh, en) => {
  expect(unitOfCode(code)?.quantity).toBe(quantity);
  expect(unitCodeName(code)).toEqual({ zh, en });
});

test.each([
  ["I59", "2059"],
  ["I60", "1960"],
  ["I05", "2005"],
  ["IDX1978", "1978"],
])("%s is an index on %s", (code, base) => {
  expect(unitOfCode(code)?.en).toBe(`(${base} = 100)`);
  expect(unitCodeName(code)).toEqual({ zh: `指数（${base}年=100）`, en: `index (${base} = 100)` });
});

test("a share of something unheard of is a percentage by its code; no code is longer than 40 signs", () => {
  const share = `PC_${"A".repeat(37)}`;
  expect(unitCodeName(share)).toEqual({ zh: share, en: share });
  expect(unitOfCode(share)?.zh).toBe("%");
  expect(unitOfCode(`${share}A`)).toBeUndefined();
  expect([unitOfCode("PT_B1"), unitOfCode("PCH_2015")].map((unit) => unit?.zh)).toEqual(["%", "%"]);
});

test.each(["-", "--3", "x6", "6x", "100", "1e1", "0x6", "6.0"])("%j is no multiplier", (power) => {
  expect(unitOfMeasure("EUR", power)).toBeUndefined();
});

const codes =
  "EUR THS_EUR MIO_EUR MRD_EUR MEUR EUR_HAB NAC MIO_NAC MNAC NAC_HAB PPS MIO_PPS PPS_HAB PC PC_GDP PC_ACT PC_EMP PC_POP PC_TOT " +
  "PC_GEXP PC_LF PCH_PRE PCH_SM AGRWTH NR NBR NUM THS MIO PER PS HC THS_PER THND_PER MLN_PER FTE THS_FTE P_THAB P_HTHAB P_MHAB " +
  "1000EMPLOYED 10P3EMP USD MLN_USD USD_CAP USD_EXC USD_PPP XDC CNY PT PT_B1GQ PN T THS_T";

test.each(codes.split(" "))("%s is a unit, and has a name in both languages", (code) => {
  expect(unitOfCode(code)?.en).toMatch(/\S/);
  const { zh = "", en = "" } = unitCodeName(code) ?? {};
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/^[\x20-\x7e]+$/);
});
