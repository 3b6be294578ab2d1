import type { Indicator } from "../../src/model/indicator.ts";
import { indicatorOf } from "../model/dataset-of.ts";

/** An index that states each year by the year before. */
export const chainLink: Indicator = {
  ...indicatorOf("gdp"),
  id: "gdp_index",
  name: { zh: "地区生产总值指数（上年=100）", en: "GDP index (previous year = 100)" },
  kind: "index",
  unit: { quantity: "1", exponent: -2, zh: "", en: "" },
};
