import { describe, expect, it } from 'vitest';
import { parseRule } from '#lib/ical/rule.ts';

describe('a recurrence rule', () => {
  it('is read with its parts sorted and without repeats', () => {
    expect(parseRule('FREQ=YEARLY;INTERVAL=2;BYMONTH=5,4,4;BYDAY=-1SU,MO;WKST=SU;COUNT=3')).toEqual({
      freq: 'YEARLY',
      interval: 2,
      count: 3,
      until: null,
      bySecond: [],
      byMinute: [],
      byHour: [],
      byDay: [
        { weekday: 6, nth: -1 },
        { weekday: 0, nth: 0 },
      ],
      byMonthDay: [],
      byYearDay: [],
      byWeekNo: [],
      byMonth: [4, 5],
      byLeapMonth: [],
      bySetPos: [],
      weekStart: 6,
      skip: 'OMIT',
      scale: 'GREGORIAN',
    });
  });

  it('may be in small letters, have blanks and unknown parts, and end in a semicolon', () => {
    const rule = parseRule('freq=weekly; byday=mo ;X-FOO=1;INTERVAL=1;');
    expect([rule?.freq, rule?.byDay]).toEqual(['WEEKLY', [{ weekday: 0, nth: 0 }]]);
  });

  it('takes a negative COUNT for none', () => {
    expect(parseRule('FREQ=DAILY;COUNT=-1')?.count).toBeNull();
  });

  it('knows what kind of UNTIL it has', () => {
    expect(parseRule('FREQ=DAILY;UNTIL=20260301')?.until?.form).toBe('date');
    expect(parseRule('FREQ=DAILY;UNTIL=20260301T000000')?.until?.form).toBe('floating');
    expect(parseRule('FREQ=DAILY;UNTIL=20260301T000000Z')?.until?.form).toBe('utc');
  });

  it.each([
    [''],
    ['INTERVAL=2'],
    ['FREQ=SOMETIMES'],
    ['FREQ=DAILY;INTERVAL=0'],
    ['FREQ=DAILY;INTERVAL=-1'],
    ['FREQ=DAILY;COUNT=0'],
    ['FREQ=DAILY;COUNT=x'],
    ['FREQ=DAILY;UNTIL=tomorrow'],
    ['FREQ=DAILY;BYMONTH=13'],
    ['FREQ=DAILY;BYMONTHDAY=0'],
    ['FREQ=DAILY;BYMONTHDAY=32'],
    ['FREQ=DAILY;BYHOUR=24'],
    ['FREQ=WEEKLY;BYDAY=XX'],
    ['FREQ=YEARLY;BYDAY=99MO'],
    ['RSCALE=HEBREW;FREQ=YEARLY'],
    ['FREQ=YEARLY;BYMONTH=5L'],
    ['RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=13L'],
    ['RSCALE=CHINESE;FREQ=YEARLY;BYWEEKNO=5'],
    ['RSCALE=CHINESE;FREQ=DAILY;BYMONTHDAY=1'],
    ['RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO'],
    [`FREQ=DAILY;BYMONTH=${'1,'.repeat(10_000)}1`],
  ])('%.40s cannot be followed', (text) => {
    expect(parseRule(text)).toBeNull();
  });
});
