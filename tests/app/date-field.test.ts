import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateOf, timeOf } from '#app/_ui/entered-date.ts';
import {
  dayInText,
  enteredFault,
  enteredIn,
  incompleteDay,
  isNoSuchDay,
  timeInText,
} from '#app/_ui/entered-day.ts';
import { dayAfter, isPlaced, movedStart } from '#app/(desk)/_planning/placed.ts';

/** The parts as they stand: null where nothing is filled in. */
const parts = (values: Readonly<Record<string, number | null>>) => [
  ...Object.entries(values).map(([type, value]) => ({
    ...{ type, isEditable: true, isPlaceholder: value === null },
    ...(value === null ? {} : { value }),
  })),
  { type: 'literal', isEditable: false, isPlaceholder: false },
];

describe('what stands in a date field', () => {
  it('is what is seen: empty, half filled in, or a day however absurd', () => {
    expect(enteredIn(parts({ year: null, month: null, day: null }))).toBe('');
    expect(enteredIn(parts({ year: 2026, month: null, day: 20 }))).toBe(incompleteDay);
    expect(enteredIn(parts({ year: 27, month: 12, day: 20 }))).toBe('0027-12-20');
    expect(enteredIn(parts({ year: 2026, month: 2, day: 30 }))).toBe('2026-02-30');
    expect(enteredIn(parts({ year: 2026, month: 9, day: 1, hour: 9, minute: 0 }))).toBe('2026-09-01T09:00');
    expect(enteredIn(parts({ hour: 0, minute: 5 }))).toBe('00:05');
    expect(enteredIn(parts({ hour: 9, minute: null }))).toBe(incompleteDay);
  });

  it('is the value given to it, and nothing for a text that is none', () => {
    expect(dateOf('2026-09-11', false)?.toString()).toBe('2026-09-11');
    expect(dateOf('0027-12-20', false)?.toString()).toBe('0027-12-20');
    expect(dateOf('2026-09-11T09:05', true)?.toString()).toBe('2026-09-11T09:05:00');
    expect(['', incompleteDay, '2026-02-30'].map((text) => dateOf(text, false))).toEqual([null, null, null]);
    expect(timeOf('9:05')?.toString()).toBe('09:05:00');
    expect(['', incompleteDay, '24:00'].map(timeOf)).toEqual([null, null, null]);
  });

  it('takes a day as papers write it when it is pasted', () => {
    for (const text of [
      '2026-09-01',
      '2026/9/1',
      '二〇二六年会议：2026年9月1日（星期二）',
      '２０２６．９．１',
    ])
      expect(dayInText(text)).toBe('2026-09-01');
    for (const text of ['', '9月1日', '2026-02-30', '0027-12-20']) expect(dayInText(text)).toBeNull();
  });

  it('takes the time beside a pasted day', () => {
    const times = {
      '2026-09-01T09:05': '09:05',
      '2026-09-01T09:05:00': '09:05',
      '2026/9/1 17:30': '17:30',
      '2026年9月1日（星期二）上午9时': '09:00',
      '2026年9月1日下午2时30分': '14:30',
      '2026年9月1日下午 2：30': '14:30',
      '2026年9月1日下午2点半': '14:30',
      '2026年9月1日9点一刻': '09:15',
      '2026年9月1日下午2-4点': '14:00',
      '2026年9月1日14:30至16:00': '14:30',
      '2026年9月1日中午1点': '13:00',
      '2026年9月1日中午12点': '12:00',
      '2026年9月1日晚7:30': '19:30',
      '2026年9月1日午后3时': '15:00',
      '2026-09-01 2:30 PM': '14:30',
      '2026-09-01 12:10 am': '00:10',
      '2026-09-01 2:30-4:30 PM': '14:30',
    };
    for (const [text, time] of Object.entries(times)) expect(timeInText(text), text).toBe(time);
    const none = [
      '2026-09-01',
      '2026年9月1日',
      '20260901',
      '2026年9月1日 25:00',
      '2026年9月1日3层',
      '2026年9月1日晚12点',
    ];
    const zoned = ['2026-09-01T06:30:00Z', '2026-09-01T06:30+02:00'];
    for (const text of [...none, ...zoned]) expect(timeInText(text), text).toBeNull();
  });

  it('knows a day that does not exist from one that is not filled in', () => {
    expect(['2026-02-30', '2026-02-30T09:00'].map(isNoSuchDay)).toEqual([true, true]);
    expect(['', incompleteDay, '2026-02-28', '0027-12-20'].map(isNoSuchDay)).toEqual([
      ...[false, false],
      ...[false, false],
    ]);
  });

  it('is said to be wrong where it is', () => {
    expect(enteredFault('2026-12-20', false)).toBeNull();
    expect(enteredFault('2026-12-20T09:00', false)).toBeNull();
    expect(enteredFault('', true)).toBeNull();
    expect(enteredFault('', false)).toBe('required');
    expect(enteredFault(incompleteDay, true)).toBe('not-a-date');
    expect(enteredFault('0027-12-20', true)).toBe('day-out-of-range');
  });

  it('is entered nowhere else: no client component has a date or time input of its own (a plain form posts what is seen)', () => {
    const own = globSync('app/**/*.tsx').filter((file) => {
      const source = readFileSync(file, 'utf8');
      return (
        source.startsWith("'use client'") &&
        /type[=:]\s*\{?['"](date|time|datetime-local|month|week)['"]/.test(source)
      );
    });
    expect(own).toEqual([]);
  });
});

describe('a meeting being placed', () => {
  const block = { day: '2026-12-28', start: '09:00', end: '11:00' };

  it('is checked only once every block has a day and two times in order', () => {
    expect(isPlaced([block])).toBe(true);
    for (const wrong of [
      { day: '' },
      { day: incompleteDay },
      { day: '0001-12-20' },
      { day: '9999-12-31' },
      { start: '' },
      { end: '' },
      { end: '09:00' },
      { end: '08:00' },
    ])
      expect(isPlaced([block, { ...block, ...wrong }])).toBe(false);
  });

  it('keeps its length when its start moves, and its end while the start is typed', () => {
    expect(movedStart(block, '14:00')).toEqual({ start: '14:00', end: '16:00' });
    expect(movedStart(block, '')).toEqual({ start: '' });
    expect(movedStart({ ...block, start: '' }, '10:00')).toEqual({ start: '10:00' });
  });

  it('gets one more block on the next day, and survives a day that is none', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter(incompleteDay)).toBe(incompleteDay);
  });
});
