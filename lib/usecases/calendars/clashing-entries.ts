import { can } from '#lib/domain/access/can.ts';
import { type Meeting, statesInWork } from '#lib/domain/meetings/meeting.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { listWaivers } from '#lib/store/rehearsals.ts';
import type { Context } from '../context.ts';
import { daysPeriod, type PlanningGround } from '../planning/load-ground.ts';
import { findClashing } from '../today/clashing.ts';
import { sittingKey } from '../today/fortnight.ts';

/**
 * Ids of the entries of a calendar's days that stand in each other's way, ours and theirs; for those who plan. What
 * somebody set aside with a reason is not among them until either side moves.
 */
export async function clashingEntries(
  context: Context,
  ground: PlanningGround,
  range: Parameters<typeof findClashing>[3],
): Promise<ReadonlySet<string>> {
  if (!can(context.actor, 'plan-meeting')) return new Set();
  const { db } = context;
  const { start, end } = daysPeriod(range.from, range.from.add({ days: range.days }), ground.office.zone);
  const shown = ({ secrecy, sittings }: Meeting): boolean =>
    secrecy !== 'classified' &&
    sittings.some(
      ({ period }) =>
        period.start.epochMilliseconds < end.epochMilliseconds &&
        period.end.epochMilliseconds > start.epochMilliseconds,
    );
  const meetings = (await listMeetings(db, statesInWork)).filter(shown);
  const waivers = await listWaivers(
    db,
    meetings.map(({ id }) => id),
  );
  const waived = new Set(waivers.map((w) => `${w.meetingId} ${w.findingKey} ${w.stamp}`));
  const found = await findClashing(context, meetings, ground.clashGround, range, (id, { key, stamp }) =>
    waived.has(`${id} ${key} ${stamp}`),
  );
  const sittings = meetings.flatMap(({ id, sittings: each }) =>
    each.flatMap((sitting, index) => (found.has(sittingKey(id, index)) ? [`sitting-${sitting.id}`] : [])),
  );
  return new Set([...found, ...sittings]);
}
