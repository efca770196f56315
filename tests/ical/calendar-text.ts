import type { Calendar } from '#lib/ical/calendar.ts';
import { ianaZone } from '#lib/ical/iana-zone.ts';
import { findOccurrences, type Occurrence } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import type { Zone } from '#lib/ical/zone.ts';

/** Lines as a VCALENDAR. */
export function calendarText(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** Lines as a VEVENT. */
export function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

export function read(input: string | Uint8Array): Calendar {
  const result = readCalendar(input);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

export function zone(name: string): Zone {
  const found = ianaZone(name);
  if (found === null) throw new Error(name);
  return found;
}

export const shanghai: Zone = zone('Asia/Shanghai');

/** Occurrences in a window given as two times with offsets, read in Shanghai unless said otherwise. */
export function occurrencesIn(
  input: string | Uint8Array,
  [from, to]: readonly [string, string],
  reference: Zone = shanghai,
): readonly Occurrence[] {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  return findOccurrences(read(input), window, reference).occurrences;
}

/** `2026-03-01T01:00Z` */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(':00.000Z', 'Z');
}

/** `start/end`, dates for all-day ones. */
export function spans(occurrences: readonly Occurrence[]): readonly string[] {
  return occurrences.map(
    ({ start, end, startDate, endDate }) => `${startDate ?? instant(start)}/${endDate ?? instant(end)}`,
  );
}

export function starts(occurrences: readonly Occurrence[]): readonly string[] {
  return occurrences.map(({ start, startDate }) => startDate ?? instant(start));
}

export const year2026 = ['2026-01-01T00:00:00+08:00', '2027-01-01T00:00:00+08:00'] as const;
