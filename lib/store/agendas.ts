import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import { agendaToJson } from '#lib/domain/agendas/agenda-json.ts';
import {
  type AgendaSnapshot,
  type SnapshotItem,
  snapshotItems,
} from '#lib/domain/agendas/compare-agendas.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { itemOf } from './dossiers.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, fromInstantOrNull, fromPlainDateOrNull, toInstant } from './temporal.ts';

/** What a save is called in the trail; `undo-agenda` also says which version it went back to. */
export type AgendaChange = 'edit-agenda' | 'undo-agenda';

export interface SaveAgenda {
  readonly meetingId: MeetingId;
  readonly agenda: Agenda;
  /** The version the change was made on. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly change?: AgendaChange;
  /** For an undo: the version whose content is back. */
  readonly restored?: number;
}

/** The agenda of a meeting, or null where there is no such meeting. */
export async function findAgenda(db: Database | Transaction, meetingId: MeetingId): Promise<Agenda | null> {
  const row = await db.meeting.findUnique({
    where: { id: meetingId },
    select: {
      agendaVersion: true,
      items: { include: { papers: true }, orderBy: { position: 'asc' } },
    },
  });
  return row ? { version: row.agendaVersion, items: row.items.map(itemOf) } : null;
}

/**
 * Refuses what was decided on an agenda that is stored no longer. `yours` null: an act, not another agenda; `base`: what
 * it was made from.
 */
export function refuseStaleAgenda(
  db: Database | Transaction,
  meetingId: MeetingId,
  yours: Agenda | null,
  base: Agenda | null = null,
): Promise<Result<never, Refusal>> {
  const read = async () => {
    const agenda = await findAgenda(db, meetingId);
    return agenda && agendaToJson(agenda);
  };
  return refuseStale(db, {
    ...{ what: 'agenda', id: meetingId, read, yours: yours && agendaToJson(yours) },
    ...(base === null ? {} : { base: agendaToJson(base) }),
  });
}

/** Saves the whole agenda; refused as `stale`, with both versions, where a colleague saved or adopted it first. */
export async function saveAgenda(db: Database, save: SaveAgenda): Promise<Result<Agenda, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<Agenda, Refusal>> => {
    const before = await findAgenda(tx, save.meetingId);
    if (before === null) return refuse({ kind: 'not-found', what: 'meeting' });
    const { count } = await tx.meeting.updateMany({
      where: { id: save.meetingId, agendaVersion: save.basedOn, adoptedAt: null },
      data: { agendaVersion: { increment: 1 }, updatedAt: fromInstant(save.at) },
    });
    const after: Agenda = { items: save.agenda.items, version: save.basedOn + 1 };
    if (count === 0) return refuseStaleAgenda(tx, save.meetingId, save.agenda);
    await replaceItems(tx, save.meetingId, after);
    await appendAudit(tx, {
      at: save.at,
      actorId: save.actor.userId,
      actorName: save.actor.name,
      action: save.change ?? 'edit-agenda',
      entity: 'agenda',
      entityId: save.meetingId,
      before: agendaToJson(before),
      after: {
        ...agendaToJson(after),
        ...(save.restored === undefined ? {} : { restored: save.restored }),
      },
    });
    return ok(after);
  });
}

/** Items keep their ids; rows are written anew because positions and papers move together. */
async function replaceItems(tx: Transaction, meetingId: MeetingId, agenda: Agenda): Promise<void> {
  await tx.agendaItem.deleteMany({ where: { meetingId } });
  await tx.agendaItem.createMany({
    data: agenda.items.map((item, position) => ({
      id: item.id,
      meetingId,
      position,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes,
      sittingId: item.sittingId,
      reporters: item.reporters as unknown as Prisma.InputJsonValue,
      departmentId: item.departmentId,
      vote: item.vote,
      motions: item.motions as unknown as Prisma.InputJsonValue,
      embargoed: item.embargoed,
      note: item.note,
    })),
  });
  await tx.paper.createMany({
    data: agenda.items.flatMap((item) =>
      item.papers.map((paper, position) => ({
        id: paper.id,
        itemId: item.id,
        position,
        title: paper.title,
        bodyId: paper.bodyId,
        deadlineRule: paper.deadlineRule,
        dueOn: fromPlainDateOrNull(paper.dueOn),
        receivedOn: fromPlainDateOrNull(paper.receivedOn),
      })),
    ),
  });
}

export interface SaveAdoption {
  readonly meetingId: MeetingId;
  /** Null takes the adoption back. */
  readonly adoptedAt: Temporal.Instant | null;
  /** The meeting's version that was read. */
  readonly basedOn: number;
  /** The version of the agenda that was judged: what is adopted is that one and no other. Null: whichever. */
  readonly agendaVersion: number | null;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Records when the agenda was adopted, or that it is a draft again. */
export async function saveAdoption(db: Database, save: SaveAdoption): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<null, Refusal>> => {
    const select = { adoptedAt: true, version: true } as const;
    const before = await tx.meeting.findUnique({ where: { id: save.meetingId }, select });
    if (before === null) return refuse({ kind: 'not-found', what: 'meeting' });
    const after = { adoptedAt: save.adoptedAt?.toString() ?? null };
    const { count } = await tx.meeting.updateMany({
      where: {
        id: save.meetingId,
        version: save.basedOn,
        ...(save.agendaVersion === null ? {} : { agendaVersion: save.agendaVersion }),
      },
      data: {
        adoptedAt: fromInstantOrNull(save.adoptedAt),
        version: { increment: 1 },
        updatedAt: fromInstant(save.at),
      },
    });
    if (count === 0) {
      const read = () => tx.meeting.findUnique({ where: { id: save.meetingId }, select });
      return refuseStale(tx, { what: 'meeting', id: save.meetingId, read, yours: null });
    }
    await appendAudit(tx, {
      at: save.at,
      actorId: save.actor.userId,
      actorName: save.actor.name,
      action: save.adoptedAt === null ? 'reopen-agenda' : 'adopt-agenda',
      entity: 'meeting',
      entityId: save.meetingId,
      before: { adoptedAt: before.adoptedAt },
      after,
    });
    return ok(null);
  });
}

export interface KeepSnapshot {
  readonly meetingId: MeetingId;
  readonly occasion: AgendaSnapshot['occasion'];
  readonly agenda: Agenda;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Keeps what an agenda looked like when it went out, inside the transaction that sends or prints it. */
export async function keepSnapshot(tx: Transaction, keep: KeepSnapshot): Promise<void> {
  await tx.agendaSnapshot.create({
    data: {
      meetingId: keep.meetingId,
      occasion: keep.occasion,
      version: keep.agenda.version,
      items: snapshotItems(keep.agenda) as unknown as Prisma.InputJsonValue,
      by: keep.by,
      at: fromInstant(keep.at),
    },
    select: { id: true },
  });
}

/** The agenda as it last went out, or null where it never did. */
export async function findLastSnapshot(
  db: Database | Transaction,
  meetingId: MeetingId,
): Promise<AgendaSnapshot | null> {
  const row = await db.agendaSnapshot.findFirst({ where: { meetingId }, orderBy: { at: 'desc' } });
  if (!row) return null;
  return {
    occasion: row.occasion as AgendaSnapshot['occasion'],
    at: toInstant(row.at).toString(),
    by: row.by,
    version: row.version,
    items: row.items as unknown as readonly SnapshotItem[],
  };
}
