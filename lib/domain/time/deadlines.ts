import { Temporal } from 'temporal-polyfill';
import type { LocalText } from '../local-text.ts';
import type { Cited, RuleParameter } from './rule-parameters.ts';
import { addWorkdays, type HolidayTables, workdayOnOrAfter, workdayOnOrBefore } from './workday.ts';

/** The level of the assembly that meets; some rules hold for one level only. */
export const levels = ['town', 'county', 'city', 'province', 'national'] as const;
export type Level = (typeof levels)[number];

/** 临时召集, 换届首次, 补选: what switches rules on or sets them aside. */
export const circumstances = ['called-specially', 'new-term', 'by-election'] as const;
export type Circumstance = (typeof circumstances)[number];

/** The days that are counted from. `meeting` is the first day of the meeting, or election day. */
export const anchors = [
  'meeting',
  'vote',
  'closing',
  'adopted',
  'heard',
  'received',
  'handed-over',
  'draft-received',
  'redo-requested',
  'appointed',
  'delegates-elected',
  'government-elected',
  'list-published',
  'appeal-filed',
] as const;
export type Anchor = (typeof anchors)[number];

/** A length of time as rules state it: natural days, calendar months, or workdays by the official table. */
export interface Span {
  readonly unit: 'days' | 'months' | 'workdays';
  readonly count: number;
}

/** One deadline of a rule pack. */
export interface DeadlineRule extends Cited {
  /** E.g. DL-C-20; packs override each other by it. */
  readonly id: string;
  readonly title: LocalText;
  /** Types of meeting it holds for. */
  readonly types: readonly string[];
  /** Levels it holds for; empty: all. */
  readonly levels: readonly Level[];
  /** It needs one of these kinds of agenda item; empty: it always holds. */
  readonly appliesToKinds: readonly string[];
  readonly direction: 'before' | 'after';
  readonly span: Span;
  readonly anchor: Anchor;
  /** Stands in for the anchor while its day is not known: another anchor, or the rule whose latest day it is. */
  readonly assume: string | null;
  /** Who owes it, and to whom. */
  readonly from: LocalText;
  readonly to: LocalText;
  /** It holds only in these circumstances; empty: always. */
  readonly only: readonly Circumstance[];
  /** These circumstances set it aside, with the reason recorded (组51, 常规9). */
  readonly waivedBy: readonly Circumstance[];
  /** What the office records anyway meets it: the notice going out; null: the papers that come in for it. */
  readonly metBy: 'notice' | null;
}

/** The rules and numbers of one place, resolved: what it says itself over what it inherits. */
export interface RulePack {
  readonly id: string;
  readonly title: LocalText;
  readonly rules: readonly DeadlineRule[];
  readonly parameters: ReadonlyMap<string, RuleParameter>;
}

export interface DeadlineQuestion {
  readonly type: string;
  /** Days that are known; `meeting` is the first day of the meeting. */
  readonly anchors: Readonly<Partial<Record<Anchor, Temporal.PlainDate>>>;
  /** Default: county, the level of a district. */
  readonly level?: Level;
  /** Kinds of item on the agenda; left out: not known yet, every rule is listed. */
  readonly kinds?: readonly string[];
  readonly circumstances?: readonly Circumstance[];
}

export interface Deadline {
  readonly rule: DeadlineRule;
  /** The last day on which it is done in time. */
  readonly latest: Temporal.PlainDate;
  /** The internal due date: `latest`, or the last workday before it. */
  readonly workday: Temporal.PlainDate;
  /** For a rule that counts forward: `latest`, or the first workday after it, as a hint; the register keeps `latest`. */
  readonly nextWorkday: Temporal.PlainDate | null;
  /** Years whose official table was missing, so that weekends were counted instead. */
  readonly missingYears: readonly number[];
  /** The circumstance that sets it aside, or null. */
  readonly waivedBy: Circumstance | null;
}

