import type { Answer, Opinion } from '#lib/domain/consultations/consultation.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Leader } from '#lib/store/leaders.ts';

/** One opinion as the office reads it. Instants as ISO strings. */
export interface OpinionView {
  readonly id: string;
  readonly consultationId: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly itemId: string;
  readonly answer: Answer;
  readonly words: string;
  readonly by: Opinion['by'];
  readonly recordedBy: string;
  readonly at: string;
  readonly needsDecision: boolean;
  readonly decision: {
    readonly kind: string;
    readonly note: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

/** One leader's row of the table. */
export interface LeaderRowView {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly hasAccount: boolean;
  readonly openedAt: string | null;
  readonly remindedAt: string | null;
  /** In the order of the round's items; null: not answered. */
  readonly cells: readonly (OpinionView | null)[];
  readonly open: number;
}

/** An item that is or can be asked about. */
export interface AskedItemView {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  /** Taken off the agenda after the round went out. */
  readonly gone: boolean;
}

/** Everything the consultation page of a meeting shows. Plain JSON. */
export interface ConsultationView {
  readonly meetingId: string;
  readonly zone: string;
  /** Newest first. */
  readonly rounds: readonly RoundView[];
  /** The leaders' last words on each item, over all rounds, that still ask for a decision; objections first. */
  readonly undecided: readonly OpinionView[];
  /** What was decided, newest first. */
  readonly decided: readonly OpinionView[];
  readonly mayRun: boolean;
  /** For the next round: whom the office would ask about what, and a due time. Anybody else of the roster can be asked, too. */
  readonly leaders: readonly Leader[];
  readonly items: readonly AskedItemView[];
  /** `2026-09-18T17:30` on the office's wall clock. */
  readonly proposedDue: string;
  /** Now on the office's wall clock. */
  readonly wallClock: string;
  readonly findings: readonly JudgedFinding[];
}

/** A round in progress, as the list across meetings shows it. */
export interface RunningRound {
  readonly meetingId: string;
  readonly meeting: string;
  readonly day: string | null;
  readonly round: RoundView | null;
  readonly undecided: readonly OpinionView[];
  readonly zone: string;
}

/** One round as the office sees it. */
export interface RoundView {
  readonly id: string;
  readonly round: number;
  readonly sentAt: string;
  readonly dueAt: string;
  readonly closed: boolean;
  readonly message: string;
  readonly items: readonly AskedItemView[];
  readonly rows: readonly LeaderRowView[];
  readonly tally: Readonly<Record<Answer | 'open', number>>;
}
