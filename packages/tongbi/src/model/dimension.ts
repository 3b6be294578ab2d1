import type { Language, Words } from "./words.ts";

/** What an observation is: what was achieved, what was asked for, what is planned for the coming year. */
export type Scenario = "result" | "target" | "plan";

export const scenarios: Readonly<Record<Scenario, Words>> = {
  result: { zh: "实绩", en: "Result" },
  target: { zh: "年度目标", en: "Annual target" },
  plan: { zh: "下年计划", en: "Next year's plan" },
};

/** Awarding levels; the empty id of a dataset's dictionary stands for a series without a level. */
export const levels: Readonly<Record<string, Words>> = {
  national: { zh: "国家级", en: "National" },
  provincial: { zh: "省级", en: "Provincial" },
  municipal: { zh: "市级", en: "Municipal" },
  county: { zh: "县级", en: "County" },
  in_province: { zh: "省内", en: "In the province" },
  out_of_province: { zh: "省外", en: "Outside the province" },
  unspecified: { zh: "未注明级别", en: "Level not stated" },
};

/** Stages along the pipeline from survey to recognition; the empty id stands for a series without a stage. */
export const stages: Readonly<Record<string, Words>> = {
  planned: { zh: "计划", en: "planned" },
  surveyed: { zh: "摸底", en: "surveyed" },
  cultivated: { zh: "培育", en: "cultivated" },
  collected: { zh: "征集", en: "collected" },
  filed: { zh: "上报", en: "filed" },
  filed_for_record: { zh: "备案", en: "filed for record" },
  recommended: { zh: "推荐", en: "recommended" },
  applied: { zh: "申报", en: "applied" },
  recognised: { zh: "认定", en: "recognised" },
  established: { zh: "建成", en: "established" },
  under_construction: { zh: "在建", en: "under construction" },
  issued: { zh: "出台", en: "issued" },
  implemented: { zh: "落实", en: "implemented" },
  supported: { zh: "扶持", en: "supported" },
  derived: { zh: "推算", en: "derived" },
  in_scope: { zh: "在库", en: "in scope" },
  reported: { zh: "填报", en: "reported" },
  verified: { zh: "核定", en: "verified" },
  published: { zh: "公布", en: "published" },
  preliminary: { zh: "初步", en: "preliminary" },
  approved: { zh: "批准", en: "approved" },
  disbursed: { zh: "拨付", en: "disbursed" },
  arranged: { zh: "安排", en: "arranged" },
  honoured: { zh: "兑现", en: "honoured" },
  funded: { zh: "获资助", en: "funded" },
  delivered: { zh: "到位", en: "delivered" },
  paid: { zh: "支付", en: "paid" },
  granted: { zh: "授权", en: "granted" },
  in_force: { zh: "有效", en: "in force" },
  subsidised: { zh: "补助", en: "subsidised" },
  conducted: { zh: "开展", en: "conducted" },
  accepted: { zh: "验收", en: "accepted" },
  registered: { zh: "登记", en: "registered" },
  transformed: { zh: "转化", en: "commercialised" },
  demonstrated: { zh: "示范", en: "demonstrated" },
  matched: { zh: "对接", en: "matched" },
  awarded: { zh: "获奖", en: "awarded" },
  implementing: { zh: "实施", en: "implementing" },
  under_evaluation: { zh: "评审", en: "under evaluation" },
  allocated: { zh: "下达", en: "allocated" },
  held: { zh: "举办", en: "held" },
  trained: { zh: "参训", en: "trained" },
  sent: { zh: "选派", en: "sent" },
  appointed: { zh: "选聘", en: "appointed" },
  dispatched: { zh: "派驻", en: "dispatched" },
  designated: { zh: "确定", en: "designated" },
  introduced: { zh: "引进", en: "introduced" },
  trialled: { zh: "试验", en: "trialled" },
  extended: { zh: "推广", en: "extended" },
};

/** The name of a level id, or the id itself where it is none of ours: ids may come from files. */
export function levelName(id: string, language: Language): string {
  return Object.hasOwn(levels, id) ? (levels[id] as Words)[language] : id;
}

/** The name of a stage id, or the id itself where it is none of ours. */
export function stageName(id: string, language: Language): string {
  return Object.hasOwn(stages, id) ? (stages[id] as Words)[language] : id;
}
