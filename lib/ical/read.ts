import type { Calendar } from './calendar.ts';
import { callOff } from './call-off.ts';
import { nextLine, openLines } from './content-line.ts';
import { decodeText } from './decode.ts';
import { closeAll, openComponents, readComponentLine } from './read-components.ts';
import { openScope, type Reading } from './reading.ts';
import { openWarningLog } from './warnings.ts';

/** Why a file was not read at all. Sizes in bytes (for a text: characters). */
export type ReadRefusal =
  | { readonly kind: 'not-a-calendar' }
  | { readonly kind: 'calendar-too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'too-many-events'; readonly limit: number };

export type ReadResult =
  | { readonly ok: true; readonly value: Calendar }
  | { readonly ok: false; readonly refusal: ReadRefusal };

/** With these limits a file of either kind is read within two seconds and 300 MB. */
export const LARGEST_CALENDAR = 40 * 1024 * 1024;
const MOST_EVENTS = 200_000;

export interface ReadOptions {
  /** The largest file accepted, in bytes. */
  readonly largest?: number;
  readonly mostEvents?: number;
}

/**
 * Reads an iCalendar file (RFC 5545, with 7986 and 7953; vCalendar 1.0 as far as it goes) in one pass. Bytes may be
 * UTF-8, UTF-16 or GB18030. What cannot be read is skipped, counted and listed in `warnings` with its line; it never
 * takes the rest with it. Refused are only files that hold nothing of a calendar (a VCALENDAR of unreadable
 * lines holds nothing; an empty one is one) and files over the limit.
 */
export function readCalendar(input: string | Uint8Array, options: ReadOptions = {}): ReadResult {
  const limit = options.largest ?? LARGEST_CALENDAR;
  if (input.length > limit) {
    return { ok: false, refusal: { kind: 'calendar-too-large', size: input.length, limit } };
  }
  const { text, encoding } =
    typeof input === 'string' ? { text: input, encoding: 'utf-8' as const } : decodeText(input);
  const reading = openReading(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const components = openComponents();
  const mostEvents = options.mostEvents ?? MOST_EVENTS;
  while (nextLine(reading.cursor)) {
    readComponentLine(reading, components);
    if (reading.eventCount > mostEvents)
      return { ok: false, refusal: { kind: 'too-many-events', limit: mostEvents } };
  }
  closeAll(reading, components);
  if (!reading.recognised || (reading.componentCount === 0 && isRubble(text))) {
    return { ok: false, refusal: { kind: 'not-a-calendar' } };
  }
  const { name, skipped, events, busyPeriods, availabilities } = reading;
  const series = callOff(reading.series, reading.cancels, reading.log);
  const warnings = reading.log.list();
  return {
    ok: true,
    value: { name, encoding, events, series, busyPeriods, availabilities, skipped, warnings },
  };
}

/**
 * Whether a text without a component holds lines that are none, or was cut off: an empty calendar is whole. Looked for in
 * place: a file of forty million empty lines is not taken apart.
 */
function isRubble(text: string): boolean {
  const isWhole = /END\s*[:：]\s*VCALENDAR\s*$/i.test(text.trimEnd().slice(-longestEnd));
  return !isWhole || /^(?![ \t]|\ufeff?[A-Za-z0-9.-]+\s*[;:：；])[^\r\n]*[^\s]/m.test(text);
}

/** More than any calendar's last line and the blanks behind it. */
const longestEnd = 1_000;

function openReading(text: string): Reading {
  return {
    cursor: openLines(text),
    log: openWarningLog(),
    events: [],
    series: [],
    busyPeriods: [],
    availabilities: [],
    name: '',
    skipped: 0,
    eventCount: 0,
    zoneNames: new Map(),
    recognised: false,
    componentCount: 0,
    cancels: [],
    scope: openScope(),
  };
}
