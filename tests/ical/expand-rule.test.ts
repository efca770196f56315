import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, wallText } from '#lib/ical/civil.ts';
import { parseDateTime } from '#lib/ical/date-value.ts';
import { expandRule } from '#lib/ical/expand-rule.ts';
import { parseRule, type Rule } from '#lib/ical/rule.ts';

function wall(text: string): number {
  return parseDateTime(text, 0, text.length)?.wall ?? Number.NaN;
}

function rule(text: string): Rule {
  const parsed = parseRule(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

interface Wanted {
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly steps?: number;
}

/** Instances as `20260301T090000`-like texts, and whether the expansion was capped. */
function expand(
  text: string,
  start: string,
  wanted: Wanted = {},
): { readonly at: readonly string[]; readonly capped: boolean } {
  const budget = { steps: wanted.steps ?? 100_000, instances: 1e6, exhausted: false };
  const span = {
    start: wall(start),
    isDate: start.length === 8,
    from: wall(wanted.from ?? start),
    to: wall(wanted.to ?? '21000101'),
    until: Number.POSITIVE_INFINITY,
    limit: wanted.limit ?? 10_000,
  };
  const walls = expandRule(rule(text), span, budget);
  return { at: walls.map((at) => wallText(at).replace(/[-:]/g, '')), capped: budget.exhausted };
}

/** The first days, as `0301`. */
function days(text: string, start: string, count: number): readonly string[] {
  const { at } = expand(text, start, { limit: count });
  return at.map((time) => time.slice(0, 8));
}

describe('days of a period (RFC 5545 section 3.3.10)', () => {
  it.each([
    ['skips months without the day', 'FREQ=MONTHLY', '20260131', ['20260131', '20260331', '20260531']],
    [
      'counts days of the month from its end',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '20260131',
      ['20260131', '20260228', '20260331'],
    ],
    ['finds the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '20260130', ['20260130', '20260227', '20260327']],
    [
      'takes every and n-th weekdays together',
      'FREQ=MONTHLY;BYDAY=1MO,SU',
      '20260104',
      ['20260104', '20260105', '20260111'],
    ],
    [
      'limits days of the month by weekday',
      'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
      '20260213',
      ['20260213', '20260313', '20261113'],
    ],
    ['keeps 29 February to leap years', 'FREQ=YEARLY', '20240229', ['20240229', '20280229', '20320229']],
    [
      'counts weekdays in the year',
      'FREQ=YEARLY;BYDAY=20MO',
      '20260518',
      ['20260518', '20270517', '20280515'],
    ],
    [
      'counts weekdays in the months of BYMONTH',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      '20260329',
      ['20260329', '20270328', '20280326'],
    ],
    [
      'takes the weekday of DTSTART in a numbered week',
      'FREQ=YEARLY;BYWEEKNO=1',
      '20260101',
      ['20260101', '20270107', '20280106'],
    ],
    [
      'leaves out weeks a year has not',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO',
      '20201228',
      ['20201228', '20261228', '20321227'],
    ],
    [
      'picks positions after everything else',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '20260130',
      ['20260130', '20260227', '20260331'],
    ],
    [
      'lets a week begin where WKST says',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
      '19970805',
      ['19970805', '19970817', '19970819'],
    ],
    [
      'counts a year from its end',
      'FREQ=YEARLY;BYYEARDAY=-1',
      '20261231',
      ['20261231', '20271231', '20281231'],
    ],
    [
      'limits days by month',
      'FREQ=DAILY;BYMONTH=1;BYDAY=MO',
      '20260105',
      ['20260105', '20260112', '20260119'],
    ],
  ])('%s: %s', (_, text, start, expected) => {
    expect(days(text, start, 3)).toEqual(expected);
  });

  it.each([
    ['FREQ=MONTHLY;SKIP=BACKWARD', '20260131', ['20260131', '20260228', '20260331', '20260430']],
    ['FREQ=MONTHLY;SKIP=FORWARD', '20260131', ['20260131', '20260301', '20260331', '20260501']],
    ['FREQ=YEARLY;SKIP=FORWARD', '20240229', ['20240229', '20250301', '20260301', '20270301']],
    ['FREQ=YEARLY;BYYEARDAY=366;SKIP=BACKWARD', '20241231', ['20241231', '20251231', '20261231', '20271231']],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD',
      '20260101',
      ['20260101', '20260131', '20260301', '20260331'],
    ],
  ])('moves days that do not exist as RFC 7529 says: %s', (text, start, expected) => {
    expect(days(text, start, 4)).toEqual(expected);
    const [, second = ''] = expected;
    expect(expand(text, start, { from: second, limit: 1 }).at).toEqual([`${second}T000000`]);
  });

  it.each([
    [
      'FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=1,31;COUNT=8',
      '20260101',
      ['20260101', '20260131', '20260201', '20260301', '20260331', '20260401', '20260501', '20260531'],
    ],
    [
      'FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=-31,-1;COUNT=5',
      '20260101',
      ['20260101', '20260131', '20260228', '20260301', '20260331'],
    ],
    [
      'FREQ=YEARLY;SKIP=FORWARD;BYYEARDAY=1,366;COUNT=4',
      '20250101',
      ['20250101', '20260101', '20270101', '20280101'],
    ],
  ])('has a day once that is moved to one it has (RFC 5545 section 3.8.5.3): %s', (text, start, expected) => {
    expect(days(text, start, 100)).toEqual(expected);
    const endless = text.replace(/;COUNT=\d+/, '');
    const [, , third = ''] = expected;
    const at = expand(endless, start, { from: third, limit: 2 }).at.map((time) => time.slice(0, 8));
    expect(at).toEqual(expected.slice(2, 4));
  });

  it('has each time of such a day once', () => {
    const text = 'FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=1,31;BYHOUR=9,15;COUNT=10';
    expect(expand(text, '20260201T090000').at.map((time) => time.slice(4, 11))).toEqual(
      ['0201', '0301', '0331', '0401', '0501'].flatMap((day) => [`${day}T09`, `${day}T15`]),
    );
  });

  it('does not include a start that the rule does not make', () => {
    expect(days('FREQ=WEEKLY;BYDAY=TU', '20260101', 2)).toEqual(['20260106', '20260113']);
  });
});

describe('times of a day', () => {
  it('are every hour, minute and second named', () => {
    const { at } = expand('FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30', '20260301T090000', { limit: 4 });
    expect(at.map((time) => time.slice(9, 13))).toEqual(['0900', '0930', '1400', '1430']);
  });

  it('are reckoned by BYSETPOS, not made, however many there are', () => {
    const all = (size: number) => Array.from({ length: size }, (_, value) => value).join(',');
    const each = `BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)}`;
    const ends = expand(`FREQ=YEARLY;COUNT=3;BYSETPOS=-1,2;${each}`, '20260301T090000', { steps: 1000 });
    expect(ends).toEqual({ at: ['20261231T235959', '20270101T000001', '20271231T235959'], capped: false });
    expect(expand(`FREQ=YEARLY;${each}`, '20260301T090000')).toEqual({ at: [], capped: true });
  });

  it('do not matter to a date', () => {
    expect(days('FREQ=DAILY;BYHOUR=9,14', '20260301', 2)).toEqual(['20260301', '20260302']);
    expect(expand('FREQ=HOURLY;INTERVAL=12', '20260301', { to: '20260303' }).at).toHaveLength(2);
  });

  it('take leap second 60 for 59 (RFC 5545 section 3.3.12)', () => {
    expect(expand('FREQ=MINUTELY;BYSECOND=60;COUNT=1', '20260301T000000').at).toEqual(['20260301T000059']);
  });
});

describe('a rule that began long ago', () => {
  const window = { from: '20260301', to: '20260301T000010' };

  it.each([
    ['FREQ=SECONDLY', 10],
    ['FREQ=SECONDLY;INTERVAL=7', 1],
    ['FREQ=SECONDLY;COUNT=2000000000', 10],
    ['FREQ=MINUTELY;BYSECOND=0,5', 2],
    ['FREQ=DAILY', 1],
    ['FREQ=SECONDLY;BYSECOND=1,5;COUNT=2000000000', 2],
    ['FREQ=MINUTELY;INTERVAL=1440;COUNT=2000000000', 1],
    ['FREQ=SECONDLY;INTERVAL=999999999999', 0],
    ['FREQ=YEARLY;INTERVAL=1000000', 0],
    ['FREQ=SECONDLY;COUNT=5', 0],
  ])('%s is answered for the window', (text, count) => {
    const { at, capped } = expand(text, '19700101T000000', window);
    expect([at.length, capped]).toEqual([count, false]);
  });

  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'],
    ['FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31;COUNT=5'],
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;BYMONTH=2'],
    ['FREQ=MINUTELY;INTERVAL=1440;BYHOUR=5'],
  ])('%s never happens, and that is soon known', (text) => {
    expect(expand(text, '20200601T000000', { to: '20300101' })).toEqual({ at: [], capped: false });
  });

  it('is cut short, and says so, when the work is more than was allowed', () => {
    expect(expand('FREQ=SECONDLY', '20260301T000000', { limit: 5 })).toMatchObject({ capped: true });
    expect(expand('FREQ=SECONDLY;INTERVAL=7;BYSECOND=3', '20260301T000000', { steps: 100 }).capped).toBe(
      true,
    );
  });
});

