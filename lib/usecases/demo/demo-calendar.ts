import { Temporal } from 'temporal-polyfill';
import { type HolidayTables, workdayOnOrAfter } from '#lib/domain/time/workday.ts';

/** Turns "day 23, 09:00" of the demo files into instants: days count from the day it is loaded and fall on workdays. */
export interface DemoCalendar {
  readonly day: (offset: number) => Temporal.PlainDate;
  readonly at: (offset: number, clock: string) => Date;
  readonly date: (offset: number) => Date;
}

export function demoCalendar(now: Temporal.Instant, zone: string, holidays: HolidayTables): DemoCalendar {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const day = (offset: number): Temporal.PlainDate =>
    workdayOnOrAfter(today.add({ days: offset }), holidays).date;
  const instant = (date: Temporal.PlainDate, clock: string): Temporal.Instant =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(clock) }).toInstant();
  return {
    day,
    at: (offset, clock) => new Date(instant(day(offset), clock).epochMilliseconds),
    date: (offset) => new Date(`${day(offset).toString()}T00:00:00Z`),
  };
}
