import { expect, it } from 'vitest';
import type { Calendar } from '#lib/ical/calendar.ts';
import type { Occurrence } from '#lib/ical/occurrence.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { UTC } from '#lib/ical/zone.ts';
import { describeGiven, givenBytes, givenJson } from './given-data.ts';

interface ExpectedOccurrence {
  readonly kind: 'utc' | 'date' | 'floating';
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly uid: string;
  readonly status?: string;
  readonly transp?: string;
}

interface RecurrenceCase {
  readonly id: string;
  readonly file: string;
  readonly window_start: string;
  readonly window_end: string;
  readonly expected: readonly ExpectedOccurrence[];
}

/** Ids of cases in which we hold the reference to be against the RFC, with the reason. */
const REFERENCE_IS_WRONG: Readonly<Record<string, string>> = {};

const cases = givenJson<readonly RecurrenceCase[]>('recurrence_cases.json', []);
const calendars = new Map<string, Calendar>();

/** The reference reads dates and floating times in UTC when it compares them with its window. */
function occurrencesOf(given: RecurrenceCase): readonly Occurrence[] {
  let calendar = calendars.get(given.file);
  if (calendar === undefined) {
    const result = readCalendar(givenBytes(given.file));
    if (!result.ok) throw new Error(`${given.file}: ${result.refusal.kind}`);
    calendar = result.value;
    calendars.set(given.file, calendar);
  }
  const window = { from: Date.parse(given.window_start), to: Date.parse(given.window_end) };
  return findOccurrences(calendar, window, UTC).occurrences;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function found(occurrence: Occurrence): object {
  const { event, start, end, startDate, endDate } = occurrence;
  return {
    start: startDate ?? instant(start),
    end: endDate ?? instant(end),
    summary: event.summary,
    uid: event.uid,
    status: event.status,
    transparent: event.transparent,
  };
}

function wanted(expected: ExpectedOccurrence): object {
  const { kind, start, end, summary, uid, status, transp } = expected;
  const zone = kind === 'floating' ? 'Z' : '';
  const transparent = transp === 'TRANSPARENT';
  return {
    start: `${start}${zone}`,
    end: `${end}${zone}`,
    summary,
    uid,
    status: status ?? null,
    transparent,
  };
}

function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

describeGiven('occurrences of published calendars', () => {
  it.each(cases.filter(({ id }) => !(id in REFERENCE_IS_WRONG)))('$id', (given) => {
    expect(sorted(occurrencesOf(given).map(found))).toEqual(sorted(given.expected.map(wanted)));
  });

  it('come in order of their start', () => {
    for (const given of cases) {
      const starts = occurrencesOf(given).map((occurrence) => occurrence.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });
});