const ruleText = fc
  .record({
    freq: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
    interval: fc.integer({ min: 1, max: 20 }),
    byDay: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    byMonth: fc.subarray([1, 2, 3, 6, 11, 12]),
    byMonthDay: fc.subarray([1, 15, 29, 31, -1, -31]),
    count: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  })
  .map(({ freq, interval, byDay, byMonth, byMonthDay, count }) => {
    const list = (name: string, values: readonly (string | number)[]) =>
      values.length > 0 ? `;${name}=${values.join(',')}` : '';
    const limit = count === null ? '' : `;COUNT=${count}`;
    const parts =
      list('BYDAY', byDay) +
      list('BYMONTH', byMonth) +
      list('BYMONTHDAY', freq === 'WEEKLY' ? [] : byMonthDay);
    return `FREQ=${freq};INTERVAL=${interval}${parts}${limit}`;
  });
const startDay = fc.integer({ min: 10_957, max: 20_000 });

function expandDays(text: string, start: number, from: number, to: number): readonly number[] {
  const span = {
    start: start * DAY + 32_400,
    isDate: false,
    from: from * DAY,
    to: to * DAY,
    until: Number.POSITIVE_INFINITY,
  };
  return expandRule(rule(text), { ...span, limit: 1e6 }, { steps: 1e7, instances: 1e6, exhausted: false });
}

