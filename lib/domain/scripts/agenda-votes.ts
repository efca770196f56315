import type { AgendaItem } from '../agendas/agenda.ts';
import { isElection } from '../agendas/gathered-votes.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { VoteMethod } from '../votes/vote-method.ts';
import { nameAsRead } from './known-people.ts';

/** Something the agenda puts to the vote. */
export interface Vote {
  readonly item: AgendaItem;
  /** The person, where one is put to the vote by name; else the title. */
  readonly subject: string;
  readonly named: boolean;
  readonly method: VoteMethod;
  /** Taken in a step of its own, after the item. */
  readonly gathered: boolean;
}

/** Every vote of the agenda; 撤职 always by secret ballot (监62), and an election, which is one vote (组28). */
export function votesOf({ agenda: { items } }: Dossier): readonly Vote[] {
  return items.flatMap((item, at): readonly Vote[] => {
    const { vote, kind } = item;
    if (vote === null || kind === 'voting') return [];
    if (isElection(item))
      return [{ item, subject: item.title, named: false, method: 'secret-ballot', gathered: false }];
    const gathered = items.slice(at + 1).some((later) => later.kind === 'voting');
    if (item.motions.length === 0)
      return [{ item, subject: item.title, named: false, method: vote, gathered }];
    return item.motions.map(({ name, act }) => ({
      ...{ item, subject: nameAsRead(name), named: true, gathered },
      method: act === 'dismiss' ? 'secret-ballot' : vote,
    }));
  });
}

/** Motions of one item by secret ballot stand on one paper: all are put, it is called once, then come the results. */
export function onOnePaper(one: Vote, other: Vote): boolean {
  return one.item === other.item && one.method === 'secret-ballot' && other.method === 'secret-ballot';
}
