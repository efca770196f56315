import { expect, it } from 'vitest';
import { everywhere, keysOf } from '#app/(desk)/_rail/page-keys.ts';

it.each([
  ['/', ['N']],
  ['/meetings/m1/seating', ['← → ↑ ↓', 'space', 'L', 'W', 'V']],
  ['/meetings/m1/rehearsal', ['← →', 'Shift →', 'space', 'P', 'D']],
  ['/meetings/m1/papers', []],
  ['/meetings', []],
])('%s lists the keys it has', (address, keys) => {
  expect(keysOf(address).map(([key]) => key)).toEqual(keys);
});

it('the way to the list and out of it works everywhere', () => {
  expect(everywhere.map(([key]) => key)).toEqual(['Ctrl K', 'Ctrl Z', 'Esc', '?']);
});
