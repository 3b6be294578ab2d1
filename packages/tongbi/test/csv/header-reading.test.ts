import { expect, test } from "vitest";
import { headerText, readColumnHeader } from "../../src/csv/header-reading.ts";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { statusText } from "../../src/model/status.ts";

const catalogue = defaultCatalogue();

/** All that a header says, in one text: period or time, role, scenario, measure, level, stage, names, unit, status. */
function said(...texts: string[]): string {
  const { period, time, role, scenario, publishes, basis, level, stage, names, unit, status, isDerived } =
    readColumnHeader(texts, catalogue);
  return [
    period && formatPeriod(period),
    typeof time === "object" ? formatPeriod(time.part).slice(5) : time,
    role,
    scenario === role ? "" : scenario,
    basis,
    publishes,
    level,
    stage,
    names.join(" > "),
    unit && `(${unit.zh})`,
    status === 0 ? "" : `[${statusText(status)}]`,
    isDerived ? "derived" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

test.each([
  ["地区", "region"],
  ["2024年", "2024"],
  ["2024年目标", "2024 target"],
  ["2023年(快报)", "2023 [P]"],
  ["2023p", "2023 [P]"],
  ["2024年R&D经费（亿元）", "2024 R&D经费 (亿元)"],
  ["修订后2023年强度（%）", "2023 强度 (%)"],
  ["专利申请量", "专利申请量"],
  ["专利授权量(件)", "专利授权量(件) (件)"],
  ["专利授权量/件", "专利授权量/件 (件)"],
  ["年度目标", "target"],
  ["专利申请量目标", "target 专利申请量"],
  ["累计完成", "to_date result"],
  ["本季完成", "quarter result"],
  ["同比(%)", "growth_rate (%)"],
  ["比上年同期增长%", "growth_rate"],
  ["同口径增长(%)", "comparable growth_rate (%)"],
  ["比上年增减（件）", "change (件)"],
  ["比上年增减（个百分点）", "change (个百分点)"],
  ["完成率(%)", "completion (%)"],
  ["占年度任务比重", "completion"],
  ["位次", "rank"],
  ["上年位次", "last_year rank"],
  ["升降", "rank_change"],
  ["占比(%)", "share (%)"],
  ["序时进度(%)", "derived (%)".split(" ").toReversed().join(" ")],
  ["超/欠(百分点)", "(个百分点) derived"],
  ["国家级", "national"],
  ["认定", "recognised"],
  ["总累计", "ever"],
  ["R&D expenditure [GB.XPD.RSDV]", "R&D expenditure"],
  ["geo: Geopolitical entity (reporting)", "region"],
  ["__proto__", "__proto__"],
])("%s says %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  [["2024年", "目标"], "2024 target"],
  [["目标", "2024年"], "2024 target"],
  [["2023年", "3月"], "2023-03 03"],
  [["申请受理数", "发明"], "申请受理数 > 发明"],
  [["指标", "名称"], "indicator"],
  [["专利申请量", "件"], "专利申请量 (件)"],
  [["专利申请量", "Patent Applications Filed"], "专利申请量"],
])("%j together say %s", (texts, expected) => {
  expect(said(...texts)).toBe(expected);
});

test.each([
  ["合 计\n\nTotal", "合计"],
  ["地  区 Region", "地区"],
  ["R&D 经费", "R&D 经费"],
  ["科 技 局", "科技局"],
  ["Country  Name", "Country Name"],
])("%j is read as %j", (text, expected) => {
  expect(headerText(text)).toBe(expected);
});
