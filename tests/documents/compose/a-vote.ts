import type { Question } from '#lib/domain/votes/questions.ts';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';

type Asked = Pick<Question, 'itemId' | 'motion' | 'subject' | 'method'>;

/** A result of 35 members with 31 present, 30 of them in favour; `change` replaces parts of it. */
export function aVote(
  { itemId, motion, subject, method }: Asked,
  change: Partial<VoteResult> = {},
): VoteResult {
  return {
    ...{ itemId, motion, subject, method, round: 1 },
    ...{ members: 35, quorum: 18, needed: 18, present: 31, yes: 30, no: 0, abstain: 1, notVoted: 0 },
    ...{ handedOut: null, collected: null, valid: null, void: null, seats: null, candidates: [] },
    ...{ outcome: 'carried', reason: '', recordedBy: '温玥', recordedAt: '2026-09-23T03:00:00Z', version: 1 },
    ...change,
  };
}

/** Figures of a vote by ballot. */
export const byBallot = {
  handedOut: 31,
  collected: 31,
  valid: 30,
  void: 1,
  notVoted: 0,
  yes: 28,
  no: 1,
  abstain: 1,
};

/** Nothing was counted. */
export const uncounted = { present: null, yes: null, no: null, abstain: null, notVoted: null };
