import { dayFault, earliestDay, latestDay } from '#lib/domain/time/entered-day.ts';

/** What a date field gives while only a part of it is filled in: no day, so whatever reads it says so. */
export const incompleteDay = 'incomplete';

/** What stands in a date field: a day (and a time), '' where it is empty, or `incompleteDay`. */
export function enteredIn({ value, validity }: Pick<HTMLInputElement, 'value' | 'validity'>): string {
  return validity.badInput ? incompleteDay : value;
}

/** What is wrong with what stands in a date field, by its key of the `faults` catalogue; a field may be left empty where it is optional. */
export function enteredFault(entered: string, optional: boolean): ReturnType<typeof dayFault> {
  if (entered === '' && optional) return null;
  return dayFault(entered === incompleteDay ? entered : entered.slice(0, 10));
}

/** The bounds for the browser's own field: without them its year takes six digits. */
export function boundsOf(withTime: boolean): { readonly min: string; readonly max: string } {
  return withTime
    ? { min: `${earliestDay}T00:00`, max: `${latestDay}T23:59` }
    : { min: earliestDay, max: latestDay };
}
