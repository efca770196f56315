import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { keepSnapshot } from './agendas.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { fromInstant } from './temporal.ts';

export interface RecordPrintings {
  readonly meetingId: MeetingId;
  readonly printed: readonly Pick<Printing, 'artefact' | 'fingerprint' | 'units'>[];
  /** The agenda that went out with them, kept for comparison with later drafts; null where none did. */
  readonly agenda: Agenda | null;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Remembers which papers went out, with what content, by whom; one event in the trail for all of them. */
export async function recordPrintings(db: Database, record: RecordPrintings): Promise<void> {
  const { meetingId, printed, agenda, actor, at } = record;
  if (printed.length === 0) return;
  await db.$transaction(async (tx) => {
    await tx.printing.createMany({
      data: printed.map(({ artefact, fingerprint, units }) => ({
        ...{ meetingId, artefact, fingerprint, units: { ...units } },
        by: actor.name,
        at: fromInstant(at),
      })),
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
  });
}
