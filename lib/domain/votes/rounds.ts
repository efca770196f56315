import type { Question } from './questions.ts';

/**
 * The round that may be recorded next: the first; one more where the last is void (选44), was put off, or left seats of an
 * election open (组29, 选45). Null: what was decided is not voted on again.
 */
export function nextRound({ form, results }: Pick<Question, 'form' | 'results'>): number | null {
  const last = results.at(-1);
  if (!last) return 1;
  const { outcome, round } = last;
  const isOpen =
    outcome === 'void' || outcome === 'put-off' || (form === 'election' && outcome === 'not-carried');
  return isOpen ? round + 1 : null;
}
