import { Temporal } from 'temporal-polyfill';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { BodyId, PersonId, VenueId } from '#lib/domain/id.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';
import { fromInstant } from './temporal.ts';

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
export async function listOwnCommitments(db: Database, period: Period): Promise<readonly OwnCommitment[]> {
  const [all] = await db.$queryRaw<{ rows: string | null }[]>`SELECT ${ownRowsIn(period)} AS rows`;
  return ownCommitmentsIn(all?.rows ?? null);
}

/** The rows `ownCommitmentsIn` reads, as an expression; without those of one meeting, which is never in its own way. */
export function ownRowsIn({ start, end }: Period, exceptMeetingId: string | null = null): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_array(s.id, s.name, (extract(epoch FROM s."startsAt") * 1000)::bigint,
      (extract(epoch FROM s."endsAt") * 1000)::bigint, s."venueId", v.name, m.id, m."hostBodyId", m."shortTitle",
      m.state, m.secrecy,
      ARRAY(SELECT a."personId" FROM "Attendance" a WHERE a."meetingId" = m.id
        AND a.capacity IN ('member', 'non-voting') AND a.leave IS NULL)) ORDER BY s."startsAt", s.id)::text
    FROM "Sitting" s JOIN "Meeting" m ON m.id = s."meetingId" LEFT JOIN "Venue" v ON v.id = s."venueId"
    WHERE s."startsAt" < ${fromInstant(end)}::timestamptz AND s."endsAt" > ${fromInstant(start)}::timestamptz
      AND m.state <> 'cancelled' AND m.id IS DISTINCT FROM ${exceptMeetingId}::text)`;
}

/** The sittings of such a text, in its order. */
export function ownCommitmentsIn(text: string | null): readonly OwnCommitment[] {
  return (JSON.parse(text ?? '[]') as readonly Fields[]).map(ownCommitmentOf);
}

type Fields = readonly [
  id: string,
  name: string,
  start: number,
  end: number,
  venueId: string | null,
  venueName: string | null,
  meetingId: string,
  hostBodyId: string,
  shortTitle: string,
  state: string,
  secrecy: string,
  personIds: readonly string[],
];

function ownCommitmentOf([
  id,
  sittingName,
  start,
  end,
  venueId,
  venueName,
  meetingId,
  hostBodyId,
  title,
  state,
  secrecy,
  personIds,
]: Fields): OwnCommitment {
  const classified = secrecy === 'classified';
  const shortTitle = classified ? '' : title;
  return {
    id: `sitting-${id}`,
    bodyId: hostBodyId as BodyId,
    sourceId: null,
    meetingId,
    meetingState: state as MeetingState,
    shortTitle,
    sittingName,
    classified,
    summary: shortTitle,
    start: Temporal.Instant.fromEpochMilliseconds(start),
    end: Temporal.Instant.fromEpochMilliseconds(end),
    allDay: false,
    firm: !isPencilled(state),
    visibility: classified ? 'busy' : 'full',
    venueId: venueId as VenueId | null,
    location: classified ? '' : (venueName ?? ''),
    personIds: personIds as readonly PersonId[],
  };
}
