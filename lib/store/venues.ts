import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { VenueId } from '#lib/domain/id.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { countSeats } from '#lib/domain/seating/room.ts';
import { shapeOf } from '#lib/domain/seating/room-shape.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { auditOf } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { venueOf } from './dossiers.ts';
import { refuseStale } from './stale.ts';
import { namedOnce } from './taken-once.ts';
import { fromInstant, toInstant } from './temporal.ts';

const audit = auditOf('venue');

/** What staff decide of a venue. */
export type VenueContent = Omit<Venue, 'id' | 'version'>;

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Every venue, by name. */
export async function listVenues(db: Database | Transaction): Promise<readonly Venue[]> {
  const rows = await db.venue.findMany({ orderBy: { name: 'asc' } });
  return rows.map(venueOf);
}

/** How many sittings each venue has from now on. */
export async function countComingSittings(
  db: Database,
  from: Temporal.Instant,
): Promise<ReadonlyMap<VenueId, number>> {
  const groups = await db.sitting.groupBy({
    by: ['venueId'],
    where: {
      venueId: { not: null },
      endsAt: { gt: fromInstant(from) },
      meeting: { state: { not: 'cancelled' } },
    },
    _count: { _all: true },
  });
  return new Map(groups.map((group) => [group.venueId as VenueId, group._count._all]));
}

/** What a venue is held for, with the time to set up and clear. */
export interface ComingBooking {
  readonly meetingId: string | null;
  readonly title: string;
  readonly sitting: Period | null;
  readonly held: Period;
}

/** What a venue is held for from now on, soonest first. */
export async function listComingBookings(
  db: Database,
  venueId: VenueId,
  from: Temporal.Instant,
): Promise<readonly ComingBooking[]> {
  const rows = await db.booking.findMany({
    where: { venueId, endsAt: { gt: fromInstant(from) } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { sitting: { select: { meetingId: true, startsAt: true, endsAt: true } } },
  });
  return rows.map(({ title, sitting, startsAt, endsAt }) => ({
    meetingId: sitting?.meetingId ?? null,
    title,
    sitting: sitting && { start: toInstant(sitting.startsAt), end: toInstant(sitting.endsAt) },
    held: { start: toInstant(startsAt), end: toInstant(endsAt) },
  }));
}

/** Adds a venue; refused where its name is taken. */
export async function createVenue(
  db: Database,
  { content, actor, at }: Change & { readonly content: VenueContent },
): Promise<Result<VenueId, Refusal>> {
  return namedOnce(() =>
    db.$transaction(async (tx): Promise<Result<VenueId, Refusal>> => {
      const row = await tx.venue.create({ data: dataOf(content) });
      await audit(tx, { actor, at }, 'add-venue', row.id, null, content);
      return ok(row.id as VenueId);
    }),
  );
}

/** Saves a venue whole; `stale` where a colleague saved first. Answers the new version. */
export async function saveVenue(
  db: Database,
  {
    id,
    content,
    basedOn,
    actor,
    at,
  }: Change & { readonly id: VenueId; readonly content: VenueContent; readonly basedOn: number },
): Promise<Result<number, Refusal>> {
  return namedOnce(() =>
    db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
      const row = await tx.venue.findUnique({ where: { id } });
      if (!row) return refuse({ kind: 'not-found', what: 'venue' });
      const before = venueOf(row);
      const { count } = await tx.venue.updateMany({
        where: { id, version: basedOn },
        data: { ...dataOf(content), version: { increment: 1 } },
      });
      if (count === 0) {
        const read = async () => {
          const now = await tx.venue.findUnique({ where: { id } });
          return now && inCounts(venueOf(now));
        };
        return refuseStale(tx, { what: 'venue', id, read, yours: inCounts(content) });
      }
      await audit(tx, { actor, at }, 'edit-venue', id, before, content);
      return ok(basedOn + 1);
    }),
  );
}

function dataOf({ layout, ...content }: VenueContent): Prisma.VenueCreateInput {
  return { ...content, layout: layout as unknown as Prisma.InputJsonObject };
}

/** Two versions are compared by the counts a room is drawn from, as the form asks for them, not seat by seat. */
function inCounts<T extends VenueContent>({ layout, ...rest }: T): object {
  return { ...rest, surveyedOn: layout.surveyedOn ?? '', seats: countSeats(layout), shape: shapeOf(layout) };
}
