import type { Temporal } from 'temporal-polyfill';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import type { InvitationMail, InvitedEvent } from '#lib/domain/invitations/invitation.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { placeWords } from '#lib/i18n/place-words.ts';
import { loadAttendanceRows } from '#lib/store/attendance.ts';
import type { Database } from '#lib/store/database.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listVenues } from '#lib/store/venues.ts';

/** What a meeting's invitations are measured by: what is planned from now on, and who is on the list. */
export interface InvitedGround {
  readonly meeting: Meeting;
  /** Sittings that are not over; none of a meeting that is off. */
  readonly events: readonly InvitedEvent[];
  /** No sitting lies ahead, whether the meeting was held or was off. */
  readonly isOver: boolean;
  readonly listed: ReadonlySet<PersonId>;
  readonly now: Temporal.Instant;
}

/** Title, time and place in the office's language, and nothing else: an agenda may name people before they may be named. */
export async function loadInvited(
  db: Database,
  meeting: Meeting,
  now: Temporal.Instant,
): Promise<InvitedGround> {
  const [{ locale }, venues, rows] = await Promise.all([
    loadOffice(db),
    listVenues(db),
    loadAttendanceRows(db, meeting.id as MeetingId),
  ]);
  const ahead = meeting.sittings.filter(({ period }) => period.end.epochMilliseconds > now.epochMilliseconds);
  const events = ahead.map(({ id, name, period, venueId }): InvitedEvent => {
    return {
      sittingId: id,
      summary: name === '' ? meeting.title : `${meeting.title} ${name}`,
      place: placeWords(
        locale,
        venues.find((one) => one.id === venueId),
      ),
      start: period.start,
      end: period.end,
      tentative: meeting.state === 'tentative' || meeting.state === 'consulting',
    };
  });
  return {
    meeting,
    events: meeting.state === 'cancelled' ? [] : events,
    isOver: ahead.length === 0,
    listed: new Set(rows.map(({ personId }) => personId)),
    now,
  };
}

/** What a person is to hold: nothing once they are not on the list. */
export function eventsFor({ events, listed }: InvitedGround, personId: PersonId): readonly InvitedEvent[] {
  return listed.has(personId) ? events : [];
}

/** The messages that still matter: about sittings that are planned, or that were told and are not over. */
export function mailsThatMatter(
  { events, now }: InvitedGround,
  mails: readonly InvitationMail[],
): readonly InvitationMail[] {
  const planned = new Set(events.map(({ sittingId }) => sittingId));
  return mails.filter(
    ({ event }) => planned.has(event.sittingId) || event.end.epochMilliseconds > now.epochMilliseconds,
  );
}
