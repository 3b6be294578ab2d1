import { formatPeriod, parsePeriod } from "tongbi";
import type { Page } from "../explorer-app.ts";

/** Why a text is no period; none is one too. */
export function checkPeriod(page: Page): (text: string) => string | undefined {
  return (text) => (text === "" || parsePeriod(text) ? undefined : page.t("periodInvalid"));
}

/** A period as plans write it: 2024年1-6月 is 2024-01/06. */
export function isoPeriod(text: string): string {
  const period = parsePeriod(text);
  return period ? formatPeriod(period) : "";
}
