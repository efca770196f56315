import { sortNames } from '#lib/domain/people/name-order.ts';
import { ianaZone } from '#lib/ical/iana-zone.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import type { Benchmark } from './benchmark.ts';

/** A calendar of `count` weekly meetings in Shanghai, each an hour, each with a date left out. */
function calendarText(count: number): string {
  const events = Array.from({ length: count }, (_, n) => {
    const day = String(1 + (n % 28)).padStart(2, '0');
    const hour = String(8 + (n % 10)).padStart(2, '0');
    return [
      'BEGIN:VEVENT',
      `UID:${n}@bench`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART;TZID=Asia/Shanghai:202601${day}T${hour}0000`,
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY',
      `EXDATE;TZID=Asia/Shanghai:202602${day}T${hour}0000`,
      `SUMMARY:第 ${n} 次会议`,
      'END:VEVENT',
    ].join('\r\n');
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

const text = calendarText(1_000);
const window = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) };

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英'];
const names = surnames.flatMap((surname) =>
  given.flatMap((a) => given.slice(0, 4).map((b) => surname + a + b)),
);

export const calendarBenchmarks: readonly Benchmark[] = [
  {
    name: 'read a calendar of 1,000 series',
    rounds: 5,
    prepare: async () => ({ run: () => readCalendar(text) }),
  },
  {
    name: 'find the 52,000 occurrences of a year in it',
    rounds: 5,
    prepare: async () => {
      const calendar = readCalendar(text);
      const zone = ianaZone('Asia/Shanghai');
      if (!calendar.ok || !zone) throw new Error('the calendar cannot be read');
      return { run: () => findOccurrences(calendar.value, window, zone) };
    },
  },
  {
    name: `sort ${names.length} names by strokes`,
    rounds: 5,
    prepare: async () => ({ run: () => sortNames(names, 'surname') }),
  },
];
