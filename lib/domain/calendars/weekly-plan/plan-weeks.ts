import { Temporal } from 'temporal-polyfill';
import { isWithin } from './plan-title.ts';
import type { DayRange, PlanFault, PlanSheet } from './weekly-plan.ts';

/**
 * The weeks a file is the plan of, as their Mondays in order: those of the title's range, else of every day it speaks
 * of. What a plan says of a day outside its range is no word on that day's whole week.
 */
export function coveredWeeks(sheets: readonly PlanSheet[]): readonly Temporal.PlainDate[] {
  const mondays = new Map<string, Temporal.PlainDate>();
  for (const { range, days } of sheets) {
    const last = range?.last ?? null;
    for (let day = range?.first ?? null; day && last; day = day.add({ days: 7 })) {
      if (Temporal.PlainDate.compare(mondayOf(day), last) > 0) break;
      mondays.set(mondayOf(day).toString(), mondayOf(day));
    }
    if (range === null) for (const day of days) mondays.set(mondayOf(day).toString(), mondayOf(day));
  }
  return [...mondays.values()].sort(Temporal.PlainDate.compare);
}

/** Days of a plan that follow one another, all of them understood or none. */
export interface PlanStretch extends DayRange {
  readonly complete: boolean;
}

/**
 * The weeks covered, by their Mondays, parted where a row was not understood: only the days it can be of are not known, and
 * all of them where it may be of any.
 */
export function plannedStretches(
  mondays: readonly Temporal.PlainDate[],
  faults: readonly PlanFault[],
): readonly PlanStretch[] {
  const unread = faults.filter(({ severity }) => severity === 'error');
  const isKnown = (day: Temporal.PlainDate): boolean =>
    unread.every(({ days }) => days?.every((range) => !isWithin(day, range)) ?? false);
  return mondays.flatMap((monday) => {
    const stretches: PlanStretch[] = [];
    for (let day = monday; day.until(monday.add({ days: 7 })).days > 0; day = day.add({ days: 1 })) {
      const complete = isKnown(day);
      const open = stretches.at(-1);
      if (open?.complete === complete) stretches[stretches.length - 1] = { ...open, last: day };
      else stretches.push({ first: day, last: day, complete });
    }
    return stretches;
  });
}

/** Weeks begin on Monday (GB/T 7408). */
function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

export interface PlanChanges<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly removed: readonly T[];
  readonly kept: number;
}

/** What a new plan changes of what stood there, told apart by `uid`. */
export function planChanges<T extends { readonly uid: string }>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): PlanChanges<T> {
  const known = new Map(before.map((one) => [one.uid, one]));
  const next = new Set(after.map(({ uid }) => uid));
  const changed = after.filter((one) => {
    const old = known.get(one.uid);
    return old !== undefined && !isSame(old, one);
  });
  const added = after.filter(({ uid }) => !known.has(uid));
  return {
    added,
    changed,
    removed: before.filter(({ uid }) => !next.has(uid)),
    kept: after.length - added.length - changed.length,
  };
}
