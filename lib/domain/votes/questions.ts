import { type AgendaItem, isSubstantive, type PersonnelMotion } from '../agendas/agenda.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { AgendaItemId } from '../id.ts';
import type { VoteMethod } from './vote-method.ts';
import type { VoteResult, VoteSubject } from './vote-result.ts';

/** How a vote is counted: heads or buttons, ballots, or ballots for each candidate. */
export type VoteForm = 'count' | 'ballot' | 'election';

/** One thing a meeting votes on, with the results recorded of it, the first round first. */
export interface Question {
  readonly itemId: AgendaItemId;
  /** The motion or post inside the item; empty: the item as a whole. */
  readonly motion: string;
  readonly subject: VoteSubject;
  readonly method: VoteMethod;
  readonly form: VoteForm;
  /** Who stands for election, in the order of the ballot. */
  readonly candidates: readonly string[];
  readonly results: readonly VoteResult[];
  /** A result was recorded under words the agenda no longer has, or of an item that was taken out. */
  readonly changedSince: boolean;
}

type Asked = Omit<Question, 'results' | 'changedSince'>;

/**
 * What a meeting votes on, in the order of its agenda: the adoption of the agenda, each item with a vote, each motion of a
 * personnel item by itself (常规47), an election for each post. Results of what the agenda no longer has stand at the end.
 */
export function questionsOf({ agenda, votes }: Pick<Dossier, 'agenda' | 'votes'>): readonly Question[] {
  const asked = agenda.items.flatMap(askedIn);
  const owners = new Map(votes.map((result) => [result, ownerOf(result, asked, votes)]));
  const questions = asked.map((question): Question => {
    const results = inOrder(votes.filter((result) => owners.get(result) === question));
    return {
      ...question,
      results,
      changedSince: results.some(({ subject }) => !isSameSubject(subject, question.subject)),
    };
  });
  const left = votes.filter((result) => !owners.get(result));
  const byKey = Map.groupBy(left, ({ itemId, motion }) => `${itemId}\n${motion}`);
  return [...questions, ...[...byKey.values()].map((results) => gone(inOrder(results)))];
}

/** What an item asks; nothing where it is not voted on. 撤职 always goes by ballot (监62), and so does every election (组28). */
function askedIn(item: AgendaItem): readonly Asked[] {
  const { id: itemId, kind, title, vote, motions } = item;
  const isVoted = vote !== null && (isSubstantive(item) || kind === 'adopt-agenda');
  if (kind === 'election' && motions.length > 0) return vote === null ? [] : racesIn(item);
  if (motions.length === 0)
    return isVoted
      ? [
          {
            ...{ itemId, motion: '', method: vote, candidates: [] },
            subject: { kind, title, act: null, name: '', post: '' },
            form: vote === 'secret-ballot' ? 'ballot' : 'count',
          },
        ]
      : [];
  return motions.flatMap((motion) => {
    const { act, name, post } = motion;
    const method = act === 'dismiss' ? 'secret-ballot' : vote;
    if (method === null) return [];
    return [
      {
        ...{ itemId, motion: motionKey(motion), method, candidates: [] },
        subject: { kind, title, act, name, post },
        form: method === 'secret-ballot' ? ('ballot' as const) : ('count' as const),
      },
    ];
  });
}

function racesIn({ id: itemId, kind, title, motions }: AgendaItem): readonly Asked[] {
  return [...Map.groupBy(motions, ({ post }) => post)].map(([post, candidates]) => ({
    ...{ itemId, motion: `elect:${post}`, method: 'secret-ballot' },
    subject: { kind, title, act: null, name: '', post },
    form: 'election',
    candidates: candidates.map(({ name }) => name),
  }));
}

function motionKey({ act, name, post }: PersonnelMotion): string {
  return `${act}:${name}:${post}`;
}

/** Whose result it is: by its key, else by act and name where only the post was reworded and nothing else has taken its place. */
function ownerOf(
  { itemId, motion, subject }: VoteResult,
  asked: readonly Asked[],
  votes: readonly VoteResult[],
): Asked | undefined {
  const here = asked.filter((question) => question.itemId === itemId);
  const same = here.find((question) => question.motion === motion);
  if (same || subject.act === null) return same;
  return here.find(
    (question) =>
      question.subject.act === subject.act &&
      question.subject.name === subject.name &&
      !votes.some((other) => other.itemId === itemId && other.motion === question.motion),
  );
}

function isSameSubject(a: VoteSubject, b: VoteSubject): boolean {
  return a.title === b.title && a.act === b.act && a.name === b.name && a.post === b.post;
}

function gone(results: readonly VoteResult[]): Question {
  const [{ itemId, motion, subject, method, seats, candidates }] = results as [VoteResult];
  const ballot = method === 'secret-ballot' ? 'ballot' : 'count';
  return {
    ...{ itemId, motion, subject, method, results },
    form: seats === null ? ballot : 'election',
    candidates: candidates.map(({ name }) => name),
    changedSince: true,
  };
}

function inOrder(results: readonly VoteResult[]): readonly VoteResult[] {
  return [...results].sort((a, b) => a.round - b.round);
}
