import type { ShareLevel } from '#lib/domain/bodies/body.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { type PublishedEvent, writeCalendar } from '#lib/ical/write-calendar.ts';
import type { OpenRound } from '#lib/store/open-rounds.ts';
import type { PublishedSitting } from '#lib/store/published-meetings.ts';
import { eventOf, REFRESH_MINUTES } from './published-calendar.ts';

/** How long before it is due an answer stands in the calendar; it takes nobody's time. */
const REMINDER_MINUTES = 30;

/**
 * One person's calendar: the sittings they are expected at, visits among them, and the opinions they still owe. A link
 * that shows only "busy" says nothing of opinions: they take no time.
 */
export function personalCalendar(
  office: Office,
  {
    sittings,
    rounds,
  }: { readonly sittings: readonly PublishedSitting[]; readonly rounds: readonly OpenRound[] },
  level: ShareLevel,
  name: string,
): string {
  const events = [
    ...sittings.flatMap((sitting) => eventOf(office, sitting, level) ?? []),
    ...(level === 'busy' ? [] : rounds.map((round) => dueOf(office, round))),
  ];
  return writeCalendar({ name, method: 'publish', refreshMinutes: REFRESH_MINUTES, events });
}

function dueOf(office: Office, round: OpenRound): PublishedEvent {
  const w = words(office.locale, 'planning');
  return {
    uid: `consultation-${round.id}@huiqian`,
    summary: w('seeDue', { title: round.title }),
    start: round.dueAt.subtract({ minutes: REMINDER_MINUTES }),
    end: round.dueAt,
    zone: office.zone,
    status: 'confirmed',
    transparent: true,
    sequence: round.version - 1,
    lastModified: round.sentAt,
  };
}
