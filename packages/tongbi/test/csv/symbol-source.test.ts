import { expect, test } from "vitest";
import { symbolSource } from "../../src/csv/symbol-source.ts";

test.each([
  ["geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG", "eurostat"],
  ["unit;geo\\time,2016,2015", "eurostat"],
  ["LOCATION,MEASURE,TIME,Value,Flag Codes", "oecd"],
  ["INDICATOR_ID,COUNTRY_ID,YEAR,VALUE,MAGNITUDE,QUALIFIER", "uis"],
  ["Country Name,Country Code,Indicator Name,Indicator Code,1960", "world_bank"],
  ["Series Name,Series Code,Country Name,Country Code,2017 [YR2017]", "world_bank"],
  ["地区,2017年", "chinese_yearbook"],
  ["Entity,Code,Year", undefined],
])("%s is of %s", (header, expected) => {
  expect(symbolSource(header.split(","))).toBe(expected);
});
