import type { Catalogue } from "../model/catalogue.ts";
import type { Scenario } from "../model/dimension.ts";
import type { PublishedMeasure } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import type { StatusSet } from "../model/status.ts";
import { parseUnit, percentagePoint, type Unit } from "../model/unit.ts";
import { readLevel, readStage } from "./dimension-words.ts";
import { readHeader, type Role, splitUnit } from "./header.ts";
import { Memo } from "./memo.ts";
import { readPeriodHeader } from "./period-header.ts";
import { type RelativeTime, readRelativeTime } from "./relative-time.ts";

/** All that the header of a column says, put together from its rows. */
export interface HeaderReading {
  /** Role by the text of the whole header. */
  readonly role?: Role;
  /** What is left when all else is taken out: the name of an indicator, from the widest word to the narrowest. */
  readonly names: readonly string[];
  readonly unit?: Unit;
  readonly period?: Period;
  readonly time?: RelativeTime;
  readonly scenario?: Scenario;
  readonly publishes?: PublishedMeasure;
  readonly basis?: "comparable";
  readonly level?: string;
  readonly stage?: string;
  readonly status: StatusSet;
  /** Whether a sign for a note follows: 2024年*. */
  readonly isMarked: boolean;
  /** Whether it is a year of four digits and nothing else, as a figure might be. */
  readonly isBare: boolean;
  /** Whether figures under it follow from others and are left alone: 序时进度, 超欠. */
  readonly isDerived: boolean;
}

const nothing: HeaderReading = { names: [], status: 0, isMarked: false, isBare: false, isDerived: false };

const growth =
  /(?:(?:同口径|可比口径)?(?:比|较)?(?:上年|去年)?(?:同期)?(?:同比|增长|增减|增幅|增速|±|\+[/-]-?)+(?:速度|率|幅度|幅)?%?|同比)$/;
const change = /(?:同比|(?:比|较)(?:上年|去年)(?:同期)?)(?:净增|增加|增减|增长)?(?:量|额|数)?$/;
const bareChange = /^(?:增减|增量|净增(?:量|额|数)?|增加[额数量]|增减[额数量])$/;
const completed =
  /(?:(?:年度|全年)?(?:目标|任务)?完成(?:率|比例|比重|百分比|进度)|占(?:年度|全年)?(?:目标)?任务(?:的)?(?:比重|比例)?|完成(?:年度|全年)(?:目标)?任务|^(?:任务)?进度)$/;
const rank = /(?:位次|排名|名次|排位|排序)$/;
const rankChange = /^(?:位次|排名|名次)?(?:升降|进退位|进位|变化)(?:情况)?$/;
const share = /^(?:占比|比重|所占比重|占(?:全(?:市|县|省|国)|总数|合计)(?:的)?(?:比重|比例)?)$/;
const derived = /^(?:比年初.*|序时(?:进度)?|时间进度|超欠.*|超\/欠.*|[尚还]?差额?|缺口|快慢.*)$/;
const result =
  /(?:实际)?(?:完成|实绩|实际)(?:数|值|量|额|情况)?$|^(?:数量|绝对数|绝对值|总量|总数|数额|指标值)$/;
const target = /(?:年度|全年)?(?:目标|任务)(?:任务)?(?:数|值|量)?$/;
const plan = /(?:下年度?|明年)(?:工作)?(?:计划|目标)(?:数|值)?$|^计划(?:数|值)?$/;

/** Characters of a header that is taken apart; a longer one is a name as it stands. */
const longestHeader = 300;

/** A text without line breaks, blanks within Chinese, and the English that yearbooks print under it: 合 计 Total. */
export function headerText(text: string): string {
  const folded = text.normalize("NFKC").replace(/\s+/g, " ").trim();
  const bare = /\p{Script=Han}/u.test(folded)
    ? folded.replace(/(?<=[\p{Script=Han})])\s+[A-Za-z][A-Za-z0-9 ,.&()'’/-]*$/u, "")
    : folded.replace(/\s*\[[A-Z0-9._]{4,}\]$/, "").replace(/^([\w.]+): \S.*$/, "$1");
  return bare.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "");
}

/** Texts of headers that are known at a time: a row may be looked at as a header again and again. */
const mostKnown = 4000;

const known = new WeakMap<Catalogue, Memo<HeaderReading>>();

/** What one row of a header says. */
function readText(text: string, catalogue: Catalogue): HeaderReading {
  if (text.length > longestHeader) return { ...nothing, names: [text.trim()] };
  let readings = known.get(catalogue);
  if (!readings) known.set(catalogue, (readings = new Memo((own) => readAnew(own, catalogue), mostKnown)));
  return readings.get(text);
}

function readAnew(text: string, catalogue: Catalogue): HeaderReading {
  const whole = headerText(text);
  if (whole === "") return nothing;
  const dated = readPeriodHeader(whole);
  if (dated) {
    const { period, scenario, status, unit, isMarked, isBare } = dated;
    const said = scenario === "result" ? {} : { scenario };
    return { ...nothing, period, status, isMarked, isBare, ...said, ...(unit ? { unit } : {}) };
  }
  const { role, unit: roleUnit } = readHeader(whole);
  const { name, unit } = splitUnit(whole);
  const held = unit ?? roleUnit;
  const start: HeaderReading = { ...nothing, ...(held ? { unit: held } : {}) };
  if (catalogue.find(whole) ?? catalogue.find(name)) return { ...start, names: [unit ? whole : name] };
  const reading = readWords(name.replace(/\s+/g, ""), { ...start, ...(role ? { role } : {}) });
  // An English name keeps its blanks.
  const rest = reading.names[0];
  return rest !== undefined && rest === name.replace(/\s+/g, "") ? { ...reading, names: [name] } : reading;
}

