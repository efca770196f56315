import { describe, expect, it } from 'vitest';
import { readCalendar } from '#lib/ical/read.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import { type OccupiedTime, occupiedTimes } from '#lib/usecases/calendars/occupied-times.ts';

const window = { from: Date.parse('2026-09-01T00:00:00Z'), to: Date.parse('2026-10-01T00:00:00Z') };

function timesOf(...events: readonly (readonly string[])[]): readonly OccupiedTime[] {
  const lines = events.flatMap((event) => [
    'BEGIN:VEVENT',
    'DTSTAMP:20260801T000000Z',
    ...event,
    'END:VEVENT',
  ]);
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//t//EN', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
  const read = readCalendar(new TextEncoder().encode(text));
  const zone = namedZone('Asia/Shanghai');
  if (!read.ok || zone === null) throw new Error('the calendar cannot be read');
  return [...occupiedTimes(read.value, window, zone).times];
}

const identities = (...events: readonly (readonly string[])[]): readonly string[] =>
  timesOf(...events).map(({ identity }) => identity);

const weekly = [
  'UID:weekly',
  'SUMMARY:常务会议',
  'DTSTART;TZID=Asia/Shanghai:20260907T090000',
  'DTEND;TZID=Asia/Shanghai:20260907T110000',
  'RRULE:FREQ=WEEKLY;COUNT=3',
];
const moved = (start: string, end: string) => [
  'UID:weekly',
  'SUMMARY:常务会议（改期）',
  'RECURRENCE-ID;TZID=Asia/Shanghai:20260914T090000',
  `DTSTART;TZID=Asia/Shanghai:${start}`,
  `DTEND;TZID=Asia/Shanghai:${end}`,
];

describe('the name of an occupied time', () => {
  it('is the UID alone for an event that does not repeat', () => {
    const once = ['UID:once', 'DTSTART:20260910T010000Z', 'DTEND:20260910T020000Z'];
    expect(identities(once)).toEqual(['once']);
  });

  it.each([[['a', 'a', 'a#2']], [['a', 'a#2', 'a']], [['a#2', 'a', 'a', 'a#2', 'a']]])(
    'is each event’s own where UIDs come twice: %j',
    (uids) => {
      const named = identities(
        ...uids.map((uid, index) => [`UID:${uid}`, `DTSTART:2026091${index}T010000Z`, 'DURATION:PT1H']),
      );
      expect(new Set(named).size).toBe(uids.length);
      expect(named).toContain('a');
    },
  );

  it('is one for each instance of a series', () => {
    expect(new Set(identities(weekly)).size).toBe(3);
  });

  it('stays with an instance that is moved, so that what was decided on it is found again', () => {
    const before = identities(weekly);
    const after = identities(weekly, moved('20260916T140000', '20260916T160000'));
    expect([...after].sort()).toEqual([...before].sort());
  });

  it('stays with it when it is moved once more', () => {
    const first = identities(weekly, moved('20260916T140000', '20260916T160000'));
    const second = identities(weekly, moved('20260917T090000', '20260917T100000'));
    expect([...second].sort()).toEqual([...first].sort());
  });
});

it('is only "busy" where a marking of secrecy stands', () => {
  const at = ['DTSTART:20260910T010000Z', 'DTEND:20260910T020000Z'];
  const times = timesOf(
    ['UID:a', 'SUMMARY:机密★ 某会议', ...at],
    ['UID:b', 'SUMMARY:保密法执法检查', ...at],
    ['UID:c', 'SUMMARY:会议', 'DESCRIPTION:密级 机密★10年', ...at],
  );
  expect(times.map(({ busyOnly }) => busyOnly)).toEqual([true, false, true]);
});
