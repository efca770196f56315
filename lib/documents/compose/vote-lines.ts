import { electionResult } from '#lib/domain/votes/election.ts';
import type { Question } from '#lib/domain/votes/questions.ts';
import { saidFigures, type VoteResult } from '#lib/domain/votes/vote-result.ts';
import type { PaperWords } from './paper-words.ts';
import { subjectText } from './result-rows.ts';

/** What the votes on an item came to, a line for each that is recorded; the last round alone, being the one that counts. */
export function voteLines(questions: readonly Question[], say: PaperWords): readonly string[] {
  return questions.flatMap(({ results }) => {
    const last = results.at(-1);
    if (!last) return [];
    const { subject } = last;
    const result = resultText(last, say);
    const isWhole = subject.act === null && subject.post === '';
    if (isWhole) return [`${say.t('minutes.vote')}${result}`];
    const matter =
      subject.act === null
        ? say.t('minutes.vote.election', { post: subject.post })
        : subjectText(subject, say);
    return [`${say.t('minutes.vote')}${say.t('minutes.vote.matter', { matter, result })}`];
  });
}

function resultText(result: VoteResult, say: PaperWords): string {
  const { outcome, reason, seats } = result;
  if (outcome === 'put-off') return say.t('minutes.vote.put-off', { reason });
  if (outcome === 'void') return say.t('minutes.vote.void');
  return seats === null
    ? say.t(`minutes.vote.${outcome}`, {
        counts: say.list(saidFigures(result).map(([key, n]) => say.t(`minutes.vote.${key}`, { n }))),
      })
    : electionText(result, seats, say);
}

function electionText({ candidates, needed }: VoteResult, seats: number, say: PaperWords): string {
  const { elected } = electionResult(candidates, seats, needed ?? 0);
  const counts = say.list(
    candidates.map(({ name, votes: n }) => say.t('minutes.vote.candidate', { name, n })),
  );
  return elected.length === 0
    ? say.t('minutes.vote.nobody', { counts })
    : say.t('minutes.vote.elected', { counts, names: say.list(elected.map(({ name }) => name)) });
}
