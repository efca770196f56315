import { CalendarDate, CalendarDateTime, Time } from '@internationalized/date';
import { dayFault } from '#lib/domain/time/entered-day.ts';

/** A day as the field of parts holds it; null where the text is none, and for a day that does not exist. */
export function dateOf(text: string, withTime: boolean): CalendarDate | CalendarDateTime | null {
  const fault = dayFault(text.slice(0, 10));
  if (fault !== null && fault !== 'day-out-of-range') return null;
  const [year = 0, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number);
  if (!withTime) return new CalendarDate(year, month, day);
  const time = timeOf(text.slice(11));
  return time && new CalendarDateTime(year, month, day, time.hour, time.minute);
}

/** A time as the field of parts holds it; null where the text is none. */
export function timeOf(text: string): Time | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)/.exec(text);
  return found ? new Time(Number(found[1]), Number(found[2])) : null;
}
