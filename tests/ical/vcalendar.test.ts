import { describe, expect, it } from 'vitest';
import { fromVCalendarRule } from '#lib/ical/vcalendar-rule.ts';
import { calendarText, event, instant, occurrencesIn, read, starts, year2026 } from './calendar-text.ts';

/** A file of vCalendar 1.0 with one event. */
function vCalendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:1.0', 'TZ:+08', event(...lines), 'END:VCALENDAR', ''].join('\r\n');
}

describe('a rule of vCalendar 1.0', () => {
  it.each([
    ['D2 #5', 'FREQ=DAILY;INTERVAL=2;COUNT=5'],
    ['D1 20261231T000000Z', 'FREQ=DAILY;INTERVAL=1;UNTIL=20261231T000000Z'],
    ['D1 0900 1400 #0', 'FREQ=DAILY;INTERVAL=1;BYHOUR=9,14;BYMINUTE=0'],
    ['W1 MO WE #10', 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE;COUNT=10'],
    ['w2 #0', 'FREQ=WEEKLY;INTERVAL=2'],
    ['MP1 1+ MO FR 1- TU #3', 'FREQ=MONTHLY;INTERVAL=1;BYDAY=1MO,1FR,-1TU;COUNT=3'],
    ['MD1 15 2- LD', 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15,-2,-1;COUNT=2'],
    ['YM1 3 9 #4', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=3,9;COUNT=4'],
    ['YD1 100 20301231', 'FREQ=YEARLY;INTERVAL=1;BYYEARDAY=100;UNTIL=20301231'],
  ])('%s is %s', (text, rule) => {
    expect(fromVCalendarRule(text)).toBe(rule);
  });

  it.each([
    ['W1 TU D1 0900 #5'],
    ['W1 MO 0900 TU 1000 #0'],
    ['D1 0900 1430 #0'],
    ['MP1 MO #0'],
    ['MP1 1+ #0'],
    ['W1 XX'],
    ['M5 #3'],
    ['D1 #many'],
    ['every week'],
  ])('%s is not guessed at', (text) => {
    expect(fromVCalendarRule(text)).toBeNull();
  });
});

describe('a calendar of vCalendar 1.0', () => {
  it('repeats by its own grammar, without the days of its EXDATE, which semicolons part', () => {
    const text = vCalendar(
      'DTSTART:20260105T090000',
      'DTEND:20260105T100000',
      'RRULE:W1 MO #5',
      'EXDATE:20260112T090000;20260126T090000',
    );
    expect(starts(occurrencesIn(text, year2026))).toEqual([
      '2026-01-05T01:00Z',
      '2026-01-19T01:00Z',
      '2026-02-02T01:00Z',
    ]);
  });

  it('has QUOTED-PRINTABLE texts over several lines, with or without the name of the parameter', () => {
    const calendar = read(
      vCalendar(
        'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E5=B8=B8=E5=A7=94=E4=BC=9A=',
        '=E4=BC=9A=E8=AE=AE=',
        'X',
        'LOCATION;QUOTED-PRINTABLE;CHARSET=GB2312:=CA=D0=D5=FE=B8=AE',
        'DTSTART:20260105T090000',
      ),
    );
    expect(calendar.events[0]?.summary).toBe('常委会会议X');
    expect(calendar.events[0]?.location).toBe('市政府');
    expect(calendar.events[0]?.start.wall).toBe(Date.UTC(2026, 0, 5, 9) / 1000);
  });

  it('keeps the number of a line behind a text of several lines', () => {
    const calendar = read(
      vCalendar('SUMMARY;ENCODING=QUOTED-PRINTABLE:a=', 'b', 'DTSTART:20260105T090000', 'RRULE:W1 MO D1 #2'),
    );
    expect(calendar.warnings).toEqual([{ kind: 'rule-ignored', line: 8, rule: 'W1 MO D1 #2' }]);
  });

  it.each([
    ['0', false],
    ['1', true],
    ['2', true],
  ])('takes TRANSP:%s for free: %s', (value, free) => {
    expect(read(vCalendar('DTSTART:20260105T090000', `TRANSP:${value}`)).events[0]?.transparent).toBe(free);
  });
});

describe('a message of METHOD:CANCEL', () => {
  it('takes what it names off, though the event does not say CANCELLED itself', () => {
    const text = calendarText(
      'METHOD:CANCEL',
      event('UID:a', 'DTSTART:20260105T010000Z', 'DTEND:20260105T020000Z', 'STATUS:CONFIRMED'),
    );
    expect(read(text).events[0]).toMatchObject({ status: 'CANCELLED', busyType: 'FREE' });
  });

  const series = event(
    'UID:a',
    'SEQUENCE:1',
    'DTSTART:20260105T010000Z',
    'DURATION:PT1H',
    'RRULE:FREQ=DAILY;COUNT=3',
  );
  const busyDays = (text: string): readonly string[] =>
    occurrencesIn(text, year2026)
      .filter((one) => one.event.busyType !== 'FREE')
      .map(({ start }) => instant(start).slice(8, 10));
  const cancelling = (...lines: readonly string[]): string =>
    calendarText('METHOD:CANCEL', event('UID:a', ...lines));

  it.each([
    ['the whole of a later version', ['SEQUENCE:2', 'DTSTART:20260105T010000Z'], []],
    ['the whole without a time or a version', [], []],
    [
      'nothing of a version before the one it knows',
      ['SEQUENCE:0', 'DTSTART:20260105T010000Z'],
      ['05', '06', '07'],
    ],
    [
      'one instance',
      ['SEQUENCE:2', 'RECURRENCE-ID:20260106T010000Z', 'DTSTART:20260106T010000Z'],
      ['05', '07'],
    ],
    [
      'one instance named on another clock',
      ['RECURRENCE-ID;TZID=Asia/Shanghai:20260106T090000'],
      ['05', '07'],
    ],
    [
      'an instance and those after it',
      ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T010000Z', 'DTSTART:20260106T010000Z', 'DURATION:PT1H'],
      ['05'],
    ],
  ])(
    'in a VCALENDAR of its own takes %s off a series of another, before or after it',
    (_what, lines, left) => {
      const [one, other] = [calendarText(series), cancelling(...lines)];
      expect(busyDays(one + other)).toEqual(left);
      expect(busyDays(other + one)).toEqual(left);
      expect(read(one + other).warnings).toEqual([]);
    },
  );

  it('takes off an instance that was moved, named on another clock', () => {
    const moved = event(
      'UID:a',
      'RECURRENCE-ID:20260106T010000Z',
      'DTSTART:20260109T010000Z',
      'DURATION:PT1H',
    );
    const off = cancelling('RECURRENCE-ID;TZID=Asia/Shanghai:20260106T090000');
    expect(busyDays(calendarText(series, moved) + off)).toEqual(['05', '07']);
  });

  it('leaves series of other UIDs alone', () => {
    const other = calendarText(event('UID:b', 'DTSTART:20260108T010000Z', 'DURATION:PT1H'));
    expect(busyDays(calendarText(series) + other + cancelling())).toEqual(['08']);
  });
});

describe('a cancelled instance', () => {
  it('is off though it says no start', () => {
    const text = calendarText(
      event('UID:a', 'DTSTART:20260105T010000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'),
      event('UID:a', 'RECURRENCE-ID:20260106T010000Z', 'STATUS:CANCELLED'),
    );
    const left = occurrencesIn(text, year2026).map((one) => `${instant(one.start)} ${one.event.busyType}`);
    expect(left).toEqual(['2026-01-05T01:00Z BUSY', '2026-01-06T01:00Z FREE']);
    expect(read(text).skipped).toBe(0);
  });
});
