/**
 * The 34 first-level divisions of China, one a line: the two digits of their code, alphabetic code, short name, what makes
 * it the full name, English name, other names. Two-digit codes stand for six: 62 is 620000.
 * Sources: GB/T 2260 (codes, full names), ISO 3166-2:CN (alphabetic codes); English as in the China Statistical Yearbook.
 */
export const chineseDivisionTable = `
11 BJ 北京 市|Beijing
12 TJ 天津 市|Tianjin
13 HE 河北 省|Hebei
14 SX 山西 省|Shanxi
15 NM 内蒙古 自治区|Inner Mongolia|Nei Mongol|内蒙
21 LN 辽宁 省|Liaoning
22 JL 吉林 省|Jilin
23 HL 黑龙江 省|Heilongjiang
31 SH 上海 市|Shanghai
32 JS 江苏 省|Jiangsu
33 ZJ 浙江 省|Zhejiang
34 AH 安徽 省|Anhui
35 FJ 福建 省|Fujian
36 JX 江西 省|Jiangxi
37 SD 山东 省|Shandong
41 HA 河南 省|Henan
42 HB 湖北 省|Hubei
43 HN 湖南 省|Hunan
44 GD 广东 省|Guangdong
45 GX 广西 壮族自治区|Guangxi
46 HI 海南 省|Hainan
50 CQ 重庆 市|Chongqing
51 SC 四川 省|Sichuan
52 GZ 贵州 省|Guizhou
53 YN 云南 省|Yunnan
54 XZ 西藏 自治区|Xizang|Tibet
61 SN 陕西 省|Shaanxi
62 GS 甘肃 省|Gansu
63 QH 青海 省|Qinghai
64 NX 宁夏 回族自治区|Ningxia
65 XJ 新疆 维吾尔自治区|Xinjiang
71 TW 台湾 省|Taiwan, China|TW|TWN|Taiwan|Chinese Taipei|中国台湾|中国台湾省|中华台北
81 HK 香港 特别行政区|Hong Kong, China|HK|HKG|Hong Kong|中国香港|中国香港特别行政区
82 MO 澳门 特别行政区|Macao, China|MO|MAC|Macao|Macau|中国澳门|中国澳门特别行政区
`;
