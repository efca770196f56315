import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enteredFault, enteredIn, incompleteDay } from '#app/_ui/entered-day.ts';
import { dayAfter, isPlaced, movedStart } from '#app/(desk)/_planning/placed.ts';

const field = (value: string, badInput = false) => ({ value, validity: { badInput } as ValidityState });

describe('what stands in a date field', () => {
  it('is what is seen: empty, half filled in, or a day however absurd', () => {
    expect(enteredIn(field(''))).toBe('');
    expect(enteredIn(field('', true))).toBe(incompleteDay);
    expect(enteredIn(field('0027-12-20'))).toBe('0027-12-20');
  });

  it('is said to be wrong where it is', () => {
    expect(enteredFault('2026-12-20', false)).toBeNull();
    expect(enteredFault('2026-12-20T09:00', false)).toBeNull();
    expect(enteredFault('', true)).toBeNull();
    expect(enteredFault('', false)).toBe('required');
    expect(enteredFault(incompleteDay, true)).toBe('not-a-date');
    expect(enteredFault('0027-12-20', true)).toBe('day-out-of-range');
  });

  it('is entered nowhere else: no client component has a date input of its own (a plain form posts what is seen)', () => {
    const own = globSync('app/**/*.tsx').filter((file) => {
      const source = readFileSync(file, 'utf8');
      return (
        source.startsWith("'use client'") &&
        /type[=:]\s*\{?['"](date|datetime-local|month|week)['"]/.test(source)
      );
    });
    expect(own).toEqual([]);
  });
});

describe('a meeting being placed', () => {
  const block = { day: '2026-12-28', start: '09:00', end: '11:00' };

  it('is checked only once every block has a day and two times in order', () => {
    expect(isPlaced([block])).toBe(true);
    for (const wrong of [
      { day: '' },
      { day: incompleteDay },
      { day: '0001-12-20' },
      { day: '9999-12-31' },
      { start: '' },
      { end: '' },
      { end: '09:00' },
      { end: '08:00' },
    ])
      expect(isPlaced([block, { ...block, ...wrong }])).toBe(false);
  });

  it('keeps its length when its start moves, and its end while the start is typed', () => {
    expect(movedStart(block, '14:00')).toEqual({ start: '14:00', end: '16:00' });
    expect(movedStart(block, '')).toEqual({ start: '' });
    expect(movedStart({ ...block, start: '' }, '10:00')).toEqual({ start: '10:00' });
  });

  it('gets one more block on the next day, and survives a day that is none', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter(incompleteDay)).toBe(incompleteDay);
  });
});
