import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isWeekend } from '#lib/domain/time/calendar-date.ts';
import { isWorkday } from '#lib/domain/time/workday.ts';
import { theTables } from '#tests/domain/time/rules.ts';
import { hasShared, readShared } from '#tests/support/shared-data.ts';

interface Expected {
  readonly years: readonly {
    readonly year: number;
    readonly official_published: boolean;
    readonly off_days: readonly string[];
    readonly makeup_workdays: readonly string[];
    readonly names: Readonly<Record<string, string>>;
  }[];
}

const file = 'data/holidays/expected_2020_2027.json';
const years = readShared<Expected>(file)?.years ?? [];
const tables = await theTables();

function daysOf(year: number): readonly Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, day) => first.add({ days: day }));
}

describe.skipIf(!hasShared(file))('the State Council’s tables', () => {
  const off = new Set(years.flatMap((year) => year.off_days));
  const work = new Set(years.flatMap((year) => year.makeup_workdays));

  it.each(years)('every day of $year is what the notice makes it', ({ year }) => {
    const wrong = daysOf(year).filter((day) => {
      const expected = work.has(day.toString()) || (!isWeekend(day) && !off.has(day.toString()));
      return isWorkday(day, tables).workday !== expected;
    });
    expect(wrong.map(String)).toEqual([]);
  });

  it.each(years)('$year is known only if its notice was published', ({ year, official_published }) => {
    const unknown = daysOf(year).filter((day) => !isWorkday(day, tables).known);
    const unsettled = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'];
    const expected = official_published ? (year === 2026 ? unsettled : []) : daysOf(year).map(String);
    expect(unknown.map(String)).toEqual(expected);
  });

  it.each(years)('holidays of $year carry their names', ({ off_days, names }) => {
    const named = off_days.map((iso) => [
      iso,
      isWorkday(Temporal.PlainDate.from(iso), tables).holiday?.['zh-CN'],
    ]);
    expect(named).toEqual(off_days.map((iso) => [iso, names[iso]]));
  });
});
