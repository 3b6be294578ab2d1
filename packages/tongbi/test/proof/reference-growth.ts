import type { GapReason } from "../../src/model/gap.ts";
import {
  baseGap,
  comparedStatus,
  comparisonGap,
  cycleOf,
  double,
  type Expected,
  figureOf,
  gapOf,
  isChainLink,
  isPoints,
  keyText,
  monthsTo,
  numberOf,
  partOf,
  type PlainTable,
  signGap,
  stepsEarlier,
  together,
  withoutBreak,
  yearOf,
  yearsEarlier,
} from "./plain-table.ts";
import type { Observation } from "./random-tables.ts";
import { Rational, root } from "./rational.ts";

const hundred = new Rational(100n);
const one = new Rational(1n);

/** v − base and 100 × (v − base) / base, DOMAIN.md 1, 同比; each the nearest double of the exact result. */
function compared(
  table: PlainTable,
  value: Observation,
  base: Observation | undefined,
  rateOfRatios = false,
): Omit<Expected["figures"], "base_period"> {
  const [now, before] = [figureOf(value), figureOf(base)];
  const change = now && before && now.minus(before);
  let gap = comparisonGap(value, base);
  if (gap === "none" && isPoints(value.indicator) && !rateOfRatios) gap = "ratio_kind";
  if (gap === "none" && before) gap = signGap(before);
  return {
    value: numberOf(value),
    base_value: numberOf(base),
    change: double(change),
    growth_rate: gap === "none" && change && before ? change.over(before).times(hundred).toDouble() : null,
    gap,
    status: comparedStatus(table, value, base),
  };
}

export function yearOverYear(table: PlainTable, years = 1, rateOfRatios = false): Expected[] {
  return table.results().map((row) => {
    const period = yearsEarlier(row.period, years);
    const figures = compared(table, row, table.at(row, { period }), rateOfRatios);
    return { key: keyText(row), figures: { ...figures, base_period: period } };
  });
}

/** Of percentages that stand in no file, whose points are those of both as published: rounded to their decimals first. */
export function yearOverYearOfDerived(table: PlainTable, rateOfRatios: boolean): Expected[] {
  return table.results().map((row) => {
    const base = table.at(row, { period: yearsEarlier(row.period, 1) });
    const { decimals } = row.indicator;
    const [now, before] = [figureOf(row)?.rounded(decimals), figureOf(base)?.rounded(decimals)];
    const change = now && before ? now.minus(before).toDouble() : null;
    return { key: keyText(row), figures: { ...compared(table, row, base, rateOfRatios), change } };
  });
}

/** Of which the base is as a vintage has it, or as the newest does; the row's own where that has none, or only a missing one. */
export function yearOverYearOnVintage(
  table: PlainTable,
  vintages: readonly string[],
  baseVintage: string,
): Expected[] {
  const asked = baseVintage === "" ? vintages.toReversed() : [baseVintage];
  return table.results().map((row) => {
    const period = yearsEarlier(row.period, 1);
    const found = asked
      .map((vintage) => table.at(row, { period, vintage }))
      .find((other) => other && gapOf(other) !== "missing");
    const { status: _, ...figures } = compared(table, row, found ?? table.at(row, { period }));
    return { key: keyText(row), figures };
  });
}

export function periodOverPeriod(table: PlainTable): Expected[] {
  return table.results().map((row) => {
    const period = stepsEarlier(row.period, 1);
    const base = period === undefined ? undefined : table.at(row, { period });
    const figures = compared(table, row, base);
    const gap =
      period === undefined && figures["gap"] === "no_base_period" ? "different_span" : figures["gap"];
    return { key: keyText(row), figures: { ...figures, gap: gap as GapReason, base_period: period ?? "" } };
  });
}

/** v(t) / v(base) × 100; of links (上年=100) the product of those after the base. */
export function fixedBaseIndex(table: PlainTable, base: string): Expected[] {
  return table.results().map((row) => {
    const figures = isChainLink(row.indicator) ? chained(table, row, base) : rebased(table, row, base);
    return { key: keyText(row), figures: { value: numberOf(row), ...figures } };
  });
}

function rebased(table: PlainTable, row: Observation, base: string): Expected["figures"] {
  const isOfKind =
    cycleOf(row.period) === cycleOf(base) &&
    (cycleOf(base) !== "to-date" || partOf(row.period) === partOf(base));
  if (!isOfKind) return notOfKind(row);
  const from = table.at(row, { period: base });
  const [now, before] = [figureOf(row), figureOf(from)];
  const isRatio = row.indicator.kind === "ratio" || row.indicator.kind === "growth_rate";
  let gap = comparisonGap(row, from);
  if (gap === "none" && isRatio) gap = "ratio_kind";
  if (gap === "none" && before) gap = signGap(before);
  const isBefore = from && monthOf(row.period) < monthOf(base);
  return {
    base_value: numberOf(from),
    index: gap === "none" && now && before ? now.over(before).times(hundred).toDouble() : null,
    gap,
    status: isBefore ? comparedStatus(table, from, row) : comparedStatus(table, row, from),
  };
}

const monthOf = (period: string): number => yearOf(period) * 12 + monthsTo(period);

function notOfKind(row: Observation): Expected["figures"] {
  const own = gapOf(row);
  return {
    base_value: null,
    index: null,
    gap: own === "none" ? "different_span" : own,
    status: together(row),
  };
}