/** Takes the time off the start of a text: 2024年, 本季, 累计. */
function withTime(text: string, start: HeaderReading): { reading: HeaderReading; rest: string } {
  for (let end = Math.min(text.length, 16); end >= 5 && /^[12]\d{3}年/.test(text); end--) {
    const dated = readPeriodHeader(text.slice(0, end));
    if (!dated) continue;
    const { period, status } = dated;
    return { reading: { ...start, period, status: start.status | status }, rest: text.slice(end) };
  }
  const found = readRelativeTime(text);
  return found
    ? { reading: { ...start, time: found.time }, rest: found.rest }
    : { reading: start, rest: text };
}

/** Points that a header names after which way they go: 增减百分点, 比上年提高百分点. */
const points = /(?:(?:比|较)(?:上年|去年)(?:同期)?)?(?:增减|增加|提高|升降|变化)\(?个?百分点\)?$/;

const measures = [completed, growth, change, bareChange, rank, rankChange, share, points];

/** A text without 公布 before a measure: 公布增速. Elsewhere it is a stage, or part of a name: 公布发明专利申请量. */
function withoutPublished(text: string): string {
  const rest = text.replace(/^公布的?/, "");
  return measures.some((form) => form.test(rest)) ? rest : text;
}

/** Takes time, scenario and measure off a text, from both ends; what is left is a name. */
function readWords(text: string, start: HeaderReading): HeaderReading {
  const said = withoutPublished(text.replace(/^(?:修订后|调整后|其中[:：])/, ""));
  const { reading, rest } = withTime(said, start);
  if (reading.role === "result" || reading.role === "target" || reading.role === "plan")
    return { ...reading, scenario: reading.role };
  if (reading.role) return reading;
  if (points.test(rest)) {
    const unit = reading.unit ?? percentagePoint;
    return { ...reading, unit, publishes: "change", names: named(rest.replace(points, "")) };
  }
  if (derived.test(rest)) return { ...reading, isDerived: true };
  if (rankChange.test(rest)) return { ...reading, publishes: "rank_change" };
  if (share.test(rest)) return { ...reading, publishes: "share" };
  const isRate = !reading.unit || reading.unit.quantity === "1";
  const found = (
    [
      ["completion", completed, isRate],
      ["rank", rank, true],
      ["change", bareChange, true],
      ["growth_rate", growth, isRate && reading.unit?.zh !== "个百分点"],
      ["change", change, true],
      ["change", growth, true],
    ] as const
  ).find(([, form, fits]) => fits && form.test(rest));
  if (found) {
    const [publishes, form] = found;
    const basis = /同口径|可比/.test(rest) ? { basis: "comparable" as const } : {};
    return { ...reading, publishes, ...basis, names: named(rest.replace(form, "")) };
  }
  for (const [scenario, form] of [
    ["plan", plan],
    ["target", target],
    ["result", result],
  ] as const)
    if (form.test(rest)) return { ...reading, scenario, names: named(rest.replace(form, "")) };
  const level = readLevel(rest);
  if (level !== undefined) return { ...reading, level };
  const stage = readStage(rest);
  if (stage !== undefined) return { ...reading, stage };
  return { ...reading, names: rest === text ? [text] : named(rest) };
}

function named(text: string): string[] {
  const name = text.replace(/^[的:：_\-—]+|[的:：_\-—]+$/g, "");
  return name === "" ? [] : [name];
}

/** What the rows of a header say together, from top to bottom; of two that say the same thing the lower one counts. */
export function readColumnHeader(texts: readonly string[], catalogue: Catalogue): HeaderReading {
  const [only = ""] = texts;
  if (texts.length <= 1) return readText(only, catalogue);
  let all = nothing;
  const isChinese = texts.some((text) => /\p{Script=Han}/u.test(text));
  for (const text of texts) {
    const unit = parseUnit(headerText(text).replace(/^\(([^()]+)\)$/, "$1"));
    const reading = unit ? { ...nothing, unit } : readText(text, catalogue);
    // The English below a Chinese header says the same again.
    const [name] = reading.names;
    if (isChinese && name !== undefined && !/[\d\p{Script=Han}]/u.test(text) && !catalogue.find(name))
      continue;
    all = together(all, reading);
    // A month under its year.
    if (all.period?.frequency === "annual" && typeof reading.time === "object" && !reading.period)
      all = { ...all, period: { ...reading.time.part, year: all.period.year } };
  }
  const { role } = readHeader(texts.map(headerText).join(""));
  const own = role ?? readHeader(texts.filter((text) => /\p{Script=Han}/u.test(text)).join("")).role;
  return own ? { ...all, role: own } : all;
}

function together(all: HeaderReading, lower: HeaderReading): HeaderReading {
  const { role: _, names, status, isMarked, isBare, isDerived, ...said } = lower;
  return {
    ...all,
    ...said,
    names: [...all.names, ...names],
    status: all.status | status,
    isMarked: all.isMarked || isMarked,
    isBare: all.isBare || isBare,
    isDerived: all.isDerived || isDerived,
  };
}
