import type { GapReason } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import type { StatusCode } from "../../src/model/status.ts";
import {
  baseGap,
  comparedStatus,
  comparisonGap,
  denominatorGap,
  double,
  type Expected,
  figureOf,
  gapOf,
  isAdditive,
  type Key,
  keyText,
  numberOf,
  type PlainTable,
  signGap,
  together,
  yearsEarlier,
} from "./plain-table.ts";
import type { Observation } from "./random-tables.ts";
import { Rational } from "./rational.ts";

const hundred = new Rational(100n);

/** The one name that sets a whole apart from its parts. */
export type WholeName =
  | { readonly indicator: Indicator }
  | { readonly region: string }
  | { readonly level: string }
  | { readonly stage: string };

/** The whole of a part so many years earlier. */
function wholeOf(
  table: PlainTable,
  part: Observation,
  whole: WholeName,
  years: number,
): Observation | undefined {
  const key: Key = { ...part, ...whole, period: yearsEarlier(part.period, years) };
  const own = (of: Key): Observation | undefined => table.beside(of, {});
  if (table.vintageBeside(key) !== undefined || !("indicator" in whole)) return own(key);
  const plain = { ...key, level: "", stage: "" };
  if (table.vintageBeside(plain) !== undefined) return own(plain);
  const only = table.onlyKind(whole.indicator.id, part.scenario);
  return only && own({ ...key, ...only });
}

/** Power of ten that brings a figure of the whole to the unit of its part, and why it may not be its whole. */
function unitsOf(
  part: Observation,
  whole: WholeName,
): { readonly exponent: number; readonly refusal: GapReason } {
  const of = "indicator" in whole ? whole.indicator : part.indicator;
  const isOne = of.unit.quantity === part.indicator.unit.quantity;
  const refusal =
    !isAdditive(part.indicator) || !isAdditive(of) ? "not_additive" : isOne ? "none" : "unit_mismatch";
  return { exponent: of.unit.exponent - part.indicator.unit.exponent, refusal };
}

const first = (...reasons: readonly GapReason[]): GapReason =>
  reasons.find((reason) => reason !== "none") ?? "none";

/** part / whole × 100, DOMAIN.md 1, 占比. @param isPart which results are parts */
export function share(
  table: PlainTable,
  whole: WholeName,
  isPart: (row: Observation) => boolean,
): Expected[] {
  return table
    .results()
    .filter(isPart)
    .map((part) => {
      const of = wholeOf(table, part, whole, 0);
      const { exponent, refusal } = unitsOf(part, whole);
      const [top, bottom] = [figureOf(part), figureOf(of)?.shifted(exponent)];
      let gap = first(gapOf(part), refusal, denominatorGap(of));
      if (gap === "none" && bottom?.sign === 0) gap = "zero_denominator";
      return {
        key: keyText(part),
        figures: {
          value: numberOf(part),
          whole_value: refusal === "none" ? double(bottom) : null,
          share: gap === "none" && top && bottom ? top.over(bottom).times(hundred).toDouble() : null,
          gap,
          status: together(part, of),
        },
      };
    });
}

