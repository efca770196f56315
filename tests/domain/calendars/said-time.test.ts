import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { askedDays, type SaidTime, saidPeriod, saidTimeOf } from '#lib/domain/calendars/said-time.ts';

const zone = 'Asia/Shanghai';
const halfDays = {
  morning: { from: '08:30', to: '12:00' },
  afternoon: { from: '14:00', to: '18:00' },
  evening: { from: '19:00', to: '21:00' },
};
const day = Temporal.PlainDate.from('2026-09-14');

const said = (change: Partial<SaidTime>): SaidTime => ({
  day,
  until: day,
  part: 'times',
  from: '',
  to: '',
  ...change,
});

const worded = (time: SaidTime): string => {
  const period = saidPeriod(time, halfDays, zone);
  if (!period) return '-';
  const at = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(5);
  return `${at(period.start)} ${at(period.end)}${period.allDay ? ' all day' : ''}`;
};

describe('a time another body says', () => {
  it.each([
    [{ part: 'morning' }, '09-14T08:30 09-14T12:00'],
    [{ part: 'afternoon' }, '09-14T14:00 09-14T18:00'],
    [{ part: 'all-day' }, '09-14T00:00 09-15T00:00 all day'],
    [{ from: '9:00', to: '10:30' }, '09-14T09:00 09-14T10:30'],
    [{ part: 'morning', until: day.add({ days: 2 }) }, '09-14T00:00 09-17T00:00 all day'],
    [{ from: '10:00', to: '10:00' }, '-'],
    [{ part: 'all-day', until: day.subtract({ days: 1 }) }, '-'],
  ] as const)('%o is %s', (change, expected) => {
    expect(worded(said(change))).toBe(expected);
  });

  it.each([
    { part: 'morning' },
    { part: 'afternoon' },
    { part: 'all-day' },
    { part: 'all-day', until: day.add({ days: 3 }) },
    { from: '09:15', to: '11:00' },
  ] as const)('comes back as it was said: %o', (change) => {
    const period = saidPeriod(said(change), halfDays, zone);
    if (!period) throw new Error('no period');
    const back = saidTimeOf(period, halfDays, zone);
    expect({ ...back, day: `${back.day}`, until: `${back.until}` }).toEqual({
      ...said(change),
      day: `${day}`,
      until: `${said(change).until}`,
    });
  });

  it('asks for today and whole weeks ahead, in the office’s zone', () => {
    const { first, last } = askedDays(Temporal.Instant.from('2026-09-10T17:00Z'), 4, zone);
    expect([`${first}`, `${last}`]).toEqual(['2026-09-11', '2026-10-08']);
  });
});
