import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import type { Consultation, Opinion } from '#lib/domain/consultations/consultation.ts';
import { findOpinion, staleOpinion } from '#lib/domain/consultations/edit-consultation.ts';
import type { AgendaItemId, ConsultationId, MeetingId, PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { keepSnapshot } from './agendas.ts';
import { auditOf } from './audit.ts';
import { consultationOf, wholeRound } from './consultation-rows.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, toInstant } from './temporal.ts';

const audit = auditOf('consultation');

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

export interface StartRound extends Change {
  readonly meetingId: MeetingId;
  /** What is asked about; its version goes into the round's snapshot. */
  readonly agenda: Agenda;
  readonly round: number;
  readonly dueAt: Temporal.Instant;
  readonly message: string;
  readonly personIds: readonly PersonId[];
  readonly itemIds: readonly AgendaItemId[];
}

/**
 * Sends a round: who is asked what until when, with the agenda as it goes out; a tentative meeting is from now on being
 * consulted about. Refused as stale where a colleague started the same round first.
 */
export async function startRound(db: Database, start: StartRound): Promise<Result<ConsultationId, Refusal>> {
  const { meetingId, round, dueAt, message, personIds, itemIds, at } = start;
  const details = { round, dueAt: dueAt.toString(), message, personIds, itemIds };
  try {
    return await db.$transaction(async (tx): Promise<Result<ConsultationId, Refusal>> => {
      const { id } = await tx.consultation.create({
        data: {
          meetingId,
          round,
          sentAt: fromInstant(at),
          dueAt: fromInstant(dueAt),
          message,
          itemIds: [...itemIds],
          asked: { create: personIds.map((personId) => ({ personId })) },
        },
        select: { id: true },
      });
      const by = start.actor.name;
      await keepSnapshot(tx, { meetingId, occasion: 'consultation', agenda: start.agenda, by, at });
      await tx.meeting.updateMany({
        where: { id: meetingId, state: 'tentative' },
        data: { state: 'consulting', version: { increment: 1 }, updatedAt: fromInstant(at) },
      });
      await audit(tx, start, 'start-consultation', id, null, { meetingId, ...details });
      return ok(id as ConsultationId);
    });
  } catch (error) {
    if (isDuplicate(error)) {
      return refuseRound(db, meetingId, details);
    }
    throw error;
  }
}

/** Refuses a round that was sent twice, with the one that went out. */
async function refuseRound(
  db: Database,
  meetingId: MeetingId,
  yours: { readonly round: number },
): Promise<Result<never, Refusal>> {
  const where = { meetingId_round: { meetingId, round: yours.round } };
  const row = await db.consultation.findUnique({ where, include: { asked: true } });
  if (!row) return refuse({ kind: 'not-found', what: 'consultation' });
  const { id, dueAt, message, itemIds, asked } = row;
  const read = async () => ({
    ...{ round: yours.round, dueAt: toInstant(dueAt).toString(), message, itemIds },
    personIds: asked.map(({ personId }) => personId),
  });
  return refuseStale(db, { what: 'consultation', id, read, yours });
}

/** A round with the meeting it belongs to, or null. */
export async function findConsultation(
  db: Database | Transaction,
  id: ConsultationId,
): Promise<{ readonly meetingId: MeetingId; readonly consultation: Consultation } | null> {
  const row = await db.consultation.findUnique({ where: { id }, include: wholeRound });
  return row ? { meetingId: row.meetingId as MeetingId, consultation: consultationOf(row) } : null;
}

/** When the leaders of a round were last reminded. */
export async function listReminders(
  db: Database,
  ids: readonly ConsultationId[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.consultationAsked.findMany({
    where: { consultationId: { in: [...ids] }, remindedAt: { not: null } },
  });
  return new Map(
    rows.map((row) => [`${row.consultationId}:${row.personId}`, row.remindedAt?.toISOString() ?? '']),
  );
}

export type OpinionChange = 'give-opinion' | 'record-opinion' | 'decide-opinion' | 'reopen-opinion';

export interface SaveOpinion extends Change {
  readonly consultationId: ConsultationId;
  /** The opinion as it should be; its version is one above the one it was based on. */
  readonly opinion: Opinion;
  readonly change: OpinionChange;
}

/** Keeps one leader's opinion on one item; refused as stale where it changed in between. Others are not touched. */
export async function saveOpinion(db: Database, save: SaveOpinion): Promise<Result<Opinion, Refusal>> {
  const { opinion, consultationId } = save;
  try {
    return await db.$transaction(async (tx): Promise<Result<Opinion, Refusal>> => {
      const before = await tx.opinion.findUnique({ where: { id: opinion.id } });
      if (before === null) {
        await tx.opinion.create({ data: { id: opinion.id, consultationId, ...rowOf(opinion) } });
      } else {
        const { count } = await tx.opinion.updateMany({
          where: { id: opinion.id, version: opinion.version - 1 },
          data: rowOf(opinion),
        });
        if (count === 0) return refuseOpinion(tx, save);
      }
      await audit(tx, save, save.change, consultationId, before, opinion);
      return ok(opinion);
    });
  } catch (error) {
    if (isDuplicate(error)) return refuseOpinion(db, save);
    throw error;
  }
}

/** Refuses an opinion that came second, with the one that is written down now. */
async function refuseOpinion(
  db: Database | Transaction,
  { consultationId, opinion, change }: SaveOpinion,
): Promise<Result<never, Refusal>> {
  const found = await findConsultation(db, consultationId);
  const now = found && findOpinion(found.consultation, opinion.personId, opinion.itemId);
  if (!now) return refuse({ kind: 'not-found', what: 'opinion' });
  const { answer, words, decision } = opinion;
  const isDecision = change === 'decide-opinion' || change === 'reopen-opinion';
  return refuse(staleOpinion(now, isDecision ? { decision } : { answer, words }));
}

function rowOf(opinion: Opinion) {
  return {
    personId: opinion.personId,
    itemId: opinion.itemId,
    answer: opinion.answer,
    words: opinion.words,
    by: opinion.by,
    recordedBy: opinion.recordedBy,
    at: fromInstant(opinion.at),
    decision: opinion.decision?.kind ?? null,
    decisionNote: opinion.decision?.note ?? '',
    decidedBy: opinion.decision?.by ?? null,
    decidedAt: opinion.decision ? fromInstant(opinion.decision.at) : null,
    version: opinion.version,
  };
}

/** Records that a leader has seen a round, once. */
export async function markOpened(
  db: Database,
  open: Change & { readonly consultationId: ConsultationId; readonly personId: PersonId },
): Promise<void> {
  const { consultationId, personId } = open;
  await db.$transaction(async (tx) => {
    const { count } = await tx.consultationAsked.updateMany({
      where: { consultationId, personId, openedAt: null },
      data: { openedAt: fromInstant(open.at) },
    });
    if (count > 0) await audit(tx, open, 'open-consultation', consultationId, null, { personId });
  });
}

/** Records that leaders were reminded. */
export async function markReminded(
  db: Database,
  remind: Change & { readonly consultationId: ConsultationId; readonly personIds: readonly PersonId[] },
): Promise<void> {
  const { consultationId, personIds } = remind;
  await db.$transaction(async (tx) => {
    await tx.consultationAsked.updateMany({
      where: { consultationId, personId: { in: [...personIds] } },
      data: { remindedAt: fromInstant(remind.at) },
    });
    await audit(tx, remind, 'remind-leaders', consultationId, null, { personIds });
  });
}
