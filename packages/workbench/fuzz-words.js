/** What files that the reader knows are made of, and what it must not trip over. All figures and places are made up. */

/** @param {string} words */
const parted = (words) => words.split(" ");

export const headers = {
  region: [...parted("地区 县区 城市 省份 country Region geo Entity REF_AREA area_name 乡镇"), "Country Name"],
  indicator: [...parted("指标 指标名称 项目 indicator Series INDICATOR item"), "Indicator Name"],
  period: parted("年份 时间 报告期 year Year TIME_PERIOD period date 年度 TIME"),
  month: parted("月份 月 month"),
  quarter: parted("季度 季 quarter"),
  value: parted("数值 值 完成数 实绩 value OBS_VALUE Value 结果 数值（万元） 数值(件) 累计完成"),
  target: parted("目标 目标值 年度目标 target 目标(家)"),
  plan: parted("计划 下年计划 明年计划 plan"),
  unit: parted("单位 计量单位 unit UNIT_MEASURE units"),
  multiplier: parted("UNIT_MULT scale PowerCode"),
  level: parted("级别 level 层级"),
  stage: parted("阶段 stage 环节"),
  status: parted("状态 flag OBS_STATUS OBS_FLAG status 标志"),
  scenario: parted("情景 scenario 数据类别"),
  gap: [...parted("缺数原因 gap"), "gap reason"],
  lower: [...parted("下限 lower"), "lower bound"],
  upper: [...parted("上限 upper"), "upper bound"],
  vintage: parted("版本 vintage 数据版次"),
  dataflow: parted("DATAFLOW STRUCTURE_ID"),
  measure: parted("MEASURE measure"),
  code: parted("序号 编号 行次 code 代码 责任股室 ISO3 freq"),
  note: parted("备注 来源 notes 说明 来源行"),
  dimension: parted("类型 SUBJECT sectperf sex 行业 专利类型 产业"),
};

/** @typedef {keyof typeof headers} FuzzRole */

export const strangeHeaders = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "length",
  "",
  " ",
  "0",
  "1",
  "-1",
  "2024.5",
  "NaN",
  "null",
  "undefined",
  "=1+1",
  "#",
  "\u0001",
  "a\u0001b",
  "年",
  "(万元)",
  "（）",
  "()",
  "_",
  "\\",
  "geo\\time",
  "合 计\n\nTotal",
  "𠮷",
  "\uD800",
  "ⅷ",
  "É\u0301",
  "：",
  "<b>",
  "地区地区地区",
  "2024年2023年",
];

export const names = [
  ...parted("专利申请量 专利授权量 发明专利授权量 有效发明专利 R&D经费 R&D经费投入强度 高新技术企业 众创空间 技术合同成交额"),
  ...parted("地区生产总值 地区生产总值(亿元) 生产总值_亿元 年末常住人口（万人） 每万人口发明专利拥有量 科技特派员 培训班次 培训人次"),
  ...parted("财政科技支出 规模以上工业企业 GDP指数（上年=100） 固定资产投资_比上年增长(%) 科技成果登记 __proto__ constructor toString"),
  ...["Patent applications", "GDP (current US$)", "R&D expenditure (% of GDP)", "Research and development", "Total"],
  ...["其中：发明", "#发明专利", "  实用新型", "其中", "外观设计", "1.发明", "（1）国家级", "一、专利", "合计", "小计", "国家级", "省级"],
  ...["专利申请量同比(%)", "专利申请量位次", "专利申请量完成率", "XX县高新技术企业", "", "  ", "指标", "未命名指标", "甲", "乙"],
  ...["专利申请量（件）（件）", "专利 申 请 量", "'=专利", "-专利", "@专利", "专利\u0001授权", "𠮷専利", "NAM", "NA"],
];

export const regions = [
  ...parted("示例县 甲县 乙区 丙市 丁旗 甘肃 甘肃省 内蒙古 内蒙古自治区 全国 全 国 合计 东部地区 朝阳区 鼓楼区 市辖区 China DE EL UK NAM NA"),
  ...["北 京", "全    国", " Gansu", "Korea, Rep.", "Côte d’Ivoire", "European Union - 27 countries (from 2020)", "WLD", "CN_X_HK", "其中：城区"],
  ...["", " ", "__proto__", "constructor", "toString", "市本级", "-", "…", "0", "2024", "注", "某某\u0001县", "620000", "DE: Germany", ": ", "a: b: c"],
];

export const units = [
  ...parted("件 家 个 万元 亿元 元 % ‰ 人 万人 人次 件/万人 项 百万美元 千元 名 班次 平方公里 吨标准煤 _Z PC_GDP MLN_USD CNY constructor"),
  ...["", " ", "件、家", "亿元人民币", "(万元)", "10k CNY", "patents", "个百分点", "上年=100", "十万元", "万", "__proto__"],
];

export const periods = [
  ...parted("2024 2023 2022 2021 2020 2019 1998 2024年 2023年 2022年 2024Q1 2024-Q1 2023Q4 2024-03 2024年3月 2023年1-6月 2024年1—6月"),
  ...parted("2024年上半年 2024年一季度 2024年前三季度 2024-01/06 2023-S1 2024M05 YR2010 202406 2024/5 2024.6 2024年度 2024年末 二〇二四年 12024 0 13"),
  ...["2017 [YR2017]", "2016 ", "２０２４年", "2024年①", "2024*", "2024年(快报)", "2024 p", "", "2024年13月", "2024-13", "2024-02-30", "21/02/23 23:00:00", "近20年"],
];

