import type { BusyType, CalendarEvent, EventStatus, ExtraDate, Moment } from './calendar.ts';
import { DAY } from './civil.ts';
import { rawValue } from './content-line.ts';
import { parseDuration } from './date-value.ts';
import { ignoreProperty, momentAt, type Reading, readMoment, readParameters } from './reading.ts';
import { parseRule, type Rule } from './rule.ts';
import { readText } from './text-value.ts';
import { shortened } from './warnings.ts';

/** An event while its lines are read: the same shape, still writable, and without a start until one is read. */
export type EventDraft = { -readonly [Key in keyof CalendarEvent]: CalendarEvent[Key] } & {
  hasStart: boolean;
  transparency: string;
  busyStatus: string;
  badStart: string;
  component: string;
};

const NO_MOMENT: Moment = { form: 'floating', wall: 0, zone: null };
const NO_RULES: readonly Rule[] = [];
const NO_EXTRA_DATES: readonly ExtraDate[] = [];
const NO_EXCEPT_DATES: readonly Moment[] = [];

export function openEvent(component: string, line: number, home: Reading['scope']['homeRef']): EventDraft {
  return {
    uid: '',
    summary: '',
    location: '',
    description: '',
    organizer: '',
    status: null,
    transparent: false,
    busyType: 'BUSY',
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
    hasStart: false,
    transparency: '',
    busyStatus: '',
    badStart: '',
    component,
  };
}

