import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFreeBusy } from '#lib/ical/free-busy.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { calendarText, shanghai } from './calendar-text.ts';

const week = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 2, 8) };

/** Reads and expands; whatever the input, the answer is a calendar or a refusal, and what is found is in the window. */
function survive(input: string | Uint8Array): void {
  const result = readCalendar(input);
  if (!result.ok) {
    expect(['not-a-calendar', 'calendar-too-large', 'too-many-events']).toContain(result.refusal.kind);
    return;
  }
  for (const { start, end } of findOccurrences(result.value, week, shanghai).occurrences) {
    expect(start < week.to && end >= week.from && start <= end).toBe(true);
  }
  let last = week.from;
  for (const { start, end } of findFreeBusy(result.value, week, shanghai).busy) {
    expect(start >= last && end > start && end <= week.to).toBe(true);
    last = end;
  }
}

const dates = fc.constantFrom(
  '20260301T010000Z',
  '20260302',
  '20260303T090000',
  '19700101T000000Z',
  '20260230',
  '',
  'x',
  '99991231T235959',
);
const name = fc.constantFrom('DTSTART', 'DTEND', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'DTSTAMP', 'FREEBUSY');
const parameters = fc.constantFrom(
  '',
  ';TZID=Asia/Shanghai',
  ';TZID=Custom',
  ';TZID="(UTC+08:00) Beijing"',
  ';VALUE=DATE',
  ';VALUE=PERIOD',
  ';RANGE=THISANDFUTURE',
  ';TZID="',
  ';;=',
);
const dateLine = fc
  .tuple(name, parameters, dates, dates, fc.constantFrom('', ',', '/', '/PT1H,'))
  .map(([n, p, a, b, separator]) => `${n}${p}:${a}${separator}${separator === '' ? '' : b}`);
const rule = fc
  .record({
    freq: fc.constantFrom('SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'NEVER'),
    part: fc.constantFrom(
      '',
      ';BYDAY=MO,-1SU',
      ';BYSETPOS=-1,3',
      ';BYMONTHDAY=31,-31',
      ';BYWEEKNO=53',
      ';BYHOUR=25',
      ';BYSECOND=0,60',
    ),
    end: fc.constantFrom(
      '',
      ';COUNT=2000000000',
      ';COUNT=3',
      ';UNTIL=20260304',
      ';UNTIL=20260304T000000Z',
      ';UNTIL=x',
    ),
    interval: fc.constantFrom('', ';INTERVAL=999999999', ';INTERVAL=7'),
  })
  .map(({ freq, part, end, interval }) => `RRULE:FREQ=${freq}${interval}${part}${end}`);
const frame = fc
  .tuple(
    fc.constantFrom('BEGIN', 'END'),
    fc.constantFrom(
      'VEVENT',
      'VCALENDAR',
      'VTIMEZONE',
      'STANDARD',
      'VFREEBUSY',
      'VAVAILABILITY',
      'AVAILABLE',
      'VALARM',
      '__proto__',
    ),
  )
  .map((pair) => pair.join(':'));
const other = fc.constantFrom(
  'UID:1',
  'UID:2',
  'SUMMARY:x',
  'DURATION:P1D',
  'DURATION:-PT5H',
  'SEQUENCE:9',
  'TZID:Custom',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:-1200',
  'X-WR-TIMEZONE:Custom',
  'STATUS:TENTATIVE',
  'BUSYTYPE:BUSY',
  'PRIORITY:-3',
  'DTSTART',
  ':',
  ' fold',
  '\tfold',
  ';:=',
);
const anyLine = fc.oneof(
  { weight: 3, arbitrary: dateLine },
  rule,
  { weight: 3, arbitrary: frame },
  other,
  fc.string(),
);

describe('the reader', () => {
  it('answers any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), survive), {
      seed: 5545,
      numRuns: 300,
    });
  });

  it('answers any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survive), { seed: 5545, numRuns: 300 });
  });

  it('answers any pile of lines that look like a calendar’s', () => {
    const text = fc
      .tuple(fc.array(anyLine, { maxLength: 60 }), fc.constantFrom('\r\n', '\n', '\r'))
      .map(([lines, end]) => calendarText('BEGIN:VEVENT', ...lines).replaceAll('\r\n', end));
    fc.assert(fc.property(text, survive), { seed: 5545, numRuns: 400 });
  });

  it('answers a calendar with any of its bytes changed', () => {
    const bytes = new TextEncoder().encode(
      calendarText(
        'X-WR-TIMEZONE:Asia/Shanghai',
        'BEGIN:VEVENT',
        'UID:1',
        'DTSTART;TZID=Asia/Shanghai:20260302T090000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=5',
        'SUMMARY:常委会',
        'END:VEVENT',
      ),
    );
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, value] of list) copy[at] = value;
        survive(copy);
      }),
      { seed: 5545, numRuns: 300 },
    );
  });

  it('answers the first part of a calendar, wherever it is cut', () => {
    const text = calendarText(
      'BEGIN:VEVENT',
      'DTSTART:20260302T090000Z',
      'RRULE:FREQ=DAILY',
      'SUMMARY:常委会',
      'END:VEVENT',
    );
    for (let length = 0; length <= text.length; length++) survive(text.slice(0, length));
  });
});
