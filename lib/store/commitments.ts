import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { BodyId, PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

type CommitmentRow = Prisma.CommitmentGetPayload<{ include: { people: true } }>;

/** What other bodies' calendars and staff have put into a period, by start. Our own meetings are not here: they are sittings. */
export async function listCommitments(db: Database, { start, end }: Period): Promise<readonly Commitment[]> {
  const rows = await db.commitment.findMany({
    where: { startsAt: { lt: fromInstant(end) }, endsAt: { gt: fromInstant(start) } },
    include: { people: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(commitmentOf);
}

/** A row as the domain knows it. */
export function commitmentOf(row: CommitmentRow): Commitment {
  return {
    id: row.id,
    bodyId: row.bodyId as BodyId,
    sourceId: row.sourceId as SourceId | null,
    meetingId: null,
    summary: row.visibility === 'busy' ? '' : row.summary,
    start: toInstant(row.startsAt),
    end: toInstant(row.endsAt),
    allDay: row.allDay,
    firm: row.firm,
    visibility: row.visibility === 'busy' || row.visibility === 'full' ? row.visibility : 'title',
    venueId: row.venueId as VenueId | null,
    location: row.location,
    personIds: row.people.map(({ personId }) => personId as PersonId),
  };
}
