import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { refuseStale } from './stale.ts';
import { fromInstantOrNull, toInstantOrNull } from './temporal.ts';

/** What is stored of one person at one meeting; name and the like stay with the person. */
export type AttendanceRow = Pick<
  Attendee,
  'personId' | 'capacity' | 'post' | 'rank' | 'onRostrum' | 'leave' | 'arrivedAt' | 'itemIds'
> & {
  readonly bodyId: string | null;
  /** When somebody who has leave now had signed in before it; null: they had not. */
  readonly cameAt: Temporal.Instant | null;
};

export interface SaveAttendance {
  readonly meetingId: MeetingId;
  readonly rows: readonly AttendanceRow[];
  /** The version the list was based on. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** The list as it is stored, to be changed and saved whole. */
export async function loadAttendanceRows(
  db: Database,
  meetingId: MeetingId,
): Promise<readonly AttendanceRow[]> {
  const rows = await db.attendance.findMany({ where: { meetingId }, orderBy: { id: 'asc' } });
  return rows.map(
    (row) =>
      ({
        personId: row.personId,
        capacity: row.capacity,
        post: row.post,
        rank: row.rank,
        onRostrum: row.onRostrum,
        leave: row.leave,
        arrivedAt: toInstantOrNull(row.arrivedAt),
        cameAt: toInstantOrNull(row.cameAt),
        itemIds: row.itemIds,
        bodyId: row.bodyId,
      }) as unknown as AttendanceRow,
  );
}

/** Saves the list of those who attend as one aggregate; `stale` where a colleague saved first. Rows that did not change are not touched. */
export async function saveAttendance(
  db: Database,
  save: SaveAttendance,
): Promise<Result<{ readonly version: number }, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<{ readonly version: number }, Refusal>> => {
    const where = { meetingId: save.meetingId };
    const named = () => tx.attendance.findMany({ where, include: { person: { select: { name: true } } } });
    const before = await tx.attendance.findMany({ where });
    const { count } = await tx.meeting.updateMany({
      where: { id: save.meetingId, attendanceVersion: save.basedOn },
      data: { attendanceVersion: { increment: 1 } },
    });
    if (count === 0)
      return refuseStale(tx, { what: 'attendance', id: save.meetingId, read: named, yours: save.rows });
    const kept = new Set(save.rows.map((row) => row.personId as string));
    const gone = before.filter((row) => !kept.has(row.personId));
    await tx.attendance.deleteMany({ where: { id: { in: gone.map((row) => row.id) } } });
    const changes: unknown[] = gone.map(({ personId }) => ({ personId, removed: true }));
    for (const row of save.rows) {
      const old = before.find((b) => b.personId === row.personId);
      const data = columns(row);
      if (old && same(old, data)) continue;
      changes.push(row);
      if (old) await tx.attendance.update({ where: { id: old.id }, data });
      else
        await tx.attendance.create({ data: { ...data, personId: row.personId, meetingId: save.meetingId } });
    }
    await appendAudit(tx, {
      at: save.at,
      actorId: save.actor.userId,
      actorName: save.actor.name,
      action: 'edit-attendance',
      entity: 'attendance',
      entityId: save.meetingId,
      before: before.filter((b) => changes.some((c) => (c as AttendanceRow).personId === b.personId)),
      after: changes,
    });
    return ok({ version: save.basedOn + 1 });
  });
}

function columns({ personId: _, leave, arrivedAt, cameAt, itemIds, ...row }: AttendanceRow) {
  return {
    ...row,
    leave: leave === null ? Prisma.DbNull : { ...leave },
    arrivedAt: fromInstantOrNull(arrivedAt),
    cameAt: fromInstantOrNull(cameAt),
    itemIds: [...itemIds],
  };
}

function same(old: Prisma.AttendanceGetPayload<object>, row: ReturnType<typeof columns>): boolean {
  const leave = row.leave === Prisma.DbNull ? null : row.leave;
  return (
    old.capacity === row.capacity &&
    old.post === row.post &&
    old.rank === row.rank &&
    old.onRostrum === row.onRostrum &&
    old.bodyId === row.bodyId &&
    (old.arrivedAt?.getTime() ?? null) === (row.arrivedAt?.getTime() ?? null) &&
    (old.cameAt?.getTime() ?? null) === (row.cameAt?.getTime() ?? null) &&
    JSON.stringify(old.itemIds) === JSON.stringify(row.itemIds) &&
    JSON.stringify(old.leave) === JSON.stringify(leave)
  );
}
