/**
 * The built-in indicators, one a line, cells parted by `|`, lists within a cell by `;` or blanks:
 * id, Chinese name, English name, Chinese unit, English unit, category, kind, direction, decimals shown,
 * levels, stages, target rule, formula, aliases, and `current` where values are at the prices of their year.
 *
 * The first nine groups are the indicators of a county bureau's yearly work report and next year's plan; the last
 * group holds the national series that its figures are compared with (names as in the statistical communiqués on
 * national science and technology expenditure, National Bureau of Statistics of China).
 */
export const catalogueTable = `
grassroots_research_stations|基层科研工作站|Grassroots research stations|家|stations|platforms|flow|higher_better|0|unspecified municipal county|collected filed recognised established|plan||
mass_innovation_spaces|众创空间|Mass-innovation (maker) spaces|个|spaces|platforms|flow|higher_better|0|national provincial municipal|cultivated filed_for_record recommended applied recognised|implied_plan||
wanchuang_spaces|万创空间|Wanchuang (mass-entrepreneurship) spaces|个|spaces|platforms|flow|higher_better|0|national|filed_for_record recognised|none||
tech_incubators|科技企业孵化器|Technology incubators|个|incubators|platforms|stock|higher_better|0|county municipal provincial|planned under_construction recognised|implied_plan||孵化器
achievement_release_platforms|科技成果发布平台|Sci-tech achievement release platforms|个|platforms|platforms|stock|higher_better|0|municipal county|planned established|implied_plan||
policy_implementation_plans|出台科技政策实施方案|Policy implementation plans issued|份|documents|platforms|flow|higher_better|0|county|issued|none||
policy_clauses_implemented|落实“黄金XX条”政策条款|Policy clauses ('golden articles') implemented|条|clauses|platforms|flow|higher_better|0|provincial municipal|implemented|plan||

enterprise_tech_centers|企业技术中心|Enterprise technology centres|家|centres|innovative_enterprises|flow|higher_better|0|provincial municipal|surveyed recommended applied recognised|plan||
high_tech_enterprises|国家高新技术企业|National high- and new-technology enterprises (HNTE)|家|enterprises|innovative_enterprises|flow|higher_better|0|national|cultivated applied recognised|plan||高新技术企业;高企;高新技术企业数;High-tech enterprises
tech_innovative_enterprises|省级科技创新型企业|Provincial sci-tech innovative enterprises|家|enterprises|innovative_enterprises|flow|higher_better|0|provincial|cultivated applied recognised|plan||科技创新型企业
tech_transfer_institutions|省级技术转移示范机构|Provincial technology-transfer demonstration institutions|家|institutions|innovative_enterprises|flow|higher_better|0|provincial|applied recognised|plan||
ip_advantage_enterprises|省知识产权优势企业|Provincial IP-advantage enterprises|家|enterprises|innovative_enterprises|flow|higher_better|0|provincial|cultivated recommended applied recognised|plan||
smes_supported|扶持引导重点中小微企业|Key SMEs supported|家|enterprises|innovative_enterprises|flow|higher_better|0|county|supported|none||
recognition_rate|认定率|Recognition rate (recognised / applied)|%|%|innovative_enterprises|ratio|higher_better|1|national provincial municipal|derived|none|recognised / applied|

rd_reporting_enterprises|列入R&D填报范围规上企业|Above-scale enterprises in R&D reporting scope|家|enterprises|rd_input|stock|neutral|0|county|in_scope|none||
rd_reporting_service_enterprises|列入R&D填报范围重点服务业企业|Key service enterprises in R&D reporting scope|家|enterprises|rd_input|stock|neutral|0|county|in_scope|none||
rd_projects_reported|填报R&D项目数|R&D projects reported|项|projects|rd_input|flow|higher_better|0|county|reported|none||
rd_expenditure|研究与试验发展（R&D）经费|R&D expenditure|万元|10k CNY|rd_input|flow|higher_better|1|county|reported verified planned|plan||R&D经费;研发经费;研发经费支出;R&D经费支出;R&D经费内部支出;R&D经费投入;研究与试验发展经费;研究与试验发展(R&D)经费支出;研究与试验发展经费支出;全社会R&D经费;GERD
gdp|地区生产总值|Gross domestic product|亿元|100m CNY|rd_input|flow|neutral|2|county|published preliminary|none||国内生产总值;GDP;地区生产总值(GDP);国内生产总值(GDP);生产总值;Gross domestic product (GDP)|current
rd_intensity|R&D经费占GDP比重（研发投入强度）|R&D intensity|%|%|rd_input|ratio|higher_better|2|county|verified planned|plan|rd_expenditure / gdp|R&D经费投入强度;R&D经费强度;R&D强度;研发投入强度;研发强度;R&D经费占GDP比重;研究与试验发展经费投入强度;Research and development expenditure (% of GDP);Research and development expenditure as a share of GDP
county_plan_projects|县列科技计划项目立项数|County S&T plan projects approved|项|projects|rd_input|flow|higher_better|0|county|approved|none||
county_plan_project_funds|县列科技计划项目拨付资金|County S&T plan project funds disbursed|万元|10k CNY|rd_input|flow|higher_better|1|county|disbursed|none||县列项目资金
etc_cultivation_funds|企业技术中心认定培育资金|Enterprise-technology-centre cultivation funds|万元|10k CNY|rd_input|flow|higher_better|1|provincial municipal|arranged|none||
ip_enterprise_cultivation_funds|知识产权优势企业培育资金|IP-advantage enterprise cultivation funds|万元|10k CNY|rd_input|flow|higher_better|1|provincial county|arranged|none||
enterprise_rd_support_funds|企业研发资金|Enterprise R&D support funds|万元|10k CNY|rd_input|flow|higher_better|1|county|arranged|none||
innovation_funds_honoured|省市兑现科技创新资金|Innovation funds honoured (province + city)|万元|10k CNY|rd_input|flow|higher_better|1|provincial municipal|honoured|none|innovation_subsidy_provincial + innovation_subsidy_municipal|科技创新资金
innovation_subsidy_provincial|科技创新省级补助资金|Innovation subsidy, provincial|万元|10k CNY|rd_input|flow|higher_better|1|provincial|honoured|none||
innovation_subsidy_municipal|科技创新市级补助资金|Innovation subsidy, municipal|万元|10k CNY|rd_input|flow|higher_better|1|municipal|honoured|none||
provincial_earmarked_project_funds|争取省厅下拨项目经费|Provincial-department project funds won|万元|10k CNY|rd_input|flow|higher_better|1|provincial|disbursed|none||
provincial_earmarked_projects|省厅下拨经费项目数|Projects with provincial-department funds|个|projects|rd_input|flow|higher_better|0|provincial|funded|none||
award_for_subsidy_funds|省级引导科技创新发展以奖代补专项资金|Provincial award-in-lieu-of-subsidy special funds|万元|10k CNY|rd_input|flow|higher_better|1|provincial|disbursed|none||
county_subsidy_funds|落实县级补助资金|County subsidy funds delivered|万元|10k CNY|rd_input|flow|higher_better|1|county|delivered|none||
award_and_subsidy_paid|兑现科技奖励、补助资金|S&T award and subsidy money paid|万元|10k CNY|rd_input|flow|higher_better|1|county|paid|none||
sme_support_funds|中小微企业扶持资金|SME support funds|万元|10k CNY|rd_input|flow|higher_better|1|county|paid|none||

patent_applications|专利申请量|Patent applications|件|patents|intellectual_property|flow|higher_better|0|county|applied|explicit||专利申请数;专利申请受理量;专利申请受理数;国内专利申请受理量;国内专利申请受理数;申请专利;Patent filings
patent_applications_completion|专利申请量占年度任务比例|Patent applications, % of annual target|%|%|intellectual_property|ratio|higher_better|1|county|derived|completion|patent_applications / target(patent_applications)|
patents_granted|专利授权量|Patents granted|件|patents|intellectual_property|flow|higher_better|0|county|granted|explicit||专利授权数;专利申请授权量;国内专利申请授权量;授权专利;Patent grants
patents_granted_completion|专利授权量占年度任务比例|Patents granted, % of annual target|%|%|intellectual_property|ratio|higher_better|1|county|derived|completion|patents_granted / target(patents_granted)|
invention_patents_granted|发明专利授权量|Invention patents granted|件|patents|intellectual_property|flow|higher_better|0|county|granted|none||发明专利授权数;国内发明专利申请授权量
valid_invention_patents|有效发明专利拥有量（总量）|Valid invention patents in force|件|patents|intellectual_property|stock|higher_better|0|county|in_force|none||有效发明专利拥有量;有效发明专利;发明专利拥有量;有效发明专利数
resident_population|常住人口|Resident population|万人|10k persons|intellectual_property|stock|neutral|2|county|published|none||年末常住人口;年末常住人口数;Resident population (year-end)
valid_invention_patents_per_10k|每万人口有效发明专利拥有量|Valid invention patents per 10,000 population|件/万人|per 10k persons|intellectual_property|ratio|higher_better|2|county|derived|explicit|valid_invention_patents / resident_population|每万人口发明专利拥有量;万人发明专利拥有量;每万人有效发明专利拥有量
valid_invention_patents_per_10k_completion|每万人口有效发明专利拥有量占年度任务比例|Per-10k invention patents, % of annual target|%|%|intellectual_property|ratio|higher_better|1|county|derived|completion|valid_invention_patents_per_10k / target(valid_invention_patents_per_10k)|
invention_share_of_grants|发明专利占授权比重|Invention share of granted patents|%|%|intellectual_property|ratio|higher_better|1|county|derived|none|invention_patents_granted / patents_granted|
patent_annuity_subsidies|发明专利年费补助|Invention-patent annuity subsidies|件|patents|intellectual_property|flow|higher_better|0|county|subsidised|none||
ip_enforcement_actions|知识产权侵权打击行动|IP enforcement actions|次|actions|intellectual_property|flow|neutral|0|county|conducted|none||

sci_projects_accepted|已验收国家、省级科技项目|National and provincial S&T projects accepted|项|projects|achievement_transfer|flow|higher_better|0|national provincial|accepted|none||
project_invention_patents|验收项目取得授权发明专利|Invention patents from accepted projects|项|patents|achievement_transfer|flow|higher_better|0|national provincial|granted|none||
achievements_registered|登记省级科技成果|Provincial S&T achievements registered|项|achievements|achievement_transfer|flow|higher_better|0|provincial|registered|none||
achievements_transformed|转化科技成果|S&T achievements commercialised|项|achievements|achievement_transfer|flow|higher_better|0|county|transformed|plan||
achievement_registry|科技成果转化登记资料库|Achievement-transfer registry|个|registries|achievement_transfer|stock|higher_better|0|county|planned established|implied_plan||
patent_product_demonstrations|专利产品示范推广|Patent-product demonstrations|项|products|achievement_transfer|flow|higher_better|0|county|demonstrated|none||

academy_partnerships|新建立科技合作关系（高校、科研院所）|New partnerships with universities and institutes|家|institutions|cooperation_awards|flow|higher_better|0|in_province out_of_province|established|plan||
enterprise_demands_collected|征集企业科技需求|Enterprise technology demands collected|项|demands|cooperation_awards|flow|higher_better|0|county|collected matched|none||
invention_awards|科学技术发明奖|S&T invention awards|项|awards|cooperation_awards|flow|higher_better|0|unspecified provincial municipal|awarded|none||
progress_awards|科技进步奖|S&T progress awards|项|awards|cooperation_awards|flow|higher_better|0|unspecified provincial municipal|awarded|none||
enterprise_innovation_awards|企业科技创新示范奖|Enterprise innovation demonstration awards|项|awards|cooperation_awards|flow|higher_better|0|unspecified municipal county|awarded|none||

projects_in_implementation|在建科技项目（已批复）|Approved S&T projects under implementation|项|projects|projects|stock|higher_better|0|national provincial municipal county|approved implementing under_evaluation|none||
provincial_projects_applied|申报省列科技项目|Provincial S&T projects applied for|项|projects|projects|flow|higher_better|0|provincial|applied|implied_plan||
provincial_projects_approved|省列科技项目批准数|Provincial S&T projects approved|项|projects|projects|flow|higher_better|0|provincial|approved|none||
provincial_project_funds|省列科技项目下达资金|Provincial S&T project funds allocated|万元|10k CNY|projects|flow|higher_better|1|provincial|allocated|none||
project_approval_rate|省列项目立项率|Provincial project approval rate|%|%|projects|ratio|higher_better|1|provincial|derived|none|provincial_projects_approved / provincial_projects_applied|
next_year_projects_applied|申报下年度国家、省、市科技项目|Next-year S&T projects applied for|项|projects|projects|flow|higher_better|0|national provincial municipal|applied|none||
academy_local_projects|申报市院地科技合作项目|Municipal academy-local cooperation projects applied for|项|projects|projects|flow|higher_better|0|municipal|applied|none||

training_sessions|举办培训班次（外派、引入）|Training sessions held (outbound and invited)|班次|sessions|services_training|flow|higher_better|0|county|held|none||培训班次;举办培训班;培训期数;Training sessions
training_participants|培训人次|Training participants (person-times)|人次|person-times|services_training|flow|higher_better|0|county|trained|none||参训人次;培训人数;Training participants (person times)
participants_per_session|每班次平均培训人次|Participants per session|人次/班次|person-times per session|services_training|ratio|neutral|1|county|derived|none|training_participants / training_sessions|
envoy_training_sessions|科技特派员培训班|S&T envoy training sessions|期|sessions|services_training|flow|higher_better|0|county|planned held|plan||
envoy_training_participants|科技特派员参训人次|S&T envoy training participants|人(次)|person-times|services_training|flow|higher_better|0|county|planned trained|plan||
study_tours|外派考察学习|Outbound study tours|期|tours|services_training|flow|higher_better|0|municipal|planned held|plan||
envoys_sent_on_study|外派学习科技特派员|S&T envoys sent on study tours|名|persons|services_training|flow|higher_better|0|county|planned sent|none||
ip_training_sessions|知识产权培训|IP training sessions|期|sessions|services_training|flow|higher_better|0|county|planned held|plan||
innovation_training_sessions|科技创新培训|Innovation training sessions|期|sessions|services_training|flow|higher_better|0|county|planned held|plan||
startup_training_sessions|创新创业培训|Entrepreneurship training sessions|期|sessions|services_training|flow|higher_better|0|county|planned held|plan||
rd_statistics_trainings|统计人员填报培训|R&D statistics reporter trainings|次|sessions|services_training|flow|higher_better|0|county|planned held|none||
science_outreach_events|科普宣传活动（科技活动周、科技下乡）|Science outreach events|场|events|services_training|flow|higher_better|0|county|planned held|none||

agri_tech_envoys|农业科技特派员|Agricultural S&T envoys|名|persons|envoys_agri_demo|stock|higher_better|0|county|appointed|plan||
industrial_tech_envoys|工业科技特派员|Industrial S&T envoys|名|persons|envoys_agri_demo|stock|higher_better|0|county|appointed dispatched|plan||
demonstration_sites|科技示范点|S&T demonstration sites|个|sites|envoys_agri_demo|flow|higher_better|0|county|designated established|plan||
new_varieties|引进试验、示范、推广新品种|New crop varieties introduced|个|varieties|envoys_agri_demo|flow|higher_better|0|county|introduced trialled demonstrated extended|plan||
new_technologies|引进新技术|New technologies introduced|项|technologies|envoys_agri_demo|flow|higher_better|0|county|introduced trialled demonstrated extended|plan||

rd_basic|基础研究经费|Basic research expenditure|亿元|100m CNY|rd_input|flow|higher_better|1||published|none||基础研究;基础研究经费支出
rd_applied|应用研究经费|Applied research expenditure|亿元|100m CNY|rd_input|flow|higher_better|1||published|none||应用研究;应用研究经费支出
rd_experimental|试验发展经费|Experimental development expenditure|亿元|100m CNY|rd_input|flow|higher_better|1||published|none||试验发展;试验发展经费支出
rd_per_fte|按全时工作量计算的人均R&D经费|R&D expenditure per full-time equivalent|万元/人年|10k CNY per person-year|rd_input|ratio|higher_better|1||published|none||R&D人员人均经费
fiscal_st_expenditure|财政科学技术支出|Government expenditure on science and technology|亿元|100m CNY|rd_input|flow|higher_better|1||published|none||国家财政科学技术支出;地方财政科学技术支出
`;
