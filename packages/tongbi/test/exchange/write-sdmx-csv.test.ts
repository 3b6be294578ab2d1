import Papa from "papaparse";
import { expect, test } from "vitest";
import { sdmxId, sdmxUnit } from "../../src/exchange/sdmx-codes.ts";
import { writeSdmxCsv } from "../../src/exchange/write-sdmx-csv.ts";
import { type GapReason, gapReasons } from "../../src/model/gap.ts";
import type { StatusCode } from "../../src/model/status.ts";
import { parseUnit } from "../../src/model/unit.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";

function records(observations: readonly Given[], options = {}): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(
    writeSdmxCsv(datasetOf(observations), options),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  expect(errors).toEqual([]);
  return data;
}

test("a message as the field guide has it", () => {
  const dataset = datasetOf([
    { period: "2024", level: "provincial", stage: "recognised", value: 12.5, status: ["P"] },
    {
      indicator: "fiscal_st_expenditure",
      period: "2024-01/06",
      value: "suppressed",
      bounds: { lower: 100, upper: 199 },
    },
  ]);
  expect(writeSdmxCsv(dataset, { dataflow: "XX:STI(2.1)" }).split("\r\n")).toEqual([
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR_NAME,INDICATOR,LEVEL,STAGE,SCENARIO,VINTAGE,TIME_PERIOD,OBS_VALUE,STATUS,OBS_STATUS,CONF_STATUS,UNIT_MEASURE,UNIT_MULT,GAP_REASON,LOWER_BOUND,UPPER_BOUND",
    "dataflow,XX:STI(2.1),I,A,示例县,专利申请量,patent_applications,provincial,recognised,result,_Z,2024,12.5,P,P,F,件,0,,,",
    `dataflow,XX:STI(2.1),I,M,示例县,${indicatorOf("fiscal_st_expenditure").name.zh},fiscal_st_expenditure,_Z,_Z,result,_Z,2024-01-01/P6M,,A,Q,N,元,8,suppressed,100,199`,
    "",
  ]);
});

test.each([
  ["2017", "A", "2017"],
  ["2017-A1", "A", "2017-A1"],
  ["2017-S1", "S", "2017-S1"],
  ["2017-Q4", "Q", "2017-Q4"],
  ["2017-03", "M", "2017-03"],
  ["2017-01/02", "M", "2017-01-01/P2M"],
  ["2017-01/12", "M", "2017-01-01/P12M"],
])("the period %s is of frequency %s and written %s", (period, frequency, text) => {
  const [record] = records([{ period, value: 1 }]);
  expect([record?.FREQ, record?.TIME_PERIOD]).toEqual([frequency, text]);
});

test.each([
  ["件", "件", 0],
  ["万元", "元", 4],
  ["亿元", "元", 8],
  ["万人", "人", 4],
  ["万人次", "人次", 4],
  ["%", "%", 0],
  ["‰", "‰", 0],
  ["件/万人", "件/万人", 0],
  ["万元/人", "元/人", 4],
])("%s is %s by ten to the power of %d", (text, measure, mult) => {
  const unit = parseUnit(text);
  expect(unit && sdmxUnit(unit)).toEqual({ measure, mult });
});

test.each<[StatusCode[], number | GapReason, string, string, string]>([
  [[], 5, "A", "A", ""],
  [["P"], 5, "P", "P", ""],
  [["P", "E"], 5, "PE", "E", ""],
  [["B", "P"], 5, "PB", "B", ""],
  [[], "missing", "A", "O", "missing"],
  [["P"], "suppressed", "P", "Q", "suppressed"],
  [["Q"], "suppressed", "Q", "Q", "suppressed"],
  [[], "negligible", "A", "N", "negligible"],
  [[], "not_applicable", "A", "M", "not_applicable"],
  [[], "zero_base", "A", "M", "zero_base"],
])("status %j with %s", (status, value, set, code, reason) => {
  const [record] = records([{ period: "2024", value, status }]);
  expect([record?.STATUS, record?.OBS_STATUS, record?.GAP_REASON]).toEqual([set, code, reason]);
});

test.each(gapReasons.slice(1))("the code of %s says that there is no value", (value) => {
  expect("MNOQ").toContain(records([{ period: "2024", value }])[0]?.OBS_STATUS);
});

test("breakdown dimensions have ids of their own, and parts the id of the whole", () => {
  const whole = indicatorOf("rd_expenditure");
  const part = {
    ...whole,
    id: "rd_expenditure_bes",
    name: { zh: `${whole.name.zh} · BES`, en: `${whole.name.en} · BES` },
    breakdown: [{ dimension: "sectperf", member: "BES" }],
  };
  const kind = {
    ...part,
    id: "patents_level",
    name: { zh: "本地专利 · 发明", en: "" },
    breakdown: [{ dimension: "level", member: "发明" }],
  };
  const read = records([
    { indicator: whole, period: "2024", value: 1 },
    { indicator: part, period: "2024", value: 2 },
    { indicator: kind, period: "2024", value: 3 },
  ]);
  expect(read.map((record) => [record.INDICATOR, record.SECTPERF, record.LEVEL_2])).toEqual([
    ["rd_expenditure", "_Z", "_Z"],
    ["rd_expenditure", "BES", "_Z"],
    ["本地专利", "_Z", "发明"],
  ]);
});

test.each([
  ["sectperf", "SECTPERF"],
  ["专利类型", "专利类型"],
  ["geo\\time", "GEO_TIME"],
  [" type of costs ", "TYPE_OF_COSTS"],
  ["=1+1", "1_1"],
])("the dimension %j has the id %s", (text, id) => {
  expect(sdmxId(text)).toBe(id);
});

test.each(["", "STI", "XX:", "XX:STI(1", "XX:STI(1.0)\n=1", "=XX:STI"])("%j is no dataflow", (dataflow) => {
  expect(() => writeSdmxCsv(datasetOf([{ period: "2024", value: 1 }]), { dataflow })).toThrow(
    `invalid dataflow "${dataflow}"`,
  );
});

test("a region that a spreadsheet would run is neutralised", () => {
  const given = [{ region: "=1+1", period: "2024", value: -1 }];
  expect(records(given)[0]).toMatchObject({ REF_AREA: "'=1+1", OBS_VALUE: "-1" });
  expect(records(given, { safe: false })[0]).toMatchObject({ REF_AREA: "=1+1" });
});
