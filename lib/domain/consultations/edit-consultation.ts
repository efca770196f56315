import { Temporal } from 'temporal-polyfill';
import type { AgendaItemId, PersonId } from '../id.ts';
import type { Refusal } from '../refusal.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Answer, Consultation, DecisionOnOpinion, Opinion } from './consultation.ts';

/** One leader's word on one item, given on a phone or taken down from a call. */
export interface OpinionGiven {
  /** Id for the opinion if it is the first of this leader on this item. */
  readonly id: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly itemId: AgendaItemId;
  readonly answer: Answer;
  readonly words: string;
  readonly by: Opinion['by'];
  /** Who wrote it down; for `self` the leader. */
  readonly recordedBy: string;
  readonly at: Temporal.Instant;
}

/**
 * Puts an opinion into a round. A leader may change an answer until the round is due; a first answer is taken even
 * late, because it is worth more than none; staff may write one down at any time. A changed answer has to be decided
 * on again. 同意并建议 without words advises nothing and is refused.
 */
export function giveOpinion(consultation: Consultation, given: OpinionGiven): Result<Consultation, Refusal> {
  if (!consultation.personIds.includes(given.personId))
    return refuse({ kind: 'not-found', what: 'consultation' });
  if (!consultation.itemIds.includes(given.itemId)) return refuse({ kind: 'not-found', what: 'agenda-item' });
  const words = given.words.trim();
  if (given.answer === 'agree-with-advice' && words === '') {
    return refuse({ kind: 'invalid', faults: [{ path: 'words', code: 'advice-missing' }] });
  }
  const earlier = findOpinion(consultation, given.personId, given.itemId);
  if (earlier && given.by === 'self' && isClosed(consultation, given.at)) {
    return refuse({ kind: 'blocked', codes: ['consultation.closed'] });
  }
  const same = earlier !== null && earlier.answer === given.answer && earlier.words === words;
  const opinion: Opinion = {
    ...given,
    words,
    id: earlier?.id ?? given.id,
    decision: same ? earlier.decision : null,
    version: (earlier?.version ?? 0) + 1,
  };
  const others = consultation.opinions.filter((o) => o.id !== opinion.id);
  return ok({ ...consultation, opinions: [...others, opinion] });
}

/** Whether a leader may no longer change an answer. */
export function isClosed(consultation: Pick<Consultation, 'dueAt'>, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, consultation.dueAt) > 0;
}

/** The opinion of a leader on an item, or null. */
export function findOpinion(
  consultation: Pick<Consultation, 'opinions'>,
  personId: PersonId,
  itemId: AgendaItemId,
): Opinion | null {
  return consultation.opinions.find((o) => o.personId === personId && o.itemId === itemId) ?? null;
}

export interface OpinionDecided {
  readonly opinionId: string;
  /** The version of the opinion that was read before deciding. */
  readonly basedOn: number;
  readonly kind: DecisionOnOpinion;
  /** What the leader reads about what became of the words. */
  readonly note: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/**
 * 采纳, 部分采纳, 解释, 上会讨论 (rules 8.4). Adopting in part and explaining need words: the leader is owed what was
 * left out and why. Refused as stale when the leader has spoken anew since.
 */
export function decideOpinion(
  consultation: Consultation,
  decided: OpinionDecided,
): Result<Consultation, Refusal> {
  const opinion = consultation.opinions.find((o) => o.id === decided.opinionId);
  if (!opinion) return refuse({ kind: 'not-found', what: 'opinion' });
  if (opinion.version !== decided.basedOn) {
    return refuse(staleOpinion(opinion, { decision: { kind: decided.kind, note: decided.note } }));
  }
  const note = decided.note.trim();
  if (note === '' && (decided.kind === 'explained' || decided.kind === 'partly-adopted')) {
    return refuse({ kind: 'invalid', faults: [{ path: 'note', code: 'decision-note-missing' }] });
  }
  const decision = { kind: decided.kind, note, by: decided.by, at: decided.at };
  const opinions = consultation.opinions.map((o) =>
    o.id === opinion.id ? { ...o, decision, version: o.version + 1 } : o,
  );
  return ok({ ...consultation, opinions });
}

/** Takes a decision back: the opinion asks for one again. Refused as stale where it is not the one that was seen. */
export function reopenOpinion(
  consultation: Consultation,
  { opinionId, basedOn }: { readonly opinionId: string; readonly basedOn: number },
): Result<Consultation, Refusal> {
  const opinion = consultation.opinions.find((o) => o.id === opinionId);
  if (!opinion) return refuse({ kind: 'not-found', what: 'opinion' });
  if (opinion.version !== basedOn || opinion.decision === null)
    return refuse(staleOpinion(opinion, { decision: null }));
  const open = { ...opinion, decision: null, version: opinion.version + 1 };
  return ok({ ...consultation, opinions: consultation.opinions.map((o) => (o.id === opinionId ? open : o)) });
}

/** What was based on an older word of the leader, beside what is written down now and by whom. */
export function staleOpinion(now: Opinion, yours: object): Refusal {
  const { answer, words, decision, recordedBy, at, version } = now;
  const saved = decision ?? { by: recordedBy, at };
  return {
    kind: 'stale',
    what: 'opinion',
    current: { answer, words, decision, version },
    yours,
    saved: { by: saved.by, at: saved.at.toString() },
  };
}

/** Whether an opinion asks the office for something: every 不同意, and words of advice. */
export function needsDecision(opinion: Pick<Opinion, 'answer' | 'words'>): boolean {
  return opinion.answer === 'disagree' || opinion.answer === 'agree-with-advice';
}
