import { agendaFromJson } from '#lib/domain/agendas/agenda-json.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findChange, type RecordedChange } from '#lib/store/agenda-changes.ts';
import { saveAgenda } from '#lib/store/agendas.ts';
import type { Database } from '#lib/store/database.ts';
import type { Context } from '../context.ts';
import { findUndoable } from '../undoable.ts';
import { type AgendaSaved, openForEditing, savedOn } from './commands.ts';
import type { UndoAgendaInput } from './input.ts';

/** The change of an agenda that an undo would take back now. */
export function findUndoableAgenda(
  db: Database,
  meetingId: MeetingId,
  version: number,
): Promise<RecordedChange | null> {
  return findUndoable(version, (at) => findChange(db, meetingId, at));
}

/** Restores the agenda as it was before the last change. Only one's own: a colleague's is not taken back unseen. */
export async function undoAgenda(
  context: Context,
  input: UndoAgendaInput,
): Promise<Result<AgendaSaved, Refusal>> {
  const meetingId = input.meetingId as MeetingId;
  const open = await openForEditing(context, meetingId);
  if (!open.ok) return open;
  const change = await findUndoableAgenda(context.db, meetingId, open.value.agenda.version);
  if (change === null) return refuse({ kind: 'not-found', what: 'change' });
  if (change.actorId !== context.actor.userId) {
    return refuse({ kind: 'blocked', codes: ['agenda.changed-by-colleague'] });
  }
  const saved = await saveAgenda(context.db, {
    meetingId,
    agenda: agendaFromJson(change.before),
    basedOn: input.basedOn,
    actor: context.actor,
    at: context.now,
    change: 'undo-agenda',
    restored: change.before.version,
  });
  return saved.ok ? ok(await savedOn(context, saved.value.version, null)) : saved;
}
