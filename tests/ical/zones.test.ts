import { describe, expect, it } from 'vitest';
import { DAY, dayNumber } from '#lib/ical/civil.ts';
import { ianaZone } from '#lib/ical/iana-zone.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import {
  calendarText,
  event,
  instant,
  occurrencesIn,
  read,
  shanghai,
  starts,
  year2026,
  zone,
} from './calendar-text.ts';

/** Wall seconds. */
function wall(month: number, day: number, hour: number, minute = 0): number {
  return dayNumber(2026, month, day) * DAY + hour * 3600 + minute * 60;
}

/** The start of an event whose DTSTART line is given, in 2026. */
function startOf(start: string, ...before: readonly string[]): readonly string[] {
  return starts(occurrencesIn(calendarText(...before, event('UID:1', start)), year2026));
}

const newYork = zone('America/New_York');

describe('an IANA zone', () => {
  it('reads a wall time that occurs twice as its first occurrence (RFC 5545 section 3.3.5)', () => {
    expect(instant(newYork.epochOf(wall(11, 1, 1, 30)) * 1000)).toBe('2026-11-01T05:30Z');
  });

  it('reads a wall time that does not occur with the offset before the gap', () => {
    expect(instant(newYork.epochOf(wall(3, 8, 2, 30)) * 1000)).toBe('2026-03-08T07:30Z');
  });

  it('is right on both sides of a change, to the second', () => {
    const change = Date.UTC(2026, 2, 8, 7) / 1000;
    expect([newYork.offsetAt(change - 1), newYork.offsetAt(change)]).toEqual([-5 * 3600, -4 * 3600]);
  });

  it('knows the years in which Shanghai had summer time', () => {
    expect(shanghai.offsetAt(Date.UTC(1988, 6, 1) / 1000)).toBe(9 * 3600);
    expect(shanghai.offsetAt(Date.UTC(1992, 6, 1) / 1000)).toBe(8 * 3600);
  });

  it('agrees with Intl at every hour of a year with odd changes', () => {
    for (const name of ['Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Gaza', 'Europe/Dublin']) {
      const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
      const found = zone(name);
      for (let hour = 0; hour < 8760; hour += 7) {
        const at = Date.UTC(2026, 0, 1, hour);
        const text = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
        const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text) ?? [];
        const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
        expect(found.offsetAt(at / 1000) - offset).toBe(0);
      }
    }
  });

  it('is null for a name nobody knows', () => {
    expect(ianaZone('Nowhere/Land')).toBeNull();
    expect(ianaZone('../../etc')).toBeNull();
  });
});

