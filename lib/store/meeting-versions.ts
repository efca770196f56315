import type { Temporal } from 'temporal-polyfill';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { Database } from './database.ts';
import { toInstant } from './temporal.ts';

/** A meeting as a form for moving it needs it. */
export interface MeetingVersion {
  readonly id: string;
  readonly type: string;
  /** 次; null where it is not numbered. */
  readonly number: number | null;
  readonly shortTitle: string;
  /** Called specially: statutory deadlines that it sets aside do not count. */
  readonly urgent: boolean;
  readonly version: number;
  readonly sittings: readonly {
    readonly id: string;
    readonly name: string;
    readonly day: string;
    readonly start: string;
    readonly end: string;
    readonly venueId: string | null;
  }[];
}

/** The meetings in these states that have a date, soonest first; days and times on the clock of `zone`. */
export async function findMeetingVersions(
  db: Database,
  states: readonly MeetingState[],
  zone: string,
): Promise<readonly MeetingVersion[]> {
  const rows = await db.meeting.findMany({
    where: { state: { in: [...states] }, secrecy: { not: 'classified' }, sittings: { some: {} } },
    select: {
      id: true,
      type: true,
      number: true,
      shortTitle: true,
      urgentCause: true,
      version: true,
      sittings: { orderBy: { position: 'asc' } },
    },
  });
  const startOf = (row: (typeof rows)[number]) => row.sittings[0]?.startsAt.getTime() ?? 0;
  return rows
    .sort((a, b) => startOf(a) - startOf(b))
    .map(({ sittings, urgentCause, ...meeting }) => ({
      ...meeting,
      urgent: urgentCause !== '',
      sittings: sittings.map(({ id, name, startsAt, endsAt, venueId }) => {
        const start = toInstant(startsAt).toZonedDateTimeISO(zone);
        const end = toInstant(endsAt).toZonedDateTimeISO(zone);
        return {
          id,
          name,
          day: start.toPlainDate().toString(),
          start: clock(start),
          end: clock(end),
          venueId,
        };
      }),
    }));
}

function clock(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: 'minute' });
}
