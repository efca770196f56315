import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { ScriptEdit, ScriptEdits } from '#lib/domain/scripts/script.ts';
import type { ScriptVersion } from '#lib/domain/scripts/script-versions.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { refuseStale } from './stale.ts';
import { toInstant } from './temporal.ts';

export interface SaveScript {
  readonly meetingId: MeetingId;
  readonly edits: readonly ScriptEdit[];
  /** The version the edits were made on. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Saves all hand edits of a script as one aggregate; refused as `stale` where a colleague saved first. */
export async function saveScript(db: Database, save: SaveScript): Promise<Result<ScriptEdits, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<ScriptEdits, Refusal>> => {
    const where = { id: save.meetingId };
    const select = { script: true, scriptVersion: true } as const;
    const before = await tx.meeting.findUnique({ where, select });
    if (before === null) return refuse({ kind: 'not-found', what: 'meeting' });
    const content = { edits: save.edits.map((edit) => ({ ...edit })) };
    const { count } = await tx.meeting.updateMany({
      where: { id: save.meetingId, scriptVersion: save.basedOn },
      data: { script: content, scriptVersion: { increment: 1 } },
    });
    if (count === 0) {
      const read = async () => {
        const now = await tx.meeting.findUnique({ where, select });
        return now && { ...(now.script as object), version: now.scriptVersion };
      };
      return refuseStale(tx, { what: 'script', id: save.meetingId, read, yours: content });
    }
    await appendAudit(tx, {
      at: save.at,
      actorId: save.actor.userId,
      actorName: save.actor.name,
      action: 'edit-script',
      entity: 'script',
      entityId: save.meetingId,
      before: before.script,
      after: content,
    });
    return ok({ edits: save.edits, version: save.basedOn + 1 });
  });
}

/** Every version of a script's hand edits, oldest first, as the trail kept them; none is ever lost. */
export async function listScriptVersions(
  db: Database,
  meetingId: MeetingId,
): Promise<readonly ScriptVersion[]> {
  const [meeting, events] = await Promise.all([
    db.meeting.findUnique({ where: { id: meetingId }, select: { script: true } }),
    db.auditEvent.findMany({ where: { entity: 'script', entityId: meetingId }, orderBy: { seq: 'asc' } }),
  ]);
  const editsOf = (content: unknown): readonly ScriptEdit[] => (content as ScriptEdits | null)?.edits ?? [];
  const begun = events[0] === undefined ? meeting?.script : events[0].before;
  const first = { number: 1, edits: editsOf(begun), by: '', at: '' };
  return [
    first,
    ...events.map(({ at, actorName, after }, index) => ({
      number: index + 2,
      edits: editsOf(after),
      by: actorName,
      at: toInstant(at).toString(),
    })),
  ];
}
