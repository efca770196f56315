import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { byDue, fulfilmentOf, type Light, lightOf } from '#lib/domain/follow-ups/follow-up.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const SOON = 7;
const today = day('2026-09-11');
const at = (dueOn: string | null, closedOn: string | null = null) => ({ dueOn, closedOn });

describe('how a matter stands', () => {
  it.each([
    ['2026-09-10', 'late'],
    ['2026-09-11', 'soon'],
    ['2026-09-18', 'soon'],
    ['2026-09-19', 'in-time'],
    [null, 'undated'],
  ] as const)('due %s is %s on 11 September', (dueOn, light) => {
    expect(lightOf(at(dueOn), today, SOON)).toBe(light);
  });

  it('is closed whatever the day it was due', () => {
    expect(lightOf(at('2026-01-01', '2026-09-01'), today, SOON)).toBe('closed');
  });

  it('never becomes better by waiting', () => {
    const order = ['in-time', 'soon', 'late'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (ahead, waited) => {
        const dueOn = today.add({ days: ahead }).toString();
        const [now, later] = [0, waited].map((days) => lightOf(at(dueOn), today.add({ days }), SOON)) as [
          Light,
          Light,
        ];
        expect(order.indexOf(later)).toBeGreaterThanOrEqual(order.indexOf(now));
        expect(now === 'soon').toBe(ahead <= SOON);
      }),
    );
  });
});

it('puts the earliest due first, the urgent of one day before the others, the undated last', () => {
  const matter = (name: string, dueOn: string | null, urgent = false, handedOn = '2026-09-01') => ({
    ...{ name, dueOn, urgent, handedOn },
  });
  const sorted = [
    matter('undated', null),
    matter('plain', '2026-10-01'),
    matter('urgent', '2026-10-01', true),
    matter('older', '2026-10-01', false, '2026-08-01'),
    matter('first', '2026-09-12'),
  ].sort(byDue);
  expect(sorted.map(({ name }) => name)).toEqual(['first', 'urgent', 'older', 'plain', 'undated']);
});

it('counts what was due or is closed, and what of it was in time', () => {
  const all = [
    at('2026-09-10'),
    at('2026-09-11'),
    at('2026-12-01'),
    at('2026-09-01', '2026-09-01'),
    at('2026-09-01', '2026-09-02'),
    at(null, '2026-09-02'),
    at('2026-12-01', '2026-09-02'),
  ];
  // Due today is not late yet, and what is due later and open is not counted.
  expect(fulfilmentOf(all, today)).toEqual({ due: 5, closed: 4, inTime: 3 });
});