export interface DeadlineCount {
  /** Earliest first. */
  readonly deadlines: readonly Deadline[];
  /** Rules that hold but count from a day nobody has given. */
  readonly undated: readonly DeadlineRule[];
}

/**
 * Counts a span from a day. Natural days leave the first day out (民法典 201); a month before or after is the
 * same day of that month, or its last day where there is none (民法典 202); workdays go by the official table.
 */
export function countFrom(
  day: Temporal.PlainDate,
  direction: DeadlineRule['direction'],
  span: Span,
  tables: HolidayTables,
): { readonly date: Temporal.PlainDate; readonly missingYears: readonly number[] } {
  const signed = direction === 'before' ? -span.count : span.count;
  if (span.unit === 'workdays') return addWorkdays(day, signed, tables);
  const date = day.add(span.unit === 'days' ? { days: signed } : { months: signed }, {
    overflow: 'constrain',
  });
  return { date, missingYears: [] };
}

/**
 * All deadlines of a meeting by a rule pack. `latest` is the legal day, done on it is in time; `workday` is
 * never later, because what is due on a day off has to leave the office before it.
 */
export function countDeadlines(
  pack: RulePack,
  question: DeadlineQuestion,
  tables: HolidayTables,
): DeadlineCount {
  const rules = pack.rules.filter((rule) => holds(rule, question));
  const deadlines: Deadline[] = [];
  const undated: DeadlineRule[] = [];
  for (const rule of rules) {
    const deadline = dateRule(rule, pack, question, tables);
    if (deadline) deadlines.push(deadline);
    else undated.push(rule);
  }
  return { deadlines: deadlines.sort(byLatest), undated };
}

function byLatest(a: Deadline, b: Deadline): number {
  return Temporal.PlainDate.compare(a.latest, b.latest) || (a.rule.id < b.rule.id ? -1 : 1);
}

function holds(rule: DeadlineRule, question: DeadlineQuestion): boolean {
  const level = question.level ?? 'county';
  const around = question.circumstances ?? [];
  return (
    rule.types.includes(question.type) &&
    (rule.levels.length === 0 || rule.levels.includes(level)) &&
    (rule.only.length === 0 || rule.only.some((circumstance) => around.includes(circumstance))) &&
    (rule.appliesToKinds.length === 0 ||
      question.kinds === undefined ||
      rule.appliesToKinds.some((kind) => question.kinds?.includes(kind)))
  );
}

function waiverOf(rule: DeadlineRule, question: DeadlineQuestion): Circumstance | null {
  return rule.waivedBy.find((circumstance) => question.circumstances?.includes(circumstance)) ?? null;
}

function dateRule(
  rule: DeadlineRule,
  pack: RulePack,
  question: DeadlineQuestion,
  tables: HolidayTables,
): Deadline | null {
  const start = anchorDay(rule, pack, question, tables);
  if (!start) return null;
  const { date: latest, missingYears } = countFrom(start, rule.direction, rule.span, tables);
  const internal = workdayOnOrBefore(latest, tables);
  const after = rule.direction === 'after' ? workdayOnOrAfter(latest, tables).date : null;
  return {
    rule,
    latest,
    workday: internal.date,
    nextWorkday: after,
    missingYears: [...new Set([...missingYears, ...internal.missingYears])].sort((a, b) => a - b),
    waivedBy: waiverOf(rule, question),
  };
}

/** The day a rule counts from: known, or assumed to be the latest day its predecessor allows. */
function anchorDay(
  rule: DeadlineRule,
  pack: RulePack,
  question: DeadlineQuestion,
  tables: HolidayTables,
): Temporal.PlainDate | null {
  const known = question.anchors[rule.anchor];
  if (known || rule.assume === null) return known ?? null;
  const before = pack.rules.find((other) => other.id === rule.assume);
  if (!before) return question.anchors[rule.assume as Anchor] ?? null;
  if (waiverOf(before, question) !== null) return null;
  const start = anchorDay(before, pack, question, tables);
  return start && countFrom(start, before.direction, before.span, tables).date;
}
