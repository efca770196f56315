import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { BodyId, PersonId, VenueId } from '#lib/domain/id.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** Until the leaders have been asked a meeting is only pencilled in. */
const pencilled: readonly string[] = ['tentative', 'consulting'] satisfies readonly MeetingState[];

/** Whether a meeting in this state is only pencilled in. */
export function isPencilled(state: string): boolean {
  return pencilled.includes(state);
}

/** A sitting of ours as something that occupies people and a venue. */
export interface OwnCommitment extends Commitment {
  readonly meetingId: string;
  readonly meetingState: MeetingState;
  readonly shortTitle: string;
  readonly sittingName: string;
  readonly classified: boolean;
}

/**
 * The sittings of our meetings that share time with a period, by start; cancelled ones aside. A classified meeting is
 * only "busy", for us too (保密法 31).
 */
export async function listOwnCommitments(
  db: Database,
  { start, end }: Period,
): Promise<readonly OwnCommitment[]> {
  const rows = await db.sitting.findMany({
    where: {
      startsAt: { lt: fromInstant(end) },
      endsAt: { gt: fromInstant(start) },
      meeting: { state: { not: 'cancelled' } },
    },
    include: {
      venue: { select: { name: true } },
      meeting: {
        select: {
          id: true,
          hostBodyId: true,
          shortTitle: true,
          state: true,
          secrecy: true,
          attendances: {
            where: { capacity: { in: ['member', 'non-voting'] } },
            select: { personId: true, leave: true },
          },
        },
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ meeting, venue, ...sitting }) => {
    const classified = meeting.secrecy === 'classified';
    return {
      id: `sitting-${sitting.id}`,
      bodyId: meeting.hostBodyId as BodyId,
      sourceId: null,
      meetingId: meeting.id,
      meetingState: meeting.state as MeetingState,
      shortTitle: classified ? '' : meeting.shortTitle,
      sittingName: sitting.name,
      classified,
      summary: classified ? '' : meeting.shortTitle,
      start: toInstant(sitting.startsAt),
      end: toInstant(sitting.endsAt),
      allDay: false,
      firm: !isPencilled(meeting.state),
      visibility: classified ? ('busy' as const) : ('full' as const),
      venueId: sitting.venueId as VenueId | null,
      location: classified ? '' : (venue?.name ?? ''),
      personIds: meeting.attendances
        .filter(({ leave }) => leave === null)
        .map(({ personId }) => personId as PersonId),
    };
  });
}
