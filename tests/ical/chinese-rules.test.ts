import { describe, expect, it } from 'vitest';
import { calendarText, event, occurrencesIn } from './calendar-text.ts';

/** The first days of an all-day event from a window on. */
function days(start: string, rule: string, from: string, to: string): readonly string[] {
  const text = calendarText(event(`DTSTART;VALUE=DATE:${start}`, `RRULE:RSCALE=CHINESE;${rule}`));
  return occurrencesIn(text, [`${from}T00:00+08:00`, `${to}T00:00+08:00`]).map(
    ({ startDate }) => `${startDate}`,
  );
}

describe('a rule of the Chinese calendar (RFC 7529)', () => {
  it.each([
    ['20130210', 'FREQ=YEARLY', ['2013-02-10', '2014-01-31', '2015-02-19', '2016-02-08']],
    [
      '20251006',
      'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15',
      ['2025-10-06', '2026-09-25', '2027-09-15', '2028-10-03'],
    ],
    ['20250128', 'FREQ=YEARLY;BYYEARDAY=-1', ['2025-01-28', '2026-02-16', '2027-02-05', '2028-01-25']],
    ['20250625', 'FREQ=MONTHLY', ['2025-06-25', '2025-07-25', '2025-08-23', '2025-09-22']],
    ['20250625', 'FREQ=MONTHLY;INTERVAL=12', ['2025-06-25', '2026-06-15', '2027-06-05', '2028-05-24']],
    ['20250624', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['2025-06-24', '2025-07-24', '2025-08-22', '2025-09-21']],
    ['20260101', 'FREQ=WEEKLY', ['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22']],
  ])('%s %s', (start, rule, expected) => {
    expect(days(start, `${rule};COUNT=4`, '2010-01-01', '2060-01-01')).toEqual(expected);
  });

  it.each([
    ['OMIT', ['2023-03-22', '2042-03-22']],
    ['BACKWARD', ['2023-03-22', '2024-03-10', '2025-02-28']],
    ['FORWARD', ['2023-03-22', '2024-04-09', '2025-03-29']],
  ])('a leap month a year has not: SKIP=%s (section 4.1)', (skip, expected) => {
    const rule = `FREQ=YEARLY;BYMONTH=2L;BYMONTHDAY=1;SKIP=${skip};COUNT=${expected.length}`;
    expect(days('20230322', rule, '2020-01-01', '2060-01-01')).toEqual(expected);
    const implied = `FREQ=YEARLY;SKIP=${skip};COUNT=${expected.length}`;
    expect(days('20230322', implied, '2020-01-01', '2060-01-01')).toEqual(expected);
  });

  it.each([
    ['OMIT', ['2024-02-09', '2030-02-02']],
    ['BACKWARD', ['2024-02-09', '2025-01-28', '2026-02-16']],
    ['FORWARD', ['2024-02-09', '2025-01-29', '2026-02-17']],
  ])('a thirtieth a month has not: SKIP=%s', (skip, expected) => {
    const rule = `FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;SKIP=${skip};COUNT=${expected.length}`;
    expect(days('20240209', rule, '2020-01-01', '2040-01-01')).toEqual(expected);
  });

  it.each([
    ['19870726', 'FREQ=YEARLY;BYMONTH=6L', ['1987-07-26', '2017-07-23']],
    ['20181009', 'FREQ=MONTHLY;BYMONTHDAY=1', ['2018-10-09', '2018-11-08']],
    ['20270206', 'FREQ=YEARLY;INTERVAL=3', ['2027-02-06', '2030-02-03']],
  ])('from %s on %s, where the months of ICU are not the published ones', (start, rule, expected) => {
    expect(days(start, `${rule};COUNT=2`, '1980-01-01', '2060-01-01')).toEqual(expected);
  });

  it('that began long ago is answered for the window', () => {
    expect(days('00010101', 'FREQ=MONTHLY;BYMONTH=1;BYMONTHDAY=1', '2026-01-01', '2027-01-01')).toEqual([
      '2026-02-17',
    ]);
    expect(days('20260217', 'FREQ=YEARLY;INTERVAL=999999999999', '2026-01-01', '2030-01-01')).toEqual([
      '2026-02-17',
    ]);
    expect(days('19000131', 'FREQ=YEARLY', '2026-01-01', '2028-01-01')).toEqual(['2026-02-17', '2027-02-06']);
  });
});
