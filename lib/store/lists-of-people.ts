import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import { followRoster, type TakenOver } from '#lib/domain/attendance/follow-roster.ts';
import { statesOver } from '#lib/domain/meetings/meeting.ts';
import { type MeetingType, traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import { type HeldPost, postsOn } from '#lib/domain/people/person.ts';
import { type AuditEntry, appendAudits, entryBy } from './audit.ts';
import type { Transaction } from './database.ts';
import { toInstant } from './temporal.ts';

/** The posts of somebody before and after a change of the roster. */
export interface ChangedPosts {
  readonly personId: string;
  readonly before: readonly HeldPost[];
  readonly after: readonly HeldPost[];
}

/**
 * Lets the lists of meetings that are still to be held, or are being held, follow the roster: a post called otherwise and
 * another rank reach every list they were taken over into and not changed by hand. One event a list.
 */
export async function followOnLists(
  tx: Transaction,
  changed: readonly ChangedPosts[],
  by: { readonly actor: Actor; readonly at: Temporal.Instant },
): Promise<void> {
  const people = new Map(changed.map((one) => [one.personId, one]));
  const where = { personId: { in: [...people.keys()] }, meeting: { state: { notIn: [...statesOver] } } };
  const listed = await tx.attendance.findMany({
    where,
    select: { meetingId: true },
    distinct: ['meetingId'],
  });
  if (listed.length === 0) return;
  const meetings = await lockedMeetings(
    tx,
    listed.map(({ meetingId }) => meetingId),
    by.at,
  );
  const delegations = new Set(
    (await tx.body.findMany({ where: { kind: 'delegation' }, select: { id: true } })).map(({ id }) => id),
  );
  const entries: AuditEntry[] = [];
  for (const [meetingId, { day, rostrum }] of meetings) {
    const rows = await tx.attendance.findMany({ where: { meetingId, personId: { in: [...people.keys()] } } });
    const changes = rows.flatMap((row) => {
      const { before, after } = people.get(row.personId) as ChangedPosts;
      const at = { rostrum, delegations };
      const next = followRoster(row as unknown as TakenOver, postsOn(before, day), postsOn(after, day), at);
      return next ? [{ row, next }] : [];
    });
    if (changes.length === 0) continue;
    for (const {
      row,
      next: { post, bodyId, rank, onRostrum },
    } of changes)
      await tx.attendance.update({ where: { id: row.id }, data: { post, bodyId, rank, onRostrum } });
    await tx.meeting.update({ where: { id: meetingId }, data: { attendanceVersion: { increment: 1 } } });
    const [before, after] = [
      changes.map(({ row }) => row),
      changes.map(({ row, next }) => ({ ...row, ...next })),
    ];
    entries.push(entryBy(by, 'edit-attendance', 'attendance', meetingId, before, after));
  }
  await appendAudits(tx, entries);
}

/** The first days of meetings that are not over yet, and whether they have a rostrum; nobody else changes their lists meanwhile. */
async function lockedMeetings(tx: Transaction, ids: readonly string[], now: Temporal.Instant) {
  await tx.$queryRaw`SELECT id FROM "Meeting" WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR UPDATE`;
  const { zone } = await tx.office.findFirstOrThrow({ select: { zone: true } });
  const rows = await tx.meeting.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, type: true, sittings: { select: { startsAt: true }, orderBy: { startsAt: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  const dayIn = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  const today = dayIn(now);
  return rows.flatMap(({ id, type, sittings }) => {
    const days = sittings.map(({ startsAt }) => dayIn(toInstant(startsAt)));
    const [day, last] = [days[0] ?? today, days.at(-1) ?? today];
    const { rostrum } = traitsOf(type as MeetingType);
    return Temporal.PlainDate.compare(last, today) < 0 ? [] : [[id, { day, rostrum }] as const];
  });
}
