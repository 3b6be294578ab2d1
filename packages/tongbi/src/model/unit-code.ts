import { parseUnit, percent, scaleUnit, type Unit } from "./unit.ts";
import type { Words } from "./words.ts";

/**
 * Codes that international sources put in place of a unit: code, unit, what it is called in Chinese and English.
 * Sources: Eurostat, code list UNIT; OECD, codes of the dimension MEASURE and code list CL_UNIT_MEASURE; SDMX,
 * cross-domain code list CL_UNIT_MULT. What `MLN_USD` is in (current or constant prices, exchange rates or parities)
 * differs from table to table and is said by its notes only.
 */
const table = `
EUR|欧元|欧元|euro
THS_EUR|千欧元|千欧元|thousand euro
MIO_EUR|百万欧元|百万欧元|million euro
MRD_EUR|十亿欧元|十亿欧元|billion euro
MEUR|百万欧元|百万欧元|million euro
EUR_HAB|欧元/人|人均欧元|euro per inhabitant
NAC|本国货币|本国货币|national currency
MIO_NAC|百万本国货币|百万本国货币|million units of national currency
MNAC|百万本国货币|百万本国货币|million units of national currency
NAC_HAB|本国货币/人|人均本国货币|units of national currency per inhabitant
PPS|购买力标准|购买力标准|purchasing power standards (PPS)
MIO_PPS|百万购买力标准|百万购买力标准|million purchasing power standards (PPS)
PPS_HAB|购买力标准/人|人均购买力标准|purchasing power standards (PPS) per inhabitant
PC|%|百分比|percentage
PC_GDP|%|占GDP的百分比|percentage of gross domestic product (GDP)
PC_ACT|%|占劳动力的百分比|percentage of the labour force
PC_EMP|%|占就业人员的百分比|percentage of total employment
PC_POP|%|占总人口的百分比|percentage of the population
PC_TOT|%|占合计的百分比|percentage of the total
PC_GEXP|%|占政府支出的百分比|percentage of government expenditure
PC_LF|%|占劳动力的百分比|percentage of the labour force
PCH_PRE|%|比上期增长|percentage change on the previous period
PCH_SM|%|比上年同期增长|percentage change on the same period of the previous year
AGRWTH|%|年增长率|annual growth rate
NR|个|数量|number
NBR|个|数量|number
NUM|个|数量|number
THS|千个|千个|thousands
MIO|百万个|百万个|millions
PER|人|人|persons
PS|人|人|persons
HC|人|人（人数）|head count
THS_PER|千人|千人|thousand persons
THND_PER|千人|千人|thousand persons
MLN_PER|百万人|百万人|million persons
FTE|人年|全时当量（人年）|full-time equivalents
THS_FTE|千人年|千人全时当量|thousand full-time equivalents
P_THAB|个/千人|每千人|per thousand inhabitants
P_HTHAB|个/十万人|每十万人|per hundred thousand inhabitants
P_MHAB|个/百万人|每百万人|per million inhabitants
1000EMPLOYED|‰|每千名就业人员|per thousand employed
10P3EMP|‰|每千名就业人员|per thousand employed
USD|美元|美元|US dollars
MLN_USD|百万美元|百万美元|million US dollars
USD_CAP|美元/人|人均美元|US dollars per capita
USD_EXC|美元|美元（按汇率折算）|US dollars, exchange rate converted
USD_PPP|国际元|美元（按购买力平价折算）|US dollars, PPP converted
XDC|本国货币|本国货币|domestic currency
CNY|元|元|yuan
PT|%|百分比|percentage
PT_B1GQ|%|占GDP的百分比|percentage of GDP
PN|个|数量|number
T|吨|吨|tonnes
THS_T|千吨|千吨|thousand tonnes
`;

interface UnitCode {
  readonly unit: Unit;
  readonly name: Words;
}

let known: ReadonlyMap<string, UnitCode> | undefined;

function knownCodes(): ReadonlyMap<string, UnitCode> {
  return (known ??= new Map(
    table
      .trim()
      .split("\n")
      .map((line) => {
        const [code, text, zh, en] = line.split("|") as [string, string, string, string];
        return [code, { unit: parseUnit(text) as Unit, name: { zh, en } }];
      }),
  ));
}

