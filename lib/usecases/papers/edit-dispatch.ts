import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { dispatchedOf } from '#lib/domain/papers/dispatch.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { saveDispatch } from '#lib/store/dispatches.ts';
import type { Context } from '../context.ts';
import type { EditDispatchInput } from './input.ts';
import { openForPaper } from './open-dossier.ts';

/**
 * Keeps how a paper of a meeting goes out: head, number, seal, copies. A number is given once in an office; a paper without its
 * red head gives its number back. A classified meeting has no papers here (保密法 31).
 */
export async function editDispatch(
  context: Context,
  {
    meetingId,
    artefact,
    basedOn,
    headed,
    sequence,
    attachments,
    datedOn,
    issuedOn,
    ...texts
  }: EditDispatchInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const { meeting } = opened.value.dossier;
  if (!dispatchedOf(meeting.type).includes(artefact)) return refuse({ kind: 'not-found', what: 'file' });
  const content = {
    ...texts,
    headed,
    sequence: headed ? sequence : null,
    attachments: attachments.split('\n').flatMap((line) => line.trim() || []),
    datedOn: dayOrNull(datedOn),
    issuedOn: dayOrNull(issuedOn),
  };
  const saved = await saveDispatch(db, {
    meetingId: meeting.id,
    ...{ artefact, content, basedOn, actor },
    at: now,
  });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

function dayOrNull(text: string): Temporal.PlainDate | null {
  return text === '' ? null : Temporal.PlainDate.from(text);
}
