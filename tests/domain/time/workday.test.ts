import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWorkdays, isWorkday, workdayOnOrAfter, workdayOnOrBefore } from '#lib/domain/time/workday.ts';
import { theTables } from './rules.ts';

const tables = await theTables();
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const seed = 20261015;
const anyDay = fc.integer({ min: 0, max: 3650 }).map((n) => day('2019-06-01').add({ days: n }));

describe('what a day is', () => {
  it.each([
    ['2026-10-15', { workday: true, kind: 'weekday', known: true }],
    ['2026-10-17', { workday: false, kind: 'weekend', known: true }],
    ['2026-10-05', { workday: false, kind: 'holiday', known: true }],
    ['2026-10-10', { workday: true, kind: 'make-up-workday', known: true }],
    ['2022-12-31', { workday: false, kind: 'holiday', known: true }],
    ['2020-01-31', { workday: false, kind: 'holiday', known: true }],
    ['2020-02-01', { workday: false, kind: 'holiday', known: true }],
    ['2020-02-03', { workday: true, kind: 'weekday', known: true }],
    ['2027-10-01', { workday: true, kind: 'weekday', known: false }],
    ['2027-10-02', { workday: false, kind: 'weekend', known: false }],
  ])('%s', (iso, expected) => {
    const { workday, kind, known } = isWorkday(day(iso), tables);
    expect({ workday, kind, known }).toEqual(expected);
  });

  it('says which year has no table', () => {
    expect(isWorkday(day('2027-03-01'), tables).missingYear).toBe(2027);
    expect(isWorkday(day('2026-12-27'), tables).missingYear).toBe(null);
  });

  it('leaves the last days of December open until the next year’s notice is there', () => {
    expect(isWorkday(day('2026-12-28'), tables).missingYear).toBe(2027);
    expect(isWorkday(day('2025-12-28'), tables).missingYear).toBe(null);
  });

  it('names the holiday in both languages', () => {
    expect(isWorkday(day('2026-09-25'), tables).holiday).toEqual({
      'zh-CN': '中秋节',
      en: 'Mid-Autumn Festival',
    });
  });
});

describe('the nearest workday', () => {
  it.each([
    ['2026-02-17', '2026-02-14', '2026-02-24'],
    ['2026-10-05', '2026-09-30', '2026-10-08'],
    ['2026-10-10', '2026-10-10', '2026-10-10'],
    ['2026-01-01', '2025-12-31', '2026-01-04'],
    ['2023-01-01', '2022-12-30', '2023-01-03'],
  ])('on or before, and on or after %s', (iso, before, after) => {
    expect(workdayOnOrBefore(day(iso), tables).date.toString()).toBe(before);
    expect(workdayOnOrAfter(day(iso), tables).date.toString()).toBe(after);
  });

  it('says every year it had to guess about on the way', () => {
    const found = workdayOnOrBefore(day('2027-01-03'), tables);
    expect([found.date.toString(), found.missingYears]).toEqual(['2027-01-01', [2027]]);
  });

  it('counts workdays, leaving out the first day', () => {
    expect(addWorkdays(day('2026-09-30'), 1, tables).date.toString()).toBe('2026-10-08');
    expect(addWorkdays(day('2026-09-30'), 4, tables).date.toString()).toBe('2026-10-12');
    expect(addWorkdays(day('2026-10-08'), -1, tables).date.toString()).toBe('2026-09-30');
    expect(addWorkdays(day('2026-10-03'), 0, tables).date.toString()).toBe('2026-10-03');
  });

  it('refuses a table that leaves no workday at all', () => {
    const off = new Map(
      Array.from({ length: 366 }, (_, n) => [
        day('2026-01-01').add({ days: n }).toString(),
        { 'zh-CN': '休', en: 'off' },
      ]),
    );
    const table = { year: 2026, source: [], published: '2025-11-04', off, work: new Set<string>() };
    expect(() => workdayOnOrBefore(day('2026-06-30'), new Map([[2026, table]]))).toThrow(RangeError);
  });

  it('is itself worked, never on the other side, and the same when asked again', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const before = workdayOnOrBefore(date, tables).date;
        const after = workdayOnOrAfter(date, tables).date;
        expect(isWorkday(before, tables).workday && isWorkday(after, tables).workday).toBe(true);
        expect(Temporal.PlainDate.compare(before, date) <= 0).toBe(true);
        expect(Temporal.PlainDate.compare(date, after) <= 0).toBe(true);
        expect(workdayOnOrBefore(before, tables).date.equals(before)).toBe(true);
      }),
      { seed },
    );
  });

  it('workdays there and back from a workday is the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (date, count) => {
        const start = workdayOnOrBefore(date, tables).date;
        const there = addWorkdays(start, count, tables).date;
        expect(addWorkdays(there, -count, tables).date.toString()).toBe(start.toString());
      }),
      { seed },
    );
  });
});
