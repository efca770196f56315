import type { Temporal } from 'temporal-polyfill';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import { type AgendaJson, agendaFromJson } from '#lib/domain/agendas/agenda-json.ts';
import type { AgendaItemId, MeetingId } from '#lib/domain/id.ts';
import type { SavedBy } from '#lib/domain/refusal.ts';
import type { AgendaChange } from './agendas.ts';
import type { Database } from './database.ts';
import { toInstant } from './temporal.ts';

/** How one version of an agenda came about, as the trail tells it. */
export interface RecordedChange {
  readonly change: AgendaChange;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: Temporal.Instant;
  /** What was there before. */
  readonly before: AgendaJson;
  /** For an undo: the version whose content came back. */
  readonly restored: number | null;
}

/** The change that made this version; null for the version a meeting began with. */
export async function findChange(
  db: Database,
  meetingId: MeetingId,
  version: number,
): Promise<RecordedChange | null> {
  const event = await db.auditEvent.findFirst({
    where: { entity: 'agenda', entityId: meetingId, after: { path: ['version'], equals: version } },
    orderBy: { seq: 'desc' },
  });
  if (!event || !isAgendaChange(event.action)) return null;
  const after = event.after as { readonly restored?: number };
  return {
    change: event.action,
    actorId: event.actorId,
    actorName: event.actorName,
    at: toInstant(event.at),
    before: event.before as unknown as AgendaJson,
    restored: after.restored ?? null,
  };
}

/** The agenda as it was at a version, `now` being that of today; null: the trail does not tell. */
export async function findAgendaAt(
  db: Database,
  meetingId: MeetingId,
  version: number,
  now: Agenda,
): Promise<Agenda | null> {
  if (version === now.version) return now;
  const change = await findChange(db, meetingId, version + 1);
  return change && agendaFromJson(change.before);
}

/** Who took a line out last, when (an ISO instant), and the agenda as it was before; null: nobody did. */
export async function findRemoval(
  db: Database,
  meetingId: MeetingId,
  itemId: AgendaItemId,
): Promise<{ readonly saved: SavedBy; readonly before: Agenda } | null> {
  const event = await db.auditEvent.findFirst({
    where: {
      entity: 'agenda',
      entityId: meetingId,
      before: { path: ['items'], array_contains: [{ id: itemId }] },
    },
    orderBy: { seq: 'desc' },
  });
  return (
    event && {
      saved: { by: event.actorName, at: toInstant(event.at).toString() },
      before: agendaFromJson(event.before as unknown as AgendaJson),
    }
  );
}

function isAgendaChange(action: string): action is AgendaChange {
  return action === 'edit-agenda' || action === 'undo-agenda';
}
