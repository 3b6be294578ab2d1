import type { Chart, ChartType } from "tongbi/charts";

type Text = string | null | undefined;

/** The attributes that say what is drawn, as they stand in the page. */
export interface ChartAttributes {
  readonly type: Text;
  readonly indicator: Text;
  /** Parted by commas, like `regions`. */
  readonly indicators: Text;
  readonly region: Text;
  readonly regions: Text;
  readonly level: Text;
  readonly stage: Text;
  readonly from: Text;
  readonly to: Text;
}

function list(text: Text): string[] | undefined {
  return text
    ?.split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function year(text: Text): number | undefined {
  return text ? Number(text) : undefined;
}

/** The chart that attributes ask for. What is no type or no year is refused, with a sentence, where charts are compiled. */
export function chartOfAttributes(attributes: ChartAttributes): Chart {
  const { type, indicator, indicators, region, regions, level, stage, from, to } = attributes;
  return {
    type: (type || "trend") as ChartType,
    indicator: indicator ?? undefined,
    indicators: list(indicators),
    region: region ?? undefined,
    regions: list(regions),
    level: level ?? undefined,
    stage: stage ?? undefined,
    from: year(from),
    to: year(to),
  };
}
