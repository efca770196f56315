import type { ShareLevel } from '#lib/domain/bodies/body.ts';
import { seenAt } from '#lib/domain/calendars/share-view.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { type PublishedEvent, writeCalendar } from '#lib/ical/write-calendar.ts';
import type { PublishedSitting } from '#lib/store/published-meetings.ts';

/** Subscribers ask again after so long. */
export const REFRESH_MINUTES = 60;

/** Our sittings as another body's calendar shows them, at its level. Only the facts decide the text. */
export function publishedCalendar(
  office: Office,
  sittings: readonly PublishedSitting[],
  level: ShareLevel,
  name: string,
): string {
  const events = sittings.flatMap((sitting) => eventOf(office, sitting, level) ?? []);
  return writeCalendar({ name, method: 'publish', refreshMinutes: REFRESH_MINUTES, events });
}

/** One sitting at a level; null: nothing of it is seen. */
export function eventOf(office: Office, sitting: PublishedSitting, level: ShareLevel): PublishedEvent | null {
  const { meeting } = sitting;
  const seen = seenAt(meeting, level);
  if (seen === null) return null;
  const w = words(office.locale, 'planning');
  const title = seen.title
    ? [meeting.title, sitting.name].filter(Boolean).join(' ')
    : w('seeBusy', { office: office.shortName });
  return {
    uid: `${sitting.id}@huiqian`,
    summary: seen.status === 'tentative' ? `${title}${w('seeTentative')}` : title,
    ...(seen.place && sitting.venue !== '' ? { location: sitting.venue } : {}),
    start: sitting.start,
    end: sitting.end,
    zone: office.zone,
    status: seen.status,
    sequence: meeting.sequence,
    lastModified: meeting.updatedAt,
  };
}
