import { Temporal } from 'temporal-polyfill';
import type { PlanFault } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { date, longDate, weekday } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What is wrong with a row, in words: dates and weekdays as they are read. */
export function planFaultWords(locale: Locale, { code, facts }: PlanFault): string {
  return words(locale, 'weeklyPlan')(`fault.${code}`, worded(locale, facts));
}

function worded(locale: Locale, facts: PlanFault['facts']): Record<string, string | number> {
  const { date: day, said, real, ...rest } = facts;
  if (typeof day !== 'string') return rest;
  const at = Temporal.PlainDate.from(day);
  if (typeof said !== 'number') return { ...rest, date: longDate(locale, at) };
  const named = (dayOfWeek: number): string => weekday(locale, at.add({ days: dayOfWeek - at.dayOfWeek }));
  return { ...rest, date: date(locale, at), said: named(said), real: named(Number(real)) };
}
