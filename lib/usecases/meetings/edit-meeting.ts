import { can } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId, SittingId } from '#lib/domain/id.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { saveMeetingFacts, saveNoticeSent } from '#lib/store/meeting-facts.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import type { EditMeetingInput, NoticeSentInput } from './edit-input.ts';

/** Changes what a meeting is called, its number, why it was called specially, and who chairs each sitting. */
export async function editMeeting(
  { actor, db, now }: Context,
  { meetingId, basedOn, chairs, ...words }: EditMeetingInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const meeting = await findMeeting(db, meetingId as MeetingId);
  if (!meeting) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const { numbered } = traitsOf(meeting.type);
  if (numbered === 'within-term' && words.number === null) {
    return refuse({ kind: 'invalid', faults: [{ path: 'number', code: 'required' }] });
  }
  const facts = {
    ...words,
    number: numbered === 'never' ? null : words.number,
    chairs: chairs.map(({ sittingId, chairId }) => ({
      sittingId: sittingId as SittingId,
      chairId: chairId as PersonId | null,
    })),
  };
  const saved = await saveMeetingFacts(db, { meetingId: meeting.id, basedOn, facts, actor, at: now });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** Writes down that the notice has gone out, or takes that back. */
export async function markNoticeSent(
  { actor, db, now }: Context,
  { meetingId, basedOn, sent }: NoticeSentInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const sentAt = sent ? now : null;
  const saved = await saveNoticeSent(db, {
    ...{ meetingId: meetingId as MeetingId, basedOn, sentAt },
    ...{ actor, at: now },
  });
  return saved.ok ? ok({ version: saved.value }) : saved;
}
