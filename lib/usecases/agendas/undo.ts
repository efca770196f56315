import { agendaFromJson } from '#lib/domain/agendas/agenda-json.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findChange, type RecordedChange, saveAgenda } from '#lib/store/agendas.ts';
import type { Database } from '#lib/store/database.ts';
import type { Context } from '../context.ts';
import { type AgendaSaved, openForEditing, savedOn } from './commands.ts';
import type { UndoAgendaInput } from './input.ts';

/** More undos in a row than anybody means. */
const longestChain = 200;

/**
 * The change that an undo would take back now: the newest one that has not been undone. Undoing again goes further
 * back. Null where nothing has been changed since the meeting was made.
 */
export async function findUndoable(
  db: Database,
  meetingId: MeetingId,
  version: number,
): Promise<RecordedChange | null> {
  let at = version;
  for (let step = 0; step < longestChain; step++) {
    const change = await findChange(db, meetingId, at);
    if (change === null || change.restored === null) return change;
    at = change.restored;
  }
  return null;
}

/** Restores the agenda as it was before the last change. Only one's own: a colleague's is not taken back unseen. */
export async function undoAgenda(
  context: Context,
  input: UndoAgendaInput,
): Promise<Result<AgendaSaved, Refusal>> {
  const meetingId = input.meetingId as MeetingId;
  const open = await openForEditing(context, meetingId);
  if (!open.ok) return open;
  const change = await findUndoable(context.db, meetingId, open.value.version);
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
