import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
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

/**
 * Saves the list of those who attend as one aggregate; rows that did not change are not touched. Where somebody saved since
 * the list was seen, both stand if they are about different people (two desks sign people in); `stale` if not.
 */
export async function saveAttendance(
  db: Database,
  save: SaveAttendance,
): Promise<Result<{ readonly version: number }, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<{ readonly version: number }, Refusal>> => {
    const where = { meetingId: save.meetingId };
    const named = () => tx.attendance.findMany({ where, include: { person: { select: { name: true } } } });
    const version = await lockList(tx, save.meetingId);
    const before = await tx.attendance.findMany({ where });
    const byPerson = new Map(before.map((row) => [row.personId, row]));
    const kept = new Set(save.rows.map((row) => row.personId as string));
    const gone = before.filter((row) => !kept.has(row.personId));
    const changed = save.rows.filter((row) => {
      const old = byPerson.get(row.personId);
      return !old || !same(old, columns(row));
    });
    const changes = [...gone.map(({ personId }) => ({ personId, removed: true })), ...changed];
    const ids = new Set(changes.map(({ personId }) => personId as string));
    if (!(await isApart(tx, save, version, ids)))
      return refuseStale(tx, { what: 'attendance', id: save.meetingId, read: named, yours: save.rows });
    await tx.meeting.update({ where: { id: save.meetingId }, data: { attendanceVersion: version + 1 } });
    await tx.attendance.deleteMany({ where: { id: { in: gone.map((row) => row.id) } } });
    for (const row of changed) {
      const data = columns(row);
      const old = byPerson.get(row.personId);
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
      before: before.filter(({ personId }) => ids.has(personId)),
      after: changes,
    });
    return ok({ version: version + 1 });
  });
}

/** The version of a list that nobody else changes until the transaction ends. */
async function lockList(tx: Transaction, meetingId: MeetingId): Promise<number> {
  const [row] = await tx.$queryRaw<{ readonly attendanceVersion: number }[]>`
    SELECT "attendanceVersion" FROM "Meeting" WHERE id = ${meetingId} FOR UPDATE`;
  return row?.attendanceVersion ?? 0;
}

/** Whether what was changed since the list was seen is about nobody whom this save changes, as the trail tells: an event a version. */
async function isApart(
  tx: Transaction,
  { meetingId, basedOn }: SaveAttendance,
  version: number,
  ids: ReadonlySet<string>,
): Promise<boolean> {
  if (basedOn >= version) return basedOn === version;
  const events = await tx.auditEvent.findMany({
    where: { entity: 'attendance', entityId: meetingId },
    orderBy: { seq: 'desc' },
    take: version - basedOn,
  });
  const since = events.flatMap(
    ({ before, after }) => [before, after] as unknown as (readonly Changed[] | null)[],
  );
  return (
    events.length === version - basedOn &&
    since.every((rows) => (rows ?? []).every(({ personId }) => !ids.has(personId)))
  );
}

type Changed = { readonly personId: string };

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
