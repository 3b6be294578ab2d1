import type { Catalogue } from "./catalogue.ts";
import { editDistance } from "./edit-distance.ts";
import type { Indicator } from "./indicator.ts";

/** An indicator that a name may mean; for a reader to accept or not, never to be taken on its own. */
export interface Suggestion {
  readonly indicator: Indicator;
  /** The name or alias of it that is near. */
  readonly name: string;
  /** Characters that differ, apart from what is not compared: 0 where only that differs. */
  readonly distance: number;
}

/**
 * The indicator of a catalogue whose name or alias is nearest to a name that it does not know: 专利申请数 may mean 专利申请量.
 * Not compared are blanks, width, case, what stands in brackets, years, a 全县 or 全市 in front, and an ending 数, 量 or 总量.
 * @returns undefined where nothing is within a fifth of the characters (of four to nine characters one, of fewer none), or
 * two indicators are equally near
 */
export function suggestIndicator(name: string, catalogue: Catalogue): Suggestion | undefined {
  const asked = comparedText(name);
  let best: Suggestion | undefined;
  let isTie = false;
  let limit = allowedDistance(asked);
  if (asked === "") return undefined;
  for (const indicator of catalogue) {
    for (const known of [indicator.name.zh, indicator.name.en, ...indicator.aliases]) {
      const text = comparedText(known);
      if (Math.abs(text.length - asked.length) > limit) continue;
      const distance = editDistance(asked, text);
      if (distance > limit) continue;
      if (best && distance === best.distance) isTie ||= best.indicator !== indicator;
      else [best, isTie, limit] = [{ indicator, name: known, distance }, false, distance];
    }
  }
  return isTie ? undefined : best;
}

function allowedDistance(text: string): number {
  const { length } = text;
  return length < 4 ? 0 : Math.max(1, Math.floor(length / 5));
}

/** What of a name is compared: without brackets, years, the place in front and the word for a number at the end. */
function comparedText(name: string): string {
  const text = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, "")
    .replace(/(?:19|20)\d{2}年?度?/g, "")
    .replace(/[\s_,，、:：;；“”"'’-]+/g, "")
    .replace(/^(?:全[国省市县区]|本[省市县区]|我[省市县区])/, "");
  return text.replace(/(?:总数|总量|数量|[数量])$/, "") || text;
}
