import { withoutIndent } from './indented.ts';
import { findValueColon, WIDE_COLON, WIDE_SEMICOLON } from './value-colon.ts';

/** The properties a reader of times needs; every other line is passed over unread. */
const PROPERTIES = [
  ...['BEGIN', 'END', 'UID', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'ORGANIZER', 'STATUS', 'TRANSP', 'CLASS'],
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  ...[
    'SEQUENCE',
    'ATTENDEE',
    'DTSTAMP',
    'LAST-MODIFIED',
    'X-MICROSOFT-CDO-BUSYSTATUS',
    'X-WR-TIMEZONE',
    'X-WR-CALNAME',
    'NAME',
    'TZ',
    'METHOD',
  ],
  ...['TZID', 'X-LIC-LOCATION', 'TZOFFSETFROM', 'TZOFFSETTO', 'FREEBUSY', 'BUSYTYPE', 'PRIORITY'],
] as const;
type PropertyName = (typeof PROPERTIES)[number];

/** Properties whose value holds no colon but whose unquoted TZID may: `DTSTART;TZID=(UTC+08:00) Beijing:20260101T090000`. */
const COLON_FREE = new Set<PropertyName>(['DTSTART', 'DTEND', 'RDATE', 'EXDATE', 'RECURRENCE-ID']);

const byHash = new Map<number, PropertyName>(PROPERTIES.map((name) => [hashOf(name), name]));

function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 33) ^ name.charCodeAt(i)) | 0;
  return hash;
}

/**
 * A place in a calendar text, moved from content line to content line (RFC 5545 section 3.1). The fields describe the
 * current line as positions in `text`, so that nothing is copied for a line nobody wants.
 */
export interface LineCursor {
  readonly source: string;
  /** `source`, or the line itself when it was folded. */
  text: string;
  property: PropertyName;
  nameEnd: number;
  valueStart: number;
  end: number;
  /** Number of the line in the file, 1 the first. */
  line: number;
  position: number;
  nextLine: number;
}

/** A cursor before the first line. Line ends may be CRLF, LF or CR, and all lines set in. */
export function openLines(text: string): LineCursor {
  const source = withoutIndent(/\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text);
  const start = { property: 'BEGIN' as const, nameEnd: 0, valueStart: 0, end: 0 };
  return { source, text: source, ...start, line: 0, position: 0, nextLine: 1 };
}

/** Moves to the next line whose property is known; false at the end. */
export function nextLine(cursor: LineCursor): boolean {
  const { source } = cursor;
  while (cursor.position < source.length) {
    const from = cursor.position;
    const newline = source.indexOf('\n', from);
    const end = newline < 0 ? source.length : newline;
    cursor.position = end + 1;
    cursor.line = cursor.nextLine++;
    cursor.text = source;
    const stop = beforeReturn(source, from, end);
    if (continuationAt(source, cursor.position) >= 0) {
      if (readFolded(cursor, from, end)) return true;
    } else if (breaksSoftly(source, from, stop)) {
      if (readSoftlyBroken(cursor, from, stop)) return true;
    } else if (readLine(cursor, from, stop)) {
      return true;
    }
  }
  return false;
}

function isFold(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 32 || code === 9;
}

/** Where the line before `at` goes on, or -1. One blank line in between is passed over: Mozilla Calendar folded so. */
function continuationAt(source: string, at: number): number {
  if (isFold(source, at)) return at;
  const code = source.charCodeAt(at);
  const next = code === 10 ? at + 1 : code === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : -1;
  return next >= 0 && isFold(source, next) ? next : -1;
}