/** Takes the current line into an event. */
export function readEventLine(reading: Reading, draft: EventDraft): void {
  switch (reading.cursor.property) {
    case 'UID':
      draft.uid = rawValue(reading.cursor).trim();
      return;
    case 'SUMMARY':
      draft.summary = readText(reading);
      return;
    case 'LOCATION':
      draft.location = readText(reading);
      return;
    case 'DESCRIPTION':
      draft.description = readText(reading);
      return;
    case 'ORGANIZER':
      draft.organizer = rawValue(reading.cursor).trim();
      return;
    case 'STATUS':
      draft.status = readStatus(rawValue(reading.cursor));
      return;
    case 'TRANSP':
      draft.transparency = rawValue(reading.cursor).trim().toUpperCase();
      return;
    case 'X-MICROSOFT-CDO-BUSYSTATUS':
      draft.busyStatus = rawValue(reading.cursor).trim().toUpperCase();
      return;
    case 'CLASS':
      draft.confidential = /^\s*(private|confidential)\s*$/i.test(rawValue(reading.cursor));
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
      draft.end = readMoment(reading) ?? draft.end;
      if (draft.end === null) ignoreProperty(reading);
      return;
    case 'DURATION':
      draft.duration = parseDuration(rawValue(cursor));
      if (draft.duration === null) ignoreProperty(reading);
      return;
    case 'RRULE':
      draft.rules = [...draft.rules, ...readRules(reading)];
      return;
    case 'EXRULE':
      draft.exclusionRules = [...draft.exclusionRules, ...readRules(reading)];
      return;
    case 'RDATE':
      draft.extraDates = [...draft.extraDates, ...readExtraDates(reading)];
      return;
    case 'EXDATE':
      draft.exceptDates = [...draft.exceptDates, ...readExtraDates(reading).map((extra) => extra.start)];
      return;
    case 'RECURRENCE-ID':
      draft.recurrenceId = readMoment(reading);
      draft.thisAndFuture = readParameters(reading).range === 'THISANDFUTURE';
      if (draft.recurrenceId === null) ignoreProperty(reading);
      return;
    case 'SEQUENCE':
      draft.sequence = Number.parseInt(rawValue(cursor), 10) || 0;
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
  draft.start = start;
  draft.hasStart = true;
}

/** LAST-MODIFIED outweighs DTSTAMP, which many exporters set to the time of the export. */
function readStamp(reading: Reading, draft: EventDraft): void {
  const stamp = readMoment(reading);
  if (stamp === null) return;
  if (reading.cursor.property === 'LAST-MODIFIED' || draft.modified === Number.NEGATIVE_INFINITY) {
    draft.modified = stamp.wall;
  }
}

function readStatus(raw: string): EventStatus | null {
  const value = raw.trim().toUpperCase();
  if (value === 'CANCELED') return 'CANCELLED';
  return value === 'TENTATIVE' || value === 'CONFIRMED' || value === 'CANCELLED' ? value : null;
}

function readRules(reading: Reading): readonly Rule[] {
  const text = rawValue(reading.cursor);
  const rule = parseRule(text);
  if (rule !== null) return [rule];
  reading.log.add({ kind: 'rule-ignored', line: reading.cursor.line, rule: shortened(text) });
  return [];
}

/** The list of an RDATE or EXDATE; one bad value does not lose the others. */
function readExtraDates(reading: Reading): readonly ExtraDate[] {
  const { text, valueStart, end } = reading.cursor;
  const found: ExtraDate[] = [];
  for (let from = valueStart; from < end; ) {
    const comma = text.indexOf(',', from);
    const to = comma < 0 || comma > end ? end : comma;
    const slash = text.indexOf('/', from);
    const isPeriod = slash >= 0 && slash < to;
    const start = momentAt(reading, text, from, isPeriod ? slash : to);
    if (start === null) ignoreProperty(reading, text.slice(from, to));
    else if (!isPeriod) found.push({ start, end: null, duration: null });
    else found.push({ start, ...readPeriodEnd(reading, text, slash + 1, to) });
    from = to + 1;
  }
  return found;
}

/** The second half of a PERIOD (RFC 5545 section 3.3.9): an end or a duration. */
export function readPeriodEnd(
  reading: Reading,
  text: string,
  from: number,
  to: number,
): Pick<ExtraDate, 'end' | 'duration'> {
  const end = momentAt(reading, text, from, to);
  return { end, duration: end === null ? parseDuration(text.slice(from, to)) : null };
}

/** Ends an event: null (with a warning) when it has no start that could be read. */
export function closeEvent(reading: Reading, draft: EventDraft): CalendarEvent | null {
  if (!draft.hasStart) {
    reading.skipped++;
    reading.log.add({
      kind: 'component-skipped',
      line: draft.line,
      component: draft.component,
      uid: shortened(draft.uid),
      value: shortened(draft.badStart),
    });
    return null;
  }
  draft.transparent =
    draft.transparency === 'TRANSPARENT' || (draft.transparency === '' && draft.busyStatus === 'FREE');
  draft.busyType = busyTypeOf(draft);
  mendEnd(reading, draft);
  return draft;
}

/** RFC 5545 section 3.8.1.11 and 3.8.2.7; the X- property is what Outlook and Exchange mean by theirs. */
function busyTypeOf(draft: EventDraft): BusyType {
  if (draft.status === 'CANCELLED' || draft.transparent || draft.busyStatus === 'FREE') return 'FREE';
  if (draft.status === 'TENTATIVE' || draft.busyStatus === 'TENTATIVE') return 'BUSY-TENTATIVE';
  return draft.busyStatus === 'OOF' ? 'BUSY-UNAVAILABLE' : 'BUSY';
}

/** A start and end of different kinds are brought to one, and an end before its start changes places with it. */
function mendEnd(reading: Reading, draft: EventDraft): void {
  const { start, end } = draft;
  if (end === null) return;
  if (start.form === 'date' && end.form !== 'date') draft.start = { ...end, wall: start.wall };
  if (start.form !== 'date' && end.form === 'date') draft.end = { ...start, wall: end.wall };
  const sameClock = draft.start.form === draft.end?.form && draft.start.zone === draft.end.zone;
  if (!sameClock || draft.end === null || draft.end.wall >= draft.start.wall) {
    if (draft.start.form === 'date' && draft.end?.wall === draft.start.wall) {
      draft.end = { ...draft.end, wall: draft.start.wall + DAY };
    }
    return;
  }
  [draft.start, draft.end] = [draft.end, draft.start];
  reading.log.add({ kind: 'end-before-start', line: draft.line, uid: shortened(draft.uid) });
}
