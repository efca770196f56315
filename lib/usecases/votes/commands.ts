import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { AgendaItemId, MeetingId } from '#lib/domain/id.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { judgeVote } from '#lib/domain/votes/judge-vote.ts';
import { questionsOf } from '#lib/domain/votes/questions.ts';
import { whyNotRecordable } from '#lib/domain/votes/recordable.ts';
import { nextRound } from '#lib/domain/votes/rounds.ts';
import { figuresOf, groundOf } from '#lib/domain/votes/vote-entry.ts';
import type { VoteKey } from '#lib/domain/votes/vote-result.ts';
import { saveVote, takeBackVote as takeBack, undoVoteChange } from '#lib/store/votes.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import type { RecordVoteInput, TakeBackVoteInput, UndoVoteInput } from './input.ts';

/** The version the next change of a result is based on. */
export interface VoteSaved {
  readonly version: number;
}

type Saved = Promise<Result<VoteSaved, Refusal>>;

/**
 * Records what a vote came to, or corrects it with a reason. The outcome is worked out from the figures and the line as it was
 * that day; figures that cannot be a result are refused, and so is an earlier round that decides what was voted on again.
 * Never before the meeting is in session.
 */
export async function recordVote(context: Context, input: RecordVoteInput): Saved {
  const opened = await openToRecord(context, input.meetingId);
  if (!opened.ok) return opened;
  const { meeting, memberCount, standing } = opened.value;
  const key = keyOf(input);
  const question = questionsOf(opened.value).find(
    ({ itemId, motion, results }) =>
      itemId === key.itemId && (motion === key.motion || results.some((one) => one.motion === key.motion)),
  );
  const old = question?.results.find(({ round, motion }) => round === key.round && motion === key.motion);
  if (!question || (!old && nextRound(question) !== key.round))
    return refuse({ kind: 'not-found', what: 'vote' });
  // A correction is of the figures: the whole and the line stay those of that day.
  const counted = old?.members ?? memberCount;
  const ground = groundOf(meeting.type, question.form, counted, standing);
  if (!ground) return refuse({ kind: 'not-found', what: 'vote' });
  const judged = judgeVote(input.entry, ground);
  const faults: readonly InputFault[] = [
    ...(old && input.why === '' ? [{ path: 'why', code: 'required' }] : []),
    ...judged.faults.map((fault) => ({
      ...fault,
      path: fault.path === 'sum' ? 'entry' : `entry.${fault.path}`,
    })),
  ];
  if (faults.length > 0 || judged.outcome === null) return refuse({ kind: 'invalid', faults });
  const { members, quorum, needed, outcome } = judged;
  const isOpen = old && nextRound({ form: question.form, results: [{ ...old, outcome }] }) !== null;
  if (!isOpen && isVotedAgain(opened.value, key)) return laterRound;
  const saved = await saveVote(context.db, {
    ...changeOf(context, input),
    content: {
      ...figuresOf(input.entry, judged, question.form),
      subject: old?.subject ?? question.subject,
      method: old?.method ?? question.method,
      ...{ members, quorum, needed, outcome },
      reason: input.entry.putOff ? input.entry.reason : '',
    },
    change: old ? 'correct-vote' : 'record-vote',
    why: input.why,
  });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** Takes a result back that was recorded by mistake; of several rounds the last before the others. */
export async function takeBackVote(context: Context, input: TakeBackVoteInput): Saved {
  const opened = await openToRecord(context, input.meetingId);
  if (!opened.ok) return opened;
  if (isVotedAgain(opened.value, keyOf(input))) return laterRound;
  const taken = await takeBack(context.db, changeOf(context, input));
  return taken.ok ? ok({ version: taken.value }) : taken;
}

/** Puts a result back as it was before one's own last change. */
export async function undoVote(context: Context, input: UndoVoteInput): Saved {
  const opened = await openToRecord(context, input.meetingId);
  if (!opened.ok) return opened;
  const undone = await undoVoteChange(context.db, changeOf(context, input));
  return undone.ok ? ok({ version: undone.value }) : undone;
}

/** The dossier, for whoever may record votes of a meeting that is in session or was. */
async function openToRecord(context: Context, meetingId: string): Promise<Result<Dossier, Refusal>> {
  if (!can(context.actor, 'record-votes')) return refuse({ kind: 'not-allowed', action: 'record-votes' });
  const loaded = await loadDossier(context, meetingId as MeetingId);
  if (!loaded.ok) return loaded;
  const { meeting, office } = loaded.value;
  const early = whyNotRecordable(meeting, context.now, office.zone);
  return early ? refuse(early) : loaded;
}

const laterRound: Result<never, Refusal> = refuse({ kind: 'blocked', codes: ['vote.later-round'] });

function isVotedAgain({ votes }: Dossier, { itemId, motion, round }: VoteKey): boolean {
  return votes.some((one) => one.itemId === itemId && one.motion === motion && one.round > round);
}

function keyOf({ itemId, motion, round }: TakeBackVoteInput): VoteKey {
  return { itemId: itemId as AgendaItemId, motion, round };
}

function changeOf({ actor, now: at }: Context, input: TakeBackVoteInput) {
  const { meetingId, basedOn } = input;
  return { meetingId: meetingId as MeetingId, key: keyOf(input), basedOn, actor, at };
}
