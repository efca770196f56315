import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { PlanningGround } from './load-ground.ts';

/** Whether a year's days off are known. */
export interface HolidayLine {
  readonly year: number;
  readonly known: boolean;
  /** 已发布, 2027 年未发布. */
  readonly state: string;
}

/** The tables of days off a meeting rests on, by the years it lies in. */
export function holidayLines(
  { clashGround }: PlanningGround,
  { sittings }: Meeting,
  locale: Locale,
): readonly HolidayLine[] {
  const w = words(locale, 'planning');
  const years = sittings.flatMap(({ period }) =>
    [period.start, period.end].map((at) => at.toZonedDateTimeISO(clashGround.zone).year),
  );
  return [...new Set(years)].map((year) => {
    const known = clashGround.holidays.has(year);
    return { year, known, state: known ? w('holidayKnown') : w('holidayMissing', { year: String(year) }) };
  });
}
