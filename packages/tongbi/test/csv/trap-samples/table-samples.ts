import type { ImportOptions } from "../../../src/csv.ts";

/**
 * Made-up files by the number of the trap that they hold, and all that may be read from them: region, period, value with unit or gap, status,
 * parted by bars. Blanks that indent a line here are no part of it.
 */
export const tableSamples: readonly (readonly [
  name: string,
  lines: string,
  figures: string,
  options?: ImportOptions,
])[] = [
  [
    "5 a tab before every comma, and a comma after the last",
    `地区\t,2025年\t,2024年\t,2023年\t,
    北京市\t,\t,321445\t,318984\t,
    甘肃省\t,\t,38232\t,32916\t,
`,
    "北京市 2025 missing | 北京市 2024 321445 | 北京市 2023 318984 | 甘肃省 2025 missing | 甘肃省 2024 38232 | 甘肃省 2023 32916",
  ],
  [
    "5 a tab before every comma in a long table",
    `指标\t,年份\t,数值\t,单位\t,
    专利申请量\t,2024\t,5\t,件\t,
`,
    "2024 5件",
  ],
  [
    "5 tabs with thousands commas",
    `指标\t2024年\t2023年
    专利申请量(件)\t1,234\t2,345
`,
    "2024 1234件 | 2023 2345件",
  ],
  [
    "6 a comma after the last column",
    `"Country Name","Country Code","Indicator Name","Indicator Code","2016","2017",
    "China","CHN","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","2.1","2.07771",`,
    "China 2016 2.1% | China 2017 2.07771%",
  ],
  [
    "6 a comma after the last column of a long table",
    `地区,年份,专利申请量(件),
    甲县,2023,5,
    甲县,2024,6,`,
    "甲县 2023 5件 | 甲县 2024 6件",
  ],
  [
    "7 lines of one to three fields above the header",
    `数据库：分省年度数据
    指标：年末常住人口(万人)
    时间：2016年,2017年
    地区,2017年,2016年
    甘肃省,2522,2520`,
    "甘肃省 2017 2522万人 | 甘肃省 2016 2520万人",
  ],
  [
    "7 a title in every column, as merged cells leave it",
    `2017年各县专利情况,2017年各县专利情况,2017年各县专利情况
    地区,2017年,2016年
    甲县,5,6`,
    "甲县 2017 5 | 甲县 2016 6",
  ],
  [
    "8 World Development Indicators: blank lines between the lines above the header",
    `"Data Source","World Development Indicators",

    "Last Updated Date","2026-07-13",

    "Country Name","Country Code","Indicator Name","Indicator Code","2015","2016","2017",
    "China","CHN","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","2.06","","2.07771",`,
    "China 2015 2.06% | China 2016 missing | China 2017 2.07771%",
  ],
  [
    "8 the same with a single year",
    `"Data Source","World Development Indicators",

    "Last Updated Date","2026-07-13",

    "Country Name","Country Code","Indicator Name","Indicator Code","2017",
    "China","CHN","Research and development expenditure (% of GDP)","GB.XPD.RSDV.GD.ZS","2.07771",`,
    "China 2017 2.07771%",
  ],
  [
    "12 no span after 时间：",
    `指标：专利申请量(件)
    时间：
    地区,2017年,2016年
    甲县,5,6`,
    "甲县 2017 5件 | 甲县 2016 6件",
  ],
  [
    "12 a span of twenty years over two columns",
    `指标：专利申请量(件)
    时间：最近20年
    地区,2017年,2016年
    甲县,5,6`,
    "甲县 2017 5件 | 甲县 2016 6件",
  ],
  [
    "12 the years of the span in cells of their own",
    `数据库：分省年度数据
    指标：地区生产总值(亿元)
    时间：2015年,2016年,2017年
    地区,2017年,2016年,2015年
    甘肃省,7459.9,7200.37,6790.32`,
    "甘肃省 2017 7459.9亿元 | 甘肃省 2016 7200.37亿元 | 甘肃省 2015 6790.32亿元",
  ],
  [
    "13 years in every spelling, downwards",
    "指标,2017年,2016 [YR2016],YR2015,2014 ,２０１３年,2 0 1 2 年\n专利申请量(件),6,5,4,3,2,1",
    "2017 6件 | 2016 5件 | 2015 4件 | 2014 3件 | 2013 2件 | 2012 1件",
  ],
  [
    "13 bare years ten apart",
    "Country,1990,2000,2010,2020\nChina,0.6,0.89,1.71,2.41",
    "China 1990 0.6 | China 2000 0.89 | China 2010 1.71 | China 2020 2.41",
  ],
  [
    "13 YR years far apart",
    "Country Name,Country Code,1990 [YR1990],2000 [YR2000],2015 [YR2015]\nChina,CHN,..,0.89,2.06",
    "China 1990 missing | China 2000 0.89 | China 2015 2.06",
  ],
  ["13 English months", "Indicator,Jan 2024,Feb 2024\nPatent applications,5,6", "2024-01 5件 | 2024-02 6件"],
  ["13 English quarters", "Indicator,Q1 2024,Q2 2024\nPatent applications,5,6", "2024-Q1 5件 | 2024-Q2 6件"],
  [
    "13 months of international files",
    "Country,2024M01,2024M02\nChina,5,6",
    "China 2024-01 5 | China 2024-02 6",
  ],
  [
    "13 a year with the sign of a note in a row",
    `年份,R&D经费(亿元)
    2021年,27956.3
    2022年①,30782.9
    注：①修订数。`,
    "2021 27956.3亿元 | 2022 30782.9亿元",
  ],
  [
    "13 years with the letters of provisional and estimated figures",
    `Country,2019,2020p,2021e
    China,1,2,3`,
    "China 2019 1 | China 2020 2 [P] | China 2021 3 [E]",
  ],
  [
    "15 a newest column without a figure",
    `地区,2023年,2022年
    甘肃省,,5
    青海省,,6`,
    "甘肃省 2023 missing | 甘肃省 2022 5 | 青海省 2023 missing | 青海省 2022 6",
  ],
  [
    "16 blank years between others",
    `指标：人口抽样调查样本数(人)
    地区,2011年,2010年,2009年
    甘肃省,21000,,20000`,
    "甘肃省 2011 21000人 | 甘肃省 2010 missing | 甘肃省 2009 20000人",
  ],
  [
    "17 notes and sources at the foot in all their forms",
    `地区,2023年,2024年
    甲县,5,6
    乙县,,
    ,,
    "注：1.2023年起,统计范围为规上企业,与快报数不同。"
    \u3000\u30002.2024年为快报数,待核定。
    \u3000\u30003.乙县未报。,,
    数据来源：国家统计局,,
    资料来源：甲县科技局
    Source: OECD, Main Science and Technology Indicators
    "Data from database: World Development Indicators",,
    Last Updated: 12/22/2015,,`,
    "甲县 2023 5 | 甲县 2024 6 | 乙县 2023 missing | 乙县 2024 missing",
  ],
  [
    "17 the foot of a World Bank file",
    `Country Name,Country Code,2014 [YR2014],2015 [YR2015]
    China,CHN,5,6
    ,,,
    ,,,
    ,,,
    Data from database: World Development Indicators,,,
    Last Updated: 12/22/2015,,,`,
    "China 2014 5 | China 2015 6",
  ],
  [
    "17 a key of signs below the table",
    `geo,2014,2015
    DE,5,6
    ,,
    Special value:,,
    :,not available,
    Flags:,,
    b,break in time series,`,
    "DE 2014 5 | DE 2015 6",
  ],
  [
    "22 figures of two measures and a power of ten",
    `STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,FREQ,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
    DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),I,KOR,A,G,PT_B1GQ,2018,4.52,A,0
    DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),I,JPN,A,G,PT_B1GQ,2018,3.22,B,0`,
    "KOR 2018 4.52% | JPN 2018 3.22% [B]",
  ],
  [
    "22 classes with subtotal and total",
    `地区,年份,类型,专利申请量(件)
    甲县,2023,发明,5
    甲县,2023,实用新型,6
    甲县,2023,小计,11
    甲县,2023,外观设计,3
    甲县,2023,合计,14`,
    "甲县 2023 5件 | 甲县 2023 6件 | 甲县 2023 11件 | 甲县 2023 3件 | 甲县 2023 14件",
  ],
  [
    "23 a first column of several parts, years downwards with blanks after them",
    `sectperf,unit,geo\\time\t2016 \t2015 \t2014 
    TOTAL,PC_GDP,DE\t2.94 e\t2.92 \t2.87 
    TOTAL,PC_GDP,UK\t1.69 p\t1.67 \t: 
`,
    "DE 2016 2.94% [E] | DE 2015 2.92% | DE 2014 2.87% | UK 2016 1.69% [P] | UK 2015 1.67% | UK 2014 missing",
  ],
  [
    "23 the same as newer files have it",
    `freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \t2021 
    A,PC_GDP,BE\t3.17 \t3.4 bp\t: c
    A,PC_GDP,EL\t1.28 \t1.51 \t1.46 e
`,
    "BE 2019 3.17% | BE 2020 3.4% [PB] | BE 2021 suppressed | EL 2019 1.28% | EL 2020 1.51% | EL 2021 1.46% [E]",
  ],
  [
    "23 a single year",
    `freq,unit,geo\\TIME_PERIOD\t2021 
    A,PC_GDP,DE\t3.13 p
    A,PC_GDP,FR\t2.21 
`,
    "DE 2021 3.13% [P] | FR 2021 2.21%",
  ],
  [
    "23 quarters",
    `freq,s_adj,geo\\TIME_PERIOD\t2019-Q4 \t2020-Q1 
    Q,NSA,DE\t45.2 \t: u
`,
    "DE 2019-Q4 45.2 | DE 2020-Q1 missing [U]",
  ],
  [
    "24 numbers with flags and blanks after them",
    `geo,2018,2019,2020
    DE,896.3 p,109 ,: 
    FR,: d,: c,12 be`,
    "DE 2018 896.3 [P] | DE 2019 109 | DE 2020 missing | FR 2018 missing [D] | FR 2019 suppressed | FR 2020 12 [EB]",
  ],
  [
    "25 a flag e is no exponent, and an exponent no flag",
    "geo,2018,2019,2020,2021\nDE,2.94 e,1e3,2.94e,1.23E+05",
    "DE 2018 2.94 [E] | DE 2019 1000 | DE 2020 2.94 [E] | DE 2021 123000",
  ],
  [
    "26 flags in a set",
    `geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
    DE,2018,5,be
    DE,2019,6,bd
    DE,2020,7,dp
    DE,2021,8,de
    DE,2022,9,"b, e"`,
    "DE 2018 5 [EB] | DE 2019 6 [DB] | DE 2020 7 [PD] | DE 2021 8 [ED] | DE 2022 9 [EB]",
  ],
  ["27 no column of flags", "geo,TIME_PERIOD,OBS_VALUE\nDE,2019,5", "DE 2019 5"],
  [
    "27 an empty flag beside one",
    `geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
    DE,2019,5,
    DE,2020,6,p`,
    "DE 2019 5 | DE 2020 6 [P]",
  ],
  [
    "27 a column of flags beside each year",
    `Country,2018,Flag,2019,Flag
    Korea,4.52,,4.63,P
    Japan,3.22,B,3.2,`,
    "Korea 2018 4.52 | Korea 2019 4.63 [P] | Japan 2018 3.22 [B] | Japan 2019 3.2",
  ],
  [
    "28 four kinds of empty",
    `INDICATOR,LOCATION,TIME,Value,Flag Codes
    20060,AFG,2018,,n
    20060,AND,2018,,a
    20060,CHN,2018,..,
    20060,XKX,2018,,`,
    "AFG 2018 negligible [N] | AND 2018 not_applicable | CHN 2018 missing | XKX 2018 missing",
  ],
  [
    "28 a bulk file: the zeros of what is nil or not applicable are no figures",
    `INDICATOR_ID,COUNTRY_ID,YEAR,VALUE,MAGNITUDE,QUALIFIER
    EXPGDP.TOT,CHN,2018,2.14,,
    EXPGDP.TOT,AFG,2018,0,NIL,
    EXPGDP.TOT,AND,2018,0,NA,
    EXPGDP.TOT,BEL,2018,,SUPP,
    EXPGDP.TOT,NA,2018,0.35,LOWREL,
    EXPGDP.TOT,FRA,2018,,INCLUDED,
    EXPGDP.TOT,ESP,2018,1.24,INCLUDES,
    EXPGDP.TOT,DEU,2018,3.1,,UIS_EST
    EXPGDP.TOT,NAM,2017,0.34,,NAT_EST`,
    "CHN 2018 2.14 | AFG 2018 negligible | AND 2018 not_applicable | BEL 2018 suppressed [Q] | NA 2018 0.35 [U] | FRA 2018 missing [K] | ESP 2018 1.24 [W] | DEU 2018 3.1 [E] | NAM 2017 0.34 [E]",
  ],
  [
    "28 a bulk file of regions",
    `INDICATOR_ID,REGION_ID,YEAR,VALUE,MAGNITUDE,QUALIFIER
    EXPGDP.TOT,WB: World,2018,1.7,,UIS_EST
    EXPGDP.TOT,SDG: Africa,2018,0.4,,UIS_EST`,
    "WB: World 2018 1.7 [E] | SDG: Africa 2018 0.4 [E]",
  ],
  [
    "29 two dots and NA are no figures, Namibia is a country",
    `country,year,value
    NA,2018,5
    NAM,2018,NA
    CN,2018,..
    na,2019,n/a`,
    "NA 2018 5 | NAM 2018 missing | CN 2018 missing | na 2019 missing",
  ],
  [
    "30 signs in place of figures",
    `地区,2019年,2020年,2021年,2022年,2023年,2024年
    甲县,:,：,-,—,--,…
    乙县,...,......,……,#,*,①`,
    "甲县 2019 missing | 甲县 2020 missing | 甲县 2021 missing | 甲县 2022 not_applicable | 甲县 2023 not_applicable | 甲县 2024 negligible | 乙县 2019 negligible | 乙县 2020 negligible | 乙县 2021 negligible | 乙县 2022 unreadable | 乙县 2023 unreadable | 乙县 2024 unreadable",
  ],
  [
    "30 signs that the file explains",
    `地区,2023年,2024年
    甲县,*,—
    乙县,#,5
    注：“*”表示数据不详，“#”表示不适用，“—”表示数据不足本表最小单位数。`,
    "甲县 2023 missing | 甲县 2024 negligible | 乙县 2023 not_applicable | 乙县 2024 5",
  ],
  [
    "33 names with blanks in them",
    `地区,2023年
    北 京,1
    全    国,2
    " 黑龙江",3
    内蒙古,4
    广  西,5`,
    "北京市 2023 1 | 全国 2023 2 | 黑龙江省 2023 3 | 内蒙古自治区 2023 4 | 广西壮族自治区 2023 5",
  ],
  [
    "33 names in two languages, in a column each",
    `2017年各地区专利情况
    地 区,Region,专利申请量(件),专利授权量(件)
    甘  肃,Gansu,24448,9672
    青  海,Qinghai,3181,1580`,
    "甘肃省 2017 24448件 | 甘肃省 2017 9672件 | 青海省 2017 3181件 | 青海省 2017 1580件",
  ],
  [
    "34 names without codes",
    `Entity,Code,Year,Research and development expenditure (% of GDP)
    World,OWID_WRL,2018,2.2
    Europe,,2018,2.1
    Asia,,2018,2.3`,
    "World 2018 2.2% | Europe 2018 2.1% | Asia 2018 2.3%",
  ],
  [
    "35 commas and letters of other alphabets in names",
    `"Country Name","2016","2017",
    "Korea, Rep.","3.99","4.29",
    "Egypt, Arab Rep.","0.71","",
    "Hong Kong SAR, China","0.79","0.8",
    "Côte d’Ivoire","0.1","",
    "Türkiye","0.94","0.96",`,
    "Korea, Rep. 2016 3.99 | Korea, Rep. 2017 4.29 | Egypt, Arab Rep. 2016 0.71 | Egypt, Arab Rep. 2017 missing | Hong Kong SAR, China 2016 0.79 | Hong Kong SAR, China 2017 0.8 | Côte d’Ivoire 2016 0.1 | Côte d’Ivoire 2017 missing | Türkiye 2016 0.94 | Türkiye 2017 0.96",
  ],
  [
    "36 numbers in every dress",
    `地区,2020年,2021年,2022年,2023年,2024年
    甲县,1109428        ,80215.0,１２３,"1,234",1 234
    乙县,(123),−5.8,"1，234",0．５,+5`,
    "甲县 2020 1109428 | 甲县 2021 80215 | 甲县 2022 123 | 甲县 2023 1234 | 甲县 2024 1234 | 乙县 2020 -123 | 乙县 2021 -5.8 | 乙县 2022 1234 | 乙县 2023 0.5 | 乙县 2024 5",
  ],
  [
    "36 numbers with units",
    `指标,年份,数值
    R&D经费,2023,1215亿元
    合格率,2023,77.4 %`,
    "2023 12150000万元 | 2023 77.4%",
  ],
  [
    "36 a comma before the fraction, semicolons",
    `Region;Year;R&D expenditure (EUR)
    Bayern;2019;20.123,5
    Berlin;2019;5.001,25`,
    "Bayern 2019 20123.5欧元 | Berlin 2019 5001.25欧元",
  ],
  [
    "36 a comma before the fraction, a column an indicator",
    `Region;Year;GDP (EUR)
    Bayern;2019;20123,5
    Berlin;2019;5001,25`,
    "Bayern 2019 20123.5欧元 | Berlin 2019 5001.25欧元",
  ],
  [
    "36 a comma before the fraction, German header",
    `Region;Jahr;Wert
    Bayern;2019;3,41
    Berlin;2019;3,28`,
    "Bayern 2019 3.41 | Berlin 2019 3.28",
  ],
  [
    "36 a comma before the fraction, years across",
    `Land;2018;2019
    Österreich;3,09;3,13
`,
    "Österreich 2018 3.09 | Österreich 2019 3.13",
  ],
  [
    "36 points between thousands, which one number with two of them shows",
    `Region;2018;2019
    Bayern;1.234.567;2.345.678
    Berlin;123.456;98.765`,
    "Bayern 2018 1234567 | Bayern 2019 2345678 | Berlin 2018 123456 | Berlin 2019 98765",
  ],
  [
    "36 semicolons with commas in names and points before fractions",
    `Country Name;2018;2019
    Korea, Rep.;4.52;4.63
`,
    "Korea, Rep. 2018 4.52 | Korea, Rep. 2019 4.63",
  ],
  [
    "37 what a spreadsheet leaves behind",
    "地区,2019年,2020年,2021年,2022年,2023年,2024年\n甲县,1.23E+05,'0012,1-2,#DIV/0!,#REF!,########",
    "甲县 2019 123000 | 甲县 2020 unreadable | 甲县 2021 unreadable | 甲县 2022 unreadable | 甲县 2023 unreadable | 甲县 2024 unreadable",
  ],
  [
    "38 per cent in the header",
    `地区,年份,R&D经费投入强度(%)
    甲县,2023,2.5
    甲县,2024,0.165`,
    "甲县 2023 2.5% | 甲县 2024 0.165%",
  ],
  ["38 per cent in the cells", "指标,2023年,2024年\n覆盖率,16.5%,17.2 %", "2023 16.5% | 2024 17.2%"],
  ["38 a share that says nothing", "指标,2023年,2024年\n覆盖率,0.165,0.172", "2023 0.165 | 2024 0.172"],
  [
    "38 per cent beside a share that does not say so",
    "指标,2023年,2024年\n覆盖率,16.5%,0.172",
    "2023 16.5% | 2024 unit_mismatch",
  ],
  [
    "39 units in headers and names",
    `指标,2023年,2024年
    地区生产总值（亿元）,5,6
    R&D经费(万元),7,8
    财政科技支出_亿元,9,10`,
    "2023 5亿元 | 2024 6亿元 | 2023 7万元 | 2024 8万元 | 2023 9亿元 | 2024 10亿元",
  ],
  [
    "39 a unit of the line above",
    `单位：万元
    地区,年份,财政科技支出
    甲县,2023,5`,
    "甲县 2023 5万元",
  ],
  [
    "39 ten thousand and hundred million of one indicator",
    `指标,年份,数值
    R&D经费(亿元),2022,0.5
    R&D经费(万元),2023,6000`,
    "2022 0.5亿元 | 2023 0.6亿元",
  ],
  [
    "39 a column of units beside each indicator",
    `地区,年份,R&D经费,R&D经费_单位,GDP,GDP_单位
    甘肃,2023,158.7,亿元,11863.8,亿元`,
    "甘肃省 2023 158.7亿元 | 甘肃省 2023 11863.8亿元",
  ],
  [
    "39 units of an English portal",
    `Indicators,2023,2022
    "Total Population (year-end) (10 000 persons)",140967,141175
    Gross Domestic Product (100 million yuan),1294271.7,1234029.4`,
    "2023 140967万人 | 2022 141175万人 | 2023 1294271.7亿元 | 2022 1234029.4亿元",
  ],
  [
    "39 a row of units under the header",
    `年份,专利申请量,R&D经费
    ,件,亿元
    2022,5,100
    2023,6,110`,
    "2022 5件 | 2022 100亿元 | 2023 6件 | 2023 110亿元",
  ],
  [
    "39 a word for the scale in a column",
    "Country,Indicator,Unit,Scale,2018,2019\nChina,R&D expenditure,US dollars,Millions,5,6",
    "China 2018 5百万美元 | China 2019 6百万美元",
  ],
  [
    "39 a unit behind a slash, as the standard for quantities has it",
    `指标,2022年,2023年
    R&D经费/亿元,5,6
    专利授权量/件,7,8`,
    "2022 5亿元 | 2023 6亿元 | 2022 7件 | 2023 8件",
  ],
  [
    "40 a header in two rows with line breaks and English, a merged cell to the right",
    `2017年各地区专利情况
    地  区,专利申请量(件),,专利授权量(件),
    ,"合 计

    Total","发 明
    Inventions","合 计

    Total","发 明
    Inventions"
    甘  肃,24448,6000,9672,1340`,
    "甘肃省 2017 24448件 | 甘肃省 2017 6000件 | 甘肃省 2017 9672件 | 甘肃省 2017 1340件",
  ],
  [
    "40 regions over indicators, years down",
    `年份,甘肃,,青海,
    ,专利申请量(件),专利授权量(件),专利申请量(件),专利授权量(件)
    2023,5,6,7,8`,
    "甘肃省 2023 5件 | 甘肃省 2023 6件 | 青海省 2023 7件 | 青海省 2023 8件",
  ],
  [
    "40 a row that numbers the columns",
    `地区,指标,2023年,2024年
    甲,乙,1,2
    甲县,专利申请量(件),5,6
    乙县,专利申请量(件),7,8`,
    "甲县 2023 5件 | 甲县 2024 6件 | 乙县 2023 7件 | 乙县 2024 8件",
  ],
  [
    "40 a row that numbers the columns in parentheses",
    `序号,指标,2023年,2024年
    (1),(2),(3),(4)
    1,专利申请量(件),5,6`,
    "2023 5件 | 2024 6件",
  ],
  [
    "40 figures like years below a header of words",
    `2023年各县情况
    县名,企业数(家),人口(人),学生(人)
    甲县,1990,2000,2010
    乙县,2001,2011,2021`,
    "甲县 2023 1990家 | 甲县 2023 2000人 | 甲县 2023 2010人 | 乙县 2023 2001家 | 乙县 2023 2011人 | 乙县 2023 2021人",
  ],
  [
    "40 cells merged downwards",
    `地区,指标,2023年,2024年
    甲县,专利申请量(件),5,6
    ,专利授权量(件),3,4
    乙县,专利申请量(件),7,8`,
    "甲县 2023 5件 | 甲县 2024 6件 | 甲县 2023 3件 | 甲县 2024 4件 | 乙县 2023 7件 | 乙县 2024 8件",
  ],
  [
    "40 the header over again in English",
    `指标,2023年,2024年
    Item,2023,2024
    专利申请量(件),5,6`,
    "2023 5件 | 2024 6件",
  ],
  [
    "40 the header over again in English, one period",
    `2017年各地区专利情况
    地区,专利申请量(件),专利授权量(件)
    Region,Patent Applications,Patents Granted
    甘肃,5,6`,
    "甘肃省 2017 5件 | 甘肃省 2017 6件",
  ],
  [
    "40 a table with a corner that names the columns",
    `年份,2022年,2023年
    R&D经费(亿元),5,6
    专利申请量(件),7,8`,
    "2022 5亿元 | 2023 6亿元 | 2022 7件 | 2023 8件",
  ],
  [
    "40 a table with a corner that names both",
    "地区\\年份,2022年,2023年\n甘肃,5,6",
    "甘肃省 2022 5 | 甘肃省 2023 6",
  ],
  [
    "41 the header over again, blank rows, a subtotal",
    `地区,2023年,2024年
    甲县,5,6
    小计,5,6
    ,,
    续表,,
    地 区,2023年,2024年
    丙县,9,10
    合计,14,16`,
    "甲县 2023 5 | 甲县 2024 6 | 小计 2023 5 | 小计 2024 6 | 丙县 2023 9 | 丙县 2024 10 | 合计 2023 14 | 合计 2024 16",
  ],
  [
    "41 the header over again in a long table",
    `Region,Year,Value
    A,2023,5

    Region,Year,Value
    B,2023,6`,
    "A 2023 5 | B 2023 6",
  ],
  [
    "43 line breaks inside quotes",
    `地区,年份,专利申请量(件),备注
    "甲
    县",2023,5,"第一行
    第二行"
    乙县,2023,6,`,
    "甲县 2023 5件 | 乙县 2023 6件",
  ],
  [
    "43 rows too short and too long",
    `地区,2022年,2023年,2024年
    甲县,1,2
    乙县,3,4,5,6
    丙县,7,8,9`,
    "甲县 2022 1 | 甲县 2023 2 | 甲县 2024 missing | 乙县 2022 unreadable | 乙县 2023 unreadable | 乙县 2024 unreadable | 丙县 2022 7 | 丙县 2023 8 | 丙县 2024 9",
  ],
  [
    "48 the year to date of the portal, quarters",
    `数据库：季度数据
    指标,2024年第四季度,2024年第三季度
    国内生产总值_当季值(亿元),373687.4,332910.5
    国内生产总值_累计值(亿元),1349083.5,949745.7`,
    "全国 2024-Q4 373687.4亿元 | 全国 2024-Q3 332910.5亿元 | 全国 2024-01/12 1349083.5亿元 | 全国 2024-01/09 949745.7亿元",
  ],
  [
    "48 the year to date of the portal, months",
    `数据库：分省月度数据
    指标：社会消费品零售总额_累计值(亿元)
    地区,2024年11月,2024年2月
    甘肃省,3980.5,650.1`,
    "甘肃省 2024-01/11 3980.5亿元 | 甘肃省 2024-01/02 650.1亿元",
  ],
  [
    "48 the month and the year to date side by side",
    `示例县2024年专利授权情况
    单位：件
    月份,当月,当年累计
    1月,5,5
    2月,6,11`,
    "示例县 2024-01 5件 | 示例县 2024-01/01 5件 | 示例县 2024-02 6件 | 示例县 2024-01/02 11件",
    { indicator: "专利授权量" },
  ],
  [
    "48 the year to date by the words of monthly reports",
    `2024年3月各县专利授权情况
    县区,本月,本月止累计,去年同期累计
    甲县,5,15,12`,
    "甲县 2024-03 5件 | 甲县 2024-01/03 15件 | 甲县 2023-01/03 12件",
    { indicator: "专利授权量" },
  ],
  [
    "48 a stock at the end of a month and of a year",
    "地区,2024年3月末,2023年末\n甲县,110,100",
    "甲县 2024-03 110件 | 甲县 2023 100件",
    { indicator: "有效发明专利拥有量" },
  ],
  [
    "48 accumulated growth of the portal",
    `数据库：季度数据
    指标,2024年第四季度,2024年第三季度
    居民人均可支配收入_累计值(元),41314,30941
    居民人均可支配收入_累计同比实际增长(%),5.1,4.9`,
    "全国 2024-01/12 41314元 | 全国 2024-01/09 30941元 | 全国 2024-01/12 5.1% | 全国 2024-01/09 4.9%",
  ],
  [
    "48 month and year to date in the names of rows",
    `指标,时间,数值,单位
    专利授权量（累计）,2024年3月,15,件
    专利授权量（当月）,2024年3月,5,件`,
    "2024-01/03 15件 | 2024-03 5件",
  ],
  [
    "48 accumulated up to a month",
    "地区,2024年1月累计,2024年2月累计\n甲县,5,11",
    "甲县 2024-01/01 5 | 甲县 2024-01/02 11",
  ],
  [
    "48 from the first quarter to a later one",
    "地区,2024年1季度,2024年1-2季度,2024年1-3季度,2024年1-4季度\n甘肃省,1,2,3,4",
    "甘肃省 2024-Q1 1 | 甘肃省 2024-01/06 2 | 甘肃省 2024-01/09 3 | 甘肃省 2024-01/12 4",
  ],
  [
    "50 redacted figures",
    `指标,单位,2023年,2024年
    专利申请量,件,XX,X 件
    众创空间,家,X 家,1X
    R&D经费增幅,%,1XX%,XX%`,
    "2023 suppressed | 2024 suppressed | 2023 suppressed | 2024 suppressed 10..19 | 2023 suppressed 100..199 | 2024 suppressed",
  ],
  ["50 blanks inside Chinese words", "指 标,2017 年,2018 年\n专利 申请 量（件）,5,6", "2017 5件 | 2018 6件"],
  [
    "53 dates of the file beside periods",
    `DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
    ESTAT:NAMA_10R_3GDP(1.0),21/02/23 23:00:00,A,EUR,DE111,2000,35273.89,
    ESTAT:NAMA_10R_3GDP(1.0),21/02/23 23:00:00,A,EUR,DE111,2001,36000.1,e`,
    "DE111 2000 35273.89欧元 | DE111 2001 36000.1欧元 [E]",
  ],
  [
    "56 Namibia beside what is missing",
    `Country,Code,2018,2019
    Namibia,NAM,NA,0.35
    NA,NA,0.36,NA`,
    "Namibia 2018 missing | Namibia 2019 0.35 | NA 2018 0.36 | NA 2019 missing",
  ],
];
