import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { hasLapsed } from '#lib/domain/meetings/check-lapsed.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import { nextStates, tooEarlyFor } from '#lib/domain/meetings/next-states.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { moment } from '#lib/i18n/format.ts';
import { saveMeetingState } from '#lib/store/meeting-state.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { readSentAt } from './notice-sent.ts';
import type { ChangeStateInput } from './state-input.ts';

/**
 * Moves a meeting on (or back by one): 暂定, 征求意见中, 筹备中, 已通知, 开会中, 已闭会, 已取消. It is opened and closed when it
 * is held and not before; what must still be mended is asked about before it counts as notified, which says that its notice
 * went out. Going back from there takes the day its notice went out with it, and is asked about.
 */
export async function changeState(
  context: Context,
  input: ChangeStateInput,
): Promise<Result<{ readonly state: MeetingState }, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const { from, to } = input;
  const meeting = await findMeeting(context.db, input.meetingId as MeetingId);
  if (!meeting) return refuse({ kind: 'not-found', what: 'meeting' });
  if (!nextStates(from, hasLapsed({ ...meeting, state: from }, context.now)).includes(to)) {
    return refuse({ kind: 'invalid', faults: [{ path: 'to', code: 'not-a-choice' }] });
  }
  const { zone } = await loadOffice(context.db);
  const early = tooEarlyFor(to, { ...meeting, state: from }, context.now, zone);
  if (early) return refuse(early);
  if (from === 'preparing' && to === 'notified' && !input.answered?.includes('open-must-fixes')) {
    const asked = await askedOfMustFixes(context, input.meetingId);
    if (asked) return refuse(asked);
  }
  const lost = isTakenBack(input) ? meeting.noticeSentAt : null;
  if (lost && !input.answered?.includes('notice-taken-back')) {
    const facts = { sentAt: moment(context.locale, lost, zone) };
    return refuse({ kind: 'asks', question: 'notice-taken-back', facts, about: null });
  }
  const { actor, now: at } = context;
  const sent =
    input.sentAt === undefined ? ok(meeting.noticeSentAt ?? at) : readSentAt(input.sentAt, zone, at);
  if (!sent.ok) return sent;
  const saved = await saveMeetingState(context.db, {
    ...{ meetingId: meeting.id, from, to, actor, at },
    noticeSentAt: noticeOnce(input, sent.value),
  });
  return saved.ok ? ok({ state: to }) : saved;
}

/**
 * 已通知 and a notice that went out are one fact: whoever says the one has said the other, and takes back both. Undefined:
 * nothing of it changes.
 */
function noticeOnce(input: ChangeStateInput, sentAt: Temporal.Instant): Temporal.Instant | null | undefined {
  if (input.from === 'preparing' && input.to === 'notified') return sentAt;
  return isTakenBack(input) ? null : undefined;
}

function isTakenBack({ from, to }: ChangeStateInput): boolean {
  return from === 'notified' && to === 'preparing';
}

/** The question about what must still be mended; null where nothing must. */
async function askedOfMustFixes(context: Context, meetingId: string): Promise<Refusal | null> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged.refusal;
  const n = judged.value.readiness.block;
  return n === 0 ? null : { kind: 'asks', question: 'open-must-fixes', facts: { n: String(n) }, about: null };
}
