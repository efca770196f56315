import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';

/** A meeting in a line. RFC 3339 with the office's offset; null while it has no sitting. */
export interface BriefMeeting {
  readonly id: string;
  readonly type: MeetingType;
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** Every meeting, soonest first; those without a date last. */
export async function listMeetingsBriefly(
  context: Context,
): Promise<Result<readonly BriefMeeting[], Refusal>> {
  if (!can(context.actor, 'read-meeting')) return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const office = await findOffice(context.db);
  if (office === null) return refuse({ kind: 'not-found', what: 'office' });
  const at = (instant: Temporal.Instant | undefined): string | null =>
    instant?.toZonedDateTimeISO(office.zone).toString({ timeZoneName: 'never' }) ?? null;
  const meetings = await listMeetings(context.db);
  return ok(
    meetings.map(({ id, type, title, sittings }) => ({
      ...{ id, type, title },
      start: at(sittings[0]?.period.start),
      end: at(sittings.at(-1)?.period.end),
    })),
  );
}
