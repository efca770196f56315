import { expect, it } from 'vitest';
import { minutesFault, minutesIn, titleFault } from '#lib/domain/agendas/entered-line.ts';

it('keeps a title from being emptied or cut', () => {
  expect(titleFault('听取报告')).toBeNull();
  expect(titleFault('  ')?.code).toBe('title-missing');
  expect(titleFault('字'.repeat(500))).toBeNull();
  expect(titleFault('字'.repeat(700))).toEqual({ code: 'too-long-now', facts: { limit: 500, n: 700 } });
});

it.each([
  ['15', 15, undefined],
  ['１５', 15, undefined],
  ['1440', 1440, undefined],
  ['', null, 'required'],
  ['abc', null, 'not-a-number'],
  ['-5', null, 'too-small'],
  ['20.5', null, 'not-whole'],
  ['0', 0, 'too-small'],
  ['99999', 99999, 'too-big'],
])('reads %s minutes as %s, and says %s', (text, minutes, code) => {
  expect(minutesIn(text)).toBe(minutes);
  expect(minutesFault(text, true)?.code).toBe(code);
});

it('lets a step of the sitting take no time', () => expect(minutesFault('0', false)).toBeNull());
