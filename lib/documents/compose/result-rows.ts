import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import { electionResult } from '#lib/domain/votes/election.ts';
import { type Question, questionsOf } from '#lib/domain/votes/questions.ts';
import type { VoteResult, VoteSubject } from '#lib/domain/votes/vote-result.ts';
import type { TableCell } from '../page.ts';
import type { Run } from '../page-text.ts';
import type { ColumnedTable } from './columned-table.ts';
import type { PaperWords } from './paper-words.ts';

/** How many were there at the first vote; null: none is recorded. */
export function presentAt({ votes }: Pick<Dossier, 'votes'>): number | null {
  return votes.find(({ present }) => present !== null)?.present ?? null;
}

type Cells = Parameters<ColumnedTable<'results.columns'>['row']>[0];
type Line = Omit<Cells, 'number'>;

/** A line for every vote, round by round, and in an election for every candidate. What is not recorded is blank. */
export function linesOf(dossier: Dossier, say: PaperWords): readonly Line[] {
  const first = presentAt(dossier);
  return questionsOf(dossier).flatMap((question): readonly Line[] => {
    const ref = `item:${question.itemId}`;
    if (question.results.length === 0) return blankLines(question, ref, say);
    return question.results.flatMap((result) => {
      const matter = matterOf(result, { first, isFirst: result === question.results[0] }, say);
      return question.form === 'election' && result.outcome !== 'put-off' && result.outcome !== 'void'
        ? raceLines(result, matter, ref, say)
        : [resultLine(result, matter, ref, say)];
    });
  });
}

function blankLines({ form, candidates, subject }: Question, ref: string, say: PaperWords): readonly Line[] {
  const texts =
    form === 'election'
      ? candidates.map((name) => say.t('results.motion.elect', { name, post: subject.post }))
      : [subjectText(subject, say)];
  const box = (key: 'carried' | 'not-carried'): readonly (string | Run)[] => [
    { kind: 'box' },
    say.t(`results.${key}`),
  ];
  const boxes = [...box('carried'), '\n', ...box('not-carried')];
  return texts.map((text) => line(text, ref, ['', '', '', ''], { text: boxes, align: 'left', size: 10.5 }));
}

function matterOf(
  { subject, round, present, seats }: VoteResult,
  { first, isFirst }: { readonly first: number | null; readonly isFirst: boolean },
  say: PaperWords,
): string {
  const plain =
    seats === null ? subjectText(subject, say) : say.t('results.race', { post: subject.post, seats });
  const matter = isFirst ? plain : say.t('results.round', { matter: plain, round });
  return present === null || present === first ? matter : say.t('results.other-present', { matter, present });
}

function resultLine(result: VoteResult, matter: string, ref: string, say: PaperWords): Line {
  const { yes, no, abstain, notVoted, outcome, reason } = result;
  const words = {
    carried: say.t('results.carried'),
    'not-carried': say.t('results.not-carried'),
    'put-off': say.t(reason === '' ? 'results.put-off' : 'results.put-off-why', { reason }),
    void: say.t('results.void-round'),
  };
  const none = say.t('results.none');
  const figures = [yes, no, abstain, notVoted].map((figure) => (figure === null ? none : String(figure)));
  return line(matter, ref, figures, { text: words[outcome], size: 10.5 });
}

/** Of an election a line for what was voted on and one for each candidate, with who is elected. */
function raceLines(result: VoteResult, matter: string, ref: string, say: PaperWords): readonly Line[] {
  const { candidates, seats, needed, notVoted } = result;
  const race = electionResult(candidates, seats ?? 0, needed ?? 0);
  const none = say.t('results.none');
  const outcomeOf = (name: string) => {
    if (race.elected.some((one) => one.name === name)) return say.t('results.elected');
    return say.t(race.tied.some((one) => one.name === name) ? 'results.tied' : 'results.not-elected');
  };
  const head = line(matter, ref, ['', '', '', notVoted === null ? none : String(notVoted)], { text: '' });
  return [
    head,
    ...candidates.map(({ name, votes }) =>
      line(spacedName(name), ref, [String(votes), none, none, none], { text: outcomeOf(name), size: 10.5 }),
    ),
  ];
}

function line(text: string, ref: string, figures: readonly string[], outcome: TableCell): Line {
  const [yes, no, abstain, notVoted] = figures.map(
    (figure): TableCell => ({ text: figure, valign: 'middle' }),
  );
  const blank: TableCell = { text: '' };
  return {
    matter: { text, ref, valign: 'middle' },
    yes: yes ?? blank,
    no: no ?? blank,
    abstain: abstain ?? blank,
    'not-voted': notVoted ?? blank,
    outcome: { valign: 'middle', ...outcome },
  };
}

/** What a vote is about, as papers word it. */
export function subjectText({ kind, act, name, post, title }: VoteSubject, say: PaperWords): string {
  if (act === null) return title;
  return say.t(`results.motion.${kind === 'election' ? 'elect' : act}`, { name, post });
}
