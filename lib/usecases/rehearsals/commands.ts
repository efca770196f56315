import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { CheckMark } from '#lib/domain/rehearsals/check.ts';
import { isByHand } from '#lib/domain/rehearsals/checklist.ts';
import { sceneKeyOf } from '#lib/domain/rehearsals/film-marks.ts';
import { isAsSeen } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { saveCheckMark, saveWaiver } from '#lib/store/rehearsals.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, judgeMeeting } from '../dossiers/judge-dossier.ts';
import { buildScript } from '../scripts/build-script.ts';
import type { MarkCheckInput, WaiveFindingInput, WithdrawWaiverInput } from './input.ts';

/** Ticks a check or a scene of the film, doubts it, or takes either back. A doubt needs words; a rule that checks itself cannot be ticked. */
export async function markCheck(context: Context, input: MarkCheckInput): Promise<Result<null, Refusal>> {
  if (!can(context.actor, 'judge-finding')) return refuse({ kind: 'not-allowed', action: 'judge-finding' });
  if (input.state === 'doubt' && input.note === '') {
    return refuse({ kind: 'invalid', faults: [{ path: 'note', code: 'doubt-without-words' }] });
  }
  const judged = await judgeMeeting(context, input.meetingId);
  if (!judged.ok) return judged;
  if (judged.value.dossier.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const markable = await checkMarkable(judged.value, input.key);
  if (!markable.ok) return markable;
  await saveCheckMark(context.db, {
    meetingId: input.meetingId as MeetingId,
    key: input.key,
    mark: input.state === 'open' ? null : markOf(input),
    actor: context.actor,
    at: context.now,
  });
  return ok(null);
}

/** A line of the checklist a person ticks, or a scene of the film. A rule ticks itself, but for what it cannot know. */
async function checkMarkable(
  { dossier, checklist }: JudgedDossier,
  key: string,
): Promise<Result<null, Refusal>> {
  const sceneKey = sceneKeyOf(key);
  if (sceneKey !== null) {
    const script = await buildScript(dossier, dossier.office.locale);
    if (!script.ok) return script;
    const known = script.value.scenes.some((scene) => scene.key === sceneKey);
    return known ? ok(null) : refuse({ kind: 'not-found', what: 'scene' });
  }
  const item = checklist.find((check) => check.key === key);
  if (!item) return refuse({ kind: 'not-found', what: 'check' });
  if (isByHand(item)) return ok(null);
  return refuse({ kind: 'invalid', faults: [{ path: 'key', code: 'checks-itself' }] });
}

/** Only a doubt has somebody who answers it. */
function markOf({
  state,
  note,
  owner,
  dueOn,
}: MarkCheckInput): Pick<CheckMark, 'state' | 'note' | 'owner' | 'dueOn'> {
  return state === 'doubt' ? { state, note, owner, dueOn } : { state: 'pass', note, owner: '', dueOn: null };
}

/** Sets aside the finding that was seen, with a reason; one that has changed since is refused. It comes back when either side moves; a statutory finding cannot be set aside. */
export async function waiveFinding(
  context: Context,
  input: WaiveFindingInput,
): Promise<Result<null, Refusal>> {
  if (!can(context.actor, 'judge-finding')) return refuse({ kind: 'not-allowed', action: 'judge-finding' });
  const judged = await judgeMeeting(context, input.meetingId);
  if (!judged.ok) return judged;
  const finding = judged.value.findings.find((f) => f.key === input.findingKey);
  if (!finding) return refuse({ kind: 'not-found', what: 'finding' });
  if (!finding.waivable) return refuse({ kind: 'blocked', codes: [finding.code] });
  if (!isAsSeen(finding, input.stamp)) {
    return refuse({ kind: 'stale', what: 'finding', current: finding, yours: null, saved: null });
  }
  await saveWaiver(context.db, {
    meetingId: input.meetingId as MeetingId,
    waiver: { findingKey: finding.key, stamp: input.stamp, reason: input.reason },
    actor: context.actor,
    at: context.now,
  });
  return ok(null);
}

/** Takes a waiver back: the finding counts again. */
export async function withdrawWaiver(
  context: Context,
  input: WithdrawWaiverInput,
): Promise<Result<null, Refusal>> {
  if (!can(context.actor, 'judge-finding')) return refuse({ kind: 'not-allowed', action: 'judge-finding' });
  await saveWaiver(context.db, {
    meetingId: input.meetingId as MeetingId,
    waiver: { findingKey: input.findingKey, stamp: '', reason: null },
    actor: context.actor,
    at: context.now,
  });
  return ok(null);
}
