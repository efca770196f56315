import { describe, expect, it } from 'vitest';
import { findFreeBusy } from '#lib/ical/free-busy.ts';
import { UTC, type Zone } from '#lib/ical/zone.ts';
import { calendarText, event, instant, read, shanghai } from './calendar-text.ts';

/** From 11:00 UTC on Saturday 3 January 2026, for two days. */
const window = { from: Date.UTC(2026, 0, 3, 11), to: Date.UTC(2026, 0, 5, 11) };

function busy(text: string, reference: Zone = UTC): readonly string[] {
  return findFreeBusy(read(text), window, reference).busy.map(
    ({ type, start, end }) => `${type} ${instant(start).slice(8)} ${instant(end).slice(8)}`,
  );
}

function freeBusy(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VFREEBUSY', ...lines, 'END:VFREEBUSY'];
}

const noon = event('UID:noon', 'DTSTART:20260103T120000Z', 'DTEND:20260103T130000Z');

describe('events', () => {
  it('are busy unless transparent, cancelled or of no length', () => {
    const lines = ['DTSTART:20260103T140000Z', 'DTEND:20260103T150000Z'];
    expect(
      busy(calendarText(noon, event(...lines, 'TRANSP:TRANSPARENT'), event(...lines, 'STATUS:CANCELLED'))),
    ).toEqual(['BUSY 03T12:00Z 03T13:00Z']);
    expect(busy(calendarText(event('DTSTART:20260103T140000Z')))).toEqual([]);
  });

  it('are cut off at the window', () => {
    const long = event('DTSTART:20260101T000000Z', 'DTEND:20260110T000000Z');
    expect(busy(calendarText(long))).toEqual(['BUSY 03T11:00Z 05T11:00Z']);
  });

  it('are joined with their neighbours of the same kind', () => {
    const next = event('DTSTART:20260103T130000Z', 'DTEND:20260103T140000Z');
    const inside = event('DTSTART:20260103T121500Z', 'DTEND:20260103T123000Z');
    expect(busy(calendarText(next, noon, inside))).toEqual(['BUSY 03T12:00Z 03T14:00Z']);
  });

  it('give way to firmer ones where they overlap', () => {
    const perhaps = event('DTSTART:20260103T110000Z', 'DTEND:20260103T150000Z', 'STATUS:TENTATIVE');
    expect(busy(calendarText(noon, perhaps))).toEqual([
      'BUSY-TENTATIVE 03T11:00Z 03T12:00Z',
      'BUSY 03T12:00Z 03T13:00Z',
      'BUSY-TENTATIVE 03T13:00Z 03T15:00Z',
    ]);
  });

  it('of whole days are busy from midnight to midnight in the reference zone', () => {
    const day = calendarText(event('DTSTART;VALUE=DATE:20260104'));
    expect(busy(day, shanghai)).toEqual(['BUSY 03T16:00Z 04T16:00Z']);
    expect(busy(day)).toEqual(['BUSY 04T00:00Z 05T00:00Z']);
  });

  it('are busy as each override says', () => {
    const series = event('UID:s', 'DTSTART:20260103T150000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
    const free = ['UID:s', 'RECURRENCE-ID:20260103T150000Z', 'DTSTART:20260103T150000Z', 'DURATION:PT1H'];
    expect(busy(calendarText(series, event(...free, 'TRANSP:TRANSPARENT')))).toEqual([
      'BUSY 04T15:00Z 04T16:00Z',
    ]);
  });
});

describe('VFREEBUSY', () => {
  it('is taken as published, without what is free', () => {
    const lines = freeBusy(
      'FREEBUSY:20260104T010000Z/20260104T020000Z',
      'FREEBUSY;FBTYPE=FREE:20260104T020000Z/20260104T030000Z',
      'FREEBUSY:20260104T030000Z/PT1H,20260104T040000Z/PT30M',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260104T060000Z/PT1H',
      'FREEBUSY;FBTYPE=X-UNKNOWN:20260104T080000Z/PT1H',
      'FREEBUSY:20270101T000000Z/PT1H',
    );
    expect(busy(calendarText(...lines))).toEqual([
      'BUSY 04T01:00Z 04T02:00Z',
      'BUSY 04T03:00Z 04T04:30Z',
      'BUSY-TENTATIVE 04T06:00Z 04T07:00Z',
      'BUSY 04T08:00Z 04T09:00Z',
    ]);
  });

  it('loses no more than the period that cannot be read', () => {
    const calendar = read(
      calendarText(...freeBusy('FREEBUSY:nonsense,20260104T010000Z/PT1H,20260104T010000Z')),
    );
    expect(calendar.busyPeriods).toHaveLength(1);
    expect(calendar.warnings.map((warning) => warning.kind)).toEqual([
      'property-ignored',
      'property-ignored',
    ]);
  });
});

describe('VAVAILABILITY (RFC 7953)', () => {
  const available = (...lines: readonly string[]) => ['BEGIN:AVAILABLE', ...lines, 'END:AVAILABLE'];
  const availability = (...lines: readonly string[]) => [
    'BEGIN:VAVAILABILITY',
    ...lines,
    'END:VAVAILABILITY',
  ];
  const whole = ['DTSTART:20250101T000000Z', 'DTEND:20270101T000000Z'];
  const officeHours = available(
    'DTSTART:20251201T090000Z',
    'DTEND:20251201T170000Z',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  );

  it('makes the rest of its time unavailable, but for what events say', () => {
    expect(busy(calendarText(noon, ...availability(...whole, ...officeHours)))).toEqual([
      'BUSY-UNAVAILABLE 03T11:00Z 03T12:00Z',
      'BUSY 03T12:00Z 03T13:00Z',
      'BUSY-UNAVAILABLE 03T13:00Z 05T09:00Z',
    ]);
  });

  it('is of the BUSYTYPE it says, and says nothing outside its span', () => {
    const lines = availability('DTSTART:20260104T000000Z', 'DURATION:PT6H', 'BUSYTYPE:BUSY-TENTATIVE');
    expect(busy(calendarText(...lines))).toEqual(['BUSY-TENTATIVE 04T00:00Z 04T06:00Z']);
  });

  it('lasts whole days by its own clock, also when that goes forward', () => {
    const lines = availability('DTSTART;TZID=America/New_York:20260307T120000', 'DURATION:P2D');
    const march = { from: Date.UTC(2026, 2, 7), to: Date.UTC(2026, 2, 12) };
    const [span] = findFreeBusy(read(calendarText(...lines)), march, UTC).busy;
    expect([span?.start, span?.end].map((at) => instant(at ?? 0))).toEqual([
      '2026-03-07T17:00Z',
      '2026-03-09T16:00Z',
    ]);
  });

  it('without a span is for all time', () => {
    expect(busy(calendarText(...availability(...officeHours)))).toEqual([
      'BUSY-UNAVAILABLE 03T11:00Z 05T09:00Z',
    ]);
  });

  it.each([
    ['1', '2', ['BUSY 03T11:00Z 05T11:00Z']],
    ['2', '1', ['BUSY-TENTATIVE 03T11:00Z 05T09:00Z']],
    ['0', '9', ['BUSY-TENTATIVE 03T11:00Z 05T09:00Z']],
  ])('of priority %s hides one of priority %s', (vacationPriority, officePriority, expected) => {
    const vacation = availability(
      'DTSTART:20251220T000000Z',
      'DTEND:20260120T000000Z',
      'BUSYTYPE:BUSY',
      `PRIORITY:${vacationPriority}`,
    );
    const office = availability(
      ...whole,
      `PRIORITY:${officePriority}`,
      'BUSYTYPE:BUSY-TENTATIVE',
      ...officeHours,
    );
    expect(busy(calendarText(...office, ...vacation))).toEqual(expected);
  });

  it('that would take too long to look through is cut short, and says so', () => {
    const each = available(
      'UID:a',
      'DTSTART:20260101T000000Z',
      'DURATION:PT1S',
      'RRULE:FREQ=SECONDLY;INTERVAL=2',
    );
    const lines = Array.from({ length: 200 }, () => availability(...each)).flat();
    const { warnings } = findFreeBusy(read(calendarText(...lines)), window, UTC);
    expect(warnings.map(({ kind }) => kind)).toEqual(['rule-capped']);
  });

  it.each([1, 2])('with more times than are kept is cut short, and says so, in %i components', (parts) => {
    const two = (value: number) => String(value).padStart(2, '0');
    const daily = Array.from({ length: 288 }, (_, index) => {
      const clock = `${two(Math.floor(index / 12))}${two((index % 12) * 5)}`;
      const start = `DTSTART:20260101T${clock}00Z`;
      return available(`UID:${index}`, start, 'DURATION:PT5M', 'RRULE:FREQ=DAILY');
    });
    const size = daily.length / parts;
    const lines = Array.from({ length: parts }, (_, part) =>
      availability(...daily.slice(part * size, (part + 1) * size).flat()),
    ).flat();
    const kinds = (days: number) => {
      const from = Date.UTC(2026, 0, 1);
      return findFreeBusy(
        read(calendarText(...lines)),
        { from, to: from + days * 86_400_000 },
        UTC,
      ).warnings.map(({ kind }) => kind);
    };
    expect(kinds(300)).toEqual(['rule-capped']);
    expect(kinds(30)).toEqual([]);
  });

  it('may be in a VCALENDAR of its own', () => {
    expect(busy(calendarText(noon) + calendarText(...availability(...whole, ...officeHours)))).toHaveLength(
      3,
    );
  });

  it('honours exceptions to its available times', () => {
    const hours = available(
      'UID:a',
      'DTSTART:20260103T090000Z',
      'DTEND:20260103T170000Z',
      'RRULE:FREQ=DAILY',
      'EXDATE:20260104T090000Z',
    );
    expect(busy(calendarText(...availability(...whole, ...hours)))).toEqual([
      'BUSY-UNAVAILABLE 03T17:00Z 05T09:00Z',
    ]);
  });
});
