/**
 * Groups of regions that exports hold as if they were regions, one a line: code, Chinese name, English name, members,
 * other names and codes. Members are ISO 3166-1 alpha-2 codes, two digits of GB/T 2260, or groups; `~` stands before those
 * of a group that has changed under its name: all that belong or have belonged. Without members, the list is the publisher's.
 *
 * Sources: belts, National Bureau of Statistics of China, 东西中部和东北地区划分方法 (2011); the six areas, first digits of
 * GB/T 2260; 京津冀, 长三角, 长江经济带, 黄河流域, outlines of 2015, 2019, 2016 and 2021; EU, EA and EFTA, Eurostat glossary;
 * OECD, G7, G20, BRICS, ASEAN, Arab League, their own lists; the rest, names and codes of the World Bank (World Development
 * Indicators) and of Our World in Data.
 */
export const regionGroupTable = `
CN_EAST|东部地区|Eastern China|11 12 13 31 32 33 35 37 44 46|东部
CN_CENTRAL|中部地区|Central China|14 34 36 41 42 43|中部
CN_WEST|西部地区|Western China|15 45 50 51 52 53 54 61 62 63 64 65|西部
CN_NORTHEAST|东北地区|Northeast China|21 22 23|东北
CN_NORTH|华北地区|North China|11 12 13 14 15|华北
CN_HUADONG|华东地区|East China|31 32 33 34 35 36 37|华东
CN_ZHONGNAN|中南地区|Central and South China|41 42 43 44 45 46|中南
CN_SOUTHWEST|西南地区|Southwest China|50 51 52 53 54|西南
CN_NORTHWEST|西北地区|Northwest China|61 62 63 64 65|西北
CN_JJJ|京津冀|Beijing-Tianjin-Hebei|11 12 13|京津冀地区
CN_YRD|长三角|Yangtze River Delta|31 32 33 34|长三角地区|长江三角洲|长江三角洲地区
CN_YREB|长江经济带|Yangtze River Economic Belt|31 32 33 34 36 42 43 50 51 52 53
CN_YELLOW_RIVER|黄河流域|Yellow River basin|14 15 37 41 51 61 62 63 64
CN_PRD|珠三角|Pearl River Delta||珠三角地区|珠江三角洲
CN_GBA|粤港澳大湾区|Guangdong-Hong Kong-Macao Greater Bay Area
EU15|欧盟15国|European Union - 15 countries (1995-2004)|AT BE DE DK EL ES FI FR IE IT LU NL PT SE UK
EU25|欧盟25国|European Union - 25 countries (2004-2006)|EU15 CY CZ EE HU LT LV MT PL SI SK
EU27_2007|欧盟27国（2007—2013年）|European Union - 27 countries (2007-2013)|EU25 BG RO|EU27
EU28|欧盟28国|European Union - 28 countries (2013-2020)|EU27_2007 HR|European Union (28 countries)
EU27_2020|欧盟27国（2020年起）|European Union - 27 countries (from 2020)|AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK|EU27|OWID_EU27|European Union (27)
EUU|欧洲联盟|European Union|~EU28|EU|欧盟
EA12|欧元区12国|Euro area - 12 countries (2001-2006)|AT BE DE EL ES FI FR IE IT LU NL PT
EA17|欧元区17国|Euro area - 17 countries (2011-2013)|EA12 CY EE MT SI SK
EA18|欧元区18国|Euro area - 18 countries (2014)|EA17 LV
EA19|欧元区19国|Euro area - 19 countries (2015-2022)|EA18 LT|Euro area (19 countries)
EA20|欧元区20国|Euro area - 20 countries (2023-2025)|EA19 HR|Euro area – 20 countries (from 2023)
EA21|欧元区21国|Euro area - 21 countries (from 2026)|EA20 BG
EMU|欧元区|Euro area|~EA21|EA
EFTA|欧洲自由贸易联盟|European Free Trade Association|CH IS LI NO
OECD|经合组织|OECD members|~AT AU BE CA CH CL CO CR CZ DE DK EE EL ES FI FR HU IE IL IS IT JP KR LT LU LV MX NL NO NZ PL PT SE SI SK TR UK US|OED|OECD total|OECD - Total|Organisation for Economic Co-operation and Development|经济合作与发展组织
G7M|七国集团|G7|CA DE FR IT JP UK US|G-7|Group of Seven
G20|二十国集团|G20|~AR AU BR CA CN DE FR ID IN IT JP KR MX RU SA TR UK US ZA EU28|G-20|G20M|Group of Twenty
BRICS|金砖国家|BRICS|~AE BR CN EG ET ID IN IR RU ZA
ASEAN|东盟|ASEAN|~BN ID KH LA MM MY PH SG TH TL VN|东南亚国家联盟
ARB|阿拉伯国家|Arab World|AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE
OWID_AFR|非洲|Africa
OWID_ASI|亚洲|Asia
OWID_EUR|欧洲|Europe
OWID_NAM|北美洲|North America||北美
OWID_SAM|南美洲|South America
OWID_OCE|大洋洲|Oceania
NAC|北美|North America|BM CA US|North America (WB)
EAS|东亚与太平洋|East Asia & Pacific||East Asia and Pacific (WB)
ECS|欧洲与中亚|Europe & Central Asia||Europe and Central Asia (WB)
LCN|拉丁美洲与加勒比|Latin America & Caribbean||Latin America and Caribbean (WB)
MEA|中东与北非|Middle East & North Africa||Middle East, North Africa, Afghanistan & Pakistan|Middle East and North Africa (WB)
SAS|南亚|South Asia||South Asia (WB)
SSF|撒哈拉以南非洲|Sub-Saharan Africa||Sub-Saharan Africa (WB)
EAP|东亚与太平洋（不含高收入）|East Asia & Pacific (excluding high income)
ECA|欧洲与中亚（不含高收入）|Europe & Central Asia (excluding high income)
LAC|拉丁美洲与加勒比（不含高收入）|Latin America & Caribbean (excluding high income)
MNA|中东与北非（不含高收入）|Middle East & North Africa (excluding high income)||Middle East, North Africa, Afghanistan & Pakistan (excluding high income)
SSA|撒哈拉以南非洲（不含高收入）|Sub-Saharan Africa (excluding high income)
TEA|东亚与太平洋（IDA与IBRD国家）|East Asia & Pacific (IDA & IBRD countries)
TEC|欧洲与中亚（IDA与IBRD国家）|Europe & Central Asia (IDA & IBRD countries)
TLA|拉丁美洲与加勒比（IDA与IBRD国家）|Latin America & the Caribbean (IDA & IBRD countries)
TMN|中东与北非（IDA与IBRD国家）|Middle East & North Africa (IDA & IBRD countries)||Middle East, North Africa, Afghanistan & Pakistan (IDA & IBRD)
TSA|南亚（IDA与IBRD国家）|South Asia (IDA & IBRD)
TSS|撒哈拉以南非洲（IDA与IBRD国家）|Sub-Saharan Africa (IDA & IBRD countries)
AFE|非洲东部和南部|Africa Eastern and Southern
AFW|非洲西部和中部|Africa Western and Central
CEB|中欧与波罗的海|Central Europe and the Baltics
CSS|加勒比小国|Caribbean small states
OSS|其他小国|Other small states
PSS|太平洋岛国|Pacific island small states
SST|小国|Small states
HIC|高收入国家|High income||OWID_HIC|High-income countries
UMC|中等偏上收入国家|Upper middle income||OWID_UMC|Upper-middle-income countries|中高收入国家
MIC|中等收入国家|Middle income||Middle-income countries
LMC|中等偏下收入国家|Lower middle income||OWID_LMC|Lower-middle-income countries|中低收入国家
LMY|低收入和中等收入国家|Low & middle income||Low-and-middle-income countries
LIC|低收入国家|Low income||OWID_LIC|Low-income countries
INX|未分类国家|Not classified
HPC|重债穷国|Heavily indebted poor countries (HIPC)
LDC|最不发达国家|Least developed countries: UN classification||Least developed countries
FCS|脆弱和受冲突影响国家|Fragile and conflict affected situations
IBD|仅IBRD国家|IBRD only
IBT|IDA与IBRD国家合计|IDA & IBRD total
IDA|IDA国家合计|IDA total
IDB|IDA混合国家|IDA blend
IDX|仅IDA国家|IDA only
PRE|人口红利前期|Pre-demographic dividend
EAR|人口红利早期|Early-demographic dividend
LTE|人口红利晚期|Late-demographic dividend
PST|人口红利后期|Post-demographic dividend
CHI|海峡群岛|Channel Islands|GG JE|OWID_CIS
WLD|世界|World||OWID_WRL|全球|Global
`;
