import type { Temporal } from 'temporal-polyfill';
import { firstDay, type Meeting } from '../meetings/meeting.ts';
import { countDeadlines, type Deadline, type RulePack } from '../time/deadlines.ts';
import type { HolidayTables } from '../time/workday.ts';
import { type Agenda, isSubstantive, type Paper } from './agenda.ts';

/** When a paper must be here. */
export interface PaperDue {
  /** The last legal day; null where only the office asks for it. */
  readonly latest: Temporal.PlainDate | null;
  /** The day staff work to: their own date, or the workday on or before the legal day. */
  readonly internal: Temporal.PlainDate;
  readonly deadline: Deadline | null;
}

export type PaperDues = (paper: Paper) => PaperDue | null;

/**
 * When each paper of a meeting is due: by the rule it names, counted back from the meeting's first day (监15 and
 * others, in the pack), by the day staff set, or both. Null where neither is known.
 */
export function duePapers(
  around: {
    readonly meeting: Meeting;
    readonly agenda: Agenda;
    readonly rules: RulePack;
    readonly holidays: HolidayTables;
  },
  zone: string,
): PaperDues {
  const day = firstDay(around.meeting, zone);
  const byRule = new Map<string, Deadline>();
  if (day) {
    const question = { type: around.meeting.type, anchors: { meeting: day }, kinds: kindsOf(around.agenda) };
    for (const deadline of countDeadlines(around.rules, question, around.holidays).deadlines) {
      byRule.set(deadline.rule.id, deadline);
    }
  }
  return (paper) => dueOf(paper, byRule);
}

/** Kinds of item on an agenda, for rules that need one of them. */
export function kindsOf(agenda: Agenda): readonly string[] {
  return [...new Set(agenda.items.filter(isSubstantive).map((item) => item.kind))];
}

function dueOf(paper: Paper, byRule: ReadonlyMap<string, Deadline>): PaperDue | null {
  const deadline = paper.deadlineRule === null ? null : (byRule.get(paper.deadlineRule) ?? null);
  if (paper.dueOn) {
    return { latest: deadline?.latest ?? null, internal: paper.dueOn, deadline };
  }
  return deadline ? { latest: deadline.latest, internal: deadline.workday, deadline } : null;
}
