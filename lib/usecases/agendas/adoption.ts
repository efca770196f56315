import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import {
  adoptAgenda as adopt,
  publishable,
  reopenAgenda as reopen,
} from '#lib/domain/agendas/adopt-agenda.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { refuseStaleAgenda, saveAdoption } from '#lib/store/agendas.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import type { AdoptAgendaInput, ReopenAgendaInput } from './input.ts';

/**
 * Records that the meeting adopted the agenda that was seen; refused before it met, at a moment yet to come, and
 * while something still stands against it.
 */
export async function adoptAgenda(context: Context, input: AdoptAgendaInput): Promise<Result<null, Refusal>> {
  if (!can(context.actor, 'edit-agenda')) return refuse({ kind: 'not-allowed', action: 'edit-agenda' });
  const judged = await judgeMeeting(context, input.meetingId);
  if (!judged.ok) return judged;
  const { agenda, meeting, office } = judged.value.dossier;
  if (agenda.version !== input.basedOn) {
    return refuseStaleAgenda(context.db, meeting.id, null);
  }
  const ready = publishable(agenda, judged.value.findings);
  if (!ready.ok) return ready;
  const at = input.at ? Temporal.Instant.from(input.at) : context.now;
  if (Temporal.Instant.compare(at, context.now) > 0)
    return refuse({ kind: 'invalid', faults: [{ path: 'at', code: 'in-the-future' }] });
  const adopted = adopt(meeting, ready.value, at, office.zone);
  if (!adopted.ok) return adopted;
  return saveAdoption(context.db, {
    meetingId: meeting.id,
    adoptedAt: adopted.value.adoptedAt,
    basedOn: meeting.version,
    agendaVersion: agenda.version,
    actor: context.actor,
    at: context.now,
  });
}

/** Makes an adopted agenda a draft again, so that it can be changed and put before the meeting anew. */
export async function reopenAgenda(
  context: Context,
  input: ReopenAgendaInput,
): Promise<Result<null, Refusal>> {
  if (!can(context.actor, 'edit-agenda')) return refuse({ kind: 'not-allowed', action: 'edit-agenda' });
  const meeting = await findMeeting(context.db, input.meetingId as MeetingId);
  if (!meeting) return refuse({ kind: 'not-found', what: 'meeting' });
  const reopened = reopen(meeting);
  if (!reopened.ok) return reopened;
  return saveAdoption(context.db, {
    meetingId: meeting.id,
    adoptedAt: null,
    basedOn: meeting.version,
    agendaVersion: null,
    actor: context.actor,
    at: context.now,
  });
}
