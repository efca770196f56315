import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clock, day, instant, typed, wallClock } from '#lib/usecases/entered.ts';
import { parseInput } from '#lib/web/faults.ts';
import { inputFields } from '#tests/support/input-paths.ts';

function faultOf(schema: z.ZodType, input: unknown): string {
  const read = parseInput(schema, input);
  if (read.ok) return `ok ${JSON.stringify(read.value)}`;
  return read.refusal.kind === 'invalid' ? (read.refusal.faults[0]?.code ?? '') : read.refusal.kind;
}

describe('a day as entered', () => {
  it.each([
    ['2026-09-18', 'ok "2026-09-18"'],
    ['1990-01-01', 'ok "1990-01-01"'],
    ['2199-12-31', 'ok "2199-12-31"'],
    ['', 'required'],
    ['0001-12-20', 'day-out-of-range'],
    ['0027-12-20', 'day-out-of-range'],
    ['1989-12-31', 'day-out-of-range'],
    ['9999-12-31', 'day-out-of-range'],
    ['2026-02-30', 'not-a-date'],
    ['incomplete', 'not-a-date'],
    [null, 'required'],
  ])('%s is %s', (text, expected) => expect(faultOf(day, text)).toBe(expected));

  it('bounds what carries a time as well', () => {
    expect(faultOf(wallClock, '2026-09-18T17:30')).toBe('ok "2026-09-18T17:30"');
    expect(faultOf(wallClock, '0002-09-18T17:30')).toBe('day-out-of-range');
    expect(faultOf(wallClock, '')).toBe('required');
    expect(faultOf(wallClock, '2026-09-18T25:30')).toBe('not-a-time');
    expect(faultOf(instant, '0002-09-18T17:30:00+08:00')).toBe('day-out-of-range');
    expect(faultOf(instant, 'soon')).toBe('not-a-time');
    expect(faultOf(clock, '')).toBe('required');
  });

  it('is how every field of an input reads a day: none takes the year 0001', async () => {
    const takes = (type: z.core.$ZodType, text: string): boolean => z.safeParse(type, text).success;
    const forms = ['-09-18', '-09-18T09:00', '-09-18T09:00:00+08:00'];
    const dated = (await inputFields()).filter(
      ({ type }) => !takes(type, 'words') && forms.some((form) => takes(type, `2026${form}`)),
    );
    expect(dated.map(({ path }) => path)).toEqual(expect.arrayContaining(['sittings.#.day', 'dueAt', 'at']));
    const unbounded = dated.filter(({ type }) => forms.some((form) => takes(type, `0001${form}`)));
    expect(unbounded.map(({ schema, path }) => `${schema}: ${path}`)).toEqual([]);
  });
});

describe('a number as typed', () => {
  const minutes = typed(z.int().min(1).max(1_440));
  it.each([
    ['15', 'ok 15'],
    [15, 'ok 15'],
    ['１５', 'ok 15'],
    [' 15 ', 'ok 15'],
    ['', 'required'],
    [null, 'required'],
    ['abc', 'not-a-number'],
    ['七', 'not-a-number'],
    ['20.5', 'not-whole'],
    ['-5', 'too-small'],
    ['0', 'too-small'],
    ['99999', 'too-big'],
  ])('%s is %s', (text, expected) => expect(faultOf(minutes, text)).toBe(expected));

  it('may be left out where it is optional', () => {
    expect(faultOf(typed(z.int().nullable()), '')).toBe('ok null');
    expect(faultOf(z.object({ minutes }).partial(), {})).toBe('ok {}');
  });
});
