import type { Temporal } from 'temporal-polyfill';
import type { SittingId, VenueId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Database, Transaction } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** A sitting that needs its venue, and what the booking is called to others. */
export interface VenueNeed {
  readonly sittingId: SittingId;
  readonly venueId: VenueId;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly title: string;
}

/** The whole time a venue is taken for a sitting: set-up before it, clear-down after it. */
interface Hold {
  readonly venueId: string;
  readonly sittingId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
}

async function holdsOf(tx: Transaction, needs: readonly VenueNeed[]): Promise<readonly Hold[]> {
  const venues = await tx.venue.findMany({
    where: { id: { in: [...new Set(needs.map(({ venueId }) => venueId))] } },
    select: { id: true, setUpMinutes: true, clearDownMinutes: true },
  });
  const known = new Map(venues.map((venue) => [venue.id, venue]));
  return needs.map(({ venueId, sittingId, start, end, title }) => {
    const venue = known.get(venueId);
    return {
      venueId,
      sittingId,
      startsAt: fromInstant(start.subtract({ minutes: venue?.setUpMinutes ?? 0 })),
      endsAt: fromInstant(end.add({ minutes: venue?.clearDownMinutes ?? 0 })),
      title,
    };
  });
}

/**
 * Holds venues for the sittings of one meeting. Two sittings of it may follow each other without the venue being
 * cleared between them, so their holds are cut where they meet. Throws the database's own refusal (23P01) where
 * somebody else has the venue: the transaction is over then, ask `findBooked` outside it.
 */
export async function holdVenues(tx: Transaction, needs: readonly VenueNeed[]): Promise<void> {
  if (needs.length === 0) return;
  const holds = [...(await holdsOf(tx, needs))].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const cut = holds.map((hold) => {
    const before = holds
      .filter((other) => other.venueId === hold.venueId && other.startsAt < hold.startsAt)
      .at(-1);
    return before && before.endsAt > hold.startsAt ? { ...hold, startsAt: before.endsAt } : hold;
  });
  await tx.booking.createMany({ data: cut.map((hold) => ({ ...hold, status: 'held' })) });
}

/** Lets go of every venue held for a meeting. */
export async function releaseVenues(tx: Transaction, meetingId: string): Promise<void> {
  await tx.booking.deleteMany({ where: { sitting: { meetingId } } });
}

/** Who has a venue that could not be held: the refusal to give, with the other's title. Null where it is free again. */
export async function findBooked(
  db: Database,
  needs: readonly VenueNeed[],
  ownMeetingId: string | null,
): Promise<Refusal | null> {
  const holds = await db.$transaction((tx) => holdsOf(tx, needs));
  for (const { venueId, startsAt, endsAt } of holds) {
    const other = await db.booking.findFirst({
      where: {
        venueId,
        status: 'held',
        startsAt: { lt: endsAt },
        endsAt: { gt: startsAt },
        ...(ownMeetingId === null ? {} : { NOT: { sitting: { meetingId: ownMeetingId } } }),
      },
      orderBy: { startsAt: 'asc' },
      include: { venue: { select: { name: true } } },
    });
    if (!other) continue;
    return {
      kind: 'booked',
      resource: other.title ? `${other.venue.name} (${other.title})` : other.venue.name,
      start: toInstant(other.startsAt).toString(),
      end: toInstant(other.endsAt).toString(),
    };
  }
  return null;
}
