import type { Temporal } from 'temporal-polyfill';
import type { AttendanceList } from '../attendance/attendance.ts';
import type { Basis, Finding, Place, Severity } from '../finding.ts';
import type { AgendaItemId } from '../id.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Office } from '../office/office.ts';
import type { RulePack } from '../time/deadlines.ts';
import type { RuleParameter } from '../time/rule-parameters.ts';
import type { HolidayTables } from '../time/workday.ts';
import type { RejectedTwice } from '../votes/rejected-twice.ts';
import type { Agenda, AgendaItem } from './agenda.ts';
import { numberItemsOf } from './numbering.ts';
import type { RosterPerson } from './roster-post.ts';
import { type AgendaTiming, timeAgenda } from './timing.ts';

/** What reading an agenda needs around it. A dossier is one. */
export interface AgendaSurroundings {
  readonly meeting: Meeting;
  readonly agenda: Agenda;
  readonly attendance: Pick<AttendanceList, 'attendees'>;
  readonly rules: RulePack;
  readonly holidays: HolidayTables;
  readonly office: Pick<Office, 'zone' | 'locality'>;
  readonly namesakes: readonly RosterPerson[];
  readonly rejectedTwice: readonly RejectedTwice[];
}

/** The same, with what every rule asks for worked out once. */
export interface AgendaUnderCheck extends AgendaSurroundings {
  /** Today in the office's zone. */
  readonly today: Temporal.PlainDate;
  readonly numbers: ReadonlyMap<AgendaItemId, number>;
  readonly timing: AgendaTiming;
}

/** Puts an agenda under check on a moment. */
export function underCheck(around: AgendaSurroundings, now: Temporal.Instant): AgendaUnderCheck {
  return {
    ...around,
    today: now.toZonedDateTimeISO(around.office.zone).toPlainDate(),
    numbers: numberItemsOf(around.meeting.type, around.agenda.items),
    timing: timeAgenda(around.meeting.sittings, around.agenda.items),
  };
}

/** How an item is named in a finding's facts; number 0: it is not numbered. */
export function itemFacts(
  check: Pick<AgendaUnderCheck, 'numbers'>,
  item: Pick<AgendaItem, 'id' | 'title'>,
): { readonly number: number; readonly item: string } {
  return { number: check.numbers.get(item.id) ?? 0, item: item.title };
}

export interface FindingDraft {
  readonly code: string;
  readonly severity: Severity;
  readonly facts?: Finding['facts'];
  readonly basis?: Basis | undefined;
  /** Default true; a statutory rule has no waiver. */
  readonly waivable?: boolean;
  /** What else the finding is about, so that two of a code on one item keep apart. */
  readonly about?: string;
  /** What it looked like; a waiver made on another look has lapsed. Default: the facts but the number. */
  readonly stamp?: string;
  readonly place?: Place;
}

/** A finding about one item. */
export function itemFinding(
  check: Pick<AgendaUnderCheck, 'numbers'>,
  item: Pick<AgendaItem, 'id' | 'title'>,
  draft: FindingDraft,
): Finding {
  const parts = [draft.code, item.id, ...(draft.about === undefined ? [] : [draft.about])];
  return finish(parts.join(':'), { ...draft, facts: { ...itemFacts(check, item), ...draft.facts } }, item.id);
}

/** A finding about the agenda as a whole, or about a sitting (`about`). */
export function agendaFinding(draft: FindingDraft): Finding {
  return finish(draft.about === undefined ? draft.code : `${draft.code}:${draft.about}`, draft, draft.about);
}

function finish(key: string, draft: FindingDraft, subjectId: string | undefined): Finding {
  const facts = draft.facts ?? {};
  return {
    code: draft.code,
    key,
    severity: draft.severity,
    facts,
    place: draft.place ?? 'agenda',
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(draft.basis === undefined ? {} : { basis: draft.basis }),
    waivable: draft.waivable ?? true,
    stamp: draft.stamp ?? stampOf(facts),
  };
}

/** Facts in a fixed order, without the item's number: moving an item is no reason to ask again. */
function stampOf(facts: Finding['facts']): string {
  return Object.keys(facts)
    .filter((name) => name !== 'number')
    .sort()
    .map((name) => `${name}=${facts[name]}`)
    .join('|');
}

/** The citation of a parameter or a rule as findings carry it. */
export function basisOf(cited: Pick<RuleParameter, 'basis' | 'force' | 'confidence'>): Basis {
  return { citation: cited.basis['zh-CN'], force: cited.force, confidence: cited.confidence };
}
