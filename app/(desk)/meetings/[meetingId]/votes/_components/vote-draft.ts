import type { Figure, VoteEntry } from '#lib/domain/votes/vote-entry.ts';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';
import type { QuestionLine } from '#lib/usecases/votes/queries.ts';

export const draftFigures = [
  'members',
  'present',
  'handedOut',
  'collected',
  'void',
  'seats',
  'yes',
  'no',
  'abstain',
  'notVoted',
] as const;
export type DraftFigure = (typeof draftFigures)[number];

export interface DraftCandidate {
  readonly id: number;
  readonly name: string;
  readonly votes: string;
  /** 另选他人: not on the ballot, so the name is written too. */
  readonly other: boolean;
}

/** What stands in the fields. */
export interface VoteDraft {
  readonly putOff: boolean;
  readonly reason: string;
  readonly why: string;
  readonly figures: Readonly<Record<DraftFigure, string>>;
  readonly candidates: readonly DraftCandidate[];
}

/** The fields as they are first: empty, or as the result that is corrected. */
export function firstDraft(
  question: QuestionLine,
  old: VoteResult | null,
  presentFirst: number | null,
): VoteDraft {
  const figures = Object.fromEntries(draftFigures.map((key) => [key, textOf(old?.[key] ?? null)]));
  const listed = question.candidates.map((name) => ({
    name,
    votes: textOf(old?.candidates.find((one) => one.name === name)?.votes ?? null),
    other: false,
  }));
  const others = (old?.candidates ?? [])
    .filter(({ name }) => !question.candidates.includes(name))
    .map(({ name, votes }) => ({ name, votes: String(votes), other: true }));
  return {
    putOff: old?.outcome === 'put-off',
    reason: old?.reason ?? '',
    why: '',
    figures: { ...(figures as VoteDraft['figures']), present: textOf(old ? old.present : presentFirst) },
    candidates: [...listed, ...others].map((one, id) => ({ ...one, id })),
  };
}

/** What the fields say; full-width digits count. */
export function entryOf({ putOff, reason, figures, candidates }: VoteDraft): VoteEntry {
  const read = Object.fromEntries(draftFigures.map((key) => [key, figureIn(figures[key])]));
  return {
    ...(read as Record<DraftFigure, Figure>),
    putOff,
    reason,
    candidates: candidates.map(({ name, votes }) => ({ name: name.trim(), votes: figureIn(votes) })),
  };
}

function figureIn(entered: string): Figure {
  const text = entered.normalize('NFKC').trim();
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function textOf(figure: Figure): string {
  return figure === null ? '' : String(figure);
}