describe('laws', () => {
  it('two windows side by side have what the whole has', () => {
    fc.assert(
      fc.property(ruleText, startDay, fc.nat(900), fc.nat(900), (text, start, first, second) => {
        const [a, b, c] = [start, start + first, start + first + second];
        const parts = [...expandDays(text, start, a, b), ...expandDays(text, start, b, c)];
        expect(parts).toEqual(expandDays(text, start, a, c));
      }),
      { seed: 5545, numRuns: 300 },
    );
  });

  it('a rule without months or days of them moves with its start by whole weeks', () => {
    const weekly = fc.record({
      freq: fc.constantFrom('WEEKLY', 'DAILY', 'HOURLY'),
      interval: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(weekly, startDay, fc.integer({ min: 1, max: 500 }), ({ freq, interval }, start, weeks) => {
        const text = `FREQ=${freq};INTERVAL=${interval};BYDAY=MO,TH`;
        const shift = weeks * 7;
        const moved = expandDays(text, start + shift, start + shift, start + shift + 60);
        expect(moved.map((at) => at - shift * DAY)).toEqual(expandDays(text, start, start, start + 60));
      }),
      { seed: 5545, numRuns: 200 },
    );
  });

  it('instances ascend, none before the start, and no more than COUNT', () => {
    fc.assert(
      fc.property(ruleText, startDay, (text, start) => {
        const all = expandDays(text, start, start - 1000, start + 2000);
        const count = /COUNT=(\d+)/.exec(text)?.[1];
        expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
        expect(all.every((at) => at >= start * DAY)).toBe(true);
        expect(all.length).toBeLessThanOrEqual(Number(count ?? Number.POSITIVE_INFINITY));
      }),
      { seed: 5545, numRuns: 200 },
    );
  });
});
