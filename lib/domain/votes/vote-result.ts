import type { AgendaItem, MotionAct } from '../agendas/agenda.ts';
import type { AgendaItemId } from '../id.ts';
import type { CandidateVotes } from './election.ts';
import type { VoteMethod } from './vote-method.ts';

/** 通过, 未获通过 by counting; 暂不付表决 by procedure; 无效 where more ballots came back than were handed out (选44). */
export const voteOutcomes = ['carried', 'not-carried', 'put-off', 'void'] as const;
export type VoteOutcome = (typeof voteOutcomes)[number];

/** What was voted on, in the words of the agenda at that moment. An item or motion reworded afterwards leaves it as it was. */
export interface VoteSubject {
  readonly kind: AgendaItem['kind'];
  readonly title: string;
  /** Of one motion of a personnel item; null: the item as a whole, or an election. */
  readonly act: MotionAct | null;
  readonly name: string;
  /** Of a motion or an election; empty: the item as a whole. */
  readonly post: string;
}

/** Which vote of a meeting: the item, the motion or post inside it (empty: the whole item), and the round. */
export interface VoteKey {
  readonly itemId: AgendaItemId;
  readonly motion: string;
  /** 1, and one more each time the same is voted on again. */
  readonly round: number;
}

/** Figures of a vote; null: not of this kind of vote, or not counted. */
export interface VoteFigures {
  readonly present: number | null;
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly notVoted: number | null;
  readonly handedOut: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
  readonly void: number | null;
  /** 应选名额 of an election. */
  readonly seats: number | null;
  readonly candidates: readonly CandidateVotes[];
}

/** The result of one vote as it was recorded: the whole it was counted on and the number it took stay those of that day. */
export interface VoteResult extends VoteKey, VoteFigures {
  readonly subject: VoteSubject;
  readonly method: VoteMethod;
  readonly members: number | null;
  readonly quorum: number | null;
  readonly needed: number | null;
  readonly outcome: VoteOutcome;
  /** Why it was not put to the vote; empty where it was. */
  readonly reason: string;
  readonly recordedBy: string;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly version: number;
}

type SaidFigure = 'yes' | 'no' | 'abstain' | 'not-voted';

/**
 * The figures that are said of a vote, in the order they are said: those who pressed nothing only where there were any; a
 * ballot not handed in is counted with the ballots.
 */
export function saidFigures({
  yes,
  no,
  abstain,
  notVoted,
  valid,
}: VoteFigures): readonly (readonly [SaidFigure, number])[] {
  const figures: readonly (readonly [SaidFigure, number | null])[] = [
    ['yes', yes],
    ['no', no],
    ['abstain', abstain],
    ['not-voted', valid === null && notVoted !== 0 ? notVoted : null],
  ];
  return figures.flatMap(([key, n]) => (n === null ? [] : [[key, n] as const]));
}
