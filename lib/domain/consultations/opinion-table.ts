import type { AgendaItemId, PersonId } from '../id.ts';
import type { Answer, Consultation, Opinion } from './consultation.ts';
import { findOpinion, needsDecision } from './edit-consultation.ts';

/** One leader's row: an opinion or a gap for each item, in the items' order. */
export interface OpinionRow {
  readonly personId: PersonId;
  readonly cells: readonly (Opinion | null)[];
  /** Items not answered yet. */
  readonly open: readonly AgendaItemId[];
}

export interface OpinionTable {
  readonly itemIds: readonly AgendaItemId[];
  readonly rows: readonly OpinionRow[];
  readonly tally: Readonly<Record<Answer | 'open', number>>;
  /** Opinions that ask for something and have not been decided on, objections first. */
  readonly undecided: readonly Opinion[];
}

/** A round as leaders down and items across. */
export function tableOf(consultation: Consultation): OpinionTable {
  const rows = consultation.personIds.map((personId) => rowOf(consultation, personId));
  const given = rows.flatMap((row) => row.cells).filter((cell): cell is Opinion => cell !== null);
  const count = (answer: Answer): number => given.filter((o) => o.answer === answer).length;
  const weight = (o: Opinion): number => (o.answer === 'disagree' ? 0 : 1);
  return {
    itemIds: consultation.itemIds,
    rows,
    tally: {
      agree: count('agree'),
      'agree-with-advice': count('agree-with-advice'),
      disagree: count('disagree'),
      open: rows.reduce((sum, row) => sum + row.open.length, 0),
    },
    undecided: given
      .filter((o) => needsDecision(o) && o.decision === null)
      .sort((a, b) => weight(a) - weight(b)),
  };
}

function rowOf(consultation: Consultation, personId: PersonId): OpinionRow {
  const cells = consultation.itemIds.map((itemId) => findOpinion(consultation, personId, itemId));
  return { personId, cells, open: consultation.itemIds.filter((_, index) => cells[index] === null) };
}

/** A leader who still owes answers in a round. */
export interface Owing {
  readonly personId: PersonId;
  readonly answered: number;
  readonly asked: number;
}

/** The leaders who still owe an answer on any item of a round. */
export function unanswered(consultation: Consultation): readonly Owing[] {
  const asked = consultation.itemIds.length;
  return tableOf(consultation)
    .rows.filter((row) => row.open.length > 0)
    .map(({ personId, open }) => ({ personId, answered: asked - open.length, asked }));
}
