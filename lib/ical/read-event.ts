import { busyTypeOf, isTransparent } from './busy-type.ts';
import { type CalendarEvent, type EventStatus, type ExtraDate, type Moment, NO_UID } from './calendar.ts';
import { DAY } from './civil.ts';
import { rawValue } from './content-line.ts';
import { lacksTime, parseDuration } from './date-value.ts';
import { mendEnd } from './mend-end.ts';
import { CANCEL, takesNoTime } from './method.ts';
import { readExtraDates } from './read-dates.ts';
import { withParticipant } from './read-participant.ts';
import { ignoreProperty, momentAt, type Reading, readMoment, readParameters } from './reading.ts';
import { parseRule, type Rule } from './rule.ts';
import { readText } from './text-value.ts';
import { shortened } from './warnings.ts';

/** An event while its lines are read, and what is only needed until it is closed. */
export interface EventDraft {
  readonly event: { -readonly [Key in keyof CalendarEvent]: CalendarEvent[Key] };
  readonly component: string;
  /** Lists that most events do not have. */
  rules: Rule[] | null;
  exclusionRules: Rule[] | null;
  extraDates: ExtraDate[] | null;
  exceptDates: ExtraDate[] | null;
  hasStart: boolean;
  badStart: string;
  /** A DURATION below zero, as it is written. */
  backwards: { readonly line: number; readonly text: string } | null;
  transparency: string;
  busyStatus: string;
}

/** RFC 5545 wants one RRULE at most; writers that repeat it write a handful. */
const MOST_RULES = 50;
/** A cancellation that does not say of which version is one of any. */
const ANY_VERSION = Number.MAX_SAFE_INTEGER;
const NO_MOMENT: Moment = { form: 'floating', wall: 0, zone: null };
const NO_RULES: readonly Rule[] = [];
const NO_EXTRA_DATES: readonly ExtraDate[] = [];
const NO_EXCEPT_DATES: readonly Moment[] = [];

export function openEvent(component: string, line: number, home: Reading['scope']['homeRef']): EventDraft {
  const event = {
    uid: '',
    summary: '',
    location: '',
    description: '',
    participants: '',
    status: null,
    transparent: false,
    busyType: 'BUSY' as const,
    confidential: false,
    start: NO_MOMENT,
    end: null,
    duration: null,
    rules: NO_RULES,
    exclusionRules: NO_RULES,
    extraDates: NO_EXTRA_DATES,
    exceptDates: NO_EXCEPT_DATES,
    recurrenceId: null,
    thisAndFuture: false,
    sequence: -1,
    modified: Number.NEGATIVE_INFINITY,
    home,
    line,
  };
  const lists = { rules: null, exclusionRules: null, extraDates: null, exceptDates: null };
  const unread = { hasStart: false, badStart: '', backwards: null, transparency: '', busyStatus: '' };
  return { event, component, ...lists, ...unread };
}

/** Takes the current line into an event. */
export function readEventLine(reading: Reading, draft: EventDraft): void {
  switch (reading.cursor.property) {
    case 'UID':
      draft.event.uid = rawValue(reading.cursor).trim();
      return;
    case 'SUMMARY':
      draft.event.summary = readText(reading);
      return;
    case 'LOCATION':
      draft.event.location = readText(reading);
      return;
    case 'DESCRIPTION':
      draft.event.description = readText(reading);
      return;
    case 'ORGANIZER':
    case 'ATTENDEE':
      draft.event.participants = withParticipant(draft.event.participants, reading.cursor);
      return;
    case 'STATUS':
      draft.event.status = readStatus(rawValue(reading.cursor));
      return;
    case 'TRANSP':
      draft.transparency = rawValue(reading.cursor).trim().toUpperCase();
      return;
    case 'X-MICROSOFT-CDO-BUSYSTATUS':
      draft.busyStatus = rawValue(reading.cursor).trim().toUpperCase();
      return;
    case 'CLASS':
      draft.event.confidential = /^\s*(private|confidential)\s*$/i.test(rawValue(reading.cursor));
      return;
    default:
      readTimeLine(reading, draft);
  }
}

function readTimeLine(reading: Reading, draft: EventDraft): void {
  const { cursor } = reading;
  switch (cursor.property) {
    case 'DTSTART':
      readStart(reading, draft);
      return;
    case 'DTEND':
      draft.event.end = readMoment(reading) ?? readDaysEnd(reading) ?? draft.event.end;
      if (draft.event.end === null) ignoreProperty(reading);
      return;
    case 'DURATION':
      readDuration(reading, draft);
      return;
    case 'RRULE':
      draft.rules = readRuleInto(reading, draft.rules);
      return;
    case 'EXRULE':
      draft.exclusionRules = readRuleInto(reading, draft.exclusionRules);
      return;
    case 'RDATE':
      draft.extraDates ??= [];
      readExtraDates(reading, draft.extraDates);
      return;
    case 'EXDATE':
      draft.exceptDates ??= [];
      readExtraDates(reading, draft.exceptDates);
      return;
    case 'RECURRENCE-ID':
      draft.event.recurrenceId = readMoment(reading);
      draft.event.thisAndFuture = readParameters(reading).range === 'THISANDFUTURE';
      if (draft.event.recurrenceId === null) ignoreProperty(reading);
      return;
    case 'SEQUENCE':
      draft.event.sequence = Number.parseInt(rawValue(cursor), 10) || 0;
      return;
    case 'LAST-MODIFIED':
    case 'DTSTAMP':
      readStamp(reading, draft);
      return;
    default:
      return;
  }
}

