import type { BodyId, MeetingId, PersonId, SittingId, UserId, VenueId } from '#lib/domain/id.ts';
import type { Meeting, MeetingState, Secrecy, Sitting } from '#lib/domain/meetings/meeting.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';
import { toInstant, toInstantOrNull } from './temporal.ts';

type MeetingRow = Prisma.MeetingGetPayload<{ include: { sittings: true } }>;
type SittingRow = MeetingRow['sittings'][number];

function sittingOf(row: SittingRow): Sitting {
  return {
    id: row.id as SittingId,
    name: row.name,
    period: { start: toInstant(row.startsAt), end: toInstant(row.endsAt) },
    venueId: row.venueId as VenueId | null,
    chairId: row.chairId as PersonId | null,
  };
}

/** A meeting and its sittings, in order, as the domain knows them. */
export function meetingOf(row: MeetingRow): Meeting {
  return {
    id: row.id as MeetingId,
    type: row.type as MeetingType,
    hostBodyId: row.hostBodyId as BodyId,
    term: row.term,
    number: row.number,
    title: row.title,
    shortTitle: row.shortTitle,
    state: row.state as MeetingState,
    secrecy: row.secrecy as Secrecy,
    urgentCause: row.urgentCause,
    sittings: [...row.sittings].sort((a, b) => a.position - b.position).map(sittingOf),
    adoptedAt: toInstantOrNull(row.adoptedAt),
    noticeSentAt: toInstantOrNull(row.noticeSentAt),
    ownerId: row.ownerId as UserId | null,
    version: row.version,
  };
}

/** All meetings of our bodies, soonest first; `states` narrows. */
export async function listMeetings(
  db: Database,
  states?: readonly MeetingState[],
): Promise<readonly Meeting[]> {
  const rows = await db.meeting.findMany({
    where: states ? { state: { in: [...states] } } : {},
    include: { sittings: true },
  });
  const startOf = (m: Meeting): number =>
    m.sittings[0]?.period.start.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return rows.map(meetingOf).sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

/** The meeting, or null where it is not (or no longer) there. */
export async function findMeeting(db: Database, id: MeetingId): Promise<Meeting | null> {
  const row = await db.meeting.findUnique({ where: { id }, include: { sittings: true } });
  return row ? meetingOf(row) : null;
}
