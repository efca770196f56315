import { can } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId, SittingId } from '#lib/domain/id.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type MeetingFacts, saveMeetingFacts, saveNoticeSent } from '#lib/store/meeting-facts.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { findPersonNames } from '#lib/store/people.ts';
import type { Context } from '../context.ts';
import type { EditMeetingInput, NoticeSentInput } from './edit-input.ts';
import { readSentAt } from './notice-sent.ts';

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
  // Of a meeting that has changed since, the save says so, with both versions.
  const faults = basedOn === meeting.version ? await faultsOfChairs(db, meeting, facts.chairs) : [];
  if (faults.length > 0) return refuse({ kind: 'invalid', faults });
  const saved = await saveMeetingFacts(db, { meetingId: meeting.id, basedOn, facts, actor, at: now });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** Only sittings of this meeting have a chair here, and only a person of the roster is one. */
async function faultsOfChairs(
  db: Context['db'],
  { sittings }: Meeting,
  chairs: MeetingFacts['chairs'],
): Promise<readonly InputFault[]> {
  const own = new Set(sittings.map(({ id }) => id));
  const known = await findPersonNames(
    db,
    chairs.flatMap(({ chairId }) => chairId ?? []),
  );
  return chairs.flatMap(({ sittingId, chairId }, n) => [
    ...(own.has(sittingId) ? [] : [{ path: `chairs.${n}.sittingId`, code: 'sitting-gone' }]),
    ...(chairId === null || known.has(chairId) ? [] : [{ path: `chairs.${n}.chairId`, code: 'person-gone' }]),
  ]);
}

/** Writes down when the notice went out, with which a meeting in preparation is 已通知, or takes both back. */
export async function markNoticeSent(
  { actor, db, now }: Context,
  { meetingId, basedOn, sentAt: entered }: NoticeSentInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const sentAt = entered === null ? ok(null) : readSentAt(entered, (await loadOffice(db)).zone, now);
  if (!sentAt.ok) return sentAt;
  const saved = await saveNoticeSent(db, {
    ...{ meetingId: meetingId as MeetingId, basedOn, sentAt: sentAt.value },
    ...{ actor, at: now },
  });
  return saved.ok ? ok({ version: saved.value }) : saved;
}