describe('a zone name', () => {
  it.each([
    ['China Standard Time', 8],
    ['china standard time', 8],
    ['中国标准时间', 8],
    ['(UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐', 8],
    ['(UTC+08:00) Beijing, Chongqing, Hong Kong SAR, Urumqi', 8],
    ['GMT+0800', 8],
    ['UTC+8', 8],
    ['+08:00', 8],
    ['/freeassociation.sourceforge.net/Tzfile/Asia/Shanghai', 8],
    ['/mozilla.org/20050126_1/Asia/Shanghai', 8],
    ['PRC', 8],
    ['GMT +0800', 8],
    ['Asia/Shanghai (GMT+08:00)', 8],
    ['中国标准时间（UTC+08:00）', 8],
    ['GMT+0800 (中国标准时间)', 8],
    ['"Asia/Shanghai"', 8],
    ['GMT-05:30', -5.5],
    ['Etc/GMT-8', 8],
    ['UTC', 0],
    ['tzone://Microsoft/Utc', 0],
    ['America/New York', -5],
    ['US-Eastern', -5],
    ['Eastern Daylight Time', -5],
    ['Western/Central Europe', 1],
    ['Hong Kong', 8],
    ['(UTC+08:00) Beijing\\, Chongqing\\, Hong Kong\\, Urumqi', 8],
    ['(UTC-07:00) La Paz, Mazatlan', -7],
    ['Kolkata', 5.5],
    ['Calcutta', 5.5],
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', 5.5],
    ['(UTC+05:45) Kathmandu', 5.75],
    ['Katmandu', 5.75],
    ['Yangon', 6.5],
    ['Rangoon', 6.5],
    ['Ho Chi Minh', 7],
    ['Kyiv', 2],
    ['Kiev', 2],
    ['Buenos Aires', -3],
  ])('%s is %s hours east', (name, hours) => {
    expect(namedZone(name)?.offsetAt(Date.UTC(2026, 0, 1) / 1000)).toBe(hours * 3600);
  });

  it('of Windows for several cities keeps the summer time of the first with that offset', () => {
    const dublin = namedZone('(UTC+00:00) Dublin, Edinburgh, Lisbon, London');
    expect(dublin?.offsetAt(Date.UTC(2026, 6, 1) / 1000)).toBe(3600);
    const zimbra = namedZone('(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna');
    expect(zimbra?.offsetAt(Date.UTC(2026, 6, 1) / 1000)).toBe(7200);
  });

  it('that is none is null', () => {
    expect(['Center', 'Knox', 'San Juan', 'Davis'].map(namedZone)).toEqual([null, null, null, null]);
    expect([namedZone('CUSTOM'), namedZone(''), namedZone('x'.repeat(10_000)), namedZone('GMT+99')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('may hold a colon without being quoted', () => {
    expect(startOf('DTSTART;TZID=(UTC+08:00) Beijing:20260301T090000')).toEqual(['2026-03-01T01:00Z']);
  });
});

/** Half an hour ahead of Shanghai, with a summer time of its own from April to September. */
const custom = [
  'BEGIN:VTIMEZONE',
  'TZID:Office',
  'BEGIN:STANDARD',
  'DTSTART:20001001T000000',
  'TZOFFSETFROM:+0930',
  'TZOFFSETTO:+0830',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:20000401T000000',
  'TZOFFSETFROM:+0830',
  'TZOFFSETTO:+0930',
  'RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1;UNTIL=20260331T153000Z',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('a VTIMEZONE', () => {
  it('is followed where its name means nothing elsewhere', () => {
    expect(startOf('DTSTART;TZID=Office:20260301T090000', ...custom)).toEqual(['2026-03-01T00:30Z']);
    expect(startOf('DTSTART;TZID=Office:20260601T090000', ...custom)).toEqual(['2026-05-31T23:30Z']);
  });

  it('says what an abbreviation means', () => {
    const cst = custom.map((line) => line.replace('Office', 'CST'));
    expect(startOf('DTSTART;TZID=CST:20260301T090000', ...cst)).toEqual(['2026-03-01T00:30Z']);
  });

  it('is found by a name with a comma, which one of the two escapes', () => {
    const escaped = custom.map((line) => line.replace('Office', 'Office\\, third floor'));
    const line = 'DTSTART;TZID="Office, third floor":20260301T090000';
    expect(startOf(line, ...escaped)).toEqual(['2026-03-01T00:30Z']);
  });

  it.each(['"Office"', 'OFFICE', ' Office '])(
    'is found by the name Office where it calls itself %j (RFC 5545 section 2)',
    (name) => {
      const named = custom.map((line) => line.replace('Office', name));
      expect(startOf('DTSTART;TZID=Office:20260301T090000', ...named)).toEqual(['2026-03-01T00:30Z']);
    },
  );

  it('may come after the event', () => {
    const text = calendarText(event('DTSTART;TZID=Office:20260601T090000'), ...custom);
    expect(starts(occurrencesIn(text, year2026))).toEqual(['2026-05-31T23:30Z']);
  });

  it('ends a rule with its UNTIL', () => {
    const text = calendarText(...custom, event('DTSTART;TZID=Office:20270601T090000'));
    const year = ['2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z'] as const;
    expect(starts(occurrencesIn(text, year))).toEqual(['2027-06-01T00:30Z']);
  });

  it('does not outweigh an IANA name that it contradicts', () => {
    const wrong = custom.map((line) => line.replace('Office', 'Asia/Shanghai'));
    expect(startOf('DTSTART;TZID=Asia/Shanghai:20260601T090000', ...wrong)).toEqual(['2026-06-01T01:00Z']);
  });

  it('gives way to the place it says it is made from', () => {
    const located = custom.flatMap((line) =>
      line === 'TZID:Office' ? [line, 'X-LIC-LOCATION:Asia/Tokyo'] : [line],
    );
    expect(startOf('DTSTART;TZID=Office:20260601T090000', ...located)).toEqual(['2026-06-01T00:00Z']);
  });

  it('without observances is as good as none', () => {
    const text = calendarText(
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      'END:VTIMEZONE',
      event('DTSTART;TZID=Office:20260601T090000'),
    );
    expect(starts(occurrencesIn(text, year2026))).toEqual(['2026-06-01T01:00Z']);
    expect(read(text).warnings).toEqual([{ kind: 'zone-unknown', line: 7, zone: 'Office' }]);
  });

  it('of endless length is unknown, not left out', () => {
    const text = calendarText(event(`DTSTART;TZID=${'x'.repeat(100_000)}:20260601T090000`));
    expect(read(text).warnings).toMatchObject([{ kind: 'zone-unknown', line: 4 }]);
  });
});

describe('times without a zone', () => {
  it('are read in the reference zone', () => {
    const text = calendarText(event('DTSTART:20260601T090000'));
    expect(starts(occurrencesIn(text, year2026, newYork))).toEqual(['2026-06-01T13:00Z']);
  });

  it('are read in X-WR-TIMEZONE where a calendar has one', () => {
    expect(startOf('DTSTART:20260601T090000', 'X-WR-TIMEZONE:Asia/Tokyo')).toEqual(['2026-06-01T00:00Z']);
    expect(startOf('DTSTART:20260601T090000', 'X-WR-TIMEZONE:China Standard Time')).toEqual([
      '2026-06-01T01:00Z',
    ]);
  });

  it('leave the days of all-day events alone', () => {
    expect(startOf('DTSTART;VALUE=DATE:20260601', 'X-WR-TIMEZONE:America/New_York')).toEqual(['2026-06-01']);
  });

  it('make rules of UTC events run on the clock of X-WR-TIMEZONE', () => {
    const rule = event('DTSTART:20260106T230000Z', 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2');
    expect(starts(occurrencesIn(calendarText('X-WR-TIMEZONE:Asia/Shanghai', rule), year2026))).toEqual([
      '2026-01-06T23:00Z',
      '2026-01-13T23:00Z',
    ]);
  });

  it('of an unknown zone are read in the reference zone, with one warning for the zone', () => {
    const text = calendarText(
      ...['1', '2'].map((uid) => event(`UID:${uid}`, 'DTSTART;TZID=Nowhere:20260601T090000')),
    );
    const calendar = read(text);
    expect(calendar.warnings).toEqual([{ kind: 'zone-unknown', line: 5, zone: 'Nowhere' }]);
    const window = { from: 0, to: Date.UTC(2030, 0, 1) };
    expect(starts(findOccurrences(calendar, window, shanghai).occurrences)).toEqual([
      '2026-06-01T01:00Z',
      '2026-06-01T01:00Z',
    ]);
  });
});
