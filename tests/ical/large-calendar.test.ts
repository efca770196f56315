import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { calendarText, event, read, shanghai } from './calendar-text.ts';

const RULES = [
  'FREQ=WEEKLY;BYDAY=MO,WE',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=DAILY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=YEARLY',
];
const march = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1) };

/** 10,000 single events from 2020 on and 1,000 endless series from 2015 on: about 1.9 MB. */
function largeCalendar(): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const events = Array.from({ length: 11_000 }, (_, index) => {
    const repeats = index % 11 === 0;
    const day = `${(repeats ? 2015 : 2020) + (index % 8)}${two(1 + (index % 12))}${two(1 + (index % 28))}`;
    const start = `DTSTART;TZID=${index % 2 === 0 ? 'Asia/Shanghai' : 'Europe/Berlin'}:${day}T${two(index % 23)}0000`;
    const rule = repeats ? [`RRULE:${RULES[(index / 11) % RULES.length]}`] : [];
    return event(
      `UID:${index}@example.com`,
      'DTSTAMP:20260101T000000Z',
      start,
      'DURATION:PT1H',
      `SUMMARY:会议 ${index}`,
      ...rule,
    );
  });
  return calendarText(...events);
}

describe('a calendar of 11,000 events', () => {
  const bytes = new TextEncoder().encode(largeCalendar());

  it('is read and expanded for a month', () => {
    const { occurrences, warnings } = findOccurrences(read(bytes), march, shanghai);
    expect(warnings.every((warning) => warning.kind === 'start-outside-rule')).toBe(true);
    // 200 daily series give 31 each; the rest must be there too.
    expect(occurrences.length).toBeGreaterThan(200 * 31 + 200 * 8 + 200 + 200 * 2);
  });

  it('costs no more to expand far from where its series began', () => {
    const calendar = read(bytes);
    const work = (year: number) => {
      const began = process.cpuUsage();
      findOccurrences(calendar, { from: Date.UTC(year, 2, 1), to: Date.UTC(year, 3, 1) }, shanghai);
      return process.cpuUsage(began).user;
    };
    work(2026);
    expect(work(2400)).toBeLessThan(work(2026) * 5 + 200_000);
  });
});
