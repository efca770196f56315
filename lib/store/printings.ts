import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { keepSnapshot } from './agendas.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { fromInstant } from './temporal.ts';

/** What went out, before it is written down. */
export interface Printed extends Omit<Printing, 'id' | 'by' | 'at' | 'isKept'> {
  /** What the units are called, for those that are gone by the time they are named. */
  readonly labels: Readonly<Record<string, string>>;
  /** Its words, packed; null: none are kept. */
  readonly paper: Uint8Array<ArrayBuffer> | null;
}

export interface RecordPrintings {
  readonly meetingId: MeetingId;
  readonly printed: readonly Printed[];
  /** The agenda that went out with them, kept for comparison with later drafts; null where none did. */
  readonly agenda: Agenda | null;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  /** The last printing of each paper (null: none) that what is written down was added to. Left out: it stands alone. */
  readonly onTopOf?: ReadonlyMap<string, string | null>;
}

/**
 * Remembers which papers went out, with what content, by whom; one event in the trail for all of them. Gives their ids;
 * null, and nothing is kept, where something else went out since that `onTopOf` does not know.
 */
export async function recordPrintings(
  db: Database,
  record: RecordPrintings,
): Promise<readonly string[] | null> {
  const { meetingId, printed, agenda, actor, at, onTopOf } = record;
  if (printed.length === 0) return [];
  return db.$transaction(async (tx) => {
    if (onTopOf && (await isOvertaken(tx, meetingId, onTopOf))) return null;
    const rows = await tx.printing.createManyAndReturn({
      data: printed.map(({ units, labels, pages, settings, ...paper }) => ({
        ...{ meetingId, ...paper, pages: [...pages] },
        ...{ units: { ...units }, labels: { ...labels }, settings: { ...settings } },
        by: actor.name,
        at: fromInstant(at),
      })),
      select: { id: true },
    });
    if (agenda) await keepSnapshot(tx, { meetingId, occasion: 'printing', agenda, by: actor.name, at });
    await appendAudit(tx, {
      at,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'print-papers',
      entity: 'printing',
      entityId: meetingId,
      before: null,
      after: printed.map(({ artefact, fingerprint }) => ({ artefact, fingerprint })),
    });
    return rows.map(({ id }) => id);
  });
}

/** Whether any of these papers went out since. Whoever asks is alone with the meeting's printings until they are done. */
async function isOvertaken(
  tx: Transaction,
  meetingId: MeetingId,
  onTopOf: ReadonlyMap<string, string | null>,
): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM "Meeting" WHERE id = ${meetingId} FOR NO KEY UPDATE`;
  for (const [artefact, id] of onTopOf) {
    const newest = await tx.printing.findFirst({
      where: { meetingId, artefact },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    if ((newest?.id ?? null) !== id) return true;
  }
  return false;
}

/**
 * Forgets that these went out, as if they had not. False, and nothing is forgotten, where one is not there any more or
 * its paper went out again since: what came after it rests on it.
 */
export async function forgetPrintings(
  db: Database,
  {
    meetingId,
    ids,
    actor,
    at,
  }: Pick<RecordPrintings, 'meetingId' | 'actor' | 'at'> & { readonly ids: readonly string[] },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const rows = await tx.printing.findMany({ where: { meetingId, id: { in: [...ids] } } });
    const [newest] = await tx.$queryRaw<{ overtaken: boolean }[]>`
      SELECT EXISTS (
        SELECT 1 FROM "Printing" p JOIN "Printing" later ON later."meetingId" = p."meetingId"
          AND later.artefact = p.artefact AND (later.at, later.id) > (p.at, p.id)
        WHERE p.id = ANY(${[...ids]}::text[]) AND later.id <> ALL(${[...ids]}::text[])) AS overtaken`;
    if (rows.length < ids.length || newest?.overtaken !== false) return false;
    await tx.printing.deleteMany({ where: { id: { in: [...ids] } } });
    // The draft kept with them did not go out either.
    const moments = [...new Set(rows.map((row) => row.at.toISOString()))].map((at) => new Date(at));
    await tx.agendaSnapshot.deleteMany({ where: { meetingId, occasion: 'printing', at: { in: moments } } });
    await appendAudit(tx, {
      at,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'forget-printing',
      entity: 'printing',
      entityId: meetingId,
      before: rows.map(({ artefact, fingerprint }) => ({ artefact, fingerprint })),
      after: null,
    });
    return true;
  });
}
