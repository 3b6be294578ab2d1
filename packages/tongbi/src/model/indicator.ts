import type { Unit } from "./unit.ts";
import type { Words } from "./words.ts";

/**
 * What kind of quantity a series is, which decides what may be computed from it:
 * a flow adds up over time, a stock is a level at a moment, a ratio and a growth rate change by percentage points,
 * an index is relative to a base.
 */
export type Kind = "flow" | "stock" | "ratio" | "index" | "growth_rate";

/** Which way is better; `neutral` where neither is. */
export type Direction = "higher_better" | "lower_better" | "neutral";

/** How a bureau's yearly task states a target for the indicator. */
export type TargetRule = "explicit" | "plan" | "implied_plan" | "completion" | "none";

/** Sections of the yearly work report. */
export type Category =
  | "platforms"
  | "innovative_enterprises"
  | "rd_input"
  | "intellectual_property"
  | "achievement_transfer"
  | "cooperation_awards"
  | "projects"
  | "services_training"
  | "envoys_agri_demo"
  | "other";

export const categories: Readonly<Record<Category, Words>> = {
  platforms: { zh: "创新平台", en: "Innovation platforms" },
  innovative_enterprises: { zh: "创新型企业", en: "Innovative enterprises" },
  rd_input: { zh: "研发投入", en: "R&D input" },
  intellectual_property: { zh: "知识产权", en: "Intellectual property" },
  achievement_transfer: { zh: "成果转化", en: "Technology transfer" },
  cooperation_awards: { zh: "合作与奖励", en: "Cooperation and awards" },
  projects: { zh: "科技项目", en: "S&T projects" },
  services_training: { zh: "服务与培训", en: "Services and training" },
  envoys_agri_demo: { zh: "科技特派员与示范", en: "Envoys and demonstration" },
  other: { zh: "其他", en: "Other" },
};

/** One member of a further dimension: of the types of patent the inventions, of the sectors of performance the enterprises. */
export interface Breakdown {
  /** Header of the dimension as the file has it: 专利类型, `sectperf`. */
  readonly dimension: string;
  /** The member as the file has it: 发明, `BES`. */
  readonly member: string;
}

/** What a source may publish beside a result although it follows from results. */
export type PublishedMeasure = "growth_rate" | "change" | "completion" | "share" | "rank" | "rank_change";

/** Of a figure that the source has computed itself: what it is of. */
export interface Publication {
  /** Id of the indicator that the figure is computed from. */
  readonly indicator: string;
  readonly measure: PublishedMeasure;
  /** `comparable` where the base was adjusted to the same coverage (同口径), so that it need not agree with the levels. */
  readonly basis?: "comparable";
}

/** What a series measures. */
export interface Indicator {
  /** Latin, stable, unique in a catalogue: `patent_applications`. */
  readonly id: string;
  readonly name: Words;
  /** Other names met in files, in any language. */
  readonly aliases: readonly string[];
  readonly unit: Unit;
  readonly category: Category;
  readonly kind: Kind;
  readonly direction: Direction;
  /** Places shown for computed values; figures from files keep their own. */
  readonly decimals: number;
  /** Awarding or administrative levels that occur, see `levels`. */
  readonly levels: readonly string[];
  /** Stages along the pipeline that occur, see `stages`. */
  readonly stages: readonly string[];
  readonly target: TargetRule;
  /** `current` where growth of the values holds the rise of prices too, which its wording must say (现价). */
  readonly prices?: "current";
  /** How it is derived from others, in their ids: `rd_expenditure / gdp`. */
  readonly formula?: string;
  /** Of a part of an indicator: the members of the dimensions that set it apart, in the order of the file. */
  readonly breakdown?: readonly Breakdown[];
  /** Of a growth rate, completion or rank that the source states itself; it is kept beside the computed one. */
  readonly publishes?: Publication;
  readonly definition?: Words;
  readonly source?: string;
}
