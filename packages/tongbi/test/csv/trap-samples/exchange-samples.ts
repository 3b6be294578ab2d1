/**
 * Made-up files of statistical offices that hold labels beside codes, all that may be read from them but the region, and how many series
 * they are. Nothing of a label or a flag may be part of a series.
 */
export const labelledSamples: readonly (readonly [
  name: string,
  lines: string,
  figures: string,
  series: number,
])[] = [
  [
    "Eurostat, a column for each label",
    `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,unit,Unit of measure,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure,CONF_STATUS,Confidentiality status (flag)
    dataflow,ESTAT:RD_E_GERDTOT(1.0),GERD by sector,A,Annual,PC_GDP,Percentage of GDP,DE,Germany,2018,,3.11,,,,,
    dataflow,ESTAT:RD_E_GERDTOT(1.0),GERD by sector,A,Annual,PC_GDP,Percentage of GDP,DE,Germany,2019,,3.17,,be,"break in time series, estimated",,
    dataflow,ESTAT:RD_E_GERDTOT(1.0),GERD by sector,A,Annual,PC_GDP,Percentage of GDP,EL,Greece,2019,,1.28,,p,provisional,,`,
    "2018 3.11% | 2019 3.17% [EB] | 2019 1.28% [P]",
    1,
  ],
  [
    "Eurostat, labels behind codes",
    `DATAFLOW,LAST UPDATE,freq: Time frequency,unit: Unit of measure,geo: Geopolitical entity (reporting),TIME_PERIOD: Time,OBS_VALUE: Observation value,OBS_FLAG: Observation status (Flag)
    ESTAT:RD_E_GERDTOT(1.0): GERD by sector,21/02/23 23:00:00,A: Annual,PC_GDP: Percentage of GDP,DE: Germany,2018,3.11,
    ESTAT:RD_E_GERDTOT(1.0): GERD by sector,21/02/23 23:00:00,A: Annual,PC_GDP: Percentage of GDP,DE: Germany,2019,3.17,be: break estimated
    ESTAT:RD_E_GERDTOT(1.0): GERD by sector,21/02/23 23:00:00,A: Annual,PC_GDP: Percentage of GDP,EL: Greece,2019,1.28,p: provisional`,
    "2018 3.11% | 2019 3.17% [EB] | 2019 1.28% [P]",
    1,
  ],
  [
    "OECD Data Explorer",
    `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency of observation,MEASURE,Measure,UNIT_MEASURE,Unit of measure,PRICE_BASE,Price base,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,DECIMALS,Decimals
    DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),MSTI,I,KOR,Korea,A,Annual,G,Gross domestic expenditure on R&D,PT_B1GQ,Percentage of GDP,_Z,Not applicable,2017,,4.29,,A,Normal value,0,Units,2,Two
    DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),MSTI,I,KOR,Korea,A,Annual,G,Gross domestic expenditure on R&D,PT_B1GQ,Percentage of GDP,_Z,Not applicable,2018,,4.52,,P,Provisional value,0,Units,2,Two
    DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),MSTI,I,JPN,Japan,A,Annual,G,Gross domestic expenditure on R&D,PT_B1GQ,Percentage of GDP,_Z,Not applicable,2018,,3.22,,B,Time series break,0,Units,2,Two
    DATAFLOW,OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3),MSTI,I,JPN,Japan,A,Annual,B,Business enterprise expenditure on R&D,PT_B1GQ,Percentage of GDP,_Z,Not applicable,2018,,2.56,,A,Normal value,0,Units,2,Two`,
    "2017 4.29% | 2018 4.52% [P] | 2018 3.22% [B] | 2018 2.56%",
    2,
  ],
  [
    "OECD.Stat",
    `"LOCATION","Country","SUBJECT","Subject","MEASURE","Measure","TIME","Time","Unit Code","Unit","PowerCode Code","PowerCode","Reference Period Code","Reference Period","Value","Flag Codes","Flags"
    "KOR","Korea","G_XGDP","GERD as a percentage of GDP","PC","Percentage","2017","2017","PC","Percentage","0","Units",,,4.29,,
    "KOR","Korea","G_XGDP","GERD as a percentage of GDP","PC","Percentage","2018","2018","PC","Percentage","0","Units",,,4.52,"P","Provisional value"
    "JPN","Japan","G_XGDP","GERD as a percentage of GDP","PC","Percentage","2018","2018","PC","Percentage","0","Units",,,3.22,"B","Break"`,
    "2017 4.29% | 2018 4.52% [P] | 2018 3.22% [B]",
    1,
  ],
  [
    "UNESCO Institute for Statistics",
    `INDICATOR,Indicator,LOCATION,Country,TIME,Time,Value,Flag Codes,Flags
    EXPGDP_TOT,R&D expenditure (%),CHN,China,2018,2018,2.14,,
    EXPGDP_TOT,R&D expenditure (%),DEU,Germany,2018,2018,3.11,‡,UIS Estimation
    EXPGDP_TOT,R&D expenditure (%),AFG,Afghanistan,2018,2018,,n,Magnitude nil or negligible`,
    "2018 2.14% | 2018 3.11% [E] | 2018 negligible [N]",
    1,
  ],
];

/** One made-up table of the World Bank in each way that its DataBank lays tables out. */
export const orientations: readonly (readonly [name: string, lines: string])[] = [
  [
    "years across",
    `Series Name,Series Code,Country Name,Country Code,2017 [YR2017],2018 [YR2018]
    R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,China,CHN,2.12,2.14
    R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,Namibia,NAM,0.35,..`,
  ],
  [
    "years across, countries first",
    `Country Name,Country Code,Series Name,Series Code,2017 [YR2017],2018 [YR2018]
    China,CHN,R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,2.12,2.14
    Namibia,NAM,R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,0.35,..`,
  ],
  [
    "series across",
    `Time,Time Code,Country Name,Country Code,R&D expenditure (% of GDP) [GB.XPD.RSDV.GD.ZS]
    2017,YR2017,China,CHN,2.12
    2018,YR2018,China,CHN,2.14
    2017,YR2017,Namibia,NAM,0.35
    2018,YR2018,Namibia,NAM,..`,
  ],
  [
    "series across, countries first",
    `Country Name,Country Code,Time,Time Code,R&D expenditure (% of GDP) [GB.XPD.RSDV.GD.ZS]
    China,CHN,2017,YR2017,2.12
    China,CHN,2018,YR2018,2.14
    Namibia,NAM,2017,YR2017,0.35
    Namibia,NAM,2018,YR2018,..`,
  ],
  [
    "countries across",
    `Series Name,Series Code,Time,Time Code,China [CHN],Namibia [NAM]
    R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,2017,YR2017,2.12,0.35
    R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,2018,YR2018,2.14,..`,
  ],
  [
    "a column of values",
    `Country Name,Country Code,Series Name,Series Code,Time,Time Code,Value
    China,CHN,R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,2017,YR2017,2.12
    China,CHN,R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,2018,YR2018,2.14
    Namibia,NAM,R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,2017,YR2017,0.35
    Namibia,NAM,R&D expenditure (% of GDP),GB.XPD.RSDV.GD.ZS,2018,YR2018,..`,
  ],
];
