import type { Temporal } from 'temporal-polyfill';
import type { Database } from './database.ts';
import { toInstant } from './temporal.ts';

/** A venue held for a sitting, with setting up and clearing. */
export interface HeldVenue {
  readonly sittingId: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly released: boolean;
}

/** What somebody attending eats, or needs to get to their place. */
export interface PersonNeeds {
  readonly name: string;
  readonly diet: string;
  readonly access: string;
}

/** Venue bookings of a meeting. */
export async function listHeldVenues(db: Database, meetingId: string): Promise<readonly HeldVenue[]> {
  const rows = await db.booking.findMany({ where: { sitting: { meetingId } }, orderBy: { startsAt: 'asc' } });
  return rows.map(({ sittingId, startsAt, endsAt, status }) => ({
    sittingId: sittingId ?? '',
    start: toInstant(startsAt),
    end: toInstant(endsAt),
    released: status !== 'held',
  }));
}

/** Those attending who have needs on the roster, by name. */
export async function listNeeds(db: Database, meetingId: string): Promise<readonly PersonNeeds[]> {
  return db.person.findMany({
    where: {
      attendances: { some: { meetingId } },
      OR: [{ diet: { not: '' } }, { access: { not: '' } }],
    },
    select: { name: true, diet: true, access: true },
    orderBy: { name: 'asc' },
  });
}
