import type { Temporal } from 'temporal-polyfill';
import type { Agenda } from '../agendas/agenda.ts';
import type { RosterPerson } from '../agendas/roster-post.ts';
import type { AttendanceList } from '../attendance/attendance.ts';
import type { Body } from '../bodies/body.ts';
import type { LabelContent, LabelSize } from '../cards/seat-label.ts';
import type { Consultation } from '../consultations/consultation.ts';
import type { PersonId } from '../id.ts';
import type { Lesson } from '../lessons/lesson.ts';
import type { Venue } from '../logistics/venue.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { StandingRules } from '../meetings/standing-rules.ts';
import type { Office } from '../office/office.ts';
import type { Dispatch } from '../papers/dispatch.ts';
import type { PaperTexts } from '../papers/edited-paper.ts';
import type { RankTable } from '../people/rank-table.ts';
import type { EnteredStrokes } from '../people/strokes.ts';
import type { CheckMark, Waiver } from '../rehearsals/check.ts';
import type { ScriptEdits } from '../scripts/script.ts';
import type { StoredSeating } from '../seating/stored-seating.ts';
import type { Task } from '../tasks/task.ts';
import type { RulePack } from '../time/deadlines.ts';
import type { HolidayTables } from '../time/workday.ts';
import type { RejectedTwice } from '../votes/rejected-twice.ts';
import type { VoteResult } from '../votes/vote-result.ts';
import type { OfficeWording } from '../wording/own-words.ts';

/**
 * 会议卷宗: the whole of one meeting. Every fact stands here once; every artefact and finding is a pure
 * function of it.
 */
export interface Dossier {
  readonly office: Office;
  /** What the office words and dresses otherwise than delivered. */
  readonly wording: OfficeWording;
  /** Strokes the office entered: every list of names is ordered by the same. */
  readonly enteredStrokes: EnteredStrokes;
  readonly meeting: Meeting;
  readonly host: Body;
  readonly bodies: readonly Body[];
  readonly venues: readonly Venue[];
  readonly agenda: Agenda;
  /** The ranks in it are those of `rankTable` where one is chosen. */
  readonly attendance: AttendanceList;
  /** 名次表 this meeting goes by; null: by the rank each person was listed with. */
  readonly rankTable: RankTable | null;
  /** Who chairs its sittings, by name, whether they are on the list or not. */
  readonly chairNames: ReadonlyMap<PersonId, string>;
  /** Everybody on the roster who is called as a reporter is, with the posts they hold on the first day. */
  readonly namesakes: readonly RosterPerson[];
  /** Members on the first day of the meeting: the N that quorum and majorities are counted on. */
  readonly memberCount: number;
  /** Names of those of them who are not on the list as members; none of a closed meeting. */
  readonly unlisted: readonly string[];
  /** Names of those on the list as members who are none of them that day; none of a closed meeting. */
  readonly uncounted: readonly string[];
  readonly consultations: readonly Consultation[];
  readonly seating: StoredSeating;
  readonly script: ScriptEdits;
  /** What was changed by hand in other papers. */
  readonly texts: PaperTexts;
  readonly tasks: readonly Task[];
  /** What its votes came to, as far as it was recorded. */
  readonly votes: readonly VoteResult[];
  /** Who was twice not appointed to a post at other meetings of the term. */
  readonly rejectedTwice: readonly RejectedTwice[];
  readonly marks: readonly CheckMark[];
  readonly waivers: readonly Waiver[];
  /** Lessons that apply to this type of meeting. */
  readonly lessons: readonly Lesson[];
  readonly printings: readonly Printing[];
  /** Under which numbers its papers go out, as far as that was decided. */
  readonly dispatches: readonly Dispatch[];
  readonly rules: RulePack;
  readonly standing: StandingRules;
  readonly holidays: HolidayTables;
  /** Numbers already used in this term by meetings of this type, for the numbering rule. */
  readonly takenNumbers: readonly number[];
  /** Of these, the numbers of meetings held before this one. */
  readonly earlierNumbers: readonly number[];
  /** The end of the meeting of this type before this one. */
  readonly previousMeetingOn: Temporal.PlainDate | null;
}

/** A paper that went out: what, with which content, when, by whom. */
export interface Printing {
  readonly id: string;
  readonly artefact: string;
  readonly fingerprint: string;
  /** Fingerprint per unit (card, item, line), so that only what changed is printed again; of the last print only. */
  readonly units: Readonly<Record<string, string>>;
  /** Fingerprint per page, so that a page can be replaced; empty where it was not set on pages by us. */
  readonly pages: readonly string[];
  /** How it was set, so that a replaced page fits among the others; null: not known. */
  readonly settings: PrintSettings | null;
  readonly way: PrintWay;
  readonly copies: number;
  /** Whether its words were kept, to be held against later ones. */
  readonly isKept: boolean;
  readonly by: string;
  readonly at: string;
}

/** Taken out as a file, in the pack, as pages laid among others; or only noted: cards put, what was told. */
export const printWays = ['pdf', 'docx', 'svg', 'pack', 'pages', 'noted'] as const;
export type PrintWay = (typeof printWays)[number];

/** How a paper was set where there is a choice. */
export interface PrintSettings {
  /** ISO day it is dated. */
  readonly on: string;
  /** Type of the script in points. */
  readonly size: 22 | 26;
  readonly view: 'audience' | 'stage';
  readonly sheet: 'A4' | 'A3';
  /** What seat labels say, and their size. */
  readonly label?: LabelContent;
  readonly labelSize?: LabelSize;
}