function readStart(reading: Reading, draft: EventDraft): void {
  const start = readMoment(reading);
  if (start === null) {
    draft.badStart = rawValue(reading.cursor);
    return;
  }
  draft.event.start = start;
  draft.hasStart = true;
}

/** `T240000`, the end of a day in ISO 8601, which RFC 5545 section 3.3.12 has not: the midnight after it. */
function readDaysEnd(reading: Reading): Moment | null {
  const { text, valueStart, end } = reading.cursor;
  const day = /^\s*(\d{8}T)240000(Z?)\s*$/i.exec(text.slice(valueStart, end));
  if (day === null) return null;
  const midnight = `${day[1]}000000${day[2]}`;
  const moment = momentAt(reading, midnight, 0, midnight.length);
  return moment && { ...moment, wall: moment.wall + DAY };
}

function readDuration(reading: Reading, draft: EventDraft): void {
  const text = rawValue(reading.cursor);
  const duration = parseDuration(text);
  draft.event.duration = duration;
  if (duration === null) ignoreProperty(reading);
  else if (lacksTime(text)) {
    reading.log.add({ kind: 'duration-mended', line: reading.cursor.line, value: shortened(text) });
  }
  const isBackwards = duration !== null && duration.days * DAY + duration.seconds < 0;
  draft.backwards = isBackwards ? { line: reading.cursor.line, text } : null;
}

/** LAST-MODIFIED outweighs DTSTAMP, which many exporters set to the time of the export. */
function readStamp(reading: Reading, draft: EventDraft): void {
  const stamp = readMoment(reading);
  if (stamp === null) return;
  if (reading.cursor.property === 'LAST-MODIFIED' || draft.event.modified === Number.NEGATIVE_INFINITY) {
    draft.event.modified = stamp.wall;
  }
}

function readStatus(raw: string): EventStatus | null {
  const value = raw.trim().toUpperCase();
  if (value === 'CANCELED') return 'CANCELLED';
  return value === 'TENTATIVE' || value === 'CONFIRMED' || value === 'CANCELLED' ? value : null;
}

function readRuleInto(reading: Reading, rules: Rule[] | null): Rule[] | null {
  const text = rawValue(reading.cursor);
  const rule = parseRule(text);
  if (rule !== null) return rules === null ? [rule] : [...rules.slice(-MOST_RULES), rule];
  reading.log.add({ kind: 'rule-ignored', line: reading.cursor.line, rule: shortened(text) });
  return rules;
}

/** Ends an event: null (with a warning) when it is a mere message, or has no start that could be read. */
export function closeEvent(reading: Reading, draft: EventDraft): CalendarEvent | null {
  const { method } = reading.scope;
  if (draft.component === 'VEVENT' && takesNoTime(method)) {
    reading.skipped++;
    const { line, uid } = draft.event;
    reading.log.add({ kind: 'message-skipped', line, method, uid: shortened(uid) });
    return null;
  }
  const isCancelling = method === CANCEL;
  // RFC 5546 section 3.2.5: what a message of METHOD:CANCEL names is off, whether it says so again or not, or when it was.
  if (isCancelling) draft.event.status = 'CANCELLED';
  if (isCancelling && draft.event.sequence < 0) draft.event.sequence = ANY_VERSION;
  if (!draft.hasStart && draft.badStart === '' && draft.event.status === 'CANCELLED') {
    const { uid, sequence, modified, recurrenceId } = draft.event;
    draft.event.start = recurrenceId ?? NO_MOMENT;
    draft.hasStart = recurrenceId !== null;
    if (isCancelling && !draft.hasStart && uid !== NO_UID) {
      reading.cancels.push({ uid, sequence, modified, event: null });
      return null;
    }
  }
  if (!draft.hasStart) {
    reading.skipped++;
    reading.log.add({
      kind: 'component-skipped',
      line: draft.event.line,
      component: draft.component,
      uid: shortened(draft.event.uid),
      value: shortened(draft.badStart),
    });
    return null;
  }
  draft.event.rules = draft.rules ?? NO_RULES;
  draft.event.exclusionRules = draft.exclusionRules ?? NO_RULES;
  draft.event.extraDates = draft.extraDates ?? NO_EXTRA_DATES;
  draft.event.exceptDates = draft.exceptDates?.map((except) => except.start) ?? NO_EXCEPT_DATES;
  draft.event.transparent =
    isTransparent(draft.transparency) || (draft.transparency === '' && draft.busyStatus === 'FREE');
  draft.event.busyType = busyTypeOf(draft);
  mendEnd(reading, draft);
  return draft.event;
}
