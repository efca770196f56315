import type { Answer } from '#lib/domain/consultations/consultation.ts';

/** What a leader said earlier and what became of it. Instants as ISO strings. */
export interface PastWords {
  readonly at: string;
  readonly answer: Answer;
  readonly words: string;
  readonly matter: string;
  readonly decision: { readonly kind: string; readonly note: string; readonly at: string } | null;
}

/** One matter a leader is asked about: an item of a meeting's newest round. */
export interface MatterLine {
  readonly consultationId: string;
  readonly itemId: string;
  readonly title: string;
  readonly number: number | null;
  readonly meeting: string;
  readonly meetingId: string;
  /** ISO date. */
  readonly day: string | null;
  readonly dueAt: string;
  readonly closed: boolean;
  readonly answer: Answer | null;
}

/** Everything the leader's first page shows. */
export interface MattersView {
  readonly office: string;
  readonly name: string;
  readonly zone: string;
  /** Not answered first. */
  readonly matters: readonly MatterLine[];
  /** What became of earlier words, newest first. */
  readonly past: readonly PastWords[];
}

/** One matter on one screen. */
export interface MatterView extends MatterLine {
  readonly office: string;
  readonly zone: string;
  /** Place among the matters of this round, from 1. */
  readonly place: number;
  readonly of: number;
  readonly done: readonly boolean[];
  readonly message: string;
  readonly note: string;
  readonly reporters: readonly { readonly name: string; readonly post: string }[];
  readonly papers: readonly string[];
  readonly words: string;
  /** Decided by the office already: the leader reads it here. */
  readonly decision: PastWords['decision'];
  /** The same leader's words on this matter in an earlier round. */
  readonly last: PastWords | null;
  /** May still be answered or changed. */
  readonly open: boolean;
}

/** One line of a leader's week. ISO instants. */
export interface WeekLine {
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly title: string;
  readonly place: string;
  /** Presides over it. */
  readonly chairs: boolean;
  /** Ours, with a meeting behind it, or another body's. */
  readonly meetingId: string | null;
  readonly firm: boolean;
}

/** Fourteen days from this Monday. */
export interface WeekView {
  readonly office: string;
  readonly zone: string;
  readonly today: string;
  /** ISO dates, every day, with what is on. */
  readonly days: readonly { readonly date: string; readonly lines: readonly WeekLine[] }[];
}