/** Δpart / Δwhole × 100 and Δpart / whole(t−1) × 100, DOMAIN.md 1, 贡献率 and 拉动. */
export function contribution(
  table: PlainTable,
  whole: WholeName,
  isPart: (row: Observation) => boolean,
  years: number,
): Expected[] {
  return table
    .results()
    .filter(isPart)
    .map((part) => {
      const before = table.at(part, { period: yearsEarlier(part.period, years) });
      const of = wholeOf(table, part, whole, 0);
      const ofBefore = wholeOf(table, part, whole, years);
      const { exponent, refusal } = unitsOf(part, whole);
      const [now, base] = [figureOf(part), figureOf(before)];
      const [total, totalBase] = [figureOf(of)?.shifted(exponent), figureOf(ofBefore)?.shifted(exponent)];
      const ofPart = first(comparisonGap(part, before), refusal);
      const change = ofPart === "none" && now && base ? now.minus(base) : undefined;
      const isWhole = change && denominatorGap(of) === "none" && baseGap(ofBefore) === "none";
      const moved = isWhole && total && totalBase ? total.minus(totalBase) : undefined;
      const hasBase = change && totalBase && totalBase.sign > 0;
      const gap = first(
        ofPart,
        denominatorGap(of),
        baseGap(ofBefore),
        moved?.sign === 0 ? "zero_change" : "none",
        totalBase ? signGap(totalBase) : "none",
      );
      return {
        key: keyText(part),
        figures: {
          value: numberOf(part),
          base_value: numberOf(before),
          change: double(change),
          whole_value: refusal === "none" ? double(total) : null,
          whole_base_value: refusal === "none" ? double(totalBase) : null,
          whole_change: double(moved),
          contribution:
            moved && change && moved.sign !== 0 ? change.over(moved).times(hundred).toDouble() : null,
          pull: hasBase ? change.over(totalBase).times(hundred).toDouble() : null,
          opposed: moved && change ? (moved.sign * change.sign < 0 ? "yes" : "no") : "",
          gap,
          status: unitedStatus(comparedStatus(table, part, before), comparedStatus(table, of, ofBefore)),
        },
      };
    });
}

/** Two statuses as SDMX text together, in the order of the codes. */
function unitedStatus(one: string, other: string): string {
  const all = new Set([...one, ...other].filter((code) => code !== "A"));
  return together({ status: [...all] as Observation["status"] });
}

/** Numerator / denominator in the unit of the ratio, of the same region and scenario, `lag` years back (DOMAIN.md 2). */
export function ratio(
  table: PlainTable,
  derived: Indicator,
  numerator: Indicator,
  denominator: Indicator,
  lag: number,
): Expected[] {
  const results = table.rows.filter(({ scenario }) => scenario === "result");
  const has = new Set(
    results.filter(({ indicator }) => indicator.id === derived.id).map(({ region }) => region),
  );
  const exponent = numerator.unit.exponent - denominator.unit.exponent - derived.unit.exponent;
  const [above, below] = [numerator.unit.quantity, denominator.unit.quantity];
  const isOne = derived.unit.quantity === (above === below ? "1" : `${above}/${below}`);
  return results
    .filter(({ indicator, region }) => indicator.id === numerator.id && !has.has(region))
    .map((row) => {
      const of = denominatorOf(table, row, denominator, lag);
      const [top, bottom] = [figureOf(row), figureOf(of)];
      let gap = first(gapOf(row), denominatorGap(of));
      if (gap === "none" && bottom?.sign === 0) gap = "zero_denominator";
      const isThere = table.rows.some(({ indicator }) => indicator.id === denominator.id);
      if (gap !== "none" || !isThere) gap = first(gap);
      else if (!isOne) gap = "unit_mismatch";
      return {
        key: keyText({ ...row, indicator: derived }),
        figures: {
          value: gap === "none" && top && bottom ? top.over(bottom).shifted(exponent).toDouble() : null,
          gap,
          status: together(row, of),
        },
      };
    });
}

/** The observations that {@link ratio} comes to. */
export function derivedRows(
  table: PlainTable,
  derived: Indicator,
  numerator: Indicator,
  denominator: Indicator,
): Observation[] {
  return ratio(table, derived, numerator, denominator, 0).map(({ key, figures }) => {
    const [, region = "", period = "", level = "", stage = "", , vintage = ""] = key.split("|");
    const status = [...String(figures["status"])].filter((code) => code !== "A") as StatusCode[];
    const value = figures["value"] ?? figures["gap"];
    return {
      indicator: derived,
      region,
      period,
      level,
      stage,
      scenario: "result",
      vintage,
      status,
      value: value as number | GapReason,
    };
  });
}

/** Of several series the one without level and stage, else that with the numerator's own, else that of the only level and stage there is. */
function denominatorOf(
  table: PlainTable,
  row: Observation,
  denominator: Indicator,
  lag: number,
): Observation | undefined {
  const key: Key = { ...row, indicator: denominator, period: yearsEarlier(row.period, lag) };
  const known = table.beside(key, { level: "", stage: "" }) ?? table.beside(key, {});
  if (known) return known;
  const only = table.onlyKind(denominator.id, row.scenario);
  return only && table.beside(key, only);
}

