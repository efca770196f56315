import { useWords } from '#app/_ui/words.tsx';
import { type ElectionResult, electionResult } from '#lib/domain/votes/election.ts';
import {
  saidFigures,
  type VoteFigures,
  type VoteOutcome,
  type VoteResult,
  type VoteSubject,
} from '#lib/domain/votes/vote-result.ts';
import type { Translator } from '#lib/i18n/words.ts';

/** What a vote is about, in one line. */
export function useMatter({ kind, act, name, post, title }: VoteSubject): string {
  const w = useWords('votes');
  if (act !== null) return w(`motion.${act}`, { name, post });
  return kind === 'election' && post !== '' ? w('motion.elect', { post }) : title;
}

/** What the chair reads out: 赞成30票、反对0票、弃权1票，通过。 */
export function sayVote(
  w: Translator<'votes'>,
  comma: string,
  vote: VoteFigures & Pick<VoteResult, 'outcome' | 'reason' | 'needed'>,
): string {
  const { outcome, reason, seats, candidates } = vote;
  if (outcome === 'put-off') return w('say.put-off', { reason });
  if (outcome === 'void') return w('say.void');
  if (seats === null)
    return w(`say.${outcome}`, {
      counts: saidFigures(vote)
        .map(([key, n]) => w(`say.${key}`, { n }))
        .join(comma),
    });
  const counts = candidates.map(({ name, votes: n }) => w('say.candidate', { name, n })).join(comma);
  const { elected } = raceOf(vote);
  return elected.length === 0
    ? w('say.nobody', { counts })
    : w('say.elected', { counts, names: elected.map(({ name }) => name).join(comma) });
}

/** Who is elected, of a result that is recorded. */
export function raceOf({
  candidates,
  seats,
  needed,
}: Pick<VoteResult, 'candidates' | 'seats' | 'needed'>): ElectionResult {
  return electionResult(candidates, seats ?? 0, needed ?? 0);
}

/** The outcome in a word; an election fills its seats or leaves some. */
export function outcomeWord(w: Translator<'votes'>, outcome: VoteOutcome, isElection: boolean): string {
  if (isElection && outcome === 'carried') return w('outcome.elected');
  return isElection && outcome === 'not-carried' ? w('outcome.seats-left') : w(`outcome.${outcome}`);
}
