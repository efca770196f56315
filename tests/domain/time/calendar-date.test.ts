import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { daysBetween, isWeekend, parseDate } from '#lib/domain/time/calendar-date.ts';

describe('dates as people write them', () => {
  it.each(['2026-10-15', '2024-02-29', '2000-02-29'])('reads %s', (text) => {
    expect(parseDate(text)?.toString()).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-10-32',
    '2026-1-5',
    '20261015',
    '2026-10-15T09:00',
    ' 2026-10-15',
    '2026-10-15[u-ca=hebrew]',
    '',
  ])('does not read "%s"', (text) => {
    expect(parseDate(text)).toBe(null);
  });

  it('counts days without the first one, across leap days and years', () => {
    const days = (from: string, to: string): number =>
      daysBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to));
    expect(days('2026-10-15', '2026-10-15')).toBe(0);
    expect(days('2024-02-28', '2024-03-01')).toBe(2);
    expect(days('2025-12-31', '2026-01-01')).toBe(1);
    expect(days('2026-10-15', '2026-09-25')).toBe(-20);
  });

  it('knows Saturday and Sunday', () => {
    const week = ['12', '13', '14', '15', '16', '17', '18'].map((d) =>
      Temporal.PlainDate.from(`2026-10-${d}`),
    );
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });
});
