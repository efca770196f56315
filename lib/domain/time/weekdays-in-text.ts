import type { Temporal } from 'temporal-polyfill';
import { datesInText, dayOf } from './dates-in-text.ts';

/** A date written in a text with a weekday that is not that day's. */
export interface WrongWeekday {
  readonly written: string;
  /** ISO date. */
  readonly date: string;
  /** 1 Monday … 7 Sunday, as written and as it is. */
  readonly saidDay: number;
  readonly realDay: number;
  /** Index of `written` in the text. */
  readonly at: number;
}

/**
 * Every date with a weekday in a text whose weekday is another one (检查目录 11: 日期与星期一致). A date without
 * a year is read in the year that puts it nearest to `near`, the day of the meeting.
 */
export function findWrongWeekdays(text: string, near: Temporal.PlainDate): readonly WrongWeekday[] {
  return datesInText(text).flatMap((found): readonly WrongWeekday[] => {
    const date = found.weekday === null ? null : dayOf(found, near);
    if (found.weekday === null || date === null || date.dayOfWeek === found.weekday.said) return [];
    return [
      {
        written: text.slice(found.start, found.weekday.end),
        date: date.toString(),
        saidDay: found.weekday.said,
        realDay: date.dayOfWeek,
        at: found.start,
      },
    ];
  });
}