/** A later stage / the one before it × 100 (认定率). @param known stages that the table has anywhere */
export function pipelineRate(
  table: PlainTable,
  lag: number,
  stagesOf: (indicator: Indicator) => readonly string[],
): Expected[] {
  const known = new Set(table.rows.map(({ stage }) => stage));
  return table.results().flatMap((row) => {
    const order = stagesOf(row.indicator);
    const before = order
      .slice(0, Math.max(0, order.indexOf(row.stage)))
      .filter((stage) => known.has(stage))
      .toReversed();
    const [nearest] = before;
    if (nearest === undefined) return [];
    const stage =
      before.find((name) => table.vintageBeside({ ...row, stage: name }) !== undefined) ?? nearest;
    const period = yearsEarlier(row.period, lag);
    const earlier = table.beside(row, { stage, period });
    const [top, bottom] = [figureOf(row), figureOf(earlier)];
    let gap = first(
      gapOf(row),
      isAdditive(row.indicator) ? "none" : "not_applicable",
      denominatorGap(earlier),
    );
    if (gap === "none" && bottom?.sign === 0) gap = "zero_denominator";
    const rate = gap === "none" && top && bottom ? top.over(bottom).times(hundred) : undefined;
    return {
      key: keyText(row),
      figures: {
        value: numberOf(row),
        earlier_stage: stage,
        earlier_period: period,
        earlier_value: numberOf(earlier),
        rate: double(rate),
        over_100: rate ? (rate.minus(hundred).sign > 0 ? "yes" : "no") : "",
        gap,
        status: together(row, earlier),
      },
    };
  });
}

interface Place {
  readonly rank: number;
  readonly of: number;
  readonly ties: number;
}

/** One more than there are better figures among the regions ranked, equal ones sharing a rank (DOMAIN.md 5, 位次, 并列). */
export function rank(
  table: PlainTable,
  isRanked: (region: string) => boolean,
  isAscending: (indicator: Indicator) => boolean,
  compareWith: number | undefined,
): Expected[] {
  const peersOf = (row: Observation): Observation[] =>
    isRanked(row.region)
      ? table.rows.filter(
          (peer) =>
            isRanked(peer.region) && keyText({ ...peer, region: "" }) === keyText({ ...row, region: "" }),
        )
      : [];
  const placeOf = (row: Observation | undefined): Place | undefined => {
    if (!row || typeof row.value !== "number" || !isRanked(row.region)) return undefined;
    const own = row.value;
    const figures = peersOf(row).flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    const better = figures.filter((figure) => (isAscending(row.indicator) ? figure < own : figure > own));
    return {
      rank: better.length + 1,
      of: figures.length,
      ties: figures.filter((figure) => figure === own).length - 1,
    };
  };
  const gapIn = (row: Observation): GapReason =>
    first(gapOf(row), isRanked(row.region) ? "none" : "not_applicable");
  const statusOf = (row: Observation): Pick<Observation, "status">[] => [
    row,
    ...peersOf(row)
      .filter(({ value }) => typeof value === "number")
      .map(({ status }) => ({ status: status.filter((code) => code !== "B") })),
  ];
  return table.results().map((row) => {
    const own = placeOf(row);
    const figures = {
      value: numberOf(row),
      rank: own?.rank ?? null,
      of: own?.of ?? null,
      ties: own?.ties ?? null,
    };
    if (compareWith === undefined)
      return {
        key: keyText(row),
        figures: { ...figures, gap: gapIn(row), status: together(...statusOf(row)) },
      };
    const base = table.at(row, { period: yearsEarlier(row.period, compareWith) });
    const then = placeOf(base);
    return {
      key: keyText(row),
      figures: {
        ...figures,
        base_rank: then?.rank ?? null,
        base_of: then?.of ?? null,
        change_of_rank: own && then ? then.rank - own.rank : null,
        gap: first(gapIn(row), comparisonGap(row, base), base ? gapIn(base) : "none"),
        status: together(...statusOf(row), ...(base ? statusOf(base) : [])),
      },
    };
  });
}