function chained(table: PlainTable, row: Observation, base: string): Expected["figures"] {
  if (cycleOf(row.period) !== cycleOf(base) || partOf(row.period) !== partOf(base))
    return { ...notOfKind(row), base_value: null };
  const [year, baseYear] = [yearOf(row.period), yearOf(base)];
  const isAfter = year > baseYear;
  const years = Math.abs(year - baseYear);
  // After the base the links of the years that follow it, before it those from the base back to the year after the row's.
  const links = Array.from({ length: years }, (_, step) =>
    table.at(row, { period: yearsEarlier(base, isAfter ? -1 - step : step) }),
  );
  let gap: GapReason = "none";
  let product = hundred;
  links.forEach((link, step) => {
    if (gap !== "none") return;
    const figure = figureOf(link);
    const isOwn = isAfter && step === links.length - 1;
    if (!figure) gap = isOwn && link ? gapOf(link) : "part_missing";
    else {
      product = product.times(figure).over(hundred);
      if (!isOwn) gap = signGap(figure);
    }
  });
  const back = (): Rational => hundred.times(hundred).over(Rational.of(product.toDouble()));
  return {
    base_value: null,
    // As documented: before the base the product is rounded, and so is its reciprocal.
    index: gap !== "none" ? null : (isAfter || years === 0 ? product : back()).toDouble(),
    gap,
    status: years === 0 ? together(row) : together(...links),
  };
}

/** 100 × ((v_end / v_start)^(1/n) − 1), DOMAIN.md 1, 年均增长. */
export function averageGrowth(table: PlainTable, start: string, end: string): Expected[] {
  const years = yearOf(end) - yearOf(start);
  const expected = new Map<string, Expected>();
  for (const row of table.results()) {
    if (cycleOf(row.period) !== cycleOf(end)) continue;
    const [first, last] = [table.at(row, { period: start }), table.at(row, { period: end })];
    const [from, to] = [figureOf(first), figureOf(last)];
    let gap: GapReason = last ? comparisonGap(last, first) : "missing";
    if (gap === "none" && isPoints(row.indicator)) gap = "ratio_kind";
    if (gap === "none" && from && to)
      gap =
        Math.min(from.sign, to.sign) < 0 ? "negative_base" : from.sign * to.sign === 0 ? "zero_base" : gap;
    const key = keyText({ ...row, period: end });
    expected.set(key, {
      key,
      figures: {
        value: numberOf(last),
        base_value: numberOf(first),
        years,
        average_growth:
          gap === "none" && from && to
            ? root(to.over(from), years).minus(one).times(hundred).toDouble()
            : null,
        gap,
        status: comparedStatus(table, last ?? first, first),
      },
    });
  }
  return [...expected.values()];
}

/** The mean of a window; centred windows of an even number have one more, and the outermost two count half. */
export function movingAverage(table: PlainTable, window: number, isCentred: boolean): Expected[] {
  const isHalved = isCentred && window % 2 === 0;
  const size = isHalved ? window + 1 : window;
  const ahead = isCentred ? Math.floor(window / 2) : 0;
  return table.results().map((row) => {
    const own = gapOf(row);
    if (cycleOf(row.period) === "to-date")
      return {
        key: keyText(row),
        figures: {
          moving_average: null,
          gap: own === "none" ? "different_span" : own,
          status: together(row),
        },
      };
    const slots = Array.from({ length: size }, (_, at) => stepsEarlier(row.period, size - 1 - ahead - at));
    const parts = slots.map((period) => (period === undefined ? undefined : table.at(row, { period })));
    const figures = parts.map(figureOf).filter((figure) => figure !== undefined);
    const isWhole = figures.length === size;
    const weighted = figures.map((figure, at) =>
      isHalved && at > 0 && at < size - 1 ? figure.plus(figure) : figure,
    );
    const sum = weighted.reduce((total, figure) => total.plus(figure), new Rational(0n));
    const count = new Rational(BigInt(isHalved ? 2 * window : window));
    // As documented: sum and mean are each correctly rounded.
    const mean = isWhole ? Rational.of(sum.toDouble()).over(count).toDouble() : null;
    return {
      key: keyText(row),
      figures: {
        moving_average: mean,
        gap: isWhole ? "none" : "part_missing",
        status: together(withoutBreak(parts[0]), ...parts.slice(1)),
      },
    };
  });
}

/** A later vintage beside an earlier one of the same observation. @param vintages the oldest first */
export function revision(table: PlainTable, vintages: readonly string[]): Expected[] {
  const isNewest = (row: Observation): boolean =>
    vintages.slice(vintages.indexOf(row.vintage) + 1).every((vintage) => !table.at(row, { vintage }));
  return table.rows
    .filter((row) => row.scenario === "result" && isNewest(row))
    .map((row) => {
      const [earlier] = vintages
        .slice(0, vintages.indexOf(row.vintage))
        .flatMap((vintage) => table.at(row, { vintage }) ?? []);
      const { base_value, change, growth_rate, gap } = compared(table, row, earlier);
      const isLacking =
        gapOf(row) === "none" && ["no_base_period", "base_missing"].includes(baseGap(earlier));
      return {
        key: keyText(row),
        figures: {
          value: numberOf(row),
          earlier_vintage: earlier?.vintage ?? "",
          earlier_value: base_value ?? null,
          revision: change ?? null,
          relative_revision: growth_rate ?? null,
          gap: isLacking ? "no_earlier_vintage" : (gap ?? ""),
          status: together(row, earlier),
        },
      };
    });
}