function beforeReturn(source: string, from: number, end: number): number {
  return end > from && source.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Joins a folded line, unless its first part already names a property nobody wants. */
function readFolded(cursor: LineCursor, from: number, firstEnd: number): boolean {
  const { source } = cursor;
  const parts = [source.slice(from, beforeReturn(source, from, firstEnd))];
  const named = /^[^:;]+[:;]/.test(parts[0] as string);
  const wanted = !named || findProperty(cursor, source, from, beforeReturn(source, from, firstEnd)) !== null;
  for (let fold = continuationAt(source, cursor.position); fold >= 0; ) {
    const start = fold + 1;
    if (fold > cursor.position) cursor.nextLine++;
    const newline = source.indexOf('\n', start - 1);
    const end = newline < 0 ? source.length : newline;
    if (wanted) parts.push(source.slice(start, Math.max(beforeReturn(source, start - 1, end), start)));
    cursor.position = end + 1;
    cursor.nextLine++;
    fold = continuationAt(source, cursor.position);
  }
  if (!wanted) return false;
  cursor.text = parts.join('');
  return readLine(cursor, 0, cursor.text.length);
}

/** Whether a line is QUOTED-PRINTABLE and ends in `=`: it goes on in the next one (vCalendar 1.0, RFC 2045 section 6.7). */
function breaksSoftly(source: string, from: number, stop: number): boolean {
  if (source.charCodeAt(stop - 1) !== 61) return false;
  return /^[^:]*;\s*(?:ENCODING=)?"?QUOTED-PRINTABLE/i.test(source.slice(from, stop));
}

/** Joins a QUOTED-PRINTABLE line with those it goes on in. */
function readSoftlyBroken(cursor: LineCursor, from: number, firstStop: number): boolean {
  const { source } = cursor;
  const parts = [source.slice(from, firstStop)];
  while (parts.at(-1)?.endsWith('=') && cursor.position < source.length) {
    const start = cursor.position;
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    parts.push(parts.pop()?.slice(0, -1) ?? '', source.slice(start, beforeReturn(source, start, end)));
    cursor.position = end + 1;
    cursor.nextLine++;
  }
  cursor.text = parts.join('');
  return readLine(cursor, 0, cursor.text.length);
}

function readLine(cursor: LineCursor, from: number, end: number): boolean {
  const { text } = cursor;
  const property = findProperty(cursor, text, from, end);
  if (property === null) return false;
  const colon = findValueColon(text, cursor.nameEnd, end, COLON_FREE.has(property));
  if (colon < cursor.nameEnd || colon >= end) return false;
  cursor.property = property;
  cursor.valueStart = colon + 1;
  cursor.end = end;
  return true;
}

const DOT = 46;

/**
 * The property a line names, and where what follows it begins. Case counts for nothing, nor do blanks behind the name or a
 * group before it (`item1.SUMMARY`, RFC 6350 section 3.3); a Chinese keyboard writes `：` and `；`.
 */
function findProperty(cursor: LineCursor, text: string, start: number, end: number): PropertyName | null {
  // A byte order mark stands here where files were put one after another.
  let from = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  let hash = 0;
  for (let i = from; i < end && i - from <= 27; i++) {
    let code = text.charCodeAt(i);
    if (code === DOT) {
      from = i + 1;
      hash = 0;
      continue;
    }
    if (
      code === 32 ||
      code === 9 ||
      code === 58 ||
      code === 59 ||
      code === WIDE_COLON ||
      code === WIDE_SEMICOLON
    ) {
      cursor.nameEnd = isFold(text, i) ? afterBlanks(text, i, end) : i;
      const property = byHash.get(hash);
      return property !== undefined && property.length === i - from ? property : null;
    }
    if (code >= 97 && code <= 122) code -= 32;
    hash = (Math.imul(hash, 33) ^ code) | 0;
  }
  return null;
}

/** Behind the blanks of `SUMMARY : text`; a name that anything else follows is none. */
function afterBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isFold(text, at)) at++;
  const code = text.charCodeAt(at);
  return code === 58 || code === 59 || code === WIDE_COLON || code === WIDE_SEMICOLON ? at : end;
}

/** Names of components a reader of times knows. */
const COMPONENTS = [
  'VEVENT',
  'VCALENDAR',
  'VALARM',
  'VTIMEZONE',
  'STANDARD',
  'DAYLIGHT',
  'VTODO',
  'VFREEBUSY',
] as const;

/** The name a BEGIN or END line gives, in upper case. */
export function componentName(cursor: LineCursor): string {
  const { text, valueStart, end } = cursor;
  for (const name of COMPONENTS) {
    if (end - valueStart === name.length && text.startsWith(name, valueStart)) return name;
  }
  return rawValue(cursor).trim().toUpperCase();
}

/** The current value as written. */
export function rawValue(cursor: LineCursor): string {
  return cursor.text.slice(cursor.valueStart, cursor.end);
}

const LONGEST_PARAMETERS = 4096;

/** The current parameters as written, with the leading semicolon; empty when there are none. No more than anybody means. */
export function rawParameters(cursor: LineCursor): string {
  const end = Math.min(cursor.valueStart - 1, cursor.nameEnd + LONGEST_PARAMETERS);
  if (end <= cursor.nameEnd) return '';
  const raw = cursor.text.slice(cursor.nameEnd, end);
  return raw.includes('；') || raw.includes('＝') ? raw.replaceAll('；', ';').replaceAll('＝', '=') : raw;
}

/** A TEXT value without its escapes (RFC 5545 section 3.3.11). */
export function unescapeText(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\([nN,;\\:"])/g, (_, code: string) => (code === 'n' || code === 'N' ? '\n' : code));
}
