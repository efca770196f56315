import { Temporal } from 'temporal-polyfill';
import type { RulePack } from '../time/deadlines.ts';
import { type HolidayTables, workdayOnOrAfter, workdayOnOrBefore } from '../time/workday.ts';

/** The rule pack's number of days before the meeting by which leaders should have answered (rules 8.4: M-10). */
export const dueParameter = 'consultation.due';
/** Days before the meeting from which who has not answered is said in the papers (rules 8.4: M-7). */
export const noteParameter = 'consultation.note';

/** The end of an office day: answers are asked for by the time somebody is still there to read them. */
const endOfDay = new Temporal.PlainTime(17, 30);

/** The number of days a parameter of the pack names, or null where the pack does not say. */
export function daysBefore(rules: Pick<RulePack, 'parameters'>, name: string): number | null {
  const value = rules.parameters.get(name)?.value;
  return value?.kind === 'number' && value.unit === 'days' ? value.number : null;
}

export interface DueQuestion {
  /** First day of the meeting; null while it has none. */
  readonly meetingDay: Temporal.PlainDate | null;
  readonly rules: Pick<RulePack, 'parameters'>;
  readonly holidays: HolidayTables;
  readonly zone: string;
  readonly now: Temporal.Instant;
}

/**
 * When a round that starts now should be answered: 17:30 of the workday on or before M-10. If that has gone by or is
 * today, the next workday; never after the eve of the meeting unless that too has gone by.
 */
export function defaultDue(question: DueQuestion): Temporal.Instant {
  const { meetingDay, holidays, zone } = question;
  const today = question.now.toZonedDateTimeISO(zone).toPlainDate();
  const next = workdayOnOrAfter(today.add({ days: 1 }), holidays).date;
  const days = daysBefore(question.rules, dueParameter);
  const planned =
    meetingDay && days !== null ? workdayOnOrBefore(meetingDay.subtract({ days }), holidays).date : null;
  const eve = meetingDay?.subtract({ days: 1 }) ?? null;
  const chosen =
    planned && isAfter(planned, today)
      ? planned
      : eve && isAfter(next, eve) && isAfter(eve, today)
        ? eve
        : next;
  return chosen.toZonedDateTime({ timeZone: zone, plainTime: endOfDay }).toInstant();
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}
