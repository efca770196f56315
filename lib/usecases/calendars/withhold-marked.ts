import { isCellMarkedSecret, isMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import { unescapeText } from '#lib/ical/content-line.ts';
import { decodeText } from '#lib/ical/decode.ts';
import { withoutIndent } from '#lib/ical/indented.ts';
import { decodeQuotedPrintable } from '#lib/ical/text-value.ts';

/** What says when somebody is busy and nothing else. */
const TIMES: ReadonlySet<string> = new Set([
  ...['BEGIN', 'END', 'UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'DUE'],
  ...['RECURRENCE-ID', 'SEQUENCE', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'STATUS', 'TRANSP', 'FREEBUSY'],
  ...['BUSYTYPE', 'PRIORITY', 'X-MICROSOFT-CDO-BUSYSTATUS'],
]);
/** Components somebody writes words into. */
const WRITTEN: ReadonlySet<string> = new Set([
  'VEVENT',
  'VTODO',
  'VJOURNAL',
  'VFREEBUSY',
  'VAVAILABILITY',
  'AVAILABLE',
]);
/** Short texts, in which a grade alone is a marking. */
const TITLES: ReadonlySet<string> = new Set([
  ...['SUMMARY', 'LOCATION', 'CATEGORIES', 'NAME', 'X-WR-CALNAME', 'X-WR-CALDESC'],
]);

/** A calendar as it may be read, and the bytes of it that may be kept. */
export interface UnmarkedCalendar {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** How many entries were. */
  readonly marked: number;
}

/** As `withholdMarked`, of bytes in any encoding a calendar is read in; themselves where nothing in them is marked. */
export function unmarkedCalendar(bytes: Uint8Array): UnmarkedCalendar {
  const { text } = decodeText(bytes);
  const { text: kept, count } = withheld(text);
  return { text: kept, bytes: kept === text ? bytes : new TextEncoder().encode(kept), marked: count };
}

/**
 * A calendar without the words of what carries a marking of secrecy (保密法 31): of such a component only the times
 * are left, as confidential. What is not marked stays to the letter.
 */
export function withholdMarked(text: string): string {
  return withheld(text).text;
}

/** As `withholdMarked`, with how many components it withheld the words of. */
function withheld(text: string): { readonly text: string; readonly count: number } {
  // 密 and ★ are in every marking; as they are, in quoted-printable UTF-8 or GBK, or broken over a line.
  if (!/[密★]|QUOTED-PRINTABLE/i.test(text)) return { text, count: 0 };
  const lines = logicalLines(withoutIndent(text));
  const kept: string[] = [];
  let count = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as LogicalLine;
    const end = line.name === 'BEGIN' && WRITTEN.has(textOf(line).toUpperCase()) ? endOf(lines, at) : at + 1;
    const block = lines.slice(at, end);
    const marked = block.some(isMarked);
    if (!marked) kept.push(...block.map(({ raw }) => raw));
    else if (line.name === 'BEGIN') kept.push(...timesOnly(block));
    if (marked) count++;
    at = end;
  }
  return { text: count > 0 ? kept.join('\r\n') : text, count };
}

/** A content line with its folds (RFC 5545 3.1) as it stands in the file, without its line end. */
interface LogicalLine {
  readonly raw: string;
  /** Upper case; empty where the line is none. */
  readonly name: string;
}

/** As the reader of calendars finds a name: behind a group, before blanks, and with the signs of a Chinese keyboard. */
const named = /^\ufeff?(?:[A-Za-z0-9-]+\.)*([A-Za-z0-9-]+)[ \t]*[;:；：]/;

function logicalLines(text: string): readonly LogicalLine[] {
  const parts: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const before = parts.at(-1);
    // A soft break of quoted-printable goes on in the next line without a blank (vCalendar 1.0, 2.1.3).
    const soft = before?.endsWith('=') === true && /^[^:]*QUOTED-PRINTABLE/i.test(before);
    if (before !== undefined && (/^[ \t]/.test(line) || soft))
      parts[parts.length - 1] = `${before}\r\n${line}`;
    else parts.push(line);
  }
  return parts.map((raw) => ({
    raw,
    name: (named.exec(raw)?.[1] ?? '').toUpperCase(),
  }));
}

function textOf({ raw }: LogicalLine): string {
  const line = narrowed(raw.replace(/=\r\n(?![ \t])/g, '').replace(/\r\n[ \t]/g, ''));
  const [, parameters = '', value = ''] =
    /^[^:;]*((?:;[^":]*(?:"[^"]*"[^":]*)*)?):(.*)$/s.exec(line) ?? /^([^:]*):(.*)$/s.exec(line) ?? [];
  if (!/QUOTED-PRINTABLE/i.test(parameters)) return unescapeText(value).trim();
  const charset = /CHARSET=([^;:]+)/i.exec(parameters)?.[1] ?? '';
  return decodeQuotedPrintable(value, charset).trim();
}

/** A line whose name ends in a wide sign, with the narrow signs the RFC has before its value. */
function narrowed(line: string): string {
  const [head = '', wide] = /^[A-Za-z0-9.\-\ufeff]+[ \t]*(?:([；：])|[;:])/.exec(line) ?? [];
  if (wide === undefined) return line;
  const end = wide === '：' ? head.length : Math.max(line.search(/[:：]/) + 1, head.length);
  return line.slice(0, end).replaceAll('；', ';').replaceAll('：', ':') + line.slice(end);
}

function isMarked(line: LogicalLine): boolean {
  if (TIMES.has(line.name)) return false;
  const value = textOf(line);
  return TITLES.has(line.name) ? isCellMarkedSecret(value) : isMarkedSecret(value);
}

/** Behind the END of a component; where it has none, before the next of its kind or at the end. */
function endOf(lines: readonly LogicalLine[], begin: number): number {
  const kind = textOf(lines[begin] as LogicalLine).toUpperCase();
  for (let at = begin + 1; at < lines.length; at++) {
    const line = lines[at] as LogicalLine;
    if (line.name !== 'BEGIN' && line.name !== 'END') continue;
    const named = textOf(line).toUpperCase();
    if (line.name === 'END' && named === kind) return at + 1;
    if (named === 'VCALENDAR' || (line.name === 'BEGIN' && named === kind)) return at;
  }
  return lines.length;
}

/** Its own times and those of what it holds that is times itself; alarms go with their words. */
function timesOnly(block: readonly LogicalLine[]): readonly string[] {
  const kept: string[] = [];
  let inside: string | null = null;
  for (const [index, line] of block.entries()) {
    const isEdge = line.name === 'BEGIN' || line.name === 'END';
    if (
      inside === null &&
      isEdge &&
      index > 0 &&
      line.name === 'BEGIN' &&
      !WRITTEN.has(textOf(line).toUpperCase())
    )
      inside = textOf(line);
    if (inside === null && TIMES.has(line.name)) {
      kept.push(line.raw);
      if (line.name === 'BEGIN') kept.push('CLASS:CONFIDENTIAL');
    }
    if (inside !== null && line.name === 'END' && textOf(line) === inside) inside = null;
  }
  return kept;
}
