import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId, RankTableId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { StoredSeating } from '#lib/domain/seating/stored-seating.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { toInstant } from './temporal.ts';

type Decisions = Omit<StoredSeating, 'version'>;

export interface SaveSeating {
  readonly meetingId: MeetingId;
  readonly seating: Decisions;
  /** The version the decisions were made on. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  /** For an undo: the version whose content comes back. */
  readonly restored?: number;
}

/** Saves what people decided about seats as one aggregate; refused as `stale` where a colleague saved first. */
export async function saveSeating(db: Database, save: SaveSeating): Promise<Result<StoredSeating, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<StoredSeating, Refusal>> => {
    const read = () => findSeatingJson(tx, save.meetingId);
    const before = await read();
    if (before === null) return refuse({ kind: 'not-found', what: 'meeting' });
    const seating = { ...save.seating, rankTableId: await standingTable(tx, save.seating.rankTableId) };
    const content = contentOf(seating);
    const { count } = await tx.meeting.updateMany({
      where: { id: save.meetingId, seatingVersion: save.basedOn },
      data: { seating: content, seatingVersion: { increment: 1 } },
    });
    if (count === 0) return refuseStale(tx, { what: 'seating', id: save.meetingId, read, yours: content });
    const version = save.basedOn + 1;
    await appendAudit(tx, {
      at: save.at,
      actorId: save.actor.userId,
      actorName: save.actor.name,
      action: save.restored === undefined ? 'edit-seating' : 'undo-seating',
      entity: 'seating',
      entityId: save.meetingId,
      before,
      after: { ...content, version, ...(save.restored === undefined ? {} : { restored: save.restored }) },
    });
    return ok({ ...seating, version });
  });
}

/** The table as long as it is there; nobody takes it away before this is saved. */
async function standingTable(tx: Transaction, id: StoredSeating['rankTableId']): Promise<RankTableId | null> {
  if (!id) return null;
  const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM "RankTable" WHERE id = ${id} FOR SHARE`;
  return rows.length > 0 ? id : null;
}

async function findSeatingJson(tx: Transaction, id: MeetingId): Promise<Prisma.JsonObject | null> {
  const row = await tx.meeting.findUnique({ where: { id }, select: { seating: true, seatingVersion: true } });
  return row && { ...(row.seating as Prisma.JsonObject), version: row.seatingVersion };
}

function contentOf({
  locks,
  lockedBy = {},
  moves,
  settled,
  wishes = [],
  rankTableId,
}: Decisions): Prisma.InputJsonObject {
  return {
    locks: { ...locks },
    lockedBy: Object.fromEntries(Object.entries(lockedBy).map(([seatId, hand]) => [seatId, { ...hand }])),
    moves: moves.map((move) => ({ ...move })),
    settled: settled ?? null,
    wishes: wishes.map((wish) => ({ ...wish })),
    ...(rankTableId ? { rankTableId } : {}),
  };
}

/** Whether a meeting takes its ranks from a table; from one that was removed it takes none. */
export async function goesByTable(db: Database, id: MeetingId): Promise<boolean> {
  const row = await db.meeting.findUnique({ where: { id }, select: { seating: true } });
  const seating = row?.seating as Partial<StoredSeating> | undefined;
  const tableId = seating?.rankTableId;
  return typeof tableId === 'string' && (await db.rankTable.count({ where: { id: tableId } })) > 0;
}

/** How one version of a seating came about, as the trail tells it. */
export interface SeatingChange {
  readonly actorId: string;
  readonly at: Temporal.Instant;
  readonly before: StoredSeating;
  /** For an undo: the version whose content came back. */
  readonly restored: number | null;
}

/** The change that made this version; null for the version a meeting began with. */
export async function findSeatingChange(
  db: Database,
  meetingId: MeetingId,
  version: number,
): Promise<SeatingChange | null> {
  const event = await db.auditEvent.findFirst({
    where: { entity: 'seating', entityId: meetingId, after: { path: ['version'], equals: version } },
    orderBy: { seq: 'desc' },
  });
  if (!event) return null;
  const after = event.after as { readonly restored?: number };
  return {
    actorId: event.actorId,
    at: toInstant(event.at),
    before: event.before as unknown as StoredSeating,
    restored: after.restored ?? null,
  };
}

/** Who last set the office's rules, the conventions of seating among them; null where only the set-up did. */
export async function findRuleSetter(
  db: Database,
): Promise<{ readonly by: string; readonly at: Temporal.Instant } | null> {
  const event = await db.auditEvent.findFirst({
    where: { entity: 'office', action: { in: ['edit-office', 'set-up'] } },
    orderBy: { seq: 'desc' },
    select: { actorName: true, at: true },
  });
  return event && { by: event.actorName, at: toInstant(event.at) };
}
