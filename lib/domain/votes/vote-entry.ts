import { type MeetingType, traitsOf } from '../meetings/meeting-type.ts';
import type { StandingRules } from '../meetings/standing-rules.ts';
import type { InputFault } from '../refusal.ts';
import type { Cited, Fraction } from '../time/rule-parameters.ts';
import type { ElectionResult } from './election.ts';
import type { VoteForm } from './questions.ts';
import type { VoteFigures, VoteOutcome } from './vote-result.ts';

/** A figure as it is being entered; null: not yet. */
export type Figure = number | null;

/** What is entered of a vote. Valid ballots and those not handed in are worked out, and so is the outcome. */
export interface VoteEntry {
  /** 暂不付表决: nothing is counted, and why is said. */
  readonly putOff: boolean;
  readonly reason: string;
  /** All members, where nobody has listed them. */
  readonly members: Figure;
  readonly present: Figure;
  readonly yes: Figure;
  readonly no: Figure;
  readonly abstain: Figure;
  readonly notVoted: Figure;
  readonly handedOut: Figure;
  readonly collected: Figure;
  readonly void: Figure;
  readonly seats: Figure;
  readonly candidates: readonly { readonly name: string; readonly votes: Figure }[];
}

/** What a vote is judged by: whose quorum and majority, and of how many. */
export interface VoteGround {
  readonly form: VoteForm;
  readonly counted: NonNullable<ReturnType<typeof traitsOf>['quorumOf']>;
  /** Null: nobody has listed them, the entry says. */
  readonly members: number | null;
  readonly quorumRule: Cited & { readonly value: Fraction };
  readonly passRule: Cited & { readonly value: Fraction };
}

export interface Judgement {
  /** What keeps it from being a result, the first to mend first; `required` where a figure is still to come. */
  readonly faults: readonly InputFault[];
  readonly members: number | null;
  readonly quorum: number | null;
  /** How many in favour it takes; null: not known yet. */
  readonly needed: number | null;
  readonly valid: number | null;
  readonly notVoted: number | null;
  /** What was counted so far, and what it must come to. */
  readonly counted: number;
  readonly due: number | null;
  readonly outcome: VoteOutcome | null;
  readonly race: ElectionResult | null;
}

/** By what a meeting of this type decides; null: it decides nothing by vote. */
export function groundOf(
  type: MeetingType,
  form: VoteForm,
  memberCount: number,
  standing: StandingRules,
): VoteGround | null {
  const { quorumOf: counted } = traitsOf(type);
  if (counted === null) return null;
  const elects = form === 'election' && counted === 'congress';
  const passRule =
    counted === 'voters' ? 'pass.election.voters' : elects ? 'pass.election.congress' : `pass.${counted}`;
  return {
    ...{ form, counted },
    members: memberCount > 0 ? memberCount : null,
    quorumRule: standing[`quorum.${counted}`],
    passRule: standing[passRule as 'pass.congress'],
  };
}

/** The figures of an entry as they are kept: only those of its kind of vote, with what was worked out. */
export function figuresOf(
  entry: VoteEntry,
  { valid, notVoted, outcome }: Judgement,
  form: VoteForm,
): VoteFigures {
  const none = { yes: null, no: null, abstain: null, notVoted: null, valid: null, void: null };
  const slips = { handedOut: null, collected: null, seats: null, candidates: [] };
  if (outcome === 'put-off') return { ...none, ...slips, present: entry.present };
  const { present, yes, no, abstain, handedOut, collected, void: spoiled, seats } = entry;
  if (form === 'count') return { ...none, ...slips, present, yes, no, abstain, notVoted };
  const box = { ...none, ...slips, present, handedOut, collected };
  if (outcome === 'void') return { ...box, seats: form === 'election' ? seats : null };
  if (form === 'ballot') return { ...box, yes, no, abstain, notVoted, valid, void: spoiled };
  const candidates = entry.candidates.map(({ name, votes }) => ({ name, votes: votes ?? 0 }));
  return { ...box, notVoted, valid, void: spoiled, seats, candidates };
}
