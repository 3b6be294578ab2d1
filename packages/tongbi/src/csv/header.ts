import { parseUnit, type Unit } from "../model/unit.ts";

/** What a column holds. */
export type Role =
  | "region"
  | "indicator"
  | "period"
  | "month"
  | "quarter"
  | "result"
  | "target"
  | "plan"
  | "unit"
  | "level"
  | "stage"
  | "status"
  | "scenario"
  | "gap"
  | "lower"
  | "upper"
  | "vintage"
  | "multiplier"
  | "dataflow"
  | "measure"
  | "code"
  | "note";

/** Headers by which columns go, in Chinese and English, in the form of {@link headerKey}. */
const names: Readonly<Record<Role, string>> = {
  region:
    "name 名称 state prefecture district municipality reporter country/region regionid land bundesland countryid countryorregion economy 地区 地区名称 区域 省份 省市 省市区 城市 市县 县区 区县 县市 县(市、区) 县市区 县名 县区 县区名称 区县名称 地市 州市 市州 地州市 盟市 旗县 乡镇 乡镇街道 街道 行政区 行政区划 行政区域 地域 国家 国家或地区 国家和地区 " +
    "region regionname area entity country countryname countryorarea territory province city county location geo geo(labels) refarea geographicarea",
  indicator:
    "指标 指标名称 统计指标 指标项 项目 项目名称 任务名称 indicator indicators item items indicatorid subjectdescriptor indicatorname series seriesname variable",
  period:
    "jahr 年份 年度 年 时间 时期 期间 报告期 统计期 年月 year period time timeperiod date reportingperiod",
  month: "月份 月 month",
  quarter: "季度 季 quarter",
  result:
    "wert 数值 值 数据 指标值 统计值 实绩 结果 实际 实际值 实际完成 完成值 完成数 完成情况 完成 累计完成 累计完成数 本年完成 本年完成数 全年完成 全年完成数 本期 value obsvalue observationvalue result actual figure",
  target: "目标 目标值 年度目标 年度目标值 目标任务 年度任务 任务 任务数 target targetvalue annualtarget",
  plan: "计划 计划值 计划数 下年计划 下年度计划 明年计划 plan plannedvalue nextyearplan",
  unit: "单位 计量单位 unitcode unit units unitofmeasure unitmeasure",
  level: "级别 层级 认定级别 等级 level adminlevel administrativelevel",
  stage: "阶段 环节 stage",
  status:
    "状态 数据状态 标志 标记 status obsstatus observationstatus flag flags obsflag flagcodes magnitude qualifier",
  scenario: "情景 数据类别 scenario",
  gap: "缺数原因 gapreason gap",
  lower: "下限 lowerbound lower",
  upper: "上限 upperbound upper",
  vintage: "版本 数据版次 vintage",
  multiplier: "unitmult unitmultiplier powercode powercodecode scale",
  dataflow: "dataflow structureid",
  measure: "measure",
  code: "id index unnamed adcode adminid 序号 编号 行次 排列 责任股室 责任科室 责任部门 责任单位 责任人 负责人 牵头单位 牵头部门 联系人 完成时限 限期 措施 no no. 代码 地区代码 行政区划代码 指标代码 code countrycode regioncode indicatorcode seriescode timecode isocode iso3 countryiso3code seriescodes frequency freq structure structurename action",
  note: "来源文件 来源行 来源列 sourcefile sourceline sourcecolumn 备注 说明 注 来源 数据来源 资料来源 出处 note notes remark remarks comment comments source lastupdate lastupdated decimals confstatus obsconf timeformat collection estimatesstartafter countryseriesspecificnotes subjectnotes baseper",
};

const roles: ReadonlyMap<string, Role> = new Map(
  (Object.entries(names) as [Role, string][]).flatMap(([role, list]) =>
    list.split(" ").map((name) => [name, role] as const),
  ),
);

/** The form in which headers are compared: full-width forms folded, lower case, no blanks, line breaks or underscores. */
export function headerKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s_\u200B\uFEFF]+/g, "")
    .toLowerCase();
}

/** Headers that say whether the names or the codes of something stand below: province_name, area_code, geo_label. */
const kindOfName = /(?:name|label|code|id)$/;

function roleOf(key: string): Role | undefined {
  const role = roles.get(key);
  if (role !== undefined || !kindOfName.test(key)) return role;
  const of = roles.get(key.replace(kindOfName, ""));
  return of === "region" || of === "indicator" ? of : undefined;
}

/** What a header says of its column: a role, and the unit that stands in parentheses after it. */
export function readHeader(text: string): { role?: Role; unit?: Unit } {
  const role = roleOf(headerKey(text));
  if (role) return { role };
  const { name, unit } = splitUnit(text);
  const bare = unit && roles.get(headerKey(name));
  return bare && unit ? { role: bare, unit } : {};
}

/** Characters of a name that a unit is looked for in. */
const longestName = 1000;

/**
 * A name without the unit that ends it: 地区生产总值(亿元), 数值（万元）, GDP_亿元, 经费（单位：万元）. Parentheses that hold no unit belong to
 * the name: 固定资产投资(不含农户), 国内生产总值(GDP).
 */
export function splitUnit(text: string): { name: string; unit?: Unit } {
  const trimmed = text.trim();
  if (trimmed.length > longestName) return { name: trimmed };
  const folded = trimmed.replace(/[（[［【]/g, "(").replace(/[）\]］】]/g, ")");
  if (folded.endsWith(")"))
    for (let open = folded.indexOf("("); open > 0; open = folded.indexOf("(", open + 1)) {
      const inside = folded.slice(open + 1, -1).replace(/^\s*(?:计量)?单位\s*[:：]/, "");
      const unit = parseUnit(inside);
      if (unit) return { name: trimmed.slice(0, open).trim(), unit };
    }
  const bar = Math.max(...["_", "/", ",", "，", ":", "："].map((sign) => folded.lastIndexOf(sign)));
  const unit = bar > 0 && !parseUnit(folded) ? parseUnit(folded.slice(bar + 1)) : undefined;
  return unit ? { name: trimmed.slice(0, bar).trim(), unit } : { name: trimmed };
}
