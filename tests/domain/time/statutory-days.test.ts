import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { statutoryHoliday } from '#lib/domain/time/statutory-days.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';

function daysOf(year: number): readonly string[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, at) => first.add({ days: at })).flatMap((day) => {
    const name = statutoryHoliday(day)?.['zh-CN'];
    return name === undefined ? [] : [`${day.toString().slice(5)} ${name}`];
  });
}

describe('public holidays by law', () => {
  it('are thirteen days of 2027', () => {
    expect(daysOf(2027)).toEqual([
      '01-01 元旦',
      '02-05 春节',
      '02-06 春节',
      '02-07 春节',
      '02-08 春节',
      '04-05 清明节',
      '05-01 劳动节',
      '05-02 劳动节',
      '06-09 端午节',
      '09-15 中秋节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]);
  });

  it('are days off in every published table since they are thirteen', async () => {
    const tables = await readHolidayTables();
    if (!tables.ok) throw new Error('the tables cannot be read');
    for (const [year, table] of tables.value) {
      if (year < 2025) continue;
      for (const day of daysOf(year))
        expect([day, table.off.has(`${year}-${day.slice(0, 5)}`)]).toEqual([day, true]);
    }
  });
});
