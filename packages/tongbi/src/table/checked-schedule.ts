import { type Due, linearDue, type Schedule, scheduledDue } from "../calc/schedule.ts";
import { sumOf } from "../calc/exact.ts";
import type { Period } from "../model/period.ts";

/**
 * What falls due by a schedule, or by a twelfth a month where none is given.
 * @param indicator named by the caller, without which steps say nothing
 * @throws RangeError where the schedule does not add up
 */
export function checkedSchedule(
  periods: readonly Period[],
  schedule: Schedule | undefined,
  indicator: string | undefined,
): Due {
  if (!schedule) return linearDue(periods);
  const { shares = [], steps = [] } = schedule as { [name in "shares" | "steps"]?: readonly number[] };
  if (shares.length > 0 === steps.length > 0)
    throw new RangeError("invalid schedule: expected shares or steps, one of the two");
  if (shares.length > 0) return scheduledDue(periods, checkedShares(shares), 100);
  if (indicator === undefined)
    throw new RangeError(
      "invalid schedule: steps are in the unit of one indicator, so name it by the option indicator",
    );
  return scheduledDue(periods, addedUp(checkedSteps(steps)), 0);
}

function checkedShares(shares: readonly number[]): readonly number[] {
  const given = `invalid schedule of shares ${shares.join(", ")}`;
  checkLength(given, shares);
  const isAscending = shares.every((share, at) => share >= (shares[at - 1] ?? 0));
  if (!isAscending || shares.at(-1) !== 100)
    throw new RangeError(`${given}: expected shares in per cent, added up, that ascend to 100`);
  return shares;
}

function checkedSteps(steps: readonly number[]): readonly number[] {
  const given = `invalid schedule of steps ${steps.join(", ")}`;
  checkLength(given, steps);
  if (!steps.every((step) => step >= 0 && Number.isFinite(step)))
    throw new RangeError(`${given}: expected what each quarter or month is to bring, 0 or more`);
  return steps;
}

function checkLength(given: string, parts: readonly number[]): void {
  if (parts.length !== 4 && parts.length !== 12)
    throw new RangeError(`${given}: expected one for each quarter (4) or month (12), not ${parts.length}`);
}

function addedUp(steps: readonly number[]): readonly number[] {
  const all = Float64Array.from(steps);
  return steps.map((_, at) => sumOf(all, at + 1));
}