export const periodHeaders = [
  ...periods,
  ...parted("2024年目标 2024年计划 2024年实绩 2023年(快报) 2025年预计 2024年完成数 2024年(万元) 2024年专利申请量 2024年累计 2023年同期 2024年同比(%)"),
  ...["2024年\n目标", "2024 年", "2024年比2023年增长(%)", "2024年占比", "2024年位次"],
];

export const relativeTimes = [
  ...parted("本月 本季 本季完成 累计完成 上年同期 上年同期数 去年 本年 全年 1-6月 1—6月累计 上半年 一季度 第二季度 前三季度 总累计 截至6月底 当月累计 当年累计 本期 前年"),
  ...parted("年度目标 完成率(%) 序时进度(%) 超/欠(百分点) 同比(%) 同比增长 增长±% 占比 位次 升降 比上年增减 比年初增长 占年度任务比重 可比口径增长(%) Q1 1月 12月 13月"),
];

export const gapCells = [
  ...parted("- — —— -- … …… ... .. : / NA N/A n/a NULL null NaN 缺 不详 暂无 不适用 未公布 保密 XX X 1XX% 12X X件 * # ① 空格 ：c :z"),
  ...["", "", " ", "\u3000", ": ", ": d", ": c", "XX 家", "1,2XX", "××", "0.XX", "-1X"],
];

export const oddCells = [
  ...["=SUM(A1:A9)", "=1+1", "+1", "@a", "#DIV/0!", "#REF!", "#N/A", "########", "1.23E+05", "1e3", "2.94 e", "896.3 p", "12 be", "109 ", "'0012", "0012", "1-2"],
  ...["3月4日", "2024-01-02", "12:30", "约30", "逾30万", "30余", "不足5", ">50", "<5", "50以上", "20~30", "20-30", "20至30", "2020—2021", "(123)", "（5.2%）", "(5家)", "¥1,000"],
  ...["$3.5", "1,234", "1,234.5", "1.234,5", "1 234", "1，234", "12,34", "123,456,789", "１２３", "−5.8", "－3", "+5", "77.4 %", "1215亿元", "1.2万", "３．５", "一百二十", "十", "零", "三千五百万", "1.5亿"],
  ...["0", "-0", "0.0", "00", "1.", ".5", "-", "+", ".", ",", "1e309", "1e-400", "99999999999999999999", "123456789012345.678", "0.1234567890123456789", "9007199254740993", "1d5", "0x1F", "Infinity", "1_000"],
  ...["12①", "12*", "12 1)", "12[1]", "12（修订）", "12件", "12万元", "12%", "1.2‰", "12家(个)", "2024", "2024年", "true", "是", "同上", "〃", "TRUE", "无", "x", "a", "n", "p", "\u0000", "\u200B", "5\u200B", "é"],
];

export const levels = ["国家级", "省级", "市级", "县级", "national", "不限", "", "级", "星级"];
export const stages = ["申报", "认定", "备案", "受理", "applied", "recognised", "", "阶"];
export const scenarios = ["实际", "目标", "计划", "result", "target", "plan", "", "预算"];
export const flags = ["", "", "P", "e", "be", "A", "初步", "估计", "n", "a", "NIL", "M", "Q", "c", "z", "B,E", "?", "p\u0001e", "不适用", "NA"];

export const preambles = [
  ...["数据库：分省年度数据", "数据库：年度数据", "指标：地区生产总值(亿元)", "指标：专利申请量（件）", "指标：", "时间：2015-2024", "时间：", "时间：最近20年", "单位：万元", "单位：件", "（单位：亿元）", "单位：万元、件"],
  ...["单位：亿元人民币", "Unit: 10k CNY", "地区：示例县", "地区：甘肃", "示例县2024年1—6月主要科技指标进展情况表", "某市2023年高新技术企业情况", "2024年上半年专利授权量", "表1 科技统计", "Table 1 Patents", "Data Source,World Development Indicators"],
  ...["Last Updated Date,2024-01-02", "填报单位：示例局", "填报日期：2024年7月5日", "", "", ",,,", "Freq: Annual", "截至2024年6月底", "database: a", "INDICATOR: GDP", "region：", "单位 万元", "__proto__：x"],
];

export const notes = [
  ...["注：数据为快报数。", "注:2023年起口径调整，与前期不可比。", "数据来源：国家统计局", "数据来源：国家统计局,其他", "　　2.本表不含农户。", "“-”表示数据不详。", "…表示不足最小单位", "空格表示无该项", "以“*”表示保密", "Last Updated: 12/22/2015"],
  ...["填表人：某某", "审核人：,,2024年", "联系电话：0931-1234567", "填报日期：,2024年7月", "续表", "(续表)", "续上表：", "单位：万元", "（单位：件）", "Note: provisional.", "Source: made up", "资料来源：某公报", "说明", "甲,乙,1,2,3,4", "(1),(2),(3),(4)"],
  ...["b: break in time series", "Flags:", "p,provisional", ":,not available", "1% 1‰", "负责人：", "", "  ", "———", "备注,无,无"],
];

/** What a caller says of a file that does not say it. */
export const indicatorNames = ["patent_applications", "专利申请量", "nonsense", "__proto__", ""];
export const tableUnits = ["件", "万元", "%", "nonsense", "constructor", ""];
export const tablePeriods = ["2024", "2024-01/06", "2023-Q4", "2024-02"];
