import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { keepSnapshot } from './agendas.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { fromInstant } from './temporal.ts';

/** What went out, before it is written down. */
export interface Printed extends Omit<Printing, 'id' | 'by' | 'at'> {
  /** What the units are called, for those that are gone by the time they are named. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface RecordPrintings {
  readonly meetingId: MeetingId;
  readonly printed: readonly Printed[];
  /** The agenda that went out with them, kept for comparison with later drafts; null where none did. */
  readonly agenda: Agenda | null;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Remembers which papers went out, with what content, by whom; one event in the trail for all of them. Gives their ids. */
export async function recordPrintings(db: Database, record: RecordPrintings): Promise<readonly string[]> {
  const { meetingId, printed, agenda, actor, at } = record;
  if (printed.length === 0) return [];
  return db.$transaction(async (tx) => {
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
