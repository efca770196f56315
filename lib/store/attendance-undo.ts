import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { newestStanding } from './undo-trail.ts';

const UNDO = 'undo-attendance';
/** More changes of one list than anybody takes back one after another. */
const LOOKED_BACK = 400;

/** Rows as an event of the trail has them; dates are ISO texts. */
type KeptRow = Prisma.AttendanceGetPayload<object>;

export interface UndoAttendance {
  readonly meetingId: MeetingId;
  /** The version the list was seen at. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/**
 * Takes back the newest change of a list that is not taken back yet; doing it again goes further back. Whoever was
 * changed or taken off stands as before and in their place, whoever came in is gone. Only one's own
 * (`attendance.changed-by-colleague`); `stale` where the list changed since it was seen; `not-found` where nothing was
 * changed, or somebody is no longer in the roster.
 */
export async function undoAttendanceChange(
  db: Database,
  { meetingId, basedOn, actor, at }: UndoAttendance,
): Promise<Result<{ readonly version: number }, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<{ readonly version: number }, Refusal>> => {
    const change = await findStanding(tx, meetingId);
    if (!change) return refuse({ kind: 'not-found', what: 'change' });
    if (change.actorId !== actor.userId)
      return refuse({ kind: 'blocked', codes: ['attendance.changed-by-colleague'] });
    const before = change.before as unknown as readonly KeptRow[];
    const changed = change.after as unknown as readonly Pick<KeptRow, 'personId'>[];
    const people = await tx.person.count({ where: { id: { in: before.map(({ personId }) => personId) } } });
    if (people < before.length) return refuse({ kind: 'not-found', what: 'person' });
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, attendanceVersion: basedOn },
      data: { attendanceVersion: { increment: 1 } },
    });
    if (count === 0) {
      const named = { where: { meetingId }, include: { person: { select: { name: true } } } };
      const read = () => tx.attendance.findMany(named);
      return refuseStale(tx, { what: 'attendance', id: meetingId, read, yours: null });
    }
    const touched = { meetingId, personId: { in: changed.map(({ personId }) => personId) } };
    const now = await tx.attendance.findMany({ where: touched });
    // A row has its place in the list by its id: put anew with it, it stands where it stood.
    await tx.attendance.deleteMany({ where: touched });
    await tx.attendance.createMany({
      data: before.map(({ leave, ...row }) => ({ ...row, leave: leave ?? Prisma.DbNull })),
    });
    await appendAudit(tx, entryBy({ actor, at }, UNDO, 'attendance', meetingId, now, before));
    return ok({ version: basedOn + 1 });
  });
}

/** The change that is undone next; null: none stands. */
async function findStanding(tx: Transaction, meetingId: MeetingId) {
  const events = await tx.auditEvent.findMany({
    where: { entity: 'attendance', entityId: meetingId, action: { in: ['edit-attendance', UNDO] } },
    orderBy: { seq: 'desc' },
    take: LOOKED_BACK,
  });
  return newestStanding(events, UNDO);
}
