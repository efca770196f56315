import type { AgendaItem, ItemKind, StepKind } from '../agendas/agenda.ts';
import { titleHeads } from '../agendas/title-heads.ts';
import type { BodyId } from '../id.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import type { VoteResult } from '../votes/vote-result.ts';
import type { FollowUp, FollowUpKind } from './follow-up.ts';

/**
 * What an item of an agenda leaves to be carried out; null: nothing (an oath is taken, the named are in office). Opinions on
 * a report that are handed to who reported, and the rectification of an audit, are the standing committee's alone (监17,
 * 监27); a congress resolves on its reports, and any other meeting assigns what is to be done.
 */
export function kindAfter(item: ItemKind | StepKind, type: MeetingType): FollowUpKind | null {
  switch (item) {
    case 'audit':
    case 'report':
    case 'plan':
    case 'budget':
    case 'final-accounts':
    case 'inspection-report':
      if (type === 'standing-committee') return item === 'audit' ? 'audit' : 'deliberation';
      return type === 'congress' ? 'decision' : 'assigned';
    case 'bill':
    case 'decision':
    case 'matter':
      return 'decision';
    default:
      return null;
  }
}

interface Held {
  readonly type: MeetingType;
  readonly followUps: readonly Pick<FollowUp, 'itemId'>[];
  readonly votes: readonly Pick<VoteResult, 'itemId' | 'motion' | 'round' | 'outcome'>[];
}

/** Items that leave something to be carried out, are not followed up yet and were not voted down, put off or undone by a void round. */
export function itemsToTakeUp(
  items: readonly AgendaItem[],
  { type, followUps, votes }: Held,
): readonly AgendaItem[] {
  const taken = new Set(followUps.map(({ itemId }) => itemId));
  const isDecided = ({ id }: AgendaItem): boolean => {
    const rounds = votes.filter(({ itemId, motion }) => itemId === id && motion === '');
    const last = rounds.toSorted((a, b) => a.round - b.round).at(-1);
    return last === undefined || last.outcome === 'carried';
  };
  return items.filter(
    (item) => kindAfter(item.kind, type) !== null && !taken.has(item.id) && isDecided(item),
  );
}

/**
 * Whoever owes the papers of an item reported on it and carries it out, and others who owe some help; where nobody does, the
 * department that prepared it.
 */
export function whoCarriesOut({ papers, departmentId }: Pick<AgendaItem, 'papers' | 'departmentId'>): {
  readonly bodyId: BodyId | null;
  readonly assisting: readonly BodyId[];
} {
  const owing = papers.flatMap(({ bodyId }) => (bodyId === null || bodyId === departmentId ? [] : [bodyId]));
  const [first = departmentId, ...others] = new Set(owing);
  return { bodyId: first, assisting: others };
}

const heads = titleHeads(['hear', 'deliberate', 'examine', 'discuss', 'vote', 'approve', 'adopt']);
const draft = /[（(]草案[^（()）]{0,8}[）)]/gu;

/** What an item is about, without what was done with it (听取和审议); what was decided is no draft any more. */
export function subjectOf(title: string, kind: FollowUpKind): string {
  const subject = title.replace(heads, '');
  return kind === 'decision' ? subject.replace(draft, '') : subject;
}
