import { expect, it } from 'vitest';
import { dateText, dayNumber } from '#lib/ical/civil.ts';
import { ianaZone } from '#lib/ical/iana-zone.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { UTC } from '#lib/ical/zone.ts';
import { describeGiven, givenBytes, givenJson } from './given-data.ts';

interface HolidayYear {
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
}

const shanghai = ianaZone('Asia/Shanghai') ?? UTC;

/** The days of a year that a holiday calendar marks, with whether they are off. */
function daysOf(file: string, year: number): readonly string[] {
  const result = readCalendar(givenBytes(file));
  if (!result.ok) throw new Error(result.refusal.kind);
  const window = { from: Date.UTC(year, 0, 1) - 8 * 3_600_000, to: Date.UTC(year + 1, 0, 1) - 8 * 3_600_000 };
  const days = findOccurrences(result.value, window, shanghai).occurrences.flatMap(
    ({ event, startDate, endDate }) => {
      const [first, end] = [startDate, endDate].map((date) => {
        const [y, m, d] = (date ?? '').split('-').map(Number);
        return dayNumber(y ?? 0, m ?? 0, d ?? 0);
      }) as [number, number];
      const off = !event.summary.startsWith('上班');
      return Array.from({ length: end - first }, (_, index) => `${dateText(first + index)} ${off}`);
    },
  );
  return days.filter((day) => day.startsWith(String(year))).sort();
}

describeGiven('the holiday calendar', () => {
  it.each([
    ['holidays/2026.ics', 2026],
    ['holidays/holiday-cn.ics', 2025],
    ['holidays/holiday-cn.ics', 2026],
  ])('%s marks the same days as the table of %i', (file, year) => {
    const table = givenJson<HolidayYear>(`holidays/${year}.json`, { days: [] });
    expect(daysOf(file, year)).toEqual(table.days.map(({ date, isOffDay }) => `${date} ${isOffDay}`).sort());
  });
});
