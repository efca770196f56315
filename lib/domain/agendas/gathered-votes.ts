import { type AgendaItem, isSubstantive } from './agenda.ts';

/** What the voting step at a place decides: every item with a vote since the voting step before it. */
export function gatheredBy(items: readonly AgendaItem[], index: number): readonly AgendaItem[] {
  const before = items.slice(0, index);
  const from = before.findLastIndex((item) => item.kind === 'voting') + 1;
  return before.slice(from).filter((item) => isSubstantive(item) && item.vote !== null && !isElection(item));
}

/** Whether an item is an election: it has ballots and a count of its own and is put to no other vote (组28). */
export function isElection({ kind }: Pick<AgendaItem, 'kind'>): boolean {
  return kind === 'election';
}
