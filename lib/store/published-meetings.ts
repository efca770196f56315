import type { Temporal } from 'temporal-polyfill';
import type { MeetingState, Secrecy } from '#lib/domain/meetings/meeting.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** A sitting with what a calendar entry needs of its meeting. */
export interface PublishedSitting {
  readonly id: string;
  readonly name: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly venue: string;
  readonly meeting: {
    readonly id: string;
    readonly title: string;
    readonly state: MeetingState;
    readonly secrecy: Secrecy;
    readonly sequence: number;
    readonly updatedAt: Temporal.Instant;
  };
}

function expecting(personId: string | undefined): Prisma.SittingWhereInput {
  if (personId === undefined) return {};
  const listed = { attendances: { some: { personId, leave: { equals: Prisma.AnyNull } } } };
  return { OR: [{ chairId: personId }, { meeting: listed }] };
}

/** The sittings that end after a moment, of all or of those one person is expected at or chairs; or those of one meeting. By start. */
export async function listPublishedSittings(
  db: Database,
  which: { readonly after: Temporal.Instant; readonly personId?: string } | { readonly meetingId: string },
): Promise<readonly PublishedSitting[]> {
  const rows = await db.sitting.findMany({
    where:
      'after' in which
        ? { endsAt: { gt: fromInstant(which.after) }, ...expecting(which.personId) }
        : { meetingId: which.meetingId },
    include: {
      venue: { select: { name: true } },
      meeting: {
        select: { id: true, title: true, state: true, secrecy: true, sequence: true, updatedAt: true },
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, startsAt, endsAt, venue, meeting }) => ({
    id,
    name,
    start: toInstant(startsAt),
    end: toInstant(endsAt),
    venue: venue?.name ?? '',
    meeting: {
      ...meeting,
      state: meeting.state as MeetingState,
      secrecy: meeting.secrecy as Secrecy,
      updatedAt: toInstant(meeting.updatedAt),
    },
  }));
}
