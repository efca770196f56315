import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { hasLapsed } from '#lib/domain/meetings/check-lapsed.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import { nextStates } from '#lib/domain/meetings/next-states.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { saveMeetingState } from '#lib/store/meeting-state.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import type { ChangeStateInput } from './state-input.ts';

/** Moves a meeting on (or back by one): 暂定, 征求意见中, 筹备中, 已通知, 开会中, 已闭会, 已取消. */
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
  const { actor, now: at } = context;
  const saved = await saveMeetingState(context.db, {
    meetingId: input.meetingId as MeetingId,
    from,
    to,
    actor,
    at,
  });
  return saved.ok ? ok({ state: to }) : saved;
}
