import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { namedZone } from '#lib/ical/zone-names.ts';

const window = { from: Date.parse('2026-09-01T00:00+08:00'), to: Date.parse('2026-10-01T00:00+08:00') };
const start = 'DTSTART;TZID=Asia/Shanghai:20260907T090000';

/** A file of one or more events, and its times in September 2026 as they are read in Beijing. */
function timesOf(...events: readonly (readonly string[])[]): readonly string[] {
  const blocks = events.flatMap((lines) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:例会', ...lines, 'END:VEVENT']);
  return timesIn(['BEGIN:VCALENDAR', 'VERSION:2.0', ...blocks, 'END:VCALENDAR', ''].join('\r\n'));
}

function timesIn(text: string): readonly string[] {
  const zone = namedZone('Asia/Shanghai');
  const read = readCalendar(new TextEncoder().encode(text));
  if (!read.ok || !zone) throw new Error('not read');
  const { occurrences, warnings } = findOccurrences(read.value, window, zone);
  expect([...read.value.warnings, ...warnings]).toEqual([]);
  const at = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(8, 16);
  return occurrences.map((one) => `${at(one.start)}-${at(one.end)}`);
}

const once = ['07T09:00-07T10:00'];

describe('a calendar as DingTalk, Feishu, WeCom and QQ mail write it', () => {
  it.each([
    ['GMT+08:00'],
    ['UTC+8'],
    ['"(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi"'],
    ['China Standard Time'],
    ['中国标准时间'],
    ['北京时间'],
    ['CST'],
    ['Asia/Beijing'],
  ])('names the zone %s', (zone) => {
    expect(timesOf([`DTSTART;TZID=${zone}:20260907T090000`, 'DURATION:PT1H'])).toEqual(once);
  });

  it('says the kind of value where it need not', () => {
    expect(timesOf(['DTSTART;VALUE=DATE-TIME;TZID=Asia/Shanghai:20260907T090000', 'DURATION:PT1H'])).toEqual(
      once,
    );
  });

  it('names a rule twice', () => {
    expect(timesOf([start, 'DURATION:PT1H', 'RRULE:RRULE:FREQ=WEEKLY;COUNT=2'])).toEqual([
      ...once,
      '14T09:00-14T10:00',
    ]);
  });

  it('defines a zone of its own by an offset without a sign', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:办公', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'];
    const offsets = ['TZOFFSETFROM:0900', 'TZOFFSETTO:0900', 'END:STANDARD', 'END:VTIMEZONE'];
    const event = [
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;TZID=办公:20260907T100000',
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    expect(
      timesIn(['BEGIN:VCALENDAR', ...zone, ...offsets, ...event, 'END:VCALENDAR', ''].join('\r\n')),
    ).toEqual(once);
  });

  it('ends a rule with a semicolon', () => {
    expect(timesOf([start, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2;'])).toEqual([
      ...once,
      '14T09:00-14T10:00',
    ]);
  });

  it.each([
    ['by its day', 'EXDATE;VALUE=DATE:20260908'],
    ['in UTC', 'EXDATE:20260908T010000Z'],
  ])('leaves out an occurrence %s', (_how, line) => {
    expect(timesOf([start, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3', line])).toEqual([
      ...once,
      '09T09:00-09T10:00',
    ]);
  });

  it('moves one occurrence, named in UTC, or it and all that follow', () => {
    const series = [start, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'];
    const moved = ['DTSTART;TZID=Asia/Shanghai:20260908T140000', 'DURATION:PT1H'];
    expect(timesOf(series, ['RECURRENCE-ID:20260908T010000Z', ...moved])).toEqual([
      ...once,
      '08T14:00-08T15:00',
      '09T09:00-09T10:00',
    ]);
    const id = 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Shanghai:20260908T090000';
    expect(timesOf(series, [id, ...moved])).toEqual([...once, '08T14:00-08T15:00', '09T14:00-09T15:00']);
  });

  it('adds periods of their own length (RFC 5545 section 3.8.5.2)', () => {
    const more = '20260910T090000/PT3H,20260911T090000/20260911T093000';
    expect(timesOf([start, 'DURATION:PT1H', `RDATE;VALUE=PERIOD;TZID=Asia/Shanghai:${more}`])).toEqual([
      ...once,
      '10T09:00-10T12:00',
      '11T09:00-11T09:30',
    ]);
  });

  it.each([
    ['two returns and a line feed', '\r\r\n'],
    ['a return', '\r'],
    ['a line feed', '\n'],
  ])('ends its lines with %s', (_what, end) => {
    const lines = [start, 'DURATION:PT1H'];
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''];
    expect(timesIn(text.join(end))).toEqual(once);
  });

  it('has a day that ends when it begins, which is that day', () => {
    expect(timesOf(['DTSTART;VALUE=DATE:20260907', 'DTEND;VALUE=DATE:20260907'])).toEqual([
      '07T00:00-08T00:00',
    ]);
  });
});
