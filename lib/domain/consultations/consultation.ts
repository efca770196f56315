import type { Temporal } from 'temporal-polyfill';
import type { AgendaItemId, ConsultationId, PersonId } from '../id.ts';

/** 同意, 同意并建议, 不同意. No answer is the absence of an opinion. */
export const answers = ['agree', 'agree-with-advice', 'disagree'] as const;
export type Answer = (typeof answers)[number];

/** What the office does with words: adopt, adopt in part, explain, take it to the meeting. */
export const decisions = ['adopted', 'partly-adopted', 'explained', 'to-meeting'] as const;
export type DecisionOnOpinion = (typeof decisions)[number];

export interface Opinion {
  readonly id: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly itemId: AgendaItemId;
  readonly answer: Answer;
  readonly words: string;
  /** In person on a phone, or taken down by staff from a call. */
  readonly by: 'self' | 'staff';
  readonly recordedBy: string;
  readonly at: Temporal.Instant;
  readonly decision: {
    readonly kind: DecisionOnOpinion;
    readonly note: string;
    readonly by: string;
    readonly at: Temporal.Instant;
  } | null;
  readonly version: number;
}

/** One round of asking leaders about a draft before the meeting. */
export interface Consultation {
  readonly id: ConsultationId;
  readonly round: number;
  readonly sentAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly message: string;
  /** The leaders asked. */
  readonly personIds: readonly PersonId[];
  readonly itemIds: readonly AgendaItemId[];
  /** When each leader first opened it. */
  readonly openedBy: readonly { readonly personId: PersonId; readonly at: Temporal.Instant }[];
  readonly opinions: readonly Opinion[];
  readonly version: number;
}

/** The last word of every leader on every item, over all rounds: earlier rounds are history. */
export function lastWords(consultations: readonly Consultation[]): readonly Opinion[] {
  const last = new Map<string, Opinion>();
  for (const round of [...consultations].sort((a, b) => a.round - b.round)) {
    for (const opinion of round.opinions) last.set(`${opinion.personId}:${opinion.itemId}`, opinion);
  }
  return [...last.values()];
}

/** Opinions that hold an item back: a disagreement nobody has decided on (办会规则 8.4). */
export function undecidedObjections(consultations: readonly Consultation[]): readonly Opinion[] {
  return lastWords(consultations).filter((o) => o.answer === 'disagree' && o.decision === null);
}