/**
 * The unit that a code stands for: `MIO_EUR` is 百万欧元, `EUR_HAB` 欧元/人, `PC_GDP` and every other `PC_…` or `PT_…` are %.
 * Values at prices of a year (`PPS_HAB_KP05`, `CLV15_MEUR`) and purchasing power standards of a group of countries
 * (`MIO_PPS_EU27_2020`) measure things of their own, and convert into no others.
 * @param code as the source writes it, in capitals
 * @returns undefined where the code is not known
 */
export function unitOfCode(code: string): Unit | undefined {
  return readCode(code)?.unit;
}

/** What a code of a unit is called: `PC_GDP` is 占GDP的百分比, "percentage of gross domestic product (GDP)". */
export function unitCodeName(code: string): Words | undefined {
  return readCode(code)?.name;
}

/**
 * The unit of SDMX data with a multiplier beside the unit: `EUR` and `6` is 百万欧元.
 * @param measure code of UNIT_MEASURE
 * @param multiplier code of UNIT_MULT, the power of ten; empty for none
 * @returns undefined where either is not known, or the unit is a pure number, which has no multiples
 */
export function unitOfMeasure(measure: string, multiplier: string): Unit | undefined {
  const unit = unitOfCode(measure);
  const power = multiplier.trim();
  if (!/^-?\d{0,2}$/.test(power)) return undefined;
  return unit && scaleUnit(unit, Number(power));
}

function readCode(code: string): UnitCode | undefined {
  if (code.length > 40) return undefined;
  const bare = code.trim();
  const found = knownCodes().get(bare);
  if (found) return found;
  const prices = /^CLV(\d\d)_([A-Z_]+)$/.exec(bare);
  if (prices) {
    const of = year(prices[1] as string);
    return atPrices(prices[2] as string, `${of}年可比价`, `chain-linked ${of} prices`);
  }
  const constant = /^([A-Z_]+)_KP(\d\d)$/.exec(bare);
  if (constant) {
    const of = year(constant[2] as string);
    return atPrices(constant[1] as string, `${of}年价`, `constant ${of} prices`);
  }
  const current = /^CP_([A-Z\d_]+)$/.exec(bare);
  if (current) return readCode(current[1] as string);
  const group = /^((?:MIO_)?PPS)_(EU\d\d(?:_\d{4})?)(_HAB)?$/.exec(bare);
  if (group) {
    const countries = group[2] as string;
    return atPrices(`${group[1]}${group[3] ?? ""}`, countries, countries);
  }
  return readShareOrIndex(bare);
}

/** The unit of a code, kept apart from the same unit on another base. */
function atPrices(code: string, zh: string, en: string): UnitCode | undefined {
  const plain = knownCodes().get(code);
  if (!plain || plain.unit.quantity === "1") return undefined;
  const { unit, name } = plain;
  const [top, ...below] = unit.quantity.split("/");
  return {
    unit: {
      quantity: [`${top}（${zh}）`, ...below].join("/"),
      exponent: unit.exponent,
      zh: `${unit.zh}（${zh}）`,
      en: `${unit.en} (${en})`,
    },
    name: { zh: `${name.zh}（${zh}）`, en: `${name.en}, ${en}` },
  };
}

function year(twoDigits: string): string {
  return Number(twoDigits) < 60 ? `20${twoDigits}` : `19${twoDigits}`;
}

function readShareOrIndex(code: string): UnitCode | undefined {
  if (/^(?:PC|PT|PCH)_[A-Z\d_]+$/.test(code)) return { unit: percent, name: { zh: code, en: code } };
  const index = /^(?:I(\d\d)|IDX(\d{4}))$/.exec(code);
  if (!index) return undefined;
  const base = index[2] ?? year(index[1] as string);
  const unit = { quantity: "1", exponent: -2, zh: `（${base}年=100）`, en: `(${base} = 100)` };
  return { unit, name: { zh: `指数${unit.zh}`, en: `index ${unit.en}` } };
}
