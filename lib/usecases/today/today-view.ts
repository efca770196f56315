import type { NewsChange } from '#lib/domain/calendars/clash-news.ts';
import type { FirstThing } from './first-things.ts';
import type { FortnightDay } from './fortnight.ts';

/** How far the calendars that were read for us can be believed. */
export interface SourcesSeen {
  /** Whether the page they stand on is open to this person. */
  readonly mayOpen: boolean;
  /** Bodies with a calendar. */
  readonly count: number;
  /** How many of them can be believed now. */
  readonly read: number;
  /** When the newest was read, 12:05, with its day where that is not today; empty: never. */
  readonly lastRead: string;
  /** Bodies whose calendar is old or failing, each with when it was read last. */
  readonly doubtful: readonly string[];
}

/** A meeting that is held today and is not over. */
export interface HeldToday {
  readonly id: string;
  readonly shortTitle: string;
  /** 9:00. */
  readonly at: string;
  /** Until it begins, whole minutes; 0 and below: it has begun. */
  readonly minutes: number;
}

export interface AwaitedLine {
  readonly key: string;
  readonly meetingId: string;
  readonly shortTitle: string;
  readonly name: string;
  /** When it was opened, in words; empty: never. */
  readonly openedAt: string;
  /** Items answered so far, of those asked about. */
  readonly answered: number;
  readonly asked: number;
  readonly daysSinceSent: number;
  readonly dueAt: string;
}

/** What another calendar did to a meeting since somebody looked. */
export interface NewsLine {
  readonly id: string;
  readonly meetingId: string;
  readonly shortTitle: string;
  readonly change: NewsChange;
  readonly title: string;
  readonly why: string;
  readonly at: string;
  /** Whether the reader answers for the meeting. */
  readonly own: boolean;
}

export interface OpenTask {
  readonly id: string;
  readonly title: string;
  readonly ownerName: string;
  readonly due: string;
  readonly shortTitle: string;
  readonly version: number;
}

/** What a new office has done of its first steps. */
export interface FirstSteps {
  readonly people: boolean;
  readonly venues: boolean;
  readonly calendars: boolean;
  readonly meetings: boolean;
}

/** 今日, as plain JSON. */
export interface TodayView {
  readonly heading: string;
  /** 14:32, and where it stands on the strip's hours. */
  readonly clock: string;
  readonly hour: number;
  readonly zone: string;
  readonly inHand: number;
  /** What is held today, soonest first, for whoever keeps the list of who came. */
  readonly today: readonly HeldToday[];
  readonly nearest: { readonly day: string; readonly shortTitle: string } | null;
  readonly sources: SourcesSeen;
  /** Null where all three are done, or they are not this person's to do. */
  readonly steps: FirstSteps | null;
  readonly first: readonly FirstThing[];
  readonly days: readonly FortnightDay[];
  readonly awaited: readonly AwaitedLine[];
  /** Own meetings first, then newest first. */
  readonly news: readonly NewsLine[];
  readonly tasks: readonly OpenTask[];
  readonly mayJot: boolean;
  readonly meetings: readonly { readonly id: string; readonly shortTitle: string }[];
}
