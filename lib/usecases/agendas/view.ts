import type { AgendaStanding } from '#lib/domain/agendas/adopt-agenda.ts';
import type { AgendaItemJson, PaperJson } from '#lib/domain/agendas/agenda-json.ts';
import type { AgendaComparison, ChangeMark } from '#lib/domain/agendas/compare-agendas.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';

/** A paper with the day it is due. ISO dates. */
export interface PaperView extends PaperJson {
  /** The day staff work to; null where nobody said. */
  readonly due: string | null;
  /** The legal day; null where only the office asks for it. */
  readonly latest: string | null;
  readonly citation: string;
}

/** One line of the agenda page. Instants and dates are ISO strings. */
export interface AgendaLineView extends Omit<AgendaItemJson, 'papers'> {
  /** 1, 2, 3 …; null for a step, or where items go unnumbered. */
  readonly number: number | null;
  readonly substantive: boolean;
  /** The sitting it is taken in; null where the meeting has none yet. */
  readonly inSitting: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly department: string;
  readonly papers: readonly PaperView[];
  readonly mark: ChangeMark | null;
}

/** How the minutes of one sitting add up. */
export interface SittingView {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly plannedEnd: string;
  readonly usedMinutes: number;
  readonly slackMinutes: number;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Somebody who may report: name and post as known, so that both are filled in at once. */
export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
}

/** Everything the agenda page shows. Plain JSON. */
export interface AgendaView {
  readonly meetingId: string;
  readonly version: number;
  readonly zone: string;
  readonly standing: AgendaStanding;
  readonly adoptedAt: string | null;
  readonly mayEdit: boolean;
  /** What keeps it from being adopted now: the first day it can be (ISO; null: that has come, or no day is set), and must-fixes. */
  readonly inTheWay: {
    readonly from: string | null;
    readonly undated: boolean;
    readonly findings: readonly JudgedFinding[];
  };
  /** Adopted, and this person may make it a draft again. */
  readonly mayReopen: boolean;
  readonly lines: readonly AgendaLineView[];
  readonly sittings: readonly SittingView[];
  readonly items: number;
  readonly minutes: number;
  /** The draft it is compared with, and what differs; null where nothing went out yet. */
  readonly comparison: {
    readonly at: string;
    readonly occasion: string;
    readonly counts: AgendaComparison['counts'];
    readonly removed: readonly string[];
  } | null;
  /** Whose change Ctrl-Z takes back; null: nothing, or a colleague's. */
  readonly undo: { readonly at: string } | null;
  readonly findings: readonly JudgedFinding[];
  readonly departments: readonly Choice[];
  readonly people: readonly KnownPerson[];
  /** Deadlines a paper can be due by, for this type of meeting. */
  readonly deadlineRules: readonly Choice[];
}
